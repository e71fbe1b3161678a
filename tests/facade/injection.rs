//! A caller's values that look like another path, parameter, header or part when they are sent.
//!
//! The tests compare the bytes that a server received, parsed by `httparse` and `url`, which did not write them.

mod forms;
mod wire;

use std::collections::BTreeSet;

use saleskit::{Base, Method, Operation, Request, Salesbooth};
use saleskit_contract::{OperationSpec, Parameter, Place};
use saleskit_mock::Api;
use serde_json::json;

use self::wire::{Seen, Wire};
use crate::support::{on, operations::*};

/// Values that have caused vulnerabilities elsewhere. The long one is tried for each kind of place, not for each operation.
const HOSTILE: &[&str] = &[
    "/",
    "a/b",
    "//evil.example/",
    "..",
    ".",
    "../..",
    "..%2f..",
    "%2e%2e",
    "%2E%2E/",
    "%2f",
    "%00",
    "%",
    "%%",
    "%zz",
    "?",
    "?evil=1",
    "a?evil=1",
    "#",
    "a#evil",
    "\\",
    "..\\..",
    "a\\",
    "&evil=1",
    "a=b",
    "a;b",
    "+",
    " ",
    " a ",
    "a b",
    "\t",
    "\r\nX-Evil: 1",
    "\nX-Evil: 1",
    "\rX-Evil: 1",
    "a\r\n\r\nGET /evil HTTP/1.1\r\nHost: evil\r\n\r\n",
    "\0",
    "a\0b",
    "\u{7f}",
    "\u{85}X-Evil: 1",
    "\u{2028}X-Evil: 1",
    "é",
    "🦀",
    "\u{202e}live",
    "\u{200f}\u{2066}",
    "\u{feff}",
    "{id}",
    "a,b",
    "\"",
    "'",
    "a\"; filename=\"evil",
    "<script>",
    "a\r\n--evil\r\n",
    "@evil.example",
    "https://evil.example/",
    "null",
    "0",
];

/// A documented operation as the generated code has it, without the parts about its reply.
fn operation(spec: &OperationSpec) -> &'static Operation {
    let leak = |text: &str| -> &'static str { Box::leak(text.to_owned().into_boxed_str()) };
    let method = match spec.method.as_str() {
        "GET" => Method::Get,
        "PUT" => Method::Put,
        "PATCH" => Method::Patch,
        "DELETE" => Method::Delete,
        _ => Method::Post,
    };
    let constants = spec.constants.iter().filter(|constant| constant.place == Place::Query);
    let constants: Vec<_> = constants.map(|constant| (leak(&constant.name), leak(&constant.value))).collect();
    let operation = Operation::new(leak(&spec.id), leak(&spec.section), method, leak(&spec.path)).base(Base::Api);
    Box::leak(Box::new(operation.query(Box::leak(constants.into_boxed_slice()))))
}

/// A documented parameter with a hostile value, and the request received.
struct Trial<'s> {
    spec: &'s OperationSpec,
    operation: &'static Operation,
    parameter: &'s Parameter,
    value: &'s str,
}

impl Trial<'_> {
    fn request(&self) -> Request {
        let mut request = Request::new(self.operation);
        for other in self.spec.parameters.iter().filter(|other| other.place == Place::Path) {
            request.path(&other.name, &self.at(other));
        }
        match self.parameter.place {
            Place::Query => request.query(Box::leak(self.parameter.name.clone().into_boxed_str()), self.value),
            Place::Header => request.header(&self.parameter.name, self.value),
            Place::Path | Place::Body => {}
        }
        request
    }

    /// The value of a path parameter.
    fn at(&self, other: &Parameter) -> &str {
        if other.name == self.parameter.name { self.value } else { "id" }
    }

    /// Fails unless the request is the documented one, with the value as given.
    fn check(&self, seen: &Seen, usual: &BTreeSet<String>) {
        let Self { spec, operation, parameter, value } = self;
        let words = format!("{} {} = {value:?}: {seen:?}", spec.id, parameter.name);
        assert_eq!(seen.method, spec.method, "{words}");
        let template = format!("/base{}", spec.path);
        let segments = template.split('/').skip(1).map(|segment| {
            let names = spec.parameters.iter().filter(|other| other.place == Place::Path);
            let mut named = names.filter(|other| segment.contains(&format!("{{{}}}", other.name)));
            match named.next() {
                Some(other) => segment.replace(&format!("{{{}}}", other.name), self.at(other)).into_bytes(),
                None => segment.as_bytes().to_vec(),
            }
        });
        assert_eq!(seen.segments(), segments.collect::<Vec<_>>(), "{words}");
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let mut query: Vec<(String, String)> = operation.query.iter().map(owned).collect();
        if parameter.place == Place::Query {
            query.push((parameter.name.clone(), (*value).to_owned()));
        }
        assert_eq!(seen.query(), query, "{words}");
        let own = (parameter.place == Place::Header).then(|| parameter.name.to_ascii_lowercase());
        let is_known = |name: &str| usual.contains(name) || name == "content-length" || own.as_deref() == Some(name);
        assert!(seen.names().into_iter().all(is_known), "{words}");
        if let Some(own) = &own {
            assert_eq!(seen.header(own), [value.trim_matches([' ', '\t']).as_bytes()], "{words}");
        }
        assert!(seen.body.is_empty(), "{words}");
    }
}

/// Tries hostile values for each documented parameter: all values in paths, and a different one each time elsewhere.
async fn try_all_parameters(one_of: usize) {
    let wire = Wire::start();
    let usual = wire.request("", Request::new(&PUBLIC)).await.unwrap();
    let usual: BTreeSet<String> = usual.names().into_iter().map(str::to_owned).collect();
    let (mut tried, mut refused, mut turn) = (0, 0, 0);
    for spec in Api::ALL.iter().flat_map(|api| api.contract().unwrap().operations().to_vec()) {
        let operation = operation(&spec);
        for parameter in &spec.parameters {
            turn += 1;
            let step = if parameter.place == Place::Path { 1 } else { one_of };
            for value in HOSTILE.iter().skip(turn % step).step_by(step) {
                let trial = Trial { spec: &spec, operation, parameter, value };
                tried += 1;
                match wire.request(&parameter.name, trial.request()).await {
                    Some(seen) => trial.check(&seen, &usual),
                    None => refused += 1,
                }
            }
        }
    }
    println!("{tried} values of parameters were tried, {refused} refused");
    assert!(tried > 4_000 && refused > 0, "{tried} {refused}");
}

#[tokio::test]
async fn no_value_of_a_documented_parameter_becomes_anything_else_on_the_wire() {
    try_all_parameters(6).await;
}

#[tokio::test]
#[ignore = "long: cargo xtask hard"]
async fn long_every_value_of_every_documented_parameter_stays_what_it_is() {
    try_all_parameters(1).await;
}

#[tokio::test]
async fn names_and_values_that_no_document_has_stay_what_they_are() {
    let wire = Wire::start();
    let client = &wire.client;
    let long = "a/b?c#d&e=f ".repeat(8_500);
    for value in HOSTILE.iter().copied().chain([long.as_str()]) {
        for (name, value) in [(value, "1"), ("preview", value)] {
            let Some(seen) = wire.sent(name, on(client, &GET_DEAL).query(name, value).into_future()).await else {
                assert!(name.len().max(value.len()) > 60_000, "{name:?} = {value:?} is refused");
                continue;
            };
            assert_eq!(seen.target.split('?').next(), Some("/base/deals"));
            assert_eq!(seen.query(), [(name.to_owned(), value.to_owned())]);
        }
        let call = client.request(Method::Get, "/a/{id}/b").path("id", value);
        if let Some(seen) = wire.sent("id", call.into_future()).await {
            let segments = [b"base".as_slice(), b"a", value.as_bytes(), b"b"];
            assert_eq!((seen.segments(), seen.query()), (segments.map(<[u8]>::to_vec).to_vec(), vec![]));
        } else {
            assert!(matches!(value, "." | "..") || value.len() > 60_000, "{value:?}");
        }
        for path in [value.to_owned(), format!("/{value}"), format!("/a/{value}/b")] {
            if path.contains("{id}") {
                continue;
            }
            // Characters that a path may contain unescaped belong to the program's own path.
            if let Some(seen) = wire.sent("path", client.request(Method::Get, &path).into_future()).await {
                assert_eq!(seen.target, format!("/base{path}"));
                assert!(!path.contains(['?', '#', '\\', '%', ' ', '\r', '\n', '\0']) && path.is_ascii(), "{path:?}");
            }
        }
        let call = on(client, &CREATE_DEAL).body_field(value, value);
        if let Some(seen) = wire.sent(value, call.into_future()).await {
            assert_eq!(seen.json(), json!({value: value}));
        }
    }
}

#[tokio::test]
async fn a_header_is_the_value_that_was_given_or_the_call_is_refused_by_its_name() {
    let wire = Wire::start();
    let client = &wire.client;
    let long = "a".repeat(100_000);
    let (mut sent, mut refused) = (0, 0);
    for value in HOSTILE.iter().copied().chain([long.as_str()]) {
        let calls = [
            ("if-match", on(client, &UPDATE_DEAL).if_match(value)),
            ("idempotency-key", on(client, &CREATE_DEAL).idempotency_key(value)),
            ("x-delegation-id", on(client, &UPDATE_DEAL).delegation(value)),
            ("x-any", on(client, &GET_DEAL).header("X-Any", value)),
        ];
        for (name, call) in calls {
            let Some(seen) = wire.sent(name, call.into_future()).await else {
                refused += 1;
                continue;
            };
            sent += 1;
            assert_eq!(seen.header(name), [value.trim_matches([' ', '\t']).as_bytes()], "{name} {value:?}");
            assert!(seen.header("x-evil").is_empty() && !seen.target.contains("evil"), "{seen:?}");
        }
        // An invalid name is rejected on its own.
        if let Some(seen) = wire.sent(value, on(client, &GET_DEAL).header(value, "1").into_future()).await {
            assert_eq!(seen.header(&value.to_ascii_lowercase()), [b"1"]);
        }
        for builder in [
            Salesbooth::builder().api_key("sb_test_1").user_agent(value),
            Salesbooth::builder().api_key("sb_test_1").delegation(value),
            Salesbooth::builder().api_key("sb_test_1").tab(value),
            Salesbooth::builder().api_key(value),
        ] {
            let Ok(client) = builder.base_url(&*wire.url).build() else { continue };
            let _ = client.request(Method::Get, "/a").await;
            let seen = std::mem::take(&mut *wire.seen.lock().unwrap());
            assert!(seen.iter().all(|seen| seen.target == "/base/a" && seen.header("x-evil").is_empty()), "{seen:?}");
            assert!(seen.len() < 2, "{seen:?}");
        }
    }
    println!("{sent} headers were sent as they are, {refused} were refused");
    assert!(sent > 50 && refused > 50);
}

#[cfg(feature = "salesbooth-mcp")]
#[tokio::test]
async fn names_and_addresses_over_mcp_stay_texts_of_the_body() {
    use saleskit::Mcp;

    let wire = Wire::start();
    let mcp = Mcp::new(&wire.client);
    for value in HOSTILE.iter().copied().chain(["a\"},{\"method\":\"evil"]) {
        drop(mcp.call_tool(value, json!({value: value})).await);
        let seen = wire.seen.lock().unwrap().pop().expect("a request");
        let body = seen.json();
        assert_eq!((seen.target.as_str(), &body["method"]), ("/base/mcp", &json!("tools/call")));
        assert_eq!(body["params"], json!({"name": value, "arguments": {value: value}}));
        drop(mcp.read_resource(value).await);
        let body = wire.seen.lock().unwrap().pop().expect("a request").json();
        assert_eq!((&body["method"], &body["params"]), (&json!("resources/read"), &json!({"uri": value})));
    }
}
