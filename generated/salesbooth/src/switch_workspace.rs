// Generated from specs/salesbooth/switch_workspace.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Going from one workspace to another within a session.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, body};

use crate::workspaces::Workspace;

/// The operations of `switch_workspace`, reached as [`Client::switch_workspace`](crate::Client::switch_workspace).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Switch to another workspace.
    ///
    /// Holds for the whole session; a single browser tab is bound by [`tenant_context().set`](../tenant_context/struct.Operations.html#method.set).
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let workspace = client
    ///     .switch_workspace()
    ///     .select("example")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /switch-tenant`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Switch Workspace”. Inferred: the page gives the field, the method is lost. The reply's form is inferred: the page shows no reply; taken to be the workspace that the session is in from now on.
    #[inline]
    pub fn select(&self, body: impl Into<SelectWorkspace>) -> Call<Workspace> {
        let mut request = Request::new(&SELECT);
        request.json(&Into::<SelectWorkspace>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&SELECT];

static SELECT: Operation = Operation::new("switch_workspace_select", "switch_workspace", Method::Post, "/switch-tenant")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// The workspace to switch the session to.
    pub struct SelectWorkspace {
        required {
            /// Id of the workspace to switch to.
            tenant_id: String = "tenant_id",
        }
    }
}
