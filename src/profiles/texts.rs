//! Texts of profiles.

use crate::texts;

texts! {
    card_licence(class: &str) { "ajokortti {class}", "körkort {class}", "driving licence {class}" }
    card_adult { "yli 18 v.", "över 18 år", "over 18" }
    card_minor { "alle 18 v.", "under 18 år", "under 18" }
    card_fluent { "sujuva", "flytande", "fluent" }
}
