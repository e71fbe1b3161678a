//! What a table consists of, and the words of its head.

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Of the query and the path.
    Parameters,
    /// Of a body or a reply.
    Fields,
    /// Headers.
    Headers,
    /// Values of `action`.
    Actions,
    /// Rows without a head: events, scopes.
    List,
}

/// What a row says of being required.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `required`, `yes`
    Required,
    /// `required*`, `conditional`: by a rule.
    Conditional,
    /// No mark.
    Optional,
    /// The table has no such marks.
    Unknown,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// From 1.
    pub line: usize,
    /// Empty when the capture lost it.
    pub name: String,
    /// Whether it is required.
    pub mark: Mark,
    /// As written: `string (date)`, `string|null`.
    pub type_name: Option<String>,
    /// Whether it may be null; none in a table that says it of no row.
    pub null: Option<bool>,
    /// A column of its own for the default; empty when it has none.
    pub default: Option<String>,
    /// A column of its own for the values.
    pub values: Option<Vec<String>>,
    /// What it says.
    pub description: String,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The line of its head, of its first row where it has none.
    pub line: usize,
    /// Where that line begins.
    pub at: usize,
    /// Which of the page's sections.
    pub section: usize,
    /// What its rows are.
    pub kind: Kind,
    /// The text before it: on the head's line, else the line above.
    pub lead: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Type,
    Required,
    Default,
    Options,
    Format,
    Description,
}

/// The kind, the text before the head, the rows, and the line after the last.
pub(super) type Read = (Kind, String, Vec<Row>, usize);

pub(super) fn column(title: &str) -> Option<Column> {
    Some(match title {
        "Field" | "Parameter" | "Body Field" | "Header" | "Action" => Column::Name,
        "Type" => Column::Type,
        "Required" => Column::Required,
        "Default" => Column::Default,
        "Options" => Column::Options,
        "Format" => Column::Format,
        "Description" | "Notes" => Column::Description,
        _ => return None,
    })
}

pub(super) fn kind(title: &str) -> Kind {
    match title {
        "Parameter" => Kind::Parameters,
        "Header" => Kind::Headers,
        "Action" => Kind::Actions,
        _ => Kind::Fields,
    }
}

pub(super) fn mark_of(word: &str) -> Mark {
    match word {
        "yes" => Mark::Required,
        "no" => Mark::Optional,
        _ => Mark::Conditional,
    }
}
