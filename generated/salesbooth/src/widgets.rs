// Generated from specs/salesbooth/widgets.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Settings of the widgets in which buyers make deals on your pages.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Timestamp, body, call, reply,
};

use crate::common::Deletion;

/// The operations of `widgets`, reached as [`Client::widgets`](crate::Client::widgets).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the widgets.
    ///
    /// `GET /widget-config` · docs section “Widgets”, documented. Safe to repeat.
    ///
    /// The reply is inferred: the page shows no reply; formed as the lists of other sections.
    pub fn list(&self) -> Call<WidgetList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Create a widget.
    ///
    /// Its publishable key is made with it.
    ///
    /// `POST /widget-config` · docs section “Widgets”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn create(&self, body: impl Into<CreateWidget>) -> Call<Widget> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateWidget>::into(body));
        Call::json(self.0, request)
    }

    /// Read the widget of a publishable key.
    ///
    /// What the widget itself asks from the browser; the key in the query is all that is needed.
    ///
    /// `GET /widget-config?api_key=…` · docs section “Widgets”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_public(&self) -> GetPublicCall {
        let request = Request::new(&GET_PUBLIC);
        GetPublicCall(Call::json(self.0, request))
    }

    /// Read one widget.
    ///
    /// To read it in public give its publishable key to `widgets_get_public`.
    ///
    /// `GET /widget-config?id=…` · docs section “Widgets”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, id: &str) -> Call<Widget> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a widget.
    ///
    /// `PATCH /widget-config?id=…` · docs section “Widgets”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the widget that the operation acts on.
    pub fn update(&self, id: &str, body: UpdateWidget) -> Call<Widget> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a widget.
    ///
    /// `DELETE /widget-config?id=…` · docs section “Widgets”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Make settings from a deal template.
    ///
    /// A sample of the JavaScript SDK gives it other settings to use as well; how they are sent is not shown.
    ///
    /// `POST /widget-config/from-template` · docs section “Widgets”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn create_from_template(
        &self,
        body: impl Into<CreateWidgetFromTemplate>,
    ) -> Call<WidgetFromTemplate> {
        let mut request = Request::new(&CREATE_FROM_TEMPLATE);
        request.json(&Into::<CreateWidgetFromTemplate>::into(body));
        Call::json(self.0, request)
    }

    /// Make settings that suit some products.
    ///
    /// `POST /widget-config/auto-configure` · docs section “Widgets”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
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
    /// `GET /widget-config/embed-code?id=…` · docs section “Widgets”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_embed_code(&self, id: &str) -> Call<WidgetEmbedCode> {
        let mut request = Request::new(&GET_EMBED_CODE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Get the HTML of a widget by its other address.
    ///
    /// The same as `widgets_get_embed_code`, which is the one to prefer.
    ///
    /// `GET /widget-config?id=…&action=embed-code` · docs section “Widgets”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_embed_code_by_action(&self, id: &str) -> Call<WidgetEmbedCode> {
        let mut request = Request::new(&GET_EMBED_CODE_BY_ACTION);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_public`], with its optional parameters.
    pub struct GetPublicCall -> Widget {
        query {
            /// The widget.
            id: String = "id",
        }
    }
}

/// What the documents say of each operation, in document order.
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
        /// Inferred: read by a sample of the JavaScript SDK; no reply shows it.
        widgets: Vec<Widget> = "widgets" inferred,
    }
}

reply! {
    /// A widget. What can be seen in public lacks some of its parts and has others.
    pub struct Widget {
        /// As `wgt_xxxxx` or `wc_xxxxxxxxxxxx`.
        widget_id: Option<String> = "widget_id",
        /// The site that it stands on.
        site_id: Option<String> = "site_id",
        /// `title`
        title: Option<String> = "title",
        /// As `#2563eb`.
        theme_color: Option<String> = "theme_color",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// Whether the seller can be dealt with; in the public reply.
        merchant_available: Option<bool> = "merchant_available",
        /// The key for paying through Stripe; in the public reply.
        stripe_publishable_key: Option<String> = "stripe_publishable_key",
        /// Ids of the products on offer.
        products: Vec<String> = "products",
        /// What buyers go through, as `payment`.
        steps: Vec<String> = "steps",
        /// The publishable key.
        api_key: Option<String> = "api_key",
        /// The publishable key, in the reply of a create.
        publishable_key: Option<String> = "publishable_key",
        /// The words on the main button.
        ///
        /// Inferred: a field of the change; no reply shows it.
        cta_text: Option<String> = "cta_text" inferred,
        /// Whether buyers may negotiate.
        ///
        /// Inferred: a field of the change; no reply shows it.
        enable_negotiation: Option<bool> = "enable_negotiation" inferred,
        /// BCP 47 code, as `en-AU`.
        ///
        /// Inferred: a field of the change; no reply shows it.
        locale: Option<String> = "locale" inferred,
        /// Whether it is dark.
        ///
        /// Inferred: a field of the change; no reply shows it.
        dark_mode: Option<bool> = "dark_mode" inferred,
        /// CSS that is put into the widget.
        ///
        /// Inferred: a field of the change; no reply shows it.
        custom_css: Option<String> = "custom_css" inferred,
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// `updated_at`
        updated_at: Option<Timestamp> = "updated_at",
    }
}

impl Widget {
    /// The identifier: `widget_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.widget_id.as_deref().ok_or_else(|| Error::missing("Widget", &["widget_id"]))
    }
}

body! {
    /// A widget to be made.
    pub struct CreateWidget {
        required {
            /// The site that it will stand on.
            site_id: String = "site_id",
        }
        optional {
            /// Default: `Create a Deal`.
            title: String = "title",
            /// A color in hex. Default: `#2563eb`.
            theme_color: String = "theme_color",
            /// ISO 4217 code. Default: `USD`.
            currency: String = "currency",
            /// Ids of the products on offer, with commas between them.
            products: String = "products",
        }
    }
}

body! {
    /// What to change in a widget.
    pub struct UpdateWidget {
        optional {
            /// `title`
            title: String = "title",
            /// A color in hex.
            theme_color: String = "theme_color",
            /// ISO 4217 code.
            currency: String = "currency",
            /// Ids of the products on offer, with commas between them.
            products: String = "products",
            /// The words on the main button.
            cta_text: String = "cta_text",
            /// Whether buyers may negotiate.
            enable_negotiation: bool = "enable_negotiation",
            /// BCP 47 code, as `en-AU`.
            locale: String = "locale",
            /// Whether it is dark.
            dark_mode: bool = "dark_mode",
            /// CSS to be put into the widget.
            custom_css: String = "custom_css",
        }
    }
}

body! {
    /// Which template to take.
    pub struct CreateWidgetFromTemplate {
        required {
            /// The deal template, as `dtpl_xxxxx`.
            template_id: String = "template_id",
        }
        optional {
            /// The site that the settings are for.
            site_id: String = "site_id",
        }
    }
}

reply! {
    /// Settings for a widget, from a deal template.
    pub struct WidgetFromTemplate {
        /// `title`
        title: Option<String> = "title",
        /// Ids of the products, with commas between them.
        products: Option<String> = "products",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// The template.
        deal_template_id: Option<String> = "deal_template_id",
        /// A color in hex.
        theme_color: Option<String> = "theme_color",
        /// The words on the main button.
        cta_text: Option<String> = "cta_text",
    }
}

body! {
    /// Which products the settings are for.
    pub struct AutoConfigureWidget {
        required_list {
            /// Ids of the products.
            product_ids: String = "product_ids",
        }
    }
}

reply! {
    /// Settings for a widget that suit some products.
    pub struct WidgetAutoConfiguration {
        /// Ids of the products, with commas between them.
        products: Option<String> = "products",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// As `en`.
        locale: Option<String> = "locale",
        /// A color in hex.
        theme_color: Option<String> = "theme_color",
        /// Whether buyers may negotiate.
        show_negotiation: Option<bool> = "show_negotiation",
        /// Whether buyers see a contract.
        show_contract: Option<bool> = "show_contract",
    }
}

reply! {
    /// What to put into a page.
    pub struct WidgetEmbedCode {
        /// The script and the element.
        html: Option<String> = "html",
        /// The hash of the script, for browsers to check.
        integrity: Option<String> = "integrity",
        /// Where the script stands.
        sdk_url: Option<String> = "sdk_url",
    }
}
