// Generated from specs/salesbooth/saved_configs.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Configurations that buyers saved, each behind a short code that they can share.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Keyed, Method, NumberAmount, Operation, Request, Retry,
    Timestamp, Untyped, Whole, body, both, reply,
};

use crate::common::Deletion;
use crate::deals::Deal;

/// The operations of `saved_configs`, reached as [`Client::saved_configs`](crate::Client::saved_configs).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Save a configuration.
    ///
    /// Ten can be saved in an hour from one address.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::saved_configs::{CreateSavedConfig, SavedConfigSelection};
    /// use saleskit::serde_json::json;
    ///
    /// let body = CreateSavedConfig::new(
    ///         json!({ "subtotal": 99.0, "tax": 8.17, "total": 107.17 }),
    ///         [
    ///             SavedConfigSelection::new()
    ///                 .product_id("prod_abc123")
    ///                 .name("Pro Plan")
    ///                 .quantity(1)
    ///                 .configured_price("99.00"),
    ///         ],
    ///     )
    ///     .subtotal("99.00")
    ///     .currency("USD")
    ///     .customer_email("buyer@example.com")
    ///     .expires_in(14);
    /// let saved_config_link = client
    ///     .saved_configs()
    ///     .create(body)
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /saved-configs`. Not retried once the API may have received it. Rate limit: 10 requests per hour for each IP address.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Saved Configurations”.
    #[inline]
    pub fn create(&self, body: CreateSavedConfig) -> Call<SavedConfigLink> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read a configuration.
    ///
    /// Thirty can be read in a minute from one address. Prices that changed since then are reported.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let saved_config = client
    ///     .saved_configs()
    ///     .get("a3f8b21c")
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /saved-configs?code=…`. Safe to repeat, so it is retried. Rate limit: 30 requests per minute for each IP address.
    ///
    /// # Arguments
    ///
    /// - `code`: Short code of the configuration: 8 to 16 hex digits, as `a3f8b21c`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this short code.
    ///
    /// Source: docs section “Saved Configurations”.
    #[inline]
    pub fn get(&self, code: &str) -> Call<SavedConfig> {
        let mut request = Request::new(&GET);
        request.require("code", code);
        Call::json(self.0, request)
    }

    /// Change a configuration.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::saved_configs::UpdateSavedConfig;
    ///
    /// let body = UpdateSavedConfig::new()
    ///     .customer_name("Jane Smith")
    ///     .customer_email("jane@example.com");
    /// let saved_config = client
    ///     .saved_configs()
    ///     .update("a3f8b21c", body)
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /saved-configs?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Short code of the configuration, as `a3f8b21c`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: Nothing has this short code.
    ///
    /// Source: docs section “Saved Configurations”. The reply's form is inferred: the page shows no reply; taken to be the configuration that the operation acts on.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateSavedConfig) -> Call<SavedConfig> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a configuration.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client
    ///     .saved_configs()
    ///     .delete("a3f8b21c")
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /saved-configs?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Short code of the configuration, as `a3f8b21c`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this short code.
    ///
    /// Source: docs section “Saved Configurations”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Create a deal from a configuration.
    ///
    /// Works once for each configuration.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::saved_configs::ConvertSavedConfig;
    ///
    /// let body = ConvertSavedConfig::new()
    ///     .short_code("a3f8b21c")
    ///     .customer_name("Jane Smith")
    ///     .customer_email("jane@example.com");
    /// let saved_config_deal = client
    ///     .saved_configs()
    ///     .convert_to_deal(body)
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /saved-configs?action=to_deal`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: Nothing has this short code.
    /// - 409: A deal was made of the configuration before.
    /// - 410: The configuration is too old.
    ///
    /// Source: docs section “Saved Configurations”. The docs contradict each other: any POST that creates a deal takes an Idempotency-Key, and a list beside it leaves this one out.
    #[inline]
    pub fn convert_to_deal(
        &self,
        body: ConvertSavedConfig,
    ) -> Call<SavedConfigDeal, Keyed> {
        let mut request = Request::new(&CONVERT_TO_DEAL);
        request.json(&body);
        Call::json(self.0, request).takes()
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE, &GET, &UPDATE, &DELETE, &CONVERT_TO_DEAL];

static CREATE: Operation = Operation::new("saved_configs_create", "saved_configs", Method::Post, "/saved-configs")
    .query_selectors(&["action"])
    .auth(&["publishableKey"])
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("saved_configs_get", "saved_configs", Method::Get, "/saved-configs")
    .auth(&["publishableKey"])
    .envelope(Envelope::Data);

static UPDATE: Operation = Operation::new("saved_configs_update", "saved_configs", Method::Patch, "/saved-configs")
    .auth(&["publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("saved_configs_delete", "saved_configs", Method::Delete, "/saved-configs")
    .auth(&["publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static CONVERT_TO_DEAL: Operation = Operation::new("saved_configs_convert_to_deal", "saved_configs", Method::Post, "/saved-configs")
    .query(&[("action", "to_deal")])
    .retry(Retry::Keyed)
    .auth(&["publishableKey"])
    .headers(&["Idempotency-Key"])
    .created(true)
    .envelope(Envelope::Data);

both! {
    /// A product as the buyer configured it.
    pub struct SavedConfigSelection {
        optional {
            /// Id of the chosen product, as `prod_abc123`.
            product_id: String = "product_id",
            /// Name of the product, as `Pro Plan`.
            name: String = "name",
            /// Number of units.
            quantity: Whole = "quantity",
            /// Price with the chosen options, in major units.
            configured_price: NumberAmount = "configured_price",
        }
    }
}

body! {
    /// A configuration to be saved.
    pub struct CreateSavedConfig {
        required {
            /// How the price comes about: subtotals, discounts, taxes. The sample has `subtotal`, `tax`, `total`.
            pricing_snapshot: Untyped = "pricing_snapshot",
        }
        required_list {
            /// The chosen products with quantity and price.
            product_selections: SavedConfigSelection = "product_selections",
        }
        optional {
            /// Values of the chosen options, by product id.
            option_selections: Untyped = "option_selections",
            /// Total price in major units of `currency`.
            subtotal: NumberAmount = "subtotal",
            /// ISO 4217 code of all amounts, as `USD`. Default: `USD`.
            currency: String = "currency",
            /// Name of the buyer.
            customer_name: String = "customer_name",
            /// E-mail address of the buyer.
            customer_email: String = "customer_email",
            /// Days to keep it, 1 to 365. The widget can have another default. Default: `30`.
            expires_in: Whole = "expires_in",
        }
    }
}

reply! {
    /// Where a configuration can be found.
    pub struct SavedConfigLink {
        /// Code to retrieve and share the configuration by: 8 to 16 hex digits, as `a3f8b21c`.
        short_code: Option<String> = "short_code",
        /// URL of the configuration's page, to share.
        share_url: Option<String> = "share_url",
        /// When the configuration expires, `expires_in` days after it was saved.
        expires_at: Option<Timestamp> = "expires_at",
        /// When the configuration was saved.
        created_at: Option<Timestamp> = "created_at",
    }
}

impl SavedConfigLink {
    /// The identifier: `short_code`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.short_code
            .as_deref()
            .ok_or_else(|| Error::missing("SavedConfigLink", &["short_code"]))
    }
}

reply! {
    /// A configuration.
    pub struct SavedConfig {
        /// Code to retrieve and share the configuration by: 8 to 16 hex digits, as `a3f8b21c`.
        short_code: Option<String> = "short_code",
        /// Id of the widget that the buyer used, as `wgt_xxxxx`.
        widget_id: Option<String> = "widget_id",
        /// The chosen products with quantity and price.
        ///
        /// Inferred: the sample leaves the items out; taken to be those of the request.
        product_selections: Vec<SavedConfigSelection> = "product_selections" inferred,
        /// Breakdown of the price at the time of saving.
        pricing_snapshot: Option<Untyped> = "pricing_snapshot",
        /// Total price in major units of `currency`, as saved.
        subtotal: Option<Amount> = "subtotal",
        /// ISO 4217 code of all amounts, as `USD`.
        currency: Option<String> = "currency",
        /// Values of the chosen options, by product id.
        ///
        /// Inferred: a field of the requests; no reply shows it.
        option_selections: Option<Untyped> = "option_selections" inferred,
        /// Name of the buyer.
        ///
        /// Inferred: a field of the requests; no reply shows it.
        customer_name: Option<String> = "customer_name" inferred,
        /// E-mail address of the buyer.
        ///
        /// Inferred: a field of the requests; no reply shows it.
        customer_email: Option<String> = "customer_email" inferred,
        /// Whether the configuration has expired.
        expired: Option<bool> = "expired",
        /// When the configuration expires.
        expires_at: Option<Timestamp> = "expires_at",
        /// URL of the configuration's page, to share.
        share_url: Option<String> = "share_url",
        /// Prices that changed since the configuration was saved; empty when none did.
        price_changes: Vec<Untyped> = "price_changes",
    }
}

impl SavedConfig {
    /// The identifier: `short_code`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.short_code
            .as_deref()
            .ok_or_else(|| Error::missing("SavedConfig", &["short_code"]))
    }
}

body! {
    /// What to change in a configuration.
    pub struct UpdateSavedConfig {
        optional {
            /// Name of the buyer.
            customer_name: String = "customer_name",
            /// E-mail address of the buyer.
            customer_email: String = "customer_email",
            /// Values of the chosen options, by product id.
            option_selections: Untyped = "option_selections",
        }
    }
}

body! {
    /// Which configuration to make a deal of, and for whom.
    pub struct ConvertSavedConfig {
        needed {
            /// Code of the configuration to convert, as `a3f8b21c`.
            short_code: String = "short_code",
            /// Name of the buyer; replaces the saved one.
            customer_name: String = "customer_name",
            /// E-mail address of the buyer; replaces the saved one.
            customer_email: String = "customer_email",
        }
        optional {
            /// Phone number of the buyer.
            customer_phone: String = "customer_phone",
        }
    }
}

reply! {
    /// The deal that was made.
    pub struct SavedConfigDeal {
        /// Id of the new deal, as `deal_xxxxx`.
        deal_id: Option<String> = "deal_id",
        /// The new deal in full.
        ///
        /// Inferred: the sample leaves its parts out.
        deal: Option<Deal> = "deal" inferred,
        /// Short code of the configuration, as `a3f8b21c`.
        converted_from: Option<String> = "converted_from",
    }
}

impl SavedConfigDeal {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("SavedConfigDeal", &["deal_id"]))
    }
}
