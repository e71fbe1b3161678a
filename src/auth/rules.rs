//! What an API's documents say about its credentials, as data. Each client has such a table.

use http::HeaderName;

/// What an API's documents say about its credentials.
#[derive(Debug)]
pub(crate) struct Rules {
    /// Its security schemes, preferred ones first.
    pub(crate) schemes: &'static [&'static Scheme],
    /// The prefix and the name of each kind of credential.
    pub(crate) kinds: &'static [Kind],
    /// Sections that do not accept every kind.
    pub(crate) limits: &'static [Limit],
    /// The regions that may follow a prefix: `sb_live_au_`.
    pub(crate) regions: &'static [&'static str],
}

/// Credentials with the same prefix.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) prefix: &'static str,
    pub(crate) words: &'static str,
}

/// Sections that refuse some kinds of credentials.
#[derive(Debug)]
pub(crate) struct Limit {
    pub(crate) sections: &'static [&'static str],
    pub(crate) refuses: &'static [&'static str],
    /// What they accept, in words.
    pub(crate) takes: &'static str,
}

/// One security scheme of the documents.
#[derive(Debug)]
pub(crate) struct Scheme {
    /// Its name in the documents.
    pub(crate) name: &'static str,
    /// Where the credential goes.
    pub(crate) place: Place,
    /// The setting that holds the credential: the name of the builder's method.
    pub(crate) setting: &'static str,
    /// The environment variable that `from_env` reads for it.
    pub(crate) variable: Option<&'static str>,
    /// What the scheme accepts, in words.
    pub(crate) takes: &'static str,
    /// The prefixes of [`Rules::kinds`] that it accepts. Credentials with none of those prefixes are not checked.
    pub(crate) prefixes: &'static [&'static str],
    /// Whether its credential can act under a delegation.
    pub(crate) delegates: bool,
}

/// Where a credential goes.
#[derive(Debug, PartialEq)]
pub(crate) enum Place {
    /// `Authorization: Bearer ..`
    Bearer,
    /// A header of its own.
    Header(HeaderName),
    /// A query parameter.
    Query(&'static str),
    /// The body property that the operation names.
    Body,
    /// The cookies of a session.
    Session,
}
