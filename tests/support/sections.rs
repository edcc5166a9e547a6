//! Writing in a profile through its sections.

use super::client::Visitor;

/// The form of a section.
pub const SECTION_FORM: &str = "form#section";

/// The section that asks for a field.
pub fn section_of(field: &str) -> &'static str {
    match field {
        "headline" | "about" | "language" => "story",
        "skills" | "hobbies" => "skills",
        "interests" | "avoid" => "wishes",
        "kinds" => "paths",
        "municipality" | "postcode" | "radius_km" | "shifts" | "hours" | "available_from" => "time",
        "level_fi" | "level_sv" | "level_en" | "other_language" | "other_level" => "languages",
        "held" | "held_code" | "issued" | "ends" | "driving_licence" | "licence_ends_on" => "permits",
        "school" | "degree" | "field" | "from" | "until" | "ongoing" => "education",
        "work_kind" | "work_title" | "work_place" | "work_period" | "work_tasks" => "experience",
        "support" | "support_shown" => "support",
        "first_name" | "last_name" | "email" | "phone" | "born_on" => "person",
        other => panic!("no section asks for {other}"),
    }
}

/// Writes these fields of a profile, section by section; `base` is the address of its editor.
pub async fn write(visitor: &Visitor, base: &str, fields: &[(&str, &str)]) {
    let mut sections: Vec<&str> = fields.iter().map(|(field, _)| section_of(field)).collect();
    sections.dedup();
    for section in sections {
        let own: Vec<_> = fields.iter().copied().filter(|(field, _)| section_of(field) == section).collect();
        let page = visitor.page(&format!("{base}/{section}")).await;
        let answer = visitor.submit(&page, SECTION_FORM, &own).await;
        assert_eq!(answer.status, 303, "{section}: {}", answer.errors());
    }
}
