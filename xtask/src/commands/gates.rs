//! Gates: commands that must succeed. They run one after the other, and a table at the end shows the results.

mod needs;

use std::{
    borrow::Cow,
    env,
    ffi::OsStr,
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

pub(in crate::commands) use self::needs::Needs;
use crate::outcome::Outcome;

/// One gate: its name, and the command that must succeed.
pub(in crate::commands) struct Gate {
    name: Cow<'static, str>,
    command: Vec<Cow<'static, str>>,
    env: Vec<(&'static str, Cow<'static, str>)>,
    needs: Needs,
    warns: bool,
}

/// The result of a gate.
enum Verdict {
    Passed,
    Warned,
    Failed,
    Skipped(String),
}

impl Gate {
    /// A gate that needs nothing but Rust.
    pub(in crate::commands) fn new(name: impl Into<Cow<'static, str>>, command: &[&'static str]) -> Self {
        let command = command.iter().copied().map(Cow::Borrowed).collect();
        Self { name: name.into(), command, env: Vec::new(), needs: Needs::Nothing, warns: false }
    }

    /// Adds an argument.
    pub(in crate::commands) fn arg(mut self, argument: impl Into<Cow<'static, str>>) -> Self {
        self.command.push(argument.into());
        self
    }

    /// Adds an environment variable for the command.
    pub(in crate::commands) fn env(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.env.push((name, value.into()));
        self
    }

    /// Sets a requirement that not every machine meets. Without it the gate is skipped.
    pub(in crate::commands) fn needs(mut self, needs: Needs) -> Self {
        self.needs = needs;
        self
    }

    /// Makes findings (exit code 1) a warning for the reviewer instead of a failure.
    pub(in crate::commands) fn warns(mut self) -> Self {
        self.warns = true;
        self
    }

    /// The name in the table.
    pub(in crate::commands) fn name(&self) -> &str {
        &self.name
    }

    fn run(&self, root: &Path) -> Verdict {
        if let Some(missing) = self.needs.missing(root) {
            outln!("skipped: {missing}");
            return Verdict::Skipped(missing);
        }
        let program = &*self.command[0];
        let mut command = Command::new(if program.contains('/') { root.join(program) } else { program.into() });
        command.args(self.command[1..].iter().map(|argument| &**argument)).current_dir(root);
        command.envs(self.env.iter().map(|(name, value)| (name, &**value)));
        // No gate may reach the live services.
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("SALESBOOTH_") || name.starts_with("SALESBYTE_")) {
                command.env_remove(name);
            }
        }
        match command.status() {
            Ok(status) if status.success() => Verdict::Passed,
            Ok(status) if self.warns && status.code() == Some(1) => Verdict::Warned,
            Ok(status) => {
                outln!("{} failed with {status}; to run it alone: {}", self.name, self.command.join(" "));
                Verdict::Failed
            }
            Err(fault) => {
                outln!("cannot start {program}: {fault}; check that it is installed");
                Verdict::Failed
            }
        }
    }
}

/// Runs the gates.
pub(in crate::commands) fn run(root: &Path, gates: &[Gate]) -> Outcome {
    let mut rows = Vec::new();
    for (number, gate) in (1..).zip(gates) {
        outln!("\n── {number} of {}: {} ── {}", gates.len(), gate.name, gate.command.join(" "));
        let start = Instant::now();
        let verdict = gate.run(root);
        rows.push((gate.name.clone(), verdict, start.elapsed()));
    }
    let failed = rows.iter().any(|(_, verdict, _)| matches!(verdict, Verdict::Failed));
    outln!("\n{:<28} {:>8}  result", "gate", "time");
    for (name, verdict, time) in &rows {
        outln!("{name:<28} {:>8}  {}", seconds(*time), describe(verdict));
    }
    if failed { Outcome::Findings } else { Outcome::Fine }
}

/// The names of the programs in a folder, one for each Rust file, sorted.
pub(in crate::commands) fn programs(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let path = entry?.path();
        if let (Some("rs"), Some(name)) = (path.extension().and_then(OsStr::to_str), path.file_stem()) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn describe(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Passed => "passed".to_owned(),
        Verdict::Warned => "passed with a warning (see above)".to_owned(),
        Verdict::Failed => "FAILED".to_owned(),
        Verdict::Skipped(missing) => format!("skipped: {missing}"),
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
