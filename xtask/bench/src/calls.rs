//! `bench calls`, `bench pages`, `bench streams`: the cost of a call, a list and an event, compared with hand-written code and
//! other crates.

use anyhow::Result;
use clap::Args;
use xtask::{errln, outcome::Outcome, project};

use crate::{
    figures::{Group, Unit},
    programs::{Program, Work},
    results::{Output, Results},
};

/// The names of the programs' peers in tables.
const NAMES: [(&str, &str); 5] = [
    ("ours", "saleskit"),
    ("hand", "hand-written"),
    ("verified", "saleskit, verified only"),
    ("sse-stream", "sse-stream and serde_json"),
    ("eventsource-stream", "eventsource-stream and serde_json"),
];

/// A subject, the heading of its tables, its peers with the base first, and the units of a shorter and a longer run.
struct Subject {
    name: &'static str,
    title: &'static str,
    peers: &'static [&'static str],
    units: [u64; 2],
}

const CALLS: [Subject; 4] = [
    Subject { name: "get", title: "One get", peers: &["hand", "ours"], units: [50, 250] },
    Subject { name: "create", title: "One create", peers: &["hand", "ours"], units: [50, 250] },
    Subject { name: "list", title: "A list of 100, as a page", peers: &["hand", "ours"], units: [5, 25] },
    Subject { name: "items", title: "A list of 100, item by item", peers: &["hand", "ours"], units: [5, 25] },
];

const STREAMS: [Subject; 3] = [
    Subject {
        name: "stream",
        title: "An event that arrives alone",
        peers: &["sse-stream", "eventsource-stream", "ours"],
        units: [1_000, 5_000],
    },
    Subject {
        name: "replay",
        title: "An event of 16 that arrive together",
        peers: &["sse-stream", "eventsource-stream", "ours"],
        units: [1_600, 8_000],
    },
    Subject {
        name: "webhook",
        title: "A webhook's delivery of 1 KB (hand-written: the HMAC alone)",
        peers: &["hand", "verified", "ours"],
        units: [500, 2_500],
    },
];

/// How many gets a run of throughput makes.
const THROUGHPUT: u64 = 20_000;

/// Arguments of the three commands.
#[derive(Args, Debug)]
pub struct Arguments {
    /// How often each is measured
    #[arg(long, default_value_t = 3)]
    runs: usize,
    #[command(flatten)]
    output: Output,
}

impl Arguments {
    /// Runs `bench calls`.
    ///
    /// # Errors
    ///
    /// When a program does not compile, or its work fails.
    pub fn calls(self) -> Result<Outcome> {
        self.measured("calls", |program, results| {
            self.subjects(program, results, &CALLS)?;
            self.throughput(program, results)
        })
    }

    /// Runs `bench streams`.
    ///
    /// # Errors
    ///
    /// Likewise.
    pub fn streams(self) -> Result<Outcome> {
        self.measured("streams", |program, results| self.subjects(program, results, &STREAMS))
    }

    /// Runs `bench pages`.
    ///
    /// # Errors
    ///
    /// Likewise.
    pub fn pages(self) -> Result<Outcome> {
        self.measured("pages", |program, results| self.list(program, results))
    }

    fn measured(&self, name: &str, measure: impl Fn(&Program, &mut Results) -> Result<()>) -> Result<Outcome> {
        let root = project::root()?;
        let mut results = Results::new(name)?;
        let program = Program::build(&root, &mut results)?;
        measure(&program, &mut results)?;
        results.publish(&root, &self.output)?;
        Ok(Outcome::Fine)
    }

    fn subjects(&self, program: &Program, results: &mut Results, subjects: &[Subject]) -> Result<()> {
        for subject in subjects {
            let base = name(subject.peers[0]);
            let mut instructions = Group::new(subject.title, Unit::Instructions, base);
            let mut allocations = Group::new(&format!("{}: allocations", subject.title), Unit::Count, base);
            for run in 1..=self.runs.max(1) {
                for peer in subject.peers {
                    errln!("run {run}: {}, {}", subject.title, name(peer));
                    let work = Work { subject: subject.name, peer, units: subject.units };
                    if let Some(figure) = program.instructions(work)? {
                        instructions.add(name(peer), figure);
                    }
                    allocations.add(name(peer), program.allocations(work)?);
                }
            }
            results.groups.extend([instructions, allocations].into_iter().filter(|group| !group.rows.is_empty()));
        }
        Ok(())
    }

    fn throughput(&self, program: &Program, results: &mut Results) -> Result<()> {
        let mut rate = Group::new("Gets at 64 concurrent, on loopback", Unit::PerSecond, name("hand"));
        for run in 1..=self.runs.max(1) {
            for peer in ["hand", "ours"] {
                errln!("run {run}: throughput, {}", name(peer));
                let (clock, _) = program.seconds(Work { subject: "throughput", peer, units: [0, THROUGHPUT] })?;
                rate.add(name(peer), THROUGHPUT as f64 / clock);
            }
        }
        results.groups.push(rate);
        Ok(())
    }

    fn list(&self, program: &Program, results: &mut Results) -> Result<()> {
        let title = "100 pages of 100, 20 ms for each page, 20 ms of work on each";
        let mut clock = Group::new(title, Unit::Seconds, name("hand"));
        let mut cpu = Group::new(&format!("{title}: CPU"), Unit::CpuSeconds, name("hand"));
        for run in 1..=self.runs.max(1) {
            for peer in ["hand", "ours"] {
                errln!("run {run}: pages, {}", name(peer));
                let (took, used) = program.seconds(Work { subject: "pages", peer, units: [0, 1] })?;
                clock.add(name(peer), took);
                cpu.add(name(peer), used);
            }
        }
        results.groups.extend([clock, cpu]);
        Ok(())
    }
}

/// The name of a peer in tables.
fn name(peer: &str) -> &'static str {
    NAMES.iter().find(|(known, _)| *known == peer).map_or("unknown", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_peer_of_a_subject_has_a_name() {
        let peers = CALLS.iter().chain(&STREAMS).flat_map(|subject| subject.peers);
        let nameless: Vec<_> = peers.filter(|peer| name(peer) == "unknown").collect();
        assert!(nameless.is_empty(), "{nameless:?}");
    }
}
