//! Reads arbitrary answers with the clients: replies, errors, event streams, rows of CSV.

use std::{collections::BTreeMap, fmt::Write, time::Duration};

use saleskit::{CsvRows, Error, Follow, Response, Untyped, serde_json};

use crate::canned::{Canned, KEY, run};

/// Decodes a reply of one of several types. The first byte chooses the type.
///
/// # Panics
///
/// If a reply is accepted that is not JSON, or a value in `extra()` differs from what was sent.
pub fn reply(input: &[u8]) {
    let Some((choice, body)) = input.split_first() else { return };
    let canned = Canned::json(body);
    let (booth, byte) = (canned.salesbooth(), canned.salesbyte());
    run(async {
        match choice % 8 {
            0 => extras(booth.deals().get("deal_1").await, body, |reply| reply.extra()),
            1 => extras(booth.deals().list().await, body, |reply| reply.extra()),
            2 => extras(booth.products().get("prod_1").await, body, |reply| reply.extra()),
            3 => extras(booth.customers().get("cust_1").await, body, |reply| reply.extra()),
            4 => extras(booth.contracts().get("contract_1").await, body, |reply| reply.extra()),
            5 => extras(booth.webhooks().list().await, body, |reply| reply.extra()),
            6 => extras(byte.quotes().get("key").await, body, |reply| reply.extra()),
            _ => extras(byte.quotes().list().await, body, |reply| reply.extra()),
        }
    });
}

/// Compares a reply with the bytes that it was read from.
fn extras<T>(found: Result<Response<T>, Error>, body: &[u8], extra: impl Fn(&T) -> &BTreeMap<String, Untyped>) {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let response = match found {
        Ok(response) => response,
        Err(error) => return printed(&error),
    };
    let _ = format!("{:?}", response.unexpected());
    let json = serde_json::from_slice::<serde_json::Value>(body);
    for (name, kept) in extra(&response) {
        let text = kept.to_string();
        let again: Result<serde_json::Value, _> = serde_json::from_str(&text);
        assert!(again.err().is_none_or(|error| is_of_another_reader(&error)), "`{name}` was kept as {text}");
    }
    // A value that serde_json refuses for its size or depth is not a fault. A body of blanks counts as empty.
    if let Some(error) = json.err().filter(|_| !body.trim_ascii().is_empty()) {
        assert!(!error.is_syntax() || is_of_another_reader(&error), "accepted a reply that is not JSON: {error}");
    }
}

/// Numbers that are too large and lone surrogates are valid JSON, but serde_json's values cannot represent them.
fn is_of_another_reader(error: &serde_json::Error) -> bool {
    let text = error.to_string();
    ["number out of range", "surrogate", "recursion limit", "hex escape"].iter().any(|words| text.contains(words))
}

/// Prints an error in every form. It must never contain the credential of its request, whatever the server repeats.
fn printed(error: &Error) {
    let mut text = String::new();
    let _ = write!(
        text,
        "{error} {error:#} {error:?} {error:#?} {:?} {:?} {:?}",
        error.kind(),
        error.message(),
        error.path()
    );
    assert!(!text.contains(KEY), "an error contains the key: {text}");
}

/// Makes an error from an answer: a byte for the API, two for the status, lines of headers, an empty line, the body.
///
/// # Panics
///
/// If an answer that is not a success is read as one, or an error contains the credential.
pub fn errors(input: &[u8]) {
    let [api, high, low, rest @ ..] = input else { return };
    let status = 200 + (u16::from(*high) << 8 | u16::from(*low)) % 400;
    let end = rest.windows(2).position(|pair| pair == b"\n\n").unwrap_or(rest.len());
    let (head, body) = rest.split_at(end);
    let headers = head.split(|byte| *byte == b'\n').filter_map(|line| {
        let at = line.iter().position(|byte| *byte == b':')?;
        let (name, value) = (line.get(..at)?, line.get(at + 1..)?);
        Some((http::HeaderName::from_bytes(name).ok()?, http::HeaderValue::from_bytes(value).ok()?))
    });
    let body = body.get(2..).unwrap_or_default();
    let canned = Canned { status, headers: headers.take(50).collect(), ..Canned::json(body) };
    run(async {
        let error = match api % 4 {
            0 => canned.salesbooth().deals().get("deal_1").await.err(),
            1 => canned.salesbooth().deals().create(saleskit::salesbooth::deals::CreateDeal::new()).await.err(),
            2 => canned.salesbyte().quotes().get("key").await.err(),
            _ => canned.salesbyte().quotes().list().await.err(),
        };
        assert!(error.is_some() || status < 300, "{status} was read as a success");
        error.iter().for_each(printed);
    });
}

/// Reads an event stream.
///
/// # Panics
///
/// If an event is longer than the limit.
pub fn sse(input: &[u8]) {
    const LONGEST: usize = 4_096;
    let canned = Canned::of("text/event-stream", input);
    run(async {
        let follow = Follow::once().longest_event(LONGEST).silence(Duration::from_secs(1));
        let mut events = canned.salesbooth().events().stream().follow_with(follow);
        // Every event takes at least two bytes, and so does every error.
        for _ in 0..=input.len() {
            match events.try_next().await {
                Ok(Some(event)) => assert!(event.data.len() <= LONGEST, "{} bytes", event.data.len()),
                Ok(None) => return,
                Err(error) => printed(&error),
            }
        }
    });
}

/// Reads rows of CSV.
///
/// # Panics
///
/// If a row has other columns than the header, or the rows never end.
pub fn csv(input: &[u8]) {
    let canned = Canned::of("text/csv", input);
    run(async {
        let booth = canned.salesbooth();
        let call = booth.audit().export_csv();
        let mut rows = match CsvRows::open(call).await {
            Ok(rows) => rows.longest_row(65_536),
            Err(error) => return printed(&error),
        };
        let mut last = (0, 0);
        loop {
            match rows.try_next().await {
                Ok(Some(row)) => {
                    let header = rows.header().expect("a header before a row").len();
                    assert_eq!(row.iter().count(), header);
                    assert!((row.number(), row.line()) > last, "row and line numbers must grow");
                    last = (row.number(), row.line());
                }
                Ok(None) => return,
                Err(error) => {
                    printed(&error);
                    assert!(matches!(rows.try_next().await, Ok(None)), "no row may follow an error");
                    return;
                }
            }
        }
    });
}
