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
    /// `GET /tenants` · docs section “Workspace List”, inferred (the page shows the reply; the method is lost, and the path stands in the changelog). Safe to repeat.
    pub fn list(&self) -> Call<Vec<Workspace>> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST];

static LIST: Operation = Operation::new("workspaces_list", "workspaces", Method::Get, "/tenants")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Where data is kept.
    pub enum DataRegion {
        /// `au`
        Au = "au",
        /// `eu`
        Eu = "eu",
        /// `us`
        Us = "us",
    }
}

reply! {
    /// A workspace, from the view of one user.
    pub struct Workspace {
        /// As `au_tenant_abc123`.
        tenant_id: Option<String> = "tenant_id",
        /// What the workspace is called.
        name: Option<String> = "name",
        /// The name in addresses.
        slug: Option<String> = "slug",
        /// Null without a logo.
        logo_url: Option<String> = "logo_url",
        /// The user's role there, as `owner`.
        role: Option<String> = "role",
        /// Whether the session is in it.
        is_current: Option<bool> = "is_current",
        /// Whether no real money moves there.
        is_sandbox: Option<bool> = "is_sandbox",
        /// Where data is kept.
        region: Option<DataRegion> = "region",
        /// Where the API of its region is served, as `https://api-au.salesbooth.com`.
        regional_endpoint: Option<String> = "regional_endpoint",
    }
}

impl Workspace {
    /// The identifier: `tenant_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.tenant_id
            .as_deref()
            .ok_or_else(|| Error::missing("Workspace", &["tenant_id"]))
    }
}
