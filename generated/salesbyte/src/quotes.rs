// Generated from specs/salesbyte/quotes.yaml by `cargo xtask generate`. Do not edit: change the document.

//! A company's quotes, for reading.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Date, Engine, Error, Method, Operation, Paging, PagingStyle, Request, Timestamp,
    Untyped, Whole, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::QuoteLinks;

/// The operations of `quotes`, reached as [`Client::quotes`](crate::Client::quotes).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the company's quotes.
    ///
    /// Ten quotes a page, the latest first. SalesByte means to raise the ten.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::SalesByte) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbyte::quotes::{QuoteSortField, QuoteSortOrder};
    ///
    /// let mut quotes = client
    ///     .quotes()
    ///     .list()
    ///     .created_from("2025-01-01")
    ///     .created_to("2025-01-31")
    ///     .sort_by(QuoteSortField::UpdatedAt)
    ///     .sort_order(QuoteSortOrder::Desc)
    ///     .items();
    /// while let Some(quote) = quotes.try_next().await? {
    ///     println!("{quote:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /api/quotes`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.page(..)`, `.created_from(..)`, `.created_to(..)`, `.updated_from(..)`, `.updated_to(..)`, `.sort_by(..)`, `.sort_order(..)`.
    ///
    /// # Errors
    ///
    /// - 401: The bearer token is absent or not accepted.
    /// - 422: A value is missing or has the wrong form.
    /// - 500: SalesByte failed.
    ///
    /// Source: docs section “List All Quotes”.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Read one quote.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::SalesByte) -> Result<(), saleskit::Error> {
    /// let quote = client.quotes().get("hLcblYXo3BJh8Z").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /api/quotes/{key}`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `key`: The quote's public key, as in the addresses of its customer pages.
    ///
    /// # Errors
    ///
    /// - 401: The bearer token is absent or not accepted.
    /// - 404: There is no such resource.
    /// - 500: SalesByte failed.
    ///
    /// Source: docs section “Get Quote”.
    #[inline]
    pub fn get(&self, key: &str) -> Call<Quote> {
        let mut request = Request::new(&GET);
        request.path("key", key);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> QuoteList {
        query {
            /// Number of the page, from 1. Default: `1`.
            page: Whole = "page",
            /// Only quotes made on this day or later.
            created_from: Date = "created_from",
            /// Only quotes made on this day or earlier.
            created_to: Date = "created_to",
            /// Only quotes last changed on this day or later.
            updated_from: Date = "updated_from",
            /// Only quotes last changed on this day or earlier.
            updated_to: Date = "updated_to",
            /// What to sort by; by creation when left out.
            sort_by: QuoteSortField = "sort_by",
            /// Which end comes first; the latest when left out.
            sort_order: QuoteSortOrder = "sort_order",
        }
    }
    pages Quote
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET];

static LIST: Operation = Operation::new("quotes_list", "quotes", Method::Get, "/api/quotes")
    .auth(&["companyToken"])
    .paging(&Paging::new(PagingStyle::Page).items(&["data"]).identity(&["key"]).total("meta.total").page("page").current("meta.current_page").size("meta.per_page"));

static GET: Operation = Operation::new("quotes_get", "quotes", Method::Get, "/api/quotes/{key}")
    .auth(&["companyToken"]);

open_enum! {
    /// What a list of quotes is sorted by.
    pub enum QuoteSortField {
        /// By when the quote was made. `created_at`
        CreatedAt = "created_at",
        /// By when the quote last changed. `updated_at`
        UpdatedAt = "updated_at",
    }
}

open_enum! {
    /// Ascending or descending.
    pub enum QuoteSortOrder {
        /// Oldest first.
        Asc = "asc",
        /// Newest first.
        Desc = "desc",
    }
}

reply! {
    /// One page of quotes.
    pub struct QuoteList {
        /// The quotes of this page.
        data: Vec<Quote> = "data",
        /// Which page this is, of how many quotes.
        meta: Option<QuoteListMeta> = "meta",
    }
}

reply! {
    /// Which page this is, of how many quotes.
    pub struct QuoteListMeta {
        /// Number of this page, from 1.
        current_page: Option<i64> = "current_page",
        /// Quotes on a full page.
        per_page: Option<i64> = "per_page",
        /// Quotes that the filters let through.
        total: Option<i64> = "total",
    }
}

reply! {
    /// A quote, as the Quotes API gives it and as the checkout webhook sends it.
    pub struct Quote {
        /// SalesByte's own number of the quote.
        id: Option<i64> = "id",
        /// The public key. The checkout webhook sends none.
        key: Option<String> = "key",
        /// The profile that the quote was made with.
        quote_profile_name: Option<String> = "quote_profile_name",
        /// The customer's name in full.
        customer_name: Option<String> = "customer_name",
        /// First name of the customer's contact person.
        customer_first_name: Option<String> = "customer_first_name",
        /// Last name of the customer's contact person.
        customer_last_name: Option<String> = "customer_last_name",
        /// The customer's company, such as `Acme Corp`.
        customer_company: Option<String> = "customer_company",
        /// Telephone number that text messages are sent to.
        customer_phone: Option<String> = "customer_phone",
        /// Address that the quote is e-mailed to.
        customer_email: Option<String> = "customer_email",
        /// Street and number, such as `123 Main Street`.
        address_firstline: Option<String> = "address_firstline",
        /// What follows the street in the address.
        address_secondline: Option<String> = "address_secondline",
        /// Postal code of the customer's address.
        address_postcode: Option<String> = "address_postcode",
        /// Town of the customer's address.
        address_city: Option<String> = "address_city",
        /// The custom fields by the label that people see; the values seen are strings.
        custom_fields: Option<Untyped> = "custom_fields",
        /// What the quote is worth.
        quote_value: Option<Amount> = "quote_value",
        /// When the quote was made; set by SalesByte.
        created_at: Option<Timestamp> = "created_at",
        /// When the quote last changed; set by SalesByte.
        updated_at: Option<Timestamp> = "updated_at",
        /// Who sells.
        salesperson: Option<QuoteSalesperson> = "salesperson",
        /// Somebody has signed.
        is_signed: Option<bool> = "is_signed",
        /// Everybody who must sign has.
        is_fully_signed: Option<bool> = "is_fully_signed",
        /// Somebody must still sign.
        requires_more_signatures: Option<bool> = "requires_more_signatures",
        /// The project waits for approval.
        is_project_approval_pending: Option<bool> = "is_project_approval_pending",
        /// Whether somebody signed the approval of the project.
        is_project_approval_signed: Option<bool> = "is_project_approval_signed",
        /// The papers that were signed.
        signed_offer: Option<QuoteSignedOffer> = "signed_offer",
        /// What was signed for, with its sums.
        signed_products: Option<QuoteSignedProducts> = "signed_products",
        /// Further documents that are signed.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        additional_documents_signed: Vec<Untyped> = "additional_documents_signed" inferred,
        /// Further documents that must still be signed.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        additional_documents_requiring_signature: Vec<Untyped> = "additional_documents_requiring_signature" inferred,
        /// Labels of where the quote stands; `signed` and `delivered` are known.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        statuses: Vec<String> = "statuses" inferred,
        /// Where people open a quote in a browser.
        links: Option<QuoteLinks> = "links",
    }
}

impl Quote {
    /// The identifier: `key`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.key.as_deref().ok_or_else(|| Error::missing("Quote", &["key"]))
    }
}

reply! {
    /// Who sells.
    pub struct QuoteSalesperson {
        /// Full name.
        name: Option<String> = "name",
        /// E-mail address of the SalesByte user.
        email: Option<String> = "email",
    }
}

reply! {
    /// The papers that were signed.
    pub struct QuoteSignedOffer {
        /// Title of the signed quote, such as `Quote #950`.
        main_document_name: Option<String> = "main_document_name",
        /// Where the signed quote can be downloaded.
        main_document_url: Option<String> = "main_document_url",
        /// Papers that were signed with the quote.
        extra_documents: Vec<QuoteDocument> = "extra_documents",
    }
}

reply! {
    /// A signed paper beside the main one.
    pub struct QuoteDocument {
        /// Title of the paper.
        name: Option<String> = "name",
        /// Where it can be downloaded as PDF.
        pdf_url: Option<String> = "pdf_url",
    }
}

reply! {
    /// What was signed for, with its sums.
    pub struct QuoteSignedProducts {
        /// Before the discount, with VAT.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        original_price_including_vat: Option<Amount> = "original_price_including_vat" inferred,
        /// After the discount, with VAT.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        price_including_vat: Option<Amount> = "price_including_vat" inferred,
        /// The discount, with VAT.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        discount_including_vat: Option<Amount> = "discount_including_vat" inferred,
        /// As `SEK`.
        currency: Option<String> = "currency",
        /// What was signed for, line by line.
        products: Vec<QuoteSignedProduct> = "products",
    }
}

reply! {
    /// One signed product.
    pub struct QuoteSignedProduct {
        /// Your own code of the product.
        sku: Option<String> = "sku",
        /// How many, in units of `price_unit`.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        amount: Option<Amount> = "amount" inferred,
        /// The product's page.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        url: Option<String> = "url" inferred,
        /// What the customer read on the quote.
        name: Option<String> = "name",
        /// Of one, before the discount, with VAT.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        original_price_including_vat: Option<Amount> = "original_price_including_vat" inferred,
        /// Of one, after the discount, with VAT.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        price_including_vat: Option<Amount> = "price_including_vat" inferred,
        /// Of all, before the discount, with VAT.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        original_sum_including_vat: Option<Amount> = "original_sum_including_vat" inferred,
        /// Of all, after the discount, with VAT.
        ///
        /// Inferred: named and typed without an explanation; the meaning is taken from the name.
        sum_including_vat: Option<Amount> = "sum_including_vat" inferred,
        /// As `SEK`.
        currency: Option<String> = "currency",
        /// As `pcs`.
        price_unit: Option<String> = "price_unit",
    }
}
