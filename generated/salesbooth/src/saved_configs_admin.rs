// Generated from specs/salesbooth/saved_configs_admin.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What buyers saved in widgets, from the view of the seller.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Id, Keyed, Method, Operation, Paging, PagingStyle,
    Request, Retry, Timestamp, Untyped, Whole, body, call, reply,
};

use crate::OperationCall;
use crate::common::{Deletion, Pagination};
use crate::saved_configs::{SavedConfigDeal, SavedConfigSelection};

/// The operations of `saved_configs_admin`, reached as [`Client::saved_configs_admin`](crate::Client::saved_configs_admin).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List saved configurations.
    ///
    /// Searching, filtering and sorting are said to work; their parameters are not on the page.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut admin_saved_configs = client.saved_configs_admin().list().items();
    /// while let Some(admin_saved_config) = admin_saved_configs.try_next().await? {
    ///     println!("{admin_saved_config:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /saved-configs-admin`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Optional: `.limit(..)`, `.offset(..)`.
    ///
    /// Source: docs section “Saved Configs Admin”. Inferred: the page says that it is possible; method and parameters are lost. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Read figures about saved configurations.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.saved_configs_admin().get_stats().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /saved-configs-admin?action=stats`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Source: docs section “Saved Configs Admin”. Inferred: the page gives the action; the method is lost.
    #[inline]
    pub fn get_stats(&self) -> Call<Untyped> {
        let request = Request::new(&GET_STATS);
        Call::json(self.0, request)
    }

    /// Read how many configurations become deals.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.saved_configs_admin().get_analytics().period(30).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /saved-configs-admin?action=analytics`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Optional: `.period(..)`.
    ///
    /// Source: docs section “Saved Configs Admin”. Inferred: the page gives the action; the method is lost.
    #[inline]
    pub fn get_analytics(&self) -> GetAnalyticsCall {
        let request = Request::new(&GET_ANALYTICS);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a deal from a configuration.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let saved_config_deal = client.saved_configs_admin().convert_to_deal(42).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /saved-configs-admin?id=…&action=convert`. Retried under an idempotency key: yours, or a random one. Scope: `deals:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Number of the configuration, as `42`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Saved Configs Admin”. Inferred: the page says that it is possible; the name of the action and the fields are lost; any POST that creates a deal takes an Idempotency-Key, and a list beside it leaves this one out. The reply's form is inferred: the page shows no reply; taken to be that of the buyer's own conversion.
    #[inline]
    pub fn convert_to_deal(&self, id: impl Into<Whole>) -> Call<SavedConfigDeal, Keyed> {
        let mut request = Request::new(&CONVERT_TO_DEAL);
        request.require("id", &Into::<Whole>::into(id));
        Call::json(self.0, request).takes()
    }

    /// Change a saved configuration.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::saved_configs_admin::UpdateAdminSavedConfig;
    ///
    /// let body = UpdateAdminSavedConfig::new()
    ///     .customer_name("Jane Smith")
    ///     .customer_email("updated@example.com");
    /// let saved_config_update = client.saved_configs_admin().update(42, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /saved-configs-admin?id=…`. Not retried once the API may have received it. Scope: `deals:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Number of the configuration, as `42`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Saved Configs Admin”.
    #[inline]
    pub fn update(
        &self,
        id: impl Into<Whole>,
        body: UpdateAdminSavedConfig,
    ) -> Call<SavedConfigUpdate> {
        let mut request = Request::new(&UPDATE);
        request.require("id", &Into::<Whole>::into(id));
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a saved configuration.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.saved_configs_admin().delete(42).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /saved-configs-admin?id=…`. Not retried once the API may have received it. Scope: `deals:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Number of the configuration, as `42`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Saved Configs Admin”. Inferred: the page says that it is possible; method and parameter are lost. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: impl Into<Whole>) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", &Into::<Whole>::into(id));
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> AdminSavedConfigList {
        query {
            /// Most items to return. At least 1.
            limit: Whole = "limit",
            /// How many items to skip. At least 0.
            offset: Whole = "offset",
        }
    }
    pages AdminSavedConfig
}

call! {
    /// The call of [`Operations::get_analytics`], with its optional parameters.
    pub type GetAnalyticsCall = OperationCall<GetAnalyticsParameters> -> Untyped {
        query {
            /// How far to look back; taken to be in days.
            period: Whole = "period",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET_STATS, &GET_ANALYTICS, &CONVERT_TO_DEAL, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("saved_configs_admin_list", "saved_configs_admin", Method::Get, "/saved-configs-admin")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.saved_configs", "data"]).identity(&["id"]).total("data.pagination.total").limit("limit", None).offset("offset"));

static GET_STATS: Operation = Operation::new("saved_configs_admin_get_stats", "saved_configs_admin", Method::Get, "/saved-configs-admin")
    .query(&[("action", "stats")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_ANALYTICS: Operation = Operation::new("saved_configs_admin_get_analytics", "saved_configs_admin", Method::Get, "/saved-configs-admin")
    .query(&[("action", "analytics")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CONVERT_TO_DEAL: Operation = Operation::new("saved_configs_admin_convert_to_deal", "saved_configs_admin", Method::Post, "/saved-configs-admin")
    .query(&[("action", "convert")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("saved_configs_admin_update", "saved_configs_admin", Method::Patch, "/saved-configs-admin")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static DELETE: Operation = Operation::new("saved_configs_admin_delete", "saved_configs_admin", Method::Delete, "/saved-configs-admin")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// Saved configurations.
    pub struct AdminSavedConfigList {
        /// The saved configurations of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        saved_configs: Vec<AdminSavedConfig> = "saved_configs" inferred,
        /// Total number of items, and which of them this page holds.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// A configuration that a buyer saved.
    pub struct AdminSavedConfig {
        /// Number of the configuration, as `42`; the other operations of this section take it.
        ///
        /// Inferred: the parameter of the update; no reply shows it.
        id: Option<Id> = "id" inferred,
        /// Code that buyers retrieve the configuration by, as `a3f8b21c`.
        ///
        /// Inferred: as in the buyer's own view; no reply shows it here.
        short_code: Option<String> = "short_code" inferred,
        /// Id of the widget that the buyer used, as `wgt_xxxxx`.
        ///
        /// Inferred: as in the buyer's own view; no reply shows it here.
        widget_id: Option<String> = "widget_id" inferred,
        /// The chosen products with quantity and price.
        ///
        /// Inferred: as in the buyer's own view; no reply shows it here.
        product_selections: Vec<SavedConfigSelection> = "product_selections" inferred,
        /// Total price in major units of `currency`, as saved.
        ///
        /// Inferred: as in the buyer's own view; no reply shows it here.
        subtotal: Option<Amount> = "subtotal" inferred,
        /// ISO 4217 code of all amounts, as `USD`.
        ///
        /// Inferred: as in the buyer's own view; no reply shows it here.
        currency: Option<String> = "currency" inferred,
        /// When the configuration expires.
        ///
        /// Inferred: as in the buyer's own view; no reply shows it here.
        expires_at: Option<Timestamp> = "expires_at" inferred,
        /// Name of the buyer.
        ///
        /// Inferred: a field of the update; no reply shows it.
        customer_name: Option<String> = "customer_name" inferred,
        /// E-mail address of the buyer.
        ///
        /// Inferred: a field of the update; no reply shows it.
        customer_email: Option<String> = "customer_email" inferred,
        /// Values of the chosen options, by product id.
        ///
        /// Inferred: a field of the update; no reply shows it.
        option_selections: Option<Untyped> = "option_selections" inferred,
    }
}

impl AdminSavedConfig {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id
            .as_ref()
            .map(|id| id.as_str())
            .ok_or_else(|| Error::missing("AdminSavedConfig", &["id"]))
    }
}

body! {
    /// What to change.
    pub struct UpdateAdminSavedConfig {
        optional {
            /// Name of the buyer; an empty text removes it.
            customer_name: String = "customer_name",
            /// E-mail address of the buyer; must be a valid one.
            customer_email: String = "customer_email",
        }
        nullable {
            /// Values of the chosen options, by product id; null removes them.
            option_selections / clear_option_selections: Untyped = "option_selections",
        }
    }
}

reply! {
    /// That it was changed.
    pub struct SavedConfigUpdate {
        /// True when the change was saved.
        updated: Option<bool> = "updated",
        /// Number of the configuration, as `42`.
        id: Option<Id> = "id",
    }
}

impl SavedConfigUpdate {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id
            .as_ref()
            .map(|id| id.as_str())
            .ok_or_else(|| Error::missing("SavedConfigUpdate", &["id"]))
    }
}
