//! `bench release`: what release builds cost. It builds the generated crate alone, compared with other generators' output, and
//! programs that use it, compared with a hand-written one.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use xtask::{errln, generate::Api, outcome::Outcome, project};

use crate::{
    cargo::Build,
    consumers::{Consumer, OUR_CRATES, OUR_PACKAGES, Writer},
    facts,
    figures::{Group, Unit},
    results::{Output, Results},
    subjects::{self, Subject},
};

/// Arguments of `bench release`.
#[derive(Args, Debug)]
pub struct Release {
    /// The API whose crate is built alone
    #[arg(long, value_name = "NAME", default_value = "salesbooth")]
    api: String,
    /// How often each crate is built alone
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// How often programs are built from scratch, which takes minutes each
    #[arg(long, default_value_t = 3)]
    clean_runs: usize,
    /// Also build programs with octocrab and async-stripe, which takes several minutes more
    #[arg(long)]
    peers: bool,
    #[command(flatten)]
    output: Output,
}

/// How a program is built.
const RELEASE: [&str; 3] = ["build", "--release", "--quiet"];

/// The measurements of programs.
struct Programs {
    clean: Group,
    own: Group,
    size: Group,
    packages: Group,
}

impl Release {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When a crate cannot be made or built.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let mut results = Results::new("release")?;
        if self.runs > 0 {
            let api: &Api = project::apis(Some(&self.api))?.first().copied().context("no API")?;
            let contract = project::load(&root, api).map_err(|faults| anyhow!("{faults}"))?;
            let whole = subjects::whole(&root, api, &contract, &mut results)?;
            self.alone(&mut results, "Release, all sections", "ours", &whole)?;
            self.alone(&mut results, "Release, parts of ours", "all sections", &subjects::parts(&root, api)?)?;
        }
        if self.clean_runs > 0 {
            self.programs(&root, &mut results)?;
        }
        if self.peers {
            self.others(&root, &mut results)?;
        }
        results.publish(&root, &self.output)?;
        Ok(Outcome::Fine)
    }

    fn alone(&self, results: &mut Results, title: &str, base: &str, subjects: &[Subject]) -> Result<()> {
        let mut cpu = Group::new(title, Unit::CpuSeconds, base);
        let mut peak = Group::new(&format!("{title}: peak memory"), Unit::Bytes, base);
        let mut size = Group::new(&format!("{title}: size of the library"), Unit::Bytes, base);
        subjects::in_turn(subjects, self.runs, true, |subject, seconds, bytes| {
            cpu.add(&subject.name, seconds);
            peak.add(&subject.name, bytes as f64);
            size.add(&subject.name, subject.library_size()? as f64);
            Ok(())
        })?;
        results.groups.extend([cpu, peak, size]);
        Ok(())
    }

    /// Programs with three, thirty and all calls, beside the one that is written by hand.
    fn programs(&self, root: &Path, results: &mut Results) -> Result<()> {
        let writer = Writer { root };
        let (hand, three) = (writer.hand_written()?, writer.three_calls()?);
        let more = [writer.thirty_calls()?, writer.all_calls()?];
        let mut found = Programs::new(hand.name, three.name);
        for run in 1..=self.clean_runs {
            errln!("run {run}: {}, from nothing", hand.name);
            found.clean.add(hand.name, from_nothing(&hand)?.cpu);
            found.look_at(&hand)?;
            errln!("run {run}: {}, from nothing", three.name);
            let build = from_nothing(&three)?;
            let others = build.cpu - found.add_own(&build, &three);
            found.clean.add(three.name, build.cpu);
            found.look_at(&three)?;
            // With other calls and features, only our crates are compiled again.
            for consumer in &more {
                errln!("run {run}: {}", consumer.name);
                consumer.cargo.forget(&OUR_PACKAGES, true)?;
                let build = consumer.cargo.build(&RELEASE)?;
                let own = found.add_own(&build, consumer);
                found.clean.add(consumer.name, others + own);
                found.look_at(consumer)?;
            }
        }
        results.versions.extend(facts::locked(&hand.cargo.folder, &["reqwest", "rustls", "serde"])?);
        results.groups.extend([found.clean, found.own, found.size, found.packages]);
        Ok(())
    }

    /// Three calls, beside other APIs' crates.
    fn others(&self, root: &Path, results: &mut Results) -> Result<()> {
        let writer = Writer { root };
        let mut consumers = vec![writer.three_calls()?, writer.hand_written()?];
        consumers.extend(writer.others()?);
        let base = consumers[0].name;
        let mut cpu = Group::new("Development build of a program with three calls, all crates", Unit::CpuSeconds, base);
        let mut packages = Group::new("Packages of a program with three calls", Unit::Count, base);
        for run in 1..=self.clean_runs.max(1) {
            for consumer in &consumers {
                errln!("run {run}: {}, from nothing", consumer.name);
                consumer.cargo.forget_all()?;
                cpu.add(consumer.name, consumer.cargo.build(&["build", "--quiet"])?.cpu);
                packages.add(consumer.name, consumer.cargo.packages()? as f64);
                let names = ["octocrab", "async-stripe"];
                results.versions.extend(facts::locked(&consumer.cargo.folder, &names)?);
            }
        }
        consumers.iter().try_for_each(|consumer| consumer.cargo.forget_all())?;
        results.groups.extend([cpu, packages]);
        Ok(())
    }
}

impl Programs {
    fn new(hand: &str, three: &str) -> Self {
        Self {
            clean: Group::new("Release build of a program, all crates", Unit::CpuSeconds, hand),
            own: Group::new("Release build of a program, saleskit's crates and its own", Unit::CpuSeconds, three),
            size: Group::new("Size of the stripped program", Unit::Bytes, hand),
            packages: Group::new("Packages of the program", Unit::Count, hand),
        }
    }

    /// Adds the costs of our crates and of the program, and returns their sum.
    fn add_own(&mut self, build: &Build, consumer: &Consumer) -> f64 {
        let (own, by_crate) = own(build, consumer);
        self.own.add(consumer.name, own);
        self.own.note(consumer.name, &by_crate);
        own
    }

    fn look_at(&mut self, consumer: &Consumer) -> Result<()> {
        self.size.add(consumer.name, consumer.size()? as f64);
        self.packages.add(consumer.name, consumer.cargo.packages()? as f64);
        Ok(())
    }
}

/// Builds a program with all of its dependencies.
fn from_nothing(consumer: &Consumer) -> Result<Build> {
    consumer.cargo.forget_all()?;
    consumer.cargo.build(&RELEASE)
}

/// The CPU seconds of our crates and the program, together and one by one.
fn own(build: &Build, consumer: &Consumer) -> (f64, String) {
    let program = consumer.crate_name();
    let crates = OUR_CRATES.map(|name| (name, build.cpu_of(&[name]))).into_iter();
    let crates: Vec<(&str, f64)> = crates.chain([("the program", build.cpu_of(&[&program]))]).collect();
    let words: Vec<String> = crates.iter().map(|(name, seconds)| format!("{name} {seconds:.1}")).collect();
    (crates.iter().map(|(_, seconds)| seconds).sum(), words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wrapper::Run;

    #[test]
    fn a_programs_own_cost_is_that_of_our_crates_and_its_own() -> Result<()> {
        let root = tempfile::tempdir()?;
        std::fs::write(root.path().join("Cargo.lock"), "")?;
        let three = Writer { root: root.path() }.three_calls()?;
        let run = |name: &str, cpu| Run { name: name.to_owned(), cpu, peak: 0 };
        let runs = vec![run("serde", 9.0), run("saleskit", 4.0), run("salesbooth_api", 1.0), run("three_calls", 2.0)];
        let (seconds, words) = own(&Build { cpu: 20.0, runs }, &three);
        assert!((seconds - 7.0).abs() < 1e-9);
        assert_eq!(words, "saleskit 4.0, saleskit_runtime 0.0, salesbooth_api 1.0, salesbyte_api 0.0, the program 2.0");
        Ok(())
    }
}
