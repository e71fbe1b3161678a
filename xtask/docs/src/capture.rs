//! Reads web pages as text, from the network or a file; `html` converts them. Also checks where the text may be written: never
//! inside a checkout, because the pages belong to their owners.

pub mod html;

use std::{
    collections::BTreeMap,
    env,
    fs::{self, File},
    io::Read,
    path::{Component, Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};

use xtask::project;

/// The time limit for a page.
const PATIENCE: Duration = Duration::from_secs(60);

/// The size limit for a page, in bytes: about a hundred times the largest known page.
const LONGEST: u64 = 32 << 20;

/// A page as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// The name of its file, without `.txt`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Reads pages from `http://`, `https://` and `file://` addresses and from paths, in this order. A page's name is the last part
/// of its address, or a name before it (`get-basket=https://...`).
///
/// # Errors
/// Fails if one cannot be read, or two would have the same name.
pub fn capture(sources: &[String]) -> Result<Vec<Captured>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut pages: Vec<Captured> = Vec::new();
    for source in sources {
        let (name, source) = named(source);
        let mut page = match source.strip_prefix("http://").or_else(|| source.strip_prefix("https://")) {
            Some(rest) => Captured { name: stem(rest), text: runtime.block_on(fetch(source))? },
            None => file(source)?,
        };
        if let Some(name) = name {
            page.name = stem(name);
        }
        ensure!(
            !pages.iter().any(|other| other.name == page.name),
            "two pages would be named {}.txt: put a name before one of them, as in NAME=URL",
            page.name
        );
        pages.push(page);
    }
    Ok(pages)
}

/// The name before an address. A path cannot have one, because it would be part of the path.
fn named(source: &str) -> (Option<&str>, &str) {
    match source.split_once('=') {
        Some((name, address)) if !name.contains("://") && address.contains("://") => (Some(name), address),
        _ => (None, source),
    }
}

fn file(source: &str) -> Result<Captured> {
    let path = match source.split_once("://") {
        Some(("file", path)) => path,
        Some((scheme, _)) => bail!("{scheme}:// is not supported; use http, https or file"),
        None => source,
    };
    let mut bytes = Vec::new();
    let opened = File::open(path).with_context(|| format!("cannot read {path}"))?;
    opened.take(LONGEST + 1).read_to_end(&mut bytes).with_context(|| format!("cannot read {path}"))?;
    check_length(path, bytes.len())?;
    Ok(Captured { name: stem(path), text: html::text(&String::from_utf8_lossy(&bytes)) })
}

async fn fetch(url: &str) -> Result<String> {
    // The program's TLS provider. A second call finds it already set.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().user_agent("saleskit-xtask").timeout(PATIENCE).build()?;
    let mut reply = client.get(url).send().await.with_context(|| format!("cannot fetch {url}"))?;
    ensure!(reply.status().is_success(), "{url} answered {}", reply.status());
    let kind =
        reply.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or("text/html").to_owned();
    let mut bytes = Vec::new();
    while let Some(piece) = reply.chunk().await.with_context(|| format!("cannot read {url}"))? {
        bytes.extend_from_slice(&piece);
        check_length(url, bytes.len())?;
    }
    let text = String::from_utf8_lossy(&bytes);
    match kind.split(';').next().unwrap_or_default().trim() {
        "text/html" | "application/xhtml+xml" => Ok(html::text(&text)),
        "text/plain" | "text/markdown" => Ok(text.into_owned()),
        other => bail!("{url} is {other}, not a page; check the address"),
    }
}

fn check_length(source: &str, length: usize) -> Result<()> {
    let mebibytes = LONGEST >> 20;
    ensure!(
        length as u64 <= LONGEST,
        "{source} is longer than {mebibytes} MiB, the limit for a docs page; check the address"
    );
    Ok(())
}

/// A page's name: the last part of its address without its extension, or the host.
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

/// Checks that pages may be written into a folder, which need not exist yet.
///
/// # Errors
/// Fails if the folder is in a checkout, except in its `target`.
pub fn check_folder(folder: &Path) -> Result<()> {
    let folder = resolved(folder)?;
    let root = project::root().and_then(|root| resolved(&root)).ok();
    for above in folder.ancestors() {
        let checkout = project::is_checkout(above) || root.as_deref() == Some(above);
        if checkout && !folder.starts_with(above.join("target")) {
            bail!(
                "{} is in the repository, where the pages' text must not be; use a folder outside of it, or below target/",
                folder.display()
            );
        }
    }
    Ok(())
}

/// The path without links and `..`, as far as it exists.
fn resolved(path: &Path) -> Result<PathBuf> {
    let mut resolved = env::current_dir().context("cannot find the current folder")?;
    for component in path.components() {
        match component {
            Component::ParentDir => {
                resolved.pop();
            }
            Component::CurDir => {}
            other => resolved.push(other),
        }
        // A part that does not exist yet has no links.
        resolved = resolved.canonicalize().unwrap_or(resolved);
    }
    Ok(resolved)
}

/// Writes pages into a folder, and returns the files.
///
/// # Errors
/// Fails if the folder is in a checkout, except in its `target`, or if a file cannot be written.
pub fn write(pages: &[Captured], folder: &Path) -> Result<Vec<PathBuf>> {
    check_folder(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
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
    fn a_name_stands_before_an_address_and_is_no_part_of_it() {
        for (source, name, address) in [
            ("list=https://shop.example/a?b=c", Some("list"), "https://shop.example/a?b=c"),
            ("https://shop.example/a?b=https://c", None, "https://shop.example/a?b=https://c"),
            ("a=b.html", None, "a=b.html"),
            ("list=file:///a", Some("list"), "file:///a"),
        ] {
            assert_eq!(named(source), (name, address));
        }
    }

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
