// Generated from specs/salesbooth/staff.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::staff::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn staff_list_goes_over_the_wire_as_documented() {
    support::json("staff_list", |client| client.staff().list());
}

#[test]
fn staff_create_goes_over_the_wire_as_documented() {
    support::json(
        "staff_create",
        |client| {
            client
                .staff()
                .create(
                    CreateStaffMember::new("Jane Smith")
                        .title("Senior Consultant")
                        .timezone("America/New_York"),
                )
        },
    );
}

#[test]
fn staff_get_goes_over_the_wire_as_documented() {
    support::json("staff_get", |client| client.staff().get("staff_xxxxx"));
}

#[test]
fn staff_update_goes_over_the_wire_as_documented() {
    support::json(
        "staff_update",
        |client| {
            client
                .staff()
                .update("staff_xxxxx", UpdateStaffMember::new().title("Lead Consultant"))
        },
    );
}

#[test]
fn staff_delete_goes_over_the_wire_as_documented() {
    support::json("staff_delete", |client| client.staff().delete("staff_xxxxx"));
}

#[test]
fn staff_set_schedule_goes_over_the_wire_as_documented() {
    support::json(
        "staff_set_schedule",
        |client| {
            client
                .staff()
                .set_schedule(
                    "staff_xxxxx",
                    SetStaffSchedule::new([
                        StaffScheduleDay::new()
                            .day_of_week(1)
                            .start_time("09:00")
                            .end_time("17:00"),
                        StaffScheduleDay::new()
                            .day_of_week(2)
                            .start_time("09:00")
                            .end_time("17:00"),
                    ]),
                )
        },
    );
}

#[test]
fn staff_assign_product_goes_over_the_wire_as_documented() {
    support::json(
        "staff_assign_product",
        |client| {
            client
                .staff()
                .assign_product("staff_xxxxx", AssignStaffProduct::new("prod_xxxxx"))
        },
    );
}
