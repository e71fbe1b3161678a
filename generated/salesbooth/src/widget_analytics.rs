// Generated from specs/salesbooth/widget_analytics.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What visitors do in a widget.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, Whole, body, call, open_enum,
};

use crate::OperationCall;

/// The operations of `widget_analytics`, reached as [`Client::widget_analytics`](crate::Client::widget_analytics).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Record what a visitor did.
    ///
    /// The publishable key in the body is all that is needed.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::widget_analytics::{RecordWidgetEvent, WidgetEventType};
    ///
    /// let body = RecordWidgetEvent::new()
    ///     .api_key("sb_pub_xxxxx")
    ///     .session_id("sess_abc123")
    ///     .event_type(WidgetEventType::Step)
    ///     .step("product_selection");
    /// let reply = client.widget_analytics().record(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /widget-analytics`. Not retried once the API may have received it. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Widget Analytics”.
    #[inline]
    pub fn record(&self, body: RecordWidgetEvent) -> Call<Untyped> {
        let mut request = Request::new(&RECORD);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read a widget's figures.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.widget_analytics().get("wgt_xxxxx").days(7).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /widget-analytics?widget_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `widget_id`: Id of the widget, as `wgt_xxxxx`.
    ///
    /// Optional: `.days(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Widget Analytics”.
    #[inline]
    pub fn get(&self, widget_id: &str) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("widget_id", widget_id);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub type GetCall = OperationCall<GetParameters> -> Untyped {
        query {
            /// How many days to look back. Default: `30`.
            days: Whole = "days",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&RECORD, &GET];

static RECORD: Operation = Operation::new("widget_analytics_record", "widget_analytics", Method::Post, "/widget-analytics")
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("widget_analytics_get", "widget_analytics", Method::Get, "/widget-analytics")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// What happened in the widget.
    pub enum WidgetEventType {
        /// The visitor has seen the widget.
        View = "view",
        /// The visitor has reached a step, which `step` names.
        Step = "step",
        /// The visitor has sent what they entered.
        Submit = "submit",
        /// Something went wrong in the widget.
        Error = "error",
    }
}

body! {
    /// What a visitor did.
    pub struct RecordWidgetEvent {
        needed {
            /// Publishable key of the widget, which authenticates the call.
            api_key: String = "api_key",
            /// Id of the visit, chosen by the caller and unique to it.
            session_id: String = "session_id",
            /// What happened in the widget.
            event_type: WidgetEventType = "event_type",
        }
        optional {
            /// Name of the step that the visitor is at, as `product_selection`.
            step: String = "step",
            /// More about it.
            data: Untyped = "data",
        }
    }
}
