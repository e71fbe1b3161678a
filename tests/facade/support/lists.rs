//! A transport that simulates one list in each pagination style. A test changes its items, page size and faults while it is read.

#![allow(dead_code, clippy::unwrap_used)]

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use http::StatusCode;
use saleskit::{
    Checkpoint, Error, Items, Pending, ReplyBody, RequestBody, RetryPolicy, SalesByte, Salesbooth, Transport,
    TransportFault,
    salesbooth::{deals::Deal, staff::StaffMember, webhooks::WebhookEvent},
    salesbyte::quotes::Quote,
};
use serde_json::{Value, json};

/// The pagination style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Page,
    Offset,
    Cursor,
    Sequence,
}

pub const STYLES: [Style; 4] = [Style::Page, Style::Offset, Style::Cursor, Style::Sequence];

/// The state of the server.
pub struct State {
    /// The items, by number.
    pub items: Vec<u64>,
    /// The most items per page.
    pub page_size: usize,
    /// The requests that fail, by index.
    pub failing: HashSet<usize>,
    /// Whether replies have the total.
    pub total: bool,
    /// Whether a numbered page has its number and size.
    pub numbered: bool,
    /// Whether offset, page and cursor are ignored.
    pub deaf: bool,
    /// Path and query of every request.
    pub asked: Vec<String>,
}

/// The server, and its clients.
#[derive(Clone)]
pub struct Lists {
    style: Style,
    state: Arc<Mutex<State>>,
}

impl Lists {
    pub fn new(style: Style, items: impl IntoIterator<Item = u64>, page_size: usize) -> Self {
        let items = items.into_iter().collect();
        let state = State {
            items,
            page_size,
            failing: HashSet::new(),
            total: true,
            numbered: true,
            deaf: false,
            asked: Vec::new(),
        };
        Self { style, state: Arc::new(Mutex::new(state)) }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    pub fn remove(&self, gone: impl Fn(u64) -> bool) {
        self.state().items.retain(|item| !gone(*item));
    }

    pub fn insert_in_front(&self, item: u64) {
        self.state().items.insert(0, item);
    }

    pub fn requests(&self) -> usize {
        self.state().asked.len()
    }

    pub fn salesbooth(&self) -> Salesbooth {
        let builder = Salesbooth::builder().api_key("sb_test_1").retry_policy(RetryPolicy::none());
        builder.transport(Arc::new(self.clone())).build().unwrap()
    }

    pub fn salesbyte(&self) -> SalesByte {
        let builder = SalesByte::builder().company_token("token").retry_policy(RetryPolicy::none());
        builder.transport(Arc::new(self.clone())).build().unwrap()
    }

    /// The list from its start, over a layer around this transport.
    pub fn read_over(&self, layered: Arc<dyn Transport>) -> Reading {
        let policy = RetryPolicy::none();
        let booth = Salesbooth::builder().api_key("sb_test_1").retry_policy(policy.clone());
        let byte = SalesByte::builder().company_token("token").retry_policy(policy);
        self.list(&booth.transport(Arc::clone(&layered)).build().unwrap(), &byte.transport(layered).build().unwrap())
    }

    /// The list from its start. It requests more than a page has, except where no total shows that there is more.
    pub fn read(&self) -> Reading {
        self.list(&self.salesbooth(), &self.salesbyte())
    }

    fn list(&self, booth: &Salesbooth, byte: &SalesByte) -> Reading {
        let size = self.state().page_size as i64;
        match self.style {
            Style::Page => Reading::Page(byte.quotes().list().items()),
            Style::Offset => Reading::Offset(booth.staff().list().limit(100).items()),
            Style::Cursor => Reading::Cursor(booth.deals().list().limit(100).items()),
            Style::Sequence => Reading::Sequence(booth.webhooks().list_events().limit(size).items()),
        }
    }

    /// The reply to a query, which is recorded.
    pub fn answer(&self, query: &str) -> Value {
        self.state().asked.push(query.to_owned());
        self.page(query)
    }

    fn page(&self, query: &str) -> Value {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let query: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let state = self.state();
        let number = |name: &str| {
            let value = query.iter().find(|(known, _)| known == name && !state.deaf)?;
            value.1.trim_start_matches("after_").parse::<usize>().ok()
        };
        let behind = |number: Option<usize>| {
            let number = number.map_or(0, |number| number as u64 + 1);
            state.items.iter().position(|item| *item >= number).unwrap_or(state.items.len())
        };
        let (page, len) = (number("page").unwrap_or(1), state.items.len());
        let start = match self.style {
            Style::Page => (page - 1) * state.page_size,
            Style::Offset => number("offset").unwrap_or(0),
            Style::Cursor => number("offset").unwrap_or_else(|| behind(number("after"))),
            Style::Sequence => behind(number("since_sequence")),
        };
        let limit = query.iter().find(|(known, _)| known == "limit").and_then(|(_, limit)| limit.parse().ok());
        let end = (start + state.page_size.min(limit.unwrap_or(usize::MAX))).min(len);
        let items = state.items.get(start..end).unwrap_or_default();
        let total = state.total.then_some(len);
        let last = items.last();
        match self.style {
            Style::Page => {
                let items: Vec<_> = items.iter().map(|item| json!({"id": item, "key": item.to_string()})).collect();
                let told = state.numbered.then_some((page, state.page_size)).unzip();
                json!({"data": items, "meta": {"current_page": told.0, "per_page": told.1, "total": total}})
            }
            Style::Offset => {
                let items: Vec<_> = items.iter().map(|item| json!({"staff_id": item.to_string()})).collect();
                json!({"error": false, "data": {"staff": items, "pagination": {"total": total}}})
            }
            Style::Cursor => {
                let items: Vec<_> = items.iter().map(|item| json!({"deal_id": item.to_string()})).collect();
                let next = last.filter(|_| end < len).map(|last| format!("after_{last}"));
                let pagination = json!({"total": total, "next_cursor": next});
                json!({"error": false, "data": {"deals": items, "pagination": pagination}})
            }
            Style::Sequence => {
                let items: Vec<_> = items.iter().map(|item| json!({"id": item.to_string()})).collect();
                json!({"error": false, "data": {"events": items, "cursor": {"last_sequence": last}}})
            }
        }
    }
}

impl Transport for Lists {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let target = request.uri().path_and_query().unwrap().to_string();
        let query = request.uri().query().unwrap_or_default();
        let index = {
            let mut state = self.state();
            state.asked.push(target);
            state.asked.len() - 1
        };
        let failing = self.state().failing.contains(&index);
        let body = if failing { json!({"error": true}) } else { self.page(query) };
        let status = if failing { StatusCode::BAD_GATEWAY } else { StatusCode::OK };
        let mut answer = http::Response::new(ReplyBody::from(body.to_string()));
        *answer.status_mut() = status;
        Box::pin(async move { Ok(answer) })
    }
}

/// A list that is being read, in any style.
pub enum Reading {
    Page(Items<Quote>),
    Offset(Items<StaffMember>),
    Cursor(Items<Deal>),
    Sequence(Items<WebhookEvent>),
}

macro_rules! each {
    ($reading:expr, $items:ident => $do:expr) => {
        match $reading {
            Reading::Page($items) => Reading::Page($do),
            Reading::Offset($items) => Reading::Offset($do),
            Reading::Cursor($items) => Reading::Cursor($do),
            Reading::Sequence($items) => Reading::Sequence($do),
        }
    };
}

impl Reading {
    pub fn prefetch(self, pages: usize) -> Self {
        each!(self, items => items.prefetch(pages))
    }

    pub fn max_items(self, most: u64) -> Self {
        each!(self, items => items.max_items(most))
    }

    pub fn resume_from(self, checkpoint: Checkpoint) -> Self {
        each!(self, items => items.resume_from(checkpoint))
    }

    pub fn checkpoint(&self) -> Checkpoint {
        match self {
            Self::Page(items) => items.checkpoint(),
            Self::Offset(items) => items.checkpoint(),
            Self::Cursor(items) => items.checkpoint(),
            Self::Sequence(items) => items.checkpoint(),
        }
    }

    pub fn total(&self) -> Option<u64> {
        match self {
            Self::Page(items) => items.total(),
            Self::Offset(items) => items.total(),
            Self::Cursor(items) => items.total(),
            Self::Sequence(items) => items.total(),
        }
    }

    /// The number of the next item.
    pub async fn next(&mut self) -> Result<Option<u64>, Error> {
        let id = match self {
            Self::Page(items) => items.try_next().await?.map(|item| item.id().unwrap().to_owned()),
            Self::Offset(items) => items.try_next().await?.map(|item| item.id().unwrap().to_owned()),
            Self::Cursor(items) => items.try_next().await?.map(|item| item.id().unwrap().to_owned()),
            Self::Sequence(items) => items.try_next().await?.map(|item| item.id().unwrap().to_owned()),
        };
        Ok(id.map(|id| id.parse().unwrap()))
    }

    /// The next items, at most this many; stops at the end.
    pub async fn take(&mut self, most: usize) -> Vec<u64> {
        let mut taken = Vec::new();
        while taken.len() < most
            && let Some(item) = self.next().await.unwrap()
        {
            taken.push(item);
        }
        taken
    }

    /// The remaining items, across faults.
    pub async fn rest(&mut self) -> Vec<u64> {
        let mut rest = Vec::new();
        loop {
            match self.next().await {
                Ok(Some(item)) => rest.push(item),
                Ok(None) => return rest,
                Err(error) => assert_eq!(error.status(), Some(StatusCode::BAD_GATEWAY), "{error}"),
            }
        }
    }
}
