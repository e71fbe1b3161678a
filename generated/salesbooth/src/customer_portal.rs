// Generated from specs/salesbooth/customer_portal.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What customers do for themselves: read, sign and pay deals.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Paging, PagingStyle, Request, Secret, Whole, body,
    call, reply,
};

use crate::OperationCall;
use crate::common::Pagination;
use crate::customers::Customer;
use crate::deals::{Deal, DealStatus};
use crate::payments::Payment;

/// The operations of `customer_portal`, reached as [`Client::customer_portal`](crate::Client::customer_portal).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the customer's deals.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut deals = client
    ///     .customer_portal()
    ///     .list_deals()
    ///     .credential("customer_token_example")
    ///     .items();
    /// while let Some(deal) = deals.try_next().await? {
    ///     println!("{deal:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /customer-portal?action=deals`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Customer Portal”. Inferred: the page shows the parameters; path and action are taken from its other sections. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list_deals(&self) -> ListDealsCall {
        let request = Request::new(&LIST_DEALS);
        OperationCall(Call::json(self.0, request))
    }

    /// Sign a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::customer_portal::SignCustomerPortalDeal;
    ///
    /// let body = SignCustomerPortalDeal::new()
    ///     .deal_id("example")
    ///     .signature_name("example")
    ///     .agreed(false);
    /// let deal = client
    ///     .customer_portal()
    ///     .sign_deal(body)
    ///     .credential("customer_token_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /customer-portal?action=sign`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Customer Portal”. Inferred: the page shows the fields; the action's name is a guess. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn sign_deal(&self, body: SignCustomerPortalDeal) -> Call<Deal> {
        let mut request = Request::new(&SIGN_DEAL);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Begin the payment of a deal.
    ///
    /// The payment is then completed in the browser, with Stripe.js.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let customer_portal_intent = client
    ///     .customer_portal()
    ///     .create_payment_intent("example")
    ///     .credential("customer_token_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /customer-portal?action=create-intent`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Customer Portal”. Inferred: the page shows the fields; the action is named as in the section on payments. The reply's form is inferred: the page shows no reply; prose names this field.
    #[inline]
    pub fn create_payment_intent(
        &self,
        body: impl Into<CreateCustomerPortalIntent>,
    ) -> Call<CustomerPortalIntent> {
        let mut request = Request::new(&CREATE_PAYMENT_INTENT);
        request.json(&Into::<CreateCustomerPortalIntent>::into(body));
        Call::json(self.0, request)
    }

    /// Confirm that a deal is paid.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::customer_portal::ConfirmCustomerPortalPayment;
    ///
    /// let body = ConfirmCustomerPortalPayment::new()
    ///     .deal_id("example")
    ///     .payment_intent_id("example");
    /// let payment = client
    ///     .customer_portal()
    ///     .confirm_payment(body)
    ///     .credential("customer_token_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /customer-portal?action=confirm`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Customer Portal”. Inferred: the page shows the fields; the action is named as in the section on payments. The reply's form is inferred: the page shows no reply; taken to be the payment that is confirmed.
    #[inline]
    pub fn confirm_payment(&self, body: ConfirmCustomerPortalPayment) -> Call<Payment> {
        let mut request = Request::new(&CONFIRM_PAYMENT);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Change the customer's profile.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::customer_portal::UpdateCustomerPortalProfile;
    ///
    /// let body = UpdateCustomerPortalProfile::new();
    /// let customer = client
    ///     .customer_portal()
    ///     .update_profile(body)
    ///     .credential("customer_token_example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /customer-portal?action=profile`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Customer Portal”. Inferred: the page shows the fields; method and action are guesses. The reply's form is inferred: the page shows no reply; the fields are those of a customer.
    #[inline]
    pub fn update_profile(&self, body: UpdateCustomerPortalProfile) -> Call<Customer> {
        let mut request = Request::new(&UPDATE_PROFILE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list_deals`], with its optional parameters.
    pub type ListDealsCall = OperationCall<ListDealsParameters> -> CustomerPortalDealList {
        query {
            /// Only deals with this status.
            status: DealStatus = "status",
            /// Maximum number of deals to return. Default: `20`.
            limit: Whole = "limit",
            /// Number of deals to skip.
            offset: Whole = "offset",
        }
    }
    pages Deal
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST_DEALS, &SIGN_DEAL, &CREATE_PAYMENT_INTENT, &CONFIRM_PAYMENT, &UPDATE_PROFILE];

static LIST_DEALS: Operation = Operation::new("customer_portal_list_deals", "customer_portal", Method::Get, "/customer-portal")
    .query(&[("action", "deals")])
    .auth(&["customerToken"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.deals", "data"]).identity(&["deal_id", "id"]).total("data.pagination.total").limit("limit", Some(20)).offset("offset"));

static SIGN_DEAL: Operation = Operation::new("customer_portal_sign_deal", "customer_portal", Method::Post, "/customer-portal")
    .query(&[("action", "sign")])
    .auth(&["customerToken"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE_PAYMENT_INTENT: Operation = Operation::new("customer_portal_create_payment_intent", "customer_portal", Method::Post, "/customer-portal")
    .query(&[("action", "create-intent")])
    .auth(&["customerToken"])
    .envelope(Envelope::Data)
    .inferred(true);

static CONFIRM_PAYMENT: Operation = Operation::new("customer_portal_confirm_payment", "customer_portal", Method::Post, "/customer-portal")
    .query(&[("action", "confirm")])
    .auth(&["customerToken"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE_PROFILE: Operation = Operation::new("customer_portal_update_profile", "customer_portal", Method::Patch, "/customer-portal")
    .query(&[("action", "profile")])
    .auth(&["customerToken"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// One page of the customer's deals.
    pub struct CustomerPortalDealList {
        /// The deals of this page; only those of the signed-in customer.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        deals: Vec<Deal> = "deals" inferred,
        /// Position of this page in the list.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

body! {
    /// Signature of a customer.
    pub struct SignCustomerPortalDeal {
        needed {
            /// Id of the deal to sign, such as `deal_xxxxx`.
            deal_id: String = "deal_id",
            /// The customer's full name; it serves as the signature.
            signature_name: String = "signature_name",
            /// Whether the terms are accepted; has to be true.
            agreed: bool = "agreed",
        }
    }
}

body! {
    /// The deal to pay for.
    pub struct CreateCustomerPortalIntent {
        required {
            /// Id of the deal to pay for, such as `deal_xxxxx`.
            deal_id: String = "deal_id",
        }
    }
}

reply! {
    /// A payment that was started.
    pub struct CustomerPortalIntent {
        /// Secret of the Stripe PaymentIntent; Stripe.js completes the payment with it in the buyer's browser.
        client_secret: Option<Secret> = "client_secret",
    }
}

body! {
    /// The payment to confirm.
    pub struct ConfirmCustomerPortalPayment {
        needed {
            /// Id of the deal that was paid.
            deal_id: String = "deal_id",
            /// Id of the Stripe PaymentIntent.
            payment_intent_id: String = "payment_intent_id",
        }
    }
}

body! {
    /// Fields of a profile to change.
    pub struct UpdateCustomerPortalProfile {
        optional {
            /// Display name of the customer.
            name: String = "name",
            /// Phone number of the customer.
            phone: String = "phone",
            /// Company that the customer belongs to.
            company: String = "company",
        }
    }
}
