//! Which credential a request carries, and where.
//!
//! An operation names the security schemes that are enough for it, as its documents do. What the schemes of an API are, and how
//! its keys begin, is a table beside its client, in the form of `rules`. `credentials` holds what a client was given and picks one for
//! each request, `place` puts it there, and `refusal` says why nothing may be sent. `provider`, `session` and `customer` are where
//! credentials come from; `secret` checks their text. Scopes are not checked here: those are the API's.

mod credentials;
#[cfg(feature = "salesbooth-customer-auth")]
mod customer;
mod place;
mod provider;
mod refusal;
mod rules;
mod secret;
mod session;

#[cfg(feature = "salesbooth-customer-auth")]
pub use self::customer::CustomerLogin;
pub use self::provider::{Credential, CredentialProvider};
pub(crate) use self::{
    credentials::{Applied, Credentials},
    rules::{Kind, Limit, Place, Rules, Scheme},
    session::Session,
};
