//! The attempts of a call, one after the other.
//!
//! The whole call is one future: dropping it drops the current attempt or wait, and nothing continues in the background.

use std::time::Duration;

use http::StatusCode;
use saleskit_runtime::{Category, Error, ErrorBuilder, Method, Opened, Reply, Request, Sent};
use secrecy::{ExposeSecret, SecretString};
use tokio::{
    runtime::Handle,
    time::{Instant, sleep, timeout_at},
};

use super::{
    attempt::{How, Success},
    parts::HttpEngine,
    prepare::{self, Outgoing, Prepared},
};
use crate::{
    observe::RetryEvent,
    retry::{History, delay, may_repeat, settle},
};

/// The longest time that the clock can represent safely. A longer `timeout` means no limit.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

impl HttpEngine {
    pub(super) async fn send_all(&self, request: Request) -> Result<Reply, Error> {
        let (success, _) = self.all_attempts(request, How::Whole).await?;
        Ok(success.reply)
    }

    pub(super) async fn open_all(&self, request: Request, how: How) -> Result<Opened, Error> {
        let (success, outgoing) = self.all_attempts(request, how).await?;
        Ok(success.opened(outgoing))
    }

    /// Sends a request as often as needed and allowed.
    async fn all_attempts(&self, request: Request, how: How) -> Result<(Success, Outgoing), Error> {
        let start = Instant::now();
        if Handle::try_current().is_err() {
            return Err(ErrorBuilder::misplaced(
                "there is no tokio runtime here, and connections and timers need one",
                "await the call within one, or use the feature `blocking`",
            )
            .build());
        }
        let call = prepare::prepare(self, request)?;
        let deadline = start + call.timeout.min(FOREVER);
        let outgoing = self.signed(&call, None, deadline).await?;
        self.repeated(&call, outgoing, how, deadline).await
    }

    /// Makes the attempts of a prepared call.
    async fn repeated(
        &self,
        call: &Prepared,
        mut outgoing: Outgoing,
        how: How,
        deadline: Instant,
    ) -> Result<(Success, Outgoing), Error> {
        let most = if how == (How::Follow { once: true }) { 1 } else { call.attempts };
        let writes = call.operation.method != Method::Get;
        let mut history = History::default();
        let (mut attempts, mut retries, mut renewed) = (0, 0, false);
        loop {
            attempts += 1;
            let error = match self.next_attempt(call, &outgoing, how, deadline, attempts).await {
                Ok(mut success) => {
                    let secrets = std::mem::take(&mut outgoing.applied.secrets);
                    success.reply.sent = success.reply.sent.withholding(secrets);
                    self.budget.succeeded(retries > 0);
                    return Ok((success, outgoing));
                }
                Err(error) => error,
            };
            if !renewed && outgoing.is_renewable() && error.status() == Some(StatusCode::UNAUTHORIZED) {
                renewed = true;
                match self.renewed(call, &outgoing, deadline).await {
                    Ok(Some(mut next)) => {
                        history.add(&error);
                        // A later reply may still repeat the first credential.
                        next.applied.secrets.append(&mut outgoing.applied.secrets);
                        outgoing = next;
                        continue;
                    }
                    Ok(None) => {}
                    Err(fault) => {
                        let error = ErrorBuilder::from(error).source(fault).build();
                        return Err(settle(writes, error, &history));
                    }
                }
            }
            history.add(&error);
            let wait = delay(&self.policy, retries + 1, error.retry_after());
            let allowed = retries + 1 < most
                && outgoing.is_whole()
                && may_repeat(&self.policy, call.class, &error, &history)
                && wait < deadline.saturating_duration_since(Instant::now())
                && self.budget.take();
            if !allowed {
                return Err(settle(writes, error, &history));
            }
            retries += 1;
            self.observers.retry(&RetryEvent::new(call.operation, &error, wait));
            sleep(wait).await;
        }
    }

    /// Makes one attempt in the remaining time. Both results record the number of attempts.
    async fn next_attempt(
        &self,
        call: &Prepared,
        outgoing: &Outgoing,
        how: How,
        deadline: Instant,
        attempts: u32,
    ) -> Result<Success, Error> {
        let left = deadline.saturating_duration_since(Instant::now());
        let limit = call.attempt_timeout.map_or(left, |limit| limit.min(left));
        let sent = Sent::new(attempts, call.idempotency_key.clone()).repeatable(call.repeatable);
        match self.attempt(outgoing, how, limit).await {
            Ok(mut success) => {
                success.reply.sent = sent;
                Ok(success)
            }
            Err(error) => {
                let sent = sent.withholding(outgoing.applied.secrets.clone());
                Err(ErrorBuilder::from(error).sent(sent).build())
            }
        }
    }

    /// The call with another credential after the API rejected the first; `None` if the provider has no other.
    async fn renewed(
        &self,
        call: &Prepared,
        outgoing: &Outgoing,
        deadline: Instant,
    ) -> Result<Option<Outgoing>, Error> {
        let refused = outgoing.applied.secrets.first();
        let next = self.signed(call, refused, deadline).await?;
        Ok(is_other(refused, next.applied.secrets.first()).then_some(next))
    }

    /// Adds a credential to the call, a new one if the API rejected the last.
    async fn signed(
        &self,
        call: &Prepared,
        refused: Option<&SecretString>,
        deadline: Instant,
    ) -> Result<Outgoing, Error> {
        timeout_at(deadline, call.sign(self, refused)).await.unwrap_or_else(|_| {
            let message = format!("the provider returned no credential in time (limit {:?})", call.timeout);
            Err(ErrorBuilder::not_sent(call.operation, Category::Transient, message).build())
        })
    }
}

/// Whether a provider returned another credential than the rejected one.
fn is_other(refused: Option<&SecretString>, next: Option<&SecretString>) -> bool {
    refused.map(ExposeSecret::expose_secret) != next.map(ExposeSecret::expose_secret)
}
