//! A transport that answers from memory and keeps what it was asked: targets go through the clients as callers do.

use std::{
    future::Future,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use saleskit::{Pending, ReplyBody, RequestBody, RetryPolicy, SalesByte, Salesbooth, Transport, TransportFault};

/// The credential of all clients.
pub const KEY: &str = "sb_test_example";

/// What was asked.
pub struct Asked {
    pub method: String,
    pub uri: http::Uri,
    pub headers: http::HeaderMap,
    pub body: Bytes,
}

/// An answer, given to every request.
#[derive(Clone, Default)]
pub struct Canned {
    pub status: u16,
    pub headers: Vec<(http::HeaderName, http::HeaderValue)>,
    pub body: Bytes,
    pub asked: Arc<Mutex<Vec<Asked>>>,
}

impl Canned {
    pub fn json(body: &[u8]) -> Self {
        Self::of("application/json", body)
    }

    pub fn of(media: &'static str, body: &[u8]) -> Self {
        let headers = vec![(http::header::CONTENT_TYPE, http::HeaderValue::from_static(media))];
        Self { status: 200, headers, body: Bytes::copy_from_slice(body), ..Self::default() }
    }

    pub fn salesbooth(&self) -> Salesbooth {
        let builder = Salesbooth::builder().api_key(KEY).transport(Arc::new(self.clone()));
        builder.retry_policy(RetryPolicy::none()).build().expect("a client")
    }

    pub fn salesbyte(&self) -> SalesByte {
        let builder = SalesByte::builder().company_token(KEY).integration_uuid(KEY);
        let builder = builder.transport(Arc::new(self.clone())).retry_policy(RetryPolicy::none());
        builder.build().expect("a client")
    }

    pub fn last(&self) -> Option<Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }
}

impl Transport for Canned {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let canned = self.clone();
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let body = body.collect().await.map_err(TransportFault::not_sent)?;
            let (method, uri) = (head.method.to_string(), head.uri);
            let asked = Asked { method, uri, headers: head.headers, body };
            canned.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
            let mut answer = http::Response::new(ReplyBody::from(canned.body.clone()));
            *answer.status_mut() = http::StatusCode::from_u16(canned.status).unwrap_or_default();
            answer.headers_mut().extend(canned.headers.iter().cloned().map(|(name, value)| (Some(name), value)));
            Ok(answer)
        })
    }
}

thread_local! {
    static RUNTIME: tokio::runtime::Runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
}

/// Runs a future to its end on this thread.
pub fn run<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.with(|runtime| runtime.block_on(future))
}
