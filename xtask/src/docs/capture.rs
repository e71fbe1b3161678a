//! Pages of the web as text: fetched or read from a file, then `html`. Decides where a text may be written, too: never below the
//! repository, because pages belong to their owners.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};

use crate::docs::html;

/// How long a page may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A page as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// The name of its file, without `.txt`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Reads pages from `http://`, `https://` and `file://` addresses and from paths, in the order given.
///
/// # Errors
/// When one cannot be read, or two would have one name.
pub fn capture(sources: &[String]) -> Result<Vec<Captured>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut pages: Vec<Captured> = Vec::new();
    for source in sources {
        let page = match source.strip_prefix("http://").or_else(|| source.strip_prefix("https://")) {
            Some(rest) => Captured { name: stem(rest), text: runtime.block_on(fetch(source))? },
            None => file(source)?,
        };
        ensure!(!pages.iter().any(|other| other.name == page.name), "two pages would be {}.txt", page.name);
        pages.push(page);
    }
    Ok(pages)
}

fn file(source: &str) -> Result<Captured> {
    let path = match source.split_once("://") {
        Some(("file", path)) => path,
        Some((scheme, _)) => bail!("{scheme}:// is not known; http, https and file are"),
        None => source,
    };
    let bytes = fs::read(path).with_context(|| format!("cannot read {path}"))?;
    Ok(Captured { name: stem(path), text: html::text(&String::from_utf8_lossy(&bytes)) })
}

async fn fetch(url: &str) -> Result<String> {
    // The program's provider of TLS; a second call finds it there.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().user_agent("saleskit-xtask").timeout(PATIENCE).build()?;
    let reply = client.get(url).send().await.with_context(|| format!("cannot fetch {url}"))?;
    ensure!(reply.status().is_success(), "{url} answered {}", reply.status());
    let kind =
        reply.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or("text/html").to_owned();
    let bytes = reply.bytes().await.with_context(|| format!("cannot read {url}"))?;
    let text = String::from_utf8_lossy(&bytes);
    match kind.split(';').next().unwrap_or_default().trim() {
        "text/html" | "application/xhtml+xml" => Ok(html::text(&text)),
        "text/plain" | "text/markdown" => Ok(text.into_owned()),
        other => bail!("{url} is {other}, not a page"),
    }
}

/// A page's name: the last part of its address without its ending, the host where it has none.
fn stem(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let last = last.strip_suffix(".html").or_else(|| last.strip_suffix(".htm")).unwrap_or(last);
    let name: String = last
        .chars()
        .map(|sign| if sign.is_ascii_alphanumeric() || "-_.".contains(sign) { sign } else { '-' })
        .collect();
    if name.trim_matches('.').is_empty() { "page".to_owned() } else { name }
}

/// Writes pages into a folder; gives back the files.
///
/// # Errors
/// When the folder lies in the repository, other than in `target`, or a file cannot be written.
pub fn write(pages: &[Captured], folder: &Path, repository: &Path) -> Result<Vec<PathBuf>> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let full = |path: &Path| path.canonicalize().with_context(|| format!("cannot find {}", path.display()));
    let (inside, repository) = (full(folder)?, full(repository)?);
    if inside.starts_with(&repository) && !inside.starts_with(repository.join("target")) {
        bail!("{} lies in the repository, which the pages' text must not enter", folder.display());
    }
    let mut files = BTreeMap::new();
    for page in pages {
        files.insert(folder.join(format!("{}.txt", page.name)), &page.text);
    }
    for (path, text) in &files {
        fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(files.into_keys().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_named_after_the_last_part_of_its_address() {
        for (address, name) in [
            ("shop.example/docs/get-basket.html?x=1#y", "get-basket"),
            ("shop.example/docs/", "docs"),
            ("shop.example", "shop.example"),
            ("/tmp/a b.htm", "a-b"),
            ("..", "page"),
        ] {
            assert_eq!(stem(address), name);
        }
    }
}
