//! Makes calls that a transport in this process answers. `in_memory <get|create|list|items> <n>` makes one call, then `n` more,
//! and prints the number of allocations of those `n`.
//!
//! Without a socket, the figures are saleskit's alone and the same on every run. Callgrind counts instructions: the cost of one
//! call is the difference between two runs, divided by the difference in calls.

use std::{alloc::System, env, error::Error, hint::black_box, process::ExitCode, sync::Arc, time::Duration};

use saleskit::{
    Pending, ReplyBody, RequestBody, Salesbooth, Transport, TransportFault, bytes::Bytes, http,
    salesbooth::deals::CreateDeal,
};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How many deals a page has.
const PAGE: usize = 100;

/// Answers every request with the same bytes.
struct Canned(Bytes);

impl Transport for Canned {
    fn send(
        &self,
        _: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let reply = http::Response::new(ReplyBody::from(self.0.clone()));
        Box::pin(async { Ok(reply) })
    }
}

fn deal(number: usize) -> String {
    let item = r#"{"id":"item_1","product_id":"prod_1","quantity":1,"unit_price":"99.50","line_total":"99.50"}"#;
    format!(
        r#"{{"deal_id":"deal_{number:04}","version":1,"customer_id":"cust_1","title":"Pro plan","status":"draft","currency":"USD","line_items":[{item},{item}],"pricing":{{"currency":"USD","tax_rate":"0.1000","total":{{"amount":"218.90","currency":"USD"}}}},"created_at":"2026-03-09T10:30:00Z","updated_at":"2026-03-09T10:30:00Z"}}"#
    )
}

fn one() -> String {
    format!(r#"{{"error":false,"data":{}}}"#, deal(1))
}

fn page() -> String {
    let deals: Vec<String> = (0..PAGE).map(deal).collect();
    let pagination = format!(r#"{{"total":{PAGE},"limit":{PAGE},"offset":0,"count":{PAGE}}}"#);
    format!(r#"{{"error":false,"data":{{"deals":[{}],"pagination":{pagination}}}}}"#, deals.join(","))
}

async fn call(client: &Salesbooth, subject: &str) -> Result<(), Box<dyn Error>> {
    let limit = i64::try_from(PAGE)?;
    match subject {
        "get" => drop(black_box(client.deals().get("deal_0001").await?)),
        "create" => {
            let deal = CreateDeal::new().customer_id("cust_1").title("Pro plan").currency("USD").tax_rate(0.1);
            drop(black_box(client.deals().create(deal).idempotency_key("order-4711").await?));
        }
        "list" => {
            let list = client.deals().list().limit(limit).await?;
            if list.deals.len() != PAGE {
                return Err(format!("{} deals came", list.deals.len()).into());
            }
        }
        "items" => {
            let mut items = client.deals().list().limit(limit).items();
            let mut came = 0;
            while let Some(deal) = items.try_next().await? {
                black_box(deal);
                came += 1;
            }
            if came != PAGE {
                return Err(format!("{came} deals came").into());
            }
        }
        other => return Err(format!("unknown subject `{other}`").into()),
    }
    Ok(())
}

async fn run(subject: &str, n: usize) -> Result<usize, Box<dyn Error>> {
    let body = if matches!(subject, "list" | "items") { page() } else { one() };
    let canned = Arc::new(Canned(Bytes::from(body)));
    let client = Salesbooth::builder().api_key("sb_test_example").transport(canned).build()?;
    call(&client, subject).await?;
    let before = ALLOCATOR.stats();
    for _ in 0..n {
        call(&client, subject).await?;
    }
    let after = ALLOCATOR.stats();
    let made = |stats: stats_alloc::Stats| stats.allocations + stats.reallocations;
    Ok(made(after) - made(before))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match &arguments[..] {
        [subject, n] => match n.parse() {
            Ok(n) => run(subject, n).await,
            Err(fault) => Err(format!("`{n}` is not a number: {fault}").into()),
        },
        _ => Err("usage: in_memory <get|create|list|items> <n>".into()),
    };
    match done {
        Ok(allocations) => {
            println!("{allocations}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
