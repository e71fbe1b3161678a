// Generated from specs/salesbooth/compatibility_rules.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Which options need, forbid or contain each other.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Deletion;

/// The operations of `compatibility_rules`, reached as [`Client::compatibility_rules`](crate::Client::compatibility_rules).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List compatibility rules.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let compatibility_rule_list = client
    ///     .compatibility_rules()
    ///     .list()
    ///     .product_id("prod_xxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /compatibility-rules`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.product_id(..)`, `.rule_type(..)`, `.source_option_id(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Compatibility Rules”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a compatibility rule.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::compatibility_rules::{CompatibilityRuleType, CreateCompatibilityRule};
    ///
    /// let body = CreateCompatibilityRule::new()
    ///     .source_option_id("opt_ssd")
    ///     .target_option_id("opt_raid")
    ///     .rule_type(CompatibilityRuleType::Requires)
    ///     .product_id("prod_xxxxx")
    ///     .message("RAID controller requires SSD storage");
    /// let compatibility_rule = client.compatibility_rules().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /compatibility-rules`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Compatibility Rules”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: CreateCompatibilityRule) -> Call<CompatibilityRule> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one compatibility rule.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let compatibility_rule = client.compatibility_rules().get("cr_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /compatibility-rules?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the compatibility rule, such as `cr_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Compatibility Rules”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<CompatibilityRule> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a compatibility rule.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::compatibility_rules::UpdateCompatibilityRule;
    ///
    /// let body = UpdateCompatibilityRule::new().message("Updated compatibility message");
    /// let compatibility_rule = client
    ///     .compatibility_rules()
    ///     .update("cr_xxxxx", body)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /compatibility-rules?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the compatibility rule, such as `cr_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Compatibility Rules”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(
        &self,
        id: &str,
        body: UpdateCompatibilityRule,
    ) -> Call<CompatibilityRule> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a compatibility rule.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.compatibility_rules().delete("cr_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /compatibility-rules?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the compatibility rule, such as `cr_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Compatibility Rules”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> CompatibilityRuleList {
        query {
            /// Only rules of this product.
            product_id: String = "product_id",
            /// Only rules of this kind.
            rule_type: CompatibilityRuleType = "rule_type",
            /// Only rules that this option triggers.
            source_option_id: String = "source_option_id",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("compatibility_rules_list", "compatibility_rules", Method::Get, "/compatibility-rules")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("compatibility_rules_create", "compatibility_rules", Method::Post, "/compatibility-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("compatibility_rules_get", "compatibility_rules", Method::Get, "/compatibility-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("compatibility_rules_update", "compatibility_rules", Method::Patch, "/compatibility-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("compatibility_rules_delete", "compatibility_rules", Method::Delete, "/compatibility-rules")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// How one option affects another.
    pub enum CompatibilityRuleType {
        /// One of the two options cannot be selected without the other. In the docs' sample the target (`opt_raid`) needs the source (`opt_ssd`).
        Requires = "requires",
        /// The two options cannot be selected together.
        Excludes = "excludes",
        /// Selecting the source option adjusts the price, so that the target option is included. `includes_price`
        IncludesPrice = "includes_price",
    }
}

reply! {
    /// The compatibility rules of a product or of all products.
    pub struct CompatibilityRuleList {
        /// The rules that match the filters.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        compatibility_rules: Vec<CompatibilityRule> = "compatibility_rules" inferred,
    }
}

reply! {
    /// A rule about two options of a product.
    pub struct CompatibilityRule {
        /// Id of the rule, such as `cr_xxxxx`.
        ///
        /// Inferred: named as other ids are; no reply shows it.
        rule_id: Option<String> = "rule_id" inferred,
        /// The same as `rule_id`, should a reply call it so.
        ///
        /// Inferred: some replies of other sections call their id so.
        id: Option<String> = "id" inferred,
        /// Id of the option that triggers the rule, such as `opt_ssd`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        source_option_id: Option<String> = "source_option_id" inferred,
        /// Id of the option that the rule affects, such as `opt_raid`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        target_option_id: Option<String> = "target_option_id" inferred,
        /// How the source option affects the target option.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        rule_type: Option<CompatibilityRuleType> = "rule_type" inferred,
        /// Id of the product that the rule applies to.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Message that buyers see when the rule triggers.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        message: Option<String> = "message" inferred,
    }
}

impl CompatibilityRule {
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
            .ok_or_else(|| Error::missing("CompatibilityRule", &["rule_id", "id"]))
    }
}

body! {
    /// A compatibility rule to create.
    pub struct CreateCompatibilityRule {
        needed {
            /// Id of the option that triggers the rule, such as `opt_ssd`.
            source_option_id: String = "source_option_id",
            /// Id of the option that the rule affects, such as `opt_raid`.
            target_option_id: String = "target_option_id",
            /// How one option affects another.
            rule_type: CompatibilityRuleType = "rule_type",
            /// Id of the product that the rule applies to.
            product_id: String = "product_id",
        }
        optional {
            /// Message that buyers see when the rule triggers.
            message: String = "message",
        }
    }
}

body! {
    /// Fields of a rule to change.
    pub struct UpdateCompatibilityRule {
        optional {
            /// Id of the option that triggers the rule, such as `opt_ssd`.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            source_option_id: String = "source_option_id",
            /// Id of the option that the rule affects, such as `opt_raid`.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            target_option_id: String = "target_option_id",
            /// How the source option affects the target option.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            rule_type: CompatibilityRuleType = "rule_type",
            /// Id of the product that the rule applies to.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            product_id: String = "product_id",
            /// Message that buyers see when the rule triggers.
            message: String = "message",
        }
    }
}
