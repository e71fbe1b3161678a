//! What an API's documents say of its credentials, as data. Each client has such a table.

use http::HeaderName;

/// What an API says of its credentials.
#[derive(Debug)]
pub(crate) struct Rules {
    /// Its security schemes, preferred ones first.
    pub(crate) schemes: &'static [&'static Scheme],
    /// How credentials of each kind begin, and what they are called.
    pub(crate) kinds: &'static [Kind],
    /// Sections that do not take every kind.
    pub(crate) limits: &'static [Limit],
    /// The regions that may stand behind a prefix: `sb_live_au_`.
    pub(crate) regions: &'static [&'static str],
}

/// Credentials that begin alike.
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
    /// What they take, in words.
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
    /// What the scheme takes, in words.
    pub(crate) takes: &'static str,
    /// The prefixes it takes among those of [`Rules::kinds`]; a credential that begins otherwise is not judged.
    pub(crate) prefixes: &'static [&'static str],
    /// Whether its credential may act under a delegation.
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
