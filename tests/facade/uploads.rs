//! File uploads: from memory, from disk, and from streams.

use std::{
    io::{self, Read, Write},
    net::{TcpListener, TcpStream},
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    thread,
};

use crate::support::{Server, answer, json, nobody, scripted};
use bytes::Bytes;
use futures_core::Stream;
use saleskit::{
    Call, Category, Credential, CredentialProvider, Error, FilePart, Form, Kind, Method, Operation, Pending, Reading,
    Request, Retry, RetryPolicy, Salesbooth, SecretString, Source,
};
use serde_json::Value;

const KEY: &str = "sb_test_1";

static UPLOAD: Operation = Operation::new("uploads_create", "uploads", Method::Post, "/uploads").auth(&["secretKey"]);

/// What the counting server received.
#[derive(Debug, Clone, Default)]
struct Got {
    head: String,
    length: u64,
    /// The last bytes.
    end: Vec<u8>,
}

/// A server that reads bodies of any size, keeps only their last bytes, and replies with 201.
fn counting() -> (String, Arc<Mutex<Vec<Got>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let got: Arc<Mutex<Vec<Got>>> = Arc::default();
    let kept = Arc::clone(&got);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let request = count(&mut stream);
            kept.lock().unwrap().push(request);
            let _ = stream.write_all(b"HTTP/1.1 201 X\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}");
        }
    });
    (url, got)
}

/// Reads one request from its own connection.
fn count(stream: &mut TcpStream) -> Got {
    let (mut got, mut chunk) = (Got::default(), vec![0; 1 << 16]);
    while !got.end.ends_with(b"--\r\n") && !got.end.ends_with(b"\r\n0\r\n\r\n") {
        let read = stream.read(&mut chunk).unwrap_or(0);
        if read == 0 {
            break;
        }
        got.length += read as u64;
        got.end.extend_from_slice(&chunk[..read]);
        if got.head.is_empty() {
            let Some(head) = got.end.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
            got.head = String::from_utf8(got.end.drain(..head + 4).collect()).unwrap().to_lowercase();
            got.length = got.end.len() as u64;
        }
        got.end.drain(..got.end.len().saturating_sub(100));
    }
    got
}

fn client(url: impl Into<String>) -> Salesbooth {
    Salesbooth::builder().api_key(KEY).base_url(url).retry_policy(scripted::prompt()).build().unwrap()
}

/// An upload of this file, next to another field.
fn upload(client: &Salesbooth, file: &FilePart) -> Call<Value> {
    let mut form = Form::new();
    form.field("entity", "customers");
    form.file("file", file);
    let mut request = Request::new(&UPLOAD);
    request.form(&form);
    Call::json(client.engine(), request)
}

/// Generates pieces of a megabyte on demand, and counts them.
struct Megabytes {
    left: u64,
    made: Arc<AtomicU64>,
    fault: Option<io::ErrorKind>,
}

impl Megabytes {
    fn new(count: u64) -> (Self, Arc<AtomicU64>) {
        let made = Arc::default();
        (Self { left: count, made: Arc::clone(&made), fault: None }, made)
    }

    /// Fails after its pieces.
    fn breaking(mut self, how: io::ErrorKind) -> Self {
        self.fault = Some(how);
        self
    }
}

impl Stream for Megabytes {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.left == 0 {
            let fault = self.fault.take().map(|kind| Err(io::Error::new(kind, "the tape tore")));
            return Poll::Ready(fault);
        }
        self.left -= 1;
        self.made.fetch_add(1, Ordering::Relaxed);
        Poll::Ready(Some(Ok(Bytes::from(vec![b'x'; 1 << 20]))))
    }
}

#[tokio::test]
async fn bytes_are_sent_as_a_form_whose_boundary_is_new_each_time() {
    let server = Server::start([json(201, "{}")]);
    let client = server.salesbooth().api_key(KEY).build().unwrap();
    for _ in 0..2 {
        let file = FilePart::new("id,name\r\n").name("a.csv").media_type("text/csv");
        upload(&client, &file).await.unwrap();
    }
    let boundaries: Vec<_> = server
        .asked()
        .iter()
        .map(|asked| {
            let media_type = asked.header("content-type").unwrap();
            let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap().to_owned();
            let expected = format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"entity\"\r\n\r\ncustomers\r\n\
                 --{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
                 Content-Type: text/csv\r\n\r\nid,name\r\n\r\n--{boundary}--\r\n"
            );
            assert_eq!(asked.body, expected);
            boundary
        })
        .collect();
    assert!(boundaries[0] != boundaries[1] && boundaries[0].len() == 32, "{boundaries:?}");
}

#[tokio::test]
async fn a_stream_of_known_length_goes_out_with_it() {
    const SIZE: u64 = 64;
    let (url, got) = counting();
    let (stream, made) = Megabytes::new(SIZE);
    let file = FilePart::new(Source::stream(stream).length(SIZE << 20)).name("big.csv");
    upload(&client(url), &file).await.unwrap();
    assert_eq!(made.load(Ordering::Relaxed), SIZE);
    let got = got.lock().unwrap()[0].clone();
    assert!(got.head.contains(&format!("content-length: {}\r\n", got.length)), "{}", got.head);
    assert!(got.length > SIZE << 20 && got.length < (SIZE << 20) + 1000, "{}", got.length);
    assert!(got.end.ends_with(b"--\r\n"));
}

#[tokio::test]
async fn a_stream_is_read_no_faster_than_the_api_takes_it() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (stream, made) = Megabytes::new(1 << 20);
    let call = upload(&client(url), &FilePart::new(Source::stream(stream)).name("endless")).retry(Retry::Never);
    let error = call.timeout(std::time::Duration::from_secs(1)).await.unwrap_err();
    assert_eq!(error.kind(), Kind::OutcomeUnknown, "{error}");
    let made = made.load(Ordering::Relaxed);
    assert!((1..64).contains(&made), "{made} MB were read though nobody takes them");
}

#[tokio::test]
async fn a_stream_of_unknown_length_goes_out_in_chunks() {
    let (url, got) = counting();
    upload(&client(url), &FilePart::new(Source::stream(Megabytes::new(2).0)).name("a")).await.unwrap();
    let got = got.lock().unwrap()[0].clone();
    assert!(got.head.contains("transfer-encoding: chunked") && !got.head.contains("content-length"), "{}", got.head);
    assert!(got.length > 2 << 20);
}

#[tokio::test]
async fn a_source_that_breaks_off_sends_no_request_and_is_named() {
    for length in [Some(10 << 20), None] {
        let (url, got) = counting();
        let source = Source::stream(Megabytes::new(3).0.breaking(io::ErrorKind::Other));
        let source = match length {
            Some(length) => source.length(length),
            None => source,
        };
        let error = upload(&client(url), &FilePart::new(source).name("a")).await.unwrap_err();
        assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Validation), "{error}");
        assert!(format!("{error:#}").contains("the tape tore") && error.message().contains("31459"), "{error:#}");
        assert!(std::error::Error::source(&error).unwrap().is::<io::Error>());
        assert_eq!(error.attempts(), 1);
        assert!(got.lock().unwrap().iter().all(|got| !got.end.ends_with(b"--\r\n")), "it has no end");
    }
}

#[tokio::test]
async fn a_source_that_breaks_off_for_a_moment_is_transient() {
    let (url, _) = counting();
    let source = Source::stream(Megabytes::new(3).0.breaking(io::ErrorKind::TimedOut)).length(10 << 20);
    let error = upload(&client(url), &FilePart::new(source).name("a")).await.unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Transient), "{error}");
    assert_eq!(error.attempts(), 1, "what was read from is not sent again");
}

#[tokio::test]
async fn a_stream_that_is_not_as_long_as_it_said_is_a_fault() {
    for (length, words) in [
        (1 << 20, "2097152 bytes instead of the announced 1048576"),
        (3 << 20, "2097152 bytes instead of the announced 3145728"),
    ] {
        let (url, _) = counting();
        let file = FilePart::new(Source::stream(Megabytes::new(2).0).length(length)).name("a");
        let error = upload(&client(url), &file).await.unwrap_err();
        assert!(format!("{error:#}").contains(words), "{error:#}");
    }
}

#[tokio::test]
async fn a_stream_that_was_not_read_from_is_sent_by_the_next_attempt() {
    let refusing = nobody();
    let file = FilePart::new(Source::stream(Megabytes::new(1).0)).name("a");
    let error = upload(&client(refusing), &file).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (Kind::NotSent, 3), "no connection was made, so the stream is unread");
    let (url, got) = counting();
    upload(&client(url), &file).await.unwrap();
    assert!(got.lock().unwrap()[0].length > 1 << 20);
}

#[tokio::test]
async fn a_stream_that_was_read_from_is_not_sent_again() {
    let server = Server::start([answer(503, &[("retry-after", "0")], "{}")]);
    let client = server.salesbooth().api_key(KEY).retry_policy(scripted::prompt()).build().unwrap();
    let again = |file: &FilePart| upload(&client, file).retry(Retry::Safe);
    assert_eq!(again(&FilePart::new("bytes").name("a")).await.unwrap_err().attempts(), 3);
    let stream = FilePart::new(Source::stream(Megabytes::new(1).0).length(1 << 20)).name("a");
    let error = again(&stream).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (503, 1));
    let error = again(&stream).await.unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Validation), "{error}");
    assert!(format!("{error:#}").contains("already read from"), "{error:#}");
    assert_eq!(server.asked().len(), 4);
}

/// Returns another key each time.
struct Rotating(AtomicUsize);

impl CredentialProvider for Rotating {
    fn credential(
        &self,
        _: Option<&SecretString>,
    ) -> Pending<Result<SecretString, Box<dyn std::error::Error + Send + Sync>>> {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move { Ok(format!("sb_test_{number}").into()) })
    }
}

#[tokio::test]
async fn a_new_credential_sends_only_what_can_still_be_had() {
    let server = Server::start([answer(401, &[], "{}")]);
    let key = || Credential::provider(Rotating(0.into()));
    let client = || server.salesbooth().api_key(key()).retry_policy(RetryPolicy::none()).build().unwrap();
    let attempts = async |file: FilePart| upload(&client(), &file).await.unwrap_err().attempts();
    assert_eq!(attempts(FilePart::new("bytes").name("a")).await, 2);
    assert_eq!(attempts(FilePart::new(Source::stream(Megabytes::new(1).0).length(1 << 20)).name("a")).await, 1);
}

#[tokio::test]
async fn what_can_be_opened_again_is_opened_for_each_attempt() {
    let server = Server::start([answer(503, &[("retry-after", "0")], "{}"), json(201, "{}")]);
    let client = server.salesbooth().api_key(KEY).retry_policy(scripted::prompt()).build().unwrap();
    let opened = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&opened);
    let source = Source::reopened(move || {
        counter.fetch_add(1, Ordering::Relaxed);
        Box::pin(async { Ok(Reading::new(Megabytes::new(1).0).length(1 << 20)) })
    });
    let made = upload(&client, &FilePart::new(source).name("a")).retry(Retry::Safe).await.unwrap();
    assert_eq!((made.http().attempts(), opened.load(Ordering::Relaxed)), (2, 2));
    let asked = server.asked();
    assert_eq!(asked[0].body, asked[1].body, "the boundary is the same as well");
}

#[tokio::test]
async fn what_cannot_be_opened_sends_nothing() {
    let server = Server::start([json(201, "{}")]);
    let client = server.salesbooth().api_key(KEY).retry_policy(scripted::prompt()).build().unwrap();
    let source = Source::reopened(|| Box::pin(async { Err(io::Error::other("the cupboard is locked")) }));
    let error: Error = upload(&client, &FilePart::new(source).name("a")).await.unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Validation));
    assert!(format!("{error:#}").contains("the cupboard is locked") && !error.is_transient(), "{error:#}");
    assert!(std::error::Error::source(&error).unwrap().is::<io::Error>());
    assert!(server.asked().is_empty());
}

#[cfg(feature = "files")]
mod files {
    use saleskit::file_part;

    use super::*;

    #[tokio::test]
    async fn a_file_is_sent_piece_by_piece_with_its_length() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("oak \"raw\".png");
        std::fs::write(&path, vec![7; 300_000]).unwrap();
        let (url, got) = counting();
        let client = client(url);
        upload(&client, &file_part(&path)).await.unwrap();
        let got = got.lock().unwrap();
        assert!(got[0].head.contains(&format!("content-length: {}\r\n", got[0].length)), "{}", got[0].head);
        assert!((300_001..301_000).contains(&got[0].length), "{}", got[0].length);
    }

    #[tokio::test]
    async fn the_part_of_a_file_tells_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start([json(201, "{}")]);
        let client = server.salesbooth().api_key(KEY).build().unwrap();
        for (name, media_type) in [
            ("oak \"raw\".png", "image/png"),
            ("list.CSV", "text/csv"),
            ("list", "application/octet-stream"),
            ("list.unheard-of", "application/octet-stream"),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, "content").unwrap();
            upload(&client, &file_part(&path)).await.unwrap();
            let body = server.asked().pop().unwrap().body;
            let name = name.replace('"', "%22");
            let head = format!("filename=\"{name}\"\r\nContent-Type: {media_type}\r\n\r\ncontent\r\n");
            assert!(body.contains(&head), "{body}");
        }
        let other = file_part(folder.path().join("list")).name("b.csv").media_type("text/csv");
        upload(&client, &other).await.unwrap();
        let body = server.asked().pop().unwrap().body;
        assert!(body.contains("filename=\"b.csv\"\r\nContent-Type: text/csv\r\n"), "{body}");
    }

    #[tokio::test]
    async fn a_file_that_is_none_sends_nothing_and_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start([json(201, "{}")]);
        let client = server.salesbooth().api_key(KEY).build().unwrap();
        for path in [folder.path().join("missing.csv"), folder.path().to_owned()] {
            let error = upload(&client, &file_part(&path)).await.unwrap_err();
            assert_eq!(error.kind(), Kind::NotSent, "{error}");
            assert!(format!("{error:#}").contains(path.to_str().unwrap()), "{error:#}");
        }
        assert!(server.asked().is_empty());
    }
}
