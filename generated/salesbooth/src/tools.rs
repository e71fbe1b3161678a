// Generated from specs/salesbooth/tools.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What language models can call, described for them.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, call, open_enum,
};

use crate::OperationCall;

/// The operations of `tools`, reached as [`Client::tools`](crate::Client::tools).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the tools for a language model.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::tools::ToolFormat;
    ///
    /// let reply = client.tools().list().format(ToolFormat::Openai).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /tools`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.format(..)`, `.category(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “AI Agent Integration”.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> Untyped {
        query {
            /// Form of the definitions, by vendor of the model. Default: `universal`.
            format: ToolFormat = "format",
            /// Only tools of this category.
            category: ToolCategory = "category",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST];

static LIST: Operation = Operation::new("tools_list", "tools", Method::Get, "/tools")
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data);

open_enum! {
    /// Form of the tool definitions, by vendor of the model.
    pub enum ToolFormat {
        /// Tied to no vendor of models.
        Universal = "universal",
        /// As OpenAI's function calling expects them.
        Openai = "openai",
        /// As the tool use of Anthropic's models expects them.
        Anthropic = "anthropic",
    }
}

open_enum! {
    /// Group of tools with a common purpose.
    pub enum ToolCategory {
        /// Finding deals, products and partners.
        Discovery = "discovery",
        /// Creating deals and changing them.
        Deals = "deals",
        /// Looking up what is for sale.
        Products = "products",
        /// Proposing terms and answering proposals.
        Negotiation = "negotiation",
        /// Bringing an agreed deal to its end.
        Execution = "execution",
    }
}
