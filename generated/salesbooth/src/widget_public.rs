// Generated from specs/salesbooth/widget_public.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What a widget asks with its publishable key; open to a checkout of your own, too.

use std::collections::BTreeMap;
use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Id, Method, NumberAmount, Operation, Request, Untyped, Whole,
    body, call, open_enum, reply,
};

use crate::contracts::Contract;

/// The operations of `widget_public`, reached as [`Client::widget_public`](crate::Client::widget_public).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read what sells best.
    ///
    /// The publishable key in the query is all that is needed.
    ///
    /// `GET /widget-intelligence?api_key=…` · docs section “Widget Public Endpoints”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn get_intelligence(&self) -> GetIntelligenceCall {
        let request = Request::new(&GET_INTELLIGENCE);
        GetIntelligenceCall(Call::json(self.0, request))
    }

    /// Make the contract of a deal.
    ///
    /// The publishable key in the body is all that is needed.
    ///
    /// `POST /widget-contract?action=generate` · docs section “Widget Public Endpoints”, inferred (the page shows the fields and the changelog says generate and sign; the actions in the query are guesses). Sent once. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; it names the contract_id, which signing takes.
    pub fn generate_contract(&self, body: GenerateWidgetContract) -> Call<Contract> {
        let mut request = Request::new(&GENERATE_CONTRACT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Sign the contract of a deal.
    ///
    /// `POST /widget-contract?action=sign` · docs section “Widget Public Endpoints”, inferred (the page shows the fields and the changelog says generate and sign; the actions in the query are guesses). Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the contract that the operation acts on.
    pub fn sign_contract(&self, body: SignWidgetContract) -> Call<Contract> {
        let mut request = Request::new(&SIGN_CONTRACT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Try a promo code.
    ///
    /// `POST /widget-discount` · docs section “Widget Public Endpoints”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
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
    /// `POST /widget-validate` · docs section “Widget Public Endpoints”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
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
    /// `POST /widget-payment-preview` · docs section “Widget Public Endpoints”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
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
    pub struct GetIntelligenceCall -> WidgetIntelligence {
        joined {
            /// Ids of the products to look at; those of the widget when left out.
            products: String = "products",
        }
    }
}

/// What the documents say of each operation, in document order.
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
    /// How a buyer signs.
    pub enum WidgetSignatureMode {
        /// `checkbox`
        Checkbox = "checkbox",
        /// `type`
        Type = "type",
        /// `draw`
        Draw = "draw",
    }
}

reply! {
    /// How products, options and prices do.
    pub struct WidgetIntelligence {
        /// How well products sell, by their id.
        products: BTreeMap<String, WidgetProductRank> = "products",
        /// What is mostly chosen: by the id of the product, then by the name of the option.
        option_defaults: BTreeMap<String, BTreeMap<String, WidgetOptionDefault>> = "option_defaults",
        /// What deals are worth.
        price_context: Option<WidgetPriceContext> = "price_context",
    }
}

reply! {
    /// How well a product sells.
    pub struct WidgetProductRank {
        /// 1 is the best.
        rank: Option<i64> = "rank",
        /// As `most_popular`.
        badge: Option<String> = "badge",
        /// How many closed deals it was part of.
        closed_deal_count: Option<i64> = "closed_deal_count",
    }
}

reply! {
    /// What is mostly chosen of an option.
    pub struct WidgetOptionDefault {
        /// The choice.
        value: Option<String> = "value",
        /// Percentage of buyers who take it.
        selection_rate: Option<f64> = "selection_rate",
        /// Whether a widget should choose it beforehand.
        should_preselect: Option<bool> = "should_preselect",
    }
}

reply! {
    /// What deals are worth.
    pub struct WidgetPriceContext {
        /// What a deal is worth on average.
        avg_deal_value: Option<Amount> = "avg_deal_value",
        /// The smallest deal.
        min_deal_value: Option<Amount> = "min_deal_value",
        /// The largest deal.
        max_deal_value: Option<Amount> = "max_deal_value",
    }
}

body! {
    /// A contract to be made.
    pub struct GenerateWidgetContract {
        needed {
            /// The publishable key of the widget. It stands for the credential.
            api_key: String = "api_key",
            /// The deal that gets the contract.
            deal_id: String = "deal_id",
        }
        optional {
            /// The buyer's name, to fill into the contract.
            customer_name: String = "customer_name",
            /// The buyer's address, to fill into the contract.
            customer_email: String = "customer_email",
        }
    }
}

body! {
    /// A buyer's signature.
    pub struct SignWidgetContract {
        needed {
            /// The contract, as it was made.
            ///
            /// Contradicted: a string in the table; contracts are integers in other samples.
            contract_id: Id = "contract_id",
            /// The deal of the contract.
            deal_id: String = "deal_id",
            /// The signer's name in full.
            signer_name: String = "signer_name",
            /// The signer's address.
            signer_email: String = "signer_email",
        }
        optional {
            /// How a buyer signs.
            signature_mode: WidgetSignatureMode = "signature_mode",
            /// A drawn signature, for `draw`: a PNG as a data URI in Base64.
            signature_image: String = "signature_image",
        }
    }
}

body! {
    /// A promo code and a cart.
    pub struct CheckWidgetDiscount {
        needed {
            /// The promo code that was entered.
            code: String = "code",
            /// What the cart costs without it.
            subtotal: NumberAmount = "subtotal",
        }
    }
}

reply! {
    /// Whether a promo code holds.
    pub struct WidgetDiscountCheck {
        /// Whether the code holds.
        valid: Option<bool> = "valid",
        /// What a promo code takes off.
        discount: Option<WidgetDiscount> = "discount",
    }
}

reply! {
    /// What a promo code takes off.
    pub struct WidgetDiscount {
        /// As `percentage`.
        kind: Option<String> = "type",
        /// Percentage points or an amount.
        value: Option<Amount> = "value",
        /// The promo code.
        code: Option<String> = "code",
        /// What it takes off this cart.
        amount: Option<Amount> = "amount",
        /// The discount in words.
        description: Option<String> = "description",
    }
}

body! {
    /// A product and its chosen options.
    pub struct ValidateWidgetConfiguration {
        required {
            /// The product whose rules count.
            product_id: String = "product_id",
        }
        list {
            /// The chosen options, to check against the rules.
            option_ids: String = "option_ids",
        }
    }
}

reply! {
    /// Whether options go together.
    pub struct WidgetValidation {
        /// Whether the options go together.
        valid: Option<bool> = "valid",
        /// What is wrong.
        errors: Vec<Untyped> = "errors",
        /// What to look at.
        warnings: Vec<Untyped> = "warnings",
        /// Prices that rules of the kind `includes_price` change.
        price_adjustments: Vec<WidgetPriceAdjustment> = "price_adjustments",
    }
}

reply! {
    /// A price that changes with the choice.
    pub struct WidgetPriceAdjustment {
        /// The compatibility rule behind it.
        rule_id: Option<i64> = "rule_id",
        /// The option whose price changes.
        option_id: Option<String> = "option_id",
        /// The new price of the option.
        adjusted_price: Option<Amount> = "adjusted_price",
        /// Why, in words.
        reason: Option<String> = "reason",
    }
}

body! {
    /// A product as it would be bought.
    pub struct PreviewWidgetPayment {
        required {
            /// The product to be priced.
            product_id: String = "product_id",
        }
        optional {
            /// How many of it. Default: `1`.
            quantity: Whole = "quantity",
            /// A promo code to take off.
            promo_code: String = "promo_code",
        }
        list {
            /// The chosen options; what they add to the price is part of the subtotal.
            option_ids: String = "option_ids",
        }
    }
}

reply! {
    /// What a buyer would pay.
    pub struct WidgetPaymentPreview {
        /// Before discount and tax.
        subtotal: Option<Amount> = "subtotal",
        /// What the promo code takes off.
        discount: Option<Amount> = "discount",
        /// The tax, which is part of `total`.
        tax: Option<Amount> = "tax",
        /// The subtotal, less the discount, with the tax.
        total: Option<Amount> = "total",
        /// What is charged now.
        charge_amount: Option<Amount> = "chargeAmount",
        /// Whether the charge is a first part only.
        is_deposit: Option<bool> = "isDeposit",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
    }
}
