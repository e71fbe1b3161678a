// Generated from specs/salesbooth/deals.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Deals, their line items, terms, escrow and signatures.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Date, Engine, Envelope, Error, Id, Keyed, Method, NumberAmount, Operation, Paging,
    PagingStyle, Request, Requirement, Retry, Timestamp, Untyped, Versioned, Whole, body, both,
    call, open_enum, reply, union,
};

use crate::OperationCall;
use crate::audit::{AuditEntryList, AuditVerification};
use crate::common::{BillingCycle, ListSort, Money, Pagination, ReplyFormat};
use crate::customers::Customer;
use crate::deal_templates::DealTemplate;

/// The operations of `deals`, reached as [`Client::deals`](crate::Client::deals).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List deals.
    ///
    /// `after` and `before` page by cursor; `offset` is then ignored. `sort` works only with cursors.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::DealStatus;
    ///
    /// let mut deals = client
    ///     .deals()
    ///     .list()
    ///     .status(DealStatus::InProgress)
    ///     .limit(20)
    ///     .items();
    /// while let Some(deal) = deals.try_next().await? {
    ///     println!("{deal:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.customer_id(..)`, `.created_after(..)`, `.created_before(..)`, `.min_value(..)`, `.max_value(..)`, `.limit(..)`, `.offset(..)`, `.after(..)`, `.before(..)`, `.sort(..)`, `.fields(..)`, `.include(..)`, `.exclude(..)`, `.format(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Deals”.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a deal.
    ///
    /// The deal is created completely or not at all. Repeated with the same idempotency key, the call returns the first deal, with status 200.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::CreateDeal;
    ///
    /// let body = CreateDeal::new()
    ///     .title("Enterprise License Deal")
    ///     .customer_id("cust_xxxxx")
    ///     .currency("USD")
    ///     .tax_rate("0.1");
    /// let deal = client.deals().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Required before sending
    ///
    /// - `billing_cycle`, when `deal_type` is `recurring`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 403: The amount exceeds the agent's limit; `details` has `transaction_cap` and `attempted_amount`.
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only.
    #[inline]
    pub fn create(&self, body: CreateDeal) -> Call<Deal, Keyed> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Read one deal.
    ///
    /// The ETag header of the reply is the version for `If-Match`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal = client.deals().get("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// Optional: `.fields(..)`, `.include(..)`, `.exclude(..)`, `.format(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”.
    #[inline]
    pub fn get(&self, id: &str) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("id", id);
        OperationCall(Call::json(self.0, request))
    }

    /// Change a deal.
    ///
    /// Only the fields that are sent change. With `If-Match`, the change is refused if the version is no longer current.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::UpdateDeal;
    ///
    /// let body = UpdateDeal::new()
    ///     .notes("Updated pricing agreed in call")
    ///     .currency("AUD")
    ///     .tax_rate("0.1");
    /// let deal = client.deals().update("deal_xxxxx", body).if_match("W/\"5\"").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /deals?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; the 412 brings a whole deal.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateDeal) -> Call<Deal, Versioned> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Cancel a deal, or destroy a cancelled one.
    ///
    /// \*\*Called twice, it destroys the deal:\*\* the first call cancels it, and a second one removes it permanently.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal = client.deals().delete("deal_xxxxx").if_match("W/\"5\"").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /deals?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deal, Versioned> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request).takes()
    }

    /// Remove a line item.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal = client
    ///     .deals()
    ///     .remove_item("deal_xxxxx")
    ///     .item_id("item_yyyyy")
    ///     .if_match("W/\"5\"")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /deals?id=…&item_id=…&action=remove_item`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Required before sending
    ///
    /// - `.item_id(..)`
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 412: The resource has changed since this version. `data` has it as it is now.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn remove_item(&self, id: &str) -> RemoveItemCall {
        let mut request = Request::new(&REMOVE_ITEM);
        request.require("id", id);
        request.expect("item_id", "item_id");
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Add a line item.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::AddDealItem;
    /// use saleskit::serde_json::json;
    ///
    /// let body = AddDealItem::new("prod_xxxxx")
    ///     .deal_id("deal_xxxxx")
    ///     .quantity(2)
    ///     .options(json!({}));
    /// let deal = client.deals().add_item("deal_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=add_item`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn add_item(&self, id: &str, body: AddDealItem) -> Call<Deal, Keyed> {
        let mut request = Request::new(&ADD_ITEM);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Move a deal to another status.
    ///
    /// The usual way is `draft`, `in_progress`, `pending_signature`, `pending_payment`, `closed`; [`deals().list_valid_transitions`](Operations::list_valid_transitions) lists what is possible now.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::DealStatus;
    ///
    /// let deal = client
    ///     .deals()
    ///     .transition("deal_xxxxx")
    ///     .status(DealStatus::InProgress)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&status=…&action=transition`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Required before sending
    ///
    /// - `.status(..)`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; a sample reads the status from it.
    #[inline]
    pub fn transition(&self, id: &str) -> TransitionCall {
        let mut request = Request::new(&TRANSITION);
        request.require("id", id);
        request.expect("status", "status");
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Sign a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::SignDeal;
    ///
    /// let body = SignDeal::new().consent_to_sign(true);
    /// let deal = client.deals().sign("deal_xxxxx").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=sign`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Required before sending
    ///
    /// - `consent_to_sign`, when `signer_type` is `user` or `customer`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn sign(&self, id: &str) -> SignCall {
        let mut request = Request::new(&SIGN);
        request.require("id", id);
        request.object();
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Withdraw a signature.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::UnsignDeal;
    ///
    /// let body = UnsignDeal::new().reason("Terms need revision");
    /// let deal = client.deals().unsign("deal_xxxxx").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=unsign`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn unsign(&self, id: &str) -> UnsignCall {
        let mut request = Request::new(&UNSIGN);
        request.require("id", id);
        request.object();
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Change the quantity of a line item.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal = client.deals().update_item("deal_xxxxx", 3).item_id("item_yyyyy").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&item_id=…&action=update_item`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Required before sending
    ///
    /// - `.item_id(..)`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn update_item(
        &self,
        id: &str,
        body: impl Into<UpdateDealItem>,
    ) -> UpdateItemCall {
        let mut request = Request::new(&UPDATE_ITEM);
        request.require("id", id);
        request.expect("item_id", "item_id");
        request.json(&Into::<UpdateDealItem>::into(body));
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Apply a discount.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::{ApplyDealDiscount, DealDiscountType};
    ///
    /// let body = ApplyDealDiscount::new()
    ///     .kind(DealDiscountType::Percentage)
    ///     .value(15)
    ///     .description("Loyalty discount");
    /// let deal = client.deals().apply_discount("deal_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=apply_discount`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn apply_discount(
        &self,
        id: &str,
        body: ApplyDealDiscount,
    ) -> Call<Deal, Keyed> {
        let mut request = Request::new(&APPLY_DISCOUNT);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Set the terms of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::{DealPaymentTerms, DealPaymentTermsByDate, DealTerms};
    ///
    /// let deal = client
    ///     .deals()
    ///     .set_terms(
    ///         "deal_xxxxx",
    ///         DealTerms::new()
    ///             .terms_schema_version("1.0")
    ///             .payment_terms(
    ///                 DealPaymentTerms::ByDate(
    ///                     DealPaymentTermsByDate::new().kind("net").due_date("2026-04-30"),
    ///                 ),
    ///             ),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=set-terms`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn set_terms(
        &self,
        id: &str,
        body: impl Into<SetDealTerms>,
    ) -> Call<Deal, Keyed> {
        let mut request = Request::new(&SET_TERMS);
        request.require("id", id);
        request.json(&Into::<SetDealTerms>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Create a deal with customer, items and discounts at once.
    ///
    /// Give `customer_id` or `customer`, and `items` or `saved_config_id`. With `dry_run` nothing is stored.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::{
    ///     ConfiguredDealCustomer, ConfiguredDealDiscount, ConfiguredDealItem, CreateConfiguredDeal,
    ///     DealDiscountType,
    /// };
    ///
    /// let body = CreateConfiguredDeal::new()
    ///     .customer(
    ///         ConfiguredDealCustomer::new()
    ///             .name("Jane Smith")
    ///             .email("jane@example.com")
    ///             .company("Acme Corp"),
    ///     )
    ///     .items([
    ///         ConfiguredDealItem::new()
    ///             .product_id("prod_xxxxx")
    ///             .quantity(1)
    ///             .unit_price("499.00")
    ///             .name("Professional Plan"),
    ///     ])
    ///     .discounts([
    ///         ConfiguredDealDiscount::new()
    ///             .kind(DealDiscountType::Percentage)
    ///             .value(10)
    ///             .description("First-year discount"),
    ///     ])
    ///     .currency("USD");
    /// let deal = client.deals().create_configured(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?action=create-configured`. Retried under an idempotency key: yours, or a random one. Scope: `agent:execute`.
    ///
    /// # Required before sending
    ///
    /// - `customer_id` or `customer`
    /// - `items` or `saved_config_id`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 403: The amount exceeds the agent's limit; `details` has `transaction_cap` and `attempted_amount`.
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the deal as POST /deals answers it.
    #[inline]
    pub fn create_configured(&self, body: CreateConfiguredDeal) -> Call<Deal, Keyed> {
        let mut request = Request::new(&CREATE_CONFIGURED);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Accept some line items only.
    ///
    /// The deal becomes `partially_accepted`. The other items can go into a deal of their own.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::AcceptDealPartially;
    ///
    /// let body = AcceptDealPartially::new(["item_aaa", "item_bbb"])
    ///     .rejected_items(["item_ccc"])
    ///     .create_declined_deal(true);
    /// let deal = client.deals().accept_partially("deal_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=partial_accept`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The docs contradict each other: publishable keys hold deals:write by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn accept_partially(
        &self,
        id: &str,
        body: impl Into<AcceptDealPartially>,
    ) -> Call<Deal, Keyed> {
        let mut request = Request::new(&ACCEPT_PARTIALLY);
        request.require("id", id);
        request.json(&Into::<AcceptDealPartially>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Hold the money of a deal in escrow.
    ///
    /// The money stays until it is released, refunded or the escrow runs out.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::{CreateDealEscrow, DealEscrowCondition};
    /// use saleskit::serde_json::json;
    ///
    /// let body = CreateDealEscrow::new([
    ///         DealEscrowCondition::new("delivery")
    ///             .config(json!({ "tracking_required": true })),
    ///         DealEscrowCondition::new("approval"),
    ///     ])
    ///     .expires_in(1209600);
    /// let deal_escrow = client.deals().create_escrow("deal_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=escrow`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the escrow with the fields that the webhook and the requests show.
    #[inline]
    pub fn create_escrow(
        &self,
        id: &str,
        body: impl Into<CreateDealEscrow>,
    ) -> Call<DealEscrow, Keyed> {
        let mut request = Request::new(&CREATE_ESCROW);
        request.require("id", id);
        request.json(&Into::<CreateDealEscrow>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Read the escrow of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_escrow = client.deals().get_escrow("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?id=…&action=escrow`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. Inferred: the page lists the action without its parameters; an id is taken to be needed. The reply's form is inferred: the page shows no reply; taken to be the escrow with the fields that the webhook and the requests show.
    #[inline]
    pub fn get_escrow(&self, id: &str) -> Call<DealEscrow> {
        let mut request = Request::new(&GET_ESCROW);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Release the escrow and close the deal.
    ///
    /// Fires the webhook `escrow.released`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_escrow = client.deals().release_escrow("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=release_escrow`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the escrow with the fields that the webhook and the requests show.
    #[inline]
    pub fn release_escrow(&self, id: &str) -> Call<DealEscrow, Keyed> {
        let mut request = Request::new(&RELEASE_ESCROW);
        request.require("id", id);
        Call::json(self.0, request).takes()
    }

    /// Refund the escrow.
    ///
    /// Fires the webhook `escrow.refunded`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::{EscrowRefundReason, RefundDealEscrow};
    ///
    /// let body = RefundDealEscrow::new().reason(EscrowRefundReason::ConditionFailed);
    /// let deal_escrow = client.deals().refund_escrow("deal_xxxxx").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=refund_escrow`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the escrow with the fields that the webhook and the requests show.
    #[inline]
    pub fn refund_escrow(&self, id: &str) -> RefundEscrowCall {
        let mut request = Request::new(&REFUND_ESCROW);
        request.require("id", id);
        request.object();
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Mark a condition of the escrow as met.
    ///
    /// Fires the webhook `escrow.condition_fulfilled`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::FulfillDealCondition;
    ///
    /// let body = FulfillDealCondition::new("cond_yyyyy").met_by("logistics_system");
    /// let deal_escrow = client.deals().fulfill_condition("deal_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=fulfill_condition`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the escrow with the fields that the webhook and the requests show.
    #[inline]
    pub fn fulfill_condition(
        &self,
        id: &str,
        body: FulfillDealCondition,
    ) -> Call<DealEscrow, Keyed> {
        let mut request = Request::new(&FULFILL_CONDITION);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Revoke the credential of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::{CredentialRevocationReason, RevokeDealCredential};
    ///
    /// let body = RevokeDealCredential::new()
    ///     .reason(CredentialRevocationReason::Superseded);
    /// let deal = client.deals().revoke_credential("deal_xxxxx").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=revoke_credential`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn revoke_credential(&self, id: &str) -> RevokeCredentialCall {
        let mut request = Request::new(&REVOKE_CREDENTIAL);
        request.require("id", id);
        request.object();
        OperationCall(Call::json(self.0, request).takes())
    }

    /// Record how a deal ended.
    ///
    /// The notes go into the audit log.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::RecordDealOutcome;
    ///
    /// let body = RecordDealOutcome::new("won").notes("Closed after demo on 2026-03-28");
    /// let deal = client.deals().record_outcome("deal_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=record-outcome`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the deal that the operation acts on.
    #[inline]
    pub fn record_outcome(
        &self,
        id: &str,
        body: RecordDealOutcome,
    ) -> Call<Deal, Keyed> {
        let mut request = Request::new(&RECORD_OUTCOME);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Save a deal as a template.
    ///
    /// Use its id as `template_id` to create deals from it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::SaveDealAsTemplate;
    ///
    /// let body = SaveDealAsTemplate::new("Enterprise Annual Plan")
    ///     .description(
    ///         "Standard enterprise deal with annual billing and 10% loyalty discount",
    ///     );
    /// let deal_template = client.deals().save_as_template("deal_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deals?id=…&action=save-as-template`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; taken to be the new template.
    #[inline]
    pub fn save_as_template(
        &self,
        id: &str,
        body: SaveDealAsTemplate,
    ) -> Call<DealTemplate, Keyed> {
        let mut request = Request::new(&SAVE_AS_TEMPLATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Read the terms of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let agreed_deal_terms = client.deals().get_terms("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?id=…&action=terms`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. The reply's form is inferred: the page shows no reply; the fields are those that set-terms sends and the schema of the terms has.
    #[inline]
    pub fn get_terms(&self, id: &str) -> Call<AgreedDealTerms> {
        let mut request = Request::new(&GET_TERMS);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Compare the terms of two deals.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .deals()
    ///     .compare_terms("deal_abc123")
    ///     .deal_id_2("deal_def456")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?deal_id_1=…&deal_id_2=…&action=compare-terms`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `deal_id_1`: Id of the first deal to compare.
    ///
    /// # Required before sending
    ///
    /// - `.deal_id_2(..)`
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”.
    #[inline]
    pub fn compare_terms(&self, deal_id_1: &str) -> CompareTermsCall {
        let mut request = Request::new(&COMPARE_TERMS);
        request.require("deal_id_1", deal_id_1);
        request.expect("deal_id_2", "deal_id_2");
        OperationCall(Call::json(self.0, request))
    }

    /// Read the audit trail of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let audit_entry_list = client.deals().list_audit_entries("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?id=…&action=audit`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. Inferred: the page lists the action without its parameters; an id is taken to be needed. The reply's form is inferred: the page shows no reply; taken to be the entries as the audit trail lists them.
    #[inline]
    pub fn list_audit_entries(&self, id: &str) -> Call<AuditEntryList> {
        let mut request = Request::new(&LIST_AUDIT_ENTRIES);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Check the audit trail of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let audit_verification = client.deals().verify_audit("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?id=…&action=verify_audit`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. Inferred: the page lists the action without its parameters; an id is taken to be needed. The reply's form is inferred: the page shows no reply; taken to be what the check of the audit trail answers.
    #[inline]
    pub fn verify_audit(&self, id: &str) -> Call<AuditVerification> {
        let mut request = Request::new(&VERIFY_AUDIT);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Read the credential of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.deals().get_credential("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?id=…&action=credential`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. Inferred: the page lists the action without its parameters; an id is taken to be needed.
    #[inline]
    pub fn get_credential(&self, id: &str) -> Call<Untyped> {
        let mut request = Request::new(&GET_CREDENTIAL);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// List the next possible statuses of a deal, by another address.
    ///
    /// The same as [`deals().list_valid_transitions`](Operations::list_valid_transitions), which is the one to prefer because the page shows its reply.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_transitions = client
    ///     .deals()
    ///     .list_valid_transitions_by_action("deal_xxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?id=…&action=valid_transitions`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. Inferred: the page lists the action without parameters or reply; both are those of the path form.
    #[inline]
    pub fn list_valid_transitions_by_action(&self, id: &str) -> Call<DealTransitions> {
        let mut request = Request::new(&LIST_VALID_TRANSITIONS_BY_ACTION);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Read the signing certificate of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.deals().get_signing_certificate("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?id=…&action=signing_certificate`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”. Inferred: the page lists the action without its parameters; an id is taken to be needed.
    #[inline]
    pub fn get_signing_certificate(&self, id: &str) -> Call<Untyped> {
        let mut request = Request::new(&GET_SIGNING_CERTIFICATE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Export deals.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::DealStatus;
    ///
    /// let deal_list = client.deals().export().status(DealStatus::InProgress).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals?action=export`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.id(..)`, `.status(..)`, `.customer_id(..)`, `.created_after(..)`, `.created_before(..)`, `.min_value(..)`, `.max_value(..)`.
    ///
    /// Source: docs section “Deals”. Inferred: the page lists the action only; the filters are those of the same GET and the form of the reply is unknown. The reply's form is inferred: the page shows no reply; taken to be the list that the same filters select.
    #[inline]
    pub fn export(&self) -> ExportCall {
        let request = Request::new(&EXPORT);
        OperationCall(Call::json(self.0, request))
    }

    /// List the next possible statuses of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_transitions = client.deals().list_valid_transitions("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals/{id}/valid-transitions`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”.
    #[inline]
    pub fn list_valid_transitions(&self, id: &str) -> Call<DealTransitions> {
        let mut request = Request::new(&LIST_VALID_TRANSITIONS);
        request.path("id", id);
        Call::json(self.0, request)
    }

    /// List the revenue shares of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_settlement_list = client.deals().list_settlements("deal_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals/{id}/settlements`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the deal, such as `deal_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”.
    #[inline]
    pub fn list_settlements(&self, id: &str) -> Call<DealSettlementList> {
        let mut request = Request::new(&LIST_SETTLEMENTS);
        request.path("id", id);
        Call::json(self.0, request)
    }

    /// Check the signature of a deal or a contract.
    ///
    /// Give `id` or `contract_id`. Anybody may ask: the page's sample carries no key.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_verification_reply = client
    ///     .deals()
    ///     .verify_signature()
    ///     .id("deal_abc123")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deals/verify`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// # Required before sending
    ///
    /// - `id` or `contract_id`
    ///
    /// Optional: `.id(..)`, `.contract_id(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deals”.
    #[inline]
    pub fn verify_signature(&self) -> VerifySignatureCall {
        let request = Request::new(&VERIFY_SIGNATURE);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> DealList {
        query {
            /// Only deals with this status.
            status: DealStatus = "status",
            /// Only deals of this customer.
            customer_id: String = "customer_id",
            /// Only deals made after this time, ISO 8601.
            created_after: Timestamp = "created_after",
            /// Only deals made before this time, ISO 8601.
            created_before: Timestamp = "created_before",
            /// Only deals whose total is this or more.
            min_value: NumberAmount = "min_value",
            /// Only deals whose total is this or less.
            max_value: NumberAmount = "max_value",
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
    pages Deal
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub type GetCall = OperationCall<GetParameters> -> Deal {
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

call! {
    /// The call of [`Operations::remove_item`], with the parameters that have a name.
    pub type RemoveItemCall = OperationCall<RemoveItemParameters> -> Deal: Versioned {
        query {
            /// Id of the line item, such as `item_yyyyy`. Required.
            item_id: String = "item_id",
        }
    }
}

call! {
    /// The call of [`Operations::transition`], with the parameters that have a name.
    pub type TransitionCall = OperationCall<TransitionParameters> -> Deal: Keyed {
        query {
            /// The status to move to. Required.
            status: DealStatus = "status",
        }
    }
}

call! {
    /// The call of [`Operations::sign`], with what can be set.
    pub type SignCall = OperationCall<SignParameters> -> Deal: Keyed {
        body {
            body: SignDeal,
        }
    }
}

call! {
    /// The call of [`Operations::unsign`], with what can be set.
    pub type UnsignCall = OperationCall<UnsignParameters> -> Deal: Keyed {
        body {
            body: UnsignDeal,
        }
    }
}

call! {
    /// The call of [`Operations::update_item`], with the parameters that have a name.
    pub type UpdateItemCall = OperationCall<UpdateItemParameters> -> Deal: Keyed {
        query {
            /// Id of the line item, such as `item_yyyyy`. Required.
            item_id: String = "item_id",
        }
    }
}

call! {
    /// The call of [`Operations::refund_escrow`], with what can be set.
    pub type RefundEscrowCall = OperationCall<RefundEscrowParameters> -> DealEscrow: Keyed {
        body {
            body: RefundDealEscrow,
        }
    }
}

call! {
    /// The call of [`Operations::revoke_credential`], with what can be set.
    pub type RevokeCredentialCall = OperationCall<RevokeCredentialParameters> -> Deal: Keyed {
        body {
            body: RevokeDealCredential,
        }
    }
}

call! {
    /// The call of [`Operations::compare_terms`], with the parameters that have a name.
    pub type CompareTermsCall = OperationCall<CompareTermsParameters> -> Untyped {
        query {
            /// Id of the second deal to compare. Required.
            deal_id_2: String = "deal_id_2",
        }
    }
}

call! {
    /// The call of [`Operations::export`], with its optional parameters.
    pub type ExportCall = OperationCall<ExportParameters> -> DealList {
        query {
            /// Only this deal.
            id: String = "id",
            /// Only deals with this status.
            status: DealStatus = "status",
            /// Only deals of this customer.
            customer_id: String = "customer_id",
            /// Only deals made after this time, ISO 8601.
            created_after: Timestamp = "created_after",
            /// Only deals made before this time, ISO 8601.
            created_before: Timestamp = "created_before",
            /// Only deals whose total is this or more.
            min_value: NumberAmount = "min_value",
            /// Only deals whose total is this or less.
            max_value: NumberAmount = "max_value",
        }
    }
}

call! {
    /// The call of [`Operations::verify_signature`], with its optional parameters.
    pub type VerifySignatureCall = OperationCall<VerifySignatureParameters> -> DealVerificationReply {
        query {
            /// Id of the deal to verify; needed without `contract_id`.
            id: String = "id",
            /// Id of the contract to verify; needed without `id`.
            contract_id: Id = "contract_id",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &REMOVE_ITEM, &ADD_ITEM, &TRANSITION, &SIGN, &UNSIGN, &UPDATE_ITEM, &APPLY_DISCOUNT, &SET_TERMS, &CREATE_CONFIGURED, &ACCEPT_PARTIALLY, &CREATE_ESCROW, &GET_ESCROW, &RELEASE_ESCROW, &REFUND_ESCROW, &FULFILL_CONDITION, &REVOKE_CREDENTIAL, &RECORD_OUTCOME, &SAVE_AS_TEMPLATE, &GET_TERMS, &COMPARE_TERMS, &LIST_AUDIT_ENTRIES, &VERIFY_AUDIT, &GET_CREDENTIAL, &LIST_VALID_TRANSITIONS_BY_ACTION, &GET_SIGNING_CERTIFICATE, &EXPORT, &LIST_VALID_TRANSITIONS, &LIST_SETTLEMENTS, &VERIFY_SIGNATURE];

static LIST: Operation = Operation::new("deals_list", "deals", Method::Get, "/deals")
    .query_selectors(&["action", "deal_id_1", "deal_id_2", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::OffsetCursor).items(&["data.deals", "data"]).identity(&["deal_id", "id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset").cursor("after", &["data.pagination.next_cursor", "data.next_cursor", "next_cursor"]));

static CREATE: Operation = Operation::new("deals_create", "deals", Method::Post, "/deals")
    .query_selectors(&["action", "id", "item_id", "status"])
    .requirements(&[
        Requirement::new(&[("deal_type", &["recurring"])], &["billing_cycle"]),
    ])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .created(true)
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("deals_get", "deals", Method::Get, "/deals")
    .query_selectors(&["action", "deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data);

static UPDATE: Operation = Operation::new("deals_update", "deals", Method::Patch, "/deals")
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["If-Match", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("deals_delete", "deals", Method::Delete, "/deals")
    .query_selectors(&["action", "item_id"])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["If-Match", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static REMOVE_ITEM: Operation = Operation::new("deals_remove_item", "deals", Method::Delete, "/deals")
    .query(&[("action", "remove_item")])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["If-Match", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static ADD_ITEM: Operation = Operation::new("deals_add_item", "deals", Method::Post, "/deals")
    .query(&[("action", "add_item")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static TRANSITION: Operation = Operation::new("deals_transition", "deals", Method::Post, "/deals")
    .query(&[("action", "transition")])
    .query_selectors(&["item_id"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static SIGN: Operation = Operation::new("deals_sign", "deals", Method::Post, "/deals")
    .query(&[("action", "sign")])
    .query_selectors(&["item_id", "status"])
    .requirements(&[
        Requirement::new(&[("signer_type", &["user", "customer"])], &["consent_to_sign"]),
    ])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static UNSIGN: Operation = Operation::new("deals_unsign", "deals", Method::Post, "/deals")
    .query(&[("action", "unsign")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE_ITEM: Operation = Operation::new("deals_update_item", "deals", Method::Post, "/deals")
    .query(&[("action", "update_item")])
    .query_selectors(&["status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static APPLY_DISCOUNT: Operation = Operation::new("deals_apply_discount", "deals", Method::Post, "/deals")
    .query(&[("action", "apply_discount")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_TERMS: Operation = Operation::new("deals_set_terms", "deals", Method::Post, "/deals")
    .query(&[("action", "set-terms")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE_CONFIGURED: Operation = Operation::new("deals_create_configured", "deals", Method::Post, "/deals")
    .query(&[("action", "create-configured")])
    .query_selectors(&["id", "item_id", "status"])
    .requirements(&[
        Requirement::new(&[], &["customer_id", "customer"]),
        Requirement::new(&[], &["items", "saved_config_id"]),
    ])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .created(true)
    .envelope(Envelope::Data)
    .inferred(true);

static ACCEPT_PARTIALLY: Operation = Operation::new("deals_accept_partially", "deals", Method::Post, "/deals")
    .query(&[("action", "partial_accept")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE_ESCROW: Operation = Operation::new("deals_create_escrow", "deals", Method::Post, "/deals")
    .query(&[("action", "escrow")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_ESCROW: Operation = Operation::new("deals_get_escrow", "deals", Method::Get, "/deals")
    .query(&[("action", "escrow")])
    .query_selectors(&["deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static RELEASE_ESCROW: Operation = Operation::new("deals_release_escrow", "deals", Method::Post, "/deals")
    .query(&[("action", "release_escrow")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static REFUND_ESCROW: Operation = Operation::new("deals_refund_escrow", "deals", Method::Post, "/deals")
    .query(&[("action", "refund_escrow")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static FULFILL_CONDITION: Operation = Operation::new("deals_fulfill_condition", "deals", Method::Post, "/deals")
    .query(&[("action", "fulfill_condition")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static REVOKE_CREDENTIAL: Operation = Operation::new("deals_revoke_credential", "deals", Method::Post, "/deals")
    .query(&[("action", "revoke_credential")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static RECORD_OUTCOME: Operation = Operation::new("deals_record_outcome", "deals", Method::Post, "/deals")
    .query(&[("action", "record-outcome")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static SAVE_AS_TEMPLATE: Operation = Operation::new("deals_save_as_template", "deals", Method::Post, "/deals")
    .query(&[("action", "save-as-template")])
    .query_selectors(&["item_id", "status"])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key", "X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_TERMS: Operation = Operation::new("deals_get_terms", "deals", Method::Get, "/deals")
    .query(&[("action", "terms")])
    .query_selectors(&["deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static COMPARE_TERMS: Operation = Operation::new("deals_compare_terms", "deals", Method::Get, "/deals")
    .query(&[("action", "compare-terms")])
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data);

static LIST_AUDIT_ENTRIES: Operation = Operation::new("deals_list_audit_entries", "deals", Method::Get, "/deals")
    .query(&[("action", "audit")])
    .query_selectors(&["deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static VERIFY_AUDIT: Operation = Operation::new("deals_verify_audit", "deals", Method::Get, "/deals")
    .query(&[("action", "verify_audit")])
    .query_selectors(&["deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_CREDENTIAL: Operation = Operation::new("deals_get_credential", "deals", Method::Get, "/deals")
    .query(&[("action", "credential")])
    .query_selectors(&["deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_VALID_TRANSITIONS_BY_ACTION: Operation = Operation::new("deals_list_valid_transitions_by_action", "deals", Method::Get, "/deals")
    .query(&[("action", "valid_transitions")])
    .query_selectors(&["deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_SIGNING_CERTIFICATE: Operation = Operation::new("deals_get_signing_certificate", "deals", Method::Get, "/deals")
    .query(&[("action", "signing_certificate")])
    .query_selectors(&["deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static EXPORT: Operation = Operation::new("deals_export", "deals", Method::Get, "/deals")
    .query(&[("action", "export")])
    .query_selectors(&["deal_id_1", "deal_id_2"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_VALID_TRANSITIONS: Operation = Operation::new("deals_list_valid_transitions", "deals", Method::Get, "/deals/{id}/valid-transitions")
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data);

static LIST_SETTLEMENTS: Operation = Operation::new("deals_list_settlements", "deals", Method::Get, "/deals/{id}/settlements")
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data);

static VERIFY_SIGNATURE: Operation = Operation::new("deals_verify_signature", "deals", Method::Get, "/deals/verify")
    .parameter_requirements(&[
        Requirement::new(&[], &["id", "contract_id"]),
    ])
    .envelope(Envelope::Data);

open_enum! {
    /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
    pub enum DealStatus {
        /// Being prepared; every new deal starts here. Next: `in_progress`.
        Draft = "draft",
        /// Open for the customer to pay or sign. `in_progress`
        InProgress = "in_progress",
        /// Sent for signature. `pending_signature`
        PendingSignature = "pending_signature",
        /// Signatures of some of the parties are still missing. `awaiting_signatures`
        AwaitingSignatures = "awaiting_signatures",
        /// Signed, and not paid yet. `pending_payment`
        PendingPayment = "pending_payment",
        /// The customer accepted only some of the line items, with [`deals().accept_partially`](Operations::accept_partially). `partially_accepted`
        PartiallyAccepted = "partially_accepted",
        /// Finished. Closing starts settlement, contract and webhooks.
        Closed = "closed",
        /// Called off. [`deals().delete`](Operations::delete) removes a deal with this status for good.
        Cancelled = "cancelled",
        /// The deal ran out before it was closed.
        Expired = "expired",
        /// Published; follows `draft` in the state machine of [`schemas().get_state_machine`](../schemas/struct.Operations.html#method.get_state_machine).
        Open = "open",
        /// Terms are being negotiated.
        Negotiating = "negotiating",
        /// The negotiated terms were accepted.
        Accepted = "accepted",
        /// Signed by the parties.
        Signed = "signed",
        /// Named by one sample of [`batch().execute`](../batch/struct.Operations.html#method.execute) only.
        Active = "active",
    }
}

open_enum! {
    /// Whether a deal is billed once or repeatedly.
    pub enum DealType {
        /// Paid once. The default. `one_time`
        OneTime = "one_time",
        /// Billed again every `billing_cycle`, which is needed then.
        Recurring = "recurring",
    }
}

open_enum! {
    /// Kind of signer.
    pub enum DealSignerType {
        /// A person with an account in the workspace; `consent_to_sign` has to be true.
        User = "user",
        /// The customer; `consent_to_sign` has to be true.
        Customer = "customer",
        /// An AI agent.
        Agent = "agent",
        /// An API key. For the deal of a customer, `signer_customer_id` is needed. `api_key`
        ApiKey = "api_key",
    }
}

open_enum! {
    /// How the value of a discount is read.
    pub enum DealDiscountType {
        /// The value is in percentage points: 10 takes off 10 %.
        Percentage = "percentage",
        /// The value is an amount in the currency of the deal.
        Fixed = "fixed",
        /// The same as `percentage`, in one sample of the JavaScript SDK.
        Percent = "percent",
    }
}

open_enum! {
    /// Why an escrow is refunded.
    pub enum EscrowRefundReason {
        /// Decided by a person. The default.
        Manual = "manual",
        /// A condition of the escrow was not met. `condition_failed`
        ConditionFailed = "condition_failed",
        /// The deal was called off. `deal_cancelled`
        DealCancelled = "deal_cancelled",
        /// Fraud is suspected or proven.
        Fraud = "fraud",
        /// The escrow duplicates another one.
        Duplicate = "duplicate",
    }
}

open_enum! {
    /// Why a credential is revoked.
    pub enum CredentialRevocationReason {
        /// Decided by a person. The default.
        Manual = "manual",
        /// The deal was called off. `deal_cancelled`
        DealCancelled = "deal_cancelled",
        /// Fraud is suspected or proven.
        Fraud = "fraud",
        /// The credential is no longer current.
        Expired = "expired",
        /// A newer credential replaces it.
        Superseded = "superseded",
    }
}

open_enum! {
    /// Result of checking a deal against its signature.
    pub enum DealVerificationStatus {
        /// The deal is unchanged since it was signed.
        Verified = "verified",
        /// The deal was changed after it was signed.
        Tampered = "tampered",
        /// The deal has no signature to check.
        Unsigned = "unsigned",
    }
}

reply! {
    /// One page of deals.
    pub struct DealList {
        /// The deals of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        deals: Vec<Deal> = "deals" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A deal with its line items and its price.
    pub struct Deal {
        /// Id of the deal, such as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Same as `deal_id`, in short replies.
        id: Option<String> = "id",
        /// Version of the deal, also in the ETag; grows with every change. Send it with [`deals().update`](Operations::update).
        version: Option<i64> = "version",
        /// Id of the customer; absent for drafts and widget negotiations without one.
        customer_id: Option<String> = "customer_id",
        /// Title of the deal, 255 characters at most.
        title: Option<String> = "title",
        /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
        status: Option<DealStatus> = "status",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// The products of the deal, with quantities and prices.
        line_items: Vec<DealLineItem> = "line_items",
        /// The price of a deal.
        pricing: Option<DealPricing> = "pricing",
        /// Sum of the line items before tax; computed by the server.
        ///
        /// Inferred: seen in webhooks only.
        subtotal: Option<Amount> = "subtotal" inferred,
        /// Amount to be paid; computed by the server.
        ///
        /// Inferred: seen in webhooks, and in code that reads it.
        total: Option<Amount> = "total" inferred,
        /// Tax within the total; computed by the server.
        ///
        /// Inferred: named as kept by the server; no reply shows it.
        tax_amount: Option<Amount> = "tax_amount" inferred,
        /// The customer record; present when `include` asks for it.
        ///
        /// Inferred: named as a nested resource; no reply shows it.
        customer: Option<Customer> = "customer" inferred,
        /// Free text about the deal.
        ///
        /// Inferred: a field of the deal in the page's requests; no reply shows it.
        description: Option<String> = "description" inferred,
        /// Internal notes; the customer does not see them.
        ///
        /// Inferred: a field of the deal in the page's requests; no reply shows it.
        notes: Option<String> = "notes" inferred,
        /// Your own keys and values, at most three levels deep.
        ///
        /// Inferred: a field of the deal in the page's requests; no reply shows it.
        metadata: Option<Untyped> = "metadata" inferred,
        /// Whether the deal is billed once or repeatedly.
        ///
        /// Inferred: a field of the deal in the page's requests; no reply shows it.
        deal_type: Option<DealType> = "deal_type" inferred,
        /// How often a recurring deal is billed.
        ///
        /// Inferred: a field of the deal in the page's requests; no reply shows it.
        billing_cycle: Option<BillingCycle> = "billing_cycle" inferred,
        /// Currency that prices are displayed in, converted from `currency`; ISO 4217 code.
        ///
        /// Inferred: a field of the deal in the page's requests; no reply shows it.
        presentation_currency: Option<String> = "presentation_currency" inferred,
        /// Currency that is paid out; ISO 4217 code.
        ///
        /// Inferred: a field of the deal in the page's requests; no reply shows it.
        settlement_currency: Option<String> = "settlement_currency" inferred,
        /// Id of the template that the deal was created from, such as `dtpl_xxxxx`.
        ///
        /// Inferred: a field of the deal in the page's requests; no reply shows it.
        template_id: Option<String> = "template_id" inferred,
        /// The discounts that were applied.
        ///
        /// Inferred: named as in create-configured; no reply shows it.
        discounts: Vec<DealDiscount> = "discounts" inferred,
        /// The terms that were set.
        ///
        /// Inferred: named as in set-terms; no reply shows it.
        terms: Option<AgreedDealTerms> = "terms" inferred,
        /// Id of the tenant that owns the deal; set by the server.
        ///
        /// Inferred: named as kept by the server; no reply shows it.
        tenant_id: Option<String> = "tenant_id" inferred,
        /// Progress of the payment; set by the server.
        ///
        /// Inferred: named as kept by the server; no reply shows it.
        payment_status: Option<String> = "payment_status" inferred,
        /// Progress of the contract; set by the server.
        ///
        /// Inferred: named as kept by the server; no reply shows it.
        contract_status: Option<String> = "contract_status" inferred,
        /// When the deal was signed; set by the server.
        ///
        /// Inferred: named as kept by the server; no reply shows it.
        signed_at: Option<Timestamp> = "signed_at" inferred,
        /// When the deal was closed; set by the server.
        ///
        /// Inferred: named as kept by the server; no reply shows it.
        closed_at: Option<Timestamp> = "closed_at" inferred,
        /// Hash that ties the deal to its audit trail; set by the server.
        ///
        /// Inferred: named as kept by the server; no reply shows it.
        hash_chain: Option<String> = "hash_chain" inferred,
        /// When the deal was created.
        created_at: Option<Timestamp> = "created_at",
        /// When the deal was last changed.
        updated_at: Option<Timestamp> = "updated_at",
    }
}

impl Deal {
    /// The identifier: `deal_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("Deal", &["deal_id", "id"]))
    }
}

reply! {
    /// A product in a deal.
    pub struct DealLineItem {
        /// Id of the line item, such as `item_xxxxx`.
        id: Option<String> = "id",
        /// Id of the deal that the line item belongs to.
        deal_id: Option<String> = "deal_id",
        /// Id of the product, such as `prod_xxxxx`.
        product_id: Option<String> = "product_id",
        /// Number of units, at least 1.
        quantity: Option<i64> = "quantity",
        /// Price of one unit, in the currency of the deal.
        unit_price: Option<Amount> = "unit_price",
        /// Discount on the line. Its unit is not documented; the sample (2 at `499.00`, `10.00`, total `888.20`) is closest to 10 %.
        discount: Option<Amount> = "discount",
        /// Price of the line after its discount.
        line_total: Option<Amount> = "line_total",
        /// Name of the line, such as `Professional Plan`.
        ///
        /// Inferred: a field of the requests that add items; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Selected configuration options of the product.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        options: Option<Untyped> = "options" inferred,
        /// How the product is configured.
        ///
        /// Inferred: a field of the items of create-configured; no reply shows it.
        configuration: Option<DealLineItemConfiguration> = "configuration" inferred,
    }
}

impl DealLineItem {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("DealLineItem", &["id"]))
    }
}

reply! {
    /// How the product is configured.
    pub struct DealLineItemConfiguration {
        /// Ids of the chosen options.
        ///
        /// Inferred: a field of the items of create-configured; no reply shows it.
        option_ids: Vec<String> = "option_ids" inferred,
    }
}

reply! {
    /// The price of a deal.
    pub struct DealPricing {
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// Tax rate as a decimal: `0.1000` is 10 %.
        tax_rate: Option<Amount> = "tax_rate",
        /// Sum of the line items before tax.
        subtotal: Option<Money> = "subtotal",
        /// Amount to be paid.
        total: Option<Money> = "total",
    }
}

reply! {
    /// A discount that was applied.
    pub struct DealDiscount {
        /// How the value of a discount is read.
        ///
        /// Inferred: a field of the requests that apply discounts; no reply shows it.
        kind: Option<DealDiscountType> = "type" inferred,
        /// Percentage points, or an amount in the deal's currency.
        ///
        /// Inferred: a field of the requests that apply discounts; no reply shows it.
        value: Option<Amount> = "value" inferred,
        /// Promo code that the discount came from.
        ///
        /// Inferred: a field of the requests that apply discounts; no reply shows it.
        code: Option<String> = "code" inferred,
        /// Text about the discount that appears on the invoice.
        ///
        /// Inferred: a field of the requests that apply discounts; no reply shows it.
        description: Option<String> = "description" inferred,
    }
}

reply! {
    /// The terms of a deal, as they were set.
    pub struct AgreedDealTerms {
        /// Version of the terms schema, such as `1.0`.
        ///
        /// Inferred: sent by set-terms or named by the schema of the terms; no reply shows it.
        terms_schema_version: Option<String> = "terms_schema_version" inferred,
        /// When the deal is to be paid.
        ///
        /// Inferred: sent by set-terms or named by the schema of the terms; no reply shows it.
        payment_terms: Option<DealPaymentTerms> = "payment_terms" inferred,
        /// Agreed price, in `currency`.
        ///
        /// Inferred: sent by set-terms or named by the schema of the terms; no reply shows it.
        price: Option<Amount> = "price" inferred,
        /// ISO 4217 code.
        ///
        /// Inferred: sent by set-terms or named by the schema of the terms; no reply shows it.
        currency: Option<String> = "currency" inferred,
        /// Agreed discount in percent, 0 to 100.
        ///
        /// Inferred: sent by set-terms or named by the schema of the terms; no reply shows it.
        discount_percent: Option<Amount> = "discount_percent" inferred,
    }
}

reply! {
    /// Money that is held until conditions are met.
    pub struct DealEscrow {
        /// Id of the escrow, such as `escrow_xxxxx`.
        ///
        /// Inferred: seen in a webhook only.
        id: Option<String> = "id" inferred,
        /// Id of the deal that the money is held for.
        ///
        /// Inferred: seen in a webhook only.
        deal_id: Option<String> = "deal_id" inferred,
        /// Amount that is held, in `currency`.
        ///
        /// Inferred: seen in a webhook only.
        amount: Option<Amount> = "amount" inferred,
        /// ISO 4217 code.
        ///
        /// Inferred: seen in a webhook only.
        currency: Option<String> = "currency" inferred,
        /// Name of the condition for the release, such as `delivery_confirmed`.
        ///
        /// Inferred: seen in a webhook only.
        release_condition: Option<String> = "release_condition" inferred,
        /// Conditions that have to be met before the release.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        conditions: Vec<DealEscrowTerm> = "conditions" inferred,
        /// When the escrow expires unless it was released or refunded.
        ///
        /// Inferred: seen in a webhook only.
        expires_at: Option<Timestamp> = "expires_at" inferred,
    }
}

impl DealEscrow {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("DealEscrow", &["id"]))
    }
}

reply! {
    /// A condition of an escrow, with the party that met it.
    pub struct DealEscrowTerm {
        /// Id of the condition, such as `cond_yyyyy`.
        ///
        /// Inferred: a field of the requests about escrow; no reply shows it.
        condition_id: Option<String> = "condition_id" inferred,
        /// Kind of condition, such as `delivery` or `approval`.
        ///
        /// Inferred: a field of the requests about escrow; no reply shows it.
        kind: Option<String> = "type" inferred,
        /// Settings of this kind of condition, such as `tracking_required` of a delivery.
        ///
        /// Inferred: a field of the requests about escrow; no reply shows it.
        config: Option<Untyped> = "config" inferred,
        /// Person or system that met the condition, such as `logistics_system`.
        ///
        /// Inferred: a field of the requests about escrow; no reply shows it.
        met_by: Option<String> = "met_by" inferred,
    }
}

impl DealEscrowTerm {
    /// The identifier: `condition_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.condition_id
            .as_deref()
            .ok_or_else(|| Error::missing("DealEscrowTerm", &["condition_id"]))
    }
}

body! {
    /// A deal to create.
    pub struct CreateDeal {
        optional {
            /// Title of the deal, 255 characters at most.
            ///
            /// Contradicted: the table requires it, five samples leave it out.
            title: String = "title",
            /// Id of the customer; omit it for drafts and widget negotiations.
            customer_id: String = "customer_id",
            /// Free text about the deal.
            description: String = "description",
            /// ISO 4217 code. Default: `USD`.
            currency: String = "currency",
            /// Tax rate as a decimal: 0.10 is 10 %.
            tax_rate: NumberAmount = "tax_rate",
            /// Whether the deal is billed once or repeatedly. Default: `one_time`.
            deal_type: DealType = "deal_type",
            /// Needed when `deal_type` is `recurring`.
            billing_cycle: BillingCycle = "billing_cycle",
            /// Currency that prices are displayed in, converted from `currency`; ISO 4217 code.
            presentation_currency: String = "presentation_currency",
            /// Currency that is paid out; ISO 4217 code.
            settlement_currency: String = "settlement_currency",
            /// Status that the deal starts with. Default: `draft`.
            ///
            /// Contradicted: the table offers it; the security section says that the server keeps it and drops it silently.
            status: DealStatus = "status",
            /// Internal notes; the customer does not see them.
            notes: String = "notes",
            /// Your own keys and values, at most three levels deep.
            metadata: Untyped = "metadata",
            /// Id of a deal template that fills the fields you omit.
            template_id: String = "template_id",
        }
    }
}

body! {
    /// Fields of a deal to change.
    pub struct UpdateDeal {
        optional {
            /// Id of the customer to reassign the deal to.
            customer_id: String = "customer_id",
            /// New title, 255 characters at most.
            title: String = "title",
            /// Free text about the deal.
            description: String = "description",
            /// Internal notes; the customer does not see them.
            notes: String = "notes",
            /// New status. The docs list the field here and say elsewhere that such writes are rejected: use [`deals().transition`](Operations::transition).
            ///
            /// Contradicted: the table offers it, with fewer statuses than the filter; the security section says that it is refused.
            status: DealStatus = "status",
            /// ISO 4217 code.
            currency: String = "currency",
            /// Tax rate as a decimal: 0.10 is 10 %. Values of 1 and above are divided by 100.
            tax_rate: NumberAmount = "tax_rate",
            /// Whether a deal is billed once or repeatedly.
            deal_type: DealType = "deal_type",
            /// How often something is billed.
            billing_cycle: BillingCycle = "billing_cycle",
            /// Your own keys and values, at most three levels deep.
            metadata: Untyped = "metadata",
        }
    }
}

body! {
    /// A line item to add.
    pub struct AddDealItem {
        required {
            /// Id of the product to add, such as `prod_xxxxx`.
            product_id: String = "product_id",
        }
        optional {
            /// Id of the deal once more; the query already names it.
            ///
            /// Contradicted: the table requires it, three samples leave it out.
            deal_id: String = "deal_id",
            /// Number of units. Default: `1`.
            quantity: Whole = "quantity",
            /// Price of one unit, in the currency of the deal.
            ///
            /// Inferred: in samples only.
            unit_price: NumberAmount = "unit_price",
            /// Name of the line, such as `Professional Plan`.
            ///
            /// Inferred: in one sample of the JavaScript SDK only.
            name: String = "name",
            /// Selected configuration options of the product.
            options: Untyped = "options",
        }
    }
}

body! {
    /// The signer of a deal.
    pub struct SignDeal {
        optional {
            /// Kind of signer.
            signer_type: DealSignerType = "signer_type",
            /// Id of the signer; the owner of the API key when left out.
            signer_id: String = "signer_id",
            /// Id of the customer to sign for; needed when an API key signs the deal of a customer.
            signer_customer_id: String = "signer_customer_id",
            /// Consent to sign; needed, and has to be true, when a person signs (`user` or `customer`).
            consent_to_sign: bool = "consent_to_sign",
        }
    }
}

body! {
    /// Why a signature is removed.
    pub struct UnsignDeal {
        optional {
            /// Why the signature is removed; recorded in the audit log.
            reason: String = "reason",
        }
    }
}

body! {
    /// A line item's new quantity.
    pub struct UpdateDealItem {
        required {
            /// New number of units, at least 1.
            quantity: Whole = "quantity",
        }
    }
}

body! {
    /// A discount to apply.
    pub struct ApplyDealDiscount {
        needed {
            /// How the value of a discount is read.
            kind: DealDiscountType = "type",
            /// Percentage points (10 is 10 %), or an amount in the deal's currency.
            value: NumberAmount = "value",
        }
        optional {
            /// Promo code that the discount came from.
            code: String = "code",
            /// Text about the discount; appears on the invoice.
            description: String = "description",
        }
    }
}

body! {
    /// The terms to set.
    pub struct SetDealTerms {
        required {
            /// The terms of a deal.
            terms: DealTerms = "terms",
        }
    }
}

body! {
    /// The terms of a deal.
    pub struct DealTerms {
        needed {
            /// Version of the terms schema, such as `1.0`.
            terms_schema_version: String = "terms_schema_version",
            /// When the deal is to be paid.
            ///
            /// Contradicted: an object in the sample and a string in the schema of the terms.
            payment_terms: DealPaymentTerms = "payment_terms",
        }
        optional {
            /// Price to agree on, 0 or more, in `currency`.
            ///
            /// Contradicted: the schema of the terms requires it, the sample leaves it out.
            price: NumberAmount = "price",
            /// ISO 4217 code, three capital letters. Matches `^[A-Z]{3}$`.
            ///
            /// Contradicted: the schema of the terms requires it, the sample leaves it out.
            currency: String = "currency",
            /// Discount in percent, 0 to 100.
            discount_percent: NumberAmount = "discount_percent",
        }
    }
}

union! {
    both
    /// A word (`immediate`, `net_30`, `net_60`) or an object.
    pub enum DealPaymentTerms {
        Word(String),
        ByDate(DealPaymentTermsByDate),
    }
}

impl From<&str> for DealPaymentTerms {
    #[inline]
    fn from(text: &str) -> Self {
        Self::Word(text.to_owned())
    }
}

both! {
    /// Payment terms with a due date.
    pub struct DealPaymentTermsByDate {
        optional {
            /// Kind of payment terms, such as `net`.
            kind: String = "type",
            /// Day by which the payment is due.
            due_date: Date = "due_date",
        }
    }
}

body! {
    /// A deal to create with customer, items and discounts in one call.
    pub struct CreateConfiguredDeal {
        optional {
            /// Id of an existing customer; needed without `customer`.
            customer_id: String = "customer_id",
            /// A customer, matched by e-mail address or else created.
            customer: ConfiguredDealCustomer = "customer",
            /// Id of a saved configuration that supplies the line items, in place of `items`.
            saved_config_id: String = "saved_config_id",
            /// Id of a deal template that supplies default settings.
            template_id: String = "template_id",
            /// ISO 4217 code.
            currency: String = "currency",
            /// Internal notes; the customer does not see them.
            notes: String = "notes",
            /// Your own keys and values.
            metadata: Untyped = "metadata",
            /// When true, the deal is validated and returned, but not saved.
            dry_run: bool = "dry_run",
        }
        list {
            /// Line items of the deal; needed without `saved_config_id`.
            items: ConfiguredDealItem = "items",
            /// Discounts to apply right away.
            discounts: ConfiguredDealDiscount = "discounts",
        }
    }
}

body! {
    /// A customer, matched by e-mail address or else created.
    pub struct ConfiguredDealCustomer {
        optional {
            /// Full name of the customer.
            name: String = "name",
            /// E-mail address; an existing customer is matched by it.
            email: String = "email",
            /// Phone number in E.164 form.
            phone: String = "phone",
            /// Company that the customer belongs to.
            company: String = "company",
        }
    }
}

body! {
    /// A line item of a configured deal.
    pub struct ConfiguredDealItem {
        needed {
            /// Id of the product, such as `prod_xxxxx`.
            product_id: String = "product_id",
            /// Number of units.
            quantity: Whole = "quantity",
            /// Price of one unit, in the currency of the deal.
            unit_price: NumberAmount = "unit_price",
            /// Name of the line, such as `Professional Plan`.
            name: String = "name",
        }
        optional {
            /// How the product is configured.
            configuration: ConfiguredDealOptions = "configuration",
        }
    }
}

body! {
    /// How the product is configured.
    pub struct ConfiguredDealOptions {
        list {
            /// Ids of the selected options.
            option_ids: String = "option_ids",
        }
    }
}

body! {
    /// A discount of a configured deal.
    pub struct ConfiguredDealDiscount {
        optional {
            /// How the value of a discount is read.
            kind: DealDiscountType = "type",
            /// Percentage points or an amount.
            value: NumberAmount = "value",
            /// Text about the discount, such as `First-year discount`.
            description: String = "description",
        }
    }
}

body! {
    /// The line items to accept and to reject.
    pub struct AcceptDealPartially {
        required_list {
            /// Ids of the line items to accept, at least one.
            accepted_items: String = "accepted_items",
        }
        optional {
            /// Whether the rejected items move to a new deal for further negotiation.
            create_declined_deal: bool = "create_declined_deal",
        }
        list {
            /// Ids of the line items that are explicitly rejected; for information only.
            rejected_items: String = "rejected_items",
        }
    }
}

body! {
    /// Money to hold in escrow.
    pub struct CreateDealEscrow {
        required_list {
            /// Conditions that have to be met before the release.
            conditions: DealEscrowCondition = "conditions",
        }
        optional {
            /// Amount to hold; the total of the deal when left out.
            amount: NumberAmount = "amount",
            /// ISO 4217 code; the currency of the deal when left out.
            currency: String = "currency",
            /// Seconds until the escrow runs out; a week when left out.
            expires_in: Whole = "expires_in",
        }
    }
}

body! {
    /// A condition for the release of an escrow.
    pub struct DealEscrowCondition {
        required {
            /// Kind of condition, such as `delivery` or `approval`.
            kind: String = "type",
        }
        optional {
            /// Settings of this kind of condition, such as `tracking_required` of a delivery.
            config: Untyped = "config",
        }
    }
}

body! {
    /// The reason for a refund of the escrow.
    pub struct RefundDealEscrow {
        optional {
            /// Why an escrow is refunded. Default: `manual`.
            reason: EscrowRefundReason = "reason",
        }
    }
}

body! {
    /// The condition that is met.
    pub struct FulfillDealCondition {
        required {
            /// Id of the condition that is met, such as `cond_yyyyy`.
            condition_id: String = "condition_id",
        }
        optional {
            /// Person or system that met the condition, such as `logistics_system`.
            met_by: String = "met_by",
        }
    }
}

body! {
    /// The reason for a revocation.
    pub struct RevokeDealCredential {
        optional {
            /// Why a credential is revoked. Default: `manual`.
            reason: CredentialRevocationReason = "reason",
        }
    }
}

body! {
    /// The outcome of a deal.
    pub struct RecordDealOutcome {
        required {
            /// `won`, `lost`, `no_decision` or a word of your own.
            reason: String = "reason",
        }
        optional {
            /// Free text about the outcome; recorded in the audit log.
            notes: String = "notes",
            /// Name of the competitor who was chosen instead.
            competitor_name: String = "competitor_name",
        }
    }
}

body! {
    /// A template to create from the deal.
    pub struct SaveDealAsTemplate {
        required {
            /// Name of the template, 1 to 255 characters.
            name: String = "name",
        }
        optional {
            /// Free text that appears in the template picker.
            description: String = "description",
        }
    }
}

reply! {
    /// The status of a deal and the ones that can follow.
    pub struct DealTransitions {
        /// Id of the deal, such as `deal_xxxxx`.
        deal_id: Option<String> = "deal_id",
        /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
        current_status: Option<DealStatus> = "current_status",
        /// One entry per status that can follow.
        transitions: Vec<DealTransition> = "transitions",
    }
}

impl DealTransitions {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("DealTransitions", &["deal_id"]))
    }
}

reply! {
    /// A status that can follow.
    pub struct DealTransition {
        /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
        target: Option<DealStatus> = "target",
        /// Whether the transition is possible now.
        available: Option<bool> = "available",
        /// Conditions that have to be met first; empty when there are none.
        conditions: Vec<Untyped> = "conditions",
        /// The request that takes the step.
        action: Option<DealTransitionAction> = "action",
    }
}

reply! {
    /// The request that takes the step.
    pub struct DealTransitionAction {
        /// HTTP method, such as `POST`.
        method: Option<String> = "method",
        /// Path and query of the request, starting with `/api/v1/`.
        endpoint: Option<String> = "endpoint",
        /// Label of the transition, such as `Send for signature`.
        description: Option<String> = "description",
    }
}

reply! {
    /// How the revenue of a deal is divided.
    pub struct DealSettlementList {
        /// One entry per participant.
        settlements: Vec<DealSettlement> = "settlements",
    }
}

reply! {
    /// Share of one participant.
    pub struct DealSettlement {
        /// Id of the participant, such as `part_abc`.
        participant_id: Option<String> = "participant_id",
        /// Role in the settlement, such as `seller` or `referrer`.
        role: Option<String> = "role",
        /// Share of the revenue in percent, such as 85.00.
        share_percent: Option<Amount> = "share_percent",
        /// Amount of the share, in `currency`.
        amount: Option<Amount> = "amount",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// Progress of the settlement, such as `settled`.
        status: Option<String> = "status",
    }
}

reply! {
    /// Result of a verification.
    pub struct DealVerificationReply {
        /// Whether a deal is unchanged since it was signed.
        verification: Option<DealVerification> = "verification",
    }
}

reply! {
    /// Whether a deal is unchanged since it was signed.
    pub struct DealVerification {
        /// Id of the verified deal.
        deal_id: Option<String> = "deal_id",
        /// Result of checking a deal against its signature.
        status: Option<DealVerificationStatus> = "status",
        /// The result in words.
        message: Option<String> = "message",
        /// Hash of the deal at the time of signing and now.
        deal_hash: Option<DealHash> = "deal_hash",
        /// The signature of a deal.
        signature: Option<DealSignature> = "signature",
        /// How the signature was verified, such as `public_key`.
        verification_method: Option<String> = "verification_method",
        /// How to verify the signature without Salesbooth.
        verification_note: Option<String> = "verification_note",
    }
}

reply! {
    /// Hash of the deal at the time of signing and now.
    pub struct DealHash {
        /// Hash that was stored when the deal was signed, in hex.
        stored: Option<String> = "stored",
        /// Hash of the deal as it is now, in hex.
        current: Option<String> = "current",
        /// Whether the two hashes are equal.
        matches: Option<bool> = "matches",
    }
}

reply! {
    /// The signature of a deal.
    pub struct DealSignature {
        /// Whether the signature verifies.
        valid: Option<bool> = "valid",
        /// Algorithm of the signature, such as `ed25519`.
        signature_algorithm: Option<String> = "signature_algorithm",
        /// When the deal was signed.
        signed_at: Option<Timestamp> = "signed_at",
    }
}
