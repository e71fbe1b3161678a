//! Comments and issues, through GitHub's CLI `gh`, which handles addresses, tokens and pagination.

use std::{
    env,
    io::Write,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use serde_json::{Deserializer, Value, json};

/// Only posts by this author are ours: the workflow's own token writes as it. Anybody could start a comment with our marker.
const AUTHOR: &str = "github-actions[bot]";

/// The place of a post.
#[derive(Debug)]
pub(super) enum Place<'t> {
    /// A comment on a pull request.
    Comment {
        /// The pull request's number.
        number: u64,
    },
    /// An issue.
    Issue {
        /// The issue's title.
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

/// An existing post.
#[derive(Debug)]
pub(super) struct Post {
    /// The comment's id, or the issue's number.
    id: u64,
    /// The text.
    pub(super) body: String,
}

/// A repository on GitHub.
#[derive(Debug)]
pub(super) struct Github {
    /// Its path in GitHub's API.
    repository: String,
}

impl Github {
    /// The workflow's repository, otherwise the one that `gh` finds in the checkout.
    pub(super) fn new() -> Self {
        let name = env::var("GITHUB_REPOSITORY").ok().filter(|name| !name.is_empty());
        Self { repository: format!("repos/{}", name.as_deref().unwrap_or("{owner}/{repo}")) }
    }

    /// The post that starts with a marker.
    pub(super) fn find(&self, place: &Place<'_>, mark: &str) -> Result<Option<Post>> {
        let list = match place {
            Place::Comment { number } => format!("{}/issues/{number}/comments?per_page=100", self.repository),
            Place::Issue { .. } => format!("{}/issues?state=open&per_page=100", self.repository),
        };
        let text = gh(&["api", "--paginate", &list], None)?;
        // Each page is a separate array.
        let pages: Vec<Vec<Value>> = Deserializer::from_str(&text)
            .into_iter()
            .collect::<Result<_, _>>()
            .with_context(|| format!("`gh api` did not return lists for {list}"))?;
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

    /// Creates a post.
    pub(super) fn create(&self, place: &Place<'_>, body: &str) -> Result<()> {
        match place {
            Place::Comment { number } => {
                self.send("POST", &format!("issues/{number}/comments"), &json!({ "body": body }))
            }
            Place::Issue { title } => self.send("POST", "issues", &json!({ "title": title, "body": body })),
        }
    }

    /// Replaces the text of a post.
    pub(super) fn edit(&self, place: &Place<'_>, post: &Post, body: &str) -> Result<()> {
        self.send("PATCH", &address(place, post), &json!({ "body": body }))
    }

    /// Deletes a comment, or closes an issue.
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

/// Runs `gh` with an input and returns its output.
fn gh(arguments: &[&str], input: Option<&str>) -> Result<String> {
    let mut command = Command::new("gh");
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut child =
        command.spawn().context("cannot start GitHub's CLI `gh`: install it from https://cli.github.com")?;
    if let (Some(mut stdin), Some(input)) = (child.stdin.take(), input) {
        // If the program ends without reading, its own error says why.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().context("cannot read the output of GitHub's CLI `gh`")?;
    if !output.status.success() {
        bail!("`gh {}` failed with {}; check $GH_TOKEN and the network", arguments.join(" "), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
