// Generated from specs/salesbooth/workspaces.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The workspaces that a user may enter.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, open_enum, reply,
};

/// The operations of `workspaces`, reached as [`Client::workspaces`](crate::Client::workspaces).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List your workspaces.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.workspaces().list().header("Cookie", "session=example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /tenants`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Workspace List”. Inferred: the page shows the reply; the method is lost, and the path is in the changelog.
    #[inline]
    pub fn list(&self) -> Call<Vec<Workspace>> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST];

static LIST: Operation = Operation::new("workspaces_list", "workspaces", Method::Get, "/tenants")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Region in which data is kept.
    pub enum DataRegion {
        /// Australia, served at `https://api-au.salesbooth.com`.
        Au = "au",
        /// Europe, served at `https://api-eu.salesbooth.com`.
        Eu = "eu",
        /// The United States, served at `https://api-us.salesbooth.com`.
        Us = "us",
    }
}

reply! {
    /// A workspace, from the view of one user.
    pub struct Workspace {
        /// Id of the workspace, as `au_tenant_abc123`.
        tenant_id: Option<String> = "tenant_id",
        /// Name of the workspace, as `Acme Corp`.
        name: Option<String> = "name",
        /// Form of the name for use in URLs, as `acme-corp`.
        slug: Option<String> = "slug",
        /// URL of the logo; null without one.
        logo_url: Option<String> = "logo_url",
        /// Role that the signed-in user has in the workspace, as `owner`.
        role: Option<String> = "role",
        /// Whether the session is in this workspace.
        is_current: Option<bool> = "is_current",
        /// Whether it is a sandbox, in which no money moves.
        is_sandbox: Option<bool> = "is_sandbox",
        /// Region in which data is kept.
        region: Option<DataRegion> = "region",
        /// URL of the API in the workspace's region, as `https://api-au.salesbooth.com`.
        regional_endpoint: Option<String> = "regional_endpoint",
    }
}

impl Workspace {
    /// The identifier: `tenant_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.tenant_id
            .as_deref()
            .ok_or_else(|| Error::missing("Workspace", &["tenant_id"]))
    }
}
