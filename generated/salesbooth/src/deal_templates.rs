// Generated from specs/salesbooth/deal_templates.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Deals prepared once and made again and again.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Keyed, Method, NumberAmount, Operation, Paging, PagingStyle,
    Request, Retry, Untyped, Whole, body, call, open_enum, reply,
};

use crate::common::Pagination;
use crate::deals::Deal;

/// The operations of `deal_templates`, reached as [`Client::deal_templates`](crate::Client::deal_templates).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List deal templates.
    ///
    /// `GET /deal-templates` · docs section “Deal Templates”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        ListCall(Call::json(self.0, request))
    }

    /// Create a deal template.
    ///
    /// `POST /deal-templates` · docs section “Deal Templates”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn create(&self, body: impl Into<CreateDealTemplate>) -> Call<DealTemplate> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateDealTemplate>::into(body));
        Call::json(self.0, request)
    }

    /// Read one deal template.
    ///
    /// `GET /deal-templates?id=…` · docs section “Deal Templates”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, id: &str) -> Call<DealTemplate> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a deal template.
    ///
    /// Only what is sent changes.
    ///
    /// `PATCH /deal-templates?id=…` · docs section “Deal Templates”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn update(&self, id: &str, body: UpdateDealTemplate) -> Call<DealTemplate> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a deal template.
    ///
    /// `DELETE /deal-templates?id=…` · docs section “Deal Templates”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn delete(&self, id: &str) -> Call<Untyped> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Make a deal from a template.
    ///
    /// `deals_create` does the same with `template_id`.
    ///
    /// `POST /deal-templates?id=…&action=create-deal` · docs section “Deal Templates”, contradicted (any POST that creates a deal takes an Idempotency-Key, and a list beside it leaves this one out). Takes an idempotency key.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
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
    pub struct ListCall -> DealTemplateList {
        query {
            /// Only templates with this status.
            status: DealTemplateStatus = "status",
            /// Only templates of this category.
            category: String = "category",
            /// Text to look for in name and description.
            search: String = "search",
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip.
            offset: Whole = "offset",
        }
    }
    pages DealTemplate
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &CREATE_DEAL];

static LIST: Operation = Operation::new("deal_templates_list", "deal_templates", Method::Get, "/deal-templates")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.templates", "data.deal_templates", "data"]).identity(&["template_id", "id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static CREATE: Operation = Operation::new("deal_templates_create", "deal_templates", Method::Post, "/deal-templates")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("deal_templates_get", "deal_templates", Method::Get, "/deal-templates")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static UPDATE: Operation = Operation::new("deal_templates_update", "deal_templates", Method::Patch, "/deal-templates")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static DELETE: Operation = Operation::new("deal_templates_delete", "deal_templates", Method::Delete, "/deal-templates")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CREATE_DEAL: Operation = Operation::new("deal_templates_create_deal", "deal_templates", Method::Post, "/deal-templates")
    .query(&[("action", "create-deal")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .created(true)
    .envelope(Envelope::Data);

open_enum! {
    /// Whether deals can be made from a template.
    pub enum DealTemplateStatus {
        /// `active`
        Active = "active",
        /// `inactive`
        Inactive = "inactive",
    }
}

reply! {
    /// One page of templates.
    pub struct DealTemplateList {
        /// Inferred: named as other lists are; no reply shows it.
        templates: Vec<DealTemplate> = "templates" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A deal to make deals from.
    pub struct DealTemplate {
        /// As `dtpl_xxxxx`.
        ///
        /// Inferred: named so where deals refer to it; no reply shows it.
        template_id: Option<String> = "template_id" inferred,
        /// The same as `template_id`, should a reply call it so.
        ///
        /// Inferred: some replies of other sections call their id so.
        id: Option<String> = "id" inferred,
        /// Inferred: a field of the request table; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Inferred: a field of the request table; no reply shows it.
        description: Option<String> = "description" inferred,
        /// A category of your own.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        category: Option<String> = "category" inferred,
        /// Whether deals can be made from it.
        ///
        /// Inferred: named as a filter; no reply shows it.
        status: Option<DealTemplateStatus> = "status" inferred,
        /// Terms that deals start with.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        default_terms: Option<Untyped> = "default_terms" inferred,
        /// What deals start with.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        line_items: Option<Untyped> = "line_items" inferred,
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
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.template_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("DealTemplate", &["template_id", "id"]))
    }
}

body! {
    /// A template to be made.
    pub struct CreateDealTemplate {
        required {
            /// `name`
            name: String = "name",
        }
        optional {
            /// `description`
            description: String = "description",
            /// A category of your own.
            category: String = "category",
            /// Terms that deals start with, as `currency` and `tax_rate`.
            default_terms: Untyped = "default_terms",
            /// Your own data.
            metadata: Untyped = "metadata",
        }
        list {
            /// What deals start with.
            line_items: DealTemplateItem = "line_items",
        }
    }
}

body! {
    /// What to change in a template.
    pub struct UpdateDealTemplate {
        optional {
            /// `name`
            name: String = "name",
            /// Inferred: a field of the create table; the page has no table for changes.
            description: String = "description",
            /// A category of your own.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            category: String = "category",
            /// Terms that deals start with, as `currency` and `tax_rate`.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            default_terms: Untyped = "default_terms",
            /// Your own data.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            metadata: Untyped = "metadata",
        }
        list {
            /// What deals start with.
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
            /// `product_id`
            product_id: String = "product_id",
            /// `quantity`
            quantity: Whole = "quantity",
            /// `unit_price`
            unit_price: NumberAmount = "unit_price",
        }
    }
}

body! {
    /// What the deal has of its own.
    pub struct CreateDealFromTemplate {
        optional {
            /// Whom the deal is made with.
            customer_id: String = "customer_id",
            /// Terms in place of the template's, as `currency` and `tax_rate`.
            overrides: Untyped = "overrides",
        }
    }
}
