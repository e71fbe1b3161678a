//! Forms with names, file names, media types and contents that look like another part.

use http::header::CONTENT_TYPE;
use percent_encoding::percent_decode_str;
use saleskit::{FilePart, Form, Request};

use super::{
    HOSTILE,
    wire::{Seen, Wire},
};
use crate::support::operations::*;

/// A part of a form: its header lines and its content.
type Part = (Vec<(String, String)>, Vec<u8>);

/// The parts of a form: their header lines, parsed by a third-party parser, and their contents.
fn parts(seen: &Seen) -> Vec<Part> {
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

/// The parameters of a `Content-Disposition` as PHP parses them: a backslash escapes a quote.
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
