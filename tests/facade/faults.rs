//! The result of a call when something breaks: each fault of sockets, HTTP and TLS, for each class of calls, as one table.
//!
//! The rows are in `faults/table.rs`. All differences are printed together, so a change of policy shows as a change of the table.

#![cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]

mod frames;
mod row;
mod stage;
mod table;

use std::{
    fmt::Write,
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

use bytes::Bytes;
use saleskit::{Call, Error, Kind, Operation, Request, RetryPolicy, Salesbooth};
use serde_json::{Value, json};
use tokio::{
    sync::{Barrier, Semaphore},
    task::JoinSet,
    time::{sleep, timeout},
};

use self::{
    row::{Row, Set},
    stage::Stage,
    table::table,
};
use crate::support::{on, operations::*};

const CLASSES: [&str; 3] = ["safe", "keyed", "never"];

/// A call that takes longer counts as hanging, whatever its row allows.
const HANGS: Duration = Duration::from_secs(40);

/// The result of a call.
struct End {
    number: usize,
    row: &'static Row,
    class: usize,
    end: String,
    kept: String,
    within: Duration,
    /// What no call may do, whatever its row says.
    wrongs: Vec<&'static str>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_fault_ends_in_time_as_the_table_says_for_every_class_of_calls() {
    let mut calls = JoinSet::new();
    // Building a client takes a while. It must not use up the time of calls with a limit.
    let ready = Arc::new(Barrier::new(table().count() * CLASSES.len()));
    let busy = Arc::new(Semaphore::new(30));
    for (row, fault) in table().enumerate() {
        for class in 0..CLASSES.len() {
            let (ready, busy) = (Arc::clone(&ready), Arc::clone(&busy));
            calls.spawn(async move {
                let stage = Stage::start(&fault.place).await;
                let client = client(&stage, fault.sets);
                ready.wait().await;
                let quick = fault.sets.iter().all(|set| matches!(set, Set::After(_) | Set::Upload | Set::Limit(_)));
                let _turn = if quick { Some(busy.acquire().await) } else { None };
                play((row, fault, class), &stage, &client).await
            });
        }
    }
    let mut ends = calls.join_all().await;
    ends.sort_by_key(|end| (end.number, end.class));
    println!("{}", shown(&ends));
    let differences: Vec<_> = ends.iter().flat_map(differences).collect();
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// Makes one call of a row.
async fn play((number, row, class): (usize, &'static Row, usize), stage: &Stage, client: &Salesbooth) -> End {
    let after = row.sets.iter().find_map(|set| if let Set::After(pause) = set { Some(*pause) } else { None });
    if let Some(pause) = after {
        on(client, &GET_DEAL).await.unwrap();
        sleep(Duration::from_millis(pause)).await;
    }
    let before = stage.seen.requests.load(Ordering::Relaxed);
    let operation = [&GET_DEAL, &CREATE_DEAL, &UPDATE_DEAL][class];
    let start = Instant::now();
    let result = timeout(HANGS, call(client, operation, row.sets.contains(&Set::Upload)).into_future()).await;
    let within = start.elapsed();
    // Requests that were sent without the call's knowledge have time to arrive.
    sleep(Duration::from_millis(50)).await;
    let seen = stage.seen.requests.load(Ordering::Relaxed) - before;
    let mut wrongs = Vec::new();
    let (word, attempts, kept) = match &result {
        Err(_) => ("hangs", 0, String::new()),
        Ok(Ok(reply)) if reply["a"] == 1 => ("ok", reply.http().attempts(), String::new()),
        Ok(Ok(reply)) => ("another's reply", reply.http().attempts(), String::new()),
        Ok(Err(error)) => {
            // A `?` means that the client races: the request may or may not still be sent.
            let races = row.ends[class].contains(['?', '0']);
            wrongs.extend(wrong(row, error, seen.max(u32::from(races)), class));
            (word(error.kind()), error.attempts(), kept(error))
        }
    };
    if stage.seen.elsewhere.load(Ordering::Relaxed) > 0 {
        wrongs.push("another host was connected to");
    }
    End { number, row, class, end: format!("{word} {seen}/{attempts}"), kept, within, wrongs }
}

fn client(stage: &Stage, sets: &[Set]) -> Salesbooth {
    const LONG: Duration = Duration::from_secs(60);
    let mut policy = RetryPolicy::new().base(Duration::ZERO);
    let mut builder =
        Salesbooth::builder().api_key("sb_test_1").base_url(&stage.url).timeout(LONG).connect_timeout(LONG);
    for set in sets {
        match *set {
            Set::Attempt(limit) => policy = policy.attempts(2).attempt_timeout(Duration::from_millis(limit)),
            Set::Whole(limit) => builder = builder.timeout(Duration::from_millis(limit)),
            Set::Silence(limit) => builder = builder.read_timeout(Duration::from_millis(limit)),
            Set::Connect(limit) => builder = builder.connect_timeout(Duration::from_millis(limit)),
            Set::Limit(limit) => builder = builder.reply_limit(limit),
            Set::After(_) | Set::Upload => {}
        }
    }
    if let Some(pem) = &stage.pem {
        builder = builder.root_certificate(pem);
    }
    builder.retry_policy(policy).build().unwrap()
}

/// A call with a body, unless it is a read without an upload.
fn call(client: &Salesbooth, operation: &'static Operation, upload: bool) -> Call<Value> {
    let mut request = Request::new(operation);
    if upload {
        request.bytes("application/octet-stream", Bytes::from(vec![b'x'; 4 << 20]));
    } else if operation.method != saleskit::Method::Get {
        request.json(&json!({"title": "a"}));
    }
    Call::json(client.engine(), request)
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::NotSent => "not sent",
        Kind::Configuration => "setup",
        Kind::Rejected => "rejected",
        Kind::OutcomeUnknown => "unknown",
        Kind::Undecodable => "undecodable",
        _ => "another kind",
    }
}

/// What the error has of a reply. A long body is shown by its beginning and length.
fn kept(error: &Error) -> String {
    let (Some(status), Some(body)) = (error.status(), error.body()) else { return String::new() };
    let job = error.http().and_then(|http| http.job_id().map(str::to_owned)).unwrap_or_default();
    let body = match String::from_utf8_lossy(body) {
        text if text.len() > 40 => format!("{}.. {}", &text[..8], text.len()),
        text => text.into_owned(),
    };
    [status.as_str(), &job, &body].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What holds for every error, whatever the fault.
fn wrong(row: &Row, error: &Error, seen: u32, class: usize) -> Vec<&'static str> {
    let mut wrongs = Vec::new();
    let unknown = error.kind() == Kind::OutcomeUnknown;
    if unknown && seen == 0 {
        wrongs.push("the outcome of an unsent request is called unknown");
    }
    if class == 2 && seen > 1 && error.kind() != Kind::NotSent {
        wrongs.push("an unsafe call was sent twice");
    }
    if (class == 1) != error.idempotency_key().is_some() {
        wrongs.push("the error lacks its idempotency key, or has one that was not sent");
    }
    if unknown && class == 2 && error.is_safe_to_repeat() {
        wrongs.push("an unsafe call is called safe to repeat");
    }
    let limited = row.sets.iter().any(|set| matches!(set, Set::Attempt(_) | Set::Whole(_) | Set::Connect(_)));
    if limited && !error.message().contains("in time") {
        wrongs.push("the error does not say that time ran out");
    }
    if !format!("{error:#}").contains(error.operation().unwrap_or("?")) {
        wrongs.push("the error does not name its operation");
    }
    wrongs
}

fn differences(end: &End) -> Vec<String> {
    let row = end.row;
    let expected = row.ends[end.class];
    let mut found = Vec::new();
    let mut differ = |what: String| found.push(format!("{}, {}: {what}", row.name, CLASSES[end.class]));
    if !expected.split(" or ").any(|expected| is_like(&end.end, expected)) {
        differ(format!("`{}` instead of `{expected}`", end.end));
    }
    if !is_like(&end.kept, row.kept) && !end.end.starts_with("ok") {
        differ(format!("kept `{}` instead of `{}`", end.kept, row.kept));
    }
    if end.within > Duration::from_secs(row.within) {
        differ(format!("took {:?}, more than {} s", end.within, row.within));
    }
    end.wrongs.iter().for_each(|wrong| differ((*wrong).to_owned()));
    found
}

/// Whether a text matches the expected one, in which `?` matches any character and a final `*` matches any rest.
fn is_like(text: &str, expected: &str) -> bool {
    let (begin, open) = expected.strip_suffix('*').map_or((expected, false), |begin| (begin, true));
    let fits = begin.chars().zip(text.chars()).all(|(expected, found)| expected == '?' || expected == found);
    fits && (text.len() == begin.len() || open && text.len() > begin.len())
}

/// The table with the actual results, for reports.
fn shown(ends: &[End]) -> String {
    let mut text = "| fault | safe | keyed | never | kept | within |\n|---|---|---|---|---|---|\n".to_owned();
    for ends in ends.chunks(CLASSES.len()) {
        let row = ends[0].row;
        let found = ends.iter().map(|end| end.end.as_str()).collect::<Vec<_>>().join(" | ");
        let kept = ends.iter().map(|end| end.kept.as_str()).find(|kept| !kept.is_empty()).unwrap_or_default();
        let kept = if kept.is_empty() { String::new() } else { format!("`{kept}`") };
        let longest = ends.iter().map(|end| end.within).max().unwrap_or_default();
        let _ = writeln!(text, "| {} | {found} | {kept} | {longest:.1?} of {} s |", row.name, row.within);
    }
    text
}
