//! Column types shared by the capabilities: ids, words and JSON lists, all stored as text.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow, Queryable};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::{Nullable, Text};

use super::Connection;

type MultiBackend = <Connection as diesel::Connection>::Backend;

/// A new id: UUIDv7, so that ids sort by time of creation.
#[must_use]
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A value that is written as one of a fixed set of words.
pub trait Word: Copy + std::fmt::Debug + 'static {
    /// The word.
    fn as_word(self) -> &'static str;
    /// The value of a word.
    fn of_word(word: &str) -> Option<Self>;
}

/// A [`Word`] on its way to or from a text column: name it in `serialize_as` and `deserialize_as`.
#[derive(Debug, Clone, Copy, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct Stored<T: Word>(pub T);

impl<T: Word> FromSql<Text, MultiBackend> for Stored<T> {
    fn from_sql(bytes: <MultiBackend as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let word = <String as FromSql<Text, MultiBackend>>::from_sql(bytes)?;
        T::of_word(&word).map(Self).ok_or_else(|| format!("unknown word in the database: {word}").into())
    }
}

impl<T: Word> ToSql<Text, MultiBackend> for Stored<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
        out.set_value((Text, self.0.as_word()));
        Ok(serialize::IsNull::No)
    }
}

/// Lets enums made by `search_index::words!` live in text columns.
#[macro_export]
macro_rules! stored_words {
    ($($name:ty),+ $(,)?) => {$(
        impl $crate::db::types::Word for $name {
            fn as_word(self) -> &'static str { self.word() }
            fn of_word(word: &str) -> Option<Self> { Self::from_word(word) }
        }
        impl From<$crate::db::types::Stored<$name>> for $name {
            fn from(stored: $crate::db::types::Stored<$name>) -> Self { stored.0 }
        }
        impl From<$name> for $crate::db::types::Stored<$name> {
            fn from(value: $name) -> Self { Self(value) }
        }
        impl From<$crate::db::types::StoredOption<$name>> for Option<$name> {
            fn from(stored: $crate::db::types::StoredOption<$name>) -> Self { stored.0 }
        }
    )+};
}

/// An optional [`Word`] read from a nullable text column; write it as `Option<&str>`.
#[derive(Debug, Clone, Copy)]
pub struct StoredOption<T: Word>(pub Option<T>);

impl<T: Word> Queryable<Nullable<Text>, MultiBackend> for StoredOption<T> {
    type Row = Option<Stored<T>>;

    fn build(row: Option<Stored<T>>) -> deserialize::Result<Self> {
        Ok(Self(row.map(|stored| stored.0)))
    }
}

/// A list kept as JSON in one text column.
#[derive(Debug, Clone, PartialEq, Eq, FromSqlRow)]
pub struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: serde::de::DeserializeOwned> FromSql<Text, MultiBackend> for List<T> {
    fn from_sql(bytes: <MultiBackend as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(serde_json::from_str(&<String as FromSql<Text, MultiBackend>>::from_sql(bytes)?)?))
    }
}

impl<T> From<List<T>> for Vec<T> {
    fn from(list: List<T>) -> Self {
        list.0
    }
}

/// A value kept as JSON in one text column.
#[derive(Debug, Clone, PartialEq, Eq, FromSqlRow)]
pub struct Document<T>(pub T);

impl<T: serde::de::DeserializeOwned> FromSql<Text, MultiBackend> for Document<T> {
    fn from_sql(bytes: <MultiBackend as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(serde_json::from_str(&<String as FromSql<Text, MultiBackend>>::from_sql(bytes)?)?))
    }
}

/// The JSON text of a value, as stored in a [`Document`].
#[must_use]
pub fn document<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "{}".to_owned())
}

/// The JSON text of a list, as stored.
#[must_use]
pub fn json<T: serde::Serialize>(items: &[T]) -> String {
    serde_json::to_string(items).unwrap_or_else(|_| "[]".to_owned())
}
