// Generated from specs/salesbooth/usdc.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Prepaid balances in USDC with which agents pay, on the network Base. They are apart from credits.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Id, Method, NumberAmount, Operation, Paging, PagingStyle,
    Request, Untyped, Whole, body, call, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `usdc`, reached as [`Client::usdc`](crate::Client::usdc).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the balance.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let usdc_balance = client.usdc().get_balance().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /usdc?action=balance`. Safe to repeat, so it is retried. Scope: `billing:read`.
    ///
    /// Source: docs section “USDC Payment Rail”.
    #[inline]
    pub fn get_balance(&self) -> Call<UsdcBalance> {
        let request = Request::new(&GET_BALANCE);
        Call::json(self.0, request)
    }

    /// List transactions.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut usdc_transactions = client.usdc().list_transactions().items();
    /// while let Some(usdc_transaction) = usdc_transactions.try_next().await? {
    ///     println!("{usdc_transaction:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /usdc?action=transactions`. Safe to repeat, so it is retried. Scope: `billing:read`.
    ///
    /// Optional: `.page(..)`, `.per_page(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “USDC Payment Rail”. Inferred: the scopes and the changelog name it and a table has the parameters; the action is named by analogy. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list_transactions(&self) -> ListTransactionsCall {
        let request = Request::new(&LIST_TRANSACTIONS);
        OperationCall(Call::json(self.0, request))
    }

    /// Begin a deposit.
    ///
    /// It is paid through Coinbase Commerce.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.usdc().create_charge("50.00").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /usdc?action=create-charge`. Not retried once the API may have received it. Scope: `billing:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “USDC Payment Rail”.
    #[inline]
    pub fn create_charge(&self, body: impl Into<CreateUsdcCharge>) -> Call<Untyped> {
        let mut request = Request::new(&CREATE_CHARGE);
        request.json(&Into::<CreateUsdcCharge>::into(body));
        Call::json(self.0, request)
    }

    /// Set the wallet.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let usdc_balance = client.usdc().set_wallet("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /usdc?action=set-wallet`. Not retried once the API may have received it. Scope: `billing:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “USDC Payment Rail”. Inferred: the scopes name it and a table has the field; the action is named by analogy. The reply's form is inferred: the page shows no reply; the balance shows the wallet.
    #[inline]
    pub fn set_wallet(&self, body: impl Into<SetUsdcWallet>) -> Call<UsdcBalance> {
        let mut request = Request::new(&SET_WALLET);
        request.json(&Into::<SetUsdcWallet>::into(body));
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list_transactions`], with its optional parameters.
    pub type ListTransactionsCall = OperationCall<ListTransactionsParameters> -> UsdcTransactionList {
        query {
            /// Number of the page; 1 is the first. Default: `1`.
            page: Whole = "page",
            /// Most transactions on a page. At most 100. Default: `20`.
            per_page: Whole = "per_page",
        }
    }
    pages UsdcTransaction
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_BALANCE, &LIST_TRANSACTIONS, &CREATE_CHARGE, &SET_WALLET];

static GET_BALANCE: Operation = Operation::new("usdc_get_balance", "usdc", Method::Get, "/usdc")
    .query(&[("action", "balance")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static LIST_TRANSACTIONS: Operation = Operation::new("usdc_list_transactions", "usdc", Method::Get, "/usdc")
    .query(&[("action", "transactions")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Page).items(&["data.transactions", "data"]).identity(&["id"]).total("data.pagination.total").limit("per_page", Some(20)).page("page"));

static CREATE_CHARGE: Operation = Operation::new("usdc_create_charge", "usdc", Method::Post, "/usdc")
    .query(&[("action", "create-charge")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SET_WALLET: Operation = Operation::new("usdc_set_wallet", "usdc", Method::Post, "/usdc")
    .query(&[("action", "set-wallet")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// What an agent can spend.
    pub struct UsdcBalance {
        /// Balance that can be spent, in USDC.
        balance_usdc: Option<Amount> = "balance_usdc",
        /// Address of the wallet, as `0x...`.
        wallet_address: Option<String> = "wallet_address",
        /// Blockchain that the wallet is on: `base`.
        network: Option<String> = "network",
        /// Sums of the agent's deposits and spending, in USDC.
        agent_summary: Option<UsdcSummary> = "agent_summary",
    }
}

reply! {
    /// Sums of the agent's deposits and spending, in USDC.
    pub struct UsdcSummary {
        /// Sum of all amounts spent, in USDC.
        total_spent: Option<Amount> = "total_spent",
        /// Sum of all deposits, in USDC.
        total_deposited: Option<Amount> = "total_deposited",
    }
}

reply! {
    /// One page of transactions.
    pub struct UsdcTransactionList {
        /// The transactions of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        transactions: Vec<UsdcTransaction> = "transactions" inferred,
        /// Total number of items, and which of them this page holds.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// Something that went in or out. No sample shows one; `raw` has what else it holds.
    pub struct UsdcTransaction {
        /// Id of the transaction.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<Id> = "id" inferred,
    }
}

impl UsdcTransaction {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id
            .as_ref()
            .map(|id| id.as_str())
            .ok_or_else(|| Error::missing("UsdcTransaction", &["id"]))
    }
}

body! {
    /// A deposit.
    pub struct CreateUsdcCharge {
        required {
            /// Amount to deposit in USDC; at least 1.
            amount: NumberAmount = "amount",
        }
    }
}

body! {
    /// A wallet.
    pub struct SetUsdcWallet {
        required {
            /// Address of an EVM wallet, as `0x...`.
            wallet_address: String = "wallet_address",
        }
    }
}
