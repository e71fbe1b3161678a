//! The table of faults. Attempts are counted as `seen by the server/made by the client`.

mod http_2;
mod tls;

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};

use super::row::{
    Certificate,
    Place::{self, Full, NoName, Nobody, Plain, Tls},
    Row, Set,
    Step::{self, Arrive, Drip, Forever, Made, Pause, Read, Redirect, Reset, Silence, Text},
};

const OK: Step = Text("HTTP/1.1 200 X\r\ncontent-length: 7\r\n\r\n{\"a\":1}");
const HEAD: Step = Text("HTTP/1.1 201 X\r\nx-job-id: job_1\r\n");
const BEGUN: Step = Text("content-length: 100\r\n\r\n{\"a\"");
const GZIP: Step = Text("content-encoding: gzip\r\nconnection: close\r\n\r\n");

/// Long enough for a busy machine to connect and send.
const SOON: Set = Set::Attempt(4000);

const NOT_SENT: [&str; 3] = ["not sent 0/3"; 3];
const UNKNOWN: [&str; 3] = ["unknown 3/3", "unknown 3/3", "unknown 1/1"];
const SETUP: [&str; 3] = ["setup 0/1"; 3];
const REJECTED: [&str; 3] = ["rejected 1/1"; 3];
const UNDECODABLE: [&str; 3] = ["undecodable 1/1"; 3];
const OKAY: [&str; 3] = ["ok 1/1"; 3];
/// The second attempt succeeds.
const SECOND: [&str; 3] = ["ok 2/2", "ok 2/2", "unknown 1/1"];
/// With a limit of the attempt, there are two attempts.
const LATE: [&str; 3] = ["unknown 2/2", "unknown 2/2", "unknown 1/1"];
const LATE_RACES: [&str; 3] = ["unknown ?/2", "unknown ?/2", "unknown ?/1"];
/// It is unknown whether the request was still sent.
const RACES: [&str; 3] = ["unknown ?/3 or not sent 0/3", "unknown ?/3 or not sent 0/3", "unknown ?/? or not sent 0/3"];
/// The server says that it did not process the request.
const REFUSED: [&str; 3] = ["not sent 3/3"; 3];

const fn row(name: &'static str, place: Place, ends: [&'static str; 3]) -> Row {
    Row { name, place, sets: &[], ends, kept: "", within: 20 }
}

const fn kept(name: &'static str, place: Place, ends: [&'static str; 3], kept: &'static str) -> Row {
    Row { kept, ..row(name, place, ends) }
}

const fn with(sets: &'static [Set], row: Row) -> Row {
    Row { sets, ..row }
}

/// All rows.
pub fn table() -> impl Iterator<Item = &'static Row> {
    HTTP_1.iter().chain(tls::TLS).chain(http_2::HTTP_2)
}

static HTTP_1: &[Row] = &[
    // Nothing is reached.
    row("connection refused", Nobody, NOT_SENT),
    row("name without an address", NoName, NOT_SENT),
    with(&[Set::Connect(300)], row("SYN dropped, limit of connecting", Full, NOT_SENT)),
    with(&[Set::Attempt(300)], row("SYN dropped, limit of the attempt", Full, ["not sent 0/2"; 3])),
    with(&[Set::Whole(300)], row("SYN dropped, limit of the call", Full, ["not sent 0/1"; 3])),
    // Broken connections.
    row(
        "reset as soon as it is accepted",
        Plain(&[Reset]),
        ["unknown 0/3 or not sent 0/3", "unknown 0/3 or not sent 0/3", "unknown 0/? or not sent 0/3"],
    ),
    row("reset before the request is read", Plain(&[Arrive, Reset]), UNKNOWN),
    row("closed before the request is read", Plain(&[Arrive]), UNKNOWN),
    row("reset after the request was read", Plain(&[Read, Reset]), UNKNOWN),
    row("closed after the request was read", Plain(&[Read]), UNKNOWN),
    row("closed within the head", Plain(&[Read, Text("HTTP/1.1 201 Cre")]), UNKNOWN),
    kept("closed within the body", Plain(&[Read, HEAD, BEGUN]), UNKNOWN, "201 job_1 {\"a\""),
    kept("reset within the body", Plain(&[Read, HEAD, BEGUN, Pause(300), Reset]), UNKNOWN, "201 job_1 {\"a\""),
    kept(
        "closed within a rejection",
        Plain(&[Read, Text("HTTP/1.1 422 X\r\ncontent-length: 100\r\n\r\n{\"error\": true")]),
        REJECTED,
        "422 {\"error\": true",
    ),
    kept(
        "closed within a failure",
        Plain(&[Read, Text("HTTP/1.1 500 X\r\ncontent-length: 100\r\n\r\n{\"error\": true")]),
        UNKNOWN,
        "500 {\"error\": true",
    ),
    kept(
        "closed within JSON without a length",
        Plain(&[Read, HEAD, Text("\r\n{\"a\": 1")]),
        UNKNOWN,
        "201 job_1 {\"a\": 1",
    ),
    // Silence.
    with(&[SOON], row("no reply, limit of the attempt", Plain(&[Read, Silence]), LATE)),
    with(&[Set::Whole(3000)], row("no reply, limit of the call", Plain(&[Read, Silence]), ["unknown 1/1"; 3])),
    with(&[SOON], row("stalled head", Plain(&[Read, HEAD, Silence]), LATE)),
    with(
        &[Set::Silence(1000)],
        kept("stalled body, limit of silence", Plain(&[Read, HEAD, BEGUN, Silence]), UNKNOWN, "201 job_1 {\"a\""),
    ),
    with(
        &[SOON],
        kept("stalled body, limit of the attempt", Plain(&[Read, HEAD, BEGUN, Silence]), LATE, "201 job_1 {\"a\""),
    ),
    with(&[SOON, Set::Silence(3000)], row("head that drips", Plain(&[Read, HEAD, Text("x-a: "), Drip("b", 50)]), LATE)),
    with(
        &[Set::Attempt(4000), Set::Silence(3000)],
        kept(
            "body that drips",
            Plain(&[Read, HEAD, Text("content-length: 100\r\n\r\n{\"a\""), Drip(" ", 900)]),
            LATE,
            "201 job_1 {\"a\" *",
        ),
    ),
    // Invalid headers.
    row("no HTTP", Plain(&[Read, Text("\0\0\0 what?\r\n\r\n")]), UNKNOWN),
    row("status line of another protocol", Plain(&[Read, Text("HTTP/9.9 200 X\r\n\r\n")]), UNKNOWN),
    row("status that is no number", Plain(&[Read, Text("HTTP/1.1 2x0 X\r\n\r\n")]), UNKNOWN),
    row("header without a colon", Plain(&[Read, Text("HTTP/1.1 200 X\r\nwhat\r\n\r\n")]), UNKNOWN),
    row("NUL in a header", Plain(&[Read, Text("HTTP/1.1 200 X\r\na: \0\r\n\r\n")]), UNKNOWN),
    row("headers without end", Plain(&[Read, HEAD, Forever("x-a: bbbbbbbbbbbbbbbb\r\n", 200)]), UNKNOWN),
    row(
        "a header without end",
        Plain(&[
            Read,
            HEAD,
            Text("x-a: "),
            Forever(
                "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                40,
            ),
        ]),
        UNKNOWN,
    ),
    with(&[SOON], row("flood of 1xx", Plain(&[Read, Forever("HTTP/1.1 103 X\r\nlink: </a>\r\n\r\n", 2)]), LATE)),
    row("an answer behind 1xx", Plain(&[Read, Text("HTTP/1.1 100 X\r\n\r\nHTTP/1.1 103 X\r\n\r\n"), OK]), OKAY),
    kept(
        "101, another protocol",
        Plain(&[Read, Text("HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n")]),
        REJECTED,
        "101",
    ),
    kept("unknown status", Plain(&[Read, Text("HTTP/1.1 999 X\r\ncontent-length: 2\r\n\r\n{}")]), REJECTED, "999 {}"),
    // Wrong lengths.
    kept(
        "content-length too short",
        Plain(&[Read, HEAD, Text("content-length: 4\r\n\r\n{\"a\":1}")]),
        UNDECODABLE,
        "201 job_1 {\"a\"",
    ),
    kept(
        "content-length too long",
        Plain(&[Read, HEAD, Text("content-length: 9\r\n\r\n{\"a\":1}")]),
        UNKNOWN,
        "201 job_1 {\"a\":1}",
    ),
    row(
        "two content-lengths that differ",
        Plain(&[Read, HEAD, Text("content-length: 7\r\ncontent-length: 8\r\n\r\n{\"a\":1}")]),
        UNKNOWN,
    ),
    row(
        "two content-lengths that agree",
        Plain(&[Read, HEAD, Text("content-length: 7\r\ncontent-length: 7\r\n\r\n{\"a\":1}")]),
        OKAY,
    ),
    row("content-length below zero", Plain(&[Read, HEAD, Text("content-length: -7\r\n\r\n{\"a\":1}")]), UNKNOWN),
    row(
        "content-length that is no number",
        Plain(&[Read, HEAD, Text("content-length: seven\r\n\r\n{\"a\":1}")]),
        UNKNOWN,
    ),
    row(
        "content-length beyond all numbers",
        Plain(&[Read, HEAD, Text("content-length: 18446744073709551616\r\n\r\n{\"a\":1}")]),
        UNKNOWN,
    ),
    kept(
        "content-length of a terabyte",
        Plain(&[Read, HEAD, Text("content-length: 1099511627776\r\n\r\n{")]),
        UNDECODABLE,
        "201 job_1",
    ),
    // Invalid bodies.
    kept(
        "chunk length that is not a number",
        Plain(&[Read, HEAD, Text("transfer-encoding: chunked\r\n\r\n4\r\n{\"a\"\r\nxyz\r\n:1}\r\n0\r\n\r\n")]),
        UNKNOWN,
        "201 job_1 {\"a\"",
    ),
    kept(
        "chunk length too large for a number",
        Plain(&[Read, HEAD, Text("transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n")]),
        UNKNOWN,
        "201 job_1",
    ),
    kept(
        "chunk without its end",
        Plain(&[Read, HEAD, Text("transfer-encoding: chunked\r\n\r\n4\r\n{\"a\":1}\r\n0\r\n\r\n")]),
        UNKNOWN,
        "201 job_1 {\"a\"",
    ),
    kept(
        "no last chunk",
        Plain(&[Read, HEAD, Text("transfer-encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n")]),
        UNKNOWN,
        "201 job_1 {\"a\":1}",
    ),
    with(
        &[Set::Limit(10_000)],
        kept(
            "chunks without end",
            Plain(&[
                Read,
                HEAD,
                Text("transfer-encoding: chunked\r\n\r\n"),
                Forever("20\r\n                                \r\n", 50),
            ]),
            UNDECODABLE,
            "201 job_1         .. 10000",
        ),
    ),
    with(
        &[Set::Limit(10_000)],
        kept(
            "body without length or end",
            Plain(&[
                Read,
                HEAD,
                Text("\r\n"),
                Forever(
                    "                                                                                                    ",
                    40,
                ),
            ]),
            UNDECODABLE,
            "201 job_1         .. 10000",
        ),
    ),
    // Compressed bodies.
    with(
        &[Set::Limit(10_000)],
        kept("gzip bomb", Plain(&[Read, HEAD, GZIP, Made(bomb)]), UNDECODABLE, "201 job_1         .. 10000"),
    ),
    kept("gzip cut short", Plain(&[Read, HEAD, GZIP, Made(cut)]), UNKNOWN, "201 job_1 {\"a\": [0.. *"),
    kept("gzip with a wrong checksum", Plain(&[Read, HEAD, GZIP, Made(changed)]), UNKNOWN, "201 job_1 {\"a\":1}"),
    kept("gzip that is none", Plain(&[Read, HEAD, GZIP, Text("no gzip at all")]), UNKNOWN, "201 job_1"),
    // Redirects are never followed, whatever their target.
    kept("redirect in a loop, 302", Plain(&[Read, Redirect(302, true)]), REJECTED, "302"),
    kept("redirect in a loop, 308", Plain(&[Read, Redirect(308, true)]), REJECTED, "308"),
    kept("redirect to another host, 301", Plain(&[Read, Redirect(301, false)]), REJECTED, "301"),
    kept("redirect to another host, 303", Plain(&[Read, Redirect(303, false)]), REJECTED, "303"),
    kept("redirect from https to http, 307", Tls(Certificate::Good, &[Read, Redirect(307, false)]), REJECTED, "307"),
    kept("redirect from https to http, 308", Tls(Certificate::Good, &[Read, Redirect(308, false)]), REJECTED, "308"),
    // Pooled connections that the server closes unnoticed.
    with(&[Set::After(300)], row("kept connection, closed while idle", Plain(&[Read, OK]), OKAY)),
    with(&[Set::After(300)], row("kept connection, reset while idle", Plain(&[Read, OK, Pause(50), Reset]), OKAY)),
    with(&[Set::After(0)], row("kept connection, closed as the request comes", Plain(&[Read, OK, Arrive]), SECOND)),
    with(
        &[Set::After(0)],
        row("kept connection, reset as the request comes", Plain(&[Read, OK, Arrive, Reset]), SECOND),
    ),
    with(&[Set::After(0)], row("kept connection, closed behind the request", Plain(&[Read, OK, Read]), SECOND)),
    with(
        &[Set::After(300)],
        row(
            "kept connection with an unrequested reply",
            Plain(&[Read, OK, Pause(50), Text("HTTP/1.1 200 X\r\ncontent-length: 7\r\n\r\n{\"a\":6}"), Read, OK]),
            OKAY,
        ),
    ),
    with(
        &[Set::After(0)],
        row(
            "kept connection, an answer behind the answer",
            Plain(&[
                Read,
                Text(
                    "HTTP/1.1 200 X\r\ncontent-length: 7\r\n\r\n{\"a\":1}HTTP/1.1 200 X\r\ncontent-length: 7\r\n\r\n{\"a\":6}",
                ),
                Read,
                OK,
            ]),
            OKAY,
        ),
    ),
    // Uploads.
    with(&[Set::Upload], row("reset within the upload", Plain(&[Arrive, Pause(100), Reset]), UNKNOWN)),
    with(&[Set::Upload, SOON], row("upload that is not read", Plain(&[Arrive, Silence]), LATE)),
    with(
        &[Set::Upload],
        kept(
            "reply before the upload is read",
            Plain(&[Arrive, Text("HTTP/1.1 413 X\r\nx-job-id: job_1\r\ncontent-length: 2\r\n\r\n{}"), Silence]),
            REJECTED,
            "413 job_1 {}",
        ),
    ),
];

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

/// Ten megabytes.
fn bomb() -> Vec<u8> {
    gzip(&vec![b' '; 10 << 20])
}

fn cut() -> Vec<u8> {
    let numbers: Vec<_> = (0..2000).collect();
    let mut whole = gzip(format!("{{\"a\": {numbers:?}}}").as_bytes());
    whole.truncate(500);
    whole
}

fn changed() -> Vec<u8> {
    let mut whole = gzip(b"{\"a\":1}");
    let checksum = whole.len() - 8;
    whole[checksum] ^= 1;
    whole
}
