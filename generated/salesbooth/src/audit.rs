// Generated from specs/salesbooth/audit.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Who did what to an entity, in a chain that cannot be altered unseen.

use std::sync::Arc;

use saleskit_runtime::{
    ByteStream, Call, Date, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle,
    ReplyKind, Request, Timestamp, Whole, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `audit`, reached as [`Client::audit`](crate::Client::audit).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the audit entries of an entity.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::audit::AuditEntityType;
    ///
    /// let mut audit_entries = client
    ///     .audit()
    ///     .list(AuditEntityType::Deal)
    ///     .entity_id("deal_abc123")
    ///     .items();
    /// while let Some(audit_entry) = audit_entries.try_next().await? {
    ///     println!("{audit_entry:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /audit?entity_type=…&entity_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `entity_type`: What kind of entity to read the trail of.
    ///
    /// # Required before sending
    ///
    /// - `.entity_id(..)`
    ///
    /// Optional: `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Audit Trail”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self, entity_type: impl Into<AuditEntityType>) -> ListCall {
        let mut request = Request::new(&LIST);
        request.require("entity_type", &Into::<AuditEntityType>::into(entity_type));
        request.expect("entity_id", "entity_id");
        OperationCall(Call::json(self.0, request))
    }

    /// Check the chain of entries of an entity.
    ///
    /// The server recomputes every hash of the chain. An entry that was changed or removed breaks it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::audit::AuditEntityType;
    ///
    /// let audit_verification = client
    ///     .audit()
    ///     .verify(AuditEntityType::Customer)
    ///     .entity_id("cust_xxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /audit?entity_type=…&entity_id=…&action=verify`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `entity_type`: What kind of entity to read the trail of.
    ///
    /// # Required before sending
    ///
    /// - `.entity_id(..)`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Compliance & GDPR Flows”. The reply's form is inferred: the page shows no reply; it names the two values of the status.
    #[inline]
    pub fn verify(&self, entity_type: impl Into<AuditEntityType>) -> VerifyCall {
        let mut request = Request::new(&VERIFY);
        request.require("entity_type", &Into::<AuditEntityType>::into(entity_type));
        request.expect("entity_id", "entity_id");
        OperationCall(Call::json(self.0, request))
    }

    /// Export audit entries.
    ///
    /// One of three: one entity (`entity_type` and `entity_id`), a span of time (`start_date` and `end_date`), or all of one kind (`entity_type` alone). The hash covers all of the reply, so that a change to it can be seen. [`audit().export_csv`](Operations::export_csv) answers a table instead.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::audit::AuditEntityType;
    ///
    /// let mut audit_entries = client
    ///     .audit()
    ///     .export()
    ///     .entity_type(AuditEntityType::Deal)
    ///     .entity_id("deal_abc123")
    ///     .items();
    /// while let Some(audit_entry) = audit_entries.try_next().await? {
    ///     println!("{audit_entry:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /audit/export`. Safe to repeat, so it is retried. Scope: `audit:export`.
    ///
    /// Optional: `.entity_type(..)`, `.entity_id(..)`, `.start_date(..)`, `.end_date(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Audit Trail”.
    #[inline]
    pub fn export(&self) -> ExportCall {
        let request = Request::new(&EXPORT);
        OperationCall(Call::json(self.0, request))
    }

    /// Export audit entries as a table.
    ///
    /// One of three: one entity (`entity_type` and `entity_id`), a span of time (`start_date` and `end_date`), or all of one kind (`entity_type` alone).
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let stream = client
    ///     .audit()
    ///     .export_csv()
    ///     .start_date("2026-01-01")
    ///     .end_date("2026-03-31")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /audit/export?format=csv`. Safe to repeat, so it is retried. Scope: `audit:export`.
    ///
    /// Optional: `.entity_type(..)`, `.entity_id(..)`, `.start_date(..)`, `.end_date(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Audit Trail”.
    #[inline]
    pub fn export_csv(&self) -> ExportCsvCall {
        let request = Request::new(&EXPORT_CSV);
        OperationCall(Call::stream(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with the parameters that have a name.
    pub type ListCall = OperationCall<ListParameters> -> AuditEntryList {
        query {
            /// Id of the entity whose trail to read, such as `deal_abc123`. Required.
            entity_id: String = "entity_id",
            /// Maximum number of entries to return, 1 to 100. Default: `50`.
            limit: Whole = "limit",
            /// Number of entries to skip.
            offset: Whole = "offset",
        }
    }
    pages AuditEntry
}

call! {
    /// The call of [`Operations::verify`], with the parameters that have a name.
    pub type VerifyCall = OperationCall<VerifyParameters> -> AuditVerification {
        query {
            /// Id of the entity whose trail to read, such as `deal_abc123`. Required.
            entity_id: String = "entity_id",
        }
    }
}

call! {
    /// The call of [`Operations::export`], with its optional parameters.
    pub type ExportCall = OperationCall<ExportParameters> -> AuditExport {
        query {
            /// Only entries about this kind of entity.
            entity_type: AuditEntityType = "entity_type",
            /// Only this entity; needs `entity_type`.
            entity_id: String = "entity_id",
            /// Only entries from this time on, such as `2026-01-01` or `2026-01-01 09:00:00`.
            start_date: Date = "start_date",
            /// Only entries up to this time, such as `2026-03-31` or `2026-03-31 18:00:00`.
            end_date: Date = "end_date",
            /// Maximum number of entries to return, 1 to 10000. Default: `1000`.
            limit: Whole = "limit",
            /// Number of entries to skip.
            offset: Whole = "offset",
        }
    }
    pages AuditEntry
}

call! {
    /// The call of [`Operations::export_csv`], with its optional parameters.
    pub type ExportCsvCall = OperationCall<ExportCsvParameters> -> ByteStream {
        query {
            /// Only entries about this kind of entity.
            entity_type: AuditEntityType = "entity_type",
            /// Only this entity; needs `entity_type`.
            entity_id: String = "entity_id",
            /// Only entries from this time on, such as `2026-01-01` or `2026-01-01 09:00:00`.
            start_date: Date = "start_date",
            /// Only entries up to this time, such as `2026-03-31` or `2026-03-31 18:00:00`.
            end_date: Date = "end_date",
            /// Maximum number of entries to return, 1 to 10000. Default: `1000`.
            limit: Whole = "limit",
            /// Number of entries to skip.
            offset: Whole = "offset",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &VERIFY, &EXPORT, &EXPORT_CSV];

static LIST: Operation = Operation::new("audit_list", "audit", Method::Get, "/audit")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.audit_entries", "data"]).identity(&["id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static VERIFY: Operation = Operation::new("audit_verify", "audit", Method::Get, "/audit")
    .query(&[("action", "verify")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static EXPORT: Operation = Operation::new("audit_export", "audit", Method::Get, "/audit/export")
    .query_selectors(&["format"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.audit_entries"]).identity(&["id"]).limit("limit", Some(1000)).offset("offset"));

static EXPORT_CSV: Operation = Operation::new("audit_export_csv", "audit", Method::Get, "/audit/export")
    .query(&[("format", "csv")])
    .auth(&["secretKey", "secretKeyHeader"])
    .reply(ReplyKind::Stream)
    .media_type("text/csv");

open_enum! {
    /// What kind of entity an audit entry is about.
    pub enum AuditEntityType {
        /// A deal; its id has the form `deal_xxxxx`.
        Deal = "deal",
        /// A contract.
        Contract = "contract",
        /// A customer; its id has the form `cust_xxxxx`.
        Customer = "customer",
        /// A product; its id has the form `prod_xxxxx`.
        Product = "product",
    }
}

open_enum! {
    /// Result of recomputing the hash chain of an audit trail.
    pub enum AuditChainStatus {
        /// Every recomputed hash matches: no entry was changed or deleted.
        Intact = "intact",
        /// A recomputed hash differs: an entry was changed or deleted.
        Tampered = "tampered",
    }
}

reply! {
    /// One page of entries.
    pub struct AuditEntryList {
        /// The entries of this page.
        ///
        /// Inferred: named and formed as in the export; no reply shows it.
        audit_entries: Vec<AuditEntry> = "audit_entries" inferred,
        /// Position of this page in the list.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// A recorded change of an entity. Entries are linked by their hashes.
    pub struct AuditEntry {
        /// Id of the entry, such as `audit_001`.
        id: Option<String> = "id",
        /// The recorded event, such as `deal.created`.
        action: Option<String> = "action",
        /// Id of the one who caused it, such as `user_xxxxx`.
        actor: Option<String> = "actor",
        /// When it was recorded.
        created_at: Option<Timestamp> = "created_at",
        /// SHA-256 in hex over entity type and id, action, changes, snapshot, the hash of the previous entry, and `created_at`.
        entry_hash: Option<String> = "entry_hash",
    }
}

impl AuditEntry {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("AuditEntry", &["id"]))
    }
}

reply! {
    /// Result of verifying a hash chain.
    pub struct AuditVerification {
        /// Whether the chain is intact.
        ///
        /// Inferred: named in prose; no reply shows its place.
        status: Option<AuditChainStatus> = "status" inferred,
    }
}

reply! {
    /// Exported audit entries, sealed with a hash.
    pub struct AuditExport {
        /// Version of the export format, such as `1.0`.
        export_version: Option<String> = "export_version",
        /// When the export was made.
        exported_at: Option<Timestamp> = "exported_at",
        /// Id of the tenant that owns the entries.
        tenant_id: Option<String> = "tenant_id",
        /// What kind of entity the entries are about.
        entity_type: Option<AuditEntityType> = "entity_type",
        /// Id of the exported entity; present in the export of a single one.
        entity_id: Option<String> = "entity_id",
        /// The exported entries.
        audit_entries: Vec<AuditEntry> = "audit_entries",
        /// SHA-256 over the whole export, as `sha256:` and hex; reveals any later change.
        verification_hash: Option<String> = "verification_hash",
    }
}
