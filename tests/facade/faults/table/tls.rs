//! Faults of TLS.

use super::{BEGUN, HEAD, NOT_SENT, OK, OKAY, SETUP, UNKNOWN, kept, row, with};
use crate::faults::row::{
    Certificate,
    Place::{BeforeTls, Plain, Tls},
    Row, Set,
    Step::{Arrive, Hello, Read, Reset, Send, Silence, Text},
};

pub(super) static TLS: &[Row] = &[
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
    with(
        &[Set::Connect(500)],
        row("handshake that stalls, limit of connecting", BeforeTls(&[Hello, Silence]), NOT_SENT),
    ),
    with(
        &[Set::Attempt(500)],
        row("handshake that stalls, limit of the attempt", BeforeTls(&[Hello, Silence]), ["not sent 0/2"; 3]),
    ),
    with(
        &[Set::Whole(500)],
        row("handshake that stalls, limit of the call", BeforeTls(&[Hello, Silence]), ["not sent 0/1"; 3]),
    ),
    row("handshake that is closed", BeforeTls(&[Hello]), NOT_SENT),
    row("handshake that is reset", BeforeTls(&[Hello, Reset]), NOT_SENT),
    row("handshake that is garbage", BeforeTls(&[Hello, Send(b"\x16\x03\x03\x00\x05hello")]), NOT_SENT),
    row("protocol version too old", BeforeTls(&[Hello, Send(b"\x15\x03\x03\x00\x02\x02\x46")]), NOT_SENT),
    row("closed after the request over TLS", Tls(Certificate::Good, &[Read]), UNKNOWN),
    row("client certificate required", Tls(Certificate::Demanding, &[Read, OK]), ["setup 0/? or unknown 0/?"; 3]),
    kept("closed within the body over TLS", Tls(Certificate::Good, &[Read, HEAD, BEGUN]), UNKNOWN, "201 job_1 {\"a\""),
];
