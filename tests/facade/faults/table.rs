//! The table of faults. Attempts are counted as `seen by the server/made by the client`.

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};

use super::{
    frames::{self, Frame},
    row::{Certificate, Place, Row, Set, Step},
};

use Frame::{Close, Data, Flood, Freeze, GoAway, Head, Raw, Settings};
use Place::{BeforeTls, Full, Http2, NoName, Nobody, Plain, Tls};
use Step::{Arrive, Drip, Forever, Hello, Made, Pause, Read, Redirect, Reset, Send, Silence, Text};

const OK: Step = Text("HTTP/1.1 200 X\r\ncontent-length: 7\r\n\r\n{\"a\":1}");
const HEAD: Step = Text("HTTP/1.1 201 X\r\nx-job-id: job_1\r\n");
const BEGUN: Step = Text("content-length: 100\r\n\r\n{\"a\"");
const GZIP: Step = Text("content-encoding: gzip\r\nconnection: close\r\n\r\n");

/// Long enough for a busy machine to connect and to send.
const SOON: Set = Set::Attempt(3000);

const NOT_SENT: [&str; 3] = ["not sent 0/3"; 3];
const UNKNOWN: [&str; 3] = ["unknown 3/3", "unknown 3/3", "unknown 1/1"];
const SETUP: [&str; 3] = ["setup 0/1"; 3];
const REJECTED: [&str; 3] = ["rejected 1/1"; 3];
const UNDECODABLE: [&str; 3] = ["undecodable 1/1"; 3];
const OKAY: [&str; 3] = ["ok 1/1"; 3];
/// The second attempt succeeds.
const SECOND: [&str; 3] = ["ok 2/2", "ok 2/2", "unknown 1/1"];
/// Whether the request still left is not known.
const RACES: [&str; 3] = ["unknown ?/3", "unknown ?/3", "unknown ?/1"];
/// The server vouches that it did nothing.
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

pub static TABLE: &[Row] = &[
    // Nothing is reached.
    row("connection refused", Nobody, NOT_SENT),
    row("name without an address", NoName, NOT_SENT),
    with(&[Set::Connect(300)], row("SYN dropped, limit of connecting", Full, NOT_SENT)),
    with(&[Set::Attempt(300)], row("SYN dropped, limit of the attempt", Full, NOT_SENT)),
    with(&[Set::Whole(300)], row("SYN dropped, limit of the call", Full, ["not sent 0/1"; 3])),
    // Connections that break.
    row(
        "reset as soon as it is accepted",
        Plain(&[Reset]),
        ["unknown 0/3 or not sent 0/3", "unknown 0/3 or not sent 0/3", "unknown 0/1 or not sent 0/3"],
    ),
    row("reset before the request is read", Plain(&[Arrive, Reset]), UNKNOWN),
    row("closed before the request is read", Plain(&[Arrive]), UNKNOWN),
    row("reset after the request was read", Plain(&[Read, Reset]), UNKNOWN),
    row("closed after the request was read", Plain(&[Read]), UNKNOWN),
    row("closed within the head", Plain(&[Read, Text("HTTP/1.1 201 Cre")]), UNKNOWN),
    kept("closed within the body", Plain(&[Read, HEAD, BEGUN]), UNKNOWN, "201 job_1 {\"a\""),
    kept("reset within the body", Plain(&[Read, HEAD, BEGUN, Pause(300), Reset]), UNKNOWN, "201 job_1 {\"a\""),
    kept(
        "closed within a refusal",
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
    with(&[SOON], row("no answer, limit of the attempt", Plain(&[Read, Silence]), UNKNOWN)),
    with(&[Set::Whole(3000)], row("no answer, limit of the call", Plain(&[Read, Silence]), ["unknown 1/1"; 3])),
    with(&[SOON], row("stalled head", Plain(&[Read, HEAD, Silence]), UNKNOWN)),
    with(
        &[Set::Silence(1000)],
        kept("stalled body, limit of silence", Plain(&[Read, HEAD, BEGUN, Silence]), UNKNOWN, "201 job_1 {\"a\""),
    ),
    with(
        &[SOON],
        kept("stalled body, limit of the attempt", Plain(&[Read, HEAD, BEGUN, Silence]), UNKNOWN, "201 job_1 {\"a\""),
    ),
    with(
        &[SOON, Set::Silence(2000)],
        row("head that drips", Plain(&[Read, HEAD, Text("x-a: "), Drip("b", 50)]), UNKNOWN),
    ),
    with(
        &[Set::Attempt(2500), Set::Silence(2000)],
        kept(
            "body that drips",
            Plain(&[Read, HEAD, Text("content-length: 100\r\n\r\n{\"a\""), Drip(" ", 1800)]),
            UNKNOWN,
            "201 job_1 {\"a\" *",
        ),
    ),
    // Heads that are wrong.
    row("no HTTP", Plain(&[Read, Text("\0\0\0 what?\r\n\r\n")]), UNKNOWN),
    row("status line of another protocol", Plain(&[Read, Text("HTTP/9.9 200 X\r\n\r\n")]), UNKNOWN),
    row("status that is no number", Plain(&[Read, Text("HTTP/1.1 2x0 X\r\n\r\n")]), UNKNOWN),
    row("header without a colon", Plain(&[Read, Text("HTTP/1.1 200 X\r\nwhat\r\n\r\n")]), UNKNOWN),
    row("NUL in a header", Plain(&[Read, Text("HTTP/1.1 200 X\r\na: \0\r\n\r\n")]), UNKNOWN),
    row("headers without end", Plain(&[Read, HEAD, Forever("x-a: bbbbbbbbbbbbbbbb\r\n")]), UNKNOWN),
    row(
        "a header without end",
        Plain(&[
            Read,
            HEAD,
            Text("x-a: "),
            Forever(
                "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
            ),
        ]),
        UNKNOWN,
    ),
    with(&[SOON], row("flood of 1xx", Plain(&[Read, Forever("HTTP/1.1 103 X\r\nlink: </a>\r\n\r\n")]), UNKNOWN)),
    row("an answer behind 1xx", Plain(&[Read, Text("HTTP/1.1 100 X\r\n\r\nHTTP/1.1 103 X\r\n\r\n"), OK]), OKAY),
    kept(
        "101, another protocol",
        Plain(&[Read, Text("HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n")]),
        REJECTED,
        "101",
    ),
    kept(
        "status that nobody knows",
        Plain(&[Read, Text("HTTP/1.1 999 X\r\ncontent-length: 2\r\n\r\n{}")]),
        REJECTED,
        "999 {}",
    ),
    // Lengths that are wrong.
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
    // Bodies that are wrong.
    kept(
        "chunk of a length that is no number",
        Plain(&[Read, HEAD, Text("transfer-encoding: chunked\r\n\r\n4\r\n{\"a\"\r\nxyz\r\n:1}\r\n0\r\n\r\n")]),
        UNKNOWN,
        "201 job_1 {\"a\"",
    ),
    kept(
        "chunk beyond all numbers",
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
                Forever("20\r\n                                \r\n"),
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
    // Redirects: never followed, whatever they lead to.
    kept("redirect in a loop, 302", Plain(&[Read, Redirect(302, true)]), REJECTED, "302"),
    kept("redirect in a loop, 308", Plain(&[Read, Redirect(308, true)]), REJECTED, "308"),
    kept("redirect to another host, 301", Plain(&[Read, Redirect(301, false)]), REJECTED, "301"),
    kept("redirect to another host, 303", Plain(&[Read, Redirect(303, false)]), REJECTED, "303"),
    kept("redirect from https to http, 307", Tls(Certificate::Good, &[Read, Redirect(307, false)]), REJECTED, "307"),
    kept("redirect from https to http, 308", Tls(Certificate::Good, &[Read, Redirect(308, false)]), REJECTED, "308"),
    // Connections that are kept, and close behind our back.
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
            "kept connection with an answer that nobody asked for",
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
    with(&[Set::Upload, SOON], row("upload that is not read", Plain(&[Arrive, Silence]), UNKNOWN)),
    with(
        &[Set::Upload],
        kept(
            "answer before the upload is read",
            Plain(&[Arrive, Text("HTTP/1.1 413 X\r\nx-job-id: job_1\r\ncontent-length: 2\r\n\r\n{}"), Silence]),
            REJECTED,
            "413 job_1 {}",
        ),
    ),
    // TLS.
    row("certificate that nobody vouches for", Tls(Certificate::Untrusted, &[Read, OK]), SETUP),
    row("certificate for another name", Tls(Certificate::OtherName, &[Read, OK]), SETUP),
    row("certificate that has expired", Tls(Certificate::Expired, &[Read, OK]), SETUP),
    row("certificate that is not valid yet", Tls(Certificate::NotYetValid, &[Read, OK]), SETUP),
    row("good certificate", Tls(Certificate::Good, &[Read, OK]), OKAY),
    row(
        "plain HTTP on the TLS port",
        BeforeTls(&[Hello, Text("HTTP/1.1 400 X\r\ncontent-length: 0\r\n\r\n")]),
        NOT_SENT,
    ),
    row("TLS on the plain port", Plain(&[Arrive, Hello, Send(b"\x15\x03\x01\x00\x02\x02\x46")]), UNKNOWN),
    with(&[Set::Connect(500)], row("handshake that stalls", BeforeTls(&[Hello, Silence]), NOT_SENT)),
    row("handshake that is closed", BeforeTls(&[Hello]), NOT_SENT),
    row("handshake that is reset", BeforeTls(&[Hello, Reset]), NOT_SENT),
    row("handshake that is garbage", BeforeTls(&[Hello, Send(b"\x16\x03\x03\x00\x05hello")]), NOT_SENT),
    row("protocol version too old", BeforeTls(&[Hello, Send(b"\x15\x03\x03\x00\x02\x02\x46")]), NOT_SENT),
    row("closed after the request over TLS", Tls(Certificate::Good, &[Read]), UNKNOWN),
    row(
        "certificate demanded of the client",
        Tls(Certificate::Demanding, &[Read, OK]),
        ["setup 0/? or unknown 0/?"; 3],
    ),
    kept("closed within the body over TLS", Tls(Certificate::Good, &[Read, HEAD, BEGUN]), UNKNOWN, "201 job_1 {\"a\""),
    // HTTP/2.
    row("HTTP/2 as it should be", Http2(&[Settings(&[])], &[Head, Data("{\"a\":1}", true)]), OKAY),
    row(
        "GOAWAY before the request",
        Http2(&[Settings(&[]), GoAway(false, frames::NO_ERROR)], &[]),
        ["not sent ?/3"; 3],
    ),
    row("GOAWAY that leaves the request out", Http2(&[Settings(&[])], &[GoAway(false, frames::NO_ERROR)]), REFUSED),
    row(
        "GOAWAY that leaves the request out, then closed",
        Http2(&[Settings(&[])], &[GoAway(false, frames::NO_ERROR), Close]),
        REFUSED,
    ),
    row(
        "GOAWAY for another reason that leaves it out",
        Http2(&[Settings(&[])], &[GoAway(false, frames::ENHANCE_YOUR_CALM)]),
        REFUSED,
    ),
    row(
        "GOAWAY with the request taken, then closed",
        Http2(&[Settings(&[])], &[GoAway(true, frames::NO_ERROR), Close]),
        UNKNOWN,
    ),
    row(
        "GOAWAY for an error with the request taken, then closed",
        Http2(&[Settings(&[])], &[GoAway(true, frames::INTERNAL_ERROR), Close]),
        UNKNOWN,
    ),
    row(
        "GOAWAY with the request taken and answered",
        Http2(&[Settings(&[])], &[GoAway(true, frames::NO_ERROR), Head, Data("{\"a\":1}", true)]),
        OKAY,
    ),
    row("RST_STREAM, REFUSED_STREAM", Http2(&[Settings(&[])], &[Frame::Reset(frames::REFUSED_STREAM)]), REFUSED),
    row("RST_STREAM, CANCEL", Http2(&[Settings(&[])], &[Frame::Reset(frames::CANCEL)]), UNKNOWN),
    row("RST_STREAM, INTERNAL_ERROR", Http2(&[Settings(&[])], &[Frame::Reset(frames::INTERNAL_ERROR)]), UNKNOWN),
    row("RST_STREAM, ENHANCE_YOUR_CALM", Http2(&[Settings(&[])], &[Frame::Reset(frames::ENHANCE_YOUR_CALM)]), UNKNOWN),
    row("RST_STREAM, NO_ERROR without an answer", Http2(&[Settings(&[])], &[Frame::Reset(frames::NO_ERROR)]), UNKNOWN),
    kept(
        "RST_STREAM within the body",
        Http2(&[Settings(&[])], &[Head, Data("{\"a\"", false), Frame::Reset(frames::INTERNAL_ERROR)]),
        UNKNOWN,
        "201 job_1 {\"a\"",
    ),
    kept(
        "REFUSED_STREAM after the head",
        Http2(&[Settings(&[])], &[Head, Frame::Reset(frames::REFUSED_STREAM)]),
        UNKNOWN,
        "201 job_1",
    ),
    kept(
        "connection closed within the body of HTTP/2",
        Http2(&[Settings(&[])], &[Head, Data("{\"a\"", false), Close]),
        UNKNOWN,
        "201 job_1 {\"a\"",
    ),
    row("connection of HTTP/2 closed", Http2(&[Settings(&[])], &[Close]), UNKNOWN),
    with(&[SOON], row("connection of HTTP/2 that froze", Http2(&[Settings(&[])], &[Freeze]), UNKNOWN)),
    with(
        &[SOON],
        kept(
            "connection of HTTP/2 that froze within the body",
            Http2(&[Settings(&[])], &[Head, Data("{\"a\"", false), Freeze]),
            UNKNOWN,
            "201 job_1 {\"a\"",
        ),
    ),
    with(&[Set::Upload, SOON], row("window that never opens", Http2(&[Settings(&[(4, 0)])], &[]), UNKNOWN)),
    with(&[SOON], row("no streams allowed", Http2(&[Settings(&[(3, 0)])], &[]), RACES)),
    row("frame that breaks the protocol", Http2(&[Settings(&[])], &[Raw(0, 0, false, b"x")]), UNKNOWN),
    row(
        "frame longer than is allowed",
        Http2(&[Settings(&[])], &[Frame::Bytes("\u{7f}\u{7f}\u{7f}\0\0\0\0\0\u{1}")]),
        UNKNOWN,
    ),
    row(
        "headers of HTTP/2 that cannot be read",
        Http2(&[Settings(&[])], &[Raw(1, 4, true, b"\xff\xff\xff\xff\xff")]),
        UNKNOWN,
    ),
    row(
        "headers of HTTP/2 without end",
        Http2(&[Settings(&[])], &[Raw(1, 0, true, b"\x88"), Flood(&Raw(9, 0, true, b"\x00\x08x-job-id\x05job_1"))]),
        UNKNOWN,
    ),
    row(
        "HTTP/1.1 where HTTP/2 was agreed",
        Http2(&[Frame::Bytes("HTTP/1.1 400 X\r\ncontent-length: 0\r\n\r\n")], &[Freeze]),
        RACES,
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
