//! A server on loopback that plays SalesByte and Salesbooth from their documents: for tests, and for trying things out.
//!
//! The mock knows of each API what its documents say and nothing else. It finds the operation that a request belongs to, holds the
//! request against the documents, and answers the documented example; a list can be walked page by page. What fits no operation,
//! breaks a schema or lacks a credential is refused in that API's own error form, with the reason. Everything is recorded.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use saleskit_mock::{Answer, Api, Mock};
//! use serde_json::json;
//!
//! let mock = Mock::start(Api::SalesByte).await?;
//! mock.answer("quotes_get", Answer::json(404, json!({"message": "No such quote"})));
//! // Point a client at mock.url(), call it, then look at what arrived:
//! for seen in mock.seen() {
//!     println!("{seen}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A batch runs its operations, JSON-RPC is answered by method, and an idempotency key brings its first answer back. A mock keeps state
//! only with [`Builder::stateful`]: then what is created is listed, read, changed and deleted again. It knows nothing of clients, and
//! listens on loopback only.
//!
//! Requests meet a [`Fault`] on demand: an error status, an HTML page, a delay, a slow or broken body, a connection that is closed or
//! reset. A Rust test adds a rule with [`Mock::fault`], and a client of any language sends one to `/_mock/faults`, or asks for a fault with
//! the header `X-Mock-Fault: 429; retry-after=2`.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use saleskit_mock::{Api, Fault, FaultRule, Mock};
//!
//! let mock = Mock::builder().api(Api::Salesbooth).seed(7).start().await?;
//! mock.fault(FaultRule::new(Fault::status(503).retry_after(1)).operation("deals_create").times(2));
//! mock.fault(FaultRule::new(Fault::reset().executed(true)).operation("deals").share(0.1));
//! # Ok(())
//! # }
//! ```
//!
//! A property of a body that no document knows gets a warning ([`Seen::warnings`]), or is refused with [`Builder::refuse_unknown`]. Keys
//! such as `sb_test_expired` and `sb_test_scopes_deals.read` play a part; `docs/mock.md` of the repository lists them.
//!
//! # Events
//!
//! A change of the state is an event where the documents name one. It is sent, signed, to the URLs that `webhooks_create` registered for it, and
//! stands on `/events/stream`. Only loopback is sent to unless [`Builder::webhooks_anywhere`] says otherwise, and only over http. A
//! delivery that fails is tried three times and is a dead letter then. [`Mock::delivered`] waits until all have arrived.
//!
//! # In tests
//!
//! [`Mock::expect`] says which calls a test expects; what does not come, or comes otherwise, fails the test with the difference, field by field.
//! [`Mock::in_process`] answers in memory, without a socket: clients that take a function in place of connections, such as saleskit's
//! `Salesbooth::for_tests`, need no port.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod answer;
mod api;
mod builder;
mod control;
mod events;
mod expect;
mod fault;
mod mock;
mod mutation;
mod play;
mod request;
mod script;
mod server;
mod stage;
mod state;
mod wire_test;

pub use answer::{Answer, Feed};
pub use api::{Api, UnknownApi};
pub use builder::{Builder, StartError};
pub use expect::Times;
pub use fault::{Fault, FaultError, FaultProblem, FaultRule};
pub use mock::{Expect, Mock};
pub use mutation::{Answer as MutationAnswer, MutatedReply, Mutations};
pub use request::{Refusal, RefusalKind, Seen, curl};
pub use server::{InProcess, ReplyStream};
pub use state::StateError;
pub use wire_test::{Wire, check_event, event_samples};
