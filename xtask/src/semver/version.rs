//! The common version of all crates, and whether it allows a breaking change.

use anyhow::{Context, Result};
use semver::Version;

/// Reads a workspace's version from its manifest.
///
/// # Errors
///
/// Fails if the manifest is not TOML, or `[workspace.package]` has no `version` in the form `1.2.3`.
pub fn of_workspace(manifest: &str) -> Result<Version> {
    let manifest: toml::Table = toml::from_str(manifest).context("Cargo.toml is not valid TOML")?;
    let package = manifest.get("workspace").and_then(|workspace| workspace.get("package"));
    let version = package.and_then(|package| package.get("version")).and_then(toml::Value::as_str);
    let version = version.context("Cargo.toml has no `version` in [workspace.package]")?;
    Version::parse(version)
        .with_context(|| format!("Cargo.toml: `{version}` is not a version: expected three numbers, as in `1.2.3`"))
}

/// Whether cargo treats `now` as incompatible with `base`, so that `now` may break callers: a new major version, or below 1.0.0 a
/// new minor version.
pub fn may_break(base: &Version, now: &Version) -> bool {
    now.major > base.major || base.major == 0 && now.major == 0 && now.minor > base.minor
}

/// The next version that may break callers.
pub fn next_breaking(base: &Version) -> Version {
    match base.major {
        0 => Version::new(0, base.minor.saturating_add(1), 0),
        major => Version::new(major.saturating_add(1), 0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::{Version, may_break, next_breaking, of_workspace};

    fn version(text: &str) -> Version {
        Version::parse(text).expect("a version")
    }

    #[test]
    fn below_one_a_minor_version_may_break_and_from_one_on_only_a_major_one() {
        for (base, now, expected) in [
            ("0.1.0", "0.1.0", false),
            ("0.1.0", "0.1.9", false),
            ("0.1.0", "0.2.0", true),
            ("0.1.0", "0.2.0-rc.1", true),
            ("0.2.0", "0.1.0", false),
            ("0.9.0", "1.0.0", true),
            ("1.2.0", "1.9.0", false),
            ("1.2.0", "2.0.0", true),
            ("2.0.0", "1.9.0", false),
            ("1.0.0", "0.9.0", false),
        ] {
            assert_eq!(may_break(&version(base), &version(now)), expected, "{base} to {now}");
        }
        assert_eq!(next_breaking(&version("0.1.7")), version("0.2.0"));
        assert_eq!(next_breaking(&version("1.2.3")), version("2.0.0"));
    }

    #[test]
    fn a_manifest_without_a_version_is_an_error_that_says_where_it_belongs() {
        assert_eq!(of_workspace("[workspace.package]\nversion = \"0.3.1\"\n").ok(), Some(version("0.3.1")));
        for (manifest, words) in [
            ("[workspace]\n", "no `version` in [workspace.package]"),
            ("[workspace.package]\nversion = 1\n", "no `version` in [workspace.package]"),
            ("[workspace.package]\nversion = \"1\"\n", "`1` is not a version"),
            ("[workspace", "not valid TOML"),
        ] {
            let fault = of_workspace(manifest).expect_err("an error").to_string();
            assert!(fault.contains(words), "{fault}");
        }
    }
}
