// Generated from specs/salesbooth/audit.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Who did what to an entity, in a chain that cannot be altered unseen.

use std::sync::Arc;

use saleskit_runtime::{
    ByteStream, Call, Date, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle,
    ReplyKind, Request, Timestamp, Whole, call, open_enum, reply,
};

use crate::common::Pagination;

/// The operations of `audit`, reached as [`Client::audit`](crate::Client::audit).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the audit entries of an entity.
    ///
    /// `GET /audit?entity_type=…&entity_id=…` · docs section “Audit Trail”, documented. Safe to repeat.
    ///
    /// Arguments
    ///
    /// - `entity_type`: What kind of thing the entity is.
    ///
    /// Nothing is sent without
    ///
    /// - `entity_id`, a setter of the call
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; formed as the lists of other sections.
    pub fn list(&self, entity_type: impl Into<AuditEntityType>) -> ListCall {
        let mut request = Request::new(&LIST);
        request.require("entity_type", &Into::<AuditEntityType>::into(entity_type));
        request.expect("entity_id", "entity_id");
        ListCall(Call::json(self.0, request))
    }

    /// Check the chain of entries of an entity.
    ///
    /// The server recomputes every hash of the chain. An entry that was changed or removed breaks it.
    ///
    /// `GET /audit?entity_type=…&entity_id=…&action=verify` · docs section “Compliance & GDPR Flows”, documented. Safe to repeat.
    ///
    /// Arguments
    ///
    /// - `entity_type`: What kind of thing the entity is.
    ///
    /// Nothing is sent without
    ///
    /// - `entity_id`, a setter of the call
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; it names the two values of the status.
    pub fn verify(&self, entity_type: impl Into<AuditEntityType>) -> VerifyCall {
        let mut request = Request::new(&VERIFY);
        request.require("entity_type", &Into::<AuditEntityType>::into(entity_type));
        request.expect("entity_id", "entity_id");
        VerifyCall(Call::json(self.0, request))
    }

    /// Export audit entries.
    ///
    /// One of three: one entity (`entity_type` and `entity_id`), a span of time (`start_date` and `end_date`), or all of one kind (`entity_type` alone). The hash covers all of the reply, so that a change to it can be seen. [`audit().export_csv`](Operations::export_csv) answers a table instead.
    ///
    /// `GET /audit/export` · docs section “Audit Trail”, documented (the page has one operation with format json or csv; json is the default and need not be sent). Safe to repeat. Scope: `audit:export`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn export(&self) -> ExportCall {
        let request = Request::new(&EXPORT);
        ExportCall(Call::json(self.0, request))
    }

    /// Export audit entries as a table.
    ///
    /// One of three: one entity (`entity_type` and `entity_id`), a span of time (`start_date` and `end_date`), or all of one kind (`entity_type` alone).
    ///
    /// `GET /audit/export?format=csv` · docs section “Audit Trail”, documented. Safe to repeat. Scope: `audit:export`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn export_csv(&self) -> ExportCsvCall {
        let request = Request::new(&EXPORT_CSV);
        ExportCsvCall(Call::stream(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with the parameters that have a name.
    pub struct ListCall -> AuditEntryList {
        query {
            /// The entity. Required.
            entity_id: String = "entity_id",
            /// Most entries to return, 1 to 100; 50 when left out.
            limit: Whole = "limit",
            /// How many entries to skip.
            offset: Whole = "offset",
        }
    }
    pages AuditEntry
}

call! {
    /// The call of [`Operations::verify`], with the parameters that have a name.
    pub struct VerifyCall -> AuditVerification {
        query {
            /// The entity. Required.
            entity_id: String = "entity_id",
        }
    }
}

call! {
    /// The call of [`Operations::export`], with its optional parameters.
    pub struct ExportCall -> AuditExport {
        query {
            /// What kind of thing to export.
            entity_type: AuditEntityType = "entity_type",
            /// Only this entity; needs `entity_type`.
            entity_id: String = "entity_id",
            /// Only entries from here on, as `Y-m-d` or `Y-m-d H:i:s`.
            start_date: Date = "start_date",
            /// Only entries up to here, as `Y-m-d` or `Y-m-d H:i:s`.
            end_date: Date = "end_date",
            /// Most entries to return, 1 to 10000; 1000 when left out.
            limit: Whole = "limit",
            /// How many entries to skip.
            offset: Whole = "offset",
        }
    }
    pages AuditEntry
}

call! {
    /// The call of [`Operations::export_csv`], with its optional parameters.
    pub struct ExportCsvCall -> ByteStream {
        query {
            /// What kind of thing to export.
            entity_type: AuditEntityType = "entity_type",
            /// Only this entity; needs `entity_type`.
            entity_id: String = "entity_id",
            /// Only entries from here on, as `Y-m-d` or `Y-m-d H:i:s`.
            start_date: Date = "start_date",
            /// Only entries up to here, as `Y-m-d` or `Y-m-d H:i:s`.
            end_date: Date = "end_date",
            /// Most entries to return, 1 to 10000; 1000 when left out.
            limit: Whole = "limit",
            /// How many entries to skip.
            offset: Whole = "offset",
        }
    }
}

/// What the documents say of each operation, in document order.
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
    /// What kind of thing an audit entry is about.
    pub enum AuditEntityType {
        /// `deal`
        Deal = "deal",
        /// `contract`
        Contract = "contract",
        /// `customer`
        Customer = "customer",
        /// `product`
        Product = "product",
    }
}

open_enum! {
    /// Whether a chain of entries is as it was written.
    pub enum AuditChainStatus {
        /// `intact`
        Intact = "intact",
        /// `tampered`
        Tampered = "tampered",
    }
}

reply! {
    /// One page of entries.
    pub struct AuditEntryList {
        /// `audit_entries`
        ///
        /// Inferred: named and formed as in the export; no reply shows it.
        audit_entries: Vec<AuditEntry> = "audit_entries" inferred,
        /// Where the list stands.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// Something that was done to an entity.
    pub struct AuditEntry {
        /// As `audit_001`.
        id: Option<String> = "id",
        /// What was done, as `deal.created`.
        action: Option<String> = "action",
        /// Who did it, as `user_xxxxx`.
        actor: Option<String> = "actor",
        /// When it was done.
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
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("AuditEntry", &["id"]))
    }
}

reply! {
    /// What a check of a chain has found.
    pub struct AuditVerification {
        /// Whether the chain holds.
        ///
        /// Inferred: named in prose; no reply shows where it stands.
        status: Option<AuditChainStatus> = "status" inferred,
    }
}

reply! {
    /// Audit entries, sealed with a hash.
    pub struct AuditExport {
        /// Of the form of the export, as `1.0`.
        export_version: Option<String> = "export_version",
        /// When the export was made.
        exported_at: Option<Timestamp> = "exported_at",
        /// The tenant whose entries they are.
        tenant_id: Option<String> = "tenant_id",
        /// What kind of thing an audit entry is about.
        entity_type: Option<AuditEntityType> = "entity_type",
        /// The entity, when the export is of a single one.
        entity_id: Option<String> = "entity_id",
        /// The exported entries.
        audit_entries: Vec<AuditEntry> = "audit_entries",
        /// SHA-256 over the whole export, as `sha256:` and hex; reveals any later change.
        verification_hash: Option<String> = "verification_hash",
    }
}
