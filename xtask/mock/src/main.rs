//! `cargo xtask mock`: plays the APIs on loopback, one line per request.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use saleskit_mock::{Api, Builder};
use xtask::{
    outcome::{self, Outcome},
    outln, project,
};

/// Plays the APIs on loopback, one line per request
#[derive(Parser, Debug)]
#[command(name = "cargo xtask mock", bin_name = "cargo xtask mock")]
struct Mock {
    /// Only this API; all of them otherwise
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
    /// The port of the first API, the next one for the second; free ones otherwise
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Keep state: what is created is listed, read, changed and deleted again
    #[arg(long)]
    stateful: bool,
    /// Repeat the ids and the times of a run
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Keep the state in a file, and begin with what is in it; turns state on and needs --api
    #[arg(long, value_name = "FILE", requires = "api")]
    state: Option<PathBuf>,
    /// Send webhooks to any host, not to loopback only; over http
    #[arg(long)]
    webhooks_anywhere: bool,
}

fn main() -> ExitCode {
    outcome::exit(Mock::parse().run())
}

impl Mock {
    /// Runs until it is interrupted.
    fn run(self) -> Result<Outcome> {
        let chosen = project::apis(self.api.as_deref())?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let mut mocks = Vec::new();
            for (index, api) in chosen.iter().enumerate() {
                let played: Api = api.name.parse()?;
                let mut builder: Builder =
                    saleskit_mock::Mock::builder().api(played).on_request(|seen| outln!("{seen}"));
                builder = builder.stateful(self.stateful).webhooks_anywhere(self.webhooks_anywhere);
                if let Some(seed) = self.seed {
                    builder = builder.seed(seed);
                }
                if let Some(file) = &self.state {
                    builder = builder.state(file);
                }
                if let Some(port) = self.port {
                    let port = port.checked_add(u16::try_from(index)?).context("the port is too large")?;
                    builder = builder.port(port);
                }
                let mock = builder.start().await?;
                outln!("{played} on {}", mock.url());
                match mock.stateful_operations().len() {
                    0 => {}
                    count => outln!("{count} operations keep state; POST {}/_mock/reset empties it", mock.root()),
                }
                mocks.push(mock);
            }
            outln!("any credential is taken; `sb_test_revoked` is refused; interrupt to stop");
            tokio::signal::ctrl_c().await.context("cannot wait for an interrupt")?;
            for mock in mocks {
                mock.stop().await;
            }
            Ok(Outcome::Fine)
        })
    }
}
