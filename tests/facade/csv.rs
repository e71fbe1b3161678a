//! CSV replies, read row by row, however their bytes are split.

#![cfg(feature = "csv")]

use std::{
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
};

use crate::support::{Server, answer, operations::STREAM};
use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use saleskit::{ByteStream, Call, CsvRows, Engine, Error, Kind, Opened, Operation, Pending, Reply, Request};

/// Returns the same bytes for every call, in pieces of one size.
struct Pieces {
    table: Bytes,
    size: usize,
    given: Arc<AtomicUsize>,
}

/// The remaining bytes.
struct Rest(Bytes, usize, Arc<AtomicUsize>);

impl Stream for Rest {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let size = self.1.min(self.0.len());
        self.2.fetch_add(size, Ordering::Relaxed);
        Poll::Ready((size > 0).then(|| Ok(self.0.split_to(size))))
    }
}

impl Engine for Pieces {
    fn send(self: Arc<Self>, _: Request) -> Pending<Result<Reply, Error>> {
        unreachable!("only streams are requested")
    }

    fn open(self: Arc<Self>, _: Request) -> Pending<Result<Opened, Error>> {
        let reply = Reply::new(StatusCode::OK, HeaderMap::new(), Bytes::new());
        let body = ByteStream::new(Rest(self.table.clone(), self.size, Arc::clone(&self.given)));
        Box::pin(async { Ok(Opened { reply, body }) })
    }
}

/// A call that returns a table in pieces, and how much of it has been read.
fn call(table: impl Into<Bytes>, size: usize) -> (Call<ByteStream>, Arc<AtomicUsize>) {
    let given = Arc::<AtomicUsize>::default();
    let engine: Arc<dyn Engine> = Arc::new(Pieces { table: table.into(), size, given: Arc::clone(&given) });
    let operation: &'static Operation = &STREAM;
    (Call::stream(&engine, Request::new(operation)), given)
}

/// All rows as number, line, and fields joined by `|`, followed by the error, if any.
async fn read(table: impl Into<Bytes>, size: usize) -> (Vec<(u64, u64, String)>, Option<Error>) {
    let mut rows = CsvRows::open(call(table, size).0).await.unwrap();
    let mut read = Vec::new();
    loop {
        match rows.try_next().await {
            Ok(Some(row)) => {
                let fields: Vec<_> = row.iter().map(|(_, field)| field).collect();
                read.push((row.number(), row.line(), fields.join("|")));
            }
            Ok(None) => return (read, None),
            Err(error) => {
                assert!(rows.try_next().await.unwrap().is_none(), "reading ends at an error");
                return (read, Some(error));
            }
        }
    }
}

#[tokio::test]
async fn rows_are_the_same_however_the_bytes_are_cut() {
    let table = "\u{feff}id,note\r\n1,\"two\nlines, and a \"\"word\"\"\"\r\n2,\u{e5}\u{1F600}\r\n\n3,\"\"\n4,last";
    let expected = [
        (1, 2, "1|two\nlines, and a \"word\"".to_owned()),
        (2, 4, "2|å😀".to_owned()),
        (3, 6, "3|".to_owned()),
        (4, 7, "4|last".to_owned()),
    ];
    for size in (1..=table.len()).chain([10_000]) {
        let (rows, error) = read(table, size).await;
        assert!(error.is_none() && rows == expected, "{size}: {rows:?} {error:?}");
    }
}

#[tokio::test]
async fn fields_are_read_by_the_names_of_the_header() {
    let mut rows = CsvRows::open(call("id,action,id\na_1,deal.created,x\n", 4).0).await.unwrap();
    assert_eq!((rows.header(), rows.http().status().as_u16()), (None, 200));
    let row = rows.try_next().await.unwrap().unwrap();
    assert_eq!((row.get("action"), row.get("id"), row.get("none")), (Some("deal.created"), Some("a_1"), None));
    assert_eq!((row.field(2), row.field(3)), (Some("x"), None));
    assert_eq!(rows.header().unwrap(), ["id", "action", "id"]);
    assert!(!format!("{row:?}").contains("deal.created"), "a row may contain personal data");
}

#[tokio::test]
async fn a_table_without_rows_has_none() {
    for table in ["", "\n", "\r\n\r\n", "\u{feff}", "id,note", "id,note\r\n"] {
        for size in [1, 100] {
            let (rows, error) = read(table, size).await;
            assert!(rows.is_empty() && error.is_none(), "{table:?}: {rows:?} {error:?}");
        }
    }
}

#[tokio::test]
async fn a_row_that_does_not_fit_is_an_error_with_its_place() {
    let columns = vec!["c"; 5000].join(",");
    let rows: [(&[u8], &str); 6] = [
        (b"a,b\n1,2\n\n\"3\n\",4\n5\n6,7\n", "row 3 (starting at line 6) has 1 fields, but the header has 2"),
        (b"a,b\n1,2,3\n", "row 1 (starting at line 2) has 3 fields, but the header has 2"),
        (b"a,b\n1,\xff\n", "row 1 (starting at line 2) is not UTF-8 in field 2"),
        (b"a,\xc3\n", "the header (starting at line 1) is not UTF-8 in field 2"),
        (b"a,b\n\xc3,\xa5\n", "row 1 (starting at line 2) is not UTF-8 in field 1"),
        (
            columns.as_bytes(),
            "the header (starting at line 1) is longer than 1048576 bytes, or has more than 4096 fields",
        ),
    ];
    for (table, message) in rows {
        for size in [1, 7, 10_000] {
            let (_, error) = read(Bytes::copy_from_slice(table), size).await;
            let error = error.unwrap();
            assert_eq!((error.kind(), error.message()), (Kind::Undecodable, message));
            assert_eq!(error.operation(), Some(STREAM.id));
        }
    }
}

#[tokio::test]
async fn a_row_without_end_is_not_kept_in_memory() {
    let endless = format!("a,b\n1,\"{}", "x".repeat(8 << 20));
    let (call, given) = call(endless, 4096);
    let mut rows = CsvRows::open(call).await.unwrap().longest_row(100_000);
    let error = rows.try_next().await.unwrap_err();
    assert!(error.message().contains("row 1 (starting at line 2) is longer than 100000 bytes"), "{error}");
    assert!(given.load(Ordering::Relaxed) < 200_000, "only as much is read as needed");
}

#[tokio::test]
async fn a_body_that_breaks_off_ends_in_its_error_after_the_whole_rows() {
    let mut head = answer(200, &[("content-type", "text/csv")], "a,b\n1,2\n3,");
    if let crate::support::Answer::Send(bytes) = &head {
        let text = String::from_utf8(bytes.clone()).unwrap().replace("content-length: 10", "content-length: 20");
        head = crate::support::Answer::SendAndClose(text.into_bytes());
    }
    let server = Server::start([head]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let call = Call::stream(client.engine(), Request::new(&STREAM));
    let mut rows = CsvRows::open(call).await.unwrap();
    assert_eq!(rows.try_next().await.unwrap().unwrap().field(1), Some("2"));
    assert_eq!(rows.try_next().await.unwrap_err().kind(), Kind::OutcomeUnknown);
}

#[tokio::test]
async fn an_error_in_place_of_the_table_is_the_calls_error() {
    let server =
        Server::start([crate::support::json(200, r#"{"error": true, "code": "insufficient_scope", "message": "No"}"#)]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let error = CsvRows::open(Call::stream(client.engine(), Request::new(&STREAM))).await.unwrap_err();
    assert_eq!((error.category(), error.message()), (saleskit::Category::Authorization, "No"));
}

#[cfg(feature = "salesbooth-audit")]
#[tokio::test]
async fn the_audit_export_is_read_row_by_row_or_kept_as_it_comes() {
    use saleskit_mock::{Answer, Api, Mock};
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = saleskit::Salesbooth::builder().api_key("sb_test_1").base_url(mock.url()).build().unwrap();
    let table = "id,action,actor\r\naudit_001,deal.created,user_1\r\n";
    mock.answer_always("audit_export_csv", Answer::bytes(200, "text/csv", table));
    let export = || client.audit().export_csv().start_date("2026-01-01").end_date("2026-03-31");
    let mut rows = CsvRows::open(export()).await.unwrap();
    assert_eq!(rows.try_next().await.unwrap().unwrap().get("action"), Some("deal.created"));
    assert_eq!(export().await.unwrap().into_inner().collect().await.unwrap(), table);
}
