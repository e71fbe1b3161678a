// Generated from specs/salesbooth/pricing_simulation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What a cart would cost, without a deal being made.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Method, Operation, Request, Retry, Whole, body, call, reply,
};

use crate::OperationCall;

/// The operations of `pricing_simulation`, reached as [`Client::pricing_simulation`](crate::Client::pricing_simulation).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Price a cart.
    ///
    /// Nothing is written.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::pricing_simulation::{PricingSimulationItem, RunPricingSimulation};
    ///
    /// let body = RunPricingSimulation::new([
    ///         PricingSimulationItem::new("prod_aaa", 2),
    ///         PricingSimulationItem::new("prod_bbb", 1),
    ///     ])
    ///     .currency("USD")
    ///     .promo_code("SAVE20");
    /// let pricing_simulation = client.pricing_simulation().run(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /simulate-pricing`. Scope: `products:read`. Safe to repeat: the section calls its operations read-only and its replies confirm that nothing was written.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Pricing Simulation”.
    #[inline]
    pub fn run(&self, body: impl Into<RunPricingSimulation>) -> Call<PricingSimulation> {
        let mut request = Request::new(&RUN);
        request.json(&Into::<RunPricingSimulation>::into(body));
        Call::json(self.0, request)
    }

    /// Read how earlier negotiations went.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let pricing_history = client.pricing_simulation().get_negotiation_history().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /simulate-pricing`. Safe to repeat, so it is retried. Scope: `products:read`.
    ///
    /// Optional: `.product_id(..)`, `.category(..)`, `.period_days(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Pricing Simulation”. Inferred: the page shows the parameters; the path has no other GET, so no action is taken to be needed. The reply's form is inferred: the page shows no reply; it says that every simulation has simulation_only.
    #[inline]
    pub fn get_negotiation_history(&self) -> GetNegotiationHistoryCall {
        let request = Request::new(&GET_NEGOTIATION_HISTORY);
        OperationCall(Call::json(self.0, request))
    }

    /// Price several carts side by side.
    ///
    /// Nothing is written.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::pricing_simulation::{PricingScenario, PricingSimulationItem};
    ///
    /// let pricing_comparison = client
    ///     .pricing_simulation()
    ///     .compare([
    ///         PricingScenario::new("example", [PricingSimulationItem::new("example", 1)]),
    ///     ])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /simulate-pricing?action=compare`. Scope: `products:read`. Safe to repeat: the section calls its operations read-only and its replies confirm that nothing was written.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Pricing Simulation”. Inferred: the page shows the fields; how the request differs from the other POST is lost. The reply's form is inferred: the page shows no reply; it says that every simulation has simulation_only, and each scenario is taken to be a simulation.
    #[inline]
    pub fn compare(&self, body: impl Into<ComparePricing>) -> Call<PricingComparison> {
        let mut request = Request::new(&COMPARE);
        request.json(&Into::<ComparePricing>::into(body));
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_negotiation_history`], with its optional parameters.
    pub type GetNegotiationHistoryCall = OperationCall<GetNegotiationHistoryParameters> -> PricingHistory {
        query {
            /// Only negotiations about the product with this id.
            product_id: String = "product_id",
            /// Only negotiations about products of this category.
            category: String = "category",
            /// How many days to look back. From 1 to 365. Default: `90`.
            period_days: Whole = "period_days",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&RUN, &GET_NEGOTIATION_HISTORY, &COMPARE];

static RUN: Operation = Operation::new("pricing_simulation_run", "pricing_simulation", Method::Post, "/simulate-pricing")
    .query_selectors(&["action"])
    .retry(Retry::Safe)
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_NEGOTIATION_HISTORY: Operation = Operation::new("pricing_simulation_get_negotiation_history", "pricing_simulation", Method::Get, "/simulate-pricing")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static COMPARE: Operation = Operation::new("pricing_simulation_compare", "pricing_simulation", Method::Post, "/simulate-pricing")
    .query(&[("action", "compare")])
    .retry(Retry::Safe)
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// A cart to be priced.
    pub struct RunPricingSimulation {
        required_list {
            /// The products of the cart with their quantities.
            items: PricingSimulationItem = "items",
        }
        optional {
            /// ISO 4217 code to price in, as `USD`. Default: `USD`.
            currency: String = "currency",
            /// Promo code to try, as `SAVE20`.
            promo_code: String = "promo_code",
        }
    }
}

body! {
    /// A product in a cart.
    pub struct PricingSimulationItem {
        required {
            /// Id of the product, as `prod_aaa`.
            product_id: String = "product_id",
            /// Number of units in the cart.
            quantity: Whole = "quantity",
        }
        list {
            /// Ids of the chosen options.
            option_ids: String = "option_ids",
        }
    }
}

reply! {
    /// What a cart would cost.
    pub struct PricingSimulation {
        /// The products of the cart, priced.
        ///
        /// Inferred: the sample leaves the items out; taken to be those of the request.
        items: Vec<PricedItem> = "items" inferred,
        /// Sum of the items before discounts, in major units.
        subtotal: Option<Amount> = "subtotal",
        /// The bundle rules that apply, each with its discount.
        bundle_discounts: Vec<PricingSimulationDiscount> = "bundle_discounts",
        /// Sum of the bundle discounts, in major units.
        bundle_discount_total: Option<Amount> = "bundle_discount_total",
        /// Amount that the promo code takes off, in major units.
        promo_discount: Option<Amount> = "promo_discount",
        /// Amount to pay after all discounts, in major units.
        total: Option<Amount> = "total",
        /// ISO 4217 code of all amounts.
        currency: Option<String> = "currency",
        /// Sum of all discounts: what is saved against buying each product alone.
        savings_vs_individual: Option<Amount> = "savings_vs_individual",
        /// Always true: nothing was saved.
        simulation_only: Option<bool> = "simulation_only",
    }
}

reply! {
    /// A discount of a bundle.
    pub struct PricingSimulationDiscount {
        /// Name of the bundle rule, as `3-for-2 Bundle`.
        rule: Option<String> = "rule",
        /// Amount that the rule takes off, in major units.
        amount: Option<Amount> = "amount",
    }
}

reply! {
    /// A product in a cart that was priced.
    pub struct PricedItem {
        /// Id of the product, as `prod_aaa`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Number of units in the cart.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        quantity: Option<i64> = "quantity" inferred,
        /// Ids of the chosen options.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        option_ids: Vec<String> = "option_ids" inferred,
    }
}

reply! {
    /// What several carts would cost.
    pub struct PricingComparison {
        /// The carts, priced, each under its label.
        ///
        /// Inferred: named as in the request; no reply shows it.
        scenarios: Vec<PricedScenario> = "scenarios" inferred,
        /// Always true: nothing was saved.
        simulation_only: Option<bool> = "simulation_only",
    }
}

reply! {
    /// What one of the carts would cost.
    pub struct PricedScenario {
        /// The products of the cart, priced.
        ///
        /// Inferred: the sample leaves the items out; taken to be those of the request.
        items: Vec<PricedItem> = "items" inferred,
        /// Sum of the items before discounts, in major units.
        subtotal: Option<Amount> = "subtotal",
        /// The bundle rules that apply, each with its discount.
        bundle_discounts: Vec<PricingSimulationDiscount> = "bundle_discounts",
        /// Sum of the bundle discounts, in major units.
        bundle_discount_total: Option<Amount> = "bundle_discount_total",
        /// Amount that the promo code takes off, in major units.
        promo_discount: Option<Amount> = "promo_discount",
        /// Amount to pay after all discounts, in major units.
        total: Option<Amount> = "total",
        /// ISO 4217 code of all amounts.
        currency: Option<String> = "currency",
        /// Sum of all discounts: what is saved against buying each product alone.
        savings_vs_individual: Option<Amount> = "savings_vs_individual",
        /// Always true: nothing was saved.
        simulation_only: Option<bool> = "simulation_only",
        /// Label of the cart, as the request named it.
        ///
        /// Inferred: named as in the request; no reply shows it.
        label: Option<String> = "label" inferred,
    }
}

reply! {
    /// How earlier negotiations went. Of its fields only one is known; the others are in `extra()`.
    pub struct PricingHistory {
        /// Always true: nothing was saved.
        simulation_only: Option<bool> = "simulation_only",
    }
}

body! {
    /// Carts to be compared.
    pub struct ComparePricing {
        required_list {
            /// The carts, each with a name.
            scenarios: PricingScenario = "scenarios",
        }
        optional {
            /// ISO 4217 code to price all carts in, as `USD`.
            currency: String = "currency",
        }
    }
}

body! {
    /// A cart with a name.
    pub struct PricingScenario {
        required {
            /// Label to find the cart by in the reply.
            label: String = "label",
        }
        required_list {
            /// The products of the cart with their quantities.
            items: PricingSimulationItem = "items",
        }
    }
}
