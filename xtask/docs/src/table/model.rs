//! The parts of a table, and the words in its head.

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

/// What a row says about being required.
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
    /// The line, from 1.
    pub line: usize,
    /// Empty if the capture lost it.
    pub name: String,
    /// Whether it is required.
    pub mark: Mark,
    /// As written: `string (date)`, `string|null`.
    pub type_name: Option<String>,
    /// Whether it may be null. `None` in a table where no row says so.
    pub null: Option<bool>,
    /// The value of a default column. Empty if there is none.
    pub default: Option<String>,
    /// The value of a values column.
    pub values: Option<Vec<String>>,
    /// Its description.
    pub description: String,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The line of its head, or of its first row if it has no head.
    pub line: usize,
    /// Where that line starts.
    pub at: usize,
    /// The index of its section on the page.
    pub section: usize,
    /// What its rows are.
    pub kind: Kind,
    /// The text before it: on the head's line, otherwise on the line above.
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
