//! The reply to a batch: one result per call, found by its index.
//!
//! The docs only show a batch in which every call succeeded. A failed call is therefore read as leniently as a single reply: by its
//! status, and by an error next to it, under `error` or under `data`.

use std::{collections::HashMap, time::SystemTime};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use salesbooth_api::batch::BatchReply;
use saleskit_runtime::{
    Error, ErrorBuilder, Http, Kind, Operation, Reply, Response,
    private::{Reader, without_bom},
};
use serde_json::value::RawValue;

use super::form::Part;
use crate::errors;

/// The results of a [`Batch`](crate::Batch). Take each with its slot.
#[derive(Debug)]
pub struct BatchResults {
    batch: u64,
    outcome: Response<BatchReply>,
    committed: bool,
    parts: Vec<Result<Reply, Error>>,
}

impl BatchResults {
    /// Whether the writes were kept. `false` means that they were rolled back because one of them failed.
    pub fn committed(&self) -> bool {
        self.committed
    }

    /// The calls that failed, with their position in the batch.
    pub fn failures(&self) -> impl Iterator<Item = (usize, &Error)> {
        self.parts.iter().enumerate().filter_map(|(index, part)| Some((index, part.as_ref().err()?)))
    }

    /// The number of calls in the batch.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// Always `false`: an empty batch is not sent.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Status and headers of the batch's reply.
    pub fn http(&self) -> Http<'_> {
        self.outcome.http()
    }

    /// The bytes of the whole reply.
    pub fn raw(&self) -> &Bytes {
        self.outcome.raw()
    }

    /// The result of a call, or `None` if it belongs to another batch.
    pub(super) fn part(&self, batch: u64, index: usize) -> Option<&Result<Reply, Error>> {
        self.parts.get(index).filter(|_| batch == self.batch)
    }
}

/// Reads the reply to a batch. A rejected batch that has results is read as well, because its reads may have succeeded.
pub(super) fn read(
    batch: u64,
    parts: &[Part],
    reader: &Reader<BatchReply>,
    answer: Result<Reply, Error>,
) -> Result<BatchResults, Error> {
    let (reply, refused) = match answer {
        Ok(reply) => (reply, None),
        Err(error) => match rejected_with_results(&error) {
            Some(reply) => (reply, Some(error)),
            None => return Err(error),
        },
    };
    let outcome = match (reader.read(reply), &refused) {
        (Ok(outcome), _) => outcome,
        (Err(_), Some(refused)) => return Err(refused.clone()),
        (Err(error), None) => return Err(error),
    };
    let found = Found { outcome: &outcome, texts: texts(outcome.raw()).unwrap_or_default() };
    let mut results: Vec<_> =
        parts.iter().enumerate().map(|(index, part)| found.result(index, part.operation)).collect();
    let failed = |(index, part): (usize, &Part)| {
        let error = results[index].as_ref().err()?;
        (part.writes() && error.kind() == Kind::Rejected).then(|| (index, error.clone()))
    };
    let first = parts.iter().enumerate().find_map(failed);
    let committed = outcome.committed.unwrap_or(refused.is_none() && first.is_none());
    if !committed {
        let whole = outcome.reply();
        let writes = parts.iter().zip(&mut results).enumerate().filter(|(_, (part, _))| part.writes());
        for (_, (part, result)) in writes {
            let undone = match result {
                Ok(reply) => reply.clone(),
                Err(error) if error.kind() == Kind::Undecodable => whole.clone(),
                Err(_) => continue,
            };
            *result = Err(rolled_back(parts, part.operation, undone, first.as_ref(), refused.as_ref()));
        }
    }
    Ok(BatchResults { batch, committed, parts: results, outcome })
}

/// The reply of a rejected batch, if it has results.
fn rejected_with_results(error: &Error) -> Option<Reply> {
    let body = error.body().filter(|_| error.kind() == Kind::Rejected)?;
    texts(body)?;
    let mut reply = Reply::new(error.status()?, error.headers()?.clone(), body.clone());
    reply.sent = error.http().map(|http| http.sent().clone()).unwrap_or_default();
    Some(reply)
}

/// The JSON text of each result, or `None` if there is no list of results.
fn texts(body: &[u8]) -> Option<Vec<&RawValue>> {
    let body: HashMap<String, &RawValue> = serde_json::from_slice(without_bom(body)).ok()?;
    // As in single calls, the content of `data` may be next to `error` instead.
    let results =
        match body.get("data").and_then(|data| serde_json::from_str::<HashMap<String, &RawValue>>(data.get()).ok()) {
            Some(data) => data.get("results").copied(),
            None => body.get("results").copied(),
        };
    serde_json::from_str(results?.get()).ok()
}

/// The results of the reply, and what is needed to judge them.
struct Found<'a> {
    outcome: &'a Response<BatchReply>,
    texts: Vec<&'a RawValue>,
}

impl Found<'_> {
    /// The result of the operation at this index.
    fn result(&self, index: usize, operation: &'static Operation) -> Result<Reply, Error> {
        let whole = self.outcome.reply();
        let fault = |what: String| {
            Err(ErrorBuilder::undecodable(operation, whole.clone(), "data.results".to_owned(), what).build())
        };
        let known = self.outcome.results.iter().zip(&self.texts);
        let mut own = known.filter(|(result, _)| result.index == i64::try_from(index).ok());
        let Some((result, text)) = own.next() else {
            return fault(format!("none of the {} results has the index {index}", self.texts.len()));
        };
        if own.next().is_some() {
            return fault(format!("several results have the index {index}"));
        }
        let status = match result.status {
            None => whole.status,
            Some(status) => match u16::try_from(status).ok().and_then(|status| StatusCode::from_u16(status).ok()) {
                Some(status) => status,
                None => {
                    return fault(format!(
                        "the result at index {index} has the status {status}, which HTTP does not have"
                    ));
                }
            },
        };
        let mut reply = Reply::new(status, HeaderMap::new(), Bytes::copy_from_slice(text.get().as_bytes()));
        reply.sent = whole.sent.clone();
        self.judged(operation, reply)
    }

    /// Judges a result by the rules for single replies.
    fn judged(&self, operation: &'static Operation, reply: Reply) -> Result<Reply, Error> {
        let now = SystemTime::now();
        let Err(mut refusal) = errors::decide(operation, &reply, now) else { return Ok(reply) };
        // If the result itself reports no code, its `data` may be the error of a single call.
        if refusal.code.is_none()
            && let Some(data) = data(&reply.body)
            && let Err(told) = errors::decide(operation, &Reply::new(reply.status, HeaderMap::new(), data), now)
            && told.code.is_some()
        {
            refusal = told;
        }
        Err(refusal.into_error(operation, reply))
    }
}

/// The content of `data`.
fn data(result: &[u8]) -> Option<Bytes> {
    let result: HashMap<String, &RawValue> = serde_json::from_slice(result).ok()?;
    Some(Bytes::copy_from_slice(result.get("data")?.get().as_bytes()))
}

/// The error of a write that was rolled back.
fn rolled_back(
    parts: &[Part],
    operation: &'static Operation,
    reply: Reply,
    first: Option<&(usize, Error)>,
    refused: Option<&Error>,
) -> Error {
    let (why, cause) = match (first, refused) {
        (Some((index, cause)), _) => (format!("operation {index} ({}) failed", parts[*index].operation.id), cause),
        (None, Some(cause)) => ("the batch was rejected".to_owned(), cause),
        (None, None) => {
            let message = "rolled back: the batch was not committed, and no result says why";
            return ErrorBuilder::rejected(operation, saleskit_runtime::Category::Internal, reply, message).build();
        }
    };
    let message = format!("rolled back with the whole batch, because {why}");
    ErrorBuilder::rejected(operation, cause.category(), reply, message).source(cause.clone()).build()
}
