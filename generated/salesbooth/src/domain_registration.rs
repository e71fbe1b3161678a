// Generated from specs/salesbooth/domain_registration.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Buying domain names.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Error, Method, Operation, Request, body, reply};

/// The operations of `domain_registration`, reached as [`Client::domain_registration`](crate::Client::domain_registration).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Register a domain name.
    ///
    /// Paid from the credit balance of the workspace. Check first with [`domain_availability().check`](../domain_availability/struct.Operations.html#method.check) that the name is free.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let domain_registration = client.domain_registration().create("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /domain-register`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Domain Registration”. Inferred: the page gives the fields; the method is lost, and the section names no credential. The reply's form is inferred: the page shows no reply; the fields are those of the request.
    #[inline]
    pub fn create(
        &self,
        body: impl Into<CreateDomainRegistration>,
    ) -> Call<DomainRegistration> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateDomainRegistration>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE];

static CREATE: Operation = Operation::new("domain_registration_create", "domain_registration", Method::Post, "/domain-register")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// A domain name to register.
    pub struct CreateDomainRegistration {
        required {
            /// The name to register; has to be checked as available first.
            domain: String = "domain",
        }
        optional {
            /// The site to associate the name with.
            site_id: String = "site_id",
        }
    }
}

reply! {
    /// A domain that was registered.
    pub struct DomainRegistration {
        /// The registered name, such as `example.com`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        domain: Option<String> = "domain" inferred,
        /// Id of the site that the name was associated with.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        site_id: Option<String> = "site_id" inferred,
    }
}

impl DomainRegistration {
    /// The identifier: `domain`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.domain
            .as_deref()
            .ok_or_else(|| Error::missing("DomainRegistration", &["domain"]))
    }
}
