// Generated from specs/salesbyte/integrations.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Leads and quotes made by an integration, on its profile.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Date, Engine, Method, Operation, ReplyKind, Request, Requirement, Untyped, Whole, body,
    open_enum, reply, union,
};

use crate::common::QuoteLinks;

/// The operations of `integrations`, reached as [`Client::integrations`](crate::Client::integrations).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Create a lead.
    ///
    /// Makes a quote of the lead kind. It may also answer 200.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::SalesByte) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbyte::integrations::{CreateLead, SalespersonEmail, SendType};
    ///
    /// let body = CreateLead::new()
    ///     .quote_profile_id(115)
    ///     .customer_name("Acme")
    ///     .chat_enabled(true)
    ///     .send_type(SendType::Email)
    ///     .kind("solar")
    ///     .workflows_enabled(false)
    ///     .allow_customer_document_upload(true)
    ///     .trigger_created_messages_to_customer(true)
    ///     .customer_email("support@example.com")
    ///     .salesperson_email(
    ///         SalespersonEmail::Several(
    ///             vec!["olle@example.com".to_owned(), "alva@example.com".to_owned()],
    ///         ),
    ///     )
    ///     .message("Met at the fair")
    ///     .tag_1("fair");
    /// let created_quote = client.integrations().create_lead(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /integrations/create_brandawareness`. Not retried once the API may have received it.
    ///
    /// Source: docs section “Integration API”. Inferred: the request was read outside the captures, where no values stand, so those of the example are ours; the reply is the overview's, and whether 200 or 201 comes with it is not stated.
    #[inline]
    pub fn create_lead(&self, body: CreateLead) -> Call<CreatedQuote> {
        let mut request = Request::new(&CREATE_LEAD);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Create a quote.
    ///
    /// What `custom_fields` says holds for this quote only and wins over its profile.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::SalesByte) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbyte::integrations::{
    ///     CreateQuote, CustomFieldAttribute, CustomFieldOverride, Flag, QuoteAlternative, SendType, Sku,
    /// };
    ///
    /// let body = CreateQuote::new()
    ///     .quote_profile_id(115)
    ///     .customer_name("Support")
    ///     .send_type(SendType::None)
    ///     .customer_email("support@example.com")
    ///     .customer_phone("+46768741810")
    ///     .chat_enabled(true)
    ///     .trigger_created_messages_to_customer(Flag::Number(1))
    ///     .workflows_enabled(false)
    ///     .allow_customer_document_upload(true)
    ///     .signable(true)
    ///     .alternatives([
    ///         QuoteAlternative::new().bundle_id(7).sort_order(2).title("We here 1"),
    ///         QuoteAlternative::new()
    ///             .skus([Sku::Number(123), Sku::Number(4343)])
    ///             .sort_order(1)
    ///             .title("We here"),
    ///     ])
    ///     .custom_fields([
    ///         (
    ///             "bank_name",
    ///             CustomFieldOverride::new()
    ///                 .attribute(
    ///                     CustomFieldAttribute::new()
    ///                         .required(false)
    ///                         .editable_by_contact(false)
    ///                         .hide_from_contact(true),
    ///                 )
    ///                 .value(5),
    ///         ),
    ///     ]);
    /// let created_quote = client.integrations().create_quote(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /integrations/create_quote`. Not retried once the API may have received it.
    ///
    /// # Required before sending
    ///
    /// - `customer_email`, when `send_type` is `email` or `dual`
    /// - `customer_phone`, when `send_type` is `phone` or `sms` or `dual`
    /// - `bundle_id` or `skus` within `alternatives`
    ///
    /// Source: docs section “Create Quote”.
    #[inline]
    pub fn create_quote(&self, body: CreateQuote) -> Call<CreatedQuote> {
        let mut request = Request::new(&CREATE_QUOTE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Create a quote from a template.
    ///
    /// Copies a stored template and puts the customer into the copy. The template belongs to one integration, whose `uuid` must be sent. The reply is text, which has neither id nor links, or the quote with both: the pages say either, so both are read.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::SalesByte) -> Result<(), saleskit::Error> {
    /// use saleskit::Untyped;
    /// use saleskit::salesbyte::integrations::{CreateQuoteFromTemplate, TemplateFields};
    /// use saleskit::serde_json::json;
    ///
    /// let body = CreateQuoteFromTemplate::new(12, "Acme", true)
    ///     .customer_email("support@example.com")
    ///     .customer_fields(TemplateFields::ByName(Untyped::from(json!({}))));
    /// let quote_from_template = client
    ///     .integrations()
    ///     .create_quote_from_template(body)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /integrations/create_quote/template`. Not retried once the API may have received it.
    ///
    /// # Required before sending
    ///
    /// - `customer_email` or `customer_phone`
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource.
    /// - 422: A value is missing or has the wrong form.
    /// - 500: SalesByte failed.
    ///
    /// Source: docs section “Integration API”. The docs contradict each other: request and text reply are of a page outside the captures; the overview requires quote_profile_id of every call, which that page lacks, and promises id and links.
    #[inline]
    pub fn create_quote_from_template(
        &self,
        body: CreateQuoteFromTemplate,
    ) -> Call<QuoteFromTemplate> {
        let mut request = Request::new(&CREATE_QUOTE_FROM_TEMPLATE);
        request.json(&body);
        Call::json_or_text(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE_LEAD, &CREATE_QUOTE, &CREATE_QUOTE_FROM_TEMPLATE];

static CREATE_LEAD: Operation = Operation::new("integrations_create_lead", "integrations", Method::Post, "/integrations/create_brandawareness")
    .credential("uuid")
    .auth(&["integrationUuid"])
    .inferred(true);

static CREATE_QUOTE: Operation = Operation::new("integrations_create_quote", "integrations", Method::Post, "/integrations/create_quote")
    .credential("uuid")
    .requirements(&[
        Requirement::new(&[("send_type", &["email", "dual"])], &["customer_email"]),
        Requirement::new(&[("send_type", &["phone", "sms", "dual"])], &["customer_phone"]),
        Requirement::new(&[], &["bundle_id", "skus"]).at(&["alternatives"]),
    ])
    .auth(&["integrationUuid"]);

static CREATE_QUOTE_FROM_TEMPLATE: Operation = Operation::new("integrations_create_quote_from_template", "integrations", Method::Post, "/integrations/create_quote/template")
    .credential("uuid")
    .requirements(&[
        Requirement::new(&[], &["customer_email", "customer_phone"]),
    ])
    .auth(&["integrationUuid"])
    .reply(ReplyKind::JsonOrText)
    .media_type("text/plain");

open_enum! {
    /// How a quote reaches its customer.
    pub enum SendType {
        /// By e-mail, to `customer_email`.
        Email = "email",
        /// By text message, to `customer_phone`.
        Sms = "sms",
        /// Both to `customer_email` and to `customer_phone`.
        Dual = "dual",
        /// SalesByte chooses the way; the page does not say how.
        Auto = "auto",
        /// Not sent.
        None = "none",
        /// To `customer_phone`. Only a rule and a sample of the page name it.
        Phone = "phone",
    }
}

union! {
    body
    /// `true` or `false`, or 1 or 0.
    pub enum Flag {
        Boolean(bool),
        Number(i64),
    }
}

union! {
    body
    /// The code of a product; some are written as numbers.
    pub enum Sku {
        Text(String),
        Number(i64),
    }
}

impl From<&str> for Sku {
    #[inline]
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

union! {
    body
    /// The e-mail address of one salesperson, or of several.
    pub enum SalespersonEmail {
        One(String),
        Several(Vec<String>),
    }
}

impl From<&str> for SalespersonEmail {
    #[inline]
    fn from(text: &str) -> Self {
        Self::One(text.to_owned())
    }
}

union! {
    body
    /// What the template's fields shall hold; the form is the template's own.
    pub enum TemplateFields {
        ByName(Untyped),
        InOrder(Vec<Untyped>),
    }
}

body! {
    /// A lead to be made.
    pub struct CreateLead {
        needed {
            /// The profile to make it on.
            quote_profile_id: Whole = "quote_profile_id",
            /// Person or company that it is for; shown on it.
            customer_name: String = "customer_name",
            /// Whether the customer can chat.
            chat_enabled: bool = "chat_enabled",
            /// How the lead is sent. The page names `email` and `sms`, as examples.
            ///
            /// Inferred: no closed list is given for leads; the values of quotes are offered.
            send_type: SendType = "send_type",
            /// The kind of brand awareness; no values are documented.
            kind: String = "type",
            /// Whether the profile's automatic workflows run for it.
            workflows_enabled: bool = "workflows_enabled",
            /// Whether the customer can hand in files.
            allow_customer_document_upload: bool = "allow_customer_document_upload",
            /// Whether the customer is notified at once.
            trigger_created_messages_to_customer: bool = "trigger_created_messages_to_customer",
        }
        nullable {
            /// SalesByte tidies it.
            customer_phone / clear_customer_phone: String = "customer_phone",
            /// Address that messages to the customer go to.
            customer_email / clear_customer_email: String = "customer_email",
            /// The customer's company.
            customer_company / clear_customer_company: String = "customer_company",
            /// One or several salespeople for the lead. When null, somebody is picked at random.
            salesperson_email / clear_salesperson_email: SalespersonEmail = "salesperson_email",
            /// Text to the customer.
            message / clear_message: String = "message",
            /// Label 1 of ten.
            tag_1 / clear_tag_1: String = "tag_1",
            /// Label 2 of ten.
            tag_2 / clear_tag_2: String = "tag_2",
            /// Label 3 of ten.
            tag_3 / clear_tag_3: String = "tag_3",
            /// Label 4 of ten.
            tag_4 / clear_tag_4: String = "tag_4",
            /// Label 5 of ten.
            tag_5 / clear_tag_5: String = "tag_5",
            /// Label 6 of ten.
            tag_6 / clear_tag_6: String = "tag_6",
            /// Label 7 of ten.
            tag_7 / clear_tag_7: String = "tag_7",
            /// Label 8 of ten.
            tag_8 / clear_tag_8: String = "tag_8",
            /// Label 9 of ten.
            tag_9 / clear_tag_9: String = "tag_9",
            /// Label 10 of ten.
            tag_10 / clear_tag_10: String = "tag_10",
            /// Text of the older custom field 1 of ten.
            custom_field_1_content / clear_custom_field_1_content: String = "custom_field_1_content",
            /// Text of the older custom field 2 of ten.
            custom_field_2_content / clear_custom_field_2_content: String = "custom_field_2_content",
            /// Text of the older custom field 3 of ten.
            custom_field_3_content / clear_custom_field_3_content: String = "custom_field_3_content",
            /// Text of the older custom field 4 of ten.
            custom_field_4_content / clear_custom_field_4_content: String = "custom_field_4_content",
            /// Text of the older custom field 5 of ten.
            custom_field_5_content / clear_custom_field_5_content: String = "custom_field_5_content",
            /// Text of the older custom field 6 of ten.
            custom_field_6_content / clear_custom_field_6_content: String = "custom_field_6_content",
            /// Text of the older custom field 7 of ten.
            custom_field_7_content / clear_custom_field_7_content: String = "custom_field_7_content",
            /// Text of the older custom field 8 of ten.
            custom_field_8_content / clear_custom_field_8_content: String = "custom_field_8_content",
            /// Text of the older custom field 9 of ten.
            custom_field_9_content / clear_custom_field_9_content: String = "custom_field_9_content",
            /// Text of the older custom field 10 of ten.
            custom_field_10_content / clear_custom_field_10_content: String = "custom_field_10_content",
        }
    }
}

body! {
    /// A quote to be made.
    pub struct CreateQuote {
        needed {
            /// The profile to make it on.
            quote_profile_id: Whole = "quote_profile_id",
            /// Person or company that it is for; shown on it.
            customer_name: String = "customer_name",
            /// How the quote is sent.
            ///
            /// Contradicted: the table lacks phone, which a rule and a sample use.
            send_type: SendType = "send_type",
        }
        optional {
            /// Whether the customer can chat.
            chat_enabled: bool = "chat_enabled",
            /// Whether the customer is notified at once.
            trigger_created_messages_to_customer: Flag = "trigger_created_messages_to_customer",
            /// Whether the profile's automatic workflows run for it.
            ///
            /// Contradicted: the table requires it and the small samples leave it out.
            workflows_enabled: bool = "workflows_enabled",
            /// Whether the customer can hand in files.
            ///
            /// Contradicted: the table requires it and the small samples leave it out.
            allow_customer_document_upload: bool = "allow_customer_document_upload",
            /// Whether the quote can be signed.
            ///
            /// Contradicted: the table requires it and the small samples leave it out.
            signable: bool = "signable",
        }
        list {
            /// What the customer can choose from.
            alternatives: QuoteAlternative = "alternatives",
        }
        map {
            /// Custom fields of this quote by name. Those left out stay as the profile has them.
            custom_fields: CustomFieldOverride = "custom_fields",
        }
        nullable {
            /// A registered user who gets the quote; the profile decides when null or left out.
            salesperson_email / clear_salesperson_email: String = "salesperson_email",
            /// Needed when `send_type` is `email` or `dual`.
            customer_email / clear_customer_email: String = "customer_email",
            /// As `+46` and nine digits. Needed when `send_type` is `phone`, `sms` or `dual`.
            ///
            /// Inferred: the page asks for it with phone and dual; sms, which it says nothing of, goes to a phone as well.
            customer_phone / clear_customer_phone: String = "customer_phone",
            /// The customer's company.
            customer_company / clear_customer_company: String = "customer_company",
            /// Text to the customer; a standard one when null or left out.
            message / clear_message: String = "message",
            /// The last day for signing.
            signable_until / clear_signable_until: Date = "signable_until",
            /// Label 1 of ten.
            tag_1 / clear_tag_1: String = "tag_1",
            /// Label 2 of ten.
            tag_2 / clear_tag_2: String = "tag_2",
            /// Label 3 of ten.
            tag_3 / clear_tag_3: String = "tag_3",
            /// Label 4 of ten.
            tag_4 / clear_tag_4: String = "tag_4",
            /// Label 5 of ten.
            tag_5 / clear_tag_5: String = "tag_5",
            /// Label 6 of ten.
            tag_6 / clear_tag_6: String = "tag_6",
            /// Label 7 of ten.
            tag_7 / clear_tag_7: String = "tag_7",
            /// Label 8 of ten.
            tag_8 / clear_tag_8: String = "tag_8",
            /// Label 9 of ten.
            tag_9 / clear_tag_9: String = "tag_9",
            /// Label 10 of ten.
            tag_10 / clear_tag_10: String = "tag_10",
            /// Text of the older custom field 1 of ten.
            custom_field_1_content / clear_custom_field_1_content: String = "custom_field_1_content",
            /// Text of the older custom field 2 of ten.
            custom_field_2_content / clear_custom_field_2_content: String = "custom_field_2_content",
            /// Text of the older custom field 3 of ten.
            custom_field_3_content / clear_custom_field_3_content: String = "custom_field_3_content",
            /// Text of the older custom field 4 of ten.
            custom_field_4_content / clear_custom_field_4_content: String = "custom_field_4_content",
            /// Text of the older custom field 5 of ten.
            custom_field_5_content / clear_custom_field_5_content: String = "custom_field_5_content",
            /// Text of the older custom field 6 of ten.
            custom_field_6_content / clear_custom_field_6_content: String = "custom_field_6_content",
            /// Text of the older custom field 7 of ten.
            custom_field_7_content / clear_custom_field_7_content: String = "custom_field_7_content",
            /// Text of the older custom field 8 of ten.
            custom_field_8_content / clear_custom_field_8_content: String = "custom_field_8_content",
            /// Text of the older custom field 9 of ten.
            custom_field_9_content / clear_custom_field_9_content: String = "custom_field_9_content",
            /// Text of the older custom field 10 of ten.
            custom_field_10_content / clear_custom_field_10_content: String = "custom_field_10_content",
            /// Bundle of the older alternative 1 of three.
            ///
            /// Inferred: the page names it without a type; it is taken to be that of `bundle_id`.
            alternative_1_bundle_id / clear_alternative_1_bundle_id: Whole = "alternative_1_bundle_id",
            /// Title of the older alternative 1 of three.
            ///
            /// Inferred: the page names it without a type; it is taken to be that of `title`.
            alternative_1_title / clear_alternative_1_title: String = "alternative_1_title",
            /// Bundle of the older alternative 2 of three.
            ///
            /// Inferred: the page names it without a type; it is taken to be that of `bundle_id`.
            alternative_2_bundle_id / clear_alternative_2_bundle_id: Whole = "alternative_2_bundle_id",
            /// Title of the older alternative 2 of three.
            ///
            /// Inferred: the page names it without a type; it is taken to be that of `title`.
            alternative_2_title / clear_alternative_2_title: String = "alternative_2_title",
            /// Bundle of the older alternative 3 of three.
            ///
            /// Inferred: the page names it without a type; it is taken to be that of `bundle_id`.
            alternative_3_bundle_id / clear_alternative_3_bundle_id: Whole = "alternative_3_bundle_id",
            /// Title of the older alternative 3 of three.
            ///
            /// Inferred: the page names it without a type; it is taken to be that of `title`.
            alternative_3_title / clear_alternative_3_title: String = "alternative_3_title",
        }
    }
}

body! {
    /// One choice. It has a bundle or a list of products; the bundle wins when both are there.
    pub struct QuoteAlternative {
        optional {
            /// The bundle; needed without `skus`.
            bundle_id: Whole = "bundle_id",
            /// Place among the alternatives; low numbers stand first.
            sort_order: Whole = "sort_order",
            /// What the customer reads.
            title: String = "title",
        }
        list {
            /// The products; needed when there is no bundle.
            skus: Sku = "skus",
        }
    }
}

body! {
    /// What a custom field shall be on one quote.
    pub struct CustomFieldOverride {
        optional {
            /// How a custom field behaves.
            attribute: CustomFieldAttribute = "attribute",
            /// What the field holds; any JSON.
            value: Untyped = "value",
        }
    }
}

body! {
    /// How a custom field behaves.
    pub struct CustomFieldAttribute {
        optional {
            /// It must be filled in.
            required: bool = "required",
            /// The customer can change it.
            editable_by_contact: bool = "editableByContact",
            /// The customer does not see it.
            hide_from_contact: bool = "hideFromContact",
        }
    }
}

body! {
    /// A quote to be made from a template.
    pub struct CreateQuoteFromTemplate {
        required {
            /// The template; unknown to SalesByte when it belongs to another integration.
            quote_template_id: Whole = "quote_template_id",
            /// Person or company that it is for; shown on it.
            customer_name: String = "customer_name",
            /// Whether the customer is notified at once.
            trigger_created_messages_to_customer: bool = "trigger_created_messages_to_customer",
        }
        optional {
            /// The profile to make it on.
            ///
            /// Contradicted: the overview requires it of every call; the page of this one does not name it.
            quote_profile_id: Whole = "quote_profile_id",
            /// New contents of the template's custom fields.
            customer_fields: TemplateFields = "customer_fields",
        }
        nullable {
            /// Needed when there is no `customer_phone`.
            customer_email / clear_customer_email: String = "customer_email",
            /// Needed when there is no `customer_email`.
            customer_phone / clear_customer_phone: String = "customer_phone",
        }
    }
}

union! {
    reply
    /// What a quote from a template is answered with: a line of text, or the new quote.
    pub enum QuoteFromTemplate {
        Text(String),
        Quote(CreatedQuote),
    }
}

impl From<&str> for QuoteFromTemplate {
    #[inline]
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

reply! {
    /// A quote that was just made.
    pub struct CreatedQuote {
        /// SalesByte's own number of the quote.
        id: Option<i64> = "id",
        /// Where people open a quote in a browser.
        links: Option<QuoteLinks> = "links",
    }
}
