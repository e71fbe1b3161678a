//! Reads requests and validates them against the documents.
//!
//! A request is read from its connection (`arrived`), matched to an operation (`route`) and checked against the documents (`judge`, with
//! `credentials`, `keys`, `form` and `rpc`). A `refusal` says what is wrong with it. `seen` is the record that a test reads, and `kept`
//! holds the latest of them. A page in a browser uses addresses of its own (`display`). `curl` writes a request as a command, and `masks`
//! hides its secrets. This module sends no replies.

mod arrived;
mod credentials;
mod curl;
mod display;
mod form;
mod judge;
mod kept;
mod keys;
mod masks;
mod refusal;
mod route;
mod rpc;
mod seen;

pub(crate) use arrived::{Arrived, BodyRead, is_json};
pub(crate) use credentials::all_query_names;
pub use curl::curl;
pub(crate) use judge::{Judgement, judge};
pub(crate) use kept::{Exchange, Kept, KeptReply};
pub(crate) use masks::{Masks, Within, encoded};
pub use refusal::{Refusal, RefusalKind};
pub(crate) use route::Bases;
pub use seen::Seen;
