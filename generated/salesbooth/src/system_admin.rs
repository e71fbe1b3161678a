// Generated from specs/salesbooth/system_admin.yaml by `cargo xtask generate`. Do not edit: change the document.

//! All workspaces, for the people who run Salesbooth.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Paging, PagingStyle, Request, Untyped, Whole, call,
    reply,
};

use crate::OperationCall;
use crate::common::Pagination;
use crate::credits::CreditLedger;
use crate::encryption_rotation::EncryptionRotation;
use crate::workspaces::Workspace;

/// The operations of `system_admin`, reached as [`Client::system_admin`](crate::Client::system_admin).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read figures about the whole system.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .system_admin()
    ///     .get_stats()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /system-admin?action=stats`. Safe to repeat, so it is retried.
    ///
    /// # Errors
    ///
    /// - 403: Whoever is signed in does not administer the system.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; the method, and where the action goes, are lost.
    #[inline]
    pub fn get_stats(&self) -> Call<Untyped> {
        let request = Request::new(&GET_STATS);
        Call::json(self.0, request)
    }

    /// List all workspaces.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut workspaces = client
    ///     .system_admin()
    ///     .list_tenants()
    ///     .header("Cookie", "session=example")
    ///     .items();
    /// while let Some(workspace) = workspaces.try_next().await? {
    ///     println!("{workspace:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /system-admin?action=tenants`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 403: Whoever is signed in does not administer the system.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; the method, and where the action goes, are lost. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list_tenants(&self) -> ListTenantsCall {
        let request = Request::new(&LIST_TENANTS);
        OperationCall(Call::json(self.0, request))
    }

    /// Read one workspace.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let workspace = client
    ///     .system_admin()
    ///     .get_tenant("au_tenant_abc123")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /system-admin?id=…&action=tenant`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the workspace, as `au_tenant_abc123`.
    ///
    /// # Errors
    ///
    /// - 403: Whoever is signed in does not administer the system.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; the method, and where the action goes, are lost. The reply's form is inferred: the page shows no reply; the fields are those that the list of workspaces shows a user.
    #[inline]
    pub fn get_tenant(&self, id: &str) -> Call<Workspace> {
        let mut request = Request::new(&GET_TENANT);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Read the settings of the system.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .system_admin()
    ///     .get_settings()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /system-admin?action=settings`. Safe to repeat, so it is retried.
    ///
    /// # Errors
    ///
    /// - 403: Whoever is signed in does not administer the system.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; the method, and where the action goes, are lost.
    #[inline]
    pub fn get_settings(&self) -> Call<Untyped> {
        let request = Request::new(&GET_SETTINGS);
        Call::json(self.0, request)
    }

    /// Save a setting of the system.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::Untyped;
    /// use saleskit::serde_json::json;
    ///
    /// let body = Untyped::from(json!({}));
    /// let reply = client
    ///     .system_admin()
    ///     .set_setting(body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /system-admin?action=settings`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 403: Whoever is signed in does not administer the system.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; its fields are lost.
    #[inline]
    pub fn set_setting(&self, body: Untyped) -> Call<Untyped> {
        let mut request = Request::new(&SET_SETTING);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read the credit ledger of a workspace.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let credit_ledger = client
    ///     .system_admin()
    ///     .get_credit_ledger("au_tenant_abc123")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /system-admin?id=…&action=credit-ledger`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the workspace, as `au_tenant_abc123`.
    ///
    /// # Errors
    ///
    /// - 403: Whoever is signed in does not administer the system.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; the method, and where the action goes, are lost. The reply's form is inferred: the page shows no reply; taken to be formed as the workspace's own ledger.
    #[inline]
    pub fn get_credit_ledger(&self, id: &str) -> Call<CreditLedger> {
        let mut request = Request::new(&GET_CREDIT_LEDGER);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Act as a workspace for support.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .system_admin()
    ///     .impersonate()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /system-admin?action=impersonate`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 403: Whoever is signed in does not administer the system.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; its fields are lost.
    #[inline]
    pub fn impersonate(&self) -> ImpersonateCall {
        let mut request = Request::new(&IMPERSONATE);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Stop acting as a workspace.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .system_admin()
    ///     .stop_impersonating()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /system-admin?action=stop-impersonate`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 403: Whoever is signed in does not administer the system.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; the method, and where the action goes, are lost.
    #[inline]
    pub fn stop_impersonating(&self) -> Call<Untyped> {
        let request = Request::new(&STOP_IMPERSONATING);
        Call::json(self.0, request)
    }

    /// Grant credits to a workspace.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .system_admin()
    ///     .grant_credits()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /system-admin?action=grant-credits`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 403: Whoever is signed in does not administer the system.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; its fields are lost.
    #[inline]
    pub fn grant_credits(&self) -> GrantCreditsCall {
        let mut request = Request::new(&GRANT_CREDITS);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Start the rotation of a workspace's encryption keys.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let encryption_rotation = client
    ///     .system_admin()
    ///     .rotate_keys()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /system-admin?action=rotate-keys`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 403: Whoever is signed in does not administer the system.
    ///
    /// Source: docs section “System Admin”. Inferred: the page gives the action; its fields are lost. The reply's form is inferred: the page shows no reply; taken to be the rotation, of which only the id is known.
    #[inline]
    pub fn rotate_keys(&self) -> RotateKeysCall {
        let mut request = Request::new(&ROTATE_KEYS);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list_tenants`], with its optional parameters.
    pub type ListTenantsCall = OperationCall<ListTenantsParameters> -> TenantList {
        query {
            /// Most items to return. At least 1.
            limit: Whole = "limit",
            /// How many items to skip. At least 0.
            offset: Whole = "offset",
        }
    }
    pages Workspace
}

call! {
    /// The call of [`Operations::impersonate`], with what can be set.
    pub type ImpersonateCall = OperationCall<ImpersonateParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::grant_credits`], with what can be set.
    pub type GrantCreditsCall = OperationCall<GrantCreditsParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::rotate_keys`], with what can be set.
    pub type RotateKeysCall = OperationCall<RotateKeysParameters> -> EncryptionRotation {
        body {
            body: Untyped,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_STATS, &LIST_TENANTS, &GET_TENANT, &GET_SETTINGS, &SET_SETTING, &GET_CREDIT_LEDGER, &IMPERSONATE, &STOP_IMPERSONATING, &GRANT_CREDITS, &ROTATE_KEYS];

static GET_STATS: Operation = Operation::new("system_admin_get_stats", "system_admin", Method::Get, "/system-admin")
    .query(&[("action", "stats")])
    .query_selectors(&["id"])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_TENANTS: Operation = Operation::new("system_admin_list_tenants", "system_admin", Method::Get, "/system-admin")
    .query(&[("action", "tenants")])
    .query_selectors(&["id"])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.tenants", "data"]).identity(&["tenant_id"]).total("data.pagination.total").limit("limit", None).offset("offset"));

static GET_TENANT: Operation = Operation::new("system_admin_get_tenant", "system_admin", Method::Get, "/system-admin")
    .query(&[("action", "tenant")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_SETTINGS: Operation = Operation::new("system_admin_get_settings", "system_admin", Method::Get, "/system-admin")
    .query(&[("action", "settings")])
    .query_selectors(&["id"])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_SETTING: Operation = Operation::new("system_admin_set_setting", "system_admin", Method::Post, "/system-admin")
    .query(&[("action", "settings")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_CREDIT_LEDGER: Operation = Operation::new("system_admin_get_credit_ledger", "system_admin", Method::Get, "/system-admin")
    .query(&[("action", "credit-ledger")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static IMPERSONATE: Operation = Operation::new("system_admin_impersonate", "system_admin", Method::Post, "/system-admin")
    .query(&[("action", "impersonate")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static STOP_IMPERSONATING: Operation = Operation::new("system_admin_stop_impersonating", "system_admin", Method::Post, "/system-admin")
    .query(&[("action", "stop-impersonate")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static GRANT_CREDITS: Operation = Operation::new("system_admin_grant_credits", "system_admin", Method::Post, "/system-admin")
    .query(&[("action", "grant-credits")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static ROTATE_KEYS: Operation = Operation::new("system_admin_rotate_keys", "system_admin", Method::Post, "/system-admin")
    .query(&[("action", "rotate-keys")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// One page of workspaces.
    pub struct TenantList {
        /// The workspaces of this page.
        ///
        /// Inferred: named as the action is, with the fields of the list that users see; the page shows no reply.
        tenants: Vec<Workspace> = "tenants" inferred,
        /// Total number of items, and which of them this page holds.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}
