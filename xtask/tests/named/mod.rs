//! Collects the commands in the repository's texts and workflows: every `cargo xtask ...` in a code span, in a fenced block and
//! in a step of a workflow.

use std::{
    fs,
    path::{Path, PathBuf},
};

use xtask::project;

/// The texts for maintainers.
const TEXTS: [&str; 4] = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "specs/README.md"];

/// The start of every command.
const START: &str = "cargo xtask ";

/// The end of a command on a line.
const ENDS: [&str; 6] = [" # ", " | ", " > ", " >> ", " && ", " || "];

/// A command that a text names.
#[derive(Debug)]
pub struct Named {
    /// The file and line that name it.
    pub place: String,
    /// Its words, from the command's name on.
    pub words: Vec<String>,
    /// Whether it must be complete. In a sentence, arguments may be left out.
    pub whole: bool,
}

/// All of them.
pub fn commands() -> Vec<Named> {
    let root = project::checkout().expect("a checkout");
    let mut named = Vec::new();
    for name in TEXTS.iter().filter(|name| root.join(name).exists()) {
        let text = fs::read_to_string(root.join(name)).expect("a text");
        in_markdown(name, &text, &mut named);
    }
    for path in workflows(&root) {
        let text = fs::read_to_string(&path).expect("a workflow");
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        in_workflow(name, &text, &mut named);
    }
    named
}

fn workflows(root: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(root.join(".github/workflows")) else { return Vec::new() };
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

/// The steps of a workflow, each on one line or folded (`run: >-`).
fn in_workflow(name: &str, text: &str, named: &mut Vec<Named>) {
    let mut lines = text.lines().enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        let depth = |line: &str| line.len() - line.trim_start().len();
        let Some((before, run)) = line.split_once("run: ") else { continue };
        let mut command = run.trim_start_matches(">-").to_owned();
        while let Some((_, more)) = lines.next_if(|(_, more)| run == ">-" && depth(more) > before.len()) {
            command = format!("{command} {}", more.trim());
        }
        add(&format!("{name}:{}", number + 1), command.trim(), true, named);
    }
}

pub fn in_markdown(name: &str, text: &str, named: &mut Vec<Named>) {
    let mut fenced = false;
    for (number, line) in text.lines().enumerate() {
        let place = format!("{name}:{}", number + 1);
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            add(&place, line.trim_start().trim_start_matches("$ "), true, named);
        } else {
            line.split('`').skip(1).step_by(2).for_each(|span| add(&place, span, false, named));
        }
    }
}

/// Adds a command, once for each alternative (`check|coverage`).
fn add(place: &str, text: &str, whole: bool, named: &mut Vec<Named>) {
    let Some(command) = text.strip_prefix(START) else { return };
    let command = ENDS.iter().fold(command, |command, end| command.split(end).next().unwrap_or(command));
    let words = shlex::split(command).unwrap_or_else(|| panic!("{place}: a quote is left open in `{command}`"));
    let mut lines: Vec<Vec<String>> = vec![Vec::new()];
    for word in words.iter().filter(|word| *word != "...") {
        // Shell variables hold numbers and revisions.
        let word = word.trim_matches(['[', ']']);
        let word = if word == "N" || word.starts_with('$') { "1" } else { word };
        let each = if word.contains(' ') { vec![word] } else { word.split('|').collect() };
        lines = each
            .iter()
            .flat_map(|word| lines.iter().map(|line| [line.as_slice(), &[(*word).to_owned()]].concat()))
            .collect();
    }
    for words in lines.into_iter().filter(|words| !words.is_empty()) {
        named.push(Named { place: place.to_owned(), words, whole });
    }
}
