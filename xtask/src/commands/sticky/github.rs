//! Comments and issues, by GitHub's own program `gh`, which knows addresses, tokens and pages of lists.

use std::{
    env,
    io::Write,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use serde_json::{Deserializer, Value, json};

/// Whose posts are ours: what a workflow's own token writes. Anybody could begin a comment with our mark.
const AUTHOR: &str = "github-actions[bot]";

/// Where a post stands.
#[derive(Debug)]
pub(super) enum Place<'t> {
    /// A comment of a pull request.
    Comment {
        /// The pull request.
        number: u64,
    },
    /// An issue.
    Issue {
        /// Its title.
        title: &'t str,
    },
}

impl Place<'_> {
    pub(super) fn describe(&self) -> String {
        match self {
            Self::Comment { number } => format!("comment of pull request {number}"),
            Self::Issue { title } => format!("issue \"{title}\""),
        }
    }
}

/// A post that is there.
#[derive(Debug)]
pub(super) struct Post {
    /// A comment's id, an issue's number.
    id: u64,
    /// What it says.
    pub(super) body: String,
}

/// A repository on GitHub.
#[derive(Debug)]
pub(super) struct Github {
    /// Its address below GitHub's API.
    repository: String,
}

impl Github {
    /// The repository of the workflow, else the one that `gh` finds in the checkout.
    pub(super) fn new() -> Self {
        let name = env::var("GITHUB_REPOSITORY").ok().filter(|name| !name.is_empty());
        Self { repository: format!("repos/{}", name.as_deref().unwrap_or("{owner}/{repo}")) }
    }

    /// The post that begins with a mark.
    pub(super) fn find(&self, place: &Place<'_>, mark: &str) -> Result<Option<Post>> {
        let list = match place {
            Place::Comment { number } => format!("{}/issues/{number}/comments?per_page=100", self.repository),
            Place::Issue { .. } => format!("{}/issues?state=open&per_page=100", self.repository),
        };
        let text = gh(&["api", "--paginate", &list], None)?;
        // Each page is an array of its own.
        let pages: Vec<Vec<Value>> = Deserializer::from_str(&text)
            .into_iter()
            .collect::<Result<_, _>>()
            .with_context(|| format!("gh gives no lists for {list}"))?;
        let posts = pages.iter().flatten().filter(|post| {
            post["user"]["login"] == AUTHOR
                && post["pull_request"].is_null()
                && post["body"].as_str().is_some_and(|body| body.replace("\r\n", "\n").starts_with(mark))
        });
        Ok(posts.into_iter().next().and_then(|post| {
            let id = match place {
                Place::Comment { .. } => &post["id"],
                Place::Issue { .. } => &post["number"],
            };
            Some(Post { id: id.as_u64()?, body: post["body"].as_str()?.to_owned() })
        }))
    }

    /// Makes a post.
    pub(super) fn create(&self, place: &Place<'_>, body: &str) -> Result<()> {
        match place {
            Place::Comment { number } => {
                self.send("POST", &format!("issues/{number}/comments"), &json!({ "body": body }))
            }
            Place::Issue { title } => self.send("POST", "issues", &json!({ "title": title, "body": body })),
        }
    }

    /// Changes what a post says.
    pub(super) fn edit(&self, place: &Place<'_>, post: &Post, body: &str) -> Result<()> {
        self.send("PATCH", &address(place, post), &json!({ "body": body }))
    }

    /// Deletes a comment, closes an issue.
    pub(super) fn remove(&self, place: &Place<'_>, post: &Post) -> Result<()> {
        match place {
            Place::Comment { .. } => self.send("DELETE", &address(place, post), &Value::Null),
            Place::Issue { .. } => self.send("PATCH", &address(place, post), &json!({ "state": "closed" })),
        }
    }

    fn send(&self, method: &str, address: &str, body: &Value) -> Result<()> {
        let address = format!("{}/{address}", self.repository);
        let mut arguments = vec!["api", "--silent", "--method", method, &address];
        let body = (!body.is_null()).then(|| body.to_string());
        if body.is_some() {
            arguments.extend(["--input", "-"]);
        }
        gh(&arguments, body.as_deref()).map(|_| ())
    }
}

fn address(place: &Place<'_>, post: &Post) -> String {
    match place {
        Place::Comment { .. } => format!("issues/comments/{}", post.id),
        Place::Issue { .. } => format!("issues/{}", post.id),
    }
}

/// Runs `gh` with an input; gives back what it prints.
fn gh(arguments: &[&str], input: Option<&str>) -> Result<String> {
    let mut command = Command::new("gh");
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut child = command.spawn().context("GitHub's program `gh` cannot be started")?;
    if let (Some(mut stdin), Some(input)) = (child.stdin.take(), input) {
        // A program that ends without reading says why itself.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().context("GitHub's program `gh` cannot be read")?;
    if !output.status.success() {
        bail!("gh {} ended with {}", arguments.join(" "), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
