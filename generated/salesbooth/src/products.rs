// Generated from specs/salesbooth/products.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What is sold: goods and services.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, NumberAmount, Operation, Paging, PagingStyle,
    Request, Requirement, Timestamp, Untyped, Versioned, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::{BillingCycle, Deletion, ListSort, Pagination, ReplyFormat};
use crate::deals::Deal;

/// The operations of `products`, reached as [`Client::products`](crate::Client::products).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List products.
    ///
    /// `after` and `before` page by cursor; `offset` is then ignored. `sort` works only with cursors.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut products = client.products().list().limit(20).items();
    /// while let Some(product) = products.try_next().await? {
    ///     println!("{product:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /products`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.kind(..)`, `.category(..)`, `.family(..)`, `.requires_booking(..)`, `.search(..)`, `.limit(..)`, `.offset(..)`, `.after(..)`, `.before(..)`, `.sort(..)`, `.fields(..)`, `.include(..)`, `.exclude(..)`, `.format(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Products”. The docs contradict each other: publishable keys hold products:read by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::products::{CreateProduct, ProductType};
    ///
    /// let body = CreateProduct::new()
    ///     .name("Enterprise License")
    ///     .price("999.00")
    ///     .description("Annual enterprise license")
    ///     .sku("ENT-001")
    ///     .kind(ProductType::Service);
    /// let product = client.products().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /products`. Not retried once the API may have received it.
    ///
    /// # Required before sending
    ///
    /// - `billing_cycle`, when `price_type` is `recurring`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Products”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: CreateProduct) -> Call<Product> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one product.
    ///
    /// The ETag header of the reply is the version for `If-Match`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let product = client.products().get("prod_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /products?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the product, as `prod_xxxxx`.
    ///
    /// Optional: `.fields(..)`, `.include(..)`, `.exclude(..)`, `.format(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Products”. The docs contradict each other: publishable keys hold products:read by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("id", id);
        OperationCall(Call::json(self.0, request))
    }

    /// Change a product.
    ///
    /// Only the fields that are sent change. With `If-Match`, the change is refused if the version is no longer current.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::products::{ProductStatus, UpdateProduct};
    ///
    /// let body = UpdateProduct::new()
    ///     .price("1199.00")
    ///     .status(ProductStatus::Active)
    ///     .stock_quantity(50);
    /// let product = client
    ///     .products()
    ///     .update("prod_xxxxx", body)
    ///     .if_match("W/\"5\"")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /products?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the product, as `prod_xxxxx`.
    ///
    /// # Required before sending
    ///
    /// - `billing_cycle`, when `price_type` is `recurring`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Products”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateProduct) -> Call<Product, Versioned> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Delete a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.products().delete("prod_xxxxx").if_match("W/\"5\"").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /products?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the product, as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Products”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion, Versioned> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request).takes()
    }

    /// Read what can be configured on a product.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.products().list_options("prod_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /products?id=…&action=options`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the product, as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Products”. The docs contradict each other: publishable keys hold products:read by the table of keys, and a guide calls them read-only.
    #[inline]
    pub fn list_options(&self, id: &str) -> Call<Untyped> {
        let mut request = Request::new(&LIST_OPTIONS);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> ProductList {
        query {
            /// Only products with this status.
            status: ProductStatus = "status",
            /// Only products of this kind; `product` and `service` are documented.
            kind: ProductType = "type",
            /// Only products of this category.
            category: String = "category",
            /// Only products of the family with this id, as `pf_xxxxx`.
            family: String = "family",
            /// 1 for products that need an appointment, 0 for all others.
            requires_booking: Whole = "requires_booking",
            /// Text to search for in name, SKU and description.
            search: String = "search",
            /// Most items to return. From 1 to 100. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip. Without effect beside `after` or `before`. At least 0. Default: `0`.
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
    pub type GetCall = OperationCall<GetParameters> -> Product {
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

/// The static facts of each operation, in document order.
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
    /// Whether a product is on sale.
    pub enum ProductStatus {
        /// On sale. A new product starts here unless it is created otherwise.
        Active = "active",
        /// Not on sale for now.
        Inactive = "inactive",
        /// Retired from the catalogue.
        Archived = "archived",
    }
}

open_enum! {
    /// Kind of product. The list's filter names only the first two.
    pub enum ProductType {
        /// Physical goods.
        Product = "product",
        /// Work that is done for the buyer; it may need a booking (`requires_booking`).
        Service = "service",
        /// Something that the buyer pays for repeatedly, see `billing_cycle`.
        Subscription = "subscription",
        /// Several products sold as one.
        Bundle = "bundle",
    }
}

open_enum! {
    /// Whether a price is charged once, repeatedly or by usage.
    pub enum ProductPriceType {
        /// Charged a single time. `once_off`
        OnceOff = "once_off",
        /// Charged again every `billing_cycle`, which is then required.
        Recurring = "recurring",
        /// A percentage instead of a fixed amount; the page does not name the base.
        Percentage = "percentage",
        /// Charged by usage, which meters count.
        Metered = "metered",
    }
}

open_enum! {
    /// How the price depends on the quantity.
    pub enum ProductPricingModel {
        /// Each unit costs the same at any quantity.
        Fixed = "fixed",
        /// Ranges of the quantity each have a unit price; units are charged at the price of their range.
        Tiered = "tiered",
        /// The whole quantity decides the unit price, which then holds for all units.
        Volume = "volume",
        /// What was consumed decides the price.
        Usage = "usage",
    }
}

reply! {
    /// One page of products.
    pub struct ProductList {
        /// The products of this page.
        ///
        /// Inferred: a sample of the SDK reads it; no reply shows it.
        products: Vec<Product> = "products" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A product or a service that is sold.
    pub struct Product {
        /// Id of the product, as `prod_xxxxx`.
        product_id: Option<String> = "product_id",
        /// The same as `product_id`, in short replies.
        id: Option<String> = "id",
        /// What buyers read, as `Enterprise License`.
        name: Option<String> = "name",
        /// Selling price of one unit, in major units.
        ///
        /// Inferred: samples of code read it; no reply shows its form.
        price: Option<Amount> = "price" inferred,
        /// What the product is, in words; searched by `search`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        description: Option<String> = "description" inferred,
        /// Your own code for the product (stock keeping unit), as `ENT-001`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        sku: Option<String> = "sku" inferred,
        /// Kind of the product.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        kind: Option<ProductType> = "type" inferred,
        /// Whether the price is charged once or repeatedly.
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
        /// What one unit costs you, in major units; used for the margin.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        cost: Option<Amount> = "cost" inferred,
        /// What one unit is called, as `per seat`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        unit: Option<String> = "unit" inferred,
        /// Tax rate as a decimal: 0.10 is 10 %.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        tax_rate: Option<Amount> = "tax_rate" inferred,
        /// Name of a category of your own; lists can be filtered by it.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        category: Option<String> = "category" inferred,
        /// Whether the product is on sale.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        status: Option<ProductStatus> = "status" inferred,
        /// Number of units in stock.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        stock_quantity: Option<i64> = "stock_quantity" inferred,
        /// Whether the stock is tracked.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        track_inventory: Option<bool> = "track_inventory" inferred,
        /// Stock level at which an alert is triggered.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        low_stock_threshold: Option<i64> = "low_stock_threshold" inferred,
        /// Your own data, by names of your own.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        metadata: Option<Untyped> = "metadata" inferred,
        /// A JSON Schema of the options that buyers can choose.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        configuration_schema: Option<Untyped> = "configuration_schema" inferred,
        /// Id of the product family that the product belongs to, as `pf_xxxxx`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        family_id: Option<String> = "family_id" inferred,
        /// Whether the product needs a booking.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        requires_booking: Option<bool> = "requires_booking" inferred,
        /// Length of a session in minutes, 5 to 480.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        session_duration: Option<i64> = "session_duration" inferred,
        /// Pause between two sessions in minutes, 0 to 120.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        buffer_time: Option<i64> = "buffer_time" inferred,
        /// How many days ahead a booking can be made at most.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        max_advance_days: Option<i64> = "max_advance_days" inferred,
        /// How many hours ahead a booking must be made at least.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        min_advance_hours: Option<i64> = "min_advance_hours" inferred,
        /// Whether customers can choose the staff member.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        allow_staff_selection: Option<bool> = "allow_staff_selection" inferred,
        /// URL of a page with more about the product.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        learn_more_url: Option<String> = "learn_more_url" inferred,
        /// Features of the product, one text each.
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
        /// When the product was created.
        ///
        /// Inferred: named as kept by the server; no reply shows it.
        created_at: Option<Timestamp> = "created_at" inferred,
        /// When the product was last changed.
        ///
        /// Inferred: named for the minimal form; no reply shows it.
        updated_at: Option<Timestamp> = "updated_at" inferred,
    }
}

impl Product {
    /// The identifier: `product_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
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
            /// What buyers read, as `Enterprise License`.
            name: String = "name",
            /// Selling price of one unit, in major units.
            price: NumberAmount = "price",
        }
        optional {
            /// What the product is, in words; searched by `search`.
            description: String = "description",
            /// Your own code for the product (stock keeping unit), as `ENT-001`.
            sku: String = "sku",
            /// Kind of product. The list's filter names only the first two.
            kind: ProductType = "type",
            /// Whether a price is charged once, repeatedly or by usage.
            price_type: ProductPriceType = "price_type",
            /// Needed when `price_type` is `recurring`.
            billing_cycle: BillingCycle = "billing_cycle",
            /// How the price depends on the quantity.
            pricing_model: ProductPricingModel = "pricing_model",
            /// What one unit costs you, in major units; used for the margin.
            cost: NumberAmount = "cost",
            /// What one unit is called, as `per seat`.
            unit: String = "unit",
            /// Tax rate as a decimal: 0.10 is 10 %.
            tax_rate: NumberAmount = "tax_rate",
            /// Name of a category of your own; lists can be filtered by it.
            category: String = "category",
            /// Whether the product is on sale. Default: `active`.
            status: ProductStatus = "status",
            /// Number of units in stock.
            stock_quantity: Whole = "stock_quantity",
            /// Whether the stock is tracked.
            track_inventory: bool = "track_inventory",
            /// Stock level at which an alert is triggered.
            low_stock_threshold: Whole = "low_stock_threshold",
            /// Your own data, by names of your own.
            metadata: Untyped = "metadata",
            /// A JSON Schema of the options that buyers can choose.
            configuration_schema: Untyped = "configuration_schema",
            /// Id of the product family that the product belongs to, as `pf_xxxxx`.
            family_id: String = "family_id",
            /// Whether the product needs a booking. Default: `false`.
            requires_booking: bool = "requires_booking",
            /// Length of a session in minutes, 5 to 480.
            session_duration: Whole = "session_duration",
            /// Pause between two sessions in minutes, 0 to 120.
            buffer_time: Whole = "buffer_time",
            /// How many days ahead a booking can be made at most. Default: `90`.
            max_advance_days: Whole = "max_advance_days",
            /// How many hours ahead a booking must be made at least. Default: `24`.
            min_advance_hours: Whole = "min_advance_hours",
            /// Whether customers can choose the staff member. Default: `true`.
            allow_staff_selection: bool = "allow_staff_selection",
            /// URL of a page with more about the product.
            learn_more_url: String = "learn_more_url",
        }
        list {
            /// Features of the product, one text each.
            features: String = "features",
        }
    }
}

body! {
    /// What to change in a product.
    pub struct UpdateProduct {
        optional {
            /// What buyers read, as `Enterprise License`.
            name: String = "name",
            /// Selling price of one unit, in major units.
            price: NumberAmount = "price",
            /// What the product is, in words; searched by `search`.
            description: String = "description",
            /// Your own code for the product (stock keeping unit), as `ENT-001`.
            sku: String = "sku",
            /// Kind of product. The list's filter names only the first two.
            kind: ProductType = "type",
            /// Whether a price is charged once, repeatedly or by usage.
            price_type: ProductPriceType = "price_type",
            /// Needed when `price_type` is `recurring`.
            billing_cycle: BillingCycle = "billing_cycle",
            /// How the price depends on the quantity.
            pricing_model: ProductPricingModel = "pricing_model",
            /// What one unit costs you, in major units; used for the margin.
            cost: NumberAmount = "cost",
            /// What one unit is called, as `per seat`.
            unit: String = "unit",
            /// Tax rate as a decimal: 0.10 is 10 %.
            tax_rate: NumberAmount = "tax_rate",
            /// Name of a category of your own; lists can be filtered by it.
            category: String = "category",
            /// Whether a product is on sale.
            status: ProductStatus = "status",
            /// Number of units in stock.
            stock_quantity: Whole = "stock_quantity",
            /// Whether the stock is tracked.
            track_inventory: bool = "track_inventory",
            /// Stock level at which an alert is triggered.
            low_stock_threshold: Whole = "low_stock_threshold",
            /// Your own data, by names of your own.
            metadata: Untyped = "metadata",
            /// A JSON Schema of the options that buyers can choose.
            configuration_schema: Untyped = "configuration_schema",
            /// Id of the product family that the product belongs to, as `pf_xxxxx`.
            family_id: String = "family_id",
            /// Whether the product needs a booking.
            requires_booking: bool = "requires_booking",
            /// Length of a session in minutes, 5 to 480.
            session_duration: Whole = "session_duration",
            /// Pause between two sessions in minutes, 0 to 120.
            buffer_time: Whole = "buffer_time",
            /// How many days ahead a booking can be made at most.
            max_advance_days: Whole = "max_advance_days",
            /// How many hours ahead a booking must be made at least.
            min_advance_hours: Whole = "min_advance_hours",
            /// Whether customers can choose the staff member.
            allow_staff_selection: bool = "allow_staff_selection",
            /// URL of a page with more about the product.
            learn_more_url: String = "learn_more_url",
        }
        list {
            /// Features of the product, one text each.
            features: String = "features",
        }
    }
}
