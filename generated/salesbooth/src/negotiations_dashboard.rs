// Generated from specs/salesbooth/negotiations_dashboard.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The dashboard's view of negotiations.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, call, open_enum,
};

use crate::OperationCall;
use crate::negotiations::Negotiation;

/// The operations of `negotiations_dashboard`, reached as [`Client::negotiations_dashboard`](crate::Client::negotiations_dashboard).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read figures and the list of open negotiations.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .negotiations_dashboard()
    ///     .get()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /negotiations-dashboard`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.view(..)`.
    ///
    /// Source: docs section “Negotiations Dashboard”. Inferred: the page gives the parameters; the method is lost, and the path is in the changelog.
    #[inline]
    pub fn get(&self) -> GetCall {
        let request = Request::new(&GET);
        OperationCall(Call::json(self.0, request))
    }

    /// Read the negotiation of one deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let negotiation = client
    ///     .negotiations_dashboard()
    ///     .get_negotiation("deal_abc123")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /negotiations-dashboard?deal_id=…&view=detail`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Negotiations Dashboard”. Inferred: the page gives the parameters; the method is lost, and the path is in the changelog. The reply's form is inferred: the page shows no reply; taken to be the negotiation as its own section shows it.
    #[inline]
    pub fn get_negotiation(&self, deal_id: &str) -> Call<Negotiation> {
        let mut request = Request::new(&GET_NEGOTIATION);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Accept the latest proposal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let negotiation = client
    ///     .negotiations_dashboard()
    ///     .accept()
    ///     .deal_id("deal_abc123")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /negotiations-dashboard?action=accept`. Not retried once the API may have received it.
    ///
    /// Optional: `.deal_id(..)`.
    ///
    /// Source: docs section “Negotiations Dashboard”. Inferred: the page gives the action; the deal and all fields are lost. The reply's form is inferred: the page shows no reply; taken to be the negotiation that the operation acts on.
    #[inline]
    pub fn accept(&self) -> AcceptCall {
        let request = Request::new(&ACCEPT);
        OperationCall(Call::json(self.0, request))
    }

    /// Make a counter-offer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let negotiation = client
    ///     .negotiations_dashboard()
    ///     .counter()
    ///     .deal_id("deal_abc123")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /negotiations-dashboard?action=counter`. Not retried once the API may have received it.
    ///
    /// Optional: `.deal_id(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Negotiations Dashboard”. Inferred: the page gives the action; the deal and all fields are lost. The reply's form is inferred: the page shows no reply; taken to be the negotiation that the operation acts on.
    #[inline]
    pub fn counter(&self) -> CounterCall {
        let mut request = Request::new(&COUNTER);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Reject the latest proposal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let negotiation = client
    ///     .negotiations_dashboard()
    ///     .reject()
    ///     .deal_id("deal_abc123")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /negotiations-dashboard?action=reject`. Not retried once the API may have received it.
    ///
    /// Optional: `.deal_id(..)`.
    ///
    /// Source: docs section “Negotiations Dashboard”. Inferred: the page gives the action; the deal and all fields are lost. The reply's form is inferred: the page shows no reply; taken to be the negotiation that the operation acts on.
    #[inline]
    pub fn reject(&self) -> RejectCall {
        let request = Request::new(&REJECT);
        OperationCall(Call::json(self.0, request))
    }

    /// Set the percentage from which proposals are accepted automatically.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::Untyped;
    /// use saleskit::serde_json::json;
    ///
    /// let body = Untyped::from(json!({}));
    /// let reply = client
    ///     .negotiations_dashboard()
    ///     .update_threshold(body)
    ///     .deal_id("deal_abc123")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /negotiations-dashboard?action=update_threshold`. Not retried once the API may have received it.
    ///
    /// Optional: `.deal_id(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Negotiations Dashboard”. Inferred: the page gives the action; the deal and all fields are lost.
    #[inline]
    pub fn update_threshold(&self, body: Untyped) -> UpdateThresholdCall {
        let mut request = Request::new(&UPDATE_THRESHOLD);
        request.json(&body);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub type GetCall = OperationCall<GetParameters> -> Untyped {
        query {
            /// May be sent or left out; for one deal see [`negotiations_dashboard().get_negotiation`](Operations::get_negotiation).
            view: NegotiationsDashboardView = "view",
        }
    }
}

call! {
    /// The call of [`Operations::accept`], with its optional parameters.
    pub type AcceptCall = OperationCall<AcceptParameters> -> Negotiation {
        query {
            /// Id of the deal, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
    }
}

call! {
    /// The call of [`Operations::counter`], with what can be set.
    pub type CounterCall = OperationCall<CounterParameters> -> Negotiation {
        body {
            body: Untyped,
        }
        query {
            /// Id of the deal, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
    }
}

call! {
    /// The call of [`Operations::reject`], with its optional parameters.
    pub type RejectCall = OperationCall<RejectParameters> -> Negotiation {
        query {
            /// Id of the deal, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
    }
}

call! {
    /// The call of [`Operations::update_threshold`], with its optional parameters.
    pub type UpdateThresholdCall = OperationCall<UpdateThresholdParameters> -> Untyped {
        query {
            /// Id of the deal, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &GET_NEGOTIATION, &ACCEPT, &COUNTER, &REJECT, &UPDATE_THRESHOLD];

static GET: Operation = Operation::new("negotiations_dashboard_get", "negotiations_dashboard", Method::Get, "/negotiations-dashboard")
    .query_selectors(&["deal_id"])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_NEGOTIATION: Operation = Operation::new("negotiations_dashboard_get_negotiation", "negotiations_dashboard", Method::Get, "/negotiations-dashboard")
    .query(&[("view", "detail")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static ACCEPT: Operation = Operation::new("negotiations_dashboard_accept", "negotiations_dashboard", Method::Post, "/negotiations-dashboard")
    .query(&[("action", "accept")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static COUNTER: Operation = Operation::new("negotiations_dashboard_counter", "negotiations_dashboard", Method::Post, "/negotiations-dashboard")
    .query(&[("action", "counter")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static REJECT: Operation = Operation::new("negotiations_dashboard_reject", "negotiations_dashboard", Method::Post, "/negotiations-dashboard")
    .query(&[("action", "reject")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE_THRESHOLD: Operation = Operation::new("negotiations_dashboard_update_threshold", "negotiations_dashboard", Method::Post, "/negotiations-dashboard")
    .query(&[("action", "update_threshold")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// View of all negotiations.
    pub enum NegotiationsDashboardView {
        /// Figures and the list of active negotiations.
        Dashboard = "dashboard",
    }
}
