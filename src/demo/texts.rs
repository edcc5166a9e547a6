//! Texts of the demo.

use crate::texts;

texts! {
    demo_title { "Valitse, kuka olet", "Välj vem du är", "Choose who you are" }
    demo_lead { "Esittelyssä pääset sisään yhdellä painalluksella. Kaikki on keksittyä.", "I demon loggar du in med ett tryck. Allt är påhittat.", "In the demo, one press signs you in. Everything is made up." }
}
