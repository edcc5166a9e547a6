//! The index of openings and profiles: opening, changing, rebuilding.
//!
//! It is a derived copy: the database is the truth, and the commit carries the cursor up to which
//! changes are in. A missing, damaged or older index is no error, only an empty one to rebuild.

use std::borrow::Borrow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use tantivy::indexer::NoMergePolicy;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, TantivyError, Term};

use crate::board::{Board, boards};
use crate::columns::Columns;
use crate::generations;
use crate::in_turn::in_turn;
use crate::model::{Opening, Profile};
use crate::plain::Lengths;
use crate::reading::Reader;
use crate::retrieval::Rarity;
use crate::schema::{Fields, uid};
use crate::seal::{Seal, Summing};
use crate::term_lines;

/// Memory of the writer while it works; it exists only during a change, so that rest costs nothing.
const WRITER_BYTES: usize = 20_000_000;
/// The same while everything is written anew: the fewer pieces, the less is left to join.
const REBUILD_BYTES: usize = 80_000_000;
/// Times that an index is looked at until two looks agree.
const LOOKS: usize = 5;
/// Changes between two reports of the progress of a rebuild.
const PROGRESS_STEP: usize = 500;

/// What an item of the index is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// An opening.
    Opening,
    /// A profile.
    Profile,
}

impl ItemKind {
    pub(crate) const fn letter(self) -> char {
        match self {
            Self::Opening => 'o',
            Self::Profile => 'p',
        }
    }

    pub(crate) const fn code(self) -> u64 {
        match self {
            Self::Opening => 1,
            Self::Profile => 2,
        }
    }
}

/// One change of the index. Adding an item that is there replaces it.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant)] // Changes are passed over one by one, not kept.
pub enum Change {
    /// An opening is new or has changed.
    Opening(Opening),
    /// A profile is new or has changed.
    Profile(Profile),
    /// An opening is gone, by id.
    RemoveOpening(String),
    /// A profile is gone, by id.
    RemoveProfile(String),
}

impl Change {
    /// What is changed: its kind and its id.
    fn of(&self) -> (ItemKind, &str) {
        match self {
            Self::Opening(opening) => (ItemKind::Opening, &opening.id),
            Self::Profile(profile) => (ItemKind::Profile, &profile.id),
            Self::RemoveOpening(id) => (ItemKind::Opening, id),
            Self::RemoveProfile(id) => (ItemKind::Profile, id),
        }
    }
}

/// Why the index failed.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The folder of the index cannot be used.
    #[error("cannot use the index folder {path}: {source}")]
    Folder {
        /// The folder or file.
        path: PathBuf,
        /// Cause.
        source: std::io::Error,
    },
    /// The search engine failed.
    #[error("the search engine failed: {0}")]
    Engine(#[from] TantivyError),
    /// A list of terms could not be read.
    #[error("cannot read the index: {0}")]
    Read(#[from] std::io::Error),
}

/// A freshly opened index.
#[derive(Debug)]
pub struct Opened {
    /// The index.
    pub index: SearchIndex,
    /// Cursor of the last change in it; `None` if it is empty and must be rebuilt.
    pub cursor: Option<i64>,
}

/// The generation that serves.
struct Live {
    index: Index,
    reader: IndexReader,
    cursor: Option<i64>,
    /// The segments as the public list asks them, in the searcher's order.
    shown: Shown,
}

impl Live {
    /// Whether there are files of segments that are no more: a kill may come before they are cleaned away.
    fn has_files_of_nobody(&self) -> bool {
        let segments = self.shown.searcher.segment_readers().iter();
        let known: Vec<String> = segments.map(|segment| segment.segment_id().uuid_string()).collect();
        let files = self.index.directory().list_managed_files();
        let names = files.iter().map(|file| file.to_string_lossy());
        names.filter(|name| name != "meta.json").any(|name| !known.iter().any(|segment| name.starts_with(segment)))
    }
}

/// A searcher with the boards of its segments and what their texts were read with.
#[derive(Clone)]
pub(crate) struct Shown {
    pub searcher: Searcher,
    pub boards: Arc<[Arc<Board>]>,
    pub reader: Arc<Reader>,
    pub rarity: Arc<Rarity>,
    /// By segment, like the boards.
    pub lengths: Arc<[Arc<Lengths>]>,
}

impl Shown {
    fn of(searcher: Searcher, known: Option<&Self>, reader: &Arc<Reader>) -> Result<Self, IndexError> {
        let boards: Arc<[Arc<Board>]> = boards(&searcher, known.map_or(&[], |known| &known.boards))?.into();
        let concepts = reader.vocabulary().len();
        let mut frequencies = vec![0; concepts];
        for board in boards.iter() {
            frequencies.iter_mut().zip(board.frequencies()).for_each(|(sum, here)| *sum += here);
        }
        let openings = boards.iter().map(|board| board.openings()).sum();
        let rarity = Arc::new(Rarity::of(&frequencies, concepts, openings));
        let lengths = boards.iter().map(|board| match known.and_then(|known| known.lengths_of(board)) {
            Some(same) if same.fit(&rarity) => Arc::clone(same),
            _ => Arc::new(Lengths::of(board, &rarity)),
        });
        let lengths = lengths.collect();
        Ok(Self { searcher, boards, reader: Arc::clone(reader), rarity, lengths })
    }

    fn lengths_of(&self, board: &Board) -> Option<&Arc<Lengths>> {
        let mut known = self.boards.iter().zip(self.lengths.iter());
        known.find(|(known, _)| known.is_of_same_segment(board)).map(|(_, lengths)| lengths)
    }
}

/// The index. It is shared behind an `Arc`; reading never waits for a change or a rebuild.
pub struct SearchIndex {
    fields: Fields,
    home: Mutex<Option<PathBuf>>,
    live: RwLock<Arc<Live>>,
}

impl std::fmt::Debug for SearchIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchIndex").field("cursor", &self.cursor()).finish_non_exhaustive()
    }
}

impl SearchIndex {
    /// Opens the index of a folder, or makes an empty one in place of a missing, damaged or older one.
    ///
    /// # Errors
    /// Only if the folder cannot be written.
    pub fn open(dir: &Path, reader: &Arc<Reader>) -> Result<Opened, IndexError> {
        let fields = Fields::new();
        if let Some(folder) = generations::current(dir)
            && let Some(live) = open_sound(&folder, &fields, reader)
        {
            generations::remove_others(dir, &folder);
            let cursor = live.cursor;
            return Ok(Opened { index: Self::of(fields, Some(dir.to_owned()), live), cursor });
        }
        let folder = generations::create_next(dir)?;
        let live = live(Index::create_in_dir(&folder, fields.schema.clone())?, reader)?;
        generations::switch_to(dir, &folder)?;
        Ok(Opened { index: Self::of(fields, Some(dir.to_owned()), live), cursor: None })
    }

    /// Opens a sound index to read it and changes nothing in its folder, which another process may use.
    #[must_use]
    pub fn open_existing(dir: &Path, reader: &Arc<Reader>) -> Option<Self> {
        let fields = Fields::new();
        let live = open_sound(&generations::current(dir)?, &fields, reader)?;
        Some(Self::of(fields, Some(dir.to_owned()), live))
    }

    /// An empty index that is never written to disk.
    ///
    /// # Errors
    /// If the search engine cannot start.
    pub fn in_memory(reader: &Arc<Reader>) -> Result<Self, IndexError> {
        let fields = Fields::new();
        let live = live(Index::create_in_ram(fields.schema.clone()), reader)?;
        Ok(Self::of(fields, None, live))
    }

    fn of(fields: Fields, home: Option<PathBuf>, live: Live) -> Self {
        Self { fields, home: Mutex::new(home), live: RwLock::new(Arc::new(live)) }
    }

    /// Cursor of the last change in the index; `None` if nothing was ever put in.
    #[must_use]
    pub fn cursor(&self) -> Option<i64> {
        self.live().cursor
    }

    /// Makes changes and commits them once, together with the cursor; they are visible on return.
    ///
    /// # Errors
    /// If the search engine cannot write; then nothing has changed.
    pub fn apply(&self, changes: &[Change], cursor: i64) -> Result<(), IndexError> {
        let _one_writer = self.lock_home();
        let live = self.live();
        let summing = Summing::new(&self.fields, Some(&live.shown));
        write(&live.index, &self.fields, &live.shown.reader, changes.iter(), cursor, summing, None)?;
        self.show_anew(live, Some(cursor))
    }

    /// What the texts of the serving index were read with.
    #[must_use]
    pub fn reader(&self) -> Arc<Reader> {
        Arc::clone(&self.live().shown.reader)
    }

    /// Builds a new index beside the old one, which serves meanwhile, and swaps them.
    ///
    /// The texts are read with `read_with`, which may know other words than the one before.
    /// `progress` is told how many changes are in. An index in memory ignores `dir`. Changes applied
    /// meanwhile wait until the new index serves.
    ///
    /// # Errors
    /// If the search engine or the folder cannot be written; then the old index goes on serving.
    pub fn rebuild(
        &self,
        dir: &Path,
        read_with: &Arc<Reader>,
        changes: impl IntoIterator<Item = Change>,
        cursor: i64,
        progress: &mut dyn FnMut(usize),
    ) -> Result<(), IndexError> {
        let mut home = self.lock_home();
        let folder = if home.is_some() { Some(generations::create_next(dir)?) } else { None };
        let schema = self.fields.schema.clone();
        let index = match &folder {
            Some(folder) => Index::create_in_dir(folder, schema)?,
            None => Index::create_in_ram(schema),
        };
        term_lines::register(&index);
        let summing = Summing::new(&self.fields, None);
        write(&index, &self.fields, read_with, changes.into_iter(), cursor, summing, Some(progress))?;
        let fresh = live(index, read_with)?;
        if let Some(folder) = &folder {
            generations::switch_to(dir, folder)?;
            *home = Some(dir.to_owned());
        }
        self.put(fresh);
        Ok(())
    }

    /// Takes out of the files what is deleted or was replaced: until then its terms still lie in them.
    ///
    /// Segments with such items are written anew, which takes time as they are large; it is meant for the
    /// night, and for when somebody is erased. The index serves meanwhile.
    ///
    /// # Errors
    /// If the search engine cannot write; then the index is as it was.
    pub fn forget(&self) -> Result<(), IndexError> {
        let _one_writer = self.lock_home();
        let live = self.live();
        let segments = live.shown.searcher.segment_readers().iter();
        let touched: Vec<_> =
            segments.filter(|segment| segment.has_deletes()).map(|segment| segment.segment_id()).collect();
        if touched.is_empty() && !live.has_files_of_nobody() {
            return Ok(());
        }
        let mut writer: IndexWriter<TantivyDocument> = live.index.writer_with_num_threads(1, WRITER_BYTES)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        for segment in touched {
            writer.merge(&[segment]).wait()?;
        }
        let cursor = live.cursor;
        self.show_anew(live, cursor)?;
        // Only now does nothing read the old files any more.
        writer.garbage_collect_files().wait()?;
        writer.wait_merging_threads()?;
        Ok(())
    }

    /// Whether terms of what is deleted or was replaced still lie in the segments.
    #[must_use]
    pub fn keeps_deleted(&self) -> bool {
        self.shown().searcher.segment_readers().iter().any(tantivy::SegmentReader::has_deletes)
    }

    /// Serves what has been written, and lets go of what was served before.
    #[allow(clippy::needless_pass_by_value)] // What was served must be gone when this returns.
    fn show_anew(&self, before: Arc<Live>, cursor: Option<i64>) -> Result<(), IndexError> {
        before.reader.reload()?;
        let (index, reader) = (before.index.clone(), before.reader.clone());
        let shown = Shown::of(reader.searcher(), Some(&before.shown), &before.shown.reader)?;
        self.put(Live { index, reader, cursor, shown });
        Ok(())
    }

    /// Ids of all items of a kind, sorted.
    ///
    /// # Errors
    /// If the index cannot be read.
    pub fn ids(&self, kind: ItemKind) -> Result<Vec<String>, IndexError> {
        let shown = self.shown();
        let mut ids = Vec::new();
        for (segment, board) in shown.searcher.segment_readers().iter().zip(shown.boards.iter()) {
            let items = &board.columns().item;
            let of_kind = segment.doc_ids_alive().filter(|doc| items.get_val(*doc) == kind.code());
            ids.extend(of_kind.map(|doc| board.id(doc).to_owned()));
        }
        ids.sort_unstable();
        Ok(ids)
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.live().reader.searcher()
    }

    pub(crate) fn shown(&self) -> Shown {
        self.live().shown.clone()
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.fields
    }

    fn live(&self) -> Arc<Live> {
        // A panic while holding this lock cannot leave it half changed: one pointer is replaced.
        Arc::clone(&self.live.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn put(&self, live: Live) {
        *self.live.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(live);
    }

    fn lock_home(&self) -> MutexGuard<'_, Option<PathBuf>> {
        self.home.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn live(index: Index, read_with: &Arc<Reader>) -> Result<Live, IndexError> {
    term_lines::register(&index);
    let vocabulary = read_with.vocabulary().fingerprint();
    let mut seal = Seal::of(&index, vocabulary)?;
    let reader: IndexReader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    for _ in 0..LOOKS {
        // Another process that serves may commit between the two looks.
        let after = Seal::of(&index, vocabulary)?;
        if after == seal {
            break;
        }
        seal = after;
        reader.reload()?;
    }
    let shown = Shown::of(reader.searcher(), None, read_with)?;
    let cursor = seal.filter(|seal| seal.fits(&shown)).map(|seal| seal.cursor());
    Ok(Live { index, reader, cursor, shown })
}

/// Opens a generation if it is whole and of this version.
///
/// Damaged files may make the engine panic deep inside; that too only means "rebuild".
fn open_sound(folder: &Path, fields: &Fields, read_with: &Arc<Reader>) -> Option<Live> {
    let open = || -> Option<Live> {
        // Before the engine reads which it knows: another process that serves may make new ones.
        let files = files_of(folder).ok()?;
        let index = Index::open_in_dir(folder).ok()?;
        // Only of those that it knows the engine checks the sums, and cleans them away.
        let known = index.directory().list_managed_files();
        if index.schema() != fields.schema
            || !files.iter().all(|file| known.contains(file))
            || !index.validate_checksum().ok()?.is_empty()
        {
            return None;
        }
        let live = live(index, read_with).ok()?;
        for segment in live.reader.searcher().segment_readers() {
            let columns = Columns::open(segment).ok()?;
            if columns.item.num_vals() != segment.max_doc() {
                return None;
            }
            for (field, entry) in fields.schema.fields() {
                if entry.is_indexed() {
                    segment.inverted_index(field).ok()?;
                }
            }
        }
        live.cursor.is_some().then_some(live)
    };
    catch_unwind(AssertUnwindSafe(open)).ok().flatten()
}

/// Names of the files of a generation, but for locks and the like.
fn files_of(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let names = std::fs::read_dir(folder)?.flatten().map(|file| PathBuf::from(file.file_name()));
    Ok(names.filter(|name| !name.to_string_lossy().starts_with('.')).collect())
}

fn write<C: Borrow<Change> + Send>(
    index: &Index,
    fields: &Fields,
    read_with: &Reader,
    changes: impl Iterator<Item = C>,
    cursor: i64,
    mut summing: Summing<'_>,
    mut rebuilding: Option<&mut dyn FnMut(usize)>,
) -> Result<(), IndexError> {
    let bytes = if rebuilding.is_some() { REBUILD_BYTES } else { WRITER_BYTES };
    let mut writer: IndexWriter<TantivyDocument> = index.writer_with_num_threads(1, bytes)?;
    if rebuilding.is_some() {
        writer.set_merge_policy(Box::new(NoMergePolicy));
    }
    let (mut done, anew) = (0, rebuilding.is_some());
    in_turn(changes, &|change: &C| fields.document(read_with, change.borrow()), &mut |change, document| {
        let (item, id) = change.borrow().of();
        // In an empty index nothing has to be looked for that comes for the first time; elsewhere what is shown may
        // lag behind what was committed.
        if summing.note(item, id, document.is_some())? || !anew {
            writer.delete_term(Term::from_field_text(fields.uid, &uid(item, id)));
        }
        if let Some(document) = document {
            writer.add_document(document)?;
        }
        done += 1;
        if let Some(progress) = &mut rebuilding
            && done % PROGRESS_STEP == 0
        {
            progress(done);
        }
        Ok::<(), IndexError>(())
    })?;
    let seal = Seal::new(cursor, read_with.vocabulary().fingerprint(), summing.finished());
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&seal.text());
    commit.commit()?;
    if let Some(progress) = rebuilding {
        // One segment is the fastest to ask, and a rebuild has the time.
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        progress(done);
    }
    // Waiting keeps the segments few and gives the writer's memory back.
    writer.wait_merging_threads()?;
    Ok(())
}

#[cfg(test)]
#[path = "index_tests.rs"]
mod tests;
