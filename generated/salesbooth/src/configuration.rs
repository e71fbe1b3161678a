// Generated from specs/salesbooth/configuration.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Configure, price and quote: what a product offers and what a choice costs.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Method, Operation, Request, Untyped, body, reply,
};

use crate::bundle_rules::BundleRule;
use crate::compatibility_rules::CompatibilityRule;
use crate::option_groups::OptionGroup;
use crate::product_families::ProductFamilyList;

/// The operations of `configuration`, reached as [`Client::configuration`](crate::Client::configuration).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read what can be configured on a product.
    ///
    /// Its options with their rules.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let product_configuration = client.configuration().get("prod_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /configuration?product_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `product_id`: Id of the product to configure, such as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Configuration (CPQ)”. The reply's form is inferred: the page shows no reply; it names the parts, which are taken to be called as their own lists are.
    #[inline]
    pub fn get(&self, product_id: &str) -> Call<ProductConfiguration> {
        let mut request = Request::new(&GET);
        request.require("product_id", product_id);
        Call::json(self.0, request)
    }

    /// List the product families of the configurator.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let product_family_list = client.configuration().list_families().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /configuration?action=families`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Configuration (CPQ)”. The reply's form is inferred: the page shows no reply; taken to be the list of the product families.
    #[inline]
    pub fn list_families(&self) -> Call<ProductFamilyList> {
        let request = Request::new(&LIST_FAMILIES);
        Call::json(self.0, request)
    }

    /// Check chosen options of a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let configuration_check = client
    ///     .configuration()
    ///     .validate("prod_xxxxx", ["opt_aaa", "opt_bbb"])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /configuration?product_id=…&action=validate`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `product_id`: Id of the product to configure, such as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Configuration (CPQ)”.
    #[inline]
    pub fn validate(
        &self,
        product_id: &str,
        body: impl Into<ValidateConfiguration>,
    ) -> Call<ConfigurationCheck> {
        let mut request = Request::new(&VALIDATE);
        request.require("product_id", product_id);
        request.json(&Into::<ValidateConfiguration>::into(body));
        Call::json(self.0, request)
    }

    /// Price chosen options of a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let configuration_price = client
    ///     .configuration()
    ///     .calculate_price("prod_xxxxx", ["opt_aaa", "opt_bbb"])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /configuration?product_id=…&action=price`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `product_id`: Id of the product to configure, such as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Configuration (CPQ)”.
    #[inline]
    pub fn calculate_price(
        &self,
        product_id: &str,
        body: impl Into<CalculateConfigurationPrice>,
    ) -> Call<ConfigurationPrice> {
        let mut request = Request::new(&CALCULATE_PRICE);
        request.require("product_id", product_id);
        request.json(&Into::<CalculateConfigurationPrice>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &LIST_FAMILIES, &VALIDATE, &CALCULATE_PRICE];

static GET: Operation = Operation::new("configuration_get", "configuration", Method::Get, "/configuration")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_FAMILIES: Operation = Operation::new("configuration_list_families", "configuration", Method::Get, "/configuration")
    .query(&[("action", "families")])
    .query_selectors(&["product_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static VALIDATE: Operation = Operation::new("configuration_validate", "configuration", Method::Post, "/configuration")
    .query(&[("action", "validate")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CALCULATE_PRICE: Operation = Operation::new("configuration_calculate_price", "configuration", Method::Post, "/configuration")
    .query(&[("action", "price")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// Whether the selected options can be combined.
    pub struct ConfigurationCheck {
        /// True when the selection breaks no rule.
        valid: Option<bool> = "valid",
        /// The broken rules; empty for a valid selection.
        violations: Vec<Untyped> = "violations",
        /// Names of the bundle rules whose discount applies, such as `Full Suite Bundle`.
        bundles_applied: Vec<String> = "bundles_applied",
    }
}

reply! {
    /// Options of a product and the rules that apply to them.
    pub struct ProductConfiguration {
        /// Id of the configured product, such as `prod_xxxxx`.
        ///
        /// Inferred: the parameter of the same GET; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Groups of options to choose from.
        ///
        /// Inferred: named in prose and called as its own list is; no reply shows it.
        option_groups: Vec<OptionGroup> = "option_groups" inferred,
        /// Which options require, exclude or include each other.
        ///
        /// Inferred: named in prose and called as its own list is; no reply shows it.
        compatibility_rules: Vec<CompatibilityRule> = "compatibility_rules" inferred,
        /// Discounts for options that are selected together.
        ///
        /// Inferred: named in prose and called as its own list is; no reply shows it.
        bundle_rules: Vec<BundleRule> = "bundle_rules" inferred,
    }
}

reply! {
    /// The price of a configured product.
    pub struct ConfigurationPrice {
        /// Price of the product without options; no currency is given.
        base_price: Option<Amount> = "base_price",
        /// Sum of the prices of the selected options.
        option_total: Option<Amount> = "option_total",
        /// Discount of the bundle rules, as a negative amount such as -59.85.
        bundle_discount: Option<Amount> = "bundle_discount",
        /// `base_price` plus `option_total` plus `bundle_discount`.
        subtotal: Option<Amount> = "subtotal",
        /// One line per selected option.
        breakdown: Vec<ConfigurationPriceLine> = "breakdown",
    }
}

reply! {
    /// The price of one option.
    pub struct ConfigurationPriceLine {
        /// Id of the option, such as `opt_aaa`.
        option_id: Option<String> = "option_id",
        /// Name of the option, such as `256 GB SSD`.
        name: Option<String> = "name",
        /// What the option adds to the price; no currency is given.
        price: Option<Amount> = "price",
    }
}

body! {
    /// The selection to validate.
    pub struct ValidateConfiguration {
        required_list {
            /// Ids of the selected options, such as `opt_aaa`.
            option_ids: String = "option_ids",
        }
    }
}

body! {
    /// The selection to price.
    pub struct CalculateConfigurationPrice {
        required_list {
            /// Ids of the selected options, such as `opt_aaa`.
            option_ids: String = "option_ids",
        }
    }
}
