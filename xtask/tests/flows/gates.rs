//! Tests `cargo xtask ci`, with fake programs that record their arguments.

use crate::checkout::{Checkout, run};

/// A cargo that only supports `mixed`, which ends with this code.
fn checkout(mixed: i32) -> Checkout {
    let checkout = Checkout::empty();
    checkout.put("specs/README.md", "one\n");
    checkout.git(&["init", "--quiet", "--initial-branch=main"]);
    checkout.git(&["add", "."]);
    checkout.git(&["commit", "--quiet", "-m", "One"]);
    let script = format!("echo \"cargo $*\" >> \"$LOG\"; case \"$*\" in *mixed*) exit {mixed};; esac");
    checkout.program("cargo", &script);
    checkout
}

/// The row of a gate in the table at the end.
fn row<'o>(out: &'o str, gate: &str) -> &'o str {
    out.lines().rfind(|line| line.starts_with(gate)).unwrap_or_default()
}

#[test]
fn a_branch_that_mixes_two_kinds_of_changes_is_a_warning_and_no_failure() {
    let checkout = checkout(1);
    checkout.program("actionlint", "exit 0");
    let ran = checkout.xtask(&["ci", "--quick"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("── 5 of 6: generator or documents ── cargo xtask mixed\n"), "{}", ran.out);
    assert!(row(&ran.out, "generator or documents").ends_with("passed with a warning (see above)"), "{}", ran.out);
    assert!(row(&ran.out, "workflows").ends_with("passed"), "{}", ran.out);
}

#[test]
fn a_gate_that_cannot_judge_fails() {
    let ran = checkout(2).xtask(&["ci", "--quick"]);
    assert_eq!(ran.code, 1);
    assert!(row(&ran.out, "generator or documents").ends_with("FAILED"), "{}", ran.out);
}

#[test]
fn a_fault_of_a_workflow_fails() {
    let checkout = checkout(0);
    checkout.program("actionlint", "test \"$1\" = -version");
    let ran = checkout.xtask(&["ci", "--quick"]);
    assert_eq!(ran.code, 1);
    assert!(row(&ran.out, "workflows").ends_with("FAILED"), "{}", ran.out);
}

#[test]
fn a_clone_without_a_base_skips_what_compares_with_it_and_says_so() {
    let checkout = checkout(0);
    checkout.git(&["branch", "--move", "main", "topic"]);
    let ran = checkout.xtask(&["ci", "--quick"]);
    let told = "skipped: this clone has no branch to compare with; run `git fetch origin main`";
    assert!(row(&ran.out, "generator or documents").ends_with(told), "{}", ran.out);
    assert!(!checkout.log().contains("mixed"));
}

#[test]
fn the_crates_are_packaged_where_the_documents_are_linked_and_otherwise_skipped() {
    let checkout = checkout(0);
    checkout.put("examples/one.rs", "fn main() {}\n");
    // A checkout without symbolic links has a file with the folder's path instead.
    checkout.put("mock/specs", "../specs");
    let ran = checkout.xtask(&["ci"]);
    assert!(
        row(&ran.out, "packages").ends_with("skipped: mock/specs is not a symbolic link in this checkout"),
        "{}",
        ran.out
    );
    std::fs::remove_file(checkout.path("mock/specs")).expect("the file");
    checkout.put("mock/specs/salesbyte/quotes.yaml", "");
    let ran = checkout.xtask(&["ci"]);
    assert!(row(&ran.out, "packages").ends_with("passed"), "{}", ran.out);
    assert!(checkout.log().contains("cargo xtask package"), "{}", checkout.log());
}

#[test]
fn without_actionlint_the_gate_is_skipped_and_says_so() {
    let checkout = checkout(0);
    // No other programs are there.
    let programs = checkout.program("cargo", "exit 0").parent().expect("a folder").to_owned();
    let ran = run(checkout.command(&["ci", "--quick"]).env("PATH", programs));
    assert!(row(&ran.out, "workflows").ends_with("skipped: actionlint is not installed"), "{}", ran.out);
}

#[test]
fn the_long_suites_run_the_ignored_tests_and_every_fuzz_target_for_as_long_as_asked() {
    let checkout = checkout(0);
    checkout.program("cargo", "echo \"$SALESKIT_HARD_SECONDS $RUSTC_BOOTSTRAP cargo $*\" >> \"$LOG\"");
    checkout.program("cargo-fuzz", "exit 0");
    for target in ["reply", "csv"] {
        checkout.put(&format!("fuzz/fuzz_targets/{target}.rs"), "");
    }
    let ran = checkout.xtask(&["hard", "--endure", "7", "--fuzz", "9"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    let log = checkout.log();
    assert!(log.contains("7  cargo test") && log.contains("--ignored"), "{log}");
    assert!(log.contains("cargo clippy --manifest-path fuzz/Cargo.toml --all-targets -- --deny warnings"), "{log}");
    assert!(log.contains("cargo test --manifest-path fuzz/Cargo.toml"), "{log}");
    for target in ["csv", "reply"] {
        assert!(log.contains(&format!(" 1 cargo fuzz run --sanitizer none {target} -- -max_total_time=9")), "{log}");
        assert!(row(&ran.out, &format!("fuzz {target}")).ends_with("passed"), "{}", ran.out);
    }
}

#[test]
fn one_long_suite_runs_alone_and_an_unknown_one_is_named_beside_those_that_exist() {
    let checkout = checkout(0);
    checkout.put("fuzz/fuzz_targets/csv.rs", "");
    checkout.program("cargo-fuzz", "exit 0");
    let ran = checkout.xtask(&["hard", "--only", "csv"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(checkout.log().contains("none csv") && !checkout.log().contains("cargo test"), "{}", checkout.log());
    let ran = checkout.xtask(&["hard", "--only", "cvs"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(ran.err.contains("`cvs`") && ran.err.contains("`fuzz csv`"), "{}", ran.err);
}

#[test]
fn a_bill_of_materials_is_kept_for_published_crates_and_no_file_is_left_in_the_sources() {
    let checkout = checkout(0);
    let (kept, removed) = (checkout.path("runtime/Cargo.toml"), checkout.path("xtask/Cargo.toml"));
    let metadata = serde_json::json!({"packages": [
        {"name": "saleskit-runtime", "version": "1.2.3", "manifest_path": kept, "publish": null},
        {"name": "xtask", "version": "1.2.3", "manifest_path": removed, "publish": []},
    ]});
    checkout.put("metadata.json", &metadata.to_string());
    checkout.put("runtime/Cargo.toml", "");
    checkout.put("xtask/Cargo.toml", "");
    let script = "case \"$1\" in metadata) cat metadata.json;; *) echo {} > runtime/sbom.cdx.json; echo {} > xtask/sbom.cdx.json;; esac";
    checkout.program("cargo", script);
    let ran = checkout.xtask(&["sbom", "-o", "out"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(checkout.path("out/saleskit-runtime-1.2.3.cdx.json").exists(), "{}", ran.out);
    assert!(!checkout.path("runtime/sbom.cdx.json").exists() && !checkout.path("xtask/sbom.cdx.json").exists());
}
