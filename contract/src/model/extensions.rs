//! The documents' own keys (`x-docs`, `x-retry`, `x-pagination`, `x-required-when`) on an operation.

/// A rule of `x-required-when`: if a condition holds, one of some properties must be present. `require: [a, b]` becomes two
/// rules.
///
/// A property that is absent, null or blank text is not present. A rule of an operation concerns its query and its headers
/// instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The properties that lead to the objects that the rule applies to; `*` stands for every value of a map. Empty for the body
    /// itself. A list on the way stands for each of its items.
    pub at: Vec<String>,
    /// The condition: properties, each with the values of which it must have one (a list: among its items). All must hold.
    /// Without any, the rule always applies.
    pub when: Vec<(String, Vec<String>)>,
    /// The properties, one of which must be present.
    pub any_of: Vec<String>,
}

/// Whether a call may be retried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Repeating it changes nothing.
    Safe,
    /// Repeating it with the same idempotency key changes nothing.
    Keyed,
    /// It must be sent once.
    Never,
}

/// How certain the documents are of an operation or a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocsStatus {
    /// The page says so.
    Documented,
    /// The page implies it.
    Inferred,
    /// The page contradicts itself; the note explains the choice.
    Contradicted,
}

/// The origin of an operation (`x-docs`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Docs {
    /// The section's title on the docs page.
    pub section: String,
    /// How certain.
    pub status: DocsStatus,
    /// One line. Required unless the status is documented.
    pub note: Option<String>,
}

/// How a list is paginated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PagingStyle {
    /// By `limit` and `offset`.
    Offset,
    /// By a token from the reply.
    Cursor,
    /// By page number.
    Page,
    /// By sequence number: the next page starts after the last item's number.
    Sequence,
    /// By cursor if the reply has one, otherwise by offset.
    OffsetCursor,
}

/// `x-pagination`. Places are dotted paths into the whole reply body.
#[derive(Debug, Clone, PartialEq)]
pub struct Pagination {
    /// How the list is paginated.
    pub style: PagingStyle,
    /// Candidate places of the items.
    pub items: Vec<String>,
    /// Place of the total count.
    pub total: Option<String>,
    /// Place of the flag that says whether more items follow.
    pub more: Option<String>,
    /// The page size parameter, with its documented default and maximum.
    pub limit: Option<(String, Option<u64>, Option<u64>)>,
    /// The offset parameter.
    pub offset: Option<String>,
    /// The page number parameter, and the places of the current page number and of the page size.
    pub page: Option<(String, Option<String>, Option<String>)>,
    /// The cursor (or sequence) parameter, and candidate places of the next one.
    pub cursor: Option<(String, Vec<String>)>,
}

impl Pagination {
    /// The query parameters that select a position in the list.
    pub fn positions(&self) -> impl Iterator<Item = &str> {
        let page = self.page.as_ref().map(|(name, ..)| name);
        let cursor = self.cursor.as_ref().map(|(name, _)| name);
        [self.offset.as_ref(), page, cursor].into_iter().flatten().map(String::as_str)
    }
}
