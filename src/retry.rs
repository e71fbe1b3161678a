//! Whether, how often and when a request is sent again.
//!
//! `decision` says by the operation's class whether another attempt can do harm, `policy` holds what the integrator set,
//! `budget` keeps a client from flooding an API that is down, and `backoff` says how long to wait. Nothing here sends: that is
//! the engine's work.

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
