// Generated from specs/salesbooth/tenant_context.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The workspace of one browser tab.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, body, call, reply};

use crate::OperationCall;

/// The operations of `tenant_context`, reached as [`Client::tenant_context`](crate::Client::tenant_context).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the workspace of a tab.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let tenant_context = client
    ///     .tenant_context()
    ///     .get()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /tenant-context`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.x_tab_id(..)`.
    ///
    /// Source: docs section “Tenant Context”. Inferred: the page says that the header names the tab; method and reply are lost. The reply's form is inferred: the page shows no reply; the fields are those of the request.
    #[inline]
    pub fn get(&self) -> GetCall {
        let request = Request::new(&GET);
        OperationCall(Call::json(self.0, request))
    }

    /// Bind a browser tab to a workspace, or unbind it.
    ///
    /// A `tenant_id` of null frees the tab: it is in the session's workspace again.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let tenant_context = client
    ///     .tenant_context()
    ///     .set("example")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /tenant-context`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Tenant Context”. Inferred: the page gives the fields, the method is lost. The reply's form is inferred: the page shows no reply; the fields are those of the request.
    #[inline]
    pub fn set(&self, body: impl Into<SetTenantContext>) -> Call<TenantContext> {
        let mut request = Request::new(&SET);
        request.json(&Into::<SetTenantContext>::into(body));
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub type GetCall = OperationCall<GetParameters> -> TenantContext {
        header {
            /// Id of the browser tab; each tab can work in a workspace of its own.
            x_tab_id: String = "X-Tab-ID",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &SET];

static GET: Operation = Operation::new("tenant_context_get", "tenant_context", Method::Get, "/tenant-context")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET: Operation = Operation::new("tenant_context_set", "tenant_context", Method::Post, "/tenant-context")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// A tab and its workspace.
    pub struct SetTenantContext {
        required {
            /// Id of the browser tab, as sent in `X-Tab-ID`.
            tab_id: String = "tab_id",
        }
        nullable {
            /// Id of the workspace for the tab; null returns the tab to the session's workspace.
            tenant_id / clear_tenant_id: String = "tenant_id",
        }
    }
}

reply! {
    /// A tab and its workspace.
    pub struct TenantContext {
        /// Id of the browser tab, as sent in `X-Tab-ID`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        tab_id: Option<String> = "tab_id" inferred,
        /// Id of the workspace that the tab works in; null when it is the session's.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        tenant_id: Option<String> = "tenant_id" inferred,
    }
}
