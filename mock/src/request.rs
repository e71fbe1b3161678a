//! What arrives, and what the documents say to it.
//!
//! A request is read off the wire (`arrived`), its operation is found (`route`), and it is held against the documents (`judge`, with
//! `credentials`). What is wrong with it is a `refusal`; what a test sees of it afterwards is `seen`. Nothing is answered here.

mod arrived;
mod credentials;
mod judge;
mod refusal;
mod route;
mod seen;

pub(crate) use arrived::{Arrived, BodyRead, is_json};
pub(crate) use credentials::all_query_names;
pub(crate) use judge::{Judgement, judge};
pub use refusal::{Refusal, RefusalKind};
pub(crate) use route::Bases;
pub use seen::Seen;
