//! Checks that a long run does not use more and more resources: memory, open files including sockets, and tasks.

#![allow(dead_code, clippy::unwrap_used)]

use std::{
    fmt, fs,
    time::{Duration, Instant},
};

use tokio::runtime::Handle;

/// Resources in use: kilobytes, open files, tasks. Memory and files are only known on Linux.
type Use = [u64; 3];

const WHAT: [&str; 3] = ["KB of memory", "open files", "tasks"];

/// How much more the last quarter of the run may use than the second one.
const SLACK: Use = [16 * 1024, 30, 5];

/// A long run, and the resources it used over time.
pub struct Endurance {
    start: Instant,
    length: Duration,
    used: Vec<Use>,
}

impl Endurance {
    /// Starts a run of `SALESKIT_HARD_SECONDS` seconds, or half an hour by default.
    pub fn start() -> Self {
        let seconds = std::env::var("SALESKIT_HARD_SECONDS").ok().map_or(1800, |seconds| seconds.parse().unwrap());
        Self { start: Instant::now(), length: Duration::from_secs(seconds), used: Vec::new() }
    }

    pub fn goes_on(&self) -> bool {
        // Fewer than eight samples cannot be compared by quarter.
        self.start.elapsed() < self.length || self.used.len() < 8
    }

    /// Records the resources in use.
    pub fn look(&mut self) {
        let memory = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let memory =
            memory.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.parse().ok());
        let files = fs::read_dir("/proc/self/fd").map_or(0, |files| files.count() as u64);
        let tasks = Handle::current().metrics().num_alive_tasks() as u64;
        self.used.push([memory.unwrap_or_default(), files, tasks]);
    }

    /// The most that was used in a quarter, counted from 0.
    fn most(&self, quarter: usize) -> Use {
        let length = self.used.len() / 4;
        let looks = &self.used[quarter * length..(quarter + 1) * length];
        std::array::from_fn(|what| looks.iter().map(|used| used[what]).max().unwrap_or_default())
    }

    /// Checks that the last quarter used no more than the second. The first quarter is warm-up.
    pub fn is_flat(&self) {
        let (early, late) = (self.most(1), self.most(3));
        for (what, name) in WHAT.iter().enumerate() {
            assert!(late[what] <= early[what] + SLACK[what], "{} {name} became {}: {self}", early[what], late[what]);
        }
    }
}

impl fmt::Display for Endurance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?}: {WHAT:?} by quarter {:?}",
            self.start.elapsed(),
            [0, 1, 2, 3].map(|quarter| self.most(quarter))
        )
    }
}
