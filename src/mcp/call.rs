//! The calls of a session: one request, or a list that may have several pages.

use std::{fmt, time::Duration};

use salesbooth_api::mcp::{McpMethod, McpReply, McpResult};
use saleskit_runtime::{Call, Error, ErrorBuilder, Operation, Pending, Reply, Response, Retry, private::without_bom};
use secrecy::SecretString;
use serde_json::Value;

use super::requests::{Requests, sent_id};

/// The most pages of a list. A server that returns a new cursor each time would otherwise fill the memory.
const MOST_PAGES: usize = 1000;

/// Reads the result of a reply.
pub(super) type Read<T> = fn(McpResult, Source) -> T;

/// The reply that a result came from.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) operation: &'static Operation,
    pub(super) reply: Reply,
}

/// One JSON-RPC request. It is sent when awaited and resolves to a [`Response`] like any call.
#[must_use = "a call is sent when it is awaited"]
pub struct McpCall<T> {
    call: Call<McpReply>,
    read: Read<T>,
    fault: Option<Error>,
}

/// A complete list. It is sent when awaited and resolves to all items.
///
/// The docs show no list with several pages, but the protocol has a cursor. If a reply has one, the list follows it to the end, for
/// at most 1000 pages. A `timeout` applies to each page.
#[must_use = "a call is sent when it is awaited"]
pub struct McpList<T> {
    pub(super) requests: Requests,
    pub(super) method: McpMethod,
    pub(super) call: Call<McpReply>,
    pub(super) items: fn(McpResult) -> Vec<T>,
}

impl<T> McpCall<T> {
    pub(super) fn new(call: Call<McpReply>, read: Read<T>) -> Self {
        Self { call, read, fault: None }
    }

    /// Records an invalid value. The call returns this error instead of being sent.
    pub(super) fn faulty(mut self, field: &str, reason: Option<String>) -> Self {
        let operation = self.call.request().operation();
        self.fault = reason.map(|reason| ErrorBuilder::invalid(operation, field, &reason).build());
        self
    }
}

/// The options of a call, for a type that contains one.
macro_rules! options {
    ($name:ident) => {
        impl<T> $name<T> {
            fn set(mut self, set: impl FnOnce(Call<McpReply>) -> Call<McpReply>) -> Self {
                self.call = set(self.call);
                self
            }

            /// Adds a header.
            pub fn header(self, name: &str, value: &str) -> Self {
                self.set(|call| call.header(name, value))
            }

            /// Limits the whole call, including all attempts.
            pub fn timeout(self, timeout: Duration) -> Self {
                self.set(|call| call.timeout(timeout))
            }

            /// Acts under this delegation (`X-Delegation-ID`).
            pub fn delegation(self, delegation: impl Into<String>) -> Self {
                self.set(|call| call.delegation(delegation))
            }

            /// Uses this credential instead of the client's.
            pub fn credential(self, credential: impl Into<SecretString>) -> Self {
                self.set(|call| call.credential(credential))
            }

            /// Sets whether the request can be retried. A tool is called once, unless you set here that it only reads.
            pub fn retry(self, retry: Retry) -> Self {
                self.set(|call| call.retry(retry))
            }

            /// Limits the attempts of each request, including the first.
            pub fn attempts(self, attempts: u32) -> Self {
                self.set(|call| call.attempts(attempts))
            }
        }

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).field("call", &self.call).finish_non_exhaustive()
            }
        }
    };
}

options!(McpCall);
options!(McpList);

impl<T: Send + 'static> IntoFuture for McpCall<T> {
    type Output = Result<Response<T>, Error>;
    type IntoFuture = Pending<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let Self { call, read, fault } = self;
            if let Some(fault) = fault {
                return Err(fault);
            }
            let operation = call.request().operation();
            let response = checked(call).await?;
            let source = Source { operation, reply: response.reply().clone() };
            Ok(response.map(|result| read(result, source)))
        })
    }
}

impl<T: Send + 'static> IntoFuture for McpList<T> {
    type Output = Result<Vec<T>, Error>;
    type IntoFuture = Pending<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let Self { requests, method, mut call, items } = self;
            let operation = call.request().operation();
            let options = call.request().options().clone();
            let (mut all, mut cursors) = (Vec::new(), Vec::new());
            loop {
                let page = checked(call).await?;
                let reply = page.reply().clone();
                all.extend(items(page.into_inner()));
                let Some(cursor) = next_cursor(&reply) else { return Ok(all) };
                if cursors.contains(&cursor) {
                    let message = "the list does not end: the same cursor came twice";
                    return Err(
                        ErrorBuilder::undecodable(operation, reply, "result.nextCursor".to_owned(), message).build()
                    );
                }
                if cursors.len() + 1 == MOST_PAGES {
                    let message = format!("the list did not end within {MOST_PAGES} pages");
                    return Err(
                        ErrorBuilder::undecodable(operation, reply, "result.nextCursor".to_owned(), message).build()
                    );
                }
                call = requests.page(&method, &cursor, &options);
                cursors.push(cursor);
            }
        })
    }
}

/// Sends a request and returns its result. Checks that the reply belongs to this request.
async fn checked(call: Call<McpReply>) -> Result<Response<McpResult>, Error> {
    let operation = call.request().operation();
    let id = sent_id(&call);
    let response = match call.await {
        Err(error) if is_of_another(&error, id.as_deref()) => {
            let reply = Reply::new(
                error.status().unwrap_or_default(),
                error.headers().cloned().unwrap_or_default(),
                error.body().cloned().unwrap_or_default(),
            );
            let sent = error.http().map(|http| http.sent().clone()).unwrap_or_default();
            let message = "this is the reply to another request";
            return Err(ErrorBuilder::undecodable(operation, reply, "id".to_owned(), message).sent(sent).build());
        }
        result => result?,
    };
    let fault = |path: &str, message: String| {
        Err(ErrorBuilder::undecodable(operation, response.reply().clone(), path.to_owned(), message).build())
    };
    match (&response.id, &response.result) {
        (Some(answered), _) if Some(answered) != id.as_ref() => {
            fault("id", "this is the reply to another request".to_owned())
        }
        (None, _) => fault("id", "the reply does not say to which request it belongs".to_owned()),
        (_, None) => fault("result", "the reply has neither a result nor an error".to_owned()),
        _ => Ok(response.map(|reply| reply.result.unwrap_or_default())),
    }
}

/// Whether an error belongs to another request. An error without an id is for a request that the server could not read.
fn is_of_another(error: &Error, id: Option<&str>) -> bool {
    let body = error.body().and_then(|body| serde_json::from_slice::<Value>(without_bom(body)).ok());
    let answered = body.as_ref().filter(|body| body.get("jsonrpc").is_some()).and_then(|body| body.get("id"));
    match answered {
        None | Some(Value::Null) => false,
        Some(Value::String(answered)) => id != Some(answered),
        Some(answered) => id != Some(&answered.to_string()),
    }
}

/// The cursor of the next page. The docs do not show its name, but they name the protocol version, which defines it.
fn next_cursor(reply: &Reply) -> Option<String> {
    let body: Value = serde_json::from_slice(without_bom(&reply.body)).ok()?;
    let cursor = body.get("result")?.get("nextCursor")?.as_str()?;
    Some(cursor.to_owned()).filter(|cursor| !cursor.is_empty())
}
