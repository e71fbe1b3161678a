//! `sticky`: keeps the output of commands in one comment of a pull request, or in one issue, on GitHub. The post is created when
//! there is output, edited when the output changes, and deleted (an issue is closed) when there is none. Workflows only call this
//! command.

mod github;

use std::{
    env,
    fmt::Write,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use clap::Args;

use self::github::{Github, Place, Post};
use crate::outcome::Outcome;

/// The maximum length of a post, in characters. GitHub's limit is 65,536.
const MOST: usize = 60_000;

/// Arguments of `sticky`.
#[derive(Debug, Args)]
#[command(after_help = "\
The output of a command with `--format markdown` is posted as it is. Any other output is posted only if the command found something
(exit code 1). If a command ends with 2, nothing is posted, changed or removed. GitHub is reached through its CLI `gh` with $GH_TOKEN,
and only posts of github-actions[bot] are changed. Exit code 0: the post is up to date. 2: it may not be.")]
pub struct Sticky {
    /// A name that distinguishes the posts of several workflows
    name: String,
    /// Comment on the pull request with this number
    #[arg(long, value_name = "NUMBER", required_unless_present = "issue")]
    pull_request: Option<u64>,
    /// Keep an issue with this title
    #[arg(long, value_name = "TITLE", conflicts_with = "pull_request")]
    issue: Option<String>,
    /// A command of `cargo xtask` with its arguments, separated by spaces; can be repeated
    #[arg(long = "run", value_name = "COMMAND", required = true)]
    runs: Vec<String>,
}

impl Sticky {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if a command fails with exit code 2, or GitHub cannot be reached.
    pub fn run(self) -> Result<Outcome> {
        let place = match (self.pull_request, &self.issue) {
            (Some(number), _) => Place::Comment { number },
            (None, Some(title)) => Place::Issue { title },
            (None, None) => bail!("pass --pull-request or --issue"),
        };
        let mark = format!("<!-- cargo xtask sticky {} -->\n", self.name);
        let mut words = String::new();
        for run in &self.runs {
            words.push_str(&said(run)?);
        }
        let github = Github::new();
        let now = github.find(&place, &mark)?;
        let done = if words.is_empty() {
            now.map_or(Ok("nothing to say"), |post| github.remove(&place, &post).map(|()| "removed"))?
        } else {
            post(&github, &place, now, &format!("{mark}{}", cut(&words)))?
        };
        errln!("{}: {done}", place.describe());
        Ok(Outcome::Fine)
    }
}

/// Creates or edits the post.
fn post(github: &Github, place: &Place<'_>, now: Option<Post>, body: &str) -> Result<&'static str> {
    match now {
        Some(post) if post.body.replace("\r\n", "\n").trim_end() == body.trim_end() => Ok("unchanged"),
        Some(post) => github.edit(place, &post, body).map(|()| "edited"),
        None => github.create(place, body).map(|()| "created"),
    }
}

/// The output of a command as Markdown. It is also printed here.
fn said(line: &str) -> Result<String> {
    let this = env::current_exe().context("the path of this program is unknown")?;
    let mut command = Command::new(this);
    command.args(line.split_whitespace()).stdin(Stdio::null()).stderr(Stdio::inherit());
    let output = command.output().with_context(|| format!("cannot start `{line}`"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    out!("{text}");
    let found = match output.status.code() {
        Some(0) => false,
        Some(1) => true,
        _ => bail!("`cargo xtask {line}` ended with {}; nothing was posted. Run it alone to see why", output.status),
    };
    let text = text.trim();
    if line.contains("--format markdown") {
        return Ok(if text.is_empty() { String::new() } else { format!("{text}\n") });
    }
    let mut words = String::new();
    if found {
        let fence = fence(text);
        write!(words, "\n`cargo xtask {line}` found:\n\n{fence}text\n{text}\n{fence}\n")?;
    }
    Ok(words)
}

/// A fence longer than any in the text.
fn fence(text: &str) -> String {
    let longest = text.split(|sign| sign != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(3.max(longest + 1))
}

/// Cuts the text to GitHub's limit.
fn cut(words: &str) -> String {
    match words.char_indices().nth(MOST) {
        None => words.to_owned(),
        Some((end, _)) => {
            let kept = &words[..end];
            let kept = kept.rsplit_once('\n').map_or(kept, |(kept, _)| kept);
            let open = kept.lines().filter(|line| line.starts_with("```")).count() % 2 == 1;
            format!("{kept}\n{}\nThe rest is in the workflow's log.\n", if open { "```\n" } else { "" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_longer_than_any_in_the_text() {
        assert_eq!(fence("plain `code`"), "```");
        assert_eq!(fence("a\n````\nb"), "`````");
    }

    #[test]
    fn a_long_text_is_cut_at_a_line_and_leaves_no_fence_open() {
        let text = format!("```text\n{}```\n", "ä line of a report\n".repeat(5_000));
        let cut = cut(&text);
        assert!(cut.chars().count() < MOST + 100, "{}", cut.chars().count());
        assert!(
            cut.ends_with("ä line of a report\n```\n\nThe rest is in the workflow's log.\n"),
            "{}",
            &cut[cut.len() - 99..]
        );
        assert_eq!(super::cut("short\n"), "short\n");
    }
}
