//! Tests the dependencies of the runtime and the generated crates: all of them work on other targets, and a new one does not go
//! unnoticed.
//!
//! Clippy checks that their own code uses no clock, thread or socket (`runtime/clippy.toml`).

#![allow(clippy::unwrap_used)]

use std::{collections::BTreeSet, process::Command};

use xtask::project;

/// Every dependency, on any target. Add new ones deliberately: integrators pay for each, and it must not need threads, sockets,
/// randomness or a clock.
const TREE: [&str; 23] = [
    "arrayvec",
    "autocfg",
    "bytes",
    "futures-core",
    "http",
    "httpdate",
    "itoa",
    "memchr",
    "num-traits",
    "percent-encoding",
    "proc-macro2",
    "quote",
    "rust_decimal",
    "saleskit-runtime",
    "secrecy",
    "serde",
    "serde_core",
    "serde_derive",
    "serde_json",
    "syn",
    "unicode-ident",
    "zeroize",
    "zmij",
];

#[test]
fn the_runtime_and_the_generated_crates_depend_on_nothing_new() {
    for name in ["saleskit-runtime", "salesbooth-api", "salesbyte-api"] {
        let mut tree = Command::new(env!("CARGO"));
        tree.args(["tree", "--package", name, "--edges", "normal,build", "--target", "all", "--prefix", "none"]);
        tree.args(["--all-features", "--locked", "--format", "{p}"]).current_dir(project::checkout().unwrap());
        let output = tree.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let found: BTreeSet<&str> = text.lines().filter_map(|line| line.split(' ').next()).collect();
        let mut known = BTreeSet::from(TREE);
        known.insert(name);
        assert_eq!(found, known, "{name}");
    }
}

/// Our code could do anything if it ran during an application's build. (The mock, which no application links, has a build script
/// that lists the documents.)
#[test]
fn the_crates_that_applications_link_run_nothing_while_they_are_built() {
    let checkout = project::checkout().unwrap();
    for folder in [".", "runtime", "generated/salesbooth", "generated/salesbyte"] {
        let folder = checkout.join(folder);
        assert!(!folder.join("build.rs").exists(), "{} has a build script", folder.display());
        let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        for key in ["build = ", "proc-macro = ", "[build-dependencies]"] {
            assert!(!manifest.lines().any(|line| line.starts_with(key)), "{} has `{key}`", folder.display());
        }
    }
}
