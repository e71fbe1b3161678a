//! Guides: what you want to do, the shortest code that does it, and what to know about it.
//!
//! The guides are part of the documentation only; code cannot import this module. Every example is compiled, and almost every one is
//! run against [a mock server](testing). Examples that use `client` assume an `async` function that returns
//! `Result<(), Box<dyn std::error::Error>>`, and this client:
//!
//! ```
//! use saleskit::Salesbooth;
//! use saleskit_mock::{Api, Mock};
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mock = Mock::start(Api::Salesbooth).await?;
//! let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build()?;
//! # let _ = client;
//! # Ok(())
//! # }
//! ```
//!
//! With your own key, `Salesbooth::from_env()?` replaces the second line.
//!
//! Two words have one meaning each. **The docs** are the web pages on which the services describe their APIs. **The documents** are this
//! project's own description of every operation, written from the docs; the types, the methods and the mock are made from them. So
//! "documented" is what this crate knows.
//!
//! # Find an answer
//!
//! | How do I ... | see |
//! |---|---|
//! | make a first call | [Getting started](getting_started) |
//! | set a key, rotate it, act for an agent or a customer | [Authentication](authentication) |
//! | use a customer's token beside a key | [Which credential a call gets](authentication#which-credential-a-call-gets) |
//! | see what the client retries, switch it off, or change it | [What the client retries](errors_and_retries#what-the-client-retries) |
//! | retry for longer than the client does | [Retry in a loop](errors_and_retries#retry-in-a-loop) |
//! | know whether a write was executed | [Unknown outcomes](errors_and_retries#recognise-an-unknown-outcome) |
//! | pay exactly once | [Pay once](errors_and_retries#pay-once) |
//! | branch on an error | [Errors](errors_and_retries#handle-an-error) |
//! | read a list over all its pages, or continue it later | [Pagination](pagination) |
//! | update without overwriting others' changes | [Concurrency](concurrency) |
//! | verify a webhook, process each event once | [Webhooks](webhooks) |
//! | follow events, read a chat reply piece by piece | [Event streams](event_streams) |
//! | upload a file, read CSV | [Uploads and CSV](uploads) |
//! | test without network, simulate failures | [Testing](testing) |
//! | send or read an unknown field, call an unknown operation | [Undocumented fields and operations](going_past_the_documents) |
//! | use another HTTP client, a proxy, other certificates | [HTTP clients](http_clients) |
//! | log calls, count them, trace them | [Observability](observability) |
//! | choose Cargo features, build less | [Features](features) |
//! | know the oldest supported Rust | [Rust versions](upgrading#rust-versions) |
//! | know which updates may break code, and update | [Upgrading](upgrading) |

#[doc = include_str!("guide/getting_started.md")]
pub mod getting_started {}

#[doc = include_str!("guide/authentication.md")]
pub mod authentication {}

#[doc = include_str!("guide/errors_and_retries.md")]
pub mod errors_and_retries {}

#[doc = include_str!("guide/pagination.md")]
pub mod pagination {}

#[doc = include_str!("guide/concurrency.md")]
pub mod concurrency {}

#[doc = include_str!("guide/webhooks.md")]
pub mod webhooks {}

#[doc = include_str!("guide/event_streams.md")]
pub mod event_streams {}

#[doc = include_str!("guide/uploads.md")]
pub mod uploads {}

#[doc = include_str!("guide/testing.md")]
pub mod testing {}

#[doc = include_str!("guide/going_past_the_documents.md")]
pub mod going_past_the_documents {}

#[doc = include_str!("guide/http_clients.md")]
pub mod http_clients {}

#[doc = include_str!("guide/observability.md")]
pub mod observability {}

#[doc = include_str!("guide/features.md")]
pub mod features {}

#[doc = include_str!("guide/upgrading.md")]
pub mod upgrading {}
