// Generated from specs/salesbooth/contracts.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Contracts with their signatures and renewals.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Date, Engine, Envelope, Error, Id, Keyed, Method, NumberAmount, Operation, Paging,
    PagingStyle, Request, Requirement, Retry, Timestamp, Untyped, Versioned, Whole, body, call,
    open_enum, reply,
};

use crate::OperationCall;
use crate::audit::{AuditEntryList, AuditVerification};
use crate::common::{Deletion, ListSort, Pagination, ReplyFormat};

/// The operations of `contracts`, reached as [`Client::contracts`](crate::Client::contracts).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List contracts.
    ///
    /// `after` and `before` page by cursor; `offset` is then ignored. `sort` works only with cursors.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut contracts = client.contracts().list().limit(20).items();
    /// while let Some(contract) = contracts.try_next().await? {
    ///     println!("{contract:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /contracts`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.customer_id(..)`, `.renewal_type(..)`, `.expiring_soon(..)`, `.limit(..)`, `.offset(..)`, `.after(..)`, `.before(..)`, `.sort(..)`, `.fields(..)`, `.include(..)`, `.exclude(..)`, `.format(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Contracts”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a contract.
    ///
    /// Give `deal_id` and the deal fills in the rest, or else `customer_id`, `title`, `value`, `start_date` and `end_date`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::contracts::{ContractRenewalType, CreateContract};
    ///
    /// let body = CreateContract::new()
    ///     .deal_id("deal_xxxxx")
    ///     .payment_terms("net30")
    ///     .renewal_type(ContractRenewalType::Auto);
    /// let contract = client.contracts().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /contracts`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Required before sending
    ///
    /// - `deal_id` or `customer_id`
    /// - `deal_id` or `title`
    /// - `deal_id` or `value`
    /// - `deal_id` or `start_date`
    /// - `deal_id` or `end_date`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”. The reply's form is inferred: the page shows no reply; the fields are those of its requests and webhooks.
    #[inline]
    pub fn create(&self, body: CreateContract) -> Call<Contract, Keyed> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Read one contract.
    ///
    /// The ETag header of the reply is the version for `If-Match`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let contract = client.contracts().get("42").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /contracts?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// Optional: `.fields(..)`, `.include(..)`, `.exclude(..)`, `.format(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”. The reply's form is inferred: the page shows no reply; the fields are those of its requests and webhooks.
    #[inline]
    pub fn get(&self, id: impl Into<Id>) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("id", &Into::<Id>::into(id));
        OperationCall(Call::json(self.0, request))
    }

    /// Change a contract.
    ///
    /// Only what is sent changes. `If-Match` says which version the change was made from; with another one on the server it is refused.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::contracts::UpdateContract;
    ///
    /// let body = UpdateContract::new()
    ///     .title("Annual SaaS Agreement (Revised)")
    ///     .end_date("2027-01-31")
    ///     .payment_terms("net30");
    /// let contract = client.contracts().update("42", body).if_match("W/\"5\"").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /contracts?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Contracts”. The reply's form is inferred: the page shows no reply; the fields are those of its requests and webhooks.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.contracts().delete("42").if_match("W/\"5\"").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /contracts?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Required before sending
    ///
    /// - `If-Match`
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Contracts”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: impl Into<Id>) -> Call<Deletion, Versioned> {
        let mut request = Request::new(&DELETE);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request).takes()
    }

    /// Read the audit trail of a contract.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let audit_entry_list = client.contracts().list_audit_entries("42").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /contracts?id=…&action=audit`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”. The reply's form is inferred: the page shows no reply; taken to be the entries as the audit trail lists them.
    #[inline]
    pub fn list_audit_entries(&self, id: impl Into<Id>) -> Call<AuditEntryList> {
        let mut request = Request::new(&LIST_AUDIT_ENTRIES);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request)
    }

    /// Check the audit trail of a contract.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let audit_verification = client.contracts().verify_audit("42").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /contracts?id=…&action=verify_audit`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”. The reply's form is inferred: the page shows no reply; taken to be what the check of the audit trail answers.
    #[inline]
    pub fn verify_audit(&self, id: impl Into<Id>) -> Call<AuditVerification> {
        let mut request = Request::new(&VERIFY_AUDIT);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request)
    }

    /// Read the signing certificate of a contract.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.contracts().get_signing_certificate("42").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /contracts?id=…&action=signing_certificate`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”.
    #[inline]
    pub fn get_signing_certificate(&self, id: impl Into<Id>) -> Call<Untyped> {
        let mut request = Request::new(&GET_SIGNING_CERTIFICATE);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request)
    }

    /// Terminate a contract.
    ///
    /// For contracts that are to end and stay on record. Fires the webhook `contract.terminated`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let contract = client.contracts().terminate("42").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /contracts?id=…&action=terminate`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”. Inferred: the page names the action beside DELETE only; method and body are lost, so it is a POST as the actions of deals are. The reply's form is inferred: the page shows no reply; taken to be the contract that the operation acts on.
    #[inline]
    pub fn terminate(&self, id: impl Into<Id>) -> TerminateCall {
        let mut request = Request::new(&TERMINATE);
        request.require("id", &Into::<Id>::into(id));
        request.object();
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Sign a contract.
    ///
    /// Fires the webhook `contract.signed`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let contract = client.contracts().sign("42").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /contracts?id=…&action=sign`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”. Inferred: the actions of contracts are lost; the page speaks of signing and of its event, and [`deals().sign`](../deals/struct.Operations.html#method.sign) gives the form. The reply's form is inferred: the page shows no reply; taken to be the contract that the operation acts on.
    #[inline]
    pub fn sign(&self, id: impl Into<Id>) -> SignCall {
        let mut request = Request::new(&SIGN);
        request.require("id", &Into::<Id>::into(id));
        request.object();
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Activate a contract.
    ///
    /// Fires the webhook `contract.activated`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let contract = client.contracts().activate("42").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /contracts?id=…&action=activate`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”. Inferred: the actions of contracts are lost; only a status and an event point to this one, and it may have no operation at all. The reply's form is inferred: the page shows no reply; taken to be the contract that the operation acts on.
    #[inline]
    pub fn activate(&self, id: impl Into<Id>) -> ActivateCall {
        let mut request = Request::new(&ACTIVATE);
        request.require("id", &Into::<Id>::into(id));
        request.object();
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Renew a contract.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.contracts().renew("42").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /contracts?id=…&action=renew`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the contract, a number such as `42`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Contracts”. Inferred: the actions of contracts are lost; only the renewal's fields and events suggest this one, and it may have no operation at all.
    #[inline]
    pub fn renew(&self, id: impl Into<Id>) -> RenewCall {
        let mut request = Request::new(&RENEW);
        request.require("id", &Into::<Id>::into(id));
        request.object();
        OperationCall(Call::json(self.0, request).takes())
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> ContractList {
        query {
            /// Only contracts with this status.
            status: ContractStatus = "status",
            /// Only contracts of this customer.
            customer_id: String = "customer_id",
            /// Only contracts that renew in this way.
            renewal_type: ContractRenewalType = "renewal_type",
            /// Only contracts that expire within this many days, such as 30.
            expiring_soon: Whole = "expiring_soon",
            /// Most items to return. From 1 to 100. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip. Without effect beside `after` or `before`. At least 0. Default: `0`.
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
    pub type GetCall = OperationCall<GetParameters> -> Contract {
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
    pub type TerminateCall = OperationCall<TerminateParameters> -> Contract: Keyed {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::sign`], with what can be set.
    pub type SignCall = OperationCall<SignParameters> -> Contract: Keyed {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::activate`], with what can be set.
    pub type ActivateCall = OperationCall<ActivateParameters> -> Contract: Keyed {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::renew`], with what can be set.
    pub type RenewCall = OperationCall<RenewParameters> -> Untyped: Keyed {
        body {
            body: Untyped,
        }
    }
}

/// The static facts of each operation, in document order.
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
    /// Status of a contract.
    pub enum ContractStatus {
        /// Being prepared; not signed yet.
        Draft = "draft",
        /// Signed, and not in force yet; [`contracts().activate`](Operations::activate) follows.
        Signed = "signed",
        /// In force.
        Active = "active",
        /// The end date has passed.
        Expired = "expired",
        /// Ended early with [`contracts().terminate`](Operations::terminate), and kept on record.
        Terminated = "terminated",
    }
}

open_enum! {
    /// Whether and how a contract is renewed when it ends.
    pub enum ContractRenewalType {
        /// Ends on its end date unless you renew it. The default.
        Manual = "manual",
        /// Renews automatically, by its `renewal_terms`; the customer can opt out.
        Auto = "auto",
        /// Ends on its end date.
        None = "none",
    }
}

reply! {
    /// One page of contracts.
    pub struct ContractList {
        /// The contracts of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        contracts: Vec<Contract> = "contracts" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A contract with a customer.
    pub struct Contract {
        /// Id of the contract: a number such as 42 in requests, of the form `contract_xxxxx` in webhooks.
        contract_id: Option<Id> = "contract_id",
        /// Same as `contract_id`, in webhooks.
        id: Option<Id> = "id",
        /// Id of the deal that the contract was created from.
        ///
        /// Inferred: seen in a webhook only.
        deal_id: Option<String> = "deal_id" inferred,
        /// Id of the customer who is the other party, such as `cust_xxxxx`.
        ///
        /// Inferred: seen in a webhook only.
        customer_id: Option<String> = "customer_id" inferred,
        /// Title of the contract, such as `Annual Support Agreement`.
        ///
        /// Inferred: named as a field to ask for; no reply shows it.
        title: Option<String> = "title" inferred,
        /// Status of the contract.
        ///
        /// Inferred: named as a field to ask for; no reply shows it.
        status: Option<ContractStatus> = "status" inferred,
        /// Value of the contract, in `currency`.
        ///
        /// Inferred: named as a field to ask for; no reply shows it.
        value: Option<Amount> = "value" inferred,
        /// ISO 4217 code.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        currency: Option<String> = "currency" inferred,
        /// First day of the term.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        start_date: Option<Date> = "start_date" inferred,
        /// Last day of the term; later than `start_date`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        end_date: Option<Date> = "end_date" inferred,
        /// Your own reference number, such as `CTR-2026-001`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        contract_number: Option<String> = "contract_number" inferred,
        /// Free text about the contract.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        description: Option<String> = "description" inferred,
        /// Payment terms in your own words, such as `net30`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        payment_terms: Option<String> = "payment_terms" inferred,
        /// Whether and how it is renewed when it ends.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        renewal_type: Option<ContractRenewalType> = "renewal_type" inferred,
        /// Renewal period, notice window and the like, in a form of your own.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        renewal_terms: Option<Untyped> = "renewal_terms" inferred,
        /// Internal notes; the customer does not see them.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        notes: Option<String> = "notes" inferred,
        /// Kind of signer, such as `customer`.
        ///
        /// Inferred: seen in a webhook only.
        signed_by: Option<String> = "signed_by" inferred,
        /// When the contract was signed.
        ///
        /// Inferred: seen in a webhook only.
        signed_at: Option<Timestamp> = "signed_at" inferred,
        /// Signature algorithm, such as `ed25519`.
        ///
        /// Inferred: seen in a webhook only.
        signature_method: Option<String> = "signature_method" inferred,
        /// Recorded activity; present when `include` asks for it. Its form is unknown.
        ///
        /// Inferred: named as a nested resource; no reply shows it.
        activity_log: Option<Untyped> = "activity_log" inferred,
        /// When the contract was created.
        ///
        /// Inferred: named for sorting; no reply shows it.
        created_at: Option<Timestamp> = "created_at" inferred,
        /// When the contract was last changed.
        ///
        /// Inferred: named for the minimal form; no reply shows it.
        updated_at: Option<Timestamp> = "updated_at" inferred,
    }
}

impl Contract {
    /// The identifier: `contract_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.contract_id
            .as_ref()
            .map(|id| id.as_str())
            .or(self.id.as_ref().map(|id| id.as_str()))
            .ok_or_else(|| Error::missing("Contract", &["contract_id", "id"]))
    }
}

body! {
    /// A contract to create, from a deal or from its own fields.
    pub struct CreateContract {
        optional {
            /// Id of the deal to create the contract from. It supplies customer, title, value, currency and both dates unless they are sent too; without it, they are needed.
            deal_id: String = "deal_id",
            /// Id of the customer who is the other party. Needed without `deal_id`.
            customer_id: String = "customer_id",
            /// Title of the contract. Needed without `deal_id`.
            title: String = "title",
            /// Value of the contract, 0 or more, in `currency`. Needed without `deal_id`.
            value: NumberAmount = "value",
            /// First day of the term. Needed without `deal_id`.
            start_date: Date = "start_date",
            /// Last day of the term, later than `start_date`. Needed without `deal_id`.
            end_date: Date = "end_date",
            /// Your own reference number, such as `CTR-2026-001`.
            contract_number: String = "contract_number",
            /// Free text about the contract.
            description: String = "description",
            /// ISO 4217 code. Default: `USD`.
            currency: String = "currency",
            /// Payment terms in your own words, such as `net30`.
            payment_terms: String = "payment_terms",
            /// Whether and how it is renewed when it ends. Default: `manual`.
            renewal_type: ContractRenewalType = "renewal_type",
            /// Renewal period, notice window and the like, in a form of your own.
            renewal_terms: Untyped = "renewal_terms",
            /// Internal notes; the customer does not see them.
            notes: String = "notes",
        }
    }
}

body! {
    /// Fields of a contract to change.
    pub struct UpdateContract {
        optional {
            /// New title.
            title: String = "title",
            /// Free text about the contract.
            description: String = "description",
            /// Value of the contract, 0 or more, in `currency`.
            value: NumberAmount = "value",
            /// ISO 4217 code.
            currency: String = "currency",
            /// First day of the term.
            start_date: Date = "start_date",
            /// Last day of the term, later than `start_date`.
            end_date: Date = "end_date",
            /// Whether and how a contract is renewed when it ends.
            renewal_type: ContractRenewalType = "renewal_type",
            /// Renewal period, notice window and the like, in a form of your own.
            renewal_terms: Untyped = "renewal_terms",
            /// Payment terms in your own words, such as `net30`.
            payment_terms: String = "payment_terms",
            /// Internal notes; the customer does not see them.
            notes: String = "notes",
            /// The new status.
            ///
            /// Contradicted: the table offers it; the security section says that the server keeps it and drops it silently.
            status: ContractStatus = "status",
            /// Id of the customer to reassign the contract to.
            customer_id: String = "customer_id",
            /// Your own reference number, such as `CTR-2026-001`.
            contract_number: String = "contract_number",
        }
    }
}
