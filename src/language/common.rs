//! Words that many capabilities share: roles, kinds of path, shifts, levels.

use crate::access::Role;
use crate::language::Language;
use crate::matching::{Kind, Level, Shift, TextLanguage};
use crate::texts;

texts! {
    role_young_person { "nuori", "ung person", "young person" }
    role_coach { "työhönvalmentaja", "arbetstränare", "job coach" }
    role_employer_specialist { "yritysyhteistyön asiantuntija", "sakkunnig i företagssamarbete", "employer liaison" }
    role_company_contact { "yrityksen yhteyshenkilö", "företagets kontaktperson", "company contact" }
    role_organiser { "tapahtuman järjestäjä", "evenemangsarrangör", "organiser" }
    role_site_admin { "toimipisteen pääkäyttäjä", "enhetens huvudanvändare", "service point administrator" }
    role_association_admin { "yrittäjäyhdistyksen pääkäyttäjä", "företagarföreningens huvudanvändare", "association administrator" }
    role_operator { "ylläpitäjä", "driftsansvarig", "operator" }

    kind_work_trial { "Työkokeilu", "Arbetsprövning", "Work trial" }
    kind_apprenticeship { "Oppisopimus", "Läroavtal", "Apprenticeship" }
    kind_job { "Työpaikka", "Jobb", "Job" }
    kind_micro_job { "Keikka", "Mikrojobb", "Micro-job" }
    kind_entrepreneurship { "Yrittäjyys", "Företagande", "Entrepreneurship" }

    kind_work_trial_help { "Kokeile työtä 1–3 kuukautta. Et tarvitse kokemusta.", "Pröva på jobbet i 1–3 månader. Du behöver ingen erfarenhet.", "Try the work for 1–3 months. You don’t need experience." }
    kind_apprenticeship_help { "Opi ammatti työssä ja saa palkkaa.", "Lär dig ett yrke på jobbet och få lön.", "Learn a trade at work and get paid." }
    kind_job_help { "Palkkatyö pienessä yrityksessä.", "Ett jobb med lön i ett litet företag.", "A paid job in a small company." }
    kind_micro_job_help { "Muutama tunti tai päivä. Rivi ansioluetteloon.", "Några timmar eller dagar. En rad i ditt CV.", "A few hours or days. A line in your CV." }
    kind_entrepreneurship_help { "Kokeile omaa ideaasi. Yrittäjä neuvoo.", "Pröva din egen idé. En företagare ger råd.", "Try your own idea. An entrepreneur gives advice." }

    shift_day { "päivä", "dag", "day" }
    shift_evening { "ilta", "kväll", "evening" }
    shift_night { "yö", "natt", "night" }
    shift_weekend { "viikonloppu", "veckoslut", "weekend" }

    level_native { "äidinkieli", "modersmål", "mother tongue" }

    language_name_fi { "Suomi", "Finska", "Finnish" }
    language_name_sv { "Ruotsi", "Svenska", "Swedish" }
    language_name_en { "Englanti", "Engelska", "English" }
}

impl Language {
    /// Name of a role.
    #[must_use]
    pub const fn role(self, role: Role) -> &'static str {
        match role {
            Role::YoungPerson => self.role_young_person(),
            Role::Coach => self.role_coach(),
            Role::EmployerSpecialist => self.role_employer_specialist(),
            Role::CompanyContact => self.role_company_contact(),
            Role::Organiser => self.role_organiser(),
            Role::SiteAdmin => self.role_site_admin(),
            Role::AssociationAdmin => self.role_association_admin(),
            Role::Operator => self.role_operator(),
        }
    }

    /// Name of a kind of path.
    #[must_use]
    pub const fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::WorkTrial => self.kind_work_trial(),
            Kind::Apprenticeship => self.kind_apprenticeship(),
            Kind::Job => self.kind_job(),
            Kind::MicroJob => self.kind_micro_job(),
            Kind::Entrepreneurship => self.kind_entrepreneurship(),
        }
    }

    /// One line that says what a kind of path is.
    #[must_use]
    pub const fn kind_help(self, kind: Kind) -> &'static str {
        match kind {
            Kind::WorkTrial => self.kind_work_trial_help(),
            Kind::Apprenticeship => self.kind_apprenticeship_help(),
            Kind::Job => self.kind_job_help(),
            Kind::MicroJob => self.kind_micro_job_help(),
            Kind::Entrepreneurship => self.kind_entrepreneurship_help(),
        }
    }

    /// Name of a shift.
    #[must_use]
    pub const fn shift(self, shift: Shift) -> &'static str {
        match shift {
            Shift::Day => self.shift_day(),
            Shift::Evening => self.shift_evening(),
            Shift::Night => self.shift_night(),
            Shift::Weekend => self.shift_weekend(),
        }
    }

    /// Name of a language level.
    #[must_use]
    pub fn level(self, level: Level) -> &'static str {
        if level == Level::Native { self.level_native() } else { level.word() }
    }

    /// Name of a language a text is written in.
    #[must_use]
    pub const fn text_language(self, language: TextLanguage) -> &'static str {
        match language {
            TextLanguage::Fi => self.language_name_fi(),
            TextLanguage::Sv => self.language_name_sv(),
            TextLanguage::En => self.language_name_en(),
        }
    }
}
