//! Runs units of work with saleskit or a peer, to be measured from outside: `programs <subject> <peer> <n>` runs `n` of them.
//!
//! Callgrind counts this process's instructions. The cost of one unit is the difference between two runs, divided by the
//! difference in units, so startup costs nothing. The server is a separate process (`programs serve`). `--allocations` prints
//! allocations per unit. `--seconds` prints the wall time and the CPU time after the first unit.
//!
//! | subject | unit | peers |
//! |---|---|---|
//! | `get`, `create` | a call | `ours`, `hand` |
//! | `list`, `items` | a list of one page of 100 deals: as a page, and item by item | `ours`, `hand` |
//! | `throughput` | a get, 64 of them at once | `ours`, `hand` |
//! | `pages` | a list of 100 pages, 20 ms a page, 20 ms of work after each page | `ours`, `hand` |
//! | `stream`, `replay` | an event, each in a piece of its own, and 16 in one | `ours`, `sse-stream`, `eventsource-stream` |
//! | `webhook` | a delivery of 1 KB: with its typed event, verified only, the bare HMAC | `ours`, `verified`, `hand` |

mod calls;
mod events;
mod hand;
mod replies;
mod server;

use std::{alloc::System, process::ExitCode, time::Instant};

use cpu_time::ProcessTime;
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

use self::{calls::Client, server::Server};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Whose code runs the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Peer {
    Ours,
    Hand,
    Verified,
    SseStream,
    EventsourceStream,
}

impl Peer {
    fn named(name: &str) -> Result<Self, Fault> {
        Ok(match name {
            "ours" => Self::Ours,
            "hand" => Self::Hand,
            "verified" => Self::Verified,
            "sse-stream" => Self::SseStream,
            "eventsource-stream" => Self::EventsourceStream,
            _ => return Err(format!("unknown peer `{name}`").into()),
        })
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["serve"] => runtime(true).and_then(|runtime| Ok(runtime.block_on(server::serve())?)),
        [subject, peer, n] => run(subject, peer, n, None),
        [subject, peer, n, figure] => run(subject, peer, n, Some(figure)),
        _ => Err("usage: programs <subject> <peer> <n> [--allocations | --seconds]".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn runtime(many: bool) -> Result<tokio::runtime::Runtime, Fault> {
    use tokio::runtime::Builder;
    let mut builder = if many { Builder::new_multi_thread() } else { Builder::new_current_thread() };
    Ok(builder.enable_all().build()?)
}

fn run(subject: &str, peer: &str, n: &str, figure: Option<&str>) -> Result<(), Fault> {
    let (peer, n) = (Peer::named(peer)?, n.parse()?);
    let runtime = runtime(subject == "throughput")?;
    let work = async {
        match subject {
            "stream" => return counted(figure, n, async |n| events::stream(peer, n, 1).await).await,
            "replay" => return counted(figure, n, async |n| events::stream(peer, n, 16).await).await,
            "webhook" => return counted(figure, n, async |n| events::webhook(peer, n)).await,
            _ => {}
        }
        let server = Server::start()?;
        let client = Client::new(peer, &server, subject == "pages")?;
        match subject {
            "get" => counted(figure, n, async |n| each(n, async |_| client.get().await).await).await,
            "create" => counted(figure, n, async |n| each(n, async |number| client.create(number).await).await).await,
            "list" => counted(figure, n, async |n| each(n, async |_| client.list().await).await).await,
            "items" => counted(figure, n, async |n| each(n, async |_| client.items().await).await).await,
            "pages" => measured(figure, n, async |n| each(n, async |_| client.pages().await).await).await,
            "throughput" => {
                client.get().await?;
                measured(figure, n, async move |n| calls::throughput(client, n).await).await
            }
            _ => Err(format!("unknown subject `{subject}`").into()),
        }
    };
    runtime.block_on(work)
}

async fn each(n: usize, unit: impl AsyncFn(usize) -> Result<(), Fault>) -> Result<(), Fault> {
    for number in 0..n {
        unit(number).await?;
    }
    Ok(())
}

/// Runs one unit, then measures `n` of them.
async fn counted(figure: Option<&str>, n: usize, work: impl AsyncFn(usize) -> Result<(), Fault>) -> Result<(), Fault> {
    work(1).await?;
    measured(figure, n, work).await
}

async fn measured(
    figure: Option<&str>,
    n: usize,
    work: impl AsyncFnOnce(usize) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let (before, start, cpu) = (ALLOCATOR.stats(), Instant::now(), ProcessTime::now());
    work(n).await?;
    let (wall, cpu, after) = (start.elapsed(), cpu.elapsed(), ALLOCATOR.stats());
    let made = |stats: stats_alloc::Stats| stats.allocations + stats.reallocations;
    match figure {
        None => {}
        Some("--allocations") => println!("{:.1}", (made(after) - made(before)) as f64 / n as f64),
        Some("--seconds") => println!("{:.3} {:.3}", wall.as_secs_f64(), cpu.as_secs_f64()),
        Some(other) => return Err(format!("unknown option `{other}`").into()),
    }
    Ok(())
}
