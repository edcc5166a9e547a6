//! Texts of the demo.

use crate::texts;

texts! {
    demo_title { "Valitse, kuka olet", "Välj vem du är", "Choose who you are" }
    demo_lead { "Esittelyssä pääset sisään yhdellä painalluksella. Kaikki on keksittyä.", "I demon kommer du in med ett tryck. Allt är påhittat.", "In the demo one press takes you in. Everything is made up." }
}
