//! Tests that the commands in the maintainers' texts exist, and that files described as folded are folded.

use std::process::Command;

use clap::{Parser, error::ErrorKind};
use xtask::{commands::line::Line, project};

use crate::named::{self, Named};

/// Commands that are separate crates, and check their names themselves.
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
        // The commands that `sticky` runs are checked as well.
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
fn without_arguments_the_tasks_are_printed_with_commands_that_exist() {
    let ran = Command::new(env!("CARGO_BIN_EXE_xtask")).output().expect("the command can be started");
    let help = String::from_utf8(ran.stderr).expect("UTF-8");
    assert_eq!(ran.status.code(), Some(2), "{help}");
    for task in ["A docs page changed", "I want to call a new endpoint", "I review a pull request", "I cut a release"] {
        assert!(help.contains(&format!("\n{task}\n")), "{task} is missing:\n{help}");
    }
    let mut commands = Vec::new();
    named::in_markdown("tasks", &format!("```console\n{help}\n```\n"), &mut commands);
    assert!(commands.len() > 20, "few commands are found: {commands:#?}");
    let faults = faults(&commands);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn review_tools_fold_the_generated_crates_and_not_their_surface() {
    let git = |path: &str| {
        let mut git = Command::new("git");
        git.args(["check-attr", "linguist-generated", "--", path])
            .current_dir(project::checkout().expect("a checkout"));
        String::from_utf8(git.output().expect("git can be started").stdout).expect("UTF-8").trim().to_owned()
    };
    for (path, folded) in [("src/deals.rs", "true"), ("tests/wire/main.rs", "true"), ("surface.txt", "false")] {
        assert_eq!(git(&format!("generated/salesbooth/{path}")).rsplit(": ").next(), Some(folded), "{path}");
    }
}
