// Generated from specs/salesbooth/widgets.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Settings of the widgets in which buyers make deals on your pages.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Timestamp, body, call, reply,
};

use crate::OperationCall;
use crate::common::Deletion;

/// The operations of `widgets`, reached as [`Client::widgets`](crate::Client::widgets).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the widgets.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let widget_list = client.widgets().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /widget-config`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Widgets”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> Call<WidgetList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Create a widget.
    ///
    /// Its publishable key is made with it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widgets::CreateWidget;
    ///
    /// let body = CreateWidget::new("site_xxxxx")
    ///     .title("Get Pro Plan")
    ///     .currency("USD")
    ///     .products("prod_xxxxx");
    /// let widget = client.widgets().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-config`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Widgets”.
    #[inline]
    pub fn create(&self, body: impl Into<CreateWidget>) -> Call<Widget> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateWidget>::into(body));
        Call::json(self.0, request)
    }

    /// Read the widget of a publishable key.
    ///
    /// What the widget itself asks from the browser; the key in the query is all that is needed.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let widget = client.widgets().get_public().credential("sb_pub_xxxxxxxxxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /widget-config?api_key=…`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.id(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widgets”.
    #[inline]
    pub fn get_public(&self) -> GetPublicCall {
        let request = Request::new(&GET_PUBLIC);
        OperationCall(Call::json(self.0, request))
    }

    /// Read one widget.
    ///
    /// To read it in public give its publishable key to [`widgets().get_public`](Operations::get_public).
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let widget = client.widgets().get("wc_xxxxxxxxxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /widget-config?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the widget, as `wgt_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widgets”.
    #[inline]
    pub fn get(&self, id: &str) -> Call<Widget> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a widget.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widgets::UpdateWidget;
    ///
    /// let body = UpdateWidget::new()
    ///     .theme_color("#10b981")
    ///     .cta_text("Get a Quote")
    ///     .enable_negotiation(true);
    /// let widget = client.widgets().update("wgt_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /widget-config?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the widget, as `wgt_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widgets”. The reply's form is inferred: the page shows no reply; taken to be the widget that the operation acts on.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateWidget) -> Call<Widget> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a widget.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.widgets().delete("wgt_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /widget-config?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the widget, as `wgt_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widgets”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Generate settings from a deal template.
    ///
    /// A sample of the JavaScript SDK gives it other settings to use as well; how they are sent is not shown.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widgets::CreateWidgetFromTemplate;
    ///
    /// let body = CreateWidgetFromTemplate::new("dtpl_abc123").site_id("site_xyz");
    /// let widget_from_template = client.widgets().create_from_template(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-config/from-template`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widgets”.
    #[inline]
    pub fn create_from_template(
        &self,
        body: impl Into<CreateWidgetFromTemplate>,
    ) -> Call<WidgetFromTemplate> {
        let mut request = Request::new(&CREATE_FROM_TEMPLATE);
        request.json(&Into::<CreateWidgetFromTemplate>::into(body));
        Call::json(self.0, request)
    }

    /// Generate settings that suit some products.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.widgets().auto_configure(["prod_aaa", "prod_bbb"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-config/auto-configure`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Widgets”.
    #[inline]
    pub fn auto_configure(
        &self,
        body: impl Into<AutoConfigureWidget>,
    ) -> Call<WidgetAutoConfiguration> {
        let mut request = Request::new(&AUTO_CONFIGURE);
        request.json(&Into::<AutoConfigureWidget>::into(body));
        Call::json(self.0, request)
    }

    /// Get the HTML of a widget.
    ///
    /// A script with its hash, and the element of the widget.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let widget_embed_code = client.widgets().get_embed_code("wgt_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /widget-config/embed-code?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the widget, as `wgt_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widgets”.
    #[inline]
    pub fn get_embed_code(&self, id: &str) -> Call<WidgetEmbedCode> {
        let mut request = Request::new(&GET_EMBED_CODE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Get the HTML of a widget, by another address.
    ///
    /// The same as [`widgets().get_embed_code`](Operations::get_embed_code), which is the one to prefer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let widget_embed_code = client
    ///     .widgets()
    ///     .get_embed_code_by_action("wgt_xxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /widget-config?id=…&action=embed-code`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the widget, as `wgt_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widgets”.
    #[inline]
    pub fn get_embed_code_by_action(&self, id: &str) -> Call<WidgetEmbedCode> {
        let mut request = Request::new(&GET_EMBED_CODE_BY_ACTION);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_public`], with its optional parameters.
    pub type GetPublicCall = OperationCall<GetPublicParameters> -> Widget {
        query {
            /// Id of the widget, as `wgt_xxxxx`.
            id: String = "id",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET_PUBLIC, &GET, &UPDATE, &DELETE, &CREATE_FROM_TEMPLATE, &AUTO_CONFIGURE, &GET_EMBED_CODE, &GET_EMBED_CODE_BY_ACTION];

static LIST: Operation = Operation::new("widgets_list", "widgets", Method::Get, "/widget-config")
    .query_selectors(&["action", "api_key", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("widgets_create", "widgets", Method::Post, "/widget-config")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_PUBLIC: Operation = Operation::new("widgets_get_public", "widgets", Method::Get, "/widget-config")
    .query_selectors(&["action"])
    .auth(&["publishableKeyQuery"])
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("widgets_get", "widgets", Method::Get, "/widget-config")
    .query_selectors(&["action", "api_key"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static UPDATE: Operation = Operation::new("widgets_update", "widgets", Method::Patch, "/widget-config")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("widgets_delete", "widgets", Method::Delete, "/widget-config")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE_FROM_TEMPLATE: Operation = Operation::new("widgets_create_from_template", "widgets", Method::Post, "/widget-config/from-template")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static AUTO_CONFIGURE: Operation = Operation::new("widgets_auto_configure", "widgets", Method::Post, "/widget-config/auto-configure")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_EMBED_CODE: Operation = Operation::new("widgets_get_embed_code", "widgets", Method::Get, "/widget-config/embed-code")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_EMBED_CODE_BY_ACTION: Operation = Operation::new("widgets_get_embed_code_by_action", "widgets", Method::Get, "/widget-config")
    .query(&[("action", "embed-code")])
    .query_selectors(&["api_key"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// The widgets.
    pub struct WidgetList {
        /// The widgets of the workspace.
        ///
        /// Inferred: read by a sample of the JavaScript SDK; no reply shows it.
        widgets: Vec<Widget> = "widgets" inferred,
    }
}

reply! {
    /// A widget. What can be seen in public lacks some of its parts and has others.
    pub struct Widget {
        /// Id of the widget, as `wgt_xxxxx` or `wc_xxxxxxxxxxxx`.
        widget_id: Option<String> = "widget_id",
        /// Id of the site that the widget belongs to, as `site_xxxxx`.
        site_id: Option<String> = "site_id",
        /// Heading that visitors read, as `Get Started`.
        title: Option<String> = "title",
        /// Colour of the widget in hex, as `#2563eb`.
        theme_color: Option<String> = "theme_color",
        /// ISO 4217 code of the prices, as `USD`.
        currency: Option<String> = "currency",
        /// Whether the merchant can be reached for deals; in the public reply.
        merchant_available: Option<bool> = "merchant_available",
        /// Stripe's publishable key to take payments with; in the public reply.
        stripe_publishable_key: Option<String> = "stripe_publishable_key",
        /// Ids of the offered products.
        products: Vec<String> = "products",
        /// Steps that the buyer goes through in order, as `products`, `customer`, `payment`.
        steps: Vec<String> = "steps",
        /// Publishable key of the widget, as `sb_pub_…`.
        api_key: Option<String> = "api_key",
        /// The same key, under the name that creating a widget gives it.
        publishable_key: Option<String> = "publishable_key",
        /// Label of the main button, as `Get a Quote`.
        ///
        /// Inferred: a field of the change; no reply shows it.
        cta_text: Option<String> = "cta_text" inferred,
        /// Whether buyers may negotiate.
        ///
        /// Inferred: a field of the change; no reply shows it.
        enable_negotiation: Option<bool> = "enable_negotiation" inferred,
        /// Language as a BCP 47 code, as `en-AU`.
        ///
        /// Inferred: a field of the change; no reply shows it.
        locale: Option<String> = "locale" inferred,
        /// Whether the widget uses a dark theme.
        ///
        /// Inferred: a field of the change; no reply shows it.
        dark_mode: Option<bool> = "dark_mode" inferred,
        /// CSS that is added to the widget.
        ///
        /// Inferred: a field of the change; no reply shows it.
        custom_css: Option<String> = "custom_css" inferred,
        /// When the widget was created.
        created_at: Option<Timestamp> = "created_at",
        /// When the widget was last changed.
        updated_at: Option<Timestamp> = "updated_at",
    }
}

impl Widget {
    /// The identifier: `widget_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.widget_id.as_deref().ok_or_else(|| Error::missing("Widget", &["widget_id"]))
    }
}

body! {
    /// A widget to be made.
    pub struct CreateWidget {
        required {
            /// Id of the site to attach the widget to, as `site_xxxxx`.
            site_id: String = "site_id",
        }
        optional {
            /// Heading that visitors read. Default: `Create a Deal`.
            title: String = "title",
            /// Colour of the widget in hex, as `#2563eb`. Default: `#2563eb`.
            theme_color: String = "theme_color",
            /// ISO 4217 code of the prices, as `USD`. Default: `USD`.
            currency: String = "currency",
            /// Ids of the offered products, separated by commas.
            products: String = "products",
        }
    }
}

body! {
    /// What to change in a widget.
    pub struct UpdateWidget {
        optional {
            /// Heading that visitors read.
            title: String = "title",
            /// Colour of the widget in hex, as `#2563eb`.
            theme_color: String = "theme_color",
            /// ISO 4217 code of the prices, as `USD`.
            currency: String = "currency",
            /// Ids of the offered products, separated by commas.
            products: String = "products",
            /// Label of the main button, as `Get a Quote`.
            cta_text: String = "cta_text",
            /// Whether buyers may negotiate.
            enable_negotiation: bool = "enable_negotiation",
            /// Language as a BCP 47 code, as `en-AU`.
            locale: String = "locale",
            /// Whether the widget uses a dark theme.
            dark_mode: bool = "dark_mode",
            /// CSS that is added to the widget.
            custom_css: String = "custom_css",
        }
    }
}

body! {
    /// Which template to take.
    pub struct CreateWidgetFromTemplate {
        required {
            /// Id of the deal template, as `dtpl_xxxxx`.
            template_id: String = "template_id",
        }
        optional {
            /// Id of the site that the settings are for, as `site_xxxxx`.
            site_id: String = "site_id",
        }
    }
}

reply! {
    /// Settings for a widget, from a deal template.
    pub struct WidgetFromTemplate {
        /// Heading that visitors read, as `Enterprise Starter Pack`.
        title: Option<String> = "title",
        /// Ids of the offered products, separated by commas.
        products: Option<String> = "products",
        /// ISO 4217 code of the prices, as `USD`.
        currency: Option<String> = "currency",
        /// Id of the deal template that the settings come from, as `dtpl_abc123`.
        deal_template_id: Option<String> = "deal_template_id",
        /// Colour of the widget in hex, as `#2563eb`.
        theme_color: Option<String> = "theme_color",
        /// Label of the main button, as `Get Started`.
        cta_text: Option<String> = "cta_text",
    }
}

body! {
    /// Which products the settings are for.
    pub struct AutoConfigureWidget {
        required_list {
            /// Ids of the products to derive the settings from, as `prod_aaa`.
            product_ids: String = "product_ids",
        }
    }
}

reply! {
    /// Settings for a widget that suit some products.
    pub struct WidgetAutoConfiguration {
        /// Ids of the offered products, separated by commas.
        products: Option<String> = "products",
        /// ISO 4217 code of the prices, as `USD`.
        currency: Option<String> = "currency",
        /// Language as a BCP 47 code, as `en`.
        locale: Option<String> = "locale",
        /// Colour of the widget in hex, as `#2563eb`.
        theme_color: Option<String> = "theme_color",
        /// Whether to let buyers negotiate.
        show_negotiation: Option<bool> = "show_negotiation",
        /// Whether to show buyers a contract.
        show_contract: Option<bool> = "show_contract",
    }
}

reply! {
    /// What to put into a page.
    pub struct WidgetEmbedCode {
        /// HTML to put into a page: the script and the widget's element.
        html: Option<String> = "html",
        /// Hash of the script, as `sha384-...`, which browsers check.
        integrity: Option<String> = "integrity",
        /// URL of the script.
        sdk_url: Option<String> = "sdk_url",
    }
}
