//! `cargo xtask release`: what it demands, what it writes, and that it publishes nothing.

use crate::checkout::Checkout;

/// A checkout of version 0.2.0 with two crates. cargo is fake; the registry knows none of the names.
fn checkout(changelog: &str) -> Checkout {
    let checkout = Checkout::with_documents();
    let package = |name: &str, needs: &[&str]| {
        let dependencies: Vec<_> = needs.iter().map(|name| serde_json::json!({"name": name, "kind": null})).collect();
        let manifest = checkout.path(&format!("{name}/Cargo.toml"));
        serde_json::json!({
            "name": name, "version": "0.2.0", "manifest_path": manifest, "publish": null, "dependencies": dependencies,
        })
    };
    let metadata = serde_json::json!({
        "packages": [package("upper", &["lower"]), package("lower", &[])],
        "target_directory": checkout.path("target"),
    });
    checkout.put("metadata.json", &metadata.to_string());
    checkout.put("CHANGELOG.md", changelog);
    checkout.git(&["init", "--quiet", "--initial-branch=main"]);
    checkout.git(&["add", "."]);
    checkout.git(&["commit", "--quiet", "-m", "One"]);
    checkout.program(
        "cargo",
        "echo \"cargo $*\" >> \"$LOG\"\ncase \"$1\" in metadata) cat metadata.json;; info) echo 'could not find it' >&2; exit 101;; esac",
    );
    checkout
}

#[test]
fn a_release_runs_every_gate_writes_its_files_and_stops_before_publishing() {
    let checkout = checkout("## [0.2.0]\n");
    let ran = checkout.xtask(&["release", "0.2.0", "--since", "HEAD"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let log = checkout.log();
    for command in ["cargo xtask semver HEAD", "cargo xtask ci"] {
        assert!(log.contains(command), "{log}");
    }
    assert!(!log.contains("publish"), "{log}");
    let (lower, upper) = (ran.out.find("publish --package lower"), ran.out.find("publish --package upper"));
    assert!(lower.is_some() && lower < upper, "a crate comes after its dependencies: {}", ran.out);
    assert!(ran.out.contains("is free on the registry"), "{}", ran.out);
    for file in ["salesbooth.json", "salesbyte-folded.json", "salesbyte-documents.tar.gz"] {
        assert!(checkout.path(&format!("target/release-files/{file}")).exists(), "{file}: {}", ran.out);
    }
}

#[test]
fn a_release_with_another_version_without_notes_or_with_changes_is_refused_before_any_gate() {
    let refused = |checkout: &Checkout, version: &str, reason: &str| {
        let ran = checkout.xtask(&["release", version]);
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains(reason), "{}", ran.err);
        assert!(!checkout.log().contains("xtask ci"), "{}", checkout.log());
    };
    refused(&checkout("## [0.2.0]\n"), "0.3.0", "lower has the version 0.2.0, not 0.3.0");
    refused(&checkout("## [0.1.0]\n"), "0.2.0", "CHANGELOG.md has no section [0.2.0]");
    let changed = checkout("## [0.2.0]\n");
    changed.put("CHANGELOG.md", "## [0.2.0]\n\nMore.\n");
    refused(&changed, "0.2.0", "the checkout has changes");
}

#[test]
fn a_release_with_a_failing_gate_writes_no_files() {
    let checkout = checkout("## [0.2.0]\n");
    checkout.program("cargo", "case \"$*\" in metadata*) cat metadata.json;; *ci) exit 1;; esac");
    let ran = checkout.xtask(&["release", "0.2.0"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(!checkout.path("target/release-files").exists() && !ran.out.contains("To publish"), "{}", ran.out);
}
