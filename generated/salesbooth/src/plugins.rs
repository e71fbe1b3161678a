// Generated from specs/salesbooth/plugins.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Extensions of the platform, to be installed from a marketplace.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, body, call, reply,
};

use crate::OperationCall;

/// The operations of `plugins`, reached as [`Client::plugins`](crate::Client::plugins).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List plugins.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.plugins().list().installed(true).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /plugins`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.installed(..)`.
    ///
    /// Source: docs section “Plugins”.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Install a plugin.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let plugin = client.plugins().install("analytics").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /plugins`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Plugins”. The reply's form is inferred: the page shows no reply; taken to be the plugin that the operation acts on.
    #[inline]
    pub fn install(&self, body: impl Into<InstallPlugin>) -> Call<Plugin> {
        let mut request = Request::new(&INSTALL);
        request.json(&Into::<InstallPlugin>::into(body));
        Call::json(self.0, request)
    }

    /// Remove a plugin.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let plugin = client.plugins().uninstall("analytics").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /plugins?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the plugin, as `analytics`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Plugins”. The reply's form is inferred: the page shows no reply; a plugin stays in the list when it is not installed, so it is taken to be answered.
    #[inline]
    pub fn uninstall(&self, id: &str) -> Call<Plugin> {
        let mut request = Request::new(&UNINSTALL);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> Vec<Plugin> {
        flag {
            /// Only plugins that are installed; sent as `1`.
            installed: bool = "installed",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &INSTALL, &UNINSTALL];

static LIST: Operation = Operation::new("plugins_list", "plugins", Method::Get, "/plugins")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static INSTALL: Operation = Operation::new("plugins_install", "plugins", Method::Post, "/plugins")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UNINSTALL: Operation = Operation::new("plugins_uninstall", "plugins", Method::Delete, "/plugins")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// An extension of the platform.
    pub struct Plugin {
        /// Id of the plugin, as `analytics`.
        id: Option<String> = "id",
        /// Title in the marketplace, as `Analytics`.
        name: Option<String> = "name",
        /// What the plugin adds to the platform.
        description: Option<String> = "description",
        /// Whether the plugin is installed in this workspace.
        installed: Option<bool> = "installed",
        /// Version of the plugin, as `1.2.0`.
        version: Option<String> = "version",
    }
}

impl Plugin {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("Plugin", &["id"]))
    }
}

body! {
    /// Which plugin to install.
    pub struct InstallPlugin {
        required {
            /// Id of the plugin to install, which [`plugins().list`](Operations::list) gives as `id`.
            plugin_id: String = "plugin_id",
        }
    }
}
