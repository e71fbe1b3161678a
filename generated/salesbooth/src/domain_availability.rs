// Generated from specs/salesbooth/domain_availability.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Whether domain names are free.

use std::sync::Arc;

use saleskit_runtime::{Amount, Call, Engine, Envelope, Method, Operation, Request, body, reply};

/// The operations of `domain_availability`, reached as [`Client::domain_availability`](crate::Client::domain_availability).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Check whether a domain name is free.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let domain_availability = client.domain_availability().check("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /domain-check`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Domain Availability”. Inferred: the page gives the field and the reply; the method is lost, and the section names no credential.
    #[inline]
    pub fn check(&self, body: impl Into<CheckDomain>) -> Call<DomainAvailability> {
        let mut request = Request::new(&CHECK);
        request.json(&Into::<CheckDomain>::into(body));
        Call::json(self.0, request)
    }

    /// Read an IP address.
    ///
    /// The docs show the reply and do not say what the address is for.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let domain_ip_address = client.domain_availability().get_ip_address().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /domain-check`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Domain Availability”. Inferred: the page shows the reply only, without request or purpose.
    #[inline]
    pub fn get_ip_address(&self) -> Call<DomainIpAddress> {
        let request = Request::new(&GET_IP_ADDRESS);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CHECK, &GET_IP_ADDRESS];

static CHECK: Operation = Operation::new("domain_availability_check", "domain_availability", Method::Post, "/domain-check")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_IP_ADDRESS: Operation = Operation::new("domain_availability_get_ip_address", "domain_availability", Method::Get, "/domain-check")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// A domain name to check.
    pub struct CheckDomain {
        required {
            /// The name to check, such as `example.com`.
            domain: String = "domain",
        }
    }
}

reply! {
    /// Whether a domain name is available, and its price.
    pub struct DomainAvailability {
        /// Whether the name can be registered.
        available: Option<bool> = "available",
        /// Price of the registration; no currency is given.
        price: Option<Amount> = "price",
    }
}

reply! {
    /// An IP address; the docs show it without words.
    pub struct DomainIpAddress {
        /// The IP address, such as `203.0.113.42`.
        ip: Option<String> = "ip",
    }
}
