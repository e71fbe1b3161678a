//! Tests `cargo xtask mixed`.

use crate::checkout::{Checkout, run};

/// A branch `topic` that branched off `main`.
fn branch() -> Checkout {
    let checkout = Checkout::empty();
    for path in ["specs/salesbooth/deals.yaml", "xtask/src/generate/shape.rs", "runtime/src/call.rs"] {
        checkout.put(path, "one\n");
    }
    checkout.put("runtime/src/reply_type.rs", "macro_rules! reply {}\n");
    checkout.git(&["init", "--quiet", "--initial-branch=main"]);
    checkout.git(&["add", "."]);
    checkout.git(&["commit", "--quiet", "-m", "One"]);
    checkout.git(&["checkout", "--quiet", "-b", "topic"]);
    checkout
}

#[test]
fn documents_alone_and_the_generator_alone_are_fine() {
    for paths in [
        &["specs/salesbooth/deals.yaml", "runtime/src/call.rs", "generated/salesbooth/src/deals.rs"][..],
        &["xtask/src/generate/shape.rs", "specs/README.md"],
        &[],
    ] {
        let checkout = branch();
        paths.iter().for_each(|path| checkout.put(path, "two\n"));
        let ran = checkout.xtask(&["mixed"]);
        assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{paths:?}: {}", ran.err);
    }
}

#[test]
fn a_branch_that_changes_both_is_told_with_its_files_committed_or_not() {
    let checkout = branch();
    checkout.put("specs/salesbooth/deals.yaml", "two\n");
    checkout.git(&["commit", "--quiet", "-am", "Two"]);
    checkout.put("xtask/src/generate/new.rs", "new\n");
    checkout.edit("runtime/src/reply_type.rs", "reply", "answer");
    let ran = checkout.xtask(&["mixed"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let files = "  generator  runtime/src/reply_type.rs\n  generator  xtask/src/generate/new.rs\n  document   specs/salesbooth/deals.yaml\n";
    assert!(ran.out.ends_with(files) && ran.out.starts_with("since "), "{}", ran.out);
}

#[test]
fn what_main_has_meanwhile_is_not_the_branchs() {
    let checkout = branch();
    checkout.git(&["checkout", "--quiet", "main"]);
    checkout.put("xtask/src/generate/shape.rs", "two\n");
    checkout.git(&["commit", "--quiet", "-am", "Two"]);
    checkout.git(&["checkout", "--quiet", "topic"]);
    checkout.put("specs/salesbooth/deals.yaml", "two\n");
    assert_eq!(checkout.xtask(&["mixed"]).code, 0);
    assert_eq!(checkout.xtask(&["mixed", "main"]).code, 0);
}

#[test]
fn a_pull_request_is_compared_with_its_base_and_annotated() {
    let checkout = branch();
    checkout.git(&["branch", "--move", "main", "release"]);
    checkout.put("specs/salesbooth/deals.yaml", "two\n");
    checkout.put("xtask/src/generate/shape.rs", "two\n");
    let ran = run(checkout.command(&["mixed"]).env("GITHUB_BASE_REF", "release").env("GITHUB_ACTIONS", "true"));
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.out.lines().any(|line| line.starts_with("::warning title=mixed::")), "{}", ran.out);
}

#[test]
fn without_a_base_there_is_no_verdict() {
    let checkout = branch();
    checkout.git(&["branch", "--delete", "--force", "main"]);
    for arguments in [&["mixed"][..], &["mixed", "nowhere"]] {
        let ran = checkout.xtask(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("nothing to compare with"), "{}", ran.err);
    }
}
