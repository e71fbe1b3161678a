//! Checks that a request has a credential that its operation accepts. Any credential that is not empty is valid, except the special ones in
//! `keys`.

use http::HeaderMap;
use http::header::{AUTHORIZATION, COOKIE};
use saleskit_contract::{Contract, Incoming, OperationSpec};
use serde_json::Value;

use super::keys;
use super::refusal::{Refusal, RefusalKind};

/// Where a security scheme expects its credential.
#[derive(Debug, PartialEq)]
enum Spot<'s> {
    /// The header `Authorization`, after a word such as `Bearer`.
    Authorization(&'s str),
    Header(&'s str),
    Query(&'s str),
    Cookie(&'s str),
    /// A property of the JSON body.
    Body(&'s str),
    /// A scheme that the mock does not support.
    Unknown,
}

impl<'s> Spot<'s> {
    fn of(scheme: &'s Value) -> Spot<'s> {
        let word = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
        let place = if word("x-in").is_empty() { word("in") } else { word("x-in") };
        match (word("type"), place) {
            ("http", _) => Spot::Authorization(word("scheme")),
            ("oauth2" | "openIdConnect", _) => Spot::Authorization("bearer"),
            ("apiKey", "header") => Spot::Header(word("name")),
            ("apiKey", "query") => Spot::Query(word("name")),
            ("apiKey", "cookie") => Spot::Cookie(word("name")),
            ("apiKey", "body") => Spot::Body(word("name")),
            _ => Spot::Unknown,
        }
    }

    /// The credential of a request.
    fn find(&self, request: &Sent<'_>) -> Option<String> {
        let found = match self {
            Spot::Authorization(scheme) => text(request.headers, AUTHORIZATION.as_str()).and_then(|value| {
                let (word, credential) = value.trim().split_once(' ')?;
                word.eq_ignore_ascii_case(scheme).then(|| credential.to_owned())
            }),
            Spot::Header(name) => text(request.headers, name),
            Spot::Query(name) => request.query.iter().find(|(sent, _)| sent == name).map(|(_, value)| value.clone()),
            Spot::Cookie(name) => cookie(request.headers, name),
            Spot::Body(name) => request.body.and_then(|body| match body.get(*name)? {
                Value::String(text) => Some(text.clone()),
                Value::Null => None,
                other => Some(other.to_string()),
            }),
            Spot::Unknown => Some("unknown".to_owned()),
        };
        found.map(|credential| credential.trim().to_owned()).filter(|credential| !credential.is_empty())
    }

    fn words(&self) -> String {
        match self {
            Spot::Authorization(scheme) => format!("the header `Authorization: {scheme} ...`"),
            Spot::Header(name) => format!("the header `{name}`"),
            Spot::Query(name) => format!("the query parameter `{name}`"),
            Spot::Cookie(name) => format!("the cookie `{name}`"),
            Spot::Body(name) => format!("`{name}` in the body"),
            Spot::Unknown => "one that the mock does not know".to_owned(),
        }
    }
}

/// The parts of a request that may contain a credential.
struct Sent<'r> {
    headers: &'r HeaderMap,
    query: &'r [(String, String)],
    body: Option<&'r Value>,
}

/// Refuses a request without a credential that the operation accepts.
pub(crate) fn check(
    contract: &Contract,
    operation: &OperationSpec,
    headers: &HeaderMap,
    query: &[(String, String)],
    body: Option<&Value>,
) -> Option<Refusal> {
    if operation.security.is_empty() {
        return None;
    }
    let sent = Sent { headers, query, body };
    let schemes =
        || operation.security.iter().map(|name| contract.security_schemes().get(name).map_or(Spot::Unknown, Spot::of));
    match schemes().find_map(|spot| spot.find(&sent)) {
        Some(credential) => keys::check(contract, operation, &credential),
        None => {
            let wanted: Vec<String> = schemes().map(|spot| spot.words()).collect();
            let message = format!("This operation needs a credential: {}", wanted.join(", or "));
            Some(Refusal::new(RefusalKind::NoCredential, message))
        }
    }
}

/// The query names of an operation's credentials. Documents do not list them as parameters.
pub(crate) fn query_names<'c>(contract: &'c Contract, operation: &'c OperationSpec) -> impl Iterator<Item = &'c str> {
    let schemes = operation.security.iter().filter_map(|name| contract.security_schemes().get(name));
    schemes.filter_map(in_query)
}

/// The request without the credentials in its query. `None` if there are none.
pub(crate) fn without_query_names(contract: &Contract, request: &Incoming) -> Option<Incoming> {
    let mut rest = request.clone();
    rest.query.retain(|(name, _)| !all_query_names(contract).any(|known| known == name));
    (rest.query.len() < request.query.len()).then_some(rest)
}

/// The query names of the credentials of all operations.
pub(crate) fn all_query_names(contract: &Contract) -> impl Iterator<Item = &str> {
    contract.security_schemes().values().filter_map(in_query)
}

fn in_query(scheme: &Value) -> Option<&str> {
    match Spot::of(scheme) {
        Spot::Query(name) => Some(name),
        _ => None,
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let mut pairs = lines.flat_map(|line| line.split(';').map(|pair| pair.trim().to_owned()).collect::<Vec<_>>());
    pairs.find_map(|pair| pair.split_once('=').filter(|(sent, _)| *sent == name).map(|(_, value)| value.to_owned()))
}
