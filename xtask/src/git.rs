//! Runs git and reads what it prints. Which revisions and files to read is decided by the callers.

use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use anyhow::{Context, Result, bail};

const MISSING: &str = "cannot start git: check that it is installed";

/// What a command of git prints.
///
/// # Errors
///
/// Fails if git cannot be started or reports a failure.
pub fn text(root: &Path, arguments: &[&str]) -> Result<String> {
    run(root, arguments, &[])
}

/// What a command of git prints, with these environment variables.
///
/// # Errors
///
/// Fails if git cannot be started or reports a failure.
pub fn run(root: &Path, arguments: &[&str], environment: &[(&str, &Path)]) -> Result<String> {
    let output = start(root, arguments, environment)?;
    if !output.status.success() {
        bail!("git {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The commit of a revision. `None` if the repository has no such revision.
///
/// # Errors
///
/// Fails if git cannot be started, or the folder is not in a repository.
pub fn commit(root: &Path, revision: &str) -> Result<Option<String>> {
    let commit = format!("{revision}^{{commit}}");
    let output = start(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit], &[])?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    match (output.status.success(), complaint.trim()) {
        (true, _) => Ok(Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())),
        (false, "") => Ok(None),
        (false, complaint) => bail!("git cannot look up `{revision}`: {complaint}"),
    }
}

fn start(root: &Path, arguments: &[&str], environment: &[(&str, &Path)]) -> Result<Output> {
    let mut command = Command::new("git");
    command.args(arguments).envs(environment.iter().copied()).current_dir(root).stdin(Stdio::null());
    command.output().context(MISSING)
}

/// Reads several files of a commit with one process.
///
/// # Errors
///
/// Fails if git cannot be started, or does not have one of the files.
pub fn files(root: &Path, commit: &str, paths: &[&str]) -> Result<Vec<String>> {
    let mut git = Command::new("git")
        .args(["cat-file", "--batch"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context(MISSING)?;
    let questions: String = paths.iter().map(|path| format!("{commit}:{path}\n")).collect();
    let mut input = git.stdin.take().context("git accepts no input")?;
    let writer = std::thread::spawn(move || input.write_all(questions.as_bytes()));
    let output = git.wait_with_output().context("cannot read git's output")?;
    writer.join().map_err(|_| anyhow::anyhow!("git accepts no input"))?.context("git accepts no input")?;
    let mut rest = output.stdout.as_slice();
    let mut texts = Vec::new();
    for path in paths {
        let end = rest.iter().position(|byte| *byte == b'\n').with_context(|| format!("git ended before {path}"))?;
        let head = String::from_utf8_lossy(&rest[..end]).into_owned();
        let size: usize = head
            .rsplit(' ')
            .next()
            .and_then(|size| size.parse().ok())
            .with_context(|| format!("git does not have {path}: {head}"))?;
        let text = rest.get(end + 1..end + 1 + size).with_context(|| format!("git ended within {path}"))?;
        texts.push(String::from_utf8_lossy(text).into_owned());
        rest = rest.get(end + 2 + size..).unwrap_or_default();
    }
    Ok(texts)
}
