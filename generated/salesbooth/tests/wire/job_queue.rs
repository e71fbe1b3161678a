// Generated from specs/salesbooth/job_queue.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::job_queue::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn job_queue_get_stats_goes_over_the_wire_as_documented() {
    support::json("job_queue_get_stats", |client| client.job_queue().get_stats());
}

#[test]
fn job_queue_purge_old_jobs_goes_over_the_wire_as_documented() {
    support::json(
        "job_queue_purge_old_jobs",
        |client| client.job_queue().purge_old_jobs(),
    );
}

#[test]
fn job_queue_get_goes_over_the_wire_as_documented() {
    support::json("job_queue_get", |client| client.job_queue().get("job_xxxxx"));
}

#[test]
fn job_queue_list_dead_letters_goes_over_the_wire_as_documented() {
    support::json(
        "job_queue_list_dead_letters",
        |client| client.job_queue().list_dead_letters(),
    );
}

#[test]
fn job_queue_retry_goes_over_the_wire_as_documented() {
    support::json(
        "job_queue_retry",
        |client| client.job_queue().retry(RetryJob::new("example")),
    );
}

#[test]
fn job_queue_purge_dead_letters_goes_over_the_wire_as_documented() {
    support::json(
        "job_queue_purge_dead_letters",
        |client| client.job_queue().purge_dead_letters(),
    );
}
