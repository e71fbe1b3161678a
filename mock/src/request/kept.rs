//! The recorded requests and their replies. Only the latest ones are kept, so that memory use is bounded in a mock that runs for days.

use std::collections::VecDeque;
use std::time::SystemTime;

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;

use super::seen::Seen;

/// The longest reply body that is kept.
const LONGEST_REPLY: usize = 256 * 1024;

/// The total size of the reply bodies that are kept. The oldest are dropped first; their requests remain.
const MOST_OF_REPLIES: usize = 8 * 1024 * 1024;

/// The total size of the requests that are kept.
const MOST_OF_REQUESTS: usize = 64 * 1024 * 1024;

/// A request and its reply.
#[derive(Debug, Clone)]
pub(crate) struct Exchange {
    /// Counts up from 1. Numbers are not reused.
    pub(crate) number: u64,
    pub(crate) at: SystemTime,
    pub(crate) seen: Seen,
    pub(crate) reply: KeptReply,
}

/// The parts of a reply that are kept, other than its status.
#[derive(Debug, Clone)]
pub(crate) struct KeptReply {
    pub(crate) media_type: Option<String>,
    /// `None` if it was too long, is too old, or was a stream.
    pub(crate) body: Option<Bytes>,
    /// The length in bytes, even if the body is not kept.
    pub(crate) length: usize,
}

impl KeptReply {
    /// The record of a reply with these headers. Its body is a stream, or these bytes.
    pub(crate) fn of(headers: &HeaderMap, body: &Bytes, is_stream: bool) -> KeptReply {
        let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let is_kept = !is_stream && body.len() <= LONGEST_REPLY;
        KeptReply { media_type: media_type.map(str::to_owned), body: is_kept.then(|| body.clone()), length: body.len() }
    }

    fn held(&self) -> usize {
        self.body.as_ref().map_or(0, Bytes::len)
    }
}

/// The latest requests.
#[derive(Debug)]
pub(crate) struct Kept {
    exchanges: VecDeque<Exchange>,
    most: usize,
    dropped: u64,
    latest: u64,
    /// How many of the oldest requests have lost their reply body.
    bare: usize,
    of_requests: usize,
    of_replies: usize,
}

impl Kept {
    /// Keeps at most this many requests.
    pub(crate) fn of(most: usize) -> Kept {
        Kept { exchanges: VecDeque::new(), most, dropped: 0, latest: 0, bare: 0, of_requests: 0, of_replies: 0 }
    }

    /// Adds a request, and drops the oldest if there are too many.
    pub(crate) fn push(&mut self, seen: Seen, reply: KeptReply) {
        self.latest = self.latest.saturating_add(1);
        self.of_requests += seen.body.len();
        self.of_replies += reply.held();
        self.exchanges.push_back(Exchange { number: self.latest, at: SystemTime::now(), seen, reply });
        while self.exchanges.len() > self.most || (self.of_requests > MOST_OF_REQUESTS && self.exchanges.len() > 1) {
            self.drop_oldest();
        }
        while self.of_replies > MOST_OF_REPLIES {
            let Some(oldest) = self.exchanges.get_mut(self.bare) else { return };
            self.of_replies -= oldest.reply.held();
            oldest.reply.body = None;
            self.bare += 1;
        }
    }

    fn drop_oldest(&mut self) {
        let Some(oldest) = self.exchanges.pop_front() else { return };
        self.of_requests -= oldest.seen.body.len();
        self.of_replies -= oldest.reply.held();
        self.bare = self.bare.saturating_sub(1);
        self.dropped = self.dropped.saturating_add(1);
    }

    /// The kept requests, oldest first.
    pub(crate) fn all(&self) -> Vec<Seen> {
        self.exchanges.iter().map(|exchange| exchange.seen.clone()).collect()
    }

    /// The latest requests after a number, oldest first.
    pub(crate) fn after(&self, number: u64, most: usize) -> Vec<Exchange> {
        let newer = self.exchanges.iter().rev().take_while(|exchange| exchange.number > number).take(most);
        let mut newer: Vec<Exchange> = newer.cloned().collect();
        newer.reverse();
        newer
    }

    pub(crate) fn last(&self) -> Option<Seen> {
        self.exchanges.back().map(|exchange| exchange.seen.clone())
    }

    /// The number of the latest request, even if it is no longer kept.
    pub(crate) fn latest(&self) -> u64 {
        self.latest
    }

    /// How many requests were dropped.
    pub(crate) fn dropped(&self) -> u64 {
        self.dropped
    }

    /// Drops all requests. Numbering continues.
    pub(crate) fn clear(&mut self) {
        *self = Kept { latest: self.latest, ..Kept::of(self.most) };
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use http::{HeaderMap, Method, StatusCode};

    use super::*;

    fn seen(body: usize) -> Seen {
        Seen {
            operation: None,
            method: Method::POST,
            path: String::new(),
            query: Vec::new(),
            path_values: Vec::new(),
            headers: HeaderMap::new(),
            body: Bytes::from(vec![0; body]),
            status: StatusCode::OK,
            refusal: None,
            warnings: Vec::new(),
            fault: None,
            secret: Arc::new([]),
        }
    }

    fn reply(body: usize) -> KeptReply {
        KeptReply::of(&HeaderMap::new(), &Bytes::from(vec![0; body]), false)
    }

    #[test]
    fn replies_are_kept_up_to_their_bytes_and_requests_outlive_them() {
        let mut kept = Kept::of(1_000);
        for _ in 0..100 {
            kept.push(seen(0), reply(LONGEST_REPLY));
        }
        let exchanges = kept.after(0, 1_000);
        let with_body = exchanges.iter().filter(|exchange| exchange.reply.body.is_some()).count();
        assert_eq!((exchanges.len(), with_body), (100, MOST_OF_REPLIES / LONGEST_REPLY));
        assert!(exchanges[99].reply.body.is_some() && exchanges[0].reply.body.is_none());
        assert_eq!(exchanges[0].reply.length, LONGEST_REPLY);
        kept.push(seen(0), reply(LONGEST_REPLY + 1));
        assert!(kept.after(100, 10)[0].reply.body.is_none());
    }

    #[test]
    fn the_bodies_of_requests_have_a_bound_together() {
        let mut kept = Kept::of(1_000);
        for _ in 0..5 {
            kept.push(seen(MOST_OF_REQUESTS / 2), reply(0));
        }
        assert_eq!((kept.all().len(), kept.dropped()), (2, 3));
        kept.push(seen(MOST_OF_REQUESTS * 2), reply(0));
        assert_eq!(kept.all().len(), 1);
    }

    #[test]
    fn numbers_go_on_when_requests_are_forgotten() {
        let mut kept = Kept::of(2);
        for _ in 0..3 {
            kept.push(seen(0), reply(0));
        }
        let numbers =
            |kept: &Kept, after| kept.after(after, 10).iter().map(|exchange| exchange.number).collect::<Vec<_>>();
        assert_eq!((numbers(&kept, 0), numbers(&kept, 2)), (vec![2, 3], vec![3]));
        kept.clear();
        kept.push(seen(0), reply(0));
        assert_eq!((numbers(&kept, 0), kept.latest(), kept.dropped()), (vec![4], 4, 0));
    }
}
