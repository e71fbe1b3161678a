// Generated from specs/salesbooth/contracts.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Contracts with their signatures and renewals.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Date, Engine, Envelope, Error, Id, Keyed, Method, NumberAmount, Operation, Paging,
    PagingStyle, Request, Requirement, Retry, Timestamp, Untyped, Versioned, Whole, body, call,
    open_enum, reply,
};

use crate::audit::{AuditEntryList, AuditVerification};
use crate::common::{Deletion, ListSort, Pagination, ReplyFormat};

/// The operations of `contracts`, reached as [`Client::contracts`](crate::Client::contracts).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List contracts.
    ///
    /// `after` and `before` go by cursor and then `offset` counts no more; `sort` matters with cursors only.
    ///
    /// `GET /contracts` · docs section “Contracts”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; formed as the lists of other sections.
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        ListCall(Call::json(self.0, request))
    }

    /// Create a contract.
    ///
    /// Give `deal_id` and the deal fills in the rest, or else `customer_id`, `title`, `value`, `start_date` and `end_date`.
    ///
    /// `POST /contracts` · docs section “Contracts”, documented. Takes an idempotency key.
    ///
    /// Nothing is sent without
    ///
    /// - `deal_id` or `customer_id`
    /// - `deal_id` or `title`
    /// - `deal_id` or `value`
    /// - `deal_id` or `start_date`
    /// - `deal_id` or `end_date`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests and webhooks.
    pub fn create(&self, body: CreateContract) -> Call<Contract, Keyed> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Read one contract.
    ///
    /// The ETag header of the reply is the version for `If-Match`.
    ///
    /// `GET /contracts?id=…` · docs section “Contracts”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests and webhooks.
    pub fn get(&self, id: impl Into<Id>) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("id", &Into::<Id>::into(id));
        GetCall(Call::json(self.0, request))
    }

    /// Change a contract.
    ///
    /// Only what is sent changes. `If-Match` says which version the change was made from; with another one on the server it is refused.
    ///
    /// `PATCH /contracts?id=…` · docs section “Contracts”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    /// - 412: Somebody changed the resource in the meantime; `data` is how it is now.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests and webhooks.
    pub fn update(
        &self,
        id: impl Into<Id>,
        body: UpdateContract,
    ) -> Call<Contract, Versioned> {
        let mut request = Request::new(&UPDATE);
        request.require("id", &Into::<Id>::into(id));
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Delete a contract.
    ///
    /// The page requires `If-Match` here, and points to the `terminate` action as the other way to end a contract.
    ///
    /// `DELETE /contracts?id=…` · docs section “Contracts”, documented. Sent once.
    ///
    /// Nothing is sent without
    ///
    /// - `If-Match`
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    /// - 412: Somebody changed the resource in the meantime; `data` is how it is now.
    ///
    /// The reply is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    pub fn delete(&self, id: impl Into<Id>) -> Call<Deletion, Versioned> {
        let mut request = Request::new(&DELETE);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request).takes()
    }

    /// Read the audit trail of a contract.
    ///
    /// `GET /contracts?id=…&action=audit` · docs section “Contracts”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the entries as the audit trail lists them.
    pub fn list_audit_entries(&self, id: impl Into<Id>) -> Call<AuditEntryList> {
        let mut request = Request::new(&LIST_AUDIT_ENTRIES);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request)
    }

    /// Check the audit trail of a contract.
    ///
    /// `GET /contracts?id=…&action=verify_audit` · docs section “Contracts”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be what the check of the audit trail answers.
    pub fn verify_audit(&self, id: impl Into<Id>) -> Call<AuditVerification> {
        let mut request = Request::new(&VERIFY_AUDIT);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request)
    }

    /// Read the signing certificate of a contract.
    ///
    /// `GET /contracts?id=…&action=signing_certificate` · docs section “Contracts”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_signing_certificate(&self, id: impl Into<Id>) -> Call<Untyped> {
        let mut request = Request::new(&GET_SIGNING_CERTIFICATE);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request)
    }

    /// Terminate a contract.
    ///
    /// For contracts that are to end and stay on record. Fires the webhook `contract.terminated`.
    ///
    /// `POST /contracts?id=…&action=terminate` · docs section “Contracts”, inferred (the page names the action beside DELETE only; method and body are lost, so it is a POST as the actions of deals are). Takes an idempotency key.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the contract that the operation acts on.
    pub fn terminate(&self, id: impl Into<Id>) -> TerminateCall {
        let mut request = Request::new(&TERMINATE);
        request.require("id", &Into::<Id>::into(id));
        request.object();
        TerminateCall(Call::json(self.0, request).takes())
    }

    /// Sign a contract.
    ///
    /// Fires the webhook `contract.signed`.
    ///
    /// `POST /contracts?id=…&action=sign` · docs section “Contracts”, inferred (the actions of contracts are lost; the page speaks of signing and of its event, and `deals_sign` gives the form). Takes an idempotency key.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the contract that the operation acts on.
    pub fn sign(&self, id: impl Into<Id>) -> SignCall {
        let mut request = Request::new(&SIGN);
        request.require("id", &Into::<Id>::into(id));
        request.object();
        SignCall(Call::json(self.0, request).takes())
    }

    /// Activate a contract.
    ///
    /// Fires the webhook `contract.activated`.
    ///
    /// `POST /contracts?id=…&action=activate` · docs section “Contracts”, inferred (the actions of contracts are lost; only a status and an event tell of this one, and it may have no operation at all). Takes an idempotency key.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the contract that the operation acts on.
    pub fn activate(&self, id: impl Into<Id>) -> ActivateCall {
        let mut request = Request::new(&ACTIVATE);
        request.require("id", &Into::<Id>::into(id));
        request.object();
        ActivateCall(Call::json(self.0, request).takes())
    }

    /// Renew a contract.
    ///
    /// `POST /contracts?id=…&action=renew` · docs section “Contracts”, inferred (the actions of contracts are lost; only the renewal's fields and events suggest this one, and it may have no operation at all). Takes an idempotency key.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn renew(&self, id: impl Into<Id>) -> RenewCall {
        let mut request = Request::new(&RENEW);
        request.require("id", &Into::<Id>::into(id));
        request.object();
        RenewCall(Call::json(self.0, request).takes())
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub struct ListCall -> ContractList {
        query {
            /// Only contracts with this status.
            status: ContractStatus = "status",
            /// Only contracts of this customer.
            customer_id: String = "customer_id",
            /// Only contracts that renew in this way.
            renewal_type: ContractRenewalType = "renewal_type",
            /// Only contracts that end within this many days.
            expiring_soon: Whole = "expiring_soon",
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip. Without effect beside `after` or `before`. Default: `0`.
            offset: Whole = "offset",
            /// Go on behind this cursor, the `next_cursor` of a reply.
            after: String = "after",
            /// Go back from this cursor, the `prev_cursor` of a reply.
            before: String = "before",
            /// What a list with cursors is sorted by; by creation when left out.
            sort: ListSort = "sort",
            /// Shortens the reply; `minimal` leaves the id, `status` and `updated_at`.
            format: ReplyFormat = "format",
        }
        joined {
            /// Names of the only fields to return.
            fields: String = "fields",
            /// Names of nested resources to return as well.
            include: String = "include",
            /// Names of nested resources to leave out.
            exclude: String = "exclude",
        }
    }
    pages Contract
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub struct GetCall -> Contract {
        query {
            /// Shortens the reply; `minimal` leaves the id, `status` and `updated_at`.
            format: ReplyFormat = "format",
        }
        joined {
            /// Names of the only fields to return.
            fields: String = "fields",
            /// Names of nested resources to return as well.
            include: String = "include",
            /// Names of nested resources to leave out.
            exclude: String = "exclude",
        }
    }
}

call! {
    /// The call of [`Operations::terminate`], with what can be set.
    pub struct TerminateCall -> Contract: Keyed {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::sign`], with what can be set.
    pub struct SignCall -> Contract: Keyed {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::activate`], with what can be set.
    pub struct ActivateCall -> Contract: Keyed {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::renew`], with what can be set.
    pub struct RenewCall -> Untyped: Keyed {
        body {
            body: Untyped,
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &LIST_AUDIT_ENTRIES, &VERIFY_AUDIT, &GET_SIGNING_CERTIFICATE, &TERMINATE, &SIGN, &ACTIVATE, &RENEW];

static LIST: Operation = Operation::new("contracts_list", "contracts", Method::Get, "/contracts")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::OffsetCursor).items(&["data.contracts", "data"]).identity(&["contract_id", "id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset").cursor("after", &["data.pagination.next_cursor", "data.next_cursor", "next_cursor"]));

static CREATE: Operation = Operation::new("contracts_create", "contracts", Method::Post, "/contracts")
    .query_selectors(&["action", "id"])
    .requirements(&[
        Requirement::new(&[], &["deal_id", "customer_id"]),
        Requirement::new(&[], &["deal_id", "title"]),
        Requirement::new(&[], &["deal_id", "value"]),
        Requirement::new(&[], &["deal_id", "start_date"]),
        Requirement::new(&[], &["deal_id", "end_date"]),
    ])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .created(true)
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("contracts_get", "contracts", Method::Get, "/contracts")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("contracts_update", "contracts", Method::Patch, "/contracts")
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["If-Match"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("contracts_delete", "contracts", Method::Delete, "/contracts")
    .parameter_requirements(&[
        Requirement::new(&[], &["If-Match"]),
    ])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["If-Match"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_AUDIT_ENTRIES: Operation = Operation::new("contracts_list_audit_entries", "contracts", Method::Get, "/contracts")
    .query(&[("action", "audit")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static VERIFY_AUDIT: Operation = Operation::new("contracts_verify_audit", "contracts", Method::Get, "/contracts")
    .query(&[("action", "verify_audit")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_SIGNING_CERTIFICATE: Operation = Operation::new("contracts_get_signing_certificate", "contracts", Method::Get, "/contracts")
    .query(&[("action", "signing_certificate")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static TERMINATE: Operation = Operation::new("contracts_terminate", "contracts", Method::Post, "/contracts")
    .query(&[("action", "terminate")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static SIGN: Operation = Operation::new("contracts_sign", "contracts", Method::Post, "/contracts")
    .query(&[("action", "sign")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static ACTIVATE: Operation = Operation::new("contracts_activate", "contracts", Method::Post, "/contracts")
    .query(&[("action", "activate")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static RENEW: Operation = Operation::new("contracts_renew", "contracts", Method::Post, "/contracts")
    .query(&[("action", "renew")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Where a contract stands.
    pub enum ContractStatus {
        /// `draft`
        Draft = "draft",
        /// `signed`
        Signed = "signed",
        /// `active`
        Active = "active",
        /// `expired`
        Expired = "expired",
        /// `terminated`
        Terminated = "terminated",
    }
}

open_enum! {
    /// How a contract goes on after its end.
    pub enum ContractRenewalType {
        /// `manual`
        Manual = "manual",
        /// `auto`
        Auto = "auto",
        /// `none`
        None = "none",
    }
}

reply! {
    /// One page of contracts.
    pub struct ContractList {
        /// Inferred: named as other lists are; no reply shows it.
        contracts: Vec<Contract> = "contracts" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A contract with a customer.
    pub struct Contract {
        /// A number in requests, as 42; of the form `contract_xxxxx` in webhooks.
        contract_id: Option<Id> = "contract_id",
        /// The same as `contract_id`, in webhooks.
        id: Option<Id> = "id",
        /// The deal that it was made from.
        ///
        /// Inferred: seen in a webhook only.
        deal_id: Option<String> = "deal_id" inferred,
        /// Inferred: seen in a webhook only.
        customer_id: Option<String> = "customer_id" inferred,
        /// Inferred: named as a field to ask for; no reply shows it.
        title: Option<String> = "title" inferred,
        /// Where it stands.
        ///
        /// Inferred: named as a field to ask for; no reply shows it.
        status: Option<ContractStatus> = "status" inferred,
        /// What it is worth.
        ///
        /// Inferred: named as a field to ask for; no reply shows it.
        value: Option<Amount> = "value" inferred,
        /// ISO 4217 code.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        currency: Option<String> = "currency" inferred,
        /// Its first day.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        start_date: Option<Date> = "start_date" inferred,
        /// Its last day.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        end_date: Option<Date> = "end_date" inferred,
        /// Your own number of it.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        contract_number: Option<String> = "contract_number" inferred,
        /// Inferred: a field of the request table; no reply shows it.
        description: Option<String> = "description" inferred,
        /// As `net30`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        payment_terms: Option<String> = "payment_terms" inferred,
        /// How it goes on after its end.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        renewal_type: Option<ContractRenewalType> = "renewal_type" inferred,
        /// How the renewal works.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        renewal_terms: Option<Untyped> = "renewal_terms" inferred,
        /// For your side only.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        notes: Option<String> = "notes" inferred,
        /// Who signed, as `customer`.
        ///
        /// Inferred: seen in a webhook only.
        signed_by: Option<String> = "signed_by" inferred,
        /// Inferred: seen in a webhook only.
        signed_at: Option<Timestamp> = "signed_at" inferred,
        /// As `ed25519`.
        ///
        /// Inferred: seen in a webhook only.
        signature_method: Option<String> = "signature_method" inferred,
        /// What happened to it, when `include` asks for it; form unknown.
        ///
        /// Inferred: named as a nested resource; no reply shows it.
        activity_log: Option<Untyped> = "activity_log" inferred,
        /// Inferred: named for sorting; no reply shows it.
        created_at: Option<Timestamp> = "created_at" inferred,
        /// Inferred: named for the minimal form; no reply shows it.
        updated_at: Option<Timestamp> = "updated_at" inferred,
    }
}

impl Contract {
    /// The identifier: `contract_id` or `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.contract_id
            .as_ref()
            .map(|id| id.as_str())
            .or(self.id.as_ref().map(|id| id.as_str()))
            .ok_or_else(|| Error::missing("Contract", &["contract_id", "id"]))
    }
}

body! {
    /// A contract to be made.
    pub struct CreateContract {
        optional {
            /// The deal to make it from; needed unless customer, title, value and both dates are sent. It gives these and the currency; what is sent beside it counts more.
            deal_id: String = "deal_id",
            /// Needed without `deal_id`.
            customer_id: String = "customer_id",
            /// Needed without `deal_id`.
            title: String = "title",
            /// What it is worth. Needed without `deal_id`.
            value: NumberAmount = "value",
            /// Its first day. Needed without `deal_id`.
            start_date: Date = "start_date",
            /// Its last day, later than the first. Needed without `deal_id`.
            end_date: Date = "end_date",
            /// A number of your own, as `CTR-2026-001`.
            contract_number: String = "contract_number",
            /// `description`
            description: String = "description",
            /// ISO 4217 code. Default: `USD`.
            currency: String = "currency",
            /// In words of your own, as `net30`.
            payment_terms: String = "payment_terms",
            /// How it goes on after its end. Default: `manual`.
            renewal_type: ContractRenewalType = "renewal_type",
            /// How the renewal works: period, notice and the like.
            renewal_terms: Untyped = "renewal_terms",
            /// For your side only.
            notes: String = "notes",
        }
    }
}

body! {
    /// What to change in a contract.
    pub struct UpdateContract {
        optional {
            /// `title`
            title: String = "title",
            /// `description`
            description: String = "description",
            /// What it is worth.
            value: NumberAmount = "value",
            /// ISO 4217 code.
            currency: String = "currency",
            /// Its first day.
            start_date: Date = "start_date",
            /// Its last day, later than the first.
            end_date: Date = "end_date",
            /// How a contract goes on after its end.
            renewal_type: ContractRenewalType = "renewal_type",
            /// How the renewal works: period, notice and the like.
            renewal_terms: Untyped = "renewal_terms",
            /// In words of your own, as `net30`.
            payment_terms: String = "payment_terms",
            /// For your side only.
            notes: String = "notes",
            /// The new status.
            ///
            /// Contradicted: the table offers it; the security section says that the server keeps it and drops it silently.
            status: ContractStatus = "status",
            /// The customer who gets the contract.
            customer_id: String = "customer_id",
            /// A number of your own, as `CTR-2026-001`.
            contract_number: String = "contract_number",
        }
    }
}
