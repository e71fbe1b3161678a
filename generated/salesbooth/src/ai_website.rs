// Generated from specs/salesbooth/ai_website.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Websites and pages that an AI writes.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped, call};

use crate::OperationCall;

/// The operations of `ai_website`, reached as [`Client::ai_website`](crate::Client::ai_website).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Write a whole website.
    ///
    /// The business profile and the product catalogue are the context. The request takes long: set a time limit of at least 120 seconds.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.ai_website().generate().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /ai-website`. Not retried once the API may have received it. Its time limit is 120 s, unless you set one.
    ///
    /// Source: docs section “AI Website Generation”. Inferred: the page gives the action; the method is lost, and the section names no credential.
    #[inline]
    pub fn generate(&self) -> Call<Untyped> {
        let request = Request::new(&GENERATE);
        Call::json(self.0, request)
    }

    /// Write the style sheet, header and footer.
    ///
    /// The request takes long: set a time limit of at least 120 seconds.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.ai_website().generate_template().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /ai-website?action=template`. Not retried once the API may have received it. Its time limit is 120 s, unless you set one.
    ///
    /// Source: docs section “AI Website Generation”. Inferred: the page gives the action; the method is lost, and the section names no credential.
    #[inline]
    pub fn generate_template(&self) -> Call<Untyped> {
        let request = Request::new(&GENERATE_TEMPLATE);
        Call::json(self.0, request)
    }

    /// Write or rewrite one page.
    ///
    /// The request takes long: set a time limit of at least 120 seconds.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.ai_website().generate_page().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /ai-website?action=page`. Not retried once the API may have received it. Its time limit is 120 s, unless you set one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “AI Website Generation”. Inferred: the page gives the action; the method and the fields that name the page are lost, and the section names no credential.
    #[inline]
    pub fn generate_page(&self) -> GeneratePageCall {
        let mut request = Request::new(&GENERATE_PAGE);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::generate_page`], with what can be set.
    pub type GeneratePageCall = OperationCall<GeneratePageParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GENERATE, &GENERATE_TEMPLATE, &GENERATE_PAGE];

static GENERATE: Operation = Operation::new("ai_website_generate", "ai_website", Method::Post, "/ai-website")
    .query_selectors(&["action"])
    .timeout_seconds(120)
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GENERATE_TEMPLATE: Operation = Operation::new("ai_website_generate_template", "ai_website", Method::Post, "/ai-website")
    .query(&[("action", "template")])
    .timeout_seconds(120)
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GENERATE_PAGE: Operation = Operation::new("ai_website_generate_page", "ai_website", Method::Post, "/ai-website")
    .query(&[("action", "page")])
    .timeout_seconds(120)
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);
