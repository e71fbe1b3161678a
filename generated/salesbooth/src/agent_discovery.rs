// Generated from specs/salesbooth/agent_discovery.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Which products agents can find.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, body, reply,
};

/// The operations of `agent_discovery`, reached as [`Client::agent_discovery`](crate::Client::agent_discovery).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read what agents have found and done.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.agent_discovery().get_dashboard().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-discovery-admin?action=dashboard`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Agent Discovery”.
    #[inline]
    pub fn get_dashboard(&self) -> Call<Untyped> {
        let request = Request::new(&GET_DASHBOARD);
        Call::json(self.0, request)
    }

    /// List products and whether agents find them.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.agent_discovery().list_products().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-discovery-admin?action=products`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Agent Discovery”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list_products(&self) -> Call<AgentDiscoveryProductList> {
        let request = Request::new(&LIST_PRODUCTS);
        Call::json(self.0, request)
    }

    /// Show a product to agents or hide it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::agent_discovery::SetAgentDiscoveryEnabled;
    ///
    /// let body = SetAgentDiscoveryEnabled::new("prod_xxxxx", true);
    /// let agent_discovery_product = client.agent_discovery().set_enabled(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /agent-discovery-admin?action=toggle`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Agent Discovery”. The reply's form is inferred: the page shows no reply; taken to be the product that the operation acts on.
    #[inline]
    pub fn set_enabled(
        &self,
        body: SetAgentDiscoveryEnabled,
    ) -> Call<AgentDiscoveryProduct> {
        let mut request = Request::new(&SET_ENABLED);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Show products to agents or hide them.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::agent_discovery::SetManyAgentDiscoveryEnabled;
    ///
    /// let body = SetManyAgentDiscoveryEnabled::new(true, ["prod_aaa", "prod_bbb"]);
    /// let reply = client.agent_discovery().set_many_enabled(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /agent-discovery-admin?action=bulk-toggle`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Agent Discovery”. The reply's form is inferred: the page shows no reply; taken to be the products that the operation acts on.
    #[inline]
    pub fn set_many_enabled(
        &self,
        body: SetManyAgentDiscoveryEnabled,
    ) -> Call<AgentDiscoveryProductList> {
        let mut request = Request::new(&SET_MANY_ENABLED);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_DASHBOARD, &LIST_PRODUCTS, &SET_ENABLED, &SET_MANY_ENABLED];

static GET_DASHBOARD: Operation = Operation::new("agent_discovery_get_dashboard", "agent_discovery", Method::Get, "/agent-discovery-admin")
    .query(&[("action", "dashboard")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static LIST_PRODUCTS: Operation = Operation::new("agent_discovery_list_products", "agent_discovery", Method::Get, "/agent-discovery-admin")
    .query(&[("action", "products")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_ENABLED: Operation = Operation::new("agent_discovery_set_enabled", "agent_discovery", Method::Post, "/agent-discovery-admin")
    .query(&[("action", "toggle")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_MANY_ENABLED: Operation = Operation::new("agent_discovery_set_many_enabled", "agent_discovery", Method::Post, "/agent-discovery-admin")
    .query(&[("action", "bulk-toggle")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// Products with their visibility to agents.
    pub struct AgentDiscoveryProductList {
        /// The products, each with its visibility to agents.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        products: Vec<AgentDiscoveryProduct> = "products" inferred,
    }
}

reply! {
    /// A product with its visibility to agents.
    pub struct AgentDiscoveryProduct {
        /// Id of the product, such as `prod_xxxxx`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Whether agents can discover the product.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        enabled: Option<bool> = "enabled" inferred,
    }
}

impl AgentDiscoveryProduct {
    /// The identifier: `product_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.product_id
            .as_deref()
            .ok_or_else(|| Error::missing("AgentDiscoveryProduct", &["product_id"]))
    }
}

body! {
    /// A product and its new visibility to agents.
    pub struct SetAgentDiscoveryEnabled {
        required {
            /// The product to show or hide, such as `prod_xxxxx`.
            product_id: String = "product_id",
            /// True lets agents find it.
            enabled: bool = "enabled",
        }
    }
}

body! {
    /// Products and their new visibility to agents.
    pub struct SetManyAgentDiscoveryEnabled {
        required {
            /// True lets agents find them.
            enabled: bool = "enabled",
        }
        required_list {
            /// The products to show or hide, such as `prod_aaa`.
            product_ids: String = "product_ids",
        }
    }
}
