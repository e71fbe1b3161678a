//! How fast calls are over loopback: figures for decisions, printed by `--ignored --nocapture speed::`.

use std::time::{Duration, Instant};

use crate::support::{Server, json, on, operations::*};
use saleskit::Salesbooth;

fn client(server: &Server) -> Salesbooth {
    server.salesbooth().api_key("sb_test_1").build().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "prints figures"]
async fn one_call_after_the_other_and_64_at_once() {
    let server = Server::start([json(200, r#"{"error": false, "data": {"deal_id": "deal_1"}}"#)]);
    let client = client(&server);
    for _ in 0..200 {
        on(&client, &GET_DEAL).await.unwrap();
    }
    let mut times = Vec::new();
    for _ in 0..3000 {
        let start = Instant::now();
        on(&client, &GET_DEAL).await.unwrap();
        times.push(start.elapsed());
    }
    times.sort();
    println!("one after the other: median {:?}, 99th percentile {:?}", times[1500], times[2970]);
    let start = Instant::now();
    let tasks: Vec<_> = (0..64)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move {
                for _ in 0..100 {
                    on(&client, &GET_DEAL).await.unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let took: Duration = start.elapsed();
    println!("64 at once: {:.0} calls a second", 6400.0 / took.as_secs_f64());
}
