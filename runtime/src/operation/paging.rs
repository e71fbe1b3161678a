//! How a list is paginated, as the documents describe it. `page` acts on these facts.

/// How an operation's list is paginated, from the documents' `x-pagination`. Places are dotted paths into the reply's body.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Paging {
    /// How the next page is requested.
    pub style: PagingStyle,
    /// Candidate places of the items.
    pub items: &'static [&'static str],
    /// The properties that identify an item, tried in order; empty where the documents name none.
    pub identity: &'static [&'static str],
    /// The place of the total count.
    pub total: Option<&'static str>,
    /// The place of the flag that says whether more items follow. Without it the usual places are tried.
    pub more: Option<&'static str>,
    /// The page size parameter.
    pub limit: Option<&'static str>,
    /// The default page size.
    pub default_limit: Option<u64>,
    /// The offset parameter.
    pub offset: Option<&'static str>,
    /// The page number parameter.
    pub page: Option<&'static str>,
    /// The place of the current page number.
    pub current: Option<&'static str>,
    /// The place of the page size.
    pub size: Option<&'static str>,
    /// The cursor parameter.
    pub cursor: Option<&'static str>,
    /// Candidate places of the next cursor.
    pub next: &'static [&'static str],
}

impl Paging {
    /// A style without any facts. The setters add them.
    pub const fn new(style: PagingStyle) -> Self {
        Self {
            style,
            items: &[],
            identity: &[],
            total: None,
            more: None,
            limit: None,
            default_limit: None,
            offset: None,
            page: None,
            current: None,
            size: None,
            cursor: None,
            next: &[],
        }
    }

    /// Sets the candidate places of the items.
    pub const fn items(mut self, places: &'static [&'static str]) -> Self {
        self.items = places;
        self
    }

    /// Sets the properties that identify an item.
    pub const fn identity(mut self, properties: &'static [&'static str]) -> Self {
        self.identity = properties;
        self
    }

    /// Sets the place of the total count.
    pub const fn total(mut self, place: &'static str) -> Self {
        self.total = Some(place);
        self
    }

    /// Sets the place of the flag that says whether more items follow.
    pub const fn more(mut self, place: &'static str) -> Self {
        self.more = Some(place);
        self
    }

    /// Sets the page size parameter and its default.
    pub const fn limit(mut self, param: &'static str, default: Option<u64>) -> Self {
        self.limit = Some(param);
        self.default_limit = default;
        self
    }

    /// Sets the offset parameter.
    pub const fn offset(mut self, param: &'static str) -> Self {
        self.offset = Some(param);
        self
    }

    /// Sets the page number parameter.
    pub const fn page(mut self, param: &'static str) -> Self {
        self.page = Some(param);
        self
    }

    /// Sets the place of the current page number.
    pub const fn current(mut self, place: &'static str) -> Self {
        self.current = Some(place);
        self
    }

    /// Sets the place of the page size.
    pub const fn size(mut self, place: &'static str) -> Self {
        self.size = Some(place);
        self
    }

    /// Sets the cursor parameter and the candidate places of the next cursor.
    pub const fn cursor(mut self, param: &'static str, places: &'static [&'static str]) -> Self {
        self.cursor = Some(param);
        self.next = places;
        self
    }
}

/// How the next page is requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PagingStyle {
    /// By the number of items already read (offset).
    Offset,
    /// By a token from the last reply (cursor).
    Cursor,
    /// By page number.
    Page,
    /// By the sequence number of the last item read.
    Sequence,
    /// By cursor where the reply has one, otherwise by offset.
    OffsetCursor,
}
