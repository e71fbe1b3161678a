// Generated from specs/salesbooth/job_queue.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::job_queue::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn job_queue_get_stats_goes_over_the_wire_as_documented() {
    let wire = Wire::start("job_queue_get_stats").await;
    let call = wire.client().job_queue().get_stats();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn job_queue_purge_old_jobs_goes_over_the_wire_as_documented() {
    let wire = Wire::start("job_queue_purge_old_jobs").await;
    let call = wire.client().job_queue().purge_old_jobs();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn job_queue_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("job_queue_get").await;
    let call = wire.client().job_queue().get("job_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn job_queue_list_dead_letters_goes_over_the_wire_as_documented() {
    let wire = Wire::start("job_queue_list_dead_letters").await;
    let call = wire.client().job_queue().list_dead_letters();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn job_queue_retry_goes_over_the_wire_as_documented() {
    let wire = Wire::start("job_queue_retry").await;
    let call = wire.client().job_queue().retry(RetryJob::new("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn job_queue_purge_dead_letters_goes_over_the_wire_as_documented() {
    let wire = Wire::start("job_queue_purge_dead_letters").await;
    let call = wire.client().job_queue().purge_dead_letters();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
