// Generated from specs/salesbooth/gdpr.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What the GDPR asks for: export, erasure, consent, retention and evidence.

use std::collections::BTreeMap;
use std::sync::Arc;

use saleskit_runtime::{
    Call, Date, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Retry,
    Timestamp, Untyped, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let gdpr_export_reply = client.gdpr().export("cust_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/export?customer_id=…`. Safe to repeat, so it is retried. Scope: `customers:read`.
    ///
    /// # Arguments
    ///
    /// - `customer_id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn export(&self, customer_id: &str) -> Call<GdprExportReply> {
        let mut request = Request::new(&EXPORT);
        request.require("customer_id", customer_id);
        Call::json(self.0, request)
    }

    /// Erase a customer's personal data.
    ///
    /// Article 17. Deals, contracts and payments stay, with `REDACTED-` and a hash in place of the person. Other systems are not notified; [`gdpr().erase_fully`](Operations::erase_fully) notifies them. The webhook `customer.deleted` reports it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::EraseGdprCustomer;
    ///
    /// let body = EraseGdprCustomer::new().reason("Customer requested data deletion");
    /// let reply = client.gdpr().erase("cust_xxxxx").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /gdpr/erase?customer_id=…`. Not retried once the API may have received it. Scope: `customers:write`.
    ///
    /// # Arguments
    ///
    /// - `customer_id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn erase(&self, customer_id: &str) -> EraseCall {
        let mut request = Request::new(&ERASE);
        request.require("customer_id", customer_id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Erase a customer's personal data here and in connected systems.
    ///
    /// Article 17. Deals, contracts and payments stay without the person. [`gdpr().verify_erasure`](Operations::verify_erasure) checks that nothing is left.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::EraseGdprCustomerFully;
    ///
    /// let body = EraseGdprCustomerFully::new()
    ///     .reason("Customer right to be forgotten request");
    /// let reply = client.gdpr().erase_fully("cust_xxxxx").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /gdpr/full_erase?customer_id=…`. Not retried once the API may have received it. Scope: `customers:write`.
    ///
    /// # Arguments
    ///
    /// - `customer_id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn erase_fully(&self, customer_id: &str) -> EraseFullyCall {
        let mut request = Request::new(&ERASE_FULLY);
        request.require("customer_id", customer_id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Check that a customer is erased.
    ///
    /// Samples in the docs show the reply without `data` around it; both forms are read.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let gdpr_verification_reply = client.gdpr().verify_erasure("cust_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/verify?customer_id=…`. Safe to repeat, so it is retried. Scope: `customers:read`.
    ///
    /// # Arguments
    ///
    /// - `customer_id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn verify_erasure(&self, customer_id: &str) -> Call<GdprVerificationReply> {
        let mut request = Request::new(&VERIFY_ERASURE);
        request.require("customer_id", customer_id);
        Call::json(self.0, request)
    }

    /// Record a consent.
    ///
    /// A repeat changes nothing.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::RecordGdprConsent;
    ///
    /// let body = RecordGdprConsent::new()
    ///     .customer_id("cust_xxxxx")
    ///     .purpose("marketing")
    ///     .channel("web_form")
    ///     .consent_version("2.0");
    /// let gdpr_consent = client.gdpr().record_consent(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /gdpr/consent`. Scope: `customers:write`. Safe to repeat: the page calls recording, checking, withdrawing and renewing a consent idempotent.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be the consent that the operation acts on.
    #[inline]
    pub fn record_consent(&self, body: RecordGdprConsent) -> Call<GdprConsent> {
        let mut request = Request::new(&RECORD_CONSENT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read a customer's consents.
    ///
    /// Samples in the docs show the reply without `data` around it; both forms are read.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let gdpr_consent_list = client
    ///     .gdpr()
    ///     .list_consents("cust_xxxxx")
    ///     .active_only(true)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/consent?customer_id=…`. Safe to repeat, so it is retried. Scope: `customers:read`.
    ///
    /// # Arguments
    ///
    /// - `customer_id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// Optional: `.active_only(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn list_consents(&self, customer_id: &str) -> ListConsentsCall {
        let mut request = Request::new(&LIST_CONSENTS);
        request.require("customer_id", customer_id);
        OperationCall(Call::json(self.0, request))
    }

    /// Withdraw a consent.
    ///
    /// A repeat changes nothing.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::WithdrawGdprConsent;
    ///
    /// let body = WithdrawGdprConsent::new("marketing");
    /// let gdpr_consent = client.gdpr().withdraw_consent("cust_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /gdpr/consent?customer_id=…`. Scope: `customers:write`. Safe to repeat: the page calls recording, checking, withdrawing and renewing a consent idempotent.
    ///
    /// # Arguments
    ///
    /// - `customer_id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be the consent that the operation acts on.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::WithdrawAllGdprConsents;
    ///
    /// let body = WithdrawAllGdprConsents::new("cust_xxxxx").reason("Customer opted out");
    /// let gdpr_consent_list = client.gdpr().withdraw_all_consents(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /gdpr/consent_withdraw_all`. Not retried once the API may have received it. Scope: `customers:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be the consents that the operation acts on, as they are listed.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::RenewGdprConsent;
    ///
    /// let body = RenewGdprConsent::new()
    ///     .customer_id("cust_xxxxx")
    ///     .purpose("marketing")
    ///     .expiration_months(12);
    /// let gdpr_consent = client.gdpr().renew_consent(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /gdpr/consent_renew`. Safe to repeat: the page calls recording, checking, withdrawing and renewing a consent idempotent.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be the consent that the operation acts on.
    #[inline]
    pub fn renew_consent(&self, body: RenewGdprConsent) -> Call<GdprConsent> {
        let mut request = Request::new(&RENEW_CONSENT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Renew all consents of a customer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::RenewAllGdprConsents;
    ///
    /// let body = RenewAllGdprConsents::new("cust_xxxxx").channel("re-consent-campaign");
    /// let gdpr_consent_list = client.gdpr().renew_all_consents(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /gdpr/consent_renew_all`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be the consents that the operation acts on, as they are listed.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let gdpr_consent_list = client.gdpr().list_expiring_consents().days_ahead(14).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/consent_expiring`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.days_ahead(..)`, `.limit(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be consents as they are listed.
    #[inline]
    pub fn list_expiring_consents(&self) -> ListExpiringConsentsCall {
        let request = Request::new(&LIST_EXPIRING_CONSENTS);
        OperationCall(Call::json(self.0, request))
    }

    /// Read a summary of all consents.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.gdpr().get_consent_health().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/consent_health`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn get_consent_health(&self) -> Call<Untyped> {
        let request = Request::new(&GET_CONSENT_HEALTH);
        Call::json(self.0, request)
    }

    /// Read how long consents last.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.gdpr().get_consent_expiration().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/consent_expiration_config`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn get_consent_expiration(&self) -> Call<Untyped> {
        let request = Request::new(&GET_CONSENT_EXPIRATION);
        Call::json(self.0, request)
    }

    /// Set how long consents to a purpose last.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::SetGdprConsentExpiration;
    ///
    /// let body = SetGdprConsentExpiration::new("marketing", 12);
    /// let gdpr_consent_expiration = client.gdpr().set_consent_expiration(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /gdpr/consent_expiration_config`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; the fields are those of the request.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let gdpr_consent_purposes = client.gdpr().list_consent_purposes().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/consent_purposes`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; the list of consents names the purposes so.
    #[inline]
    pub fn list_consent_purposes(&self) -> Call<GdprConsentPurposes> {
        let request = Request::new(&LIST_CONSENT_PURPOSES);
        Call::json(self.0, request)
    }

    /// Read how long data is kept.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let gdpr_retention_evidence = client.gdpr().get_retention().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/retention`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be the policies as the compliance evidence shows them.
    #[inline]
    pub fn get_retention(&self) -> Call<GdprRetentionEvidence> {
        let request = Request::new(&GET_RETENTION);
        Call::json(self.0, request)
    }

    /// Set how long a kind of data is kept.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::gdpr::UpdateGdprRetention;
    ///
    /// let body = UpdateGdprRetention::new("audit_logs", 730).is_active(true);
    /// let gdpr_retention_policy = client.gdpr().update_retention(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /gdpr/retention`. Not retried once the API may have received it. Scope: `customers:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be the policy as the compliance evidence shows it.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.gdpr().get_dashboard().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/dashboard`. Safe to repeat, so it is retried. Scope: `customers:read`.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn get_dashboard(&self) -> Call<Untyped> {
        let request = Request::new(&GET_DASHBOARD);
        Call::json(self.0, request)
    }

    /// Read the register of processing activities.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let gdpr_processing_register = client.gdpr().get_processing_register().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/register`. Safe to repeat, so it is retried. Scope: `customers:read`.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be the register as the compliance evidence shows it.
    #[inline]
    pub fn get_processing_register(&self) -> Call<GdprProcessingRegister> {
        let request = Request::new(&GET_PROCESSING_REGISTER);
        Call::json(self.0, request)
    }

    /// List erasures.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut gdpr_erasure_entries = client.gdpr().get_erasure_log().limit(25).items();
    /// while let Some(gdpr_erasure_entry) = gdpr_erasure_entries.try_next().await? {
    ///     println!("{gdpr_erasure_entry:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/erasure_log`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.offset(..)`, `.limit(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; the entries are those of the compliance evidence.
    #[inline]
    pub fn get_erasure_log(&self) -> GetErasureLogCall {
        let request = Request::new(&GET_ERASURE_LOG);
        OperationCall(Call::json(self.0, request))
    }

    /// Find customers for a request about their data.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let customer_list = client.gdpr().search("jane@example.com").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/search?q=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `q`: A name, an e-mail address or a customer's id.
    ///
    /// Optional: `.limit(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “GDPR Compliance”. The reply's form is inferred: the page shows no reply; taken to be customers as they are listed.
    #[inline]
    pub fn search(&self, q: &str) -> SearchCall {
        let mut request = Request::new(&SEARCH);
        request.require("q", q);
        OperationCall(Call::json(self.0, request))
    }

    /// Read evidence for an audit.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .gdpr()
    ///     .get_audit_evidence()
    ///     .date_from("2026-01-01")
    ///     .date_to("2026-03-31")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/audit_evidence`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.date_from(..)`, `.date_to(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “GDPR Compliance”.
    #[inline]
    pub fn get_audit_evidence(&self) -> GetAuditEvidenceCall {
        let request = Request::new(&GET_AUDIT_EVIDENCE);
        OperationCall(Call::json(self.0, request))
    }

    /// Read evidence of compliance as of now.
    ///
    /// For those who buy software and those who audit it. Kept every quarter, it shows that nothing was tampered with.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.gdpr().get_compliance_evidence().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /gdpr/compliance_evidence`. Safe to repeat, so it is retried. Scope: `customers:read`.
    ///
    /// Source: docs section “Compliance & GDPR Flows”.
    #[inline]
    pub fn get_compliance_evidence(&self) -> Call<GdprComplianceEvidenceReply> {
        let request = Request::new(&GET_COMPLIANCE_EVIDENCE);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::erase`], with what can be set.
    pub type EraseCall = OperationCall<EraseParameters> -> Untyped {
        body {
            body: EraseGdprCustomer,
        }
    }
}

call! {
    /// The call of [`Operations::erase_fully`], with what can be set.
    pub type EraseFullyCall = OperationCall<EraseFullyParameters> -> Untyped {
        body {
            body: EraseGdprCustomerFully,
        }
    }
}

call! {
    /// The call of [`Operations::list_consents`], with its optional parameters.
    pub type ListConsentsCall = OperationCall<ListConsentsParameters> -> GdprConsentList {
        query {
            /// Only consents that hold now.
            active_only: bool = "active_only",
        }
    }
}

call! {
    /// The call of [`Operations::list_expiring_consents`], with its optional parameters.
    pub type ListExpiringConsentsCall = OperationCall<ListExpiringConsentsParameters> -> GdprConsentList {
        query {
            /// Days to look ahead, up to 365. Default: `30`.
            days_ahead: Whole = "days_ahead",
            /// Maximum number of consents to return, up to 500. Default: `100`.
            limit: Whole = "limit",
        }
    }
}

call! {
    /// The call of [`Operations::get_erasure_log`], with its optional parameters.
    pub type GetErasureLogCall = OperationCall<GetErasureLogParameters> -> GdprErasureLog {
        query {
            /// Number of entries to skip. At least 0. Default: `0`.
            offset: Whole = "offset",
            /// Maximum number of entries to return, up to 100. Default: `50`.
            limit: Whole = "limit",
        }
    }
    pages GdprErasureEntry
}

call! {
    /// The call of [`Operations::search`], with its optional parameters.
    pub type SearchCall = OperationCall<SearchParameters> -> CustomerList {
        query {
            /// Maximum number of customers to return, up to 20. Default: `10`.
            limit: Whole = "limit",
        }
    }
}

call! {
    /// The call of [`Operations::get_audit_evidence`], with its optional parameters.
    pub type GetAuditEvidenceCall = OperationCall<GetAuditEvidenceParameters> -> Untyped {
        query {
            /// First day of the period; 30 days ago when left out.
            date_from: Date = "date_from",
            /// Last day of the period; today when left out.
            date_to: Date = "date_to",
        }
    }
}

/// The static facts of each operation, in document order.
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
    /// Result of checking the hash chain of the audit trail.
    pub enum GdprAuditIntegrityStatus {
        /// Every checked entry matches its hash.
        Verified = "verified",
        /// At least one entry was changed or deleted; Salesbooth starts a security review.
        Broken = "broken",
        /// The chain could not be checked.
        Unavailable = "unavailable",
    }
}

reply! {
    /// Export of the data about a customer.
    pub struct GdprExportReply {
        /// Data that is held about a customer.
        export: Option<GdprExport> = "export",
    }
}

reply! {
    /// Data that is held about a customer.
    pub struct GdprExport {
        /// The customer record, decrypted.
        customer: Option<Customer> = "customer",
        /// All deals of the customer.
        ///
        /// Inferred: the samples leave the items out.
        deals: Vec<Deal> = "deals" inferred,
        /// All contracts of the customer.
        ///
        /// Inferred: the samples leave the items out.
        contracts: Vec<Contract> = "contracts" inferred,
        /// All consents of the customer.
        ///
        /// Inferred: the samples leave the items out.
        consents: Vec<GdprConsent> = "consents" inferred,
        /// Audit entries about the customer.
        ///
        /// Inferred: the samples leave the items out.
        audit_trail: Vec<AuditEntry> = "audit_trail" inferred,
        /// When the export was made.
        exported_at: Option<Timestamp> = "exported_at",
    }
}

reply! {
    /// Whether a customer is erased.
    pub struct GdprVerificationReply {
        /// Whether any personal data is left after an erasure.
        verification: Option<GdprVerification> = "verification",
    }
}

reply! {
    /// Whether any personal data is left after an erasure.
    pub struct GdprVerification {
        /// True when no personal data is left.
        erased: Option<bool> = "erased",
        /// Number of database tables that were searched.
        tables_checked: Option<i64> = "tables_checked",
        /// Number of personal values that are left; 0 after a complete erasure.
        pii_remaining: Option<i64> = "pii_remaining",
        /// Hash of the verification for the audit record, as `sha256:` and hex digits.
        verification_hash: Option<String> = "verification_hash",
    }
}

reply! {
    /// A customer's consents.
    pub struct GdprConsentList {
        /// The consents of the customer.
        consents: Vec<GdprConsent> = "consents",
        /// Every purpose that can be consented to, such as `marketing_email`.
        valid_purposes: Vec<String> = "valid_purposes",
    }
}

reply! {
    /// A consent to one purpose. The sample is cut short; there are more fields.
    pub struct GdprConsent {
        /// Processing purpose, such as `marketing_email`.
        purpose: Option<String> = "purpose",
        /// Status of the consent, such as `active`.
        status: Option<String> = "status",
        /// Day on which the consent expires unless it is renewed.
        expires_at: Option<Date> = "expires_at",
        /// Id of the customer who consented.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        customer_id: Option<String> = "customer_id" inferred,
        /// How the consent was collected, such as `web_form`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        channel: Option<String> = "channel" inferred,
        /// Version of the consent policy that the customer agreed to, such as `2.0`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        consent_version: Option<String> = "consent_version" inferred,
        /// Context of the consent, such as the form or the IP address.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        metadata: Option<Untyped> = "metadata" inferred,
    }
}

reply! {
    /// How long consents to a purpose are valid.
    pub struct GdprConsentExpiration {
        /// Processing purpose, such as `marketing`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        purpose: Option<String> = "purpose" inferred,
        /// Months after which a consent to the purpose expires, 1 to 120.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        expiration_months: Option<i64> = "expiration_months" inferred,
    }
}

reply! {
    /// The purposes that can be consented to.
    pub struct GdprConsentPurposes {
        /// Every purpose that can be consented to, such as `marketing_email`.
        ///
        /// Inferred: named as in the list of consents; no reply of this operation is shown.
        valid_purposes: Vec<String> = "valid_purposes" inferred,
    }
}

reply! {
    /// One page of erasures.
    pub struct GdprErasureLog {
        /// The erasures of this page.
        ///
        /// Inferred: the list of the evidence is called recent_entries; no reply of this operation is shown.
        entries: Vec<GdprErasureEntry> = "entries" inferred,
        /// Position of this page in the list.
        ///
        /// Inferred: as in other lists; no reply of this operation is shown.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// Audit entry of an erasure.
    pub struct GdprErasureEntry {
        /// Id of the audit entry, such as `audit_abc123`.
        log_id: Option<String> = "log_id",
        /// Id of the erased customer, such as `cust_xxxxx`.
        entity_id: Option<String> = "entity_id",
        /// The recorded action, such as `erased`.
        action: Option<String> = "action",
        /// Kind of caller that erased, such as `api_key`.
        actor_type: Option<String> = "actor_type",
        /// Hash that links the entry into the audit trail, as `sha256:` and hex digits.
        entry_hash: Option<String> = "entry_hash",
        /// When the data was erased.
        created_at: Option<Timestamp> = "created_at",
    }
}

impl GdprErasureEntry {
    /// The identifier: `log_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.log_id
            .as_deref()
            .ok_or_else(|| Error::missing("GdprErasureEntry", &["log_id"]))
    }
}

reply! {
    /// Evidence of compliance.
    pub struct GdprComplianceEvidenceReply {
        /// Evidence of GDPR compliance at one point in time.
        evidence: Option<GdprComplianceEvidence> = "evidence",
    }
}

reply! {
    /// Evidence of GDPR compliance at one point in time.
    pub struct GdprComplianceEvidence {
        /// Always `compliance_evidence`.
        report_type: Option<String> = "report_type",
        /// When the evidence was compiled.
        generated_at: Option<Timestamp> = "generated_at",
        /// Id of the tenant that the evidence is about.
        tenant_id: Option<String> = "tenant_id",
        /// Retention policies of the tenant.
        retention_policies: Option<GdprRetentionEvidence> = "retention_policies",
        /// Number of consents by purpose.
        consent_statistics: Option<GdprConsentStatistics> = "consent_statistics",
        /// The latest erasures.
        erasure_log: Option<GdprErasureEvidence> = "erasure_log",
        /// Result of checking a sample of the audit trail.
        audit_integrity: Option<GdprAuditIntegrity> = "audit_integrity",
        /// Summary of the register of processing activities.
        data_processing_register: Option<GdprProcessingRegister> = "data_processing_register",
    }
}

reply! {
    /// Retention policies of the tenant.
    pub struct GdprRetentionEvidence {
        /// Retention policies by type of data.
        policies: Vec<GdprRetentionPolicy> = "policies",
        /// Whether every policy is complied with.
        overall_compliant: Option<bool> = "overall_compliant",
        /// Number of policies of the tenant.
        policy_count: Option<i64> = "policy_count",
    }
}

reply! {
    /// Retention policy for one type of data.
    pub struct GdprRetentionPolicy {
        /// Type of data, such as `audit_logs`.
        data_type: Option<String> = "data_type",
        /// Days that the data is kept before automatic cleanup, such as 730.
        retention_days: Option<i64> = "retention_days",
        /// Whether the policy is applied.
        is_active: Option<bool> = "is_active",
        /// Compliance with the policy, such as `active`.
        compliance_status: Option<String> = "compliance_status",
    }
}

reply! {
    /// Number of consents by purpose.
    pub struct GdprConsentStatistics {
        /// Number of consents by purpose, such as `marketing_email`.
        by_purpose: BTreeMap<String, GdprConsentCounts> = "by_purpose",
        /// Number of purposes.
        purpose_count: Option<i64> = "purpose_count",
    }
}

reply! {
    /// Number of consents to one purpose, by status.
    pub struct GdprConsentCounts {
        /// Number of consents that are granted.
        granted: Option<i64> = "granted",
        /// Number of consents that were withdrawn.
        withdrawn: Option<i64> = "withdrawn",
        /// Number of consents that expired.
        expired: Option<i64> = "expired",
        /// Number of consents that expire soon; the period is not documented.
        expiring_soon: Option<i64> = "expiring_soon",
        /// Sum of the four other numbers.
        total: Option<i64> = "total",
    }
}

reply! {
    /// The latest erasures.
    pub struct GdprErasureEvidence {
        /// The latest erasures.
        recent_entries: Vec<GdprErasureEntry> = "recent_entries",
        /// Number of erasures.
        entry_count: Option<i64> = "entry_count",
    }
}

reply! {
    /// Result of checking a sample of the audit trail.
    pub struct GdprAuditIntegrity {
        /// Result of checking the hash chain of the audit trail.
        status: Option<GdprAuditIntegrityStatus> = "status",
        /// Number of entries that were checked.
        checked_entries: Option<i64> = "checked_entries",
        /// Number of checked entries whose hash does not match.
        broken_entries: Option<i64> = "broken_entries",
        /// Number of entries that were selected for the check.
        sample_size: Option<i64> = "sample_size",
    }
}

reply! {
    /// Summary of the register of processing activities.
    pub struct GdprProcessingRegister {
        /// Number of entries in the register of processing activities.
        total_entries: Option<i64> = "total_entries",
        /// Categories of data that are processed, such as `contact_data`.
        data_categories: Vec<String> = "data_categories",
        /// Legal bases of the processing, such as `consent` and `contract`.
        legal_bases: Vec<String> = "legal_bases",
    }
}

body! {
    /// The reason for an erasure.
    pub struct EraseGdprCustomer {
        optional {
            /// Why the customer is erased; recorded in the audit trail. Default: `GDPR erasure request`.
            reason: String = "reason",
        }
    }
}

body! {
    /// The reason for an erasure across all systems.
    pub struct EraseGdprCustomerFully {
        optional {
            /// Why the customer is erased; recorded in the audit trail. Default: `GDPR full erasure request`.
            reason: String = "reason",
        }
    }
}

body! {
    /// A consent to record.
    pub struct RecordGdprConsent {
        needed {
            /// Id of the customer, such as `cust_xxxxx`.
            customer_id: String = "customer_id",
            /// Processing purpose, such as `marketing`, `analytics` or `necessary`; [`gdpr().list_consent_purposes`](Operations::list_consent_purposes) lists them.
            purpose: String = "purpose",
        }
        optional {
            /// How the consent was collected, such as `web_form`. Default: `api`.
            channel: String = "channel",
            /// Context of the consent, such as the form or the IP address.
            metadata: Untyped = "metadata",
            /// Version of the consent policy that the customer agrees to, such as `2.0`.
            consent_version: String = "consent_version",
        }
    }
}

body! {
    /// The consent to withdraw.
    pub struct WithdrawGdprConsent {
        required {
            /// Purpose whose consent is withdrawn, such as `marketing`.
            purpose: String = "purpose",
        }
    }
}

body! {
    /// The customer whose consents to withdraw.
    pub struct WithdrawAllGdprConsents {
        required {
            /// Id of the customer, such as `cust_xxxxx`.
            customer_id: String = "customer_id",
        }
        optional {
            /// Why the consents are withdrawn. Default: `Batch consent withdrawal`.
            reason: String = "reason",
        }
    }
}

body! {
    /// The consent to renew.
    pub struct RenewGdprConsent {
        needed {
            /// Id of the customer, such as `cust_xxxxx`.
            customer_id: String = "customer_id",
            /// Purpose whose consent is renewed, such as `marketing`.
            purpose: String = "purpose",
        }
        optional {
            /// How the renewal was collected, such as `re-consent-email`. Default: `api`.
            channel: String = "channel",
            /// Months until the renewed consent expires; the period of the purpose when left out.
            expiration_months: Whole = "expiration_months",
        }
    }
}

body! {
    /// The customer whose consents to renew.
    pub struct RenewAllGdprConsents {
        required {
            /// Id of the customer, such as `cust_xxxxx`.
            customer_id: String = "customer_id",
        }
        optional {
            /// How the renewal was collected, such as `re-consent-campaign`. Default: `api`.
            channel: String = "channel",
        }
    }
}

body! {
    /// How long consents to a purpose are valid from now on.
    pub struct SetGdprConsentExpiration {
        required {
            /// Purpose to configure, such as `marketing`.
            purpose: String = "purpose",
            /// Months after which a consent to the purpose expires, 1 to 120.
            expiration_months: Whole = "expiration_months",
        }
    }
}

body! {
    /// Retention policy to set for one type of data.
    pub struct UpdateGdprRetention {
        required {
            /// Type of data, such as `audit_logs`.
            data_type: String = "data_type",
            /// Days to keep the data before automatic cleanup, such as 730.
            retention_days: Whole = "retention_days",
        }
        optional {
            /// Whether the policy is applied. Default: `true`.
            is_active: bool = "is_active",
        }
    }
}
