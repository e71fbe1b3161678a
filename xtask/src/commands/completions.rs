//! `completions`: prints a script that completes `cargo xtask` in a shell.
//!
//! `xtask` is an alias of cargo, not a program, so a script for a program `xtask` alone would never run. The printed script contains
//! clap's script for `xtask` and a few lines that call it for `cargo xtask`. `docs`, `mock` and `bench` are separate programs: their
//! names are completed, their own arguments are not. Names of sections are completed in bash and zsh only, because clap's script for
//! fish has no values of positional arguments.

use std::io::Write;

use anyhow::{Context, Result};
use clap::{Args, Command, ValueEnum, builder::PossibleValuesParser};
use clap_complete::{generate, shells};

use super::test;
use crate::{generate::APIS, outcome::Outcome, project};

/// The name that clap's script completes.
const NAME: &str = "xtask";

/// Bash completes a command with one function, so cargo's own must be called for everything else. It may not be loaded yet.
const BASH: &str = r#"
declare -F _cargo >/dev/null || _completion_loader cargo 2>/dev/null || _comp_load cargo 2>/dev/null || true

_cargo_or_xtask() {
    if [[ ${COMP_WORDS[1]} == xtask && $COMP_CWORD -gt 1 ]]; then
        local COMP_WORDS=("${COMP_WORDS[@]:1}") COMP_CWORD=$((COMP_CWORD - 1))
        _xtask xtask "$2" "$3"
    elif declare -F _cargo >/dev/null; then
        _cargo "$@"
    fi
}

complete -F _cargo_or_xtask -o bashdefault -o default cargo
"#;

/// Cargo's completion for zsh calls a function of this name.
const ZSH: &str = r#"
_cargo-xtask() { _xtask "$@" }
"#;

/// Fish can complete a command line as if it were another one.
const FISH: &str = r#"
complete -c cargo -n "__fish_seen_subcommand_from xtask" -f -a "(complete -C (string replace -r '^.*?\bxtask\b' xtask -- (commandline -cp)))"
"#;

/// Arguments of `completions`.
#[derive(Debug, Args)]
#[command(after_help = "\
Bash: cargo xtask completions bash > ~/.cargo-xtask.bash, then in ~/.bashrc: source ~/.cargo-xtask.bash
Zsh:  cargo xtask completions zsh > ~/.cargo-xtask.zsh, then in ~/.zshrc, after compinit: source ~/.cargo-xtask.zsh
Fish: cargo xtask completions fish > ~/.config/fish/conf.d/cargo-xtask.fish

Zsh needs cargo's own completions: rustup completions zsh cargo. Print the script again when a command or a section is added.")]
pub struct Completions {
    /// The shell
    shell: Shell,
}

/// The shells.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Shell {
    Bash,
    Zsh,
    Fish,
}

impl Completions {
    /// Prints the script for the commands of `line`.
    ///
    /// # Errors
    ///
    /// Fails if the documents' sections cannot be listed.
    pub fn run(self, line: Command) -> Result<Outcome> {
        let mut line = with_values(line)?;
        let mut script = Vec::new();
        match self.shell {
            Shell::Bash => generate(shells::Bash, &mut line, NAME, &mut script),
            Shell::Zsh => generate(shells::Zsh, &mut line, NAME, &mut script),
            Shell::Fish => generate(shells::Fish, &mut line, NAME, &mut script),
        }
        script.write_all(self.adapter().as_bytes())?;
        out!("{}", String::from_utf8(script).context("the script is not UTF-8")?);
        Ok(Outcome::Fine)
    }

    fn adapter(self) -> &'static str {
        match self.shell {
            Shell::Bash => BASH,
            Shell::Zsh => ZSH,
            Shell::Fish => FISH,
        }
    }
}

/// Adds the values that only the checkout knows: APIs, and the sections of `test`.
fn with_values(line: Command) -> Result<Command> {
    let known = test::known(&project::root()?, &project::apis(None)?)?;
    // clap wants names that live forever, and the program ends after it has printed them.
    let sections: Vec<&str> = known.into_values().flatten().map(|section| &*section.leak()).collect();
    Ok(line.mut_subcommands(|command| {
        let is_bundle = command.get_name() == "bundle";
        command.mut_args(|argument| match argument.get_id().as_str() {
            "api" => argument.value_parser(PossibleValuesParser::new(APIS.map(|api| api.name))),
            "name" if is_bundle => argument.value_parser(PossibleValuesParser::new(APIS.map(|api| api.name))),
            "sections" => argument.value_parser(PossibleValuesParser::new(sections.clone())),
            _ => argument,
        })
    }))
}
