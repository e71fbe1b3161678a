//! Values of a caller that look like something else on the wire: another path, parameter, header or part.
//!
//! Judged by the bytes that a server of this file saw, read by `httparse` and `url`, which are not what wrote them.

use std::{
    collections::BTreeSet,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use percent_encoding::percent_decode_str;
use saleskit::{Base, Error, FilePart, Form, Kind, Method, Operation, Request, RetryPolicy, Salesbooth};
use saleskit_contract::Place;
use saleskit_mock::Api;
use serde_json::{Value, json};

use crate::support::{on, operations::*};

/// Values that have cost others a hole. The long one is tried where values go, not at each operation.
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

/// A request by its bytes.
#[derive(Debug, Clone)]
struct Seen {
    method: String,
    target: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

impl Seen {
    fn header(&self, name: &str) -> Vec<&[u8]> {
        self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_slice()).collect()
    }

    fn names(&self) -> BTreeSet<&str> {
        self.headers.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// The path's segments, decoded once.
    fn segments(&self) -> Vec<Vec<u8>> {
        let path = self.target.split('?').next().unwrap();
        path.split('/').skip(1).map(|segment| percent_decode_str(segment).collect()).collect()
    }

    fn query(&self) -> Vec<(String, String)> {
        let url = url::Url::parse(&format!("http://a{}", self.target)).unwrap();
        url.query_pairs().into_owned().collect()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// Takes a request off the bytes, if it is whole.
fn take(bytes: &mut Vec<u8>) -> Option<Seen> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut head = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(length) = head.parse(bytes).expect("a request that can be parsed") else {
        return None;
    };
    let headers: Vec<_> =
        head.headers.iter().map(|header| (header.name.to_ascii_lowercase(), header.value.to_vec())).collect();
    let (method, target) = (head.method?.to_owned(), head.path?.to_owned());
    let body = headers.iter().find(|(name, _)| *name == CONTENT_LENGTH.as_str());
    let end = length + body.map_or(0, |(_, digits)| std::str::from_utf8(digits).unwrap().parse().unwrap());
    let body = bytes.get(length..end)?.to_vec();
    bytes.drain(..end);
    Some(Seen { method, target, headers, body })
}

fn serve(mut stream: TcpStream, seen: &Mutex<Vec<Seen>>) {
    let (mut bytes, mut piece) = (Vec::new(), [0; 65_536]);
    loop {
        while let Some(request) = take(&mut bytes) {
            seen.lock().unwrap().push(request);
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").unwrap();
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return,
            Ok(read) => bytes.extend_from_slice(&piece[..read]),
        }
    }
}

/// A server and a client that sends each call once.
struct Wire {
    client: Salesbooth,
    url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Wire {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/base", listener.local_addr().unwrap());
        let seen = Arc::<Mutex<Vec<Seen>>>::default();
        let all = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let seen = Arc::clone(&all);
                thread::spawn(move || serve(stream.unwrap(), &seen));
            }
        });
        let builder = Salesbooth::builder().base_url(&*url).api_key("sb_test_1").retry_policy(RetryPolicy::none());
        Self { client: builder.build().unwrap(), url, seen }
    }

    /// What was seen of a request, or the error of one that was refused by the name of its value.
    async fn sent<T>(&self, field: &str, call: impl Future<Output = Result<T, Error>>) -> Option<Seen> {
        let outcome = call.await;
        let mut seen = std::mem::take(&mut *self.seen.lock().unwrap());
        match (outcome, seen.pop()) {
            (Ok(_), Some(request)) if seen.is_empty() => Some(request),
            (Err(error), None) => {
                // Beyond 64 KiB, it is the address as a whole that cannot be sent.
                let is_long = error.to_string().contains("uri too long");
                let field = if is_long { error.field().unwrap_or_default() } else { field };
                let named = error.field().map(str::to_ascii_lowercase);
                assert_eq!((error.kind(), named), (Kind::InvalidRequest, Some(field.to_ascii_lowercase())), "{error}");
                None
            }
            (outcome, request) => panic!(
                "{field}: {request:?} after {seen:?}, {}",
                outcome.map_or_else(|error| error.to_string(), |_| "a success".into())
            ),
        }
    }

    async fn request(&self, field: &str, request: Request) -> Option<Seen> {
        self.sent(field, self.client.engine().clone().send(request)).await
    }
}

/// An operation of the documents as the generated code would have it, without what concerns its reply.
fn operation(spec: &saleskit_contract::OperationSpec) -> &'static Operation {
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

#[tokio::test]
async fn no_value_of_any_documented_parameter_becomes_anything_else_on_the_wire() {
    let wire = Wire::start();
    let usual: BTreeSet<String> =
        wire.request("", Request::new(&PUBLIC)).await.unwrap().names().into_iter().map(str::to_owned).collect();
    let (mut tried, mut refused) = (0, 0);
    for spec in Api::ALL.iter().flat_map(|api| api.contract().unwrap().operations().to_vec()) {
        let operation = operation(&spec);
        for parameter in &spec.parameters {
            for value in HOSTILE {
                let mut request = Request::new(operation);
                for other in spec.parameters.iter().filter(|other| other.place == Place::Path) {
                    let value = if other.name == parameter.name { value } else { "id" };
                    request.path(&other.name, &value);
                }
                match parameter.place {
                    Place::Query => request.query(Box::leak(parameter.name.clone().into_boxed_str()), value),
                    Place::Header => request.header(&parameter.name, value),
                    Place::Path | Place::Body => {}
                }
                tried += 1;
                let Some(seen) = wire.request(&parameter.name, request).await else {
                    refused += 1;
                    continue;
                };
                let words = format!("{} {} = {value:?}: {seen:?}", spec.id, parameter.name);
                assert_eq!(seen.method, spec.method, "{words}");
                let template: Vec<_> = format!("/base{}", spec.path).split('/').skip(1).map(str::to_owned).collect();
                let filled = template.iter().map(|segment| {
                    let own = format!("{{{}}}", parameter.name);
                    let whole = segment.replace(&own, if parameter.place == Place::Path { value } else { &own });
                    let others = spec
                        .parameters
                        .iter()
                        .filter(|other| other.place == Place::Path && other.name != parameter.name);
                    others.fold(whole, |whole, other| whole.replace(&format!("{{{}}}", other.name), "id"))
                });
                assert_eq!(seen.segments(), filled.map(String::into_bytes).collect::<Vec<_>>(), "{words}");
                let mut query: Vec<(String, String)> =
                    operation.query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
                if parameter.place == Place::Query {
                    query.push((parameter.name.clone(), (*value).to_owned()));
                }
                assert_eq!(seen.query(), query, "{words}");
                let name = parameter.name.to_ascii_lowercase();
                let is_usual = |known: &str| {
                    usual.contains(known)
                        || known == "content-length"
                        || known == name && parameter.place == Place::Header
                };
                assert!(seen.names().into_iter().all(is_usual), "{words}");
                if parameter.place == Place::Header {
                    assert_eq!(seen.header(&name), [value.trim_matches([' ', '\t']).as_bytes()], "{words}");
                }
                assert!(seen.body.is_empty(), "{words}");
            }
        }
    }
    println!("{tried} values of parameters were tried, {refused} refused");
    assert!(tried > 20_000 && refused > 0);
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
            // What a path may hold as it is, is the program's own path.
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
        // A name that is none is refused by itself.
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

/// The parts of a form: their header lines, by a parser that is not ours, and their contents.
fn parts(seen: &Seen) -> Vec<(Vec<(String, String)>, Vec<u8>)> {
    let media_type = String::from_utf8(seen.header(CONTENT_TYPE.as_str())[0].to_vec()).unwrap();
    let boundary = format!("\r\n--{}", media_type.split_once("boundary=").unwrap().1);
    let body = [b"\r\n", seen.body.as_slice()].concat();
    let at = |from: usize| memchr::memmem::find(&body[from..], boundary.as_bytes()).map(|at| from + at);
    let (mut parts, mut start) = (Vec::new(), at(0).unwrap());
    while let Some(end) = at(start + boundary.len()) {
        let part = &body[start + boundary.len() + 2..end];
        let mut headers = [httparse::EMPTY_HEADER; 16];
        let parsed = httparse::parse_headers(part, &mut headers).unwrap_or_else(|fault| panic!("{fault}: {part:?}"));
        let httparse::Status::Complete((length, headers)) = parsed else { panic!("a part without an end: {part:?}") };
        let header = |header: &httparse::Header<'_>| {
            (header.name.to_ascii_lowercase(), String::from_utf8(header.value.to_vec()).unwrap())
        };
        parts.push((headers.iter().map(header).collect(), part[length..].to_vec()));
        start = end;
    }
    assert_eq!(&body[start + boundary.len()..], b"--\r\n");
    parts
}

/// The parameters of a `Content-Disposition` as PHP reads them: a backslash before a quote escapes it.
fn parameters(header: &str) -> Vec<(String, String)> {
    let (mut found, mut rest) = (Vec::new(), header.strip_prefix("form-data").unwrap());
    while let Some(parameter) = rest.strip_prefix("; ") {
        let (name, value) = parameter.split_once("=\"").unwrap();
        let end =
            value.char_indices().find(|(at, sign)| *sign == '"' && !value[..*at].ends_with('\\')).map(|(at, _)| at);
        let (value, behind) = value.split_at(end.unwrap_or_else(|| panic!("{header}")));
        found.push((name.to_owned(), value.to_owned()));
        rest = &behind[1..];
    }
    assert_eq!(rest, "", "{header}");
    found
}

#[tokio::test]
async fn a_form_has_the_parts_that_were_given_whatever_their_names_and_contents() {
    let wire = Wire::start();
    let long = "a\"\\\r\n".repeat(20_000);
    for value in HOSTILE.iter().copied().chain([long.as_str()]) {
        for other in ["x", value] {
            let mut form = Form::new();
            form.field(value, value);
            form.file(other, &FilePart::new(value.to_owned()).name(value));
            form.field("last", "1");
            let mut request = Request::new(&CREATE_DEAL);
            request.form(&form);
            let seen = wire.request("form", request).await.expect("a form");
            let parts = parts(&seen);
            assert_eq!(parts.len(), 3, "{value:?}");
            let names: Vec<Vec<&str>> =
                parts.iter().map(|(headers, _)| headers.iter().map(|(name, _)| name.as_str()).collect()).collect();
            let (one, two) = (vec!["content-disposition"], vec!["content-disposition", "content-type"]);
            assert_eq!(names, [one.clone(), two, one], "{value:?}");
            for ((headers, content), (name, expected)) in
                parts.iter().zip([(value, value), (other, value), ("last", "1")])
            {
                let found = parameters(&headers[0].1);
                let decoded = |text: &str| percent_decode_str(text).decode_utf8().unwrap().into_owned();
                let plain = |text: &str| decoded(&decoded(text));
                assert_eq!(plain(&found[0].1), plain(name), "{found:?}");
                assert_eq!(found.len(), headers.len(), "{found:?}");
                assert_eq!(content, expected.as_bytes());
            }
        }
        let mut form = Form::new();
        form.file("upload", &FilePart::new("x").name("a").media_type(value));
        let mut request = Request::new(&CREATE_DEAL);
        request.form(&form);
        if let Some(seen) = wire.request("upload", request).await {
            let parts = parts(&seen);
            assert_eq!((parts.len(), parts[0].0.len()), (1, 2), "{value:?}");
            assert_eq!(parts[0].0[1].1, value.trim_matches([' ', '\t']));
        }
    }
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
