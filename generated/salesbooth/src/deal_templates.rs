// Generated from specs/salesbooth/deal_templates.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Deals prepared once and made again and again.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Keyed, Method, NumberAmount, Operation, Paging,
    PagingStyle, Request, Retry, Untyped, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::{Deletion, Pagination};
use crate::deals::Deal;

/// The operations of `deal_templates`, reached as [`Client::deal_templates`](crate::Client::deal_templates).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List deal templates.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut deal_templates = client.deal_templates().list().limit(20).items();
    /// while let Some(deal_template) = deal_templates.try_next().await? {
    ///     println!("{deal_template:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deal-templates`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.category(..)`, `.search(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Deal Templates”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a deal template.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deal_templates::{CreateDealTemplate, DealTemplateItem};
    /// use saleskit::serde_json::json;
    ///
    /// let body = CreateDealTemplate::new("Enterprise Starter Pack")
    ///     .category("enterprise")
    ///     .default_terms(json!({ "currency": "USD", "tax_rate": 0.1 }))
    ///     .line_items([
    ///         DealTemplateItem::new()
    ///             .product_id("prod_xxxxx")
    ///             .quantity(1)
    ///             .unit_price("999.00"),
    ///     ]);
    /// let deal_template = client.deal_templates().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-templates`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Deal Templates”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: impl Into<CreateDealTemplate>) -> Call<DealTemplate> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateDealTemplate>::into(body));
        Call::json(self.0, request)
    }

    /// Read one deal template.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_template = client.deal_templates().get("dtpl_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deal-templates?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal template, such as `dtpl_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Templates”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<DealTemplate> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a deal template.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deal_templates::UpdateDealTemplate;
    ///
    /// let body = UpdateDealTemplate::new().name("Updated Template Name");
    /// let deal_template = client.deal_templates().update("dtpl_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /deal-templates?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal template, such as `dtpl_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Templates”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateDealTemplate) -> Call<DealTemplate> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a deal template.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.deal_templates().delete("dtpl_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /deal-templates?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal template, such as `dtpl_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Templates”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Create a deal from a template.
    ///
    /// [`deals().create`](crate::deals::Operations::create) does the same with `template_id`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deal_templates::CreateDealFromTemplate;
    ///
    /// let body = CreateDealFromTemplate::new().customer_id("cust_xxxxx");
    /// let deal = client.deal_templates().create_deal("dtpl_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-templates?id=…&action=create-deal`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal template, such as `dtpl_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Templates”. The docs contradict each other: any POST that creates a deal takes an Idempotency-Key, and a list beside it leaves this one out. The reply's form is inferred: the page shows no reply; taken to be the deal as POST /deals answers it.
    #[inline]
    pub fn create_deal(
        &self,
        id: &str,
        body: CreateDealFromTemplate,
    ) -> Call<Deal, Keyed> {
        let mut request = Request::new(&CREATE_DEAL);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> DealTemplateList {
        query {
            /// Only templates with this status.
            status: DealTemplateStatus = "status",
            /// Only templates of this category.
            category: String = "category",
            /// Text to look for in name and description.
            search: String = "search",
            /// Most items to return. From 1 to 100. Default: `50`.
            limit: Whole = "limit",
            /// Number of templates to skip.
            offset: Whole = "offset",
        }
    }
    pages DealTemplate
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &CREATE_DEAL];

static LIST: Operation = Operation::new("deal_templates_list", "deal_templates", Method::Get, "/deal-templates")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.templates", "data.deal_templates", "data"]).identity(&["template_id", "id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static CREATE: Operation = Operation::new("deal_templates_create", "deal_templates", Method::Post, "/deal-templates")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("deal_templates_get", "deal_templates", Method::Get, "/deal-templates")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("deal_templates_update", "deal_templates", Method::Patch, "/deal-templates")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("deal_templates_delete", "deal_templates", Method::Delete, "/deal-templates")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE_DEAL: Operation = Operation::new("deal_templates_create_deal", "deal_templates", Method::Post, "/deal-templates")
    .query(&[("action", "create-deal")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .created(true)
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether a template is in use.
    pub enum DealTemplateStatus {
        /// Deals can be created from the template.
        Active = "active",
        /// The template is kept, but not offered for new deals.
        Inactive = "inactive",
    }
}

reply! {
    /// One page of templates.
    pub struct DealTemplateList {
        /// The templates of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        templates: Vec<DealTemplate> = "templates" inferred,
        /// Position of this page in the list.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// A template that deals can be created from.
    pub struct DealTemplate {
        /// Id of the template, such as `dtpl_xxxxx`.
        ///
        /// Inferred: named so where deals refer to it; no reply shows it.
        template_id: Option<String> = "template_id" inferred,
        /// The same as `template_id`, should a reply call it so.
        ///
        /// Inferred: some replies of other sections call their id so.
        id: Option<String> = "id" inferred,
        /// Name of the template, such as `Enterprise Starter Pack`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Free text about the template; appears in the template picker.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        description: Option<String> = "description" inferred,
        /// Your own category, such as `enterprise`; [`deal_templates().list`](Operations::list) filters by it.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        category: Option<String> = "category" inferred,
        /// Whether the template is in use.
        ///
        /// Inferred: named as a filter; no reply shows it.
        status: Option<DealTemplateStatus> = "status" inferred,
        /// Terms that new deals start with.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        default_terms: Option<DealTemplateTerms> = "default_terms" inferred,
        /// Line items that new deals start with.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        line_items: Vec<DealTemplateLine> = "line_items" inferred,
        /// Your own data.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        metadata: Option<Untyped> = "metadata" inferred,
    }
}

impl DealTemplate {
    /// The identifier: `template_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.template_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("DealTemplate", &["template_id", "id"]))
    }
}

reply! {
    /// A line item that new deals start with.
    pub struct DealTemplateLine {
        /// Id of the product, such as `prod_xxxxx`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Number of units.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        quantity: Option<i64> = "quantity" inferred,
        /// Price of one unit, in the currency of the deal.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        unit_price: Option<Amount> = "unit_price" inferred,
    }
}

reply! {
    /// Terms that new deals start with. Any term may be among them; those that are not named here are in `extra()`.
    pub struct DealTemplateTerms {
        /// ISO 4217 code.
        ///
        /// Inferred: sent in a sample of a request; no reply shows it.
        currency: Option<String> = "currency" inferred,
        /// Tax rate as a decimal: 0.10 is 10 %.
        ///
        /// Inferred: sent in a sample of a request; no reply shows it.
        tax_rate: Option<Amount> = "tax_rate" inferred,
    }
}

body! {
    /// A deal template to create.
    pub struct CreateDealTemplate {
        required {
            /// Name of the template, such as `Enterprise Starter Pack`.
            name: String = "name",
        }
        optional {
            /// Free text about the template; appears in the template picker.
            description: String = "description",
            /// Your own category, such as `enterprise`; [`deal_templates().list`](Operations::list) filters by it.
            category: String = "category",
            /// Terms that deals start with, such as `currency` and `tax_rate`.
            default_terms: Untyped = "default_terms",
            /// Your own data.
            metadata: Untyped = "metadata",
        }
        list {
            /// Line items that deals start with.
            line_items: DealTemplateItem = "line_items",
        }
    }
}

body! {
    /// Fields of a template to change.
    pub struct UpdateDealTemplate {
        optional {
            /// New name of the template.
            name: String = "name",
            /// New description of the template.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            description: String = "description",
            /// A category of your own.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            category: String = "category",
            /// Terms that deals start with, such as `currency` and `tax_rate`.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            default_terms: Untyped = "default_terms",
            /// Your own data.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            metadata: Untyped = "metadata",
        }
        list {
            /// Line items that deals start with.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            line_items: DealTemplateItem = "line_items",
        }
    }
}

body! {
    /// A line item.
    pub struct DealTemplateItem {
        optional {
            /// Id of the product, such as `prod_xxxxx`.
            product_id: String = "product_id",
            /// Number of units.
            quantity: Whole = "quantity",
            /// Price of one unit, in the currency of the deal.
            unit_price: NumberAmount = "unit_price",
        }
    }
}

body! {
    /// Fields of the new deal that differ from the template.
    pub struct CreateDealFromTemplate {
        optional {
            /// Id of the customer of the new deal.
            customer_id: String = "customer_id",
            /// Terms in place of the template's, such as `currency` and `tax_rate`.
            overrides: Untyped = "overrides",
        }
    }
}
