//! `bench release`: what a release build costs: of the generated crate alone, beside other generators' output, and of programs that
//! use it, beside one that is written by hand.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use xtask::{errln, generate::Api, outcome::Outcome, project};

use crate::{
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
    /// How often programs are built from nothing, which takes minutes each
    #[arg(long, default_value_t = 3)]
    clean_runs: usize,
    /// Also build programs with octocrab and async-stripe, which takes minutes more
    #[arg(long)]
    peers: bool,
    #[command(flatten)]
    output: Output,
}

/// What is measured of programs.
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
            found.clean.add(hand.name, from_nothing(&hand)?.0);
            found.look_at(&hand)?;
            errln!("run {run}: {}, from nothing", three.name);
            let (all, own) = from_nothing(&three)?;
            found.clean.add(three.name, all);
            found.own.add(three.name, own);
            found.look_at(&three)?;
            // With other calls and features, only our crates are compiled again.
            for consumer in &more {
                errln!("run {run}: {}", consumer.name);
                consumer.cargo.forget(&OUR_PACKAGES, true)?;
                let again = own_cost(consumer)?;
                found.clean.add(consumer.name, all - own + again);
                found.own.add(consumer.name, again);
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

    fn look_at(&mut self, consumer: &Consumer) -> Result<()> {
        self.size.add(consumer.name, consumer.size()? as f64);
        self.packages.add(consumer.name, consumer.cargo.packages()? as f64);
        Ok(())
    }
}

/// The CPU seconds of everything, and those of our crates and the program.
fn from_nothing(consumer: &Consumer) -> Result<(f64, f64)> {
    consumer.cargo.forget_all()?;
    let build = consumer.cargo.build(&["build", "--release", "--quiet"])?;
    Ok((build.cpu, build.cpu_of(&own_crates(consumer).iter().map(String::as_str).collect::<Vec<_>>())))
}

fn own_cost(consumer: &Consumer) -> Result<f64> {
    let build = consumer.cargo.build(&["build", "--release", "--quiet"])?;
    Ok(build.cpu_of(&own_crates(consumer).iter().map(String::as_str).collect::<Vec<_>>()))
}

fn own_crates(consumer: &Consumer) -> Vec<String> {
    OUR_CRATES.into_iter().map(str::to_owned).chain([consumer.crate_name()]).collect()
}
