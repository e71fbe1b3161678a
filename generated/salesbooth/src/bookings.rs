// Generated from specs/salesbooth/bookings.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Appointments: held, confirmed, kept or missed.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Date, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Timestamp,
    Untyped, Whole, body, call, open_enum, reply,
};

use crate::common::Pagination;

/// The operations of `bookings`, reached as [`Client::bookings`](crate::Client::bookings).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List bookings.
    ///
    /// `GET /bookings` · docs section “Bookings”, documented. Safe to repeat. Scope: `bookings:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        ListCall(Call::json(self.0, request))
    }

    /// Hold a time for an appointment.
    ///
    /// The booking is `held`: the time is reserved while the customer checks out. Confirm it with `bookings_confirm`.
    ///
    /// `POST /bookings` · docs section “Bookings”, documented. Sent once. Scope: `bookings:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn create(&self, body: CreateBooking) -> Call<Booking> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one booking.
    ///
    /// `GET /bookings?id=…` · docs section “Bookings”, documented. Safe to repeat. Scope: `bookings:read`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, id: &str) -> Call<Booking> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Delete a booking.
    ///
    /// The page calls it cancelling where it lists the scopes; `bookings_cancel` takes a reason.
    ///
    /// `DELETE /bookings?id=…` · docs section “Bookings”, documented. Sent once. Scope: `bookings:write`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; it calls the operation cancelling, so the booking is taken to stay and to be answered.
    pub fn delete(&self, id: &str) -> Call<Booking> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Read figures about all bookings.
    ///
    /// `GET /bookings?action=analytics` · docs section “Bookings”, documented. Safe to repeat. Scope: `bookings:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn get_analytics(&self) -> GetAnalyticsCall {
        let request = Request::new(&GET_ANALYTICS);
        GetAnalyticsCall(Call::json(self.0, request))
    }

    /// Confirm a booking.
    ///
    /// `PATCH /bookings?id=… {"action": "confirm", …}` · docs section “Bookings”, documented. Sent once. Scope: `bookings:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    pub fn confirm(&self, id: &str, body: ConfirmBooking) -> Call<Booking> {
        let mut request = Request::new(&CONFIRM);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Cancel a booking.
    ///
    /// `PATCH /bookings?id=… {"action": "cancel", …}` · docs section “Bookings”, documented. Sent once. Scope: `bookings:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    pub fn cancel(&self, id: &str) -> CancelCall {
        let mut request = Request::new(&CANCEL);
        request.require("id", id);
        request.object();
        CancelCall(Call::json(self.0, request))
    }

    /// Mark a booking as kept.
    ///
    /// `PATCH /bookings?id=… {"action": "complete", …}` · docs section “Bookings”, documented. Sent once. Scope: `bookings:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    pub fn complete(&self, id: &str) -> Call<Booking> {
        let mut request = Request::new(&COMPLETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Mark a booking as missed by the customer.
    ///
    /// `PATCH /bookings?id=… {"action": "no_show", …}` · docs section “Bookings”, documented. Sent once. Scope: `bookings:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    pub fn mark_no_show(&self, id: &str) -> Call<Booking> {
        let mut request = Request::new(&MARK_NO_SHOW);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Move a booking to another time.
    ///
    /// `PATCH /bookings?id=… {"action": "reschedule", …}` · docs section “Bookings”, documented. Sent once. Scope: `bookings:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the booking that the operation acts on.
    pub fn reschedule(&self, id: &str, body: RescheduleBooking) -> Call<Booking> {
        let mut request = Request::new(&RESCHEDULE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub struct ListCall -> BookingList {
        query {
            /// Only bookings with this status.
            status: BookingStatus = "status",
            /// Only bookings of this product.
            product_id: String = "product_id",
            /// Only bookings with this staff member.
            staff_id: String = "staff_id",
            /// Only bookings of this deal.
            deal_id: String = "deal_id",
            /// Only bookings from this day on.
            date_from: Date = "date_from",
            /// Only bookings up to this day.
            date_to: Date = "date_to",
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip.
            offset: Whole = "offset",
        }
    }
    pages Booking
}

call! {
    /// The call of [`Operations::get_analytics`], with its optional parameters.
    pub struct GetAnalyticsCall -> Untyped {
        query {
            /// The days to count, as `7d`, `30d` or `90d`. Default: `30d`.
            period: String = "period",
        }
    }
}

call! {
    /// The call of [`Operations::cancel`], with what can be set.
    pub struct CancelCall -> Booking {
        body {
            body: CancelBooking,
        }
    }
}

/// What the documents say of each operation, in document order.
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
    /// Where a booking stands.
    pub enum BookingStatus {
        /// `held`
        Held = "held",
        /// `confirmed`
        Confirmed = "confirmed",
        /// `completed`
        Completed = "completed",
        /// `cancelled`
        Cancelled = "cancelled",
        /// `no_show`
        NoShow = "no_show",
    }
}

reply! {
    /// One page of bookings.
    pub struct BookingList {
        /// Inferred: named as other lists are; no reply shows it.
        bookings: Vec<Booking> = "bookings" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// An appointment.
    pub struct Booking {
        /// As `book_xxxxx`.
        booking_id: Option<String> = "booking_id",
        /// `tenant_id`
        tenant_id: Option<String> = "tenant_id",
        /// The deal that it belongs to.
        deal_id: Option<String> = "deal_id",
        /// The line item of that deal.
        line_item_id: Option<String> = "line_item_id",
        /// `product_id`
        product_id: Option<String> = "product_id",
        /// `product_name`
        product_name: Option<String> = "product_name",
        /// `staff_id`
        staff_id: Option<String> = "staff_id",
        /// `staff_name`
        staff_name: Option<String> = "staff_name",
        /// `customer_id`
        customer_id: Option<String> = "customer_id",
        /// Contradicted: null in the sample although the request of the same sample names the customer.
        customer_name: Option<String> = "customer_name",
        /// Contradicted: null in the sample although the request of the same sample has an address.
        customer_email: Option<String> = "customer_email",
        /// `customer_phone`
        customer_phone: Option<String> = "customer_phone",
        /// The day; requests call it `date`.
        booking_date: Option<Date> = "booking_date",
        /// As `10:00`.
        start_time: Option<String> = "start_time",
        /// As `11:00`.
        end_time: Option<String> = "end_time",
        /// Minutes.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        duration: Option<i64> = "duration" inferred,
        /// Where a booking stands.
        status: Option<BookingStatus> = "status",
        /// How long the time is reserved.
        hold_expires_at: Option<Timestamp> = "hold_expires_at",
        /// `notes`
        notes: Option<String> = "notes",
        /// Why it was cancelled.
        ///
        /// Inferred: a field of the cancellation; no reply shows it.
        reason: Option<String> = "reason" inferred,
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// `updated_at`
        updated_at: Option<Timestamp> = "updated_at",
    }
}

impl Booking {
    /// The identifier: `booking_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.booking_id
            .as_deref()
            .ok_or_else(|| Error::missing("Booking", &["booking_id"]))
    }
}

body! {
    /// A booking to be made.
    pub struct CreateBooking {
        needed {
            /// The service.
            product_id: String = "product_id",
            /// Who gives it.
            staff_id: String = "staff_id",
            /// The day.
            date: Date = "date",
            /// As `10:00`.
            start_time: String = "start_time",
        }
        optional {
            /// Minutes. Default: `60`.
            duration: Whole = "duration",
            /// The name to show.
            customer_name: String = "customer_name",
            /// Where the confirmation goes.
            customer_email: String = "customer_email",
            /// `customer_phone`
            customer_phone: String = "customer_phone",
            /// `notes`
            notes: String = "notes",
        }
    }
}

body! {
    /// What a booking is confirmed for.
    pub struct ConfirmBooking {
        required {
            /// The deal that the booking goes to.
            deal_id: String = "deal_id",
        }
        optional {
            /// The line item of that deal.
            line_item_id: String = "line_item_id",
            /// The customer who comes.
            customer_id: String = "customer_id",
        }
    }
}

body! {
    /// Why a booking is cancelled.
    pub struct CancelBooking {
        optional {
            /// `reason`
            reason: String = "reason",
        }
    }
}

body! {
    /// The new time.
    pub struct RescheduleBooking {
        needed {
            /// The service.
            product_id: String = "product_id",
            /// Who gives it.
            staff_id: String = "staff_id",
            /// The new day.
            date: Date = "date",
            /// As `14:00`.
            start_time: String = "start_time",
        }
        optional {
            /// Minutes, 5 to 480. Default: `60`.
            duration: Whole = "duration",
            /// The name to show.
            customer_name: String = "customer_name",
            /// `customer_email`
            customer_email: String = "customer_email",
            /// `customer_phone`
            customer_phone: String = "customer_phone",
            /// `notes`
            notes: String = "notes",
        }
    }
}
