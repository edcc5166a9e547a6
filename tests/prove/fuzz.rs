//! The public search under whatever is typed: always a page, and on it only what is published.
//!
//! The reader of texts and the index below it have their own in `search_index/tests/fuzz`.

use crate::support::client::encode;
use crate::support::in_full;
use crate::support::world::world;

use super::hostile_values;

/// Longest text that is sent in an address, letters.
const LONGEST: usize = 600;

both! {
    async fn fuzz_any_search_is_answered_with_what_is_published(app: TestApp) {
        let world = world(&app).await;
        app.settle().await;
        let stranger = app.stranger();
        let all = stranger.page("/openings").await.texts(".opening__title");
        assert!(!all.is_empty());
        let values = hostile_values::values(&world, in_full("fuzz"));
        let joined: Vec<String> =
            values.iter().zip(values.iter().rev()).map(|(one, other)| format!("{one} kahvila {other}")).collect();
        let searched = values.into_iter().chain(joined.into_iter().filter(|_| in_full("fuzz")));
        for words in searched {
            let words: String = words.chars().take(LONGEST).collect();
            for field in ["words", "place"] {
                let path = format!("/openings?{}", encode(&[(field, words.as_str())]));
                let answer = stranger.get(&path).await;
                assert!(answer.status < 500, "{} for {field} {words:?}", answer.status);
                let found = answer.texts(".opening__title");
                assert!(found.iter().all(|title| all.contains(title)), "{words:?} finds {found:?}");
            }
        }
    }
}
