// Generated from specs/salesbooth/widget_public.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What a widget asks with its publishable key; open to a checkout of your own, too.

use std::collections::BTreeMap;
use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Id, Method, NumberAmount, Operation, Request, Untyped, Whole,
    body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::contracts::Contract;

/// The operations of `widget_public`, reached as [`Client::widget_public`](crate::Client::widget_public).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read which products sell best.
    ///
    /// The publishable key in the query is all that is needed.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let widget_intelligence = client
    ///     .widget_public()
    ///     .get_intelligence()
    ///     .products(["prod_aaa", "prod_bbb"])
    ///     .credential("sb_pub_xxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /widget-intelligence?api_key=…`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.products(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Widget Public Endpoints”.
    #[inline]
    pub fn get_intelligence(&self) -> GetIntelligenceCall {
        let request = Request::new(&GET_INTELLIGENCE);
        OperationCall(Call::json(self.0, request))
    }

    /// Create the contract of a deal.
    ///
    /// The publishable key in the body is all that is needed.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widget_public::GenerateWidgetContract;
    ///
    /// let body = GenerateWidgetContract::new().api_key("example").deal_id("example");
    /// let contract = client.widget_public().generate_contract(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-contract?action=generate`. Not retried once the API may have received it. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget Public Endpoints”. Inferred: the page shows the fields and the changelog says generate and sign; the actions in the query are guesses. The reply's form is inferred: the page shows no reply; it names the contract_id, which signing takes.
    #[inline]
    pub fn generate_contract(&self, body: GenerateWidgetContract) -> Call<Contract> {
        let mut request = Request::new(&GENERATE_CONTRACT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Sign the contract of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widget_public::SignWidgetContract;
    ///
    /// let body = SignWidgetContract::new()
    ///     .contract_id("example")
    ///     .deal_id("example")
    ///     .signer_name("example")
    ///     .signer_email("example");
    /// let contract = client
    ///     .widget_public()
    ///     .sign_contract(body)
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-contract?action=sign`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget Public Endpoints”. Inferred: the page shows the fields and the changelog says generate and sign; the actions in the query are guesses. The reply's form is inferred: the page shows no reply; taken to be the contract that the operation acts on.
    #[inline]
    pub fn sign_contract(&self, body: SignWidgetContract) -> Call<Contract> {
        let mut request = Request::new(&SIGN_CONTRACT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Try a promo code.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widget_public::CheckWidgetDiscount;
    ///
    /// let body = CheckWidgetDiscount::new().code("SAVE20").subtotal("450.00");
    /// let widget_discount_check = client
    ///     .widget_public()
    ///     .check_discount(body)
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-discount`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Widget Public Endpoints”.
    #[inline]
    pub fn check_discount(
        &self,
        body: CheckWidgetDiscount,
    ) -> Call<WidgetDiscountCheck> {
        let mut request = Request::new(&CHECK_DISCOUNT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Check that options go together.
    ///
    /// Best done before the deal is made. Rules of the kinds `requires` and `excludes` can fail; `includes_price` changes prices.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widget_public::ValidateWidgetConfiguration;
    ///
    /// let body = ValidateWidgetConfiguration::new("prod_aaa")
    ///     .option_ids(["opt_pro", "opt_annual"]);
    /// let widget_validation = client
    ///     .widget_public()
    ///     .validate_configuration(body)
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-validate`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget Public Endpoints”.
    #[inline]
    pub fn validate_configuration(
        &self,
        body: impl Into<ValidateWidgetConfiguration>,
    ) -> Call<WidgetValidation> {
        let mut request = Request::new(&VALIDATE_CONFIGURATION);
        request.json(&Into::<ValidateWidgetConfiguration>::into(body));
        Call::json(self.0, request)
    }

    /// Show what a buyer would pay.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widget_public::PreviewWidgetPayment;
    ///
    /// let body = PreviewWidgetPayment::new("prod_aaa")
    ///     .option_ids(["opt_pro"])
    ///     .quantity(1)
    ///     .promo_code("SAVE20");
    /// let widget_payment_preview = client
    ///     .widget_public()
    ///     .preview_payment(body)
    ///     .credential("sb_pub_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-payment-preview`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget Public Endpoints”.
    #[inline]
    pub fn preview_payment(
        &self,
        body: impl Into<PreviewWidgetPayment>,
    ) -> Call<WidgetPaymentPreview> {
        let mut request = Request::new(&PREVIEW_PAYMENT);
        request.json(&Into::<PreviewWidgetPayment>::into(body));
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_intelligence`], with its optional parameters.
    pub type GetIntelligenceCall = OperationCall<GetIntelligenceParameters> -> WidgetIntelligence {
        joined {
            /// Ids of the products to analyse; those of the widget when left out.
            products: String = "products",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_INTELLIGENCE, &GENERATE_CONTRACT, &SIGN_CONTRACT, &CHECK_DISCOUNT, &VALIDATE_CONFIGURATION, &PREVIEW_PAYMENT];

static GET_INTELLIGENCE: Operation = Operation::new("widget_public_get_intelligence", "widget_public", Method::Get, "/widget-intelligence")
    .auth(&["publishableKeyQuery"])
    .envelope(Envelope::Data);

static GENERATE_CONTRACT: Operation = Operation::new("widget_public_generate_contract", "widget_public", Method::Post, "/widget-contract")
    .query(&[("action", "generate")])
    .envelope(Envelope::Data)
    .inferred(true);

static SIGN_CONTRACT: Operation = Operation::new("widget_public_sign_contract", "widget_public", Method::Post, "/widget-contract")
    .query(&[("action", "sign")])
    .auth(&["publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static CHECK_DISCOUNT: Operation = Operation::new("widget_public_check_discount", "widget_public", Method::Post, "/widget-discount")
    .auth(&["publishableKey"])
    .envelope(Envelope::Data);

static VALIDATE_CONFIGURATION: Operation = Operation::new("widget_public_validate_configuration", "widget_public", Method::Post, "/widget-validate")
    .auth(&["publishableKey"])
    .envelope(Envelope::Data);

static PREVIEW_PAYMENT: Operation = Operation::new("widget_public_preview_payment", "widget_public", Method::Post, "/widget-payment-preview")
    .auth(&["publishableKey"])
    .envelope(Envelope::Data);

open_enum! {
    /// How the buyer signs the contract.
    pub enum WidgetSignatureMode {
        /// The signer ticks a box to agree.
        Checkbox = "checkbox",
        /// The signer types their name.
        Type = "type",
        /// The signer draws a signature, which is sent as `signature_image`.
        Draw = "draw",
    }
}

reply! {
    /// Popularity of products and options, and usual prices.
    pub struct WidgetIntelligence {
        /// Popularity of each product, by product id.
        products: BTreeMap<String, WidgetProductRank> = "products",
        /// The most chosen value of each option, by product id and then by the name of the option.
        option_defaults: BTreeMap<String, BTreeMap<String, WidgetOptionDefault>> = "option_defaults",
        /// Totals of deals, for comparison.
        price_context: Option<WidgetPriceContext> = "price_context",
    }
}

reply! {
    /// Popularity of a product.
    pub struct WidgetProductRank {
        /// Rank among the products; 1 is the most popular.
        rank: Option<i64> = "rank",
        /// Badge to show at the product, as `most_popular`; null for none.
        badge: Option<String> = "badge",
        /// Number of closed deals that include the product.
        closed_deal_count: Option<i64> = "closed_deal_count",
    }
}

reply! {
    /// The value of an option that buyers choose most.
    pub struct WidgetOptionDefault {
        /// Value that buyers choose most, as `pro`.
        value: Option<String> = "value",
        /// Percentage of buyers who choose the value, 0 to 100.
        selection_rate: Option<f64> = "selection_rate",
        /// Whether the widget should select the value in advance.
        should_preselect: Option<bool> = "should_preselect",
    }
}

reply! {
    /// Totals of deals, for comparison.
    pub struct WidgetPriceContext {
        /// Average total of a deal, in major units.
        avg_deal_value: Option<Amount> = "avg_deal_value",
        /// Smallest total of a deal, in major units.
        min_deal_value: Option<Amount> = "min_deal_value",
        /// Largest total of a deal, in major units.
        max_deal_value: Option<Amount> = "max_deal_value",
    }
}

body! {
    /// A contract to be made.
    pub struct GenerateWidgetContract {
        needed {
            /// Publishable key of the widget, which authenticates the call.
            api_key: String = "api_key",
            /// Id of the deal to make a contract for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
        optional {
            /// Name of the buyer, to fill into the contract.
            customer_name: String = "customer_name",
            /// E-mail address of the buyer, to fill into the contract.
            customer_email: String = "customer_email",
        }
    }
}

body! {
    /// A buyer's signature.
    pub struct SignWidgetContract {
        needed {
            /// Id of the contract, which [`widget_public().generate_contract`](Operations::generate_contract) returned.
            ///
            /// Contradicted: a string in the table; contracts are integers in other samples.
            contract_id: Id = "contract_id",
            /// Id of the deal that the contract belongs to, as `deal_abc123`.
            deal_id: String = "deal_id",
            /// Full legal name of the person who signs.
            signer_name: String = "signer_name",
            /// E-mail address of the person who signs.
            signer_email: String = "signer_email",
        }
        optional {
            /// How the buyer signs the contract.
            signature_mode: WidgetSignatureMode = "signature_mode",
            /// The drawn signature, for `draw`: a PNG as a data URI in Base64.
            signature_image: String = "signature_image",
        }
    }
}

body! {
    /// A promo code and a cart.
    pub struct CheckWidgetDiscount {
        needed {
            /// Promo code that the buyer entered, as `SAVE20`.
            code: String = "code",
            /// Total of the cart before the discount, in major units.
            subtotal: NumberAmount = "subtotal",
        }
    }
}

reply! {
    /// Whether a promo code holds.
    pub struct WidgetDiscountCheck {
        /// Whether the code can be used.
        valid: Option<bool> = "valid",
        /// Discount that the promo code gives.
        discount: Option<WidgetDiscount> = "discount",
    }
}

reply! {
    /// Discount that the promo code gives.
    pub struct WidgetDiscount {
        /// Kind of discount, as `percentage`.
        kind: Option<String> = "type",
        /// Percentage points or an amount in major units, by `type`.
        value: Option<Amount> = "value",
        /// Promo code, as `SAVE20`.
        code: Option<String> = "code",
        /// Amount taken off the cart, in major units.
        amount: Option<Amount> = "amount",
        /// The discount in words.
        description: Option<String> = "description",
    }
}

body! {
    /// A product and its chosen options.
    pub struct ValidateWidgetConfiguration {
        required {
            /// Id of the product whose rules are checked, as `prod_aaa`.
            product_id: String = "product_id",
        }
        list {
            /// Ids of the chosen options to check, as `opt_pro`.
            option_ids: String = "option_ids",
        }
    }
}

reply! {
    /// Whether options go together.
    pub struct WidgetValidation {
        /// Whether the chosen options can be combined.
        valid: Option<bool> = "valid",
        /// Rules that the options break; empty when they are valid.
        errors: Vec<Untyped> = "errors",
        /// Remarks that do not make the options invalid.
        warnings: Vec<Untyped> = "warnings",
        /// Prices that rules of the kind `includes_price` change.
        price_adjustments: Vec<WidgetPriceAdjustment> = "price_adjustments",
    }
}

reply! {
    /// A price that changes with the choice.
    pub struct WidgetPriceAdjustment {
        /// Number of the compatibility rule that changes the price.
        rule_id: Option<i64> = "rule_id",
        /// Id of the option whose price changes, as `opt_annual`.
        option_id: Option<String> = "option_id",
        /// New price of the option, in major units.
        adjusted_price: Option<Amount> = "adjusted_price",
        /// Why the price changes, in words.
        reason: Option<String> = "reason",
    }
}

body! {
    /// A product as it would be bought.
    pub struct PreviewWidgetPayment {
        required {
            /// Id of the product to price, as `prod_aaa`.
            product_id: String = "product_id",
        }
        optional {
            /// Number of units. Default: `1`.
            quantity: Whole = "quantity",
            /// Promo code to take off, as `SAVE20`.
            promo_code: String = "promo_code",
        }
        list {
            /// Ids of the chosen options; their prices are part of the subtotal.
            option_ids: String = "option_ids",
        }
    }
}

reply! {
    /// What a buyer would pay.
    pub struct WidgetPaymentPreview {
        /// Price before discount and tax, in major units.
        subtotal: Option<Amount> = "subtotal",
        /// Amount that the promo code takes off, in major units.
        discount: Option<Amount> = "discount",
        /// Tax in major units; included in `total`.
        tax: Option<Amount> = "tax",
        /// Subtotal less the discount plus the tax, in major units.
        total: Option<Amount> = "total",
        /// Amount to pay now, in major units; a part of `total` for a deposit.
        charge_amount: Option<Amount> = "chargeAmount",
        /// Whether `chargeAmount` is a deposit.
        is_deposit: Option<bool> = "isDeposit",
        /// ISO 4217 code of the amounts, as `USD`.
        currency: Option<String> = "currency",
    }
}
