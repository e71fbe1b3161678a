//! The budgets, and how each figure is measured.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use super::calls::Subject;
use crate::{callgrind, generate::APIS};

/// Every budget.
pub(super) const NAMES: [&str; 14] = [
    "largest-generated-file",
    "generated-lines",
    "functions",
    "packages",
    "three-calls-llvm-lines",
    "three-calls-bytes",
    "get-allocations",
    "create-allocations",
    "list-allocations",
    "items-allocations",
    "get-instructions",
    "create-instructions",
    "list-instructions",
    "items-instructions",
];

/// The platform that sizes are compared on; others link differently.
const TARGET: &str = "x86_64-unknown-linux-gnu";

/// The package of the measuring programs.
const PROGRAMS: &str = "budget-programs";

/// The result of a measurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Measured {
    /// A figure, and the compiler version if it depends on the compiler.
    Figure { figure: u64, rustc: Option<String> },
    /// No figure, and why.
    Skipped(String),
}

impl Measured {
    pub(super) fn figure(&self) -> Option<u64> {
        match self {
            Self::Figure { figure, .. } => Some(*figure),
            Self::Skipped(_) => None,
        }
    }

    fn of_text(figure: usize) -> Self {
        Self::Figure { figure: figure as u64, rustc: None }
    }
}

/// Measures figures, and builds what several of them need only once.
pub(super) struct Measurer<'r> {
    root: &'r Path,
    rustc: Rustc,
    programs: Option<PathBuf>,
}

/// The compiler version.
struct Rustc {
    version: String,
    host: String,
}

/// The functions and lines that the compiler hands to LLVM for a crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Llvm {
    functions: usize,
    lines: usize,
}

impl<'r> Measurer<'r> {
    pub(super) fn new(root: &'r Path) -> Result<Self> {
        Ok(Self { root, rustc: Rustc::here()?, programs: None })
    }

    pub(super) fn measure(&mut self, name: &str) -> Result<Measured> {
        match name {
            "largest-generated-file" => Ok(Measured::of_text(lines(self.root)?.into_iter().max().unwrap_or_default())),
            "generated-lines" => Ok(Measured::of_text(lines(self.root)?.into_iter().sum())),
            "functions" => {
                let selection = ["--package", "salesbooth-api", "--lib", "--no-default-features", "--features", "full"];
                Ok(self.compiled(self.llvm("salesbooth-api", &selection)?.functions as u64))
            }
            "three-calls-llvm-lines" => {
                let llvm = self.llvm("three-calls", &["--package", PROGRAMS, "--bin", "three_calls"])?;
                // The program was just built without optimisation, so the next measurement must rebuild it.
                self.programs = None;
                Ok(self.compiled(llvm.lines as u64))
            }
            "packages" => Ok(Measured::of_text(self.packages()?)),
            "three-calls-bytes" if self.rustc.host != TARGET => {
                Ok(Measured::Skipped(format!("it is measured on {TARGET} only")))
            }
            "three-calls-bytes" => {
                let program = self.programs()?.join("three_calls");
                let size = program
                    .metadata()
                    .with_context(|| format!("{} was not built; run the command again", program.display()))?
                    .len();
                Ok(self.compiled(size))
            }
            _ => self.call(name),
        }
    }

    fn call(&mut self, name: &str) -> Result<Measured> {
        let (subject, figure) = name.split_once('-').with_context(|| format!("nothing measures `{name}`"))?;
        if figure == "instructions" && self.rustc.host != TARGET {
            return Ok(Measured::Skipped(format!("it is measured on {TARGET} only")));
        }
        if figure == "instructions" && !callgrind::is_installed() {
            return Ok(Measured::Skipped("valgrind is not installed".to_owned()));
        }
        let subject = Subject { program: self.programs()?.join("in_memory"), name: subject };
        match figure {
            "allocations" => Ok(Measured::Figure { figure: subject.allocations()?, rustc: None }),
            _ => Ok(self.compiled(subject.instructions()?)),
        }
    }

    /// A figure that depends on the compiler.
    fn compiled(&self, figure: u64) -> Measured {
        Measured::Figure { figure, rustc: Some(self.rustc.version.clone()) }
    }

    /// Builds the measuring programs and returns their folder.
    fn programs(&mut self) -> Result<PathBuf> {
        if let Some(folder) = &self.programs {
            return Ok(folder.clone());
        }
        self.cargo(&["build", "--locked", "--release", "--package", PROGRAMS, "--bins"])?;
        let folder = target(self.root).join("release");
        self.programs = Some(folder.clone());
        Ok(folder)
    }

    /// Makes the compiler write down what it hands to LLVM for one crate, before any optimisation.
    fn llvm(&self, name: &str, selection: &[&str]) -> Result<Llvm> {
        // The file name contains the compiler's version, so that a file of another compiler is never used.
        let file = target(self.root).join(format!("{name}-{}.ll", self.rustc.version));
        let emit = format!("--emit=llvm-ir={}", file.display());
        let flags = ["--", &emit, "-C", "no-prepopulate-passes", "-C", "codegen-units=1"];
        self.cargo(&[&["rustc", "--locked", "--release"], selection, &flags[..]].concat())?;
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(count(&text))
    }

    /// How many packages the facade needs with its default features, including build dependencies.
    fn packages(&self) -> Result<usize> {
        let selection = ["tree", "--locked", "--package", "saleskit", "--edges", "no-dev", "--target", TARGET];
        let output = Command::new(cargo())
            .args(selection)
            .args(["--prefix", "none", "--format", "{p}"])
            .current_dir(self.root)
            .output()
            .context("cannot start cargo: check that it is on the PATH")?;
        if !output.status.success() {
            bail!("`cargo tree` failed for saleskit: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(distinct(&String::from_utf8_lossy(&output.stdout)))
    }

    /// Builds in a separate target folder: the flags of a single crate would otherwise stay in the usual one.
    fn cargo(&self, arguments: &[&str]) -> Result<()> {
        let folder = target(self.root);
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        let mut command = Command::new(cargo());
        command.args(arguments).current_dir(self.root).stdout(Stdio::null());
        // Settings of the caller for other builds would change the figures.
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PROFILE_") || name.ends_with("RUSTFLAGS")) {
                command.env_remove(name);
            }
        }
        command.env("CARGO_TARGET_DIR", &folder).env("CARGO_PROFILE_RELEASE_STRIP", "symbols");
        if !command.status().context("cannot start cargo: check that it is on the PATH")?.success() {
            bail!("`cargo {}` failed: correct what it reports above", arguments.join(" "));
        }
        Ok(())
    }
}

impl Rustc {
    fn here() -> Result<Self> {
        let output =
            Command::new("rustc").arg("-vV").output().context("cannot start rustc: check that it is on the PATH")?;
        let text = String::from_utf8(output.stdout).context("`rustc -vV` does not print a version")?;
        let said = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).map(str::to_owned);
        match (said("release: "), said("host: ")) {
            (Some(version), Some(host)) => Ok(Self { version, host }),
            _ => bail!("`rustc -vV` does not print a version"),
        }
    }
}

fn target(root: &Path) -> PathBuf {
    root.join("target/budget")
}

fn cargo() -> std::ffi::OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The lines of each generated source file.
fn lines(root: &Path) -> Result<Vec<usize>> {
    let mut lines = Vec::new();
    for api in &APIS {
        let folder = root.join("generated").join(api.name).join("src");
        for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
            lines.push(fs::read_to_string(entry?.path())?.lines().count());
        }
    }
    Ok(lines)
}

/// The functions that a file of LLVM IR defines. Declarations are not counted, because the functions are compiled elsewhere.
fn count(text: &str) -> Llvm {
    let mut llvm = Llvm { functions: 0, lines: 0 };
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with("define ") {
            (llvm.functions, inside) = (llvm.functions + 1, true);
        }
        llvm.lines += usize::from(inside);
        inside &= line != "}";
    }
    llvm
}

/// The packages of a tree, each counted once, without saleskit itself.
fn distinct(tree: &str) -> usize {
    let packages: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    packages.iter().filter(|package| !package.is_empty()).count().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_those_that_are_defined_and_lines_those_inside_of_them() {
        let text = "source_filename = \"x\"\n\ndefine void @a() {\nstart:\n  ret void\n}\n\ndeclare void @b()\n\n\
                    define internal i8 @c() {\n  ret i8 0\n}\n";
        assert_eq!(count(text), Llvm { functions: 2, lines: 7 });
    }

    #[test]
    fn a_package_counts_once_however_often_it_is_in_the_tree() {
        let tree = "saleskit v0.1.0 (/here)\nbytes v1.12.0\nhttp v1.5.0\nbytes v1.12.0 (*)\nhttp v0.2.1\n";
        assert_eq!(distinct(tree), 3);
    }
}
