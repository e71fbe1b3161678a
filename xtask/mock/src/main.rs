//! `cargo xtask mock`: plays the APIs on loopback, prints one line per request, and serves a page for browsers.

mod flags;
mod page;

use std::process::ExitCode;

use anyhow::{Context, Result, anyhow};
use clap::Parser;
use saleskit_mock::{Api, Builder};
use xtask::{
    generate,
    outcome::{self, Outcome},
    outln, project,
};

use self::flags::Flags;
use self::page::Page;

fn main() -> ExitCode {
    outcome::exit(run(&Flags::parse()))
}

/// Runs until it is interrupted.
fn run(flags: &Flags) -> Result<Outcome> {
    let chosen = project::apis(flags.api.as_deref())?;
    let played: Vec<Api> = chosen.iter().map(|api| api.name.parse()).collect::<Result<_, _>>()?;
    let faults = flags.faults(&played)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut mocks = Vec::new();
        for (index, (&api, rules)) in played.iter().zip(faults).enumerate() {
            let builder: Builder = saleskit_mock::Mock::builder().api(api).on_request(|seen| outln!("{seen}"));
            let mut builder = rules.into_iter().fold(flags.settings(builder), Builder::fault);
            if let Some(port) = flags.port {
                let port = port.checked_add(u16::try_from(index)?).context("the port is too large")?;
                builder = builder.port(port);
            }
            let mock = builder.start().await?;
            outln!("{api} on {}", mock.url());
            match mock.stateful_operations().len() {
                0 => {}
                count => outln!("{count} operations keep state; POST {}/_mock/reset clears it", mock.root()),
            }
            for rule in mock.faults() {
                outln!("fault: {rule}");
            }
            mocks.push(mock);
        }
        pages(&chosen, &mocks).await?;
        outln!("any credential is accepted; docs/mock.md lists keys that simulate an expired, revoked or limited key");
        outln!("for faults, use the header X-Mock-Fault or /_mock/faults; press Ctrl+C to stop");
        tokio::signal::ctrl_c().await.context("cannot wait for an interrupt")?;
        for mock in mocks {
            mock.stop().await;
        }
        Ok(Outcome::Fine)
    })
}

/// Serves the page of each API. The mocks answer requests while the pages are built.
async fn pages(apis: &[&'static generate::Api], mocks: &[saleskit_mock::Mock]) -> Result<()> {
    let named = |(api, mock): (&&generate::Api, &saleskit_mock::Mock)| (api.facade.to_owned(), mock.root());
    let all: Vec<(String, String)> = apis.iter().zip(mocks).map(named).collect();
    for (api, mock) in apis.iter().copied().zip(mocks) {
        let (played, root): (Api, String) = (api.name.parse()?, mock.root());
        let made = tokio::task::spawn_blocking(move || {
            let contract = played.contract().map_err(|faults| anyhow!("{faults}"))?;
            Page::of(api, &contract, &root)
        });
        made.await??.serve(mock, api.facade, &all)?;
        outln!("{} in a browser: {}/", api.facade, mock.root());
    }
    Ok(())
}
