//! Reads CSV replies row by row as they arrive. Requires the feature `csv`.
//!
//! It parses only the CSV syntax (RFC 4180 and the variants of spreadsheets), with `csv-core`. It does not interpret the columns.

mod row;

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use csv_core::{ReadRecordResult, Reader};
use futures_core::Stream;
use saleskit_runtime::{ByteStream, Error, ErrorBuilder, Http, IntoCall, Operation, Reply, Response};

pub use self::row::CsvRow;
use self::row::Record;

/// The default limit of a row, in bytes.
const LONGEST_ROW: usize = 1 << 20;

/// The byte order mark that spreadsheets write first.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The most columns that a table may have.
const MOST_COLUMNS: usize = 4096;

/// Reads the rows of a CSV reply as a [`Stream`], or with [`try_next`](CsvRows::try_next). Fields have the names of the first line.
///
/// Only one row is in memory at a time, of at most 1 MiB unless [`longest_row`](CsvRows::longest_row) says otherwise. All line
/// endings are accepted, quoted fields may contain line breaks, and a byte order mark is skipped. To save the file unchanged,
/// await the call itself: it returns a [`ByteStream`](crate::ByteStream).
///
/// ```no_run
/// use saleskit::{CsvRows, Salesbooth};
///
/// # #[cfg(feature = "salesbooth-audit")]
/// # async fn example(client: Salesbooth) -> Result<(), saleskit::Error> {
/// let export = client.audit().export_csv().start_date("2026-01-01").end_date("2026-03-31").limit(10_000);
/// let mut rows = CsvRows::open(export).await?;
/// while let Some(row) = rows.try_next().await? {
///     println!("{}: {:?} by {:?}", row.number(), row.get("action"), row.get("actor"));
/// }
/// # Ok(())
/// # }
/// ```
pub struct CsvRows {
    operation: &'static Operation,
    reply: Reply,
    body: ByteStream,
    parser: Reader,
    /// Bytes that have arrived but are not parsed yet.
    input: Bytes,
    /// Whether the first bytes, which may be a byte order mark, have been handled.
    begun: bool,
    arrived: bool,
    header: Option<Arc<[String]>>,
    record: Record,
    longest: usize,
    rows: u64,
    /// The number of line endings read, and whether the last byte was a carriage return, which a line feed may follow.
    lines: u64,
    returned: bool,
    /// The line on which the current record began.
    line: u64,
    /// Whether no byte of the next record has been read yet.
    between: bool,
    ended: bool,
}

impl CsvRows {
    /// Sends a call whose reply is CSV, and returns its rows.
    ///
    /// # Errors
    ///
    /// The errors of the call.
    pub async fn open(call: impl IntoCall<Reply = ByteStream>) -> Result<Self, Error> {
        let call = call.into_call();
        let operation = call.request().operation();
        let response: Response<ByteStream> = call.await?;
        let reply = response.reply().clone();
        Ok(Self {
            operation,
            reply,
            body: response.into_inner(),
            parser: Reader::new(),
            input: Bytes::new(),
            begun: false,
            arrived: false,
            header: None,
            record: Record::default(),
            longest: LONGEST_ROW,
            rows: 0,
            lines: 0,
            returned: false,
            line: 1,
            between: true,
            ended: false,
        })
    }

    /// Sets the longest accepted row, in bytes. The default is 1 MiB.
    #[must_use]
    pub fn longest_row(mut self, bytes: usize) -> Self {
        self.longest = bytes;
        self
    }

    /// Status and headers of the reply.
    pub fn http(&self) -> Http<'_> {
        self.reply.http()
    }

    /// The column names; `None` before the first row has been read, or if the reply has no lines.
    pub fn header(&self) -> Option<&[String]> {
        self.header.as_deref()
    }

    /// Returns the next row, or `None` at the end.
    ///
    /// # Errors
    ///
    /// If the reply is cut off, or if a row is too long, is not UTF-8, or has another number of fields than the header. The error
    /// names the row and the line, and reading ends.
    pub async fn try_next(&mut self) -> Result<Option<CsvRow>, Error> {
        poll_fn(|cx| self.poll_row(cx)).await.transpose()
    }

    fn poll_row(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<CsvRow, Error>>> {
        if self.ended {
            return Poll::Ready(None);
        }
        let row = ready!(self.poll_record(cx));
        self.ended = !matches!(row, Some(Ok(_)));
        Poll::Ready(row)
    }

    /// Reads records until one of them is a row.
    fn poll_record(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<CsvRow, Error>>> {
        loop {
            if let Err(error) = ready!(self.poll_input(cx)) {
                return Poll::Ready(Some(Err(error)));
            }
            if self.between && !self.skip_blank_lines() {
                continue;
            }
            let (output, ends) = self.record.room();
            let (result, read, written, fields) = self.parser.read_record(&self.input, output, ends);
            self.pass(read);
            self.record.filled(written, fields);
            let grown = match result {
                ReadRecordResult::InputEmpty => true,
                ReadRecordResult::OutputFull => self.record.grow_text(self.longest.saturating_add(1)),
                ReadRecordResult::OutputEndsFull => self.record.grow_fields(MOST_COLUMNS + 1),
                ReadRecordResult::End => return Poll::Ready(None),
                ReadRecordResult::Record if self.record.exceeds(self.longest, MOST_COLUMNS) => false,
                ReadRecordResult::Record => match self.take_record() {
                    Ok(None) => true,
                    Ok(Some(row)) => return Poll::Ready(Some(Ok(row))),
                    Err(error) => return Poll::Ready(Some(Err(error))),
                },
            };
            if !grown {
                let most = self.longest;
                let reason = format!("is longer than {most} bytes, or has more than {MOST_COLUMNS} fields");
                return Poll::Ready(Some(Err(self.fault(&reason))));
            }
        }
    }

    /// Counts and removes bytes that have been parsed.
    fn pass(&mut self, bytes: usize) {
        for byte in self.input.split_to(bytes) {
            let end_of_crlf = std::mem::replace(&mut self.returned, byte == b'\r') && byte == b'\n';
            self.lines += u64::from(matches!(byte, b'\r' | b'\n') && !end_of_crlf);
        }
    }

    /// Skips blank lines before a record, so that its line number is right. Returns `false` if more input is needed.
    fn skip_blank_lines(&mut self) -> bool {
        let blank = self.input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.pass(blank);
        if self.input.is_empty() && !self.arrived {
            return false;
        }
        (self.between, self.line) = (false, self.lines + 1);
        true
    }

    /// Fetches the next piece when all input has been parsed. Empty input means to the parser that the body has ended.
    fn poll_input(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        loop {
            // Input that consists only of the mark would become empty, which the parser takes for the end.
            while !self.begun && self.input.starts_with(MARK) {
                self.input = self.input.slice(MARK.len()..);
            }
            let least = if self.begun { 1 } else { MARK.len() };
            if self.arrived || self.input.len() >= least {
                self.begun = true;
                return Poll::Ready(Ok(()));
            }
            match ready!(Pin::new(&mut self.body).poll_next(cx)) {
                Some(Ok(piece)) if self.input.is_empty() => self.input = piece,
                Some(Ok(piece)) => self.input = [&self.input[..], &piece[..]].concat().into(),
                Some(Err(error)) => return Poll::Ready(Err(error)),
                None => self.arrived = true,
            }
        }
    }

    /// Takes the record that the parser has read: stores the header, or returns a row.
    fn take_record(&mut self) -> Result<Option<CsvRow>, Error> {
        let number = self.rows;
        let (text, ends) = match self.record.take() {
            Ok(record) => record,
            Err(field) => return Err(self.fault(&format!("is not UTF-8 in field {}", field + 1))),
        };
        self.between = true;
        let line = self.line;
        let Some(header) = &self.header else {
            self.header = Some(row::fields(&text, &ends).map(str::to_owned).collect());
            self.rows += 1;
            return Ok(None);
        };
        if ends.len() != header.len() {
            let (own, named) = (ends.len(), header.len());
            return Err(self.fault(&format!("has {own} fields, but the header has {named}")));
        }
        self.rows += 1;
        Ok(Some(CsvRow::new(Arc::clone(header), number, line, text, ends)))
    }

    /// The error for the row that is being read.
    fn fault(&self, reason: &str) -> Error {
        let row = if self.header.is_none() { "the header".to_owned() } else { format!("row {}", self.rows) };
        let message = format!("{row} (starting at line {}) {reason}", self.line);
        ErrorBuilder::undecodable(self.operation, self.reply.clone(), String::new(), message).build()
    }
}

impl Stream for CsvRows {
    type Item = Result<CsvRow, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_row(cx)
    }
}

impl fmt::Debug for CsvRows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CsvRows").field("header", &self.header).field("rows", &self.rows).finish_non_exhaustive()
    }
}
