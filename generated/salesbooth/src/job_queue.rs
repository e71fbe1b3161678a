// Generated from specs/salesbooth/job_queue.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Work that is done in the background.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, body, reply,
};

/// The operations of `job_queue`, reached as [`Client::job_queue`](crate::Client::job_queue).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read figures about the queue.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.job_queue().get_stats().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /queue`. Safe to repeat, so it is retried. Scope: `queue:read`.
    ///
    /// Source: docs section “Job Queue”. Inferred: the page says that figures can be read; method, names and reply are lost.
    #[inline]
    pub fn get_stats(&self) -> Call<Untyped> {
        let request = Request::new(&GET_STATS);
        Call::json(self.0, request)
    }

    /// Remove old records.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.job_queue().purge_old_jobs().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /queue`. Not retried once the API may have received it. Scope: `queue:write`.
    ///
    /// Source: docs section “Job Queue”. Inferred: the page says that old records can be purged; method, names and reply are lost.
    #[inline]
    pub fn purge_old_jobs(&self) -> Call<Untyped> {
        let request = Request::new(&PURGE_OLD_JOBS);
        Call::json(self.0, request)
    }

    /// Read the status of a job.
    ///
    /// Replies of long operations name their job in the header `X-Job-ID`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let queued_job = client.job_queue().get("job_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /queue?id=…`. Safe to repeat, so it is retried. Scope: `queue:read`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the job, as the header `X-Job-ID` gives it.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Job Queue”. Inferred: the page says that single jobs can be looked at; method, names and reply are lost. The reply's form is inferred: the page shows no reply; taken to be the job, of which only the id is known.
    #[inline]
    pub fn get(&self, id: &str) -> Call<QueuedJob> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// List jobs that failed for good.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let dead_job_list = client.job_queue().list_dead_letters().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /queue?action=dead-letter`. Safe to repeat, so it is retried. Scope: `queue:read`.
    ///
    /// Source: docs section “Job Queue”. Inferred: the page says that dead-lettered jobs can be viewed; method, names and reply are lost. The reply's form is inferred: the page shows no reply; formed as the list of dead letters of webhooks.
    #[inline]
    pub fn list_dead_letters(&self) -> Call<DeadJobList> {
        let request = Request::new(&LIST_DEAD_LETTERS);
        Call::json(self.0, request)
    }

    /// Retry a failed job.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let queued_job = client.job_queue().retry("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /queue?action=retry`. Not retried once the API may have received it. Scope: `queue:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Job Queue”. Inferred: the page says that failed jobs can be retried; method, names and reply are lost. The reply's form is inferred: the page shows no reply; taken to be the job, of which only the id is known.
    #[inline]
    pub fn retry(&self, body: impl Into<RetryJob>) -> Call<QueuedJob> {
        let mut request = Request::new(&RETRY);
        request.json(&Into::<RetryJob>::into(body));
        Call::json(self.0, request)
    }

    /// Remove the jobs that failed for good.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.job_queue().purge_dead_letters().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /queue?action=purge-dead-letter`. Not retried once the API may have received it. Scope: `queue:write`.
    ///
    /// Source: docs section “Job Queue”. Inferred: the page gives the action; the method is that of the purge.
    #[inline]
    pub fn purge_dead_letters(&self) -> Call<Untyped> {
        let request = Request::new(&PURGE_DEAD_LETTERS);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_STATS, &PURGE_OLD_JOBS, &GET, &LIST_DEAD_LETTERS, &RETRY, &PURGE_DEAD_LETTERS];

static GET_STATS: Operation = Operation::new("job_queue_get_stats", "job_queue", Method::Get, "/queue")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static PURGE_OLD_JOBS: Operation = Operation::new("job_queue_purge_old_jobs", "job_queue", Method::Delete, "/queue")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("job_queue_get", "job_queue", Method::Get, "/queue")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_DEAD_LETTERS: Operation = Operation::new("job_queue_list_dead_letters", "job_queue", Method::Get, "/queue")
    .query(&[("action", "dead-letter")])
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static RETRY: Operation = Operation::new("job_queue_retry", "job_queue", Method::Post, "/queue")
    .query(&[("action", "retry")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static PURGE_DEAD_LETTERS: Operation = Operation::new("job_queue_purge_dead_letters", "job_queue", Method::Delete, "/queue")
    .query(&[("action", "purge-dead-letter")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// Which job to try again.
    pub struct RetryJob {
        required {
            /// Id of the failed job, as the list of dead jobs gives it.
            ///
            /// Inferred: named after the header `X-Job-ID`; the page lost the field.
            job_id: String = "job_id",
        }
    }
}

reply! {
    /// Jobs that failed for good.
    pub struct DeadJobList {
        /// The jobs that were given up after their last attempt.
        ///
        /// Inferred: named as the same list of webhooks; no reply shows it.
        dead_letters: Vec<QueuedJob> = "dead_letters" inferred,
    }
}

reply! {
    /// A job of the queue.
    pub struct QueuedJob {
        /// Id of the job, as the header `X-Job-ID` of a long operation gives it.
        ///
        /// Inferred: named after the header `X-Job-ID`; no reply shows it.
        job_id: Option<String> = "job_id" inferred,
        /// The same id, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
    }
}

impl QueuedJob {
    /// The identifier: `job_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.job_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("QueuedJob", &["job_id", "id"]))
    }
}
