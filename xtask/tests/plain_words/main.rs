//! The project's prose is plain English: short sentences, and none of the phrases that readers stumbled over.
//!
//! `phrases.toml` lists those phrases, each with what to write instead. They are searched in pages, comments, messages, and in the texts
//! of the OpenAPI documents, which become rustdoc. At most 35 words make a sentence of a page or of a module's head. `waiting.txt` lists the files that are still to be rewritten. Set
//! `SALESKIT_PLAIN_WORDS` to the start of a path to see the findings in such files.

mod documents;
mod phrases;
mod prose;
mod source;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use phrases::Phrases;
use prose::{Block, Line};
use xtask::project;

/// The most words of a sentence.
const MOST_WORDS: usize = 35;

/// Folders without prose of ours.
const WITHOUT: [&str; 6] = [".git", "bundles", "corpora", "corpus", "generated", "target"];

/// This page is made from `xtask/bench/src/report/page.md`.
const MADE: &str = "docs/performance.md";

/// The phrases themselves.
const PHRASES: &str = "xtask/tests/plain_words/phrases.toml";

/// Files that still have findings.
const WAITING: &str = "xtask/tests/plain_words/waiting.txt";

fn root() -> PathBuf {
    project::checkout().expect("a checkout")
}

fn phrases() -> Phrases {
    Phrases::new(&fs::read_to_string(root().join(PHRASES)).expect("the phrases"))
}

/// The files with prose, by their paths from the root.
fn files(folder: &Path, root: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let (kind, name) = (entry.file_type().expect("a kind"), entry.file_name());
        let name = name.to_string_lossy();
        let is_hidden = name.starts_with('.') && name != ".github";
        if kind.is_dir() && !is_hidden && !WITHOUT.contains(&name.as_ref()) {
            files(&entry.path(), root, found);
        } else if kind.is_file() && matches!(name.rsplit('.').next(), Some("md" | "rs" | "toml" | "yml" | "yaml")) {
            let path = entry.path();
            let parts = path.strip_prefix(root).expect("a path below the root").iter();
            let path = parts.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            // Other documents are made up for tests.
            found.extend(Some(path).filter(|path| !path.ends_with(".yaml") || path.starts_with("specs/")));
        }
    }
}

fn blocks(name: &str, text: &str) -> Vec<Block> {
    match name.rsplit('.').next() {
        Some("md") => {
            let lines = text.lines().enumerate();
            let lines: Vec<Line> = lines.map(|(index, line)| (index + 1, line.to_owned())).collect();
            prose::markdown(&lines)
        }
        // The texts of tests are data, not messages.
        Some("rs") => source::rust(text, !name.contains("tests/")),
        Some("yaml") => documents::texts(text),
        _ => source::hashes(text),
    }
}

/// What is wrong with a file, as `line: what` in order.
fn findings(name: &str, text: &str, phrases: &Phrases) -> Vec<String> {
    let mut found = BTreeSet::new();
    for block in blocks(name, text) {
        for (at, words, better) in phrases.find(&block.text) {
            found.insert((block.line(at), format!("“{}”: write {better}", words.trim())));
        }
        let long = block.sentences().into_iter().filter(|(_, words)| block.is_sentences && *words > MOST_WORDS);
        for (at, words) in long {
            let begin: Vec<&str> = block.text[at..].split_whitespace().take(5).collect();
            let message = format!("“{} ...”: {words} words; split it, at most {MOST_WORDS}", begin.join(" "));
            found.insert((block.line(at), message));
        }
    }
    found.into_iter().map(|(line, message)| format!("{name}:{line}: {message}")).collect()
}

/// The findings of every file that has some.
fn all_findings() -> &'static BTreeMap<String, Vec<String>> {
    static ALL: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(judged);
    &ALL
}

fn judged() -> BTreeMap<String, Vec<String>> {
    let (root, phrases, mut names) = (root(), phrases(), Vec::new());
    files(&root, &root, &mut names);
    names.retain(|name| name != MADE && name != PHRASES);
    assert!(names.len() > 500, "only {} files were found", names.len());
    let judge = |name: String| {
        let text = fs::read_to_string(root.join(&name)).expect("a text");
        let found = findings(&name, &text, &phrases);
        (name, found)
    };
    names.into_iter().map(judge).filter(|(_, found)| !found.is_empty()).collect()
}

fn waiting() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(WAITING)).unwrap_or_default();
    text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn prose_has_short_sentences_and_no_phrase_that_misleads() {
    let (found, waiting) = (all_findings(), waiting());
    let asked = env::var("SALESKIT_PLAIN_WORDS").ok();
    let is_judged = |name: &str| match &asked {
        Some(start) => name.starts_with(start.as_str()),
        None => !waiting.contains(name),
    };
    let wrong: Vec<&str> =
        found.iter().filter(|(name, _)| is_judged(name)).flat_map(|(_, found)| found).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} finding(s)\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_file_that_reads_well_does_not_wait() {
    let found = all_findings();
    let clean: Vec<String> = waiting().into_iter().filter(|name| !found.contains_key(name)).collect();
    let how = "cargo test -p xtask --test plain_words -- --ignored";
    assert!(clean.is_empty(), "remove from {WAITING}, or run `{how}`:\n{}", clean.join("\n"));
}

/// Never adds a file: what is clean stays clean.
#[test]
#[ignore = "writes the list of files that wait"]
fn the_list_keeps_only_files_with_findings() {
    let found = all_findings();
    let kept: Vec<String> = waiting().into_iter().filter(|name| found.contains_key(name)).collect();
    let text: String = kept.iter().map(|name| format!("{name}\n")).collect();
    fs::write(root().join(WAITING), text).expect("the list is written");
}

/// A text with phrases that are to be found.
fn sample(name: &str) -> String {
    fs::read_to_string(root().join("xtask/tests/plain_words/samples").join(name)).expect("a sample")
}

/// What is to be found in a sample, one finding on a line.
fn listed(name: &str) -> Vec<String> {
    sample(name).lines().map(str::to_owned).collect()
}

#[test]
fn a_phrase_is_found_across_lines_and_outside_of_code() {
    let found = findings("a.md", &sample("across-lines.txt"), &phrases());
    let lines: Vec<&str> = found.iter().map(|found| found.split(" write").next().unwrap_or_default()).collect();
    assert_eq!(lines, listed("across-lines.found.txt"));
}

#[test]
fn a_phrase_can_require_the_start_or_the_end_of_a_part_of_a_sentence() {
    let found = findings("a.md", &sample("parts.txt"), &phrases());
    let hits: Vec<&str> = found.iter().filter_map(|found| found.split(['“', '”']).nth(1)).collect();
    assert_eq!(hits, listed("parts.found.txt"));
}

#[test]
fn comments_and_messages_of_rust_are_read_and_code_is_not() {
    let source = sample("source.txt");
    let lines = |name| -> Vec<String> {
        let found = findings(name, &source, &phrases());
        found.iter().map(|found| found.split(": write").next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(lines("a/src/b.rs"), listed("source.found.txt"));
    assert_eq!(lines("a/tests/b.rs"), ["a/tests/b.rs:2: “mended”", "a/tests/b.rs:5: “anew”"]);
}

#[test]
fn texts_of_a_document_are_read_with_their_lines_and_its_data_is_not() {
    let found = findings("specs/a/b.yaml", &sample("document.txt"), &phrases());
    let found: Vec<String> =
        found.iter().map(|found| found.split(": write").next().unwrap_or_default().to_owned()).collect();
    assert_eq!(found, listed("document.found.txt"));
}

#[test]
fn a_sentence_is_counted_in_words_and_a_span_of_code_is_one() {
    let long = |words: usize| format!("{} `a b c`.", vec!["word"; words - 1].join(" "));
    let text = format!("{} {}\n\n- {}\n- {}\n", long(35), long(35), long(20), long(20));
    assert_eq!(findings("a.md", &text, &phrases()), Vec::<String>::new());
    let found = findings("a.md", &format!("One, e.g. two... three. {}\n", long(36)), &phrases());
    assert_eq!(found, ["a.md:1: “word word word word word ...”: 36 words; split it, at most 35"]);
    // Only a module's head is held to the length; a table and a heading have no sentences.
    assert_eq!(findings("a.rs", &format!("/// {0}\n\n//! {0}\n", long(36)), &phrases()).len(), 1);
    assert_eq!(findings("a.md", &format!("# {0}\n\n| {0} |\n", long(36)), &phrases()), Vec::<String>::new());
}

#[test]
fn a_link_in_rustdoc_names_no_dollar_crate_because_rustdoc_does_not_resolve_it() {
    let (root, mut names) = (root(), Vec::new());
    files(&root, &root, &mut names);
    let unresolved = concat!("](", "$crate::");
    let has_one = |name: &String| fs::read_to_string(root.join(name)).is_ok_and(|text| text.contains(unresolved));
    let found: Vec<String> = names.into_iter().filter(has_one).collect();
    assert!(found.is_empty(), "write `crate::` in the links of {found:?}");
}
