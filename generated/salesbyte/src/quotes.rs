// Generated from specs/salesbyte/quotes.yaml by `cargo xtask generate`. Do not edit: change the document.

//! A company's quotes, for reading.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Error, JsonObject, Method, Operation, Paging, PagingStyle, Request,
    Timestamp, call, open_enum, reply,
};

use crate::common::QuoteLinks;

/// The operations of `quotes`, reached as [`Client::quotes`](crate::Client::quotes).
#[derive(Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the company's quotes.
    ///
    /// Ten quotes a page, the latest first. SalesByte means to raise the ten.
    ///
    /// `GET /api/quotes` · docs section “List All Quotes”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 401: The bearer token is absent or not accepted.
    /// - 422: A value is missing or has the wrong form.
    /// - 500: SalesByte failed.
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        ListCall(Call::json(self.0, request))
    }

    /// Read one quote.
    ///
    /// `GET /api/quotes/{key}` · docs section “Get Quote”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 401: The bearer token is absent or not accepted.
    /// - 404: Nothing has this id or key.
    /// - 500: SalesByte failed.
    pub fn get(&self, key: &str) -> Call<Quote> {
        let mut request = Request::new(&GET);
        request.path("key", key);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub struct ListCall -> QuoteList {
        query {
            /// Number of the page, from 1.
            page: i64 = "page",
            /// Only quotes made on this day or later.
            created_from: String = "created_from",
            /// Only quotes made on this day or earlier.
            created_to: String = "created_to",
            /// Only quotes last changed on this day or later.
            updated_from: String = "updated_from",
            /// Only quotes last changed on this day or earlier.
            updated_to: String = "updated_to",
            /// What to sort by; by creation when left out.
            sort_by: QuoteSortField = "sort_by",
            /// Which end comes first; the latest when left out.
            sort_order: QuoteSortOrder = "sort_order",
        }
    }
    pages Quote
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET];

static LIST: Operation = Operation::new("quotes_list", "quotes", Method::Get, "/api/quotes")
    .auth(&["companyToken"])
    .paging(&Paging::new(PagingStyle::Page).items(&["data"]).identity(&["key"]).total("meta.total").page("page").current("meta.current_page").size("meta.per_page"));

static GET: Operation = Operation::new("quotes_get", "quotes", Method::Get, "/api/quotes/{key}")
    .auth(&["companyToken"]);

open_enum! {
    /// What a list of quotes is sorted by.
    pub enum QuoteSortField {
        /// `created_at`
        CreatedAt = "created_at",
        /// `updated_at`
        UpdatedAt = "updated_at",
    }
}

open_enum! {
    /// Ascending or descending.
    pub enum QuoteSortOrder {
        /// `asc`
        Asc = "asc",
        /// `desc`
        Desc = "desc",
    }
}

reply! {
    /// One page of quotes.
    pub struct QuoteList {
        /// `data`
        data: Vec<Quote> = "data",
        /// Which page this is, of how many quotes.
        meta: QuoteListMeta = "meta",
    }
}

reply! {
    /// Which page this is, of how many quotes.
    pub struct QuoteListMeta {
        /// Number of this page, from 1.
        current_page: i64 = "current_page",
        /// Quotes on a full page.
        per_page: i64 = "per_page",
        /// Quotes that the filters let through.
        total: i64 = "total",
    }
}

reply! {
    /// A quote, as the Quotes API gives it and as the checkout webhook sends it.
    pub struct Quote {
        /// SalesByte's own number of the quote.
        id: i64 = "id",
        /// The public key. The checkout webhook sends none.
        key: String = "key",
        /// The profile that the quote was made with.
        quote_profile_name: String = "quote_profile_name",
        /// The customer's name in full.
        customer_name: String = "customer_name",
        /// `customer_first_name`
        customer_first_name: String = "customer_first_name",
        /// `customer_last_name`
        customer_last_name: String = "customer_last_name",
        /// `customer_company`
        customer_company: String = "customer_company",
        /// `customer_phone`
        customer_phone: String = "customer_phone",
        /// `customer_email`
        customer_email: String = "customer_email",
        /// `address_firstline`
        address_firstline: String = "address_firstline",
        /// `address_secondline`
        address_secondline: String = "address_secondline",
        /// `address_postcode`
        address_postcode: String = "address_postcode",
        /// `address_city`
        address_city: String = "address_city",
        /// The custom fields by the label that people see; the values seen are strings.
        custom_fields: JsonObject = "custom_fields",
        /// What the quote is worth.
        quote_value: Amount = "quote_value",
        /// `created_at`
        created_at: Timestamp = "created_at",
        /// `updated_at`
        updated_at: Timestamp = "updated_at",
        /// Who sells.
        salesperson: QuoteSalesperson = "salesperson",
        /// Somebody has signed.
        is_signed: bool = "is_signed",
        /// Everybody who must sign has.
        is_fully_signed: bool = "is_fully_signed",
        /// Somebody must still sign.
        requires_more_signatures: bool = "requires_more_signatures",
        /// The project waits for approval.
        is_project_approval_pending: bool = "is_project_approval_pending",
        /// The project's approval is signed.
        is_project_approval_signed: bool = "is_project_approval_signed",
        /// The papers that were signed.
        signed_offer: QuoteSignedOffer = "signed_offer",
        /// What was signed for, with its sums.
        signed_products: QuoteSignedProducts = "signed_products",
        /// Further documents that are signed.
        additional_documents_signed: Vec<serde_json::Value> = "additional_documents_signed",
        /// Further documents that must still be signed.
        additional_documents_requiring_signature: Vec<serde_json::Value> = "additional_documents_requiring_signature",
        /// Labels of where the quote stands; `signed` and `delivered` are known.
        statuses: Vec<String> = "statuses",
        /// Where people open a quote in a browser.
        links: QuoteLinks = "links",
    }
}

impl Quote {
    /// The identifier: `key`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.key.as_deref().ok_or_else(|| Error::missing("Quote", &["key"]))
    }
}

reply! {
    /// Who sells.
    pub struct QuoteSalesperson {
        /// `name`
        name: String = "name",
        /// `email`
        email: String = "email",
    }
}

reply! {
    /// The papers that were signed.
    pub struct QuoteSignedOffer {
        /// `main_document_name`
        main_document_name: String = "main_document_name",
        /// `main_document_url`
        main_document_url: String = "main_document_url",
        /// `extra_documents`
        extra_documents: Vec<QuoteDocument> = "extra_documents",
    }
}

reply! {
    /// A signed paper beside the main one.
    pub struct QuoteDocument {
        /// `name`
        name: String = "name",
        /// `pdf_url`
        pdf_url: String = "pdf_url",
    }
}

reply! {
    /// What was signed for, with its sums.
    pub struct QuoteSignedProducts {
        /// Before the discount, with VAT.
        original_price_including_vat: Amount = "original_price_including_vat",
        /// After the discount, with VAT.
        price_including_vat: Amount = "price_including_vat",
        /// The discount, with VAT.
        discount_including_vat: Amount = "discount_including_vat",
        /// As `SEK`.
        currency: String = "currency",
        /// `products`
        products: Vec<QuoteSignedProduct> = "products",
    }
}

reply! {
    /// One signed product.
    pub struct QuoteSignedProduct {
        /// `sku`
        sku: String = "sku",
        /// How many, in units of `price_unit`.
        amount: f64 = "amount",
        /// The product's page.
        url: String = "url",
        /// `name`
        name: String = "name",
        /// Of one, before the discount, with VAT.
        original_price_including_vat: Amount = "original_price_including_vat",
        /// Of one, after the discount, with VAT.
        price_including_vat: Amount = "price_including_vat",
        /// Of all, before the discount, with VAT.
        original_sum_including_vat: Amount = "original_sum_including_vat",
        /// Of all, after the discount, with VAT.
        sum_including_vat: Amount = "sum_including_vat",
        /// As `SEK`.
        currency: String = "currency",
        /// As `pcs`.
        price_unit: String = "price_unit",
    }
}
