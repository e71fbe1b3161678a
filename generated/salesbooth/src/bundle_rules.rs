// Generated from specs/salesbooth/bundle_rules.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Discounts for options that are chosen together.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, NumberAmount, Operation, Request, Whole, body,
    call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Deletion;

/// The operations of `bundle_rules`, reached as [`Client::bundle_rules`](crate::Client::bundle_rules).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List bundle rules.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let bundle_rule_list = client.bundle_rules().list().product_id("prod_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /bundle-rules`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.product_id(..)`, `.is_active(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Bundle Rules”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a bundle rule.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::bundle_rules::{BundleRuleDiscountType, CreateBundleRule};
    ///
    /// let body = CreateBundleRule::new()
    ///     .name("Full Suite Bundle")
    ///     .product_id("prod_xxxxx")
    ///     .option_ids(["opt_aaa", "opt_bbb", "opt_ccc"])
    ///     .discount_type(BundleRuleDiscountType::Percentage)
    ///     .discount_value(15)
    ///     .min_options(3);
    /// let bundle_rule = client.bundle_rules().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /bundle-rules`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Bundle Rules”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: CreateBundleRule) -> Call<BundleRule> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one bundle rule.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let bundle_rule = client.bundle_rules().get("br_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /bundle-rules?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the bundle rule, such as `br_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bundle Rules”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<BundleRule> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a bundle rule.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::bundle_rules::UpdateBundleRule;
    ///
    /// let body = UpdateBundleRule::new().discount_value(20);
    /// let bundle_rule = client.bundle_rules().update("br_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /bundle-rules?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the bundle rule, such as `br_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bundle Rules”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateBundleRule) -> Call<BundleRule> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a bundle rule.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.bundle_rules().delete("br_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /bundle-rules?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the bundle rule, such as `br_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bundle Rules”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> BundleRuleList {
        query {
            /// Only rules of this product.
            product_id: String = "product_id",
            /// Only rules that are, or are not, in force.
            is_active: bool = "is_active",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("bundle_rules_list", "bundle_rules", Method::Get, "/bundle-rules")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("bundle_rules_create", "bundle_rules", Method::Post, "/bundle-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("bundle_rules_get", "bundle_rules", Method::Get, "/bundle-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("bundle_rules_update", "bundle_rules", Method::Patch, "/bundle-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("bundle_rules_delete", "bundle_rules", Method::Delete, "/bundle-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// How `discount_value` is read.
    pub enum BundleRuleDiscountType {
        /// `discount_value` is in percentage points: 15 takes off 15 %.
        Percentage = "percentage",
        /// `discount_value` is an amount of money that is taken off.
        Fixed = "fixed",
    }
}

reply! {
    /// The bundle rules of a product or of all products.
    pub struct BundleRuleList {
        /// The rules that match the filters.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        bundle_rules: Vec<BundleRule> = "bundle_rules" inferred,
    }
}

reply! {
    /// A discount for options that are chosen together.
    pub struct BundleRule {
        /// Id of the rule, such as `br_xxxxx`.
        ///
        /// Inferred: named as other ids are; no reply shows it.
        rule_id: Option<String> = "rule_id" inferred,
        /// The same as `rule_id`, should a reply call it so.
        ///
        /// Inferred: some replies of other sections call their id so.
        id: Option<String> = "id" inferred,
        /// Name of the rule, such as `Full Suite Bundle`; appears in `bundles_applied` of [`configuration().validate`](../configuration/struct.Operations.html#method.validate).
        ///
        /// Inferred: a field of the request table; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Id of the product that the rule applies to.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Ids of the options that trigger the discount when selected together.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        option_ids: Vec<String> = "option_ids" inferred,
        /// Whether `discount_value` is a percentage or an amount.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        discount_type: Option<BundleRuleDiscountType> = "discount_type" inferred,
        /// Size of the discount: percentage points or an amount, by `discount_type`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        discount_value: Option<Amount> = "discount_value" inferred,
        /// How many of the options have to be selected at least.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        min_options: Option<i64> = "min_options" inferred,
        /// Whether the rule is in force.
        ///
        /// Inferred: named as a filter; no reply shows it.
        is_active: Option<bool> = "is_active" inferred,
    }
}

impl BundleRule {
    /// The identifier: `rule_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.rule_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("BundleRule", &["rule_id", "id"]))
    }
}

body! {
    /// A bundle rule to create.
    pub struct CreateBundleRule {
        needed {
            /// Name of the rule, such as `Full Suite Bundle`; appears in `bundles_applied` of [`configuration().validate`](../configuration/struct.Operations.html#method.validate).
            name: String = "name",
            /// Id of the product that the rule applies to.
            product_id: String = "product_id",
            /// How `discount_value` is read.
            discount_type: BundleRuleDiscountType = "discount_type",
            /// Percentage points (15 is 15 %) or an amount.
            discount_value: NumberAmount = "discount_value",
        }
        needed_list {
            /// Ids of the options that trigger the discount when selected together.
            option_ids: String = "option_ids",
        }
        optional {
            /// How many of the options have to be selected at least; `all` when left out.
            min_options: Whole = "min_options",
        }
    }
}

body! {
    /// Fields of a rule to change.
    pub struct UpdateBundleRule {
        optional {
            /// New name of the rule.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            name: String = "name",
            /// Id of the product that the rule applies to.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            product_id: String = "product_id",
            /// Whether `discount_value` is a percentage or an amount.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            discount_type: BundleRuleDiscountType = "discount_type",
            /// Percentage points (15 is 15 %) or an amount.
            discount_value: NumberAmount = "discount_value",
            /// How many of the options have to be selected at least.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            min_options: Whole = "min_options",
        }
        list {
            /// Ids of the options that trigger the discount when selected together.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            option_ids: String = "option_ids",
        }
    }
}
