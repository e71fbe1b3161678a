//! The credentials of Salesbooth: the security schemes of its documents and the prefixes of its keys.

use http::HeaderName;
use saleskit_runtime::{Envelope, Method, OpenEnum, Operation};

use super::Region;
use crate::auth::{Kind, Limit, Place, Rules, Scheme};

pub(super) const API_KEY: &str = "api_key";
pub(super) const CUSTOMER_TOKEN: &str = "customer_token";
pub(super) const KEY_VARIABLE: &str = "SALESBOOTH_API_KEY";

const LIVE: &str = "sb_live_";
const TEST: &str = "sb_test_";
const PUBLISHABLE: &str = "sb_pub_";

static SECRET_KEY: Scheme = Scheme {
    name: "secretKey",
    place: Place::Bearer,
    setting: API_KEY,
    variable: Some(KEY_VARIABLE),
    takes: "a secret key (`sb_live_` or `sb_test_`)",
    prefixes: &[LIVE, TEST],
    delegates: true,
};

static SECRET_KEY_HEADER: Scheme = Scheme {
    name: "secretKeyHeader",
    place: Place::Header(HeaderName::from_static("x-api-key")),
    setting: API_KEY,
    variable: Some(KEY_VARIABLE),
    takes: SECRET_KEY.takes,
    prefixes: SECRET_KEY.prefixes,
    delegates: true,
};

static PUBLISHABLE_KEY: Scheme = Scheme {
    name: "publishableKey",
    place: Place::Bearer,
    setting: API_KEY,
    variable: Some(KEY_VARIABLE),
    takes: "a publishable key (`sb_pub_`)",
    prefixes: &[PUBLISHABLE],
    delegates: false,
};

static PUBLISHABLE_KEY_QUERY: Scheme = Scheme {
    name: "publishableKeyQuery",
    place: Place::Query("api_key"),
    setting: API_KEY,
    variable: Some(KEY_VARIABLE),
    takes: PUBLISHABLE_KEY.takes,
    prefixes: PUBLISHABLE_KEY.prefixes,
    delegates: false,
};

static CUSTOMER: Scheme = Scheme {
    name: "customerToken",
    place: Place::Bearer,
    setting: CUSTOMER_TOKEN,
    variable: None,
    takes: "a customer's access token",
    prefixes: &[],
    delegates: false,
};

static SESSION: Scheme = Scheme {
    name: "sessionCookie",
    place: Place::Session,
    setting: "session",
    variable: None,
    takes: "the session of a signed-in user",
    prefixes: &[],
    delegates: false,
};

static KINDS: [Kind; 5] = [
    Kind { prefix: LIVE, words: "a live secret key" },
    Kind { prefix: TEST, words: "a secret sandbox key" },
    Kind { prefix: PUBLISHABLE, words: "a publishable key" },
    Kind { prefix: "clat_", words: "the one-time token of a magic link, which must be exchanged for an access token" },
    Kind { prefix: "clar_", words: "a refresh token, which must be exchanged for an access token" },
];

static LIMITS: [Limit; 1] =
    [Limit { sections: &["sandbox"], refuses: &[LIVE], takes: "only a sandbox key (`sb_test_`)" }];

/// The region of a regional key follows the prefix: `sb_live_au_`.
const REGIONS: &[&str] = <Region as OpenEnum>::VALUES;

/// The operation behind undocumented calls. It accepts any key, the customer's token or the session, and has the usual envelope.
pub(super) static UNDOCUMENTED: Operation = Operation::new("", "", Method::Get, "")
    .auth(&["secretKey", "publishableKey", "secretKeyHeader", "customerToken", "sessionCookie"])
    .envelope(Envelope::Data);

pub(super) static AS_BEARER: Rules = Rules {
    schemes: &[&SECRET_KEY, &PUBLISHABLE_KEY, &SECRET_KEY_HEADER, &PUBLISHABLE_KEY_QUERY, &CUSTOMER, &SESSION],
    kinds: &KINDS,
    limits: &LIMITS,
    regions: REGIONS,
};

pub(super) static AS_HEADER: Rules = Rules {
    schemes: &[&SECRET_KEY_HEADER, &SECRET_KEY, &PUBLISHABLE_KEY, &PUBLISHABLE_KEY_QUERY, &CUSTOMER, &SESSION],
    kinds: &KINDS,
    limits: &LIMITS,
    regions: REGIONS,
};
