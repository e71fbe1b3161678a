//! What arrives, and whether the documents allow it.
//!
//! A request is read from its connection (`arrived`), matched to an operation (`route`) and checked against the documents (`judge`, with
//! `credentials`). A `refusal` says what is wrong with it, and `seen` is the record that a test reads; `kept` holds the latest of them. Nothing is answered here.

mod arrived;
mod credentials;
mod judge;
mod kept;
mod refusal;
mod route;
mod seen;

pub(crate) use arrived::{Arrived, BodyRead, is_json};
pub(crate) use credentials::all_query_names;
pub(crate) use judge::{Judgement, judge};
pub(crate) use kept::Kept;
pub use refusal::{Refusal, RefusalKind};
pub(crate) use route::Bases;
pub use seen::Seen;
