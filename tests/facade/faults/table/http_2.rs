//! Faults of HTTP/2.

use super::{LATE, LATE_RACES, OKAY, RACES, REFUSED, SOON, UNKNOWN, kept, row, with};
use crate::faults::{
    frames::{
        self,
        Frame::{self, Close, Data, Flood, Freeze, GoAway, Head, Raw, Settings},
    },
    row::{Place::Http2, Row, Set},
};

pub(super) static HTTP_2: &[Row] = &[
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
    with(&[SOON], row("connection of HTTP/2 that froze", Http2(&[Settings(&[])], &[Freeze]), LATE)),
    with(
        &[SOON],
        kept(
            "connection of HTTP/2 that froze within the body",
            Http2(&[Settings(&[])], &[Head, Data("{\"a\"", false), Freeze]),
            LATE,
            "201 job_1 {\"a\"",
        ),
    ),
    with(&[Set::Upload, SOON], row("window that never opens", Http2(&[Settings(&[(4, 0)])], &[]), LATE)),
    with(&[SOON], row("no streams allowed", Http2(&[Settings(&[(3, 0)])], &[]), LATE_RACES)),
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
