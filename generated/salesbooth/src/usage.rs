// Generated from specs/salesbooth/usage.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What AI services were used and what they cost.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Date, Engine, Envelope, Method, Operation, Paging, PagingStyle, Request, Whole,
    call, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `usage`, reached as [`Client::usage`](crate::Client::usage).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the use of AI services.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut ai_usage_entries = client.usage().list_entries().items();
    /// while let Some(ai_usage_entry) = ai_usage_entries.try_next().await? {
    ///     println!("{ai_usage_entry:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /usage`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.service(..)`, `.start_date(..)`, `.end_date(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// Source: docs section “Usage Reporting”. Inferred: the page gives the parameters; method and reply are lost, and it names no credential. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list_entries(&self) -> ListEntriesCall {
        let request = Request::new(&LIST_ENTRIES);
        OperationCall(Call::json(self.0, request))
    }

    /// Summarise the last 30 days, day by day.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.usage().list_days().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /usage?action=daily`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Usage Reporting”. Inferred: the page describes the objects of the reply; the name of the action is lost. The reply's form is inferred: the page shows no reply; it names the fields of a day.
    #[inline]
    pub fn list_days(&self) -> Call<Vec<AiUsageDay>> {
        let request = Request::new(&LIST_DAYS);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list_entries`], with its optional parameters.
    pub type ListEntriesCall = OperationCall<ListEntriesParameters> -> AiUsageLog {
        query {
            /// Only use of this service, as `claude` or `openai`.
            service: String = "service",
            /// First day to include, as `2026-01-31`.
            start_date: Date = "start_date",
            /// Last day to include, as `2026-01-31`.
            end_date: Date = "end_date",
            /// Most entries to return. At most 1000. Default: `100`.
            limit: Whole = "limit",
            /// How many entries to skip.
            offset: Whole = "offset",
        }
    }
    pages AiUsageEntry
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST_ENTRIES, &LIST_DAYS];

static LIST_ENTRIES: Operation = Operation::new("usage_list_entries", "usage", Method::Get, "/usage")
    .query_selectors(&["action"])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.logs", "data"]).total("data.pagination.total").limit("limit", Some(100)).offset("offset"));

static LIST_DAYS: Operation = Operation::new("usage_list_days", "usage", Method::Get, "/usage")
    .query(&[("action", "daily")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// One page of the log.
    pub struct AiUsageLog {
        /// The log entries of this page.
        ///
        /// Inferred: the page speaks of logs; no reply shows it.
        logs: Vec<AiUsageEntry> = "logs" inferred,
        /// Total number of items, and which of them this page holds.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// One use of a service.
    pub struct AiUsageEntry {
        /// AI service that was used, as `claude` or `openai`.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        service: Option<String> = "service" inferred,
        /// Cost of the use; the page does not name its currency.
        ///
        /// Inferred: seen in the sums of days; no reply shows it.
        cost: Option<Amount> = "cost" inferred,
        /// Number of tokens that were used.
        ///
        /// Inferred: seen in the sums of days; no reply shows it.
        tokens: Option<i64> = "tokens" inferred,
    }
}

reply! {
    /// What was used on a day.
    pub struct AiUsageDay {
        /// Day that the figures are for, as `2026-01-31`.
        date: Option<Date> = "date",
        /// Cost of all services on that day; the page does not name its currency.
        ///
        /// Inferred: named in prose; its JSON type is not shown.
        cost: Option<Amount> = "cost" inferred,
        /// Number of tokens that were used on that day.
        ///
        /// Inferred: named in prose; its JSON type is not shown.
        tokens: Option<i64> = "tokens" inferred,
    }
}
