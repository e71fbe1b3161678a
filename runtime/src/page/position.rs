//! A position in a list, and how its page is requested.

use std::collections::VecDeque;

use crate::{
    operation::{Paging, PagingStyle},
    request::Request,
};

/// How many identities of earlier items a position keeps.
pub(super) const TAIL: usize = 64;

/// How a page is requested.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Ask {
    /// By the caller's own call: the first page.
    #[default]
    AsMade,
    Offset(u64),
    /// Pages count from 1.
    Page(u64),
    /// By a cursor, or by the number of an item in a list by sequence.
    Cursor(String),
}

impl Ask {
    /// What the caller's own parameters request.
    fn of(request: &Request, paging: &Paging) -> Self {
        let text = |param: Option<&str>| param.and_then(|param| request.query_value(param));
        if let Some(cursor) = text(paging.cursor) {
            return Self::Cursor(cursor.to_owned());
        }
        let number = |param| text(param).and_then(|number| number.parse().ok());
        let page = number(paging.page).map(|page: u64| Self::Page(page.max(1)));
        page.or(number(paging.offset).map(Self::Offset)).unwrap_or_default()
    }

    /// The parameter that requests it. `None` for the caller's own call, and where the list is not paginated in this way.
    fn param(&self, paging: &Paging) -> Option<&'static str> {
        match self {
            Self::AsMade => None,
            Self::Offset(_) => paging.offset,
            Self::Page(_) => paging.page,
            Self::Cursor(_) => paging.cursor,
        }
    }

    /// Whether a list is paginated in this way.
    pub(super) fn fits(&self, paging: &Paging) -> bool {
        *self == Self::AsMade || self.param(paging).is_some()
    }

    /// Sets the parameter on the caller's request, in place of the caller's own.
    pub(super) fn fill(&self, paging: &Paging, request: &mut Request) {
        let Some(param) = self.param(paging) else { return };
        let others = [paging.offset, paging.page, paging.cursor].into_iter().flatten();
        others.filter(|other| *other != param).for_each(|other| request.query_remove(other));
        match self {
            Self::AsMade => {}
            Self::Offset(number) | Self::Page(number) => request.replace_query(param, number.to_string()),
            Self::Cursor(cursor) => request.replace_query(param, cursor.clone()),
        }
    }
}

/// A position between two items of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Position {
    /// How the page that contains it is requested.
    pub(super) ask: Ask,
    /// The number of that page's items before it.
    pub(super) taken: u64,
    /// The caller's first offset, or the number of pages before the caller's first one.
    pub(super) from: u64,
    /// The size of a numbered page, if known; never 0.
    pub(super) size: Option<u64>,
    /// The list's total when its page was fetched.
    pub(super) total: Option<u64>,
    /// The identities of the last items before it, if they may come again.
    pub(super) tail: VecDeque<u64>,
}

impl Position {
    /// The start of the list that a request describes.
    pub(super) fn start(request: &Request, paging: &Paging) -> Self {
        let ask = Ask::of(request, paging);
        let from = match ask {
            Ask::Offset(offset) => offset,
            Ask::Page(page) => page - 1,
            _ => 0,
        };
        Self { ask, from, ..Self::default() }
    }

    /// Whether items have indexes here, which shift when the list changes. They do in lists by offset or page, unless a cursor is
    /// followed.
    pub(super) fn by_index(&self, paging: &Paging) -> bool {
        match paging.style {
            PagingStyle::Offset | PagingStyle::Page => true,
            PagingStyle::OffsetCursor => !matches!(self.ask, Ask::Cursor(_)),
            PagingStyle::Cursor | PagingStyle::Sequence => false,
        }
    }

    /// The number of its page, in lists by page number.
    pub(super) fn number(&self) -> u64 {
        if let Ask::Page(number) = self.ask { number } else { 1 }
    }

    /// The index in the whole list of its page's first item. `None` if the page size is unknown.
    pub(super) fn page_start(&self) -> Option<u64> {
        match self.ask {
            Ask::AsMade | Ask::Page(0 | 1) => Some(0),
            Ask::Page(page) => Some((page - 1).saturating_mul(self.size?)),
            Ask::Offset(offset) => Some(offset),
            Ask::Cursor(_) => None,
        }
    }

    /// The index in the whole list of the next item. `None` if the page size is unknown.
    pub(super) fn index(&self) -> Option<u64> {
        Some(self.page_start()?.saturating_add(self.taken))
    }

    /// Moves past this many items of a page.
    pub(super) fn go_behind(&mut self, ask: Ask, taken: u64) {
        (self.ask, self.taken) = match ask {
            Ask::Offset(offset) => (Ask::Offset(offset.saturating_add(taken)), 0),
            ask => (ask, taken),
        };
    }

    /// Moves to an index of the whole list.
    pub(super) fn go_to(&mut self, index: u64, numbered: bool) {
        (self.ask, self.taken) = match self.size {
            Some(size) if numbered => (Ask::Page((index / size).saturating_add(1)), index % size),
            None if numbered => (Ask::Page(1), index),
            _ => (Ask::Offset(index), 0),
        };
    }

    /// Remembers an item's identity as the last one before the position.
    pub(super) fn push(&mut self, identity: u64) {
        if self.tail.len() == TAIL {
            self.tail.pop_front();
        }
        self.tail.push_back(identity);
    }
}
