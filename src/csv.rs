//! CSV replies, row by row while they arrive. With the feature `csv`.
//!
//! Only the form is read here (RFC 4180 and what spreadsheets make of it), by `csv-core`; what the columns mean is the caller's.

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

/// The most bytes that a row may have unless it is said otherwise.
const LONGEST_ROW: usize = 1 << 20;

/// The byte order mark that spreadsheets put in front.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The most columns of a table.
const MOST_COLUMNS: usize = 4096;

/// The rows of a CSV reply under the names of its first line: a [`Stream`], or read with [`try_next`](CsvRows::try_next).
///
/// One row is held at a time, of a mebibyte at most. Lines may end in any way, fields may be quoted and hold line breaks, and a
/// byte order mark is passed over. To keep the file as it comes, await the call itself: it resolves to a
/// [`ByteStream`](crate::ByteStream).
///
/// ```no_run
/// use saleskit::{CsvRows, Salesbooth};
///
/// # #[cfg(feature = "salesbooth-audit")]
/// # async fn example(booth: Salesbooth) -> Result<(), saleskit::Error> {
/// let export = booth.audit().export_csv().start_date("2026-01-01").end_date("2026-03-31").limit(10_000);
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
    /// What has arrived and is not read yet.
    input: Bytes,
    /// Whether the first bytes are there, which may be a mark.
    begun: bool,
    arrived: bool,
    header: Option<Arc<[String]>>,
    record: Record,
    longest: usize,
    rows: u64,
    /// How many ends of lines have been read, and whether the last byte was a carriage return, which a line feed may follow.
    lines: u64,
    returned: bool,
    /// Where the record that is being read began.
    line: u64,
    /// Whether no byte of the next record has been read.
    between: bool,
    ended: bool,
}

impl CsvRows {
    /// Sends a call whose reply is CSV, and reads its rows.
    ///
    /// # Errors
    ///
    /// Those of the call.
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

    /// Takes rows of at most this many bytes.
    #[must_use]
    pub fn longest_row(mut self, bytes: usize) -> Self {
        self.longest = bytes;
        self
    }

    /// Status and headers of the answer.
    pub fn http(&self) -> Http<'_> {
        self.reply.http()
    }

    /// The names of the columns; `None` before the first row has been read, and for an answer without any line.
    pub fn header(&self) -> Option<&[String]> {
        self.header.as_deref()
    }

    /// The next row; `None` at the end.
    ///
    /// # Errors
    ///
    /// When the answer breaks off, or a row is not what the header promises: too long, not UTF-8, of another number of fields.
    /// The error tells row and line, and ends the reading.
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

    /// Reads records until one is a row.
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

    /// Passes over bytes that have been read.
    fn pass(&mut self, bytes: usize) {
        for byte in self.input.split_to(bytes) {
            let end_of_crlf = std::mem::replace(&mut self.returned, byte == b'\r') && byte == b'\n';
            self.lines += u64::from(matches!(byte, b'\r' | b'\n') && !end_of_crlf);
        }
    }

    /// Passes over blank lines before a record, so that its line is known; `false` when more has to be read for that.
    fn skip_blank_lines(&mut self) -> bool {
        let blank = self.input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.pass(blank);
        if self.input.is_empty() && !self.arrived {
            return false;
        }
        (self.between, self.line) = (false, self.lines + 1);
        true
    }

    /// Gets the next piece when all before is read; an empty one tells the parser that the body has ended.
    fn poll_input(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        loop {
            // The parser would take a piece that is only the mark for the end.
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

    /// What the parser has read: the header, which is kept, or a row.
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
            return Err(self.fault(&format!("has {own} fields where the header has {named}")));
        }
        self.rows += 1;
        Ok(Some(CsvRow::new(Arc::clone(header), number, line, text, ends)))
    }

    /// The error of the row that is being read.
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
