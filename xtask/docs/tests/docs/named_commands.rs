//! Checks the `cargo xtask docs` commands in texts and workflows.

use std::process::Command;

use crate::named;

#[test]
fn every_docs_command_that_a_text_or_a_workflow_names_is_one() {
    let commands: Vec<_> = named::commands().into_iter().filter(|named| named.words[0] == "docs").collect();
    assert!(commands.len() > 3, "few commands are found: {commands:#?}");
    for command in commands {
        // The help is only printed after known names.
        let mut docs = Command::new(env!("CARGO_BIN_EXE_xtask-docs"));
        let output = docs.args(&command.words[1..]).arg("--help").output().expect("the command can be started");
        let printed = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{} {:?}: {printed}", command.place, command.words);
        let has_pages = ["capture", "--capture"].iter().any(|name| command.words.iter().any(|word| word == name));
        assert!(has_pages || !command.whole, "{} {:?} names no pages", command.place, command.words);
    }
}
