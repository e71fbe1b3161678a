// Generated from specs/salesbooth/product_rules.yaml by `cargo xtask generate`. Do not edit: change the document.

//! All rules of a product together, and checks against them.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Method, Operation, Request, Untyped, body, reply,
};

use crate::bundle_rules::BundleRule;
use crate::compatibility_rules::CompatibilityRule;

/// The operations of `product_rules`, reached as [`Client::product_rules`](crate::Client::product_rules).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read all rules of a product.
    ///
    /// Compatibility rules and bundle rules.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let product_rule_set = client.product_rules().get("prod_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /product-rules?product_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `product_id`: Id of the product, as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Rules”. The reply's form is inferred: the page shows no reply; it names the two kinds of rules, which are taken to be called as their own lists are.
    #[inline]
    pub fn get(&self, product_id: &str) -> Call<ProductRuleSet> {
        let mut request = Request::new(&GET);
        request.require("product_id", product_id);
        Call::json(self.0, request)
    }

    /// Check chosen options against the rules of a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::product_rules::ValidateProductRules;
    ///
    /// let body = ValidateProductRules::new("prod_xxxxx", ["opt_ssd_512", "opt_ram_32gb"]);
    /// let product_rules_check = client.product_rules().validate(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /product-rules`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Product Rules”.
    #[inline]
    pub fn validate(&self, body: ValidateProductRules) -> Call<ProductRulesCheck> {
        let mut request = Request::new(&VALIDATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &VALIDATE];

static GET: Operation = Operation::new("product_rules_get", "product_rules", Method::Get, "/product-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static VALIDATE: Operation = Operation::new("product_rules_validate", "product_rules", Method::Post, "/product-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// Whether options go together.
    pub struct ProductRulesCheck {
        /// Whether the selection breaks no rule.
        valid: Option<bool> = "valid",
        /// The rules that the selection breaks; empty when it is valid.
        violations: Vec<Untyped> = "violations",
        /// Changes of the price that the selection leads to.
        price_adjustments: Vec<ProductRulesAdjustment> = "price_adjustments",
    }
}

reply! {
    /// A change of the price.
    pub struct ProductRulesAdjustment {
        /// Why the price changes, in words.
        reason: Option<String> = "reason",
        /// Change of the price in major units; negative for a discount.
        amount: Option<Amount> = "amount",
    }
}

body! {
    /// Options to be checked.
    pub struct ValidateProductRules {
        required {
            /// Id of the product whose rules are checked, as `prod_xxxxx`.
            product_id: String = "product_id",
        }
        required_list {
            /// Ids of the options that the buyer has chosen, as `opt_ssd_512`.
            selected_options: String = "selected_options",
        }
    }
}

reply! {
    /// All rules of a product.
    pub struct ProductRuleSet {
        /// Id of the product that the rules are for, as `prod_xxxxx`.
        ///
        /// Inferred: the parameter of the same GET; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Which options require, exclude or include each other.
        ///
        /// Inferred: named in prose and called as its own list is; no reply shows it.
        compatibility_rules: Vec<CompatibilityRule> = "compatibility_rules" inferred,
        /// Which combinations are sold at a discount.
        ///
        /// Inferred: named in prose and called as its own list is; no reply shows it.
        bundle_rules: Vec<BundleRule> = "bundle_rules" inferred,
    }
}
