//! A mock server for SalesByte and Salesbooth, for tests and for trying out the APIs without an account.
//!
//! The mock is built from the APIs' documents. It matches each request to an operation, validates it, and returns the documented
//! example. Lists are paginated. The mock refuses a request that matches no operation, violates a schema or lacks a credential. The
//! refusal has the error format of the API and names the reason. Every request is recorded.
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
//! The mock executes the operations of a batch, answers JSON-RPC by method, and replays the first reply for a repeated idempotency key.
//! It works with any client, and listens on loopback only.
//!
//! # State
//!
//! With [`Builder::stateful`], a resource that a client creates can be listed, read, changed and deleted. Without it, every call returns
//! its documented example.
//!
//! # Faults
//!
//! The mock injects a [`Fault`] on demand: an error status, an HTML page, a delay, a slow or damaged body, or a connection that is closed
//! or reset. A Rust test adds a rule with [`Mock::fault`]. A client in any language posts a rule to `/_mock/faults`, or asks for a single
//! fault with the header `X-Mock-Fault: 429; retry-after=2`.
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
//! # Validation and keys
//!
//! An undocumented property in a body causes a warning ([`Seen::warnings`]), or a refusal with [`Builder::refuse_unknown`]. Keys such as
//! `sb_test_expired` and `sb_test_scopes_deals.read` simulate expired, revoked and limited keys. `docs/mock.md` in the repository lists
//! them.
//!
//! # Events
//!
//! A change of the state emits an event if the documents name one. The mock signs the event and sends it to the URLs registered with
//! `webhooks_create`. It also appears on `/events/stream`. By default, only loopback URLs receive webhooks;
//! [`Builder::webhooks_anywhere`] allows any host. Only `http` is supported. A delivery that fails three times becomes a dead letter.
//! [`Mock::delivered`] waits until all deliveries have ended.
//!
//! # In tests
//!
//! [`Mock::expect`] states which calls a test expects. A missing or different call fails the test, and the message shows the difference
//! field by field. [`Mock::in_process`] answers in memory, without a socket. It suits clients that accept a function as their transport,
//! such as saleskit's `Salesbooth::for_tests`.

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
