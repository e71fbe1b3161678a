// Generated from specs/salesbooth/availability.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Times that can still be booked.

use std::sync::Arc;

use saleskit_runtime::{Call, Date, Engine, Envelope, Method, Operation, Request, call, reply};

use crate::OperationCall;

/// The operations of `availability`, reached as [`Client::availability`](crate::Client::availability).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the free times or days of a product.
    ///
    /// With `date` the free times of that day, with `month` the days that have any. A secret key needs the scope.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let availability = client
    ///     .availability()
    ///     .get("prod_xxxxx")
    ///     .date("2026-03-20")
    ///     .month("2026-03")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /availability?product_id=…`. Safe to repeat, so it is retried. Scope: `products:read`.
    ///
    /// # Arguments
    ///
    /// - `product_id`: Id of the bookable product, such as `prod_xxxxx`.
    ///
    /// Optional: `.date(..)`, `.month(..)`, `.staff_id(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Availability”.
    #[inline]
    pub fn get(&self, product_id: &str) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("product_id", product_id);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub type GetCall = OperationCall<GetParameters> -> Availability {
        query {
            /// The day whose free times to list, `YYYY-MM-DD`.
            date: Date = "date",
            /// The month whose days with free times to list, `YYYY-MM`.
            month: String = "month",
            /// Only times of this staff member.
            staff_id: String = "staff_id",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET];

static GET: Operation = Operation::new("availability_get", "availability", Method::Get, "/availability")
    .auth(&["publishableKey", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// Free slots of one day, or free days of one month.
    pub struct Availability {
        /// Free slots of one day; present when `date` was sent.
        available_slots: Vec<AvailabilitySlot> = "available_slots",
        /// Days of one month with at least one free slot; present when `month` was sent.
        available_dates: Vec<Date> = "available_dates",
    }
}

reply! {
    /// A free slot of a staff member.
    pub struct AvailabilitySlot {
        /// Start of the slot as `HH:MM`, such as `09:00`.
        time: Option<String> = "time",
        /// Id of the staff member who is free, to send with [`bookings().create`](../bookings/struct.Operations.html#method.create).
        staff_id: Option<String> = "staff_id",
        /// Name of the staff member.
        staff_name: Option<String> = "staff_name",
    }
}
