//! Tests `cargo xtask completions`, with bash where it is installed.

use std::{fs, process::Command};

use crate::checkout::{Checkout, run};

/// What bash offers at the end of a command line.
fn offered(checkout: &Checkout, line: &str) -> Vec<String> {
    let script = r#"
        _cargo() { COMPREPLY=("cargo's own"); }
        source "$SCRIPT"
        COMP_WORDS=($LINE)
        [[ $LINE == *" " ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _cargo_or_xtask cargo "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let mut bash = Command::new("bash");
    bash.args(["-c", script]).env("SCRIPT", checkout.path("completions.bash")).env("LINE", line);
    let ran = run(&mut bash);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out.lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_commands_options_and_sections_behind_cargo_xtask() {
    if Command::new("bash").arg("--version").output().is_err() {
        return;
    }
    let checkout = Checkout::with_documents();
    let printed = checkout.xtask(&["completions", "bash"]);
    assert_eq!(printed.code, 0, "{}", printed.err);
    fs::write(checkout.path("completions.bash"), printed.out).expect("a file");
    assert_eq!(offered(&checkout, "cargo xtask gen"), ["generate"]);
    assert_eq!(offered(&checkout, "cargo xtask generate --c"), ["--check"]);
    assert_eq!(offered(&checkout, "cargo xtask lint --api salesby"), ["salesbyte"]);
    let sections = offered(&checkout, "cargo xtask test ");
    assert!(sections.iter().any(|section| section == "notes"), "{sections:?}");
    assert_eq!(offered(&checkout, "cargo bu"), ["cargo's own"]);
}

#[test]
fn zsh_and_fish_complete_cargo_and_not_only_a_program_of_the_name() {
    let checkout = Checkout::with_documents();
    for (shell, hook) in [("zsh", "_cargo-xtask()"), ("fish", "complete -c cargo ")] {
        let printed = checkout.xtask(&["completions", shell]);
        assert_eq!(printed.code, 0, "{}", printed.err);
        assert!(printed.out.contains(hook) && printed.out.contains("generate"), "{shell}: {}", printed.out);
    }
}
