// Generated from specs/salesbooth/staff.yaml by `cargo xtask generate`. Do not edit: change the document.

//! People who give the services that can be booked.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Untyped, Whole,
    body, both, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `staff`, reached as [`Client::staff`](crate::Client::staff).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List staff members.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut staff_members = client.staff().list().items();
    /// while let Some(staff_member) = staff_members.try_next().await? {
    ///     println!("{staff_member:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /staff`. Safe to repeat, so it is retried. Scope: `staff:read`.
    ///
    /// Optional: `.status(..)`, `.product_id(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Staff”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create a staff member.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::staff::CreateStaffMember;
    ///
    /// let body = CreateStaffMember::new("Jane Smith")
    ///     .title("Senior Consultant")
    ///     .timezone("America/New_York");
    /// let staff_member = client.staff().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /staff`. Not retried once the API may have received it. Scope: `staff:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Staff”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: impl Into<CreateStaffMember>) -> Call<StaffMember> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateStaffMember>::into(body));
        Call::json(self.0, request)
    }

    /// Read one staff member.
    ///
    /// Comes with the schedule and the assigned products.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let staff_member = client.staff().get("staff_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /staff?id=…`. Safe to repeat, so it is retried. Scope: `staff:read`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the staff member, as `staff_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Staff”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<StaffMember> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a staff member.
    ///
    /// Only what is sent changes. The week and the products have operations of their own, [`staff().set_schedule`](Operations::set_schedule) and [`staff().assign_product`](Operations::assign_product).
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::staff::UpdateStaffMember;
    ///
    /// let body = UpdateStaffMember::new().title("Lead Consultant");
    /// let staff_member = client.staff().update("staff_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /staff?id=…`. Not retried once the API may have received it. Scope: `staff:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the staff member, as `staff_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Staff”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateStaffMember) -> Call<StaffMember> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Deactivate a staff member.
    ///
    /// The page calls it deactivating where it lists the scopes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let staff_member = client.staff().delete("staff_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /staff?id=…`. Not retried once the API may have received it. Scope: `staff:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the staff member, as `staff_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Staff”. The reply's form is inferred: the page shows no reply; it calls the operation deactivating, so the staff member is taken to stay and to be answered.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<StaffMember> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Set the weekly schedule of a staff member.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::staff::StaffScheduleDay;
    ///
    /// let staff_member = client
    ///     .staff()
    ///     .set_schedule(
    ///         "staff_xxxxx",
    ///         [
    ///             StaffScheduleDay::new()
    ///                 .day_of_week(1)
    ///                 .start_time("09:00")
    ///                 .end_time("17:00"),
    ///             StaffScheduleDay::new()
    ///                 .day_of_week(2)
    ///                 .start_time("09:00")
    ///                 .end_time("17:00"),
    ///         ],
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /staff?id=…&action=schedule`. Not retried once the API may have received it. Scope: `staff:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the staff member, as `staff_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Staff”. The reply's form is inferred: the page shows no reply; taken to be the staff member that the operation acts on.
    #[inline]
    pub fn set_schedule(
        &self,
        id: &str,
        body: impl Into<SetStaffSchedule>,
    ) -> Call<StaffMember> {
        let mut request = Request::new(&SET_SCHEDULE);
        request.require("id", id);
        request.json(&Into::<SetStaffSchedule>::into(body));
        Call::json(self.0, request)
    }

    /// Assign a product to a staff member.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::staff::AssignStaffProduct;
    ///
    /// let body = AssignStaffProduct::new("prod_xxxxx");
    /// let staff_member = client.staff().assign_product("staff_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /staff?id=…&action=assign_product`. Not retried once the API may have received it. Scope: `staff:write`.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the staff member, as `staff_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Staff”. The reply's form is inferred: the page shows no reply; taken to be the staff member that the operation acts on.
    #[inline]
    pub fn assign_product(
        &self,
        id: &str,
        body: AssignStaffProduct,
    ) -> Call<StaffMember> {
        let mut request = Request::new(&ASSIGN_PRODUCT);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> StaffMemberList {
        query {
            /// Only staff with this status.
            status: StaffStatus = "status",
            /// Only staff assigned to the product with this id, as `prod_xxxxx`.
            product_id: String = "product_id",
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip.
            offset: Whole = "offset",
        }
    }
    pages StaffMember
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &SET_SCHEDULE, &ASSIGN_PRODUCT];

static LIST: Operation = Operation::new("staff_list", "staff", Method::Get, "/staff")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.staff", "data"]).identity(&["staff_id", "id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static CREATE: Operation = Operation::new("staff_create", "staff", Method::Post, "/staff")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("staff_get", "staff", Method::Get, "/staff")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("staff_update", "staff", Method::Patch, "/staff")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("staff_delete", "staff", Method::Delete, "/staff")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_SCHEDULE: Operation = Operation::new("staff_set_schedule", "staff", Method::Post, "/staff")
    .query(&[("action", "schedule")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static ASSIGN_PRODUCT: Operation = Operation::new("staff_assign_product", "staff", Method::Post, "/staff")
    .query(&[("action", "assign_product")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether a staff member can be booked.
    pub enum StaffStatus {
        /// Can be scheduled and booked.
        Active = "active",
        /// Deactivated: takes no bookings.
        Inactive = "inactive",
    }
}

reply! {
    /// One page of staff members.
    pub struct StaffMemberList {
        /// The staff members of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        staff: Vec<StaffMember> = "staff" inferred,
        /// Total number of items, and which of them this page holds.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// A person who delivers bookable services.
    pub struct StaffMember {
        /// Id of the staff member, as `staff_xxxxx`.
        ///
        /// Inferred: named so where bookings refer to it; no reply shows it.
        staff_id: Option<String> = "staff_id" inferred,
        /// The same as `staff_id`, should a reply call it so.
        ///
        /// Inferred: some replies of other sections call their id so.
        id: Option<String> = "id" inferred,
        /// Full name, as customers see it.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        display_name: Option<String> = "display_name" inferred,
        /// Job title or role, as `Senior Consultant`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        title: Option<String> = "title" inferred,
        /// Short text about the person, which customers see.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        bio: Option<String> = "bio" inferred,
        /// URL of a photo of the person.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        avatar_url: Option<String> = "avatar_url" inferred,
        /// Id of the person's user account in your workspace.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        user_id: Option<String> = "user_id" inferred,
        /// Whether the person can be booked.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        status: Option<StaffStatus> = "status" inferred,
        /// Largest number of bookings per day, 1 to 100.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        max_daily_sessions: Option<i64> = "max_daily_sessions" inferred,
        /// Length of a booking in minutes unless it has one of its own, 5 to 480.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        default_session_duration: Option<i64> = "default_session_duration" inferred,
        /// Pause between two bookings in minutes, 0 to 240.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        buffer_time: Option<i64> = "buffer_time" inferred,
        /// Time zone of the person, as `America/New_York`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        timezone: Option<String> = "timezone" inferred,
        /// Your own data, by names of your own.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        metadata: Option<Untyped> = "metadata" inferred,
        /// Working hours of the week, day by day.
        ///
        /// Inferred: named as part of a single reply; no reply shows it.
        schedule: Vec<StaffScheduleDay> = "schedule" inferred,
        /// Ids of the products that the person can deliver.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        product_ids: Vec<String> = "product_ids" inferred,
    }
}

impl StaffMember {
    /// The identifier: `staff_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.staff_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("StaffMember", &["staff_id", "id"]))
    }
}

body! {
    /// A staff member to be made.
    pub struct CreateStaffMember {
        required {
            /// Full name, as customers see it.
            display_name: String = "display_name",
        }
        optional {
            /// Job title or role, as `Senior Consultant`.
            title: String = "title",
            /// Short text about the person, which customers see.
            bio: String = "bio",
            /// URL of a photo of the person.
            avatar_url: String = "avatar_url",
            /// Id of the person's user account in your workspace.
            user_id: String = "user_id",
            /// Whether a staff member can be booked.
            status: StaffStatus = "status",
            /// Largest number of bookings per day, 1 to 100.
            max_daily_sessions: Whole = "max_daily_sessions",
            /// Length of a booking in minutes unless it has one of its own, 5 to 480.
            default_session_duration: Whole = "default_session_duration",
            /// Pause between two bookings in minutes, 0 to 240.
            buffer_time: Whole = "buffer_time",
            /// Time zone of the person, as `America/New_York`.
            timezone: String = "timezone",
            /// Your own data, by names of your own.
            metadata: Untyped = "metadata",
        }
        list {
            /// Working hours of the week; at most 7 entries.
            schedule: StaffScheduleDay = "schedule",
            /// Ids of the products that the person can deliver.
            product_ids: String = "product_ids",
        }
    }
}

body! {
    /// What to change in a staff member.
    pub struct UpdateStaffMember {
        optional {
            /// Full name, as customers see it.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            display_name: String = "display_name",
            /// Job title or role, as `Senior Consultant`.
            title: String = "title",
            /// Short text about the person, which customers see.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            bio: String = "bio",
            /// URL of a photo of the person.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            avatar_url: String = "avatar_url",
            /// Id of the person's user account in your workspace.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            user_id: String = "user_id",
            /// Whether the person can be booked.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            status: StaffStatus = "status",
            /// Largest number of bookings per day, 1 to 100.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            max_daily_sessions: Whole = "max_daily_sessions",
            /// Length of a booking in minutes unless it has one of its own, 5 to 480.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            default_session_duration: Whole = "default_session_duration",
            /// Pause between two bookings in minutes, 0 to 240.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            buffer_time: Whole = "buffer_time",
            /// Time zone of the person, as `America/New_York`.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            timezone: String = "timezone",
            /// Your own data, by names of your own.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            metadata: Untyped = "metadata",
        }
    }
}

both! {
    /// Working hours of one day of the week.
    pub struct StaffScheduleDay {
        optional {
            /// Day of the week, 0 to 6. The page does not say which day is 0.
            day_of_week: Whole = "day_of_week",
            /// Start of the working hours, as `09:00`.
            start_time: String = "start_time",
            /// End of the working hours, as `17:00`.
            end_time: String = "end_time",
        }
    }
}

body! {
    /// A working week.
    pub struct SetStaffSchedule {
        required_list {
            /// Working hours of the week, day by day.
            schedule: StaffScheduleDay = "schedule",
        }
    }
}

body! {
    /// A product to assign.
    pub struct AssignStaffProduct {
        required {
            /// Id of the product that the staff member is to deliver, as `prod_xxxxx`.
            product_id: String = "product_id",
        }
    }
}
