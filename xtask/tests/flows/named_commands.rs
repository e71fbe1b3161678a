//! The texts for maintainers keep their word: the commands that they name are there, and what they say is folded is.

use clap::{Parser, error::ErrorKind};
use xtask::{commands::line::Line, project};

use crate::named::{self, Named};

/// Commands that are crates of their own, and check their names themselves.
const ELSEWHERE: [&str; 3] = ["docs", "mock", "bench"];

/// What is wrong with a command.
fn fault(words: &[String], whole: bool) -> Option<String> {
    let name = words.first()?.as_str();
    if ELSEWHERE.contains(&name) {
        let manifest = project::checkout().expect("a checkout").join(format!("xtask/{name}/Cargo.toml"));
        return (!manifest.exists()).then(|| format!("there is no xtask/{name}"));
    }
    let line = [&["cargo xtask".to_owned()], words].concat();
    let parsed = Line::try_parse_from(line).err()?;
    match parsed.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => None,
        ErrorKind::MissingRequiredArgument if !whole => None,
        _ => Some(parsed.to_string()),
    }
}

fn faults(commands: &[Named]) -> Vec<String> {
    let mut faults = Vec::new();
    for Named { place, words, whole } in commands {
        let mut lines = vec![words.clone()];
        // What `sticky` runs is a command as well.
        let runs = words.iter().zip(words.iter().skip(1)).filter(|(name, _)| *name == "--run");
        lines.extend(runs.map(|(_, run)| run.split_whitespace().map(str::to_owned).collect()));
        faults.extend(lines.iter().filter_map(|words| {
            fault(words, *whole).map(|fault| format!("{place} `cargo xtask {}`: {fault}", words.join(" ")))
        }));
    }
    faults
}

#[test]
fn every_command_that_a_text_or_a_workflow_names_is_one() {
    let commands = named::commands();
    assert!(commands.len() > 40, "few commands are found: {commands:#?}");
    let faults = faults(&commands);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_wrong_name_argument_or_format_is_found_wherever_it_stands() {
    let text = "\
Run `cargo xtask lynt`, `cargo xtask generate --chek` or `cargo xtask lint --format text|xml`.
`cargo xtask test` needs a section, `cargo xtask ...` is no command, `cargo xtask docs check --capture DIR` is elsewhere.
```console
$ cargo xtask test          # no section
$ cargo xtask sticky pages --issue 'Pages' --run 'lint --api'
```
";
    let mut commands = Vec::new();
    named::in_markdown("TEXT.md", text, &mut commands);
    let places: Vec<String> =
        faults(&commands).iter().map(|fault| fault.split("`: ").next().unwrap_or("").to_owned()).collect();
    let expected = [
        "TEXT.md:1 `cargo xtask lynt",
        "TEXT.md:1 `cargo xtask generate --chek",
        "TEXT.md:1 `cargo xtask lint --format xml",
        "TEXT.md:4 `cargo xtask test",
        "TEXT.md:5 `cargo xtask lint --api",
    ];
    assert_eq!(places, expected);
}

#[test]
fn review_tools_fold_the_generated_crates_and_not_their_surface() {
    let git = |path: &str| {
        let mut git = std::process::Command::new("git");
        git.args(["check-attr", "linguist-generated", "--", path])
            .current_dir(project::checkout().expect("a checkout"));
        String::from_utf8(git.output().expect("git can be started").stdout).expect("UTF-8").trim().to_owned()
    };
    for (path, folded) in [("src/deals.rs", "true"), ("tests/wire/main.rs", "true"), ("surface.txt", "false")] {
        assert_eq!(git(&format!("generated/salesbooth/{path}")).rsplit(": ").next(), Some(folded), "{path}");
    }
}
