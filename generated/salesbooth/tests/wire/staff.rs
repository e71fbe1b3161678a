// Generated from specs/salesbooth/staff.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::staff::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn staff_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("staff_list").await;
    let call = wire.client().staff().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn staff_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("staff_create").await;
    let call = wire
        .client()
        .staff()
        .create(
            CreateStaffMember::new("Jane Smith")
                .title("Senior Consultant")
                .timezone("America/New_York"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn staff_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("staff_get").await;
    let call = wire.client().staff().get("staff_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn staff_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("staff_update").await;
    let call = wire
        .client()
        .staff()
        .update("staff_xxxxx", UpdateStaffMember::new().title("Lead Consultant"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn staff_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("staff_delete").await;
    let call = wire.client().staff().delete("staff_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn staff_set_schedule_goes_over_the_wire_as_documented() {
    let wire = Wire::start("staff_set_schedule").await;
    let call = wire
        .client()
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
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn staff_assign_product_goes_over_the_wire_as_documented() {
    let wire = Wire::start("staff_assign_product").await;
    let call = wire
        .client()
        .staff()
        .assign_product("staff_xxxxx", AssignStaffProduct::new("prod_xxxxx"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
