// Generated from specs/salesbooth/customers.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The people and companies that deals are made with.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Timestamp,
    Untyped, Versioned, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::{Deletion, ListSort, Pagination, ReplyFormat};
use crate::contracts::Contract;
use crate::deals::Deal;

/// The operations of `customers`, reached as [`Client::customers`](crate::Client::customers).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List customers.
    ///
    /// `after` and `before` page by cursor; `offset` is then ignored. `sort` works only with cursors.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut customers = client.customers().list().limit(20).items();
    /// while let Some(customer) = customers.try_next().await? {
    ///     println!("{customer:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /customers`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.search(..)`, `.limit(..)`, `.offset(..)`, `.after(..)`, `.before(..)`, `.sort(..)`, `.fields(..)`, `.include(..)`, `.exclude(..)`, `.format(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Customers”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a customer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::customers::{CreateCustomer, CustomerStatus};
    ///
    /// let body = CreateCustomer::new()
    ///     .name("Jane Smith")
    ///     .email("jane@example.com")
    ///     .phone("+61412345678")
    ///     .company("Acme Corp")
    ///     .status(CustomerStatus::Active);
    /// let customer = client.customers().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /customers`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Customers”. The docs contradict each other: publishable keys hold customers:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: CreateCustomer) -> Call<Customer> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one customer.
    ///
    /// The ETag header of the reply is the version for `If-Match`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let customer = client.customers().get("cust_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /customers?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// Optional: `.fields(..)`, `.include(..)`, `.exclude(..)`, `.format(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Customers”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("id", id);
        OperationCall(Call::json(self.0, request))
    }

    /// Change a customer.
    ///
    /// Only the fields that are sent change. With `If-Match`, the change is refused if the version is no longer current.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::customers::{CustomerStatus, UpdateCustomer};
    ///
    /// let body = UpdateCustomer::new()
    ///     .phone("+14155552671")
    ///     .company("Acme Corp (updated)")
    ///     .status(CustomerStatus::Active);
    /// let customer = client
    ///     .customers()
    ///     .update("cust_xxxxx", body)
    ///     .if_match("W/\"5\"")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /customers?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Customers”. The docs contradict each other: publishable keys hold customers:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateCustomer) -> Call<Customer, Versioned> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Delete a customer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.customers().delete("cust_xxxxx").if_match("W/\"5\"").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /customers?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the customer, such as `cust_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Customers”. The docs contradict each other: publishable keys hold customers:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion, Versioned> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request).takes()
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> CustomerList {
        query {
            /// Only customers with this status.
            status: CustomerStatus = "status",
            /// Text to look for in name, e-mail address and phone number.
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
    pages Customer
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub type GetCall = OperationCall<GetParameters> -> Customer {
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
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("customers_list", "customers", Method::Get, "/customers")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::OffsetCursor).items(&["data.customers", "data"]).identity(&["customer_id", "id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset").cursor("after", &["data.pagination.next_cursor", "data.next_cursor", "next_cursor"]));

static CREATE: Operation = Operation::new("customers_create", "customers", Method::Post, "/customers")
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("customers_get", "customers", Method::Get, "/customers")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("customers_update", "customers", Method::Patch, "/customers")
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["If-Match"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("customers_delete", "customers", Method::Delete, "/customers")
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["If-Match"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether a customer is in use.
    pub enum CustomerStatus {
        /// In use. The default for new customers.
        Active = "active",
        /// Kept, but not in use at present.
        Inactive = "inactive",
        /// Put aside for the record.
        Archived = "archived",
    }
}

reply! {
    /// One page of customers.
    pub struct CustomerList {
        /// The customers of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        customers: Vec<Customer> = "customers" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A customer. Personal data comes decrypted.
    pub struct Customer {
        /// Id of the customer, such as `cust_xxxxx`.
        customer_id: Option<String> = "customer_id",
        /// Same as `customer_id`, in short replies and webhooks.
        id: Option<String> = "id",
        /// Full name; decrypted for authorised callers.
        ///
        /// Inferred: seen in the outline of the GDPR export; no reply of this section shows it.
        name: Option<String> = "name" inferred,
        /// E-mail address; unique within the tenant.
        ///
        /// Inferred: seen in the outline of the GDPR export; no reply of this section shows it.
        email: Option<String> = "email" inferred,
        /// Phone number in E.164 form, such as `+61412345678`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        phone: Option<String> = "phone" inferred,
        /// Company or organisation that the customer belongs to.
        ///
        /// Inferred: seen in a webhook only.
        company: Option<String> = "company" inferred,
        /// Street address.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        address: Option<String> = "address" inferred,
        /// City of the address.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        city: Option<String> = "city" inferred,
        /// State, region or province.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        state: Option<String> = "state" inferred,
        /// Postal code.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        zip: Option<String> = "zip" inferred,
        /// Country code, such as `AU`.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        country: Option<String> = "country" inferred,
        /// Internal notes about the customer.
        ///
        /// Inferred: a field of the request tables; no reply shows it.
        notes: Option<String> = "notes" inferred,
        /// Whether the customer is in use.
        ///
        /// Inferred: seen in a webhook only.
        status: Option<CustomerStatus> = "status" inferred,
        /// Deals of the customer; present when `include` asks for them.
        ///
        /// Inferred: named as a nested resource; no reply shows it.
        deals: Vec<Deal> = "deals" inferred,
        /// Contracts of the customer; present when `include` asks for them.
        ///
        /// Inferred: named as a nested resource; no reply shows it.
        contracts: Vec<Contract> = "contracts" inferred,
        /// Recorded activity; present when `include` asks for it. Its form is unknown.
        ///
        /// Inferred: named as a nested resource; no reply shows it.
        activity_log: Option<Untyped> = "activity_log" inferred,
        /// When the customer was created.
        ///
        /// Inferred: seen in a webhook only.
        created_at: Option<Timestamp> = "created_at" inferred,
        /// When the customer was last changed.
        ///
        /// Inferred: named for the minimal form; no reply shows it.
        updated_at: Option<Timestamp> = "updated_at" inferred,
    }
}

impl Customer {
    /// The identifier: `customer_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.customer_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("Customer", &["customer_id", "id"]))
    }
}

body! {
    /// A customer to create.
    pub struct CreateCustomer {
        needed {
            /// Full name.
            name: String = "name",
            /// E-mail address; unique within the tenant.
            email: String = "email",
        }
        optional {
            /// Phone number, normalised to E.164 such as `+61412345678`.
            phone: String = "phone",
            /// Company or organisation that the customer belongs to.
            company: String = "company",
            /// Street address.
            address: String = "address",
            /// City of the address.
            city: String = "city",
            /// State, region or province.
            state: String = "state",
            /// Postal code.
            zip: String = "zip",
            /// Country code, such as `AU`.
            country: String = "country",
            /// Internal notes about the customer.
            notes: String = "notes",
            /// Whether the customer is in use. Default: `active`.
            status: CustomerStatus = "status",
        }
    }
}

body! {
    /// Fields of a customer to change.
    pub struct UpdateCustomer {
        optional {
            /// Full name.
            name: String = "name",
            /// E-mail address; unique within the tenant.
            ///
            /// Inferred: the table's row has lost its name.
            email: String = "email",
            /// Phone number, normalised to E.164 such as `+61412345678`.
            phone: String = "phone",
            /// Company or organisation that the customer belongs to.
            company: String = "company",
            /// Street address.
            address: String = "address",
            /// City of the address.
            city: String = "city",
            /// State, region or province.
            state: String = "state",
            /// Postal code.
            zip: String = "zip",
            /// Country code, such as `AU`.
            country: String = "country",
            /// Internal notes about the customer.
            notes: String = "notes",
            /// Whether a customer is in use.
            status: CustomerStatus = "status",
        }
    }
}
