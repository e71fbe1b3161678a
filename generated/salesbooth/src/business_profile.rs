// Generated from specs/salesbooth/business_profile.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What a business is and sells, in words for the AI that writes websites.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, body, reply};

/// The operations of `business_profile`, reached as [`Client::business_profile`](crate::Client::business_profile).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the business profile.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let business_profile = client.business_profile().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /business-profile`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Business Profile”. Inferred: the page describes the profile only; the method is lost, and it names no credential; a session is taken to be meant as in its neighbours, a key by the general rule. The reply's form is inferred: the page shows no reply; the fields are those that can be changed.
    #[inline]
    pub fn get(&self) -> Call<BusinessProfile> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Change the business profile.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::business_profile::UpdateBusinessProfile;
    ///
    /// let body = UpdateBusinessProfile::new();
    /// let business_profile = client.business_profile().update(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /business-profile`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Business Profile”. Inferred: the page gives the fields, the method is lost; changes are PATCH elsewhere. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn update(&self, body: UpdateBusinessProfile) -> Call<BusinessProfile> {
        let mut request = Request::new(&UPDATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &UPDATE];

static GET: Operation = Operation::new("business_profile_get", "business_profile", Method::Get, "/business-profile")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("business_profile_update", "business_profile", Method::Patch, "/business-profile")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// Description of the business in plain language; the context for [`ai_website().generate`](../ai_website/struct.Operations.html#method.generate).
    pub struct BusinessProfile {
        /// Name that the business trades under.
        ///
        /// Inferred: a field of the update; no reply shows it.
        business_name: Option<String> = "business_name" inferred,
        /// What the business is, what it sells and to which market, in detail.
        ///
        /// Inferred: a field of the update; no reply shows it.
        description: Option<String> = "description" inferred,
        /// Category of the industry.
        ///
        /// Inferred: a field of the update; no reply shows it.
        industry: Option<String> = "industry" inferred,
        /// The customer segment that the business aims at.
        ///
        /// Inferred: a field of the update; no reply shows it.
        target_market: Option<String> = "target_market" inferred,
    }
}

body! {
    /// Fields of the profile to change.
    pub struct UpdateBusinessProfile {
        optional {
            /// Name that the business trades under.
            business_name: String = "business_name",
            /// What the business is, what it sells and to which market, in detail.
            description: String = "description",
            /// Category of the industry.
            industry: String = "industry",
            /// The customer segment that the business aims at.
            target_market: String = "target_market",
        }
    }
}
