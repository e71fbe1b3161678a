//! Which credential a request carries, and where.
//!
//! An operation names the security schemes it accepts. A client's `Rules` list the schemes and key prefixes of its API.
//! `credentials` picks a credential for each request, `place` puts it into the request, and `refusal` explains why a request cannot
//! be sent. `provider`, `session` and `customer` supply credentials; `secret` checks their text.
//!
//! Scopes are not checked here: the API checks them.

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
