//! Decides whether, how often and when a request is sent again.
//!
//! `decision` uses the operation's retry class to decide whether another attempt is safe. `policy` has the caller's settings.
//! `budget` prevents a client from flooding an API that is down. `backoff` computes the wait.
//!
//! Nothing is sent here; that is the engine's task.

mod backoff;
mod budget;
mod decision;
mod policy;

pub use self::policy::RetryPolicy;
pub(crate) use self::{
    backoff::delay,
    budget::Budget,
    decision::{History, may_repeat, settle},
};
