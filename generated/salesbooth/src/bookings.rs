// Generated from specs/salesbooth/bookings.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Appointments: held, confirmed, kept or missed.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Date, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Timestamp,
    Untyped, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `bookings`, reached as [`Client::bookings`](crate::Client::bookings).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List bookings.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::bookings::BookingStatus;
    ///
    /// let mut bookings = client.bookings().list().status(BookingStatus::Confirmed).items();
    /// while let Some(booking) = bookings.try_next().await? {
    ///     println!("{booking:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /bookings`. Safe to repeat, so it is retried. Scope: `bookings:read`.
    ///
    /// Optional: `.status(..)`, `.product_id(..)`, `.staff_id(..)`, `.deal_id(..)`, `.date_from(..)`, `.date_to(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Bookings”.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Reserve a time for an appointment.
    ///
    /// The booking is `held`: the time is reserved while the customer checks out. Confirm it with [`bookings().confirm`](Operations::confirm).
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::bookings::CreateBooking;
    ///
    /// let body = CreateBooking::new()
    ///     .product_id("prod_xxxxx")
    ///     .staff_id("staff_xxxxx")
    ///     .date("2026-03-20")
    ///     .start_time("10:00")
    ///     .customer_name("Alice Johnson")
    ///     .customer_email("alice@example.com");
    /// let booking = client.bookings().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /bookings`. Not retried once the API may have received it. Scope: `bookings:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Bookings”.
    #[inline]
    pub fn create(&self, body: CreateBooking) -> Call<Booking> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one booking.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let booking = client.bookings().get("book_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /bookings?id=…`. Safe to repeat, so it is retried. Scope: `bookings:read`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the booking, such as `book_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bookings”.
    #[inline]
    pub fn get(&self, id: &str) -> Call<Booking> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Delete a booking.
    ///
    /// The page calls it cancelling where it lists the scopes; [`bookings().cancel`](Operations::cancel) takes a reason.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let booking = client.bookings().delete("book_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /bookings?id=…`. Not retried once the API may have received it. Scope: `bookings:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the booking, such as `book_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bookings”. The reply's form is inferred: the page shows no reply; it calls the operation cancelling, so the booking is taken to stay and to be answered.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Booking> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Read figures about all bookings.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.bookings().get_analytics().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /bookings?action=analytics`. Safe to repeat, so it is retried. Scope: `bookings:read`.
    ///
    /// Optional: `.period(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Bookings”.
    #[inline]
    pub fn get_analytics(&self) -> GetAnalyticsCall {
        let request = Request::new(&GET_ANALYTICS);
        OperationCall(Call::json(self.0, request))
    }

    /// Confirm a booking.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::bookings::ConfirmBooking;
    ///
    /// let body = ConfirmBooking::new("deal_xxxxx");
    /// let booking = client.bookings().confirm("book_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /bookings?id=… {"action": "confirm", …}`. Not retried once the API may have received it. Scope: `bookings:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the booking, such as `book_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bookings”. The reply's form is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    #[inline]
    pub fn confirm(&self, id: &str, body: ConfirmBooking) -> Call<Booking> {
        let mut request = Request::new(&CONFIRM);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Cancel a booking.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let booking = client.bookings().cancel("book_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /bookings?id=… {"action": "cancel", …}`. Not retried once the API may have received it. Scope: `bookings:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the booking, such as `book_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bookings”. The reply's form is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    #[inline]
    pub fn cancel(&self, id: &str) -> CancelCall {
        let mut request = Request::new(&CANCEL);
        request.require("id", id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Mark a booking as kept.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let booking = client.bookings().complete("book_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /bookings?id=… {"action": "complete", …}`. Not retried once the API may have received it. Scope: `bookings:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the booking, such as `book_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bookings”. The reply's form is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    #[inline]
    pub fn complete(&self, id: &str) -> Call<Booking> {
        let mut request = Request::new(&COMPLETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Mark a booking as missed by the customer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let booking = client.bookings().mark_no_show("book_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /bookings?id=… {"action": "no_show", …}`. Not retried once the API may have received it. Scope: `bookings:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the booking, such as `book_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bookings”. The reply's form is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    #[inline]
    pub fn mark_no_show(&self, id: &str) -> Call<Booking> {
        let mut request = Request::new(&MARK_NO_SHOW);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Move a booking to another time.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::bookings::RescheduleBooking;
    ///
    /// let body = RescheduleBooking::new()
    ///     .product_id("prod_xxxxx")
    ///     .staff_id("staff_xxxxx")
    ///     .date("2026-04-10")
    ///     .start_time("14:00");
    /// let booking = client.bookings().reschedule("book_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /bookings?id=… {"action": "reschedule", …}`. Not retried once the API may have received it. Scope: `bookings:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the booking, such as `book_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Bookings”. The reply's form is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    #[inline]
    pub fn reschedule(&self, id: &str, body: RescheduleBooking) -> Call<Booking> {
        let mut request = Request::new(&RESCHEDULE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> BookingList {
        query {
            /// Only bookings with this status.
            status: BookingStatus = "status",
            /// Only bookings of this product.
            product_id: String = "product_id",
            /// Only bookings with this staff member.
            staff_id: String = "staff_id",
            /// Only bookings of this deal.
            deal_id: String = "deal_id",
            /// Only bookings on this day or later, such as `2026-03-01`.
            date_from: Date = "date_from",
            /// Only bookings on this day or earlier, such as `2026-03-31`.
            date_to: Date = "date_to",
            /// Maximum number of items to return. Default: `50`.
            limit: Whole = "limit",
            /// Number of items to skip.
            offset: Whole = "offset",
        }
    }
    pages Booking
}

call! {
    /// The call of [`Operations::get_analytics`], with its optional parameters.
    pub type GetAnalyticsCall = OperationCall<GetAnalyticsParameters> -> Untyped {
        query {
            /// Period to report on, such as `7d`, `30d` or `90d`. Default: `30d`.
            period: String = "period",
        }
    }
}

call! {
    /// The call of [`Operations::cancel`], with what can be set.
    pub type CancelCall = OperationCall<CancelParameters> -> Booking {
        body {
            body: CancelBooking,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &DELETE, &GET_ANALYTICS, &CONFIRM, &CANCEL, &COMPLETE, &MARK_NO_SHOW, &RESCHEDULE];

static LIST: Operation = Operation::new("bookings_list", "bookings", Method::Get, "/bookings")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.bookings", "data"]).identity(&["booking_id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static CREATE: Operation = Operation::new("bookings_create", "bookings", Method::Post, "/bookings")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("bookings_get", "bookings", Method::Get, "/bookings")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static DELETE: Operation = Operation::new("bookings_delete", "bookings", Method::Delete, "/bookings")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_ANALYTICS: Operation = Operation::new("bookings_get_analytics", "bookings", Method::Get, "/bookings")
    .query(&[("action", "analytics")])
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CONFIRM: Operation = Operation::new("bookings_confirm", "bookings", Method::Patch, "/bookings")
    .body(&[("action", "confirm")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CANCEL: Operation = Operation::new("bookings_cancel", "bookings", Method::Patch, "/bookings")
    .body(&[("action", "cancel")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static COMPLETE: Operation = Operation::new("bookings_complete", "bookings", Method::Patch, "/bookings")
    .body(&[("action", "complete")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static MARK_NO_SHOW: Operation = Operation::new("bookings_mark_no_show", "bookings", Method::Patch, "/bookings")
    .body(&[("action", "no_show")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static RESCHEDULE: Operation = Operation::new("bookings_reschedule", "bookings", Method::Patch, "/bookings")
    .body(&[("action", "reschedule")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Status of a booking.
    pub enum BookingStatus {
        /// The slot is reserved during checkout, until `hold_expires_at`. New bookings start here.
        Held = "held",
        /// Confirmed for a deal with [`bookings().confirm`](Operations::confirm).
        Confirmed = "confirmed",
        /// The appointment took place; set with [`bookings().complete`](Operations::complete).
        Completed = "completed",
        /// Called off with [`bookings().cancel`](Operations::cancel).
        Cancelled = "cancelled",
        /// The customer did not appear; set with [`bookings().mark_no_show`](Operations::mark_no_show). `no_show`
        NoShow = "no_show",
    }
}

reply! {
    /// One page of bookings.
    pub struct BookingList {
        /// The bookings of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        bookings: Vec<Booking> = "bookings" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// An appointment of a customer with a staff member.
    pub struct Booking {
        /// Id of the booking, such as `book_xxxxx`.
        booking_id: Option<String> = "booking_id",
        /// Id of the tenant that owns the booking.
        tenant_id: Option<String> = "tenant_id",
        /// Id of the deal that the booking was confirmed for; null while it is held.
        deal_id: Option<String> = "deal_id",
        /// Id of the line item within that deal; null when none was given.
        line_item_id: Option<String> = "line_item_id",
        /// Id of the booked service, a bookable product.
        product_id: Option<String> = "product_id",
        /// Name of the booked service, such as `60-min Consultation`.
        product_name: Option<String> = "product_name",
        /// Id of the staff member who gives the service.
        staff_id: Option<String> = "staff_id",
        /// Name of the staff member who gives the service.
        staff_name: Option<String> = "staff_name",
        /// Id of the customer; set by [`bookings().confirm`](Operations::confirm), null before.
        customer_id: Option<String> = "customer_id",
        /// Name of the customer, for display.
        ///
        /// Contradicted: null in the sample although the request of the same sample names the customer.
        customer_name: Option<String> = "customer_name",
        /// E-mail address that the confirmation is sent to.
        ///
        /// Contradicted: null in the sample although the request of the same sample has an address.
        customer_email: Option<String> = "customer_email",
        /// Phone number of the customer; null when none was given.
        customer_phone: Option<String> = "customer_phone",
        /// Day of the appointment; requests call it `date`.
        booking_date: Option<Date> = "booking_date",
        /// Start of the appointment as `HH:MM`, such as `10:00`.
        start_time: Option<String> = "start_time",
        /// End of the appointment as `HH:MM`, such as `11:00`.
        end_time: Option<String> = "end_time",
        /// Length of the appointment in minutes.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        duration: Option<i64> = "duration" inferred,
        /// Status of a booking.
        status: Option<BookingStatus> = "status",
        /// When a held slot becomes free again unless the booking is confirmed; 15 minutes after `created_at` in the sample.
        hold_expires_at: Option<Timestamp> = "hold_expires_at",
        /// Free text about the booking; null when none was given.
        notes: Option<String> = "notes",
        /// Why the booking was cancelled.
        ///
        /// Inferred: a field of the cancellation; no reply shows it.
        reason: Option<String> = "reason" inferred,
        /// When the booking was created.
        created_at: Option<Timestamp> = "created_at",
        /// When the booking was last changed.
        updated_at: Option<Timestamp> = "updated_at",
    }
}

impl Booking {
    /// The identifier: `booking_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.booking_id
            .as_deref()
            .ok_or_else(|| Error::missing("Booking", &["booking_id"]))
    }
}

body! {
    /// A booking to create; it starts as held.
    pub struct CreateBooking {
        needed {
            /// Id of the bookable product, such as `prod_xxxxx`.
            product_id: String = "product_id",
            /// Id of the staff member who gives the service.
            staff_id: String = "staff_id",
            /// Day of the appointment, such as `2026-03-20`.
            date: Date = "date",
            /// Start of the appointment as `HH:MM`, such as `10:00`.
            start_time: String = "start_time",
        }
        optional {
            /// Length of the appointment in minutes. Default: `60`.
            duration: Whole = "duration",
            /// Name of the customer, for display.
            customer_name: String = "customer_name",
            /// E-mail address that the confirmation is sent to.
            customer_email: String = "customer_email",
            /// Phone number of the customer.
            customer_phone: String = "customer_phone",
            /// Free text about the booking.
            notes: String = "notes",
        }
    }
}

body! {
    /// The deal and customer that a booking is confirmed for.
    pub struct ConfirmBooking {
        required {
            /// Id of the deal to attach the booking to.
            deal_id: String = "deal_id",
        }
        optional {
            /// Id of the line item within that deal.
            line_item_id: String = "line_item_id",
            /// Id of the customer to attach the booking to.
            customer_id: String = "customer_id",
        }
    }
}

body! {
    /// The reason for a cancellation.
    pub struct CancelBooking {
        optional {
            /// Why the booking is cancelled, in free text.
            reason: String = "reason",
        }
    }
}

body! {
    /// The new time of a booking.
    pub struct RescheduleBooking {
        needed {
            /// Id of the bookable product, such as `prod_xxxxx`.
            product_id: String = "product_id",
            /// Id of the staff member who gives the service.
            staff_id: String = "staff_id",
            /// New day of the appointment, such as `2026-04-10`.
            date: Date = "date",
            /// New start of the appointment as `HH:MM`, such as `14:00`.
            start_time: String = "start_time",
        }
        optional {
            /// Length of the appointment in minutes, 5 to 480. Default: `60`.
            duration: Whole = "duration",
            /// Name of the customer, for display.
            customer_name: String = "customer_name",
            /// E-mail address of the customer.
            customer_email: String = "customer_email",
            /// Phone number of the customer.
            customer_phone: String = "customer_phone",
            /// Free text about the booking.
            notes: String = "notes",
        }
    }
}
