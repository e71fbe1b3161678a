// Generated from specs/salesbooth/product_rules.yaml by `cargo xtask generate`. Do not edit: change the document.

//! All rules of a product together, and checks against them.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Method, Operation, Request, Untyped, body, reply,
};

/// The operations of `product_rules`, reached as [`Client::product_rules`](crate::Client::product_rules).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read all rules of a product.
    ///
    /// Compatibility rules and bundle rules.
    ///
    /// `GET /product-rules?product_id=…` · docs section “Product Rules”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, product_id: &str) -> Call<Untyped> {
        let mut request = Request::new(&GET);
        request.require("product_id", product_id);
        Call::json(self.0, request)
    }

    /// Check chosen options against the rules of a product.
    ///
    /// `POST /product-rules` · docs section “Product Rules”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn validate(&self, body: ValidateProductRules) -> Call<ProductRulesCheck> {
        let mut request = Request::new(&VALIDATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &VALIDATE];

static GET: Operation = Operation::new("product_rules_get", "product_rules", Method::Get, "/product-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static VALIDATE: Operation = Operation::new("product_rules_validate", "product_rules", Method::Post, "/product-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// Whether options go together.
    pub struct ProductRulesCheck {
        /// Whether no rule is broken.
        valid: Option<bool> = "valid",
        /// The rules that are broken.
        violations: Vec<Untyped> = "violations",
        /// What the choice does to the price.
        price_adjustments: Vec<ProductRulesAdjustment> = "price_adjustments",
    }
}

reply! {
    /// A change of the price.
    pub struct ProductRulesAdjustment {
        /// Why, in words.
        reason: Option<String> = "reason",
        /// Negative for a discount.
        amount: Option<Amount> = "amount",
    }
}

body! {
    /// Options to be checked.
    pub struct ValidateProductRules {
        required {
            /// The product whose rules count.
            product_id: String = "product_id",
        }
        required_list {
            /// Ids of the chosen options.
            selected_options: String = "selected_options",
        }
    }
}
