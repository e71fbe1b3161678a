// Generated from specs/salesbooth/products.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What is sold: goods and services.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, NumberAmount, Operation, Paging, PagingStyle,
    Request, Requirement, Timestamp, Untyped, Versioned, Whole, body, call, open_enum, reply,
};

use crate::common::{BillingCycle, Deletion, ListSort, Pagination, ReplyFormat};
use crate::deals::Deal;

/// The operations of `products`, reached as [`Client::products`](crate::Client::products).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List products.
    ///
    /// `after` and `before` go by cursor and then `offset` counts no more; `sort` matters with cursors only.
    ///
    /// `GET /products` · docs section “Products”, contradicted (publishable keys hold products:read by the table of keys, and a guide calls them read-only). Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; formed as the lists of other sections.
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        ListCall(Call::json(self.0, request))
    }

    /// Create a product.
    ///
    /// `POST /products` · docs section “Products”, documented. Sent once.
    ///
    /// Nothing is sent without
    ///
    /// - `billing_cycle`, when `price_type` is `recurring`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests.
    pub fn create(&self, body: CreateProduct) -> Call<Product> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one product.
    ///
    /// The ETag header of the reply is the version for `If-Match`.
    ///
    /// `GET /products?id=…` · docs section “Products”, contradicted (publishable keys hold products:read by the table of keys, and a guide calls them read-only). Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests.
    pub fn get(&self, id: &str) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("id", id);
        GetCall(Call::json(self.0, request))
    }

    /// Change a product.
    ///
    /// Only what is sent changes. With `If-Match` the change is refused when somebody else was faster.
    ///
    /// `PATCH /products?id=…` · docs section “Products”, documented. Sent once.
    ///
    /// Nothing is sent without
    ///
    /// - `billing_cycle`, when `price_type` is `recurring`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    /// - 412: Somebody changed the resource in the meantime; `data` is how it is now.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests.
    pub fn update(&self, id: &str, body: UpdateProduct) -> Call<Product, Versioned> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Delete a product.
    ///
    /// `DELETE /products?id=…` · docs section “Products”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    /// - 412: Somebody changed the resource in the meantime; `data` is how it is now.
    ///
    /// The reply is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    pub fn delete(&self, id: &str) -> Call<Deletion, Versioned> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request).takes()
    }

    /// Read what can be configured on a product.
    ///
    /// `GET /products?id=…&action=options` · docs section “Products”, contradicted (publishable keys hold products:read by the table of keys, and a guide calls them read-only). Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn list_options(&self, id: &str) -> Call<Untyped> {
        let mut request = Request::new(&LIST_OPTIONS);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub struct ListCall -> ProductList {
        query {
            /// Only products with this status.
            status: ProductStatus = "status",
            /// Only products of this kind; `product` and `service` are documented.
            kind: ProductType = "type",
            /// Only products of this category.
            category: String = "category",
            /// Only products of this family, by its id.
            family: String = "family",
            /// 1 for products that need an appointment, 0 for all others.
            requires_booking: Whole = "requires_booking",
            /// Text to look for in name, SKU and description.
            search: String = "search",
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip. Without effect beside `after` or `before`. Default: `0`.
            offset: Whole = "offset",
            /// Go on behind this cursor, the `next_cursor` of a reply.
            after: String = "after",
            /// Go back from this cursor, the `prev_cursor` of a reply.
            before: String = "before",
            /// What a list with cursors is sorted by; by creation when left out.
            sort: ListSort = "sort",
            /// Shortens the reply; `minimal` leaves the id, `status` and `updated_at`.
            format: ReplyFormat = "format",
        }
        joined {
            /// Names of the only fields to return.
            fields: String = "fields",
            /// Names of nested resources to return as well.
            include: String = "include",
            /// Names of nested resources to leave out.
            exclude: String = "exclude",
        }
    }
    pages Product
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub struct GetCall -> Product {
        query {
            /// Shortens the reply; `minimal` leaves the id, `status` and `updated_at`.
            format: ReplyFormat = "format",
        }
        joined {
            /// Names of the only fields to return.
            fields: String = "fields",
            /// Names of nested resources to return as well.
            include: String = "include",
            /// Names of nested resources to leave out.
            exclude: String = "exclude",
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &LIST_OPTIONS];

static LIST: Operation = Operation::new("products_list", "products", Method::Get, "/products")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::OffsetCursor).items(&["data.products", "data"]).identity(&["product_id", "id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset").cursor("after", &["data.pagination.next_cursor", "data.next_cursor", "next_cursor"]));

static CREATE: Operation = Operation::new("products_create", "products", Method::Post, "/products")
    .requirements(&[
        Requirement::new(&[("price_type", &["recurring"])], &["billing_cycle"]),
    ])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("products_get", "products", Method::Get, "/products")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("products_update", "products", Method::Patch, "/products")
    .requirements(&[
        Requirement::new(&[("price_type", &["recurring"])], &["billing_cycle"]),
    ])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["If-Match"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("products_delete", "products", Method::Delete, "/products")
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["If-Match"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_OPTIONS: Operation = Operation::new("products_list_options", "products", Method::Get, "/products")
    .query(&[("action", "options")])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data);

open_enum! {
    /// Whether a product is sold.
    pub enum ProductStatus {
        /// `active`
        Active = "active",
        /// `inactive`
        Inactive = "inactive",
        /// `archived`
        Archived = "archived",
    }
}

open_enum! {
    /// What kind of thing is sold. The list's filter knows the first two.
    pub enum ProductType {
        /// `product`
        Product = "product",
        /// `service`
        Service = "service",
        /// `subscription`
        Subscription = "subscription",
        /// `bundle`
        Bundle = "bundle",
    }
}

open_enum! {
    /// How the price is charged.
    pub enum ProductPriceType {
        /// `once_off`
        OnceOff = "once_off",
        /// `recurring`
        Recurring = "recurring",
        /// `percentage`
        Percentage = "percentage",
        /// `metered`
        Metered = "metered",
    }
}

open_enum! {
    /// How the price depends on the quantity.
    pub enum ProductPricingModel {
        /// `fixed`
        Fixed = "fixed",
        /// `tiered`
        Tiered = "tiered",
        /// `volume`
        Volume = "volume",
        /// `usage`
        Usage = "usage",
    }
}

reply! {
    /// One page of products.
    pub struct ProductList {
        /// Inferred: a sample of the SDK reads it; no reply shows it.
        products: Vec<Product> = "products" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A product or a service that is sold.
    pub struct Product {
        /// As `prod_xxxxx`.
        product_id: Option<String> = "product_id",
        /// The same as `product_id`, in short replies.
        id: Option<String> = "id",
        /// `name`
        name: Option<String> = "name",
        /// What one is sold for.
        ///
        /// Inferred: samples of code read it; no reply shows its form.
        price: Option<Amount> = "price" inferred,
        /// Inferred: a field of the request tables; no reply shows it.
        description: Option<String> = "description" inferred,
        /// Your own code of the product.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        sku: Option<String> = "sku" inferred,
        /// What kind of thing it is.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        kind: Option<ProductType> = "type" inferred,
        /// How the price is charged.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        price_type: Option<ProductPriceType> = "price_type" inferred,
        /// How often a recurring price is charged.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        billing_cycle: Option<BillingCycle> = "billing_cycle" inferred,
        /// How the price depends on the quantity.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        pricing_model: Option<ProductPricingModel> = "pricing_model" inferred,
        /// What it costs you; the margin comes from it.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        cost: Option<Amount> = "cost" inferred,
        /// What one is called, as `per seat`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        unit: Option<String> = "unit" inferred,
        /// As a decimal: 0.10 is 10 %.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        tax_rate: Option<Amount> = "tax_rate" inferred,
        /// Inferred: a field of the request tables; no reply shows it.
        category: Option<String> = "category" inferred,
        /// Whether it is sold.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        status: Option<ProductStatus> = "status" inferred,
        /// How many there are.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        stock_quantity: Option<i64> = "stock_quantity" inferred,
        /// Whether the stock is counted.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        track_inventory: Option<bool> = "track_inventory" inferred,
        /// A stock this low is reported.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        low_stock_threshold: Option<i64> = "low_stock_threshold" inferred,
        /// Your own data.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        metadata: Option<Untyped> = "metadata" inferred,
        /// A JSON schema of the options that buyers can choose.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        configuration_schema: Option<Untyped> = "configuration_schema" inferred,
        /// The product family that it belongs to.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        family_id: Option<String> = "family_id" inferred,
        /// Whether an appointment is needed.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        requires_booking: Option<bool> = "requires_booking" inferred,
        /// Minutes of one appointment.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        session_duration: Option<i64> = "session_duration" inferred,
        /// Minutes between appointments.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        buffer_time: Option<i64> = "buffer_time" inferred,
        /// Days ahead that can be booked at most.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        max_advance_days: Option<i64> = "max_advance_days" inferred,
        /// Hours ahead that must be booked at least.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        min_advance_hours: Option<i64> = "min_advance_hours" inferred,
        /// Whether customers choose who serves them.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        allow_staff_selection: Option<bool> = "allow_staff_selection" inferred,
        /// A page about the product.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        learn_more_url: Option<String> = "learn_more_url" inferred,
        /// What the product offers.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        features: Vec<String> = "features" inferred,
        /// The deals, when `include` asks for them.
        ///
        /// Inferred: named as a nested resource; no reply shows it.
        deals: Vec<Deal> = "deals" inferred,
        /// What happened to the product, when `include` asks for it; form unknown.
        ///
        /// Inferred: named as a nested resource; no reply shows it.
        activity_log: Option<Untyped> = "activity_log" inferred,
        /// Inferred: named as kept by the server; no reply shows it.
        created_at: Option<Timestamp> = "created_at" inferred,
        /// Inferred: named for the minimal form; no reply shows it.
        updated_at: Option<Timestamp> = "updated_at" inferred,
    }
}

impl Product {
    /// The identifier: `product_id` or `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.product_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("Product", &["product_id", "id"]))
    }
}

body! {
    /// A product to be made.
    pub struct CreateProduct {
        needed {
            /// `name`
            name: String = "name",
            /// What one is sold for.
            price: NumberAmount = "price",
        }
        optional {
            /// `description`
            description: String = "description",
            /// Your own code of the product.
            sku: String = "sku",
            /// What kind of thing is sold. The list's filter knows the first two.
            kind: ProductType = "type",
            /// How the price is charged.
            price_type: ProductPriceType = "price_type",
            /// Needed when `price_type` is `recurring`.
            billing_cycle: BillingCycle = "billing_cycle",
            /// How the price depends on the quantity.
            pricing_model: ProductPricingModel = "pricing_model",
            /// What it costs you; the margin comes from it.
            cost: NumberAmount = "cost",
            /// What one is called, as `per seat`.
            unit: String = "unit",
            /// As a decimal: 0.10 is 10 %.
            tax_rate: NumberAmount = "tax_rate",
            /// `category`
            category: String = "category",
            /// Whether the product is sold. Default: `active`.
            status: ProductStatus = "status",
            /// How many there are.
            stock_quantity: Whole = "stock_quantity",
            /// Whether the stock is counted.
            track_inventory: bool = "track_inventory",
            /// A stock this low is reported.
            low_stock_threshold: Whole = "low_stock_threshold",
            /// Your own data.
            metadata: Untyped = "metadata",
            /// A JSON schema of the options that buyers can choose.
            configuration_schema: Untyped = "configuration_schema",
            /// The product family that it belongs to.
            family_id: String = "family_id",
            /// Whether an appointment is needed. Default: `false`.
            requires_booking: bool = "requires_booking",
            /// Minutes of one appointment, 5 to 480.
            session_duration: Whole = "session_duration",
            /// Minutes between appointments, 0 to 120.
            buffer_time: Whole = "buffer_time",
            /// Days ahead that can be booked at most. Default: `90`.
            max_advance_days: Whole = "max_advance_days",
            /// Hours ahead that must be booked at least. Default: `24`.
            min_advance_hours: Whole = "min_advance_hours",
            /// Whether customers choose who serves them. Default: `true`.
            allow_staff_selection: bool = "allow_staff_selection",
            /// A page about the product.
            learn_more_url: String = "learn_more_url",
        }
        list {
            /// What the product offers.
            features: String = "features",
        }
    }
}

body! {
    /// What to change in a product.
    pub struct UpdateProduct {
        optional {
            /// `name`
            name: String = "name",
            /// What one is sold for.
            price: NumberAmount = "price",
            /// `description`
            description: String = "description",
            /// Your own code of the product.
            sku: String = "sku",
            /// What kind of thing is sold. The list's filter knows the first two.
            kind: ProductType = "type",
            /// How the price is charged.
            price_type: ProductPriceType = "price_type",
            /// Needed when `price_type` is `recurring`.
            billing_cycle: BillingCycle = "billing_cycle",
            /// How the price depends on the quantity.
            pricing_model: ProductPricingModel = "pricing_model",
            /// What it costs you; the margin comes from it.
            cost: NumberAmount = "cost",
            /// What one is called, as `per seat`.
            unit: String = "unit",
            /// As a decimal: 0.10 is 10 %.
            tax_rate: NumberAmount = "tax_rate",
            /// `category`
            category: String = "category",
            /// Whether a product is sold.
            status: ProductStatus = "status",
            /// How many there are.
            stock_quantity: Whole = "stock_quantity",
            /// Whether the stock is counted.
            track_inventory: bool = "track_inventory",
            /// A stock this low is reported.
            low_stock_threshold: Whole = "low_stock_threshold",
            /// Your own data.
            metadata: Untyped = "metadata",
            /// A JSON schema of the options that buyers can choose.
            configuration_schema: Untyped = "configuration_schema",
            /// The product family that it belongs to.
            family_id: String = "family_id",
            /// Whether an appointment is needed.
            requires_booking: bool = "requires_booking",
            /// Minutes of one appointment, 5 to 480.
            session_duration: Whole = "session_duration",
            /// Minutes between appointments, 0 to 120.
            buffer_time: Whole = "buffer_time",
            /// Days ahead that can be booked at most.
            max_advance_days: Whole = "max_advance_days",
            /// Hours ahead that must be booked at least.
            min_advance_hours: Whole = "min_advance_hours",
            /// Whether customers choose who serves them.
            allow_staff_selection: bool = "allow_staff_selection",
            /// A page about the product.
            learn_more_url: String = "learn_more_url",
        }
        list {
            /// What the product offers.
            features: String = "features",
        }
    }
}
