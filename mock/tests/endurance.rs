//! The memory use of a mock that runs for a long time.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use saleskit_mock::{Api, Mock};
use serde_json::json;

/// How many requests are sent.
const REQUESTS: usize = 100_000;

/// After this many requests, memory use must stay flat.
const WARM: usize = 20_000;

/// How much memory may be added after that, in KiB. One kept request takes about 2 KiB.
const MORE: u64 = 16 * 1024;

/// The memory of this process, in KiB; `None` if the system does not report it.
fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes; cargo xtask hard runs it"]
async fn long_a_hundred_thousand_requests_leave_memory_flat() {
    let faults = "503; share=0.1".parse().unwrap();
    let mock = Mock::builder().api(Api::Salesbooth).rate_limits(true).fault(faults).start().await.unwrap();
    let (client, url) = (support::client(), mock.url());
    let mut before = None;
    for at in 0..REQUESTS {
        let request = match at % 4 {
            0 => client.get(format!("{url}/deals?limit=1")).bearer_auth(format!("sb_test_{at}")),
            1 => {
                client.post(format!("{url}/customers")).bearer_auth("sb_test_1").json(&json!({"name": at.to_string()}))
            }
            2 => client
                .post(format!("{url}/customers"))
                .bearer_auth("sb_test_1")
                .header("idempotency-key", at.to_string())
                .json(&json!({"name": "Acme", "email": "a@example.com", "unknwon": at})),
            _ => client.get(format!("{url}/nowhere/{at}")),
        };
        request.send().await.unwrap().bytes().await.unwrap();
        if at == WARM {
            before = resident();
        }
    }
    assert_eq!(mock.seen().len() as u64 + mock.dropped(), REQUESTS as u64);
    let (Some(before), Some(after)) = (before, resident()) else {
        eprintln!("skipped: this system does not report the memory of a process");
        return;
    };
    eprintln!("memory: {before} KiB after {WARM} requests, {after} KiB after {REQUESTS}");
    assert!(after <= before + MORE, "{before} KiB became {after} KiB");
}
