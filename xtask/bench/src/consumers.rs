//! Programs that use the crates as an integrator does, with three calls, thirty calls, and all of them, and the same with other
//! crates. Each is a workspace of its own, with the versions that this checkout has locked.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow};
use xtask::{
    generate::{Api, ExampleCalls, example_calls},
    project,
};

use crate::{
    cargo::Cargo,
    peers::{manifest, put, write},
};

/// Our crates by their compiler names: they are compiled again when the number of calls changes.
pub const OUR_CRATES: [&str; 4] = ["saleskit", "saleskit_runtime", "salesbooth_api", "salesbyte_api"];

/// The same, as packages.
pub const OUR_PACKAGES: [&str; 4] = ["saleskit", "saleskit-runtime", "salesbooth-api", "salesbyte-api"];

const TOKIO: &str = "tokio = { version = \"1\", features = [\"macros\", \"rt\"] }\n";

const HAND_WRITTEN: &str = r#"reqwest = { version = "0.13.5", default-features = false, features = ["gzip", "http2", "json", "query", "rustls-no-provider"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
"#;

const OCTOCRAB: &str = r#"octocrab = { version = "0.54", default-features = false, features = ["default-client", "follow-redirect", "retry", "rustls", "rustls-ring", "timeout"] }
"#;

const ASYNC_STRIPE: &str = r#"async-stripe = { version = "=1.0.0-rc.10", default-features = false, features = ["rustls-ring", "rustls-tls-native"] }
async-stripe-core = { version = "=1.0.0-rc.10", features = ["customer"] }
"#;

/// A program to build.
#[derive(Debug)]
pub struct Consumer {
    /// Its name in tables.
    pub name: &'static str,
    /// Its package, and the name of its program.
    pub package: &'static str,
    /// Where it is built.
    pub cargo: Cargo,
}

impl Consumer {
    /// Its name for the compiler.
    pub fn crate_name(&self) -> String {
        self.package.replace('-', "_")
    }

    /// The size of its program after a release build, in bytes.
    ///
    /// # Errors
    ///
    /// When it is not built.
    pub fn size(&self) -> Result<u64> {
        let program = format!("release/{}{}", self.package, std::env::consts::EXE_SUFFIX);
        Ok(self.cargo.target.join(&program).metadata().with_context(|| format!("{program} was not built"))?.len())
    }
}

/// Writes consumers.
#[derive(Debug)]
pub struct Writer<'r> {
    /// The checkout.
    pub root: &'r Path,
}

impl Writer<'_> {
    /// Three calls through the facade.
    ///
    /// # Errors
    ///
    /// When a file cannot be written.
    pub fn three_calls(&self) -> Result<Consumer> {
        let source = include_str!("../programs/budget/src/bin/three_calls.rs");
        self.write("saleskit, three calls", "three-calls", "ours", &(self.saleskit("") + TOKIO), source)
    }

    /// Some calls, evenly spread over all sections.
    ///
    /// # Errors
    ///
    /// When the documents cannot be read, or a file cannot be written.
    pub fn thirty_calls(&self) -> Result<Consumer> {
        let mut sections = calls(self.root)?;
        keep(&mut sections, 30);
        self.calls("saleskit, thirty calls", "thirty-calls", "", &sections)
    }

    /// Every call of the API.
    ///
    /// # Errors
    ///
    /// When the documents cannot be read, or a file cannot be written.
    pub fn all_calls(&self) -> Result<Consumer> {
        self.calls("saleskit, all calls", "all-calls", "\"full\"", &calls(self.root)?)
    }

    /// The same three calls without saleskit.
    ///
    /// # Errors
    ///
    /// When a file cannot be written.
    pub fn hand_written(&self) -> Result<Consumer> {
        let source = include_str!("../programs/consumers/hand_written.rs");
        let dependencies = format!("{HAND_WRITTEN}{TOKIO}");
        self.write("hand-written, three calls", "hand-written", "hand-written", &dependencies, source)
    }

    /// Three calls of other APIs by their crates.
    ///
    /// # Errors
    ///
    /// When a file cannot be written.
    pub fn others(&self) -> Result<Vec<Consumer>> {
        let octocrab = include_str!("../programs/consumers/octocrab.rs");
        let stripe = include_str!("../programs/consumers/async_stripe.rs");
        Ok(vec![
            self.write("octocrab, three calls", "octocrab-calls", "octocrab", &format!("{OCTOCRAB}{TOKIO}"), octocrab)?,
            self.write(
                "async-stripe, three calls",
                "stripe-calls",
                "stripe",
                &format!("{ASYNC_STRIPE}{TOKIO}"),
                stripe,
            )?,
        ])
    }

    fn saleskit(&self, features: &str) -> String {
        format!("saleskit = {{ path = {:?}, features = [{features}] }}\n", self.root.display().to_string())
    }

    fn calls(
        &self,
        name: &'static str,
        package: &'static str,
        features: &str,
        sections: &[ExampleCalls],
    ) -> Result<Consumer> {
        let consumer = self.write(name, package, "ours", &(self.saleskit(features) + TOKIO), &main_of(sections))?;
        for section in sections {
            let file = consumer.cargo.folder.join(format!("src/{}.rs", section.section));
            put(&file, &module_of(section))?;
        }
        Ok(consumer)
    }

    fn write(
        &self,
        name: &'static str,
        package: &'static str,
        target: &str,
        dependencies: &str,
        source: &str,
    ) -> Result<Consumer> {
        let folder = self.root.join("target/bench/consumers").join(package);
        write(&folder, &manifest(package, dependencies), "src/main.rs", source)?;
        let lock = self.root.join("Cargo.lock");
        fs::copy(&lock, folder.join("Cargo.lock")).with_context(|| format!("cannot copy {}", lock.display()))?;
        let target: PathBuf = self.root.join("target/bench/clean").join(target);
        Ok(Consumer { name, package, cargo: Cargo { folder, target } })
    }
}

/// The documented call of every operation of the largest API.
fn calls(root: &Path) -> Result<Vec<ExampleCalls>> {
    let api: &Api = project::apis(Some("salesbooth"))?.first().copied().context("no API")?;
    let contract = project::load(root, api).map_err(|faults| anyhow!("{faults}"))?;
    example_calls(api, &contract)
}

/// Selects this many calls, evenly spread over the sections.
fn keep(sections: &mut Vec<ExampleCalls>, kept: usize) {
    let all: usize = sections.iter().map(|section| section.calls.len()).sum();
    let mut number = 0;
    for section in &mut *sections {
        section.calls.retain(|_| {
            number += 1;
            (number * kept) / all.max(1) > ((number - 1) * kept) / all.max(1)
        });
    }
    sections.retain(|section| !section.calls.is_empty());
}

fn main_of(sections: &[ExampleCalls]) -> String {
    let mut source = String::from("//! Makes documented calls, one after the other.\n\n");
    for section in sections {
        let _ = writeln!(source, "mod {};", section.section);
    }
    source += "\n#[tokio::main(flavor = \"current_thread\")]\nasync fn main() -> Result<(), saleskit::Error> {\n";
    source += "    let client = saleskit::Salesbooth::from_env()?;\n";
    for section in sections {
        let _ = writeln!(source, "    {}::all(&client).await?;", section.section);
    }
    source + "    Ok(())\n}\n"
}

/// Each call is a function of its own, as a program would have it.
fn module_of(section: &ExampleCalls) -> String {
    let mut source = String::from("#![allow(unused_imports, deprecated)]\n\n");
    for name in &section.sections {
        let _ = writeln!(source, "use saleskit::salesbooth::{name}::*;");
    }
    source += "use saleskit::*;\n";
    for (id, call) in &section.calls {
        let _ = write!(
            source,
            "\nasync fn {id}(client: &Salesbooth) -> Result<(), Error> {{\n    let reply = {call}.await?;\n    \
             std::hint::black_box(&reply);\n    Ok(())\n}}\n"
        );
    }
    source += "\npub async fn all(client: &Salesbooth) -> Result<(), Error> {\n";
    for (id, _) in &section.calls {
        let _ = writeln!(source, "    {id}(client).await?;");
    }
    source + "    Ok(())\n}\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(name: &str, calls: usize) -> ExampleCalls {
        let calls = (0..calls).map(|number| (format!("{name}_{number}"), "client.get()".to_owned())).collect();
        ExampleCalls { section: name.to_owned(), sections: vec![name.to_owned()], calls }
    }

    #[test]
    fn kept_calls_are_as_many_as_asked_for_and_spread_over_the_sections() {
        let mut sections = vec![section("deals", 40), section("quotes", 3), section("webhooks", 20)];
        keep(&mut sections, 30);
        let kept: Vec<usize> = sections.iter().map(|section| section.calls.len()).collect();
        assert_eq!(kept.iter().sum::<usize>(), 30);
        assert!(kept.iter().all(|count| *count > 0), "{kept:?}");
    }

    #[test]
    fn a_program_has_a_function_for_each_call_and_calls_it() {
        let source = module_of(&section("deals", 2));
        assert!(source.contains("async fn deals_1(client: &Salesbooth)"), "{source}");
        assert!(source.contains("    deals_1(client).await?;"), "{source}");
        assert!(main_of(&[section("deals", 2)]).contains("deals::all(&client).await?;"));
    }
}
