// Generated from specs/salesbooth/gdpr.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What the GDPR asks for: export, erasure, consent, retention and evidence.

use std::collections::BTreeMap;
use std::sync::Arc;

use saleskit_runtime::{
    Call, Date, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Retry,
    Timestamp, Untyped, Whole, body, call, open_enum, reply,
};

use crate::audit::AuditEntry;
use crate::common::Pagination;
use crate::contracts::Contract;
use crate::customers::{Customer, CustomerList};
use crate::deals::Deal;

/// The operations of `gdpr`, reached as [`Client::gdpr`](crate::Client::gdpr).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Export all data about a customer.
    ///
    /// Articles 15 and 20. The export goes into the audit trail. Samples in the docs show the reply without `data` around it; both forms are read.
    ///
    /// `GET /gdpr/export?customer_id=…` · docs section “GDPR Compliance”, documented. Safe to repeat. Scope: `customers:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn export(&self, customer_id: &str) -> Call<GdprExportReply> {
        let mut request = Request::new(&EXPORT);
        request.require("customer_id", customer_id);
        Call::json(self.0, request)
    }

    /// Erase a customer's personal data.
    ///
    /// Article 17. Deals, contracts and payments stay, with `REDACTED-` and a hash in place of the person. Other systems are not told; `gdpr_erase_fully` tells them. The webhook `customer.deleted` reports it.
    ///
    /// `DELETE /gdpr/erase?customer_id=…` · docs section “GDPR Compliance”, documented. Sent once. Scope: `customers:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn erase(&self, customer_id: &str) -> EraseCall {
        let mut request = Request::new(&ERASE);
        request.require("customer_id", customer_id);
        request.object();
        EraseCall(Call::json(self.0, request))
    }

    /// Erase a customer's personal data here and in connected systems.
    ///
    /// Article 17. Deals, contracts and payments stay without the person. `gdpr_verify_erasure` tells whether everything is gone.
    ///
    /// `DELETE /gdpr/full_erase?customer_id=…` · docs section “GDPR Compliance”, documented. Sent once. Scope: `customers:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn erase_fully(&self, customer_id: &str) -> EraseFullyCall {
        let mut request = Request::new(&ERASE_FULLY);
        request.require("customer_id", customer_id);
        request.object();
        EraseFullyCall(Call::json(self.0, request))
    }

    /// Check that a customer is erased.
    ///
    /// Samples in the docs show the reply without `data` around it; both forms are read.
    ///
    /// `GET /gdpr/verify?customer_id=…` · docs section “GDPR Compliance”, documented. Safe to repeat. Scope: `customers:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn verify_erasure(&self, customer_id: &str) -> Call<GdprVerificationReply> {
        let mut request = Request::new(&VERIFY_ERASURE);
        request.require("customer_id", customer_id);
        Call::json(self.0, request)
    }

    /// Record a consent.
    ///
    /// A repeat changes nothing.
    ///
    /// `POST /gdpr/consent` · docs section “GDPR Compliance”, documented. Scope: `customers:write`. Safe to repeat: the page calls recording, checking, withdrawing and renewing a consent idempotent.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the consent that the operation acts on.
    pub fn record_consent(&self, body: RecordGdprConsent) -> Call<GdprConsent> {
        let mut request = Request::new(&RECORD_CONSENT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read a customer's consents.
    ///
    /// Samples in the docs show the reply without `data` around it; both forms are read.
    ///
    /// `GET /gdpr/consent?customer_id=…` · docs section “GDPR Compliance”, documented. Safe to repeat. Scope: `customers:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn list_consents(&self, customer_id: &str) -> ListConsentsCall {
        let mut request = Request::new(&LIST_CONSENTS);
        request.require("customer_id", customer_id);
        ListConsentsCall(Call::json(self.0, request))
    }

    /// Withdraw a consent.
    ///
    /// A repeat changes nothing.
    ///
    /// `DELETE /gdpr/consent?customer_id=…` · docs section “GDPR Compliance”, documented. Scope: `customers:write`. Safe to repeat: the page calls recording, checking, withdrawing and renewing a consent idempotent.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the consent that the operation acts on.
    pub fn withdraw_consent(
        &self,
        customer_id: &str,
        body: WithdrawGdprConsent,
    ) -> Call<GdprConsent> {
        let mut request = Request::new(&WITHDRAW_CONSENT);
        request.require("customer_id", customer_id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Withdraw all consents of a customer.
    ///
    /// `POST /gdpr/consent_withdraw_all` · docs section “GDPR Compliance”, documented. Sent once. Scope: `customers:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the consents that the operation acts on, as they are listed.
    pub fn withdraw_all_consents(
        &self,
        body: impl Into<WithdrawAllGdprConsents>,
    ) -> Call<GdprConsentList> {
        let mut request = Request::new(&WITHDRAW_ALL_CONSENTS);
        request.json(&Into::<WithdrawAllGdprConsents>::into(body));
        Call::json(self.0, request)
    }

    /// Renew a consent before it expires.
    ///
    /// A repeat changes nothing.
    ///
    /// `POST /gdpr/consent_renew` · docs section “GDPR Compliance”, documented. Safe to repeat: the page calls recording, checking, withdrawing and renewing a consent idempotent.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the consent that the operation acts on.
    pub fn renew_consent(&self, body: RenewGdprConsent) -> Call<GdprConsent> {
        let mut request = Request::new(&RENEW_CONSENT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Renew all consents of a customer.
    ///
    /// `POST /gdpr/consent_renew_all` · docs section “GDPR Compliance”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the consents that the operation acts on, as they are listed.
    pub fn renew_all_consents(
        &self,
        body: impl Into<RenewAllGdprConsents>,
    ) -> Call<GdprConsentList> {
        let mut request = Request::new(&RENEW_ALL_CONSENTS);
        request.json(&Into::<RenewAllGdprConsents>::into(body));
        Call::json(self.0, request)
    }

    /// List consents that expire soon.
    ///
    /// `GET /gdpr/consent_expiring` · docs section “GDPR Compliance”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be consents as they are listed.
    pub fn list_expiring_consents(&self) -> ListExpiringConsentsCall {
        let request = Request::new(&LIST_EXPIRING_CONSENTS);
        ListExpiringConsentsCall(Call::json(self.0, request))
    }

    /// Read how the consents stand as a whole.
    ///
    /// `GET /gdpr/consent_health` · docs section “GDPR Compliance”, documented. Safe to repeat.
    pub fn get_consent_health(&self) -> Call<Untyped> {
        let request = Request::new(&GET_CONSENT_HEALTH);
        Call::json(self.0, request)
    }

    /// Read how long consents last.
    ///
    /// `GET /gdpr/consent_expiration_config` · docs section “GDPR Compliance”, documented. Safe to repeat.
    pub fn get_consent_expiration(&self) -> Call<Untyped> {
        let request = Request::new(&GET_CONSENT_EXPIRATION);
        Call::json(self.0, request)
    }

    /// Set how long consents to a purpose last.
    ///
    /// `POST /gdpr/consent_expiration_config` · docs section “GDPR Compliance”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of the request.
    pub fn set_consent_expiration(
        &self,
        body: SetGdprConsentExpiration,
    ) -> Call<GdprConsentExpiration> {
        let mut request = Request::new(&SET_CONSENT_EXPIRATION);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// List the purposes that can be consented to.
    ///
    /// `GET /gdpr/consent_purposes` · docs section “GDPR Compliance”, documented. Safe to repeat.
    ///
    /// The reply is inferred: the page shows no reply; the list of consents names the purposes so.
    pub fn list_consent_purposes(&self) -> Call<GdprConsentPurposes> {
        let request = Request::new(&LIST_CONSENT_PURPOSES);
        Call::json(self.0, request)
    }

    /// Read how long data is kept.
    ///
    /// `GET /gdpr/retention` · docs section “GDPR Compliance”, documented. Safe to repeat.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the policies as the compliance evidence shows them.
    pub fn get_retention(&self) -> Call<GdprRetentionEvidence> {
        let request = Request::new(&GET_RETENTION);
        Call::json(self.0, request)
    }

    /// Set how long a kind of data is kept.
    ///
    /// `PATCH /gdpr/retention` · docs section “GDPR Compliance”, documented. Sent once. Scope: `customers:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the policy as the compliance evidence shows it.
    pub fn update_retention(
        &self,
        body: UpdateGdprRetention,
    ) -> Call<GdprRetentionPolicy> {
        let mut request = Request::new(&UPDATE_RETENTION);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read the compliance dashboard.
    ///
    /// `GET /gdpr/dashboard` · docs section “GDPR Compliance”, documented. Safe to repeat. Scope: `customers:read`.
    pub fn get_dashboard(&self) -> Call<Untyped> {
        let request = Request::new(&GET_DASHBOARD);
        Call::json(self.0, request)
    }

    /// Read the register of processing activities.
    ///
    /// `GET /gdpr/register` · docs section “GDPR Compliance”, documented. Safe to repeat. Scope: `customers:read`.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the register as the compliance evidence shows it.
    pub fn get_processing_register(&self) -> Call<GdprProcessingRegister> {
        let request = Request::new(&GET_PROCESSING_REGISTER);
        Call::json(self.0, request)
    }

    /// List erasures.
    ///
    /// `GET /gdpr/erasure_log` · docs section “GDPR Compliance”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; the entries are those of the compliance evidence.
    pub fn get_erasure_log(&self) -> GetErasureLogCall {
        let request = Request::new(&GET_ERASURE_LOG);
        GetErasureLogCall(Call::json(self.0, request))
    }

    /// Find customers for a request about their data.
    ///
    /// `GET /gdpr/search?q=…` · docs section “GDPR Compliance”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be customers as they are listed.
    pub fn search(&self, q: &str) -> SearchCall {
        let mut request = Request::new(&SEARCH);
        request.require("q", q);
        SearchCall(Call::json(self.0, request))
    }

    /// Read evidence for an audit.
    ///
    /// `GET /gdpr/audit_evidence` · docs section “GDPR Compliance”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn get_audit_evidence(&self) -> GetAuditEvidenceCall {
        let request = Request::new(&GET_AUDIT_EVIDENCE);
        GetAuditEvidenceCall(Call::json(self.0, request))
    }

    /// Read evidence of compliance as of now.
    ///
    /// For those who buy software and those who audit it. Kept every quarter, it shows that nothing was tampered with.
    ///
    /// `GET /gdpr/compliance_evidence` · docs section “Compliance & GDPR Flows”, documented. Safe to repeat. Scope: `customers:read`.
    pub fn get_compliance_evidence(&self) -> Call<GdprComplianceEvidenceReply> {
        let request = Request::new(&GET_COMPLIANCE_EVIDENCE);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::erase`], with what can be set.
    pub struct EraseCall -> Untyped {
        body {
            body: EraseGdprCustomer,
        }
    }
}

call! {
    /// The call of [`Operations::erase_fully`], with what can be set.
    pub struct EraseFullyCall -> Untyped {
        body {
            body: EraseGdprCustomerFully,
        }
    }
}

call! {
    /// The call of [`Operations::list_consents`], with its optional parameters.
    pub struct ListConsentsCall -> GdprConsentList {
        query {
            /// Only consents that hold now.
            active_only: bool = "active_only",
        }
    }
}

call! {
    /// The call of [`Operations::list_expiring_consents`], with its optional parameters.
    pub struct ListExpiringConsentsCall -> GdprConsentList {
        query {
            /// How many days to look ahead. Default: `30`.
            days_ahead: Whole = "days_ahead",
            /// Most consents to return. Default: `100`.
            limit: Whole = "limit",
        }
    }
}

call! {
    /// The call of [`Operations::get_erasure_log`], with its optional parameters.
    pub struct GetErasureLogCall -> GdprErasureLog {
        query {
            /// How many entries to skip. Default: `0`.
            offset: Whole = "offset",
            /// Most entries to return. Default: `50`.
            limit: Whole = "limit",
        }
    }
    pages GdprErasureEntry
}

call! {
    /// The call of [`Operations::search`], with its optional parameters.
    pub struct SearchCall -> CustomerList {
        query {
            /// Most customers to return. Default: `10`.
            limit: Whole = "limit",
        }
    }
}

call! {
    /// The call of [`Operations::get_audit_evidence`], with its optional parameters.
    pub struct GetAuditEvidenceCall -> Untyped {
        query {
            /// First day; 30 days ago when left out.
            date_from: Date = "date_from",
            /// Last day; today when left out.
            date_to: Date = "date_to",
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&EXPORT, &ERASE, &ERASE_FULLY, &VERIFY_ERASURE, &RECORD_CONSENT, &LIST_CONSENTS, &WITHDRAW_CONSENT, &WITHDRAW_ALL_CONSENTS, &RENEW_CONSENT, &RENEW_ALL_CONSENTS, &LIST_EXPIRING_CONSENTS, &GET_CONSENT_HEALTH, &GET_CONSENT_EXPIRATION, &SET_CONSENT_EXPIRATION, &LIST_CONSENT_PURPOSES, &GET_RETENTION, &UPDATE_RETENTION, &GET_DASHBOARD, &GET_PROCESSING_REGISTER, &GET_ERASURE_LOG, &SEARCH, &GET_AUDIT_EVIDENCE, &GET_COMPLIANCE_EVIDENCE];

static EXPORT: Operation = Operation::new("gdpr_export", "gdpr", Method::Get, "/gdpr/export")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static ERASE: Operation = Operation::new("gdpr_erase", "gdpr", Method::Delete, "/gdpr/erase")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static ERASE_FULLY: Operation = Operation::new("gdpr_erase_fully", "gdpr", Method::Delete, "/gdpr/full_erase")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static VERIFY_ERASURE: Operation = Operation::new("gdpr_verify_erasure", "gdpr", Method::Get, "/gdpr/verify")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static RECORD_CONSENT: Operation = Operation::new("gdpr_record_consent", "gdpr", Method::Post, "/gdpr/consent")
    .retry(Retry::Safe)
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_CONSENTS: Operation = Operation::new("gdpr_list_consents", "gdpr", Method::Get, "/gdpr/consent")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static WITHDRAW_CONSENT: Operation = Operation::new("gdpr_withdraw_consent", "gdpr", Method::Delete, "/gdpr/consent")
    .retry(Retry::Safe)
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static WITHDRAW_ALL_CONSENTS: Operation = Operation::new("gdpr_withdraw_all_consents", "gdpr", Method::Post, "/gdpr/consent_withdraw_all")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static RENEW_CONSENT: Operation = Operation::new("gdpr_renew_consent", "gdpr", Method::Post, "/gdpr/consent_renew")
    .retry(Retry::Safe)
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static RENEW_ALL_CONSENTS: Operation = Operation::new("gdpr_renew_all_consents", "gdpr", Method::Post, "/gdpr/consent_renew_all")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_EXPIRING_CONSENTS: Operation = Operation::new("gdpr_list_expiring_consents", "gdpr", Method::Get, "/gdpr/consent_expiring")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_CONSENT_HEALTH: Operation = Operation::new("gdpr_get_consent_health", "gdpr", Method::Get, "/gdpr/consent_health")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_CONSENT_EXPIRATION: Operation = Operation::new("gdpr_get_consent_expiration", "gdpr", Method::Get, "/gdpr/consent_expiration_config")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SET_CONSENT_EXPIRATION: Operation = Operation::new("gdpr_set_consent_expiration", "gdpr", Method::Post, "/gdpr/consent_expiration_config")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_CONSENT_PURPOSES: Operation = Operation::new("gdpr_list_consent_purposes", "gdpr", Method::Get, "/gdpr/consent_purposes")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_RETENTION: Operation = Operation::new("gdpr_get_retention", "gdpr", Method::Get, "/gdpr/retention")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE_RETENTION: Operation = Operation::new("gdpr_update_retention", "gdpr", Method::Patch, "/gdpr/retention")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_DASHBOARD: Operation = Operation::new("gdpr_get_dashboard", "gdpr", Method::Get, "/gdpr/dashboard")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_PROCESSING_REGISTER: Operation = Operation::new("gdpr_get_processing_register", "gdpr", Method::Get, "/gdpr/register")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_ERASURE_LOG: Operation = Operation::new("gdpr_get_erasure_log", "gdpr", Method::Get, "/gdpr/erasure_log")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.entries", "data"]).identity(&["log_id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static SEARCH: Operation = Operation::new("gdpr_search", "gdpr", Method::Get, "/gdpr/search")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_AUDIT_EVIDENCE: Operation = Operation::new("gdpr_get_audit_evidence", "gdpr", Method::Get, "/gdpr/audit_evidence")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_COMPLIANCE_EVIDENCE: Operation = Operation::new("gdpr_get_compliance_evidence", "gdpr", Method::Get, "/gdpr/compliance_evidence")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// What a check of the audit trail's hash chain found. `broken` makes Salesbooth look into it at once.
    pub enum GdprAuditIntegrityStatus {
        /// `verified`
        Verified = "verified",
        /// `broken`
        Broken = "broken",
        /// `unavailable`
        Unavailable = "unavailable",
    }
}

reply! {
    /// All that is held about a customer.
    pub struct GdprExportReply {
        /// A customer's data.
        export: Option<GdprExport> = "export",
    }
}

reply! {
    /// A customer's data.
    pub struct GdprExport {
        /// A customer. Personal data comes decrypted.
        customer: Option<Customer> = "customer",
        /// Inferred: the samples leave the items out.
        deals: Vec<Deal> = "deals" inferred,
        /// Inferred: the samples leave the items out.
        contracts: Vec<Contract> = "contracts" inferred,
        /// Inferred: the samples leave the items out.
        consents: Vec<GdprConsent> = "consents" inferred,
        /// Inferred: the samples leave the items out.
        audit_trail: Vec<AuditEntry> = "audit_trail" inferred,
        /// `exported_at`
        exported_at: Option<Timestamp> = "exported_at",
    }
}

reply! {
    /// Whether a customer is erased.
    pub struct GdprVerificationReply {
        /// Whether anything personal is left.
        verification: Option<GdprVerification> = "verification",
    }
}

reply! {
    /// Whether anything personal is left.
    pub struct GdprVerification {
        /// `erased`
        erased: Option<bool> = "erased",
        /// How many tables were looked through.
        tables_checked: Option<i64> = "tables_checked",
        /// How many personal values are left.
        pii_remaining: Option<i64> = "pii_remaining",
        /// For the audit record, as `sha256:` and digits.
        verification_hash: Option<String> = "verification_hash",
    }
}

reply! {
    /// A customer's consents.
    pub struct GdprConsentList {
        /// `consents`
        consents: Vec<GdprConsent> = "consents",
        /// Every purpose that can be consented to.
        valid_purposes: Vec<String> = "valid_purposes",
    }
}

reply! {
    /// A consent to one purpose. The sample is cut short; there are more fields.
    pub struct GdprConsent {
        /// As `marketing_email`.
        purpose: Option<String> = "purpose",
        /// As `active`.
        status: Option<String> = "status",
        /// The day on which it ends.
        expires_at: Option<Date> = "expires_at",
        /// Inferred: a field of the request table; no reply shows it.
        customer_id: Option<String> = "customer_id" inferred,
        /// How it was given.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        channel: Option<String> = "channel" inferred,
        /// The version of the policy that was agreed to.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        consent_version: Option<String> = "consent_version" inferred,
        /// Your own data.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        metadata: Option<Untyped> = "metadata" inferred,
    }
}

reply! {
    /// How long consents to a purpose last.
    pub struct GdprConsentExpiration {
        /// As `marketing`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        purpose: Option<String> = "purpose" inferred,
        /// Months.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        expiration_months: Option<i64> = "expiration_months" inferred,
    }
}

reply! {
    /// What can be consented to.
    pub struct GdprConsentPurposes {
        /// As `marketing_email`.
        ///
        /// Inferred: named as in the list of consents; no reply of this operation is shown.
        valid_purposes: Vec<String> = "valid_purposes" inferred,
    }
}

reply! {
    /// One page of erasures.
    pub struct GdprErasureLog {
        /// Inferred: the list of the evidence is called recent_entries; no reply of this operation is shown.
        entries: Vec<GdprErasureEntry> = "entries" inferred,
        /// Where the list stands.
        ///
        /// Inferred: as in other lists; no reply of this operation is shown.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// One erasure.
    pub struct GdprErasureEntry {
        /// As `audit_abc123`.
        log_id: Option<String> = "log_id",
        /// Who was erased.
        entity_id: Option<String> = "entity_id",
        /// As `erased`.
        action: Option<String> = "action",
        /// What kind of caller did it, as `api_key`.
        actor_type: Option<String> = "actor_type",
        /// Its link in the audit trail's hash chain.
        entry_hash: Option<String> = "entry_hash",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
    }
}

impl GdprErasureEntry {
    /// The identifier: `log_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.log_id
            .as_deref()
            .ok_or_else(|| Error::missing("GdprErasureEntry", &["log_id"]))
    }
}

reply! {
    /// Evidence of compliance.
    pub struct GdprComplianceEvidenceReply {
        /// How a tenant stands with the GDPR.
        evidence: Option<GdprComplianceEvidence> = "evidence",
    }
}

reply! {
    /// How a tenant stands with the GDPR.
    pub struct GdprComplianceEvidence {
        /// `compliance_evidence`.
        report_type: Option<String> = "report_type",
        /// `generated_at`
        generated_at: Option<Timestamp> = "generated_at",
        /// `tenant_id`
        tenant_id: Option<String> = "tenant_id",
        /// How long data is kept.
        retention_policies: Option<GdprRetentionEvidence> = "retention_policies",
        /// How many consents there are.
        consent_statistics: Option<GdprConsentStatistics> = "consent_statistics",
        /// The latest erasures.
        erasure_log: Option<GdprErasureEvidence> = "erasure_log",
        /// Whether the audit trail is what was written.
        audit_integrity: Option<GdprAuditIntegrity> = "audit_integrity",
        /// What is processed, and why it may be.
        data_processing_register: Option<GdprProcessingRegister> = "data_processing_register",
    }
}

reply! {
    /// How long data is kept.
    pub struct GdprRetentionEvidence {
        /// `policies`
        policies: Vec<GdprRetentionPolicy> = "policies",
        /// `overall_compliant`
        overall_compliant: Option<bool> = "overall_compliant",
        /// `policy_count`
        policy_count: Option<i64> = "policy_count",
    }
}

reply! {
    /// How long one kind of data is kept.
    pub struct GdprRetentionPolicy {
        /// As `audit_logs`.
        data_type: Option<String> = "data_type",
        /// `retention_days`
        retention_days: Option<i64> = "retention_days",
        /// `is_active`
        is_active: Option<bool> = "is_active",
        /// As `active`.
        compliance_status: Option<String> = "compliance_status",
    }
}

reply! {
    /// How many consents there are.
    pub struct GdprConsentStatistics {
        /// Figures by the name of the purpose.
        by_purpose: BTreeMap<String, GdprConsentCounts> = "by_purpose",
        /// `purpose_count`
        purpose_count: Option<i64> = "purpose_count",
    }
}

reply! {
    /// How many consents to one purpose there are.
    pub struct GdprConsentCounts {
        /// `granted`
        granted: Option<i64> = "granted",
        /// `withdrawn`
        withdrawn: Option<i64> = "withdrawn",
        /// `expired`
        expired: Option<i64> = "expired",
        /// `expiring_soon`
        expiring_soon: Option<i64> = "expiring_soon",
        /// The four together.
        total: Option<i64> = "total",
    }
}

reply! {
    /// The latest erasures.
    pub struct GdprErasureEvidence {
        /// `recent_entries`
        recent_entries: Vec<GdprErasureEntry> = "recent_entries",
        /// `entry_count`
        entry_count: Option<i64> = "entry_count",
    }
}

reply! {
    /// Whether the audit trail is what was written.
    pub struct GdprAuditIntegrity {
        /// What a check of the audit trail's hash chain found. `broken` makes Salesbooth look into it at once.
        status: Option<GdprAuditIntegrityStatus> = "status",
        /// `checked_entries`
        checked_entries: Option<i64> = "checked_entries",
        /// `broken_entries`
        broken_entries: Option<i64> = "broken_entries",
        /// `sample_size`
        sample_size: Option<i64> = "sample_size",
    }
}

reply! {
    /// What is processed, and why it may be.
    pub struct GdprProcessingRegister {
        /// `total_entries`
        total_entries: Option<i64> = "total_entries",
        /// As `contact_data`.
        data_categories: Vec<String> = "data_categories",
        /// As `consent` or `contract`.
        legal_bases: Vec<String> = "legal_bases",
    }
}

body! {
    /// Why a customer is erased.
    pub struct EraseGdprCustomer {
        optional {
            /// Goes into the audit trail. Default: `GDPR erasure request`.
            reason: String = "reason",
        }
    }
}

body! {
    /// Why a customer is erased everywhere.
    pub struct EraseGdprCustomerFully {
        optional {
            /// Goes into the audit trail. Default: `GDPR full erasure request`.
            reason: String = "reason",
        }
    }
}

body! {
    /// A consent to be recorded.
    pub struct RecordGdprConsent {
        needed {
            /// `customer_id`
            customer_id: String = "customer_id",
            /// What the data is for, as `marketing`, `analytics` or `necessary`; `gdpr_list_consent_purposes` lists them.
            purpose: String = "purpose",
        }
        optional {
            /// How the consent was given, as `web_form`. Default: `api`.
            channel: String = "channel",
            /// Anything else about it.
            metadata: Untyped = "metadata",
            /// The version of the policy that was agreed to.
            consent_version: String = "consent_version",
        }
    }
}

body! {
    /// Which consent is withdrawn.
    pub struct WithdrawGdprConsent {
        required {
            /// The purpose that may no longer be followed.
            purpose: String = "purpose",
        }
    }
}

body! {
    /// Whose consents are withdrawn.
    pub struct WithdrawAllGdprConsents {
        required {
            /// `customer_id`
            customer_id: String = "customer_id",
        }
        optional {
            /// Default: `Batch consent withdrawal`.
            reason: String = "reason",
        }
    }
}

body! {
    /// Which consent is renewed.
    pub struct RenewGdprConsent {
        needed {
            /// `customer_id`
            customer_id: String = "customer_id",
            /// The purpose that was consented to.
            purpose: String = "purpose",
        }
        optional {
            /// How it was renewed. Default: `api`.
            channel: String = "channel",
            /// Months that it lasts; the purpose's own period when left out.
            expiration_months: Whole = "expiration_months",
        }
    }
}

body! {
    /// Whose consents are renewed.
    pub struct RenewAllGdprConsents {
        required {
            /// `customer_id`
            customer_id: String = "customer_id",
        }
        optional {
            /// How they were renewed. Default: `api`.
            channel: String = "channel",
        }
    }
}

body! {
    /// How long consents to a purpose last.
    pub struct SetGdprConsentExpiration {
        required {
            /// `purpose`
            purpose: String = "purpose",
            /// Months, 1 to 120.
            expiration_months: Whole = "expiration_months",
        }
    }
}

body! {
    /// How long a kind of data is kept.
    pub struct UpdateGdprRetention {
        required {
            /// As `audit_logs`.
            data_type: String = "data_type",
            /// `retention_days`
            retention_days: Whole = "retention_days",
        }
        optional {
            /// Whether the policy is carried out. Default: `true`.
            is_active: bool = "is_active",
        }
    }
}
