//! Finds addresses in prose: `POST /baskets/merge`, `/v1/baskets?open=1`, `https://shop.example/v1/baskets`, also where lost
//! quotes have joined words to them (`GET /basketsand`).
//!
//! A path without a method counts at the start of a word. Within quotes it must be below the server's base path, because programs
//! have addresses of their own.

use saleskit_contract::{Contract, OperationSpec, Place};

use crate::{
    judge,
    sample::{METHODS, address, curl},
};

/// An address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where its path starts.
    pub at: usize,
    /// The method before it.
    pub method: Option<&'static str>,
    /// As written, with origin and query.
    pub address: String,
}

/// Every address in a text, except those in curl commands.
pub fn find(text: &str) -> Vec<Mention> {
    let commands: Vec<_> = curl::find(text).into_iter().map(|(range, _)| range).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(slash) = text.get(from..).and_then(|rest| rest.find('/')).map(|at| from + at) {
        from = slash + 1;
        let rest = text.get(slash..).unwrap_or_default();
        if commands.iter().any(|range| range.contains(&slash)) || !begins_path(rest) {
            continue;
        }
        let front = text.get(..slash).unwrap_or_default();
        let Some((start, quoted)) = start(front) else { continue };
        let line = front.get(..start).and_then(|front| front.rsplit('\n').next()).unwrap_or_default();
        // A bar is between the columns of a table of endpoints.
        let words = line.trim_end_matches([' ', '`', '|']);
        let method = METHODS.into_iter().find(|method| words.ends_with(method));
        let end = slash + extent(rest);
        from = end.max(slash + 1);
        if quoted && method.is_none() && start == slash && !rest.starts_with("/api/") {
            continue;
        }
        found.push(Mention { at: slash, method, address: text.get(start..end).unwrap_or_default().to_owned() });
    }
    found
}

fn begins_path(rest: &str) -> bool {
    rest.chars().nth(1).is_some_and(|sign| sign.is_ascii_lowercase()) || rest.starts_with("/.well-known")
}

/// Where the address of a path starts, and whether there is a quote before it. `None` if it is not an address.
fn start(front: &str) -> Option<(usize, bool)> {
    let word = front
        .rfind(|sign: char| sign.is_whitespace() || "`\"'(,".contains(sign))
        .map_or(0, |at| at + front.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    let own = front.get(word..)?;
    let quoted = front.get(..word)?.ends_with(['"', '\'']);
    let known = own.is_empty() || METHODS.iter().any(|method| own.ends_with(method));
    if known {
        return Some((front.len(), quoted));
    }
    let at = own.rfind("https://").or_else(|| own.rfind("http://"))?;
    let host = own.get(at..)?.split("://").nth(1)?;
    (!host.is_empty() && !host.contains('/')).then_some((word + at, quoted))
}

/// The length of a path with its query.
fn extent(rest: &str) -> usize {
    let sign = |sign: char| sign.is_ascii_alphanumeric() || "/-_.{}<>*$?=&%:+".contains(sign);
    let end = rest.find(|other: char| !sign(other)).unwrap_or(rest.len());
    rest.get(..end).map_or(0, |text| text.trim_end_matches(['.', ':', '?', '&', '=']).len())
}

/// Longer paths come from broken pages.
const LONGEST: usize = 400;

/// Whether an address may mean an operation. Also true for addresses of other hosts and for made-up ones in programs.
pub fn is_known(contract: &Contract, mention: &Mention) -> bool {
    let address = address::parse(&mention.address);
    if address.path.contains('$') || address.path.len() > LONGEST {
        return true;
    }
    // An address with a host may be any page of that host, unless it is below the API's base path.
    let apart =
        |server: &&str| mention.method.is_some() || address.origin.is_none() || !address::parse(server).is_bare();
    let servers = judge::servers(contract).into_iter().filter(apart);
    let paths: Vec<String> = servers.filter_map(|server| address.below(server)).collect();
    if paths.is_empty() || paths.iter().any(|path| path == "/") {
        return true;
    }
    let operations =
        || contract.operations().iter().filter(|own| mention.method.is_none_or(|method| own.method == method));
    paths.iter().any(|path| {
        operations().any(|operation| fits(operation, path) && takes(operation, &address.query))
            || (address.query.is_empty() && operations().any(|operation| glued(contract, operation, path)))
    })
}

/// Whether a path is the operation's. `*` stands for everything below.
fn fits(operation: &OperationSpec, path: &str) -> bool {
    if let Some(front) = path.strip_suffix('*') {
        return operation.path.starts_with(front);
    }
    let (own, sent): (Vec<&str>, Vec<&str>) =
        (operation.path.split('/').collect(), path.trim_end_matches('/').split('/').collect());
    own.len() == sent.len() && own.iter().zip(&sent).all(|(own, sent)| own == sent || own.starts_with('{'))
}

/// Whether the operation has everything in a query, with its constants' values.
fn takes(operation: &OperationSpec, query: &[(String, String)]) -> bool {
    query.iter().all(|(name, value)| {
        let constant = operation.constants.iter().find(|own| own.place == Place::Query && own.name == *name);
        match constant {
            Some(constant) => constant.value == *value || value.is_empty() || value.starts_with(['{', '<']),
            None => operation.parameters.iter().any(|own| own.place == Place::Query && own.name == *name),
        }
    })
}

/// Whether a path is the operation's with a word joined to its end, after which another path may start: `/basketsand/orders`. A
/// word has no hyphen, so `/baskets-old` is not `/baskets`.
fn glued(contract: &Contract, operation: &OperationSpec, path: &str) -> bool {
    let Some(rest) = path.strip_prefix(operation.path.as_str()) else { return false };
    let upper = |sign: char| sign.is_ascii_uppercase();
    if rest.starts_with(upper) {
        return true;
    }
    let next = rest.trim_start_matches(|sign: char| sign.is_ascii_lowercase());
    let known = |path| contract.operations().iter().any(|other| fits(other, path) || glued(contract, other, path));
    next.len() < rest.len() && (next.starts_with(upper) || next.is_empty() || (next.starts_with('/') && known(next)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let told = |mention: Mention| format!("{} {}", mention.method.unwrap_or("-"), mention.address);
        find(text).into_iter().map(told).collect()
    }

    #[test]
    fn addresses_are_found_with_and_without_a_method() {
        let text =
            "Use `POST /baskets/merge` or GET /v1/baskets?open=1, see /orders.\n(/baskets/{id}) POST/ordersMakes one";
        let found =
            ["POST /baskets/merge", "GET /v1/baskets?open=1", "- /orders", "- /baskets/{id}", "POST /ordersMakes"];
        assert_eq!(told(text), found);
        assert_eq!(told("| Method | Endpoint |\n|---|---|\n| GET | /baskets |\n"), ["GET /baskets"]);
        assert_eq!(told("Post to POST https://shop.example/v1/mcp now"), ["POST https://shop.example/v1/mcp"]);
    }

    #[test]
    fn words_glued_to_an_address_do_not_hide_its_operation() {
        let operation =
            |id: &str| serde_json::json!({"operationId": id, "responses": {"204": {"description": "Done."}}});
        let document = serde_json::json!({
            "openapi": "3.0.3", "info": {"title": "Shop", "version": "1"}, "servers": [{"url": "https://shop.example/v1"}],
            "paths": {"/baskets": {"get": operation("list")}, "/orders/{id}": {"post": operation("place")}},
        });
        let contract = Contract::from_bundle("shop", &document.to_string()).expect("a contract");
        let unknown = |text: &str| find(text).into_iter().filter(|mention| !is_known(&contract, mention)).count();
        for text in [
            "/basketsand/baskets for",
            "GET /basketsGET",
            "/v1/baskets",
            "POST /orders/{id}",
            "/orders/*",
            "https://shop.example/",
        ] {
            assert_eq!(unknown(text), 0, "{text}");
        }
        for text in
            ["/baskets-old", "POST /baskets", "/basketsand/books", "https://shop.example/v1/books", "/baskets?open=1"]
        {
            assert_eq!(unknown(text), 1, "{text}");
        }
        assert_eq!(unknown("https://shop.example/books"), 0);
    }

    #[test]
    fn words_and_programs_with_slashes_name_nothing() {
        for text in [
            "and/or, GET/POST, text/html",
            "app.post('/hooks/me')",
            "</script> // end /* all */",
            "https://shop.example",
        ] {
            assert_eq!(told(text), [""; 0], "{text}");
        }
        assert_eq!(told("new EventSource('/api/v1/stream')"), ["- /api/v1/stream"]);
        assert_eq!(told("curl https://shop.example/v1/baskets \\\n-H 'A: /b'\n"), [""; 0]);
    }
}
