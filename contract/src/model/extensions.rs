//! What the documents' own keys (`x-docs`, `x-retry`, `x-pagination`, `x-required-when`) say of an operation.

/// A rule of `x-required-when`: under a condition, one of some properties must be there. `require: [a, b]` makes two of these.
///
/// A property that is missing, null or blank text is not there. A rule of an operation is about its query and its headers instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The properties that lead to the objects that the rule is about, `*` for every value of a map; none for the body itself. The
    /// items of a list on the way are meant one by one.
    pub at: Vec<String>,
    /// Properties, each with the values of which it has one (a list: among its items); all must hold. Without any the rule holds always.
    pub when: Vec<(String, Vec<String>)>,
    /// The properties, one of which must be there.
    pub any_of: Vec<String>,
}

/// Whether a call may be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Repeating changes nothing.
    Safe,
    /// Repeating with the same idempotency key changes nothing.
    Keyed,
    /// Must be sent once.
    Never,
}

/// How sure the documents are of an operation or a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocsStatus {
    /// The page says so.
    Documented,
    /// The page implies it.
    Inferred,
    /// The page says two things; the note says which was taken.
    Contradicted,
}

/// The origin of an operation (`x-docs`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Docs {
    /// The section's title on the docs page.
    pub section: String,
    /// How sure.
    pub status: DocsStatus,
    /// One line, required unless documented.
    pub note: Option<String>,
}

/// How a list goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PagingStyle {
    /// `limit` and `offset`.
    Offset,
    /// A token of the reply names the next page.
    Cursor,
    /// Pages are numbered.
    Page,
    /// Items carry a growing number; the next page starts after the last one seen.
    Sequence,
    /// A cursor where the reply has one, else by offset.
    OffsetCursor,
}

/// `x-pagination`, places as dotted paths into the whole reply body.
#[derive(Debug, Clone, PartialEq)]
pub struct Pagination {
    /// How the list goes on.
    pub style: PagingStyle,
    /// Candidate places of the items.
    pub items: Vec<String>,
    /// Place of the total count.
    pub total: Option<String>,
    /// Place of the flag that more items follow.
    pub more: Option<String>,
    /// Query parameter of the page size, with the documented default and maximum.
    pub limit: Option<(String, Option<u64>, Option<u64>)>,
    /// Query parameter of the offset.
    pub offset: Option<String>,
    /// Query parameter of the page number, and the places of the current page and of the page size.
    pub page: Option<(String, Option<String>, Option<String>)>,
    /// Query parameter of the cursor (or of the sequence), and candidate places of the next one.
    pub cursor: Option<(String, Vec<String>)>,
}
