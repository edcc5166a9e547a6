//! Finding something: the list as asked, and if that is empty, the nearest list that is not, with
//! what was loosened for it.

use chrono::NaiveDate;

use super::filter::{Filter, Meant, Start, steps};
use super::spoken::Said;
use crate::app::App;
use crate::error::AppError;
use crate::language::Language;
use crate::matching::{self, Counted, FoundOpenings, OpeningQuery};

/// What can be loosened, in the order in which it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loose {
    Radius,
    Spelling,
    Meaning,
    Time,
    Kind,
}

use Loose::{Kind, Meaning, Radius, Spelling, Time};

/// What is loosened together: as little as possible, and what a person minds least first.
const TRIED: &[&[Loose]] = &[
    &[Radius],
    &[Spelling],
    &[Spelling, Radius],
    &[Meaning],
    &[Meaning, Radius],
    &[Time],
    &[Time, Radius],
    &[Time, Spelling],
    &[Time, Spelling, Radius],
    &[Kind],
    &[Kind, Radius],
    &[Kind, Spelling],
    &[Kind, Time],
    &[Kind, Time, Meaning, Radius],
    &[Kind, Time, Spelling, Radius],
];

/// What was loosened, for the reader.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loosened {
    /// The distance asked for and the one shown; 0 is the whole country.
    pub radius: Option<(u32, u32)>,
    /// The words in another spelling.
    pub spelling: Option<String>,
    /// The kinds of work that the words were taken for; empty if they were taken as written.
    pub meanings: Vec<String>,
    /// Shifts and start are left out.
    pub time: bool,
    /// The kind of path is left out.
    pub kind: bool,
    /// What was read out of the words as a choice is looked for as a word.
    pub as_words: bool,
    /// A word that says more than the kind of path is left out.
    pub without: String,
}

/// What was found.
pub struct Found {
    /// The page.
    pub openings: FoundOpenings,
    /// How the words and the place were understood.
    pub meant: Meant,
    /// What was loosened, if nothing was found as asked.
    pub loosened: Option<Loosened>,
    /// Another spelling that finds something, beside what was found.
    pub suggestion: Option<String>,
}

/// Searches as asked, then ever more loosely until something is found.
///
/// # Errors
/// If the index or the database cannot be read.
pub async fn find(app: &App, filter: &Filter, extra: &OpeningQuery, t: Language) -> Result<Found, AppError> {
    let mut meant = filter.meant();
    let asking = Asking { app, extra, offered: steps(&meant), today: app.clock.today(), t };
    let mut openings = asking.search(filter, &meant).await?;
    if meant.heard && openings.pagination.total == 0 && !finds_anywhere(app, &meant, t).await? {
        // "Aura" may be a town or a plough: without hits it is a word.
        meant = filter.heard(false, true);
        openings = asking.search(filter, &meant).await?;
    }
    if meant.has_choices()
        && openings.pagination.total == 0
        && let Some((openings, loosened)) = asking.otherwise(filter, &meant).await?
    {
        return Ok(Found { openings, meant, loosened: Some(loosened), suggestion: None });
    }
    // From here on they are choices like those that were ticked.
    let filter = &filter.understood(&meant);
    let words = asking.other_words(filter, &meant).await?;
    if openings.pagination.total > 0 || filter.exact {
        let suggestion = match words.spelling {
            Some(words) if finds(app, asking.question(filter, &Meant { words: words.clone(), ..meant.clone() }))? => {
                Some(words)
            }
            _ => None,
        };
        return Ok(Found { openings, meant, loosened: None, suggestion });
    }
    for tried in TRIED.iter().filter(|tried| is_possible(tried, filter, &meant, &words)) {
        let (found, loosened) = asking.wider(tried, filter, &meant, &words).await?;
        if found.pagination.total > 0 {
            return Ok(Found { openings: found, meant, loosened: Some(loosened), suggestion: None });
        }
    }
    Ok(Found { openings, meant, loosened: None, suggestion: None })
}

/// Other words for those that were typed.
struct OtherWords {
    /// In a spelling that is known.
    spelling: Option<String>,
    /// The kinds of work that they may stand for.
    meanings: Vec<String>,
}

/// Whether there is something to loosen in each of these ways.
fn is_possible(tried: &[Loose], filter: &Filter, meant: &Meant, words: &OtherWords) -> bool {
    tried.iter().all(|loose| match loose {
        Radius => meant.near.is_some(),
        Spelling => words.spelling.is_some(),
        Meaning => !words.meanings.is_empty(),
        Time => !filter.shifts.is_empty() || filter.start != Start::Any,
        Kind => !filter.kinds.is_empty(),
    })
}

/// What stays the same however a search is read or loosened.
struct Asking<'a> {
    app: &'a App,
    /// Preferences and page.
    extra: &'a OpeningQuery,
    /// Distances that are offered, each with its count.
    offered: Vec<u32>,
    today: NaiveDate,
    t: Language,
}

impl Asking<'_> {
    fn question(&self, filter: &Filter, meant: &Meant) -> OpeningQuery {
        let counted = Counted {
            distances: self.offered.clone(),
            starts: [Start::Now, Start::Month].iter().filter_map(|start| start.last_day(self.today)).collect(),
        };
        let prefer = self.extra.prefer.clone();
        OpeningQuery { counted, prefer, page: self.extra.page, ..filter.asked(meant, self.t, self.today) }
    }

    async fn search(&self, filter: &Filter, meant: &Meant) -> Result<FoundOpenings, AppError> {
        matching::search(self.app, self.question(filter, meant)).await
    }

    async fn other_words(&self, filter: &Filter, meant: &Meant) -> Result<OtherWords, AppError> {
        let language = self.question(filter, meant).language.unwrap_or(matching::TextLanguage::Fi);
        let spelling = match meant.words.as_str() {
            "" => None,
            words => matching::respelled(self.app, words.to_owned(), language).await?,
        };
        Ok(OtherWords { spelling, meanings: matching::meanings(self.app, &meant.words, self.t) })
    }

    /// What is found when the choices that were read out of the words are taken as words, or without the
    /// words that say more than a choice.
    async fn otherwise(&self, filter: &Filter, meant: &Meant) -> Result<Option<(FoundOpenings, Loosened)>, AppError> {
        let as_words = filter.heard(meant.heard, false);
        let without = Meant { words: meant.without_kept(), ..meant.clone() };
        let kept = meant.said.kept.clone();
        for (other, loosened) in [
            (as_words, Loosened { as_words: true, ..Loosened::default() }),
            (without, Loosened { without: kept.clone(), ..Loosened::default() }),
        ] {
            if loosened.as_words || !kept.is_empty() {
                let found = self.search(filter, &other).await?;
                if found.pagination.total > 0 {
                    return Ok(Some((found, loosened)));
                }
            }
        }
        Ok(None)
    }

    /// What is found when these are loosened together.
    async fn wider(
        &self,
        tried: &[Loose],
        filter: &Filter,
        meant: &Meant,
        words: &OtherWords,
    ) -> Result<(FoundOpenings, Loosened), AppError> {
        let mut wider = filter.clone();
        // What was read out of the words stands in the filter now, where it can be left out.
        let mut wider_meant = Meant { said: Said::default(), ..meant.clone() };
        let mut loosened = Loosened::default();
        if tried.contains(&Time) {
            (wider.shifts, wider.start, loosened.time) = (Vec::new(), Start::Any, true);
        }
        if tried.contains(&Kind) {
            (wider.kinds, loosened.kind) = (Vec::new(), true);
        }
        if let Some(words) = words.spelling.as_ref().filter(|_| tried.contains(&Spelling)) {
            wider_meant.words.clone_from(words);
            loosened.spelling = Some(words.clone());
        }
        let by_meaning = tried.contains(&Meaning);
        if by_meaning {
            loosened.meanings.clone_from(&words.meanings);
        }
        let question = |meant: &Meant| OpeningQuery { meaning: by_meaning, ..self.question(&wider, meant) };
        if tried.contains(&Radius)
            && let Some((place, km)) = meant.near
        {
            let wide = matching::search(self.app, question(&wider_meant)).await?;
            let mut counted = self.offered.iter().zip(&wide.facets.distances);
            let next = counted.find(|(step, count)| **step > km && **count > 0).map_or(0, |(step, _)| *step);
            wider_meant.near = (next > 0).then_some((place, next));
            loosened.radius = Some((km, next));
        }
        Ok((matching::search(self.app, question(&wider_meant)).await?, loosened))
    }
}

/// Whether the words beside a place find anything at all.
async fn finds_anywhere(app: &App, meant: &Meant, t: Language) -> Result<bool, AppError> {
    let words = meant.words.clone();
    let language = matching::TextLanguage::from_word(t.word());
    if finds(app, OpeningQuery { words: words.clone(), language, ..OpeningQuery::default() })? {
        return Ok(true);
    }
    let respelled = matching::respelled(app, words, language.unwrap_or(matching::TextLanguage::Fi)).await?;
    match respelled {
        Some(words) => finds(app, OpeningQuery { words, language, ..OpeningQuery::default() }),
        None => Ok(false),
    }
}

fn finds(app: &App, query: OpeningQuery) -> Result<bool, AppError> {
    Ok(matching::count(&app.index, query, app.clock.today())? > 0)
}

impl Loosened {
    /// What was loosened, in plain words, one sentence each.
    #[must_use]
    pub fn sentences(&self, t: Language) -> Vec<String> {
        let mut said = Vec::new();
        if let Some(words) = &self.spelling {
            said.push(t.finding_loose_spelling(words));
        }
        if !self.meanings.is_empty() {
            said.push(t.finding_loose_meaning(&self.meanings.join(", ")));
        }
        match self.radius {
            Some((asked, 0)) => said.push(t.finding_loose_country(asked)),
            Some((asked, shown)) => said.push(t.finding_loose_radius(asked, shown)),
            None => {}
        }
        if self.as_words {
            said.push(t.finding_loose_as_words().to_owned());
        }
        if !self.without.is_empty() {
            said.push(t.finding_loose_without(&self.without));
        }
        if self.time {
            said.push(t.finding_loose_time().to_owned());
        }
        if self.kind {
            said.push(t.finding_loose_kind().to_owned());
        }
        said
    }
}
