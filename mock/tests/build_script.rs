//! Where the build script finds the documents: next to it in a package, through a link in a checkout, or at the link's target in a checkout
//! without links.
//!
//! The script is compiled by itself and run in made-up folders.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// Made-up folders with the compiled script.
struct Folders(PathBuf);

impl Folders {
    /// Creates empty folders with this name.
    fn new(name: &str) -> Self {
        let folders = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join("build_script").join(name));
        let _ = fs::remove_dir_all(&folders.0);
        for folder in ["mock", "out"] {
            fs::create_dir_all(folders.0.join(folder)).expect("a folder");
        }
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("build.rs");
        let compiled = Command::new(rustc).args(["--edition", "2024", "-o"]).arg(folders.script()).arg(script).output();
        let compiled = compiled.expect("rustc can be started");
        assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
        folders
    }

    fn script(&self) -> PathBuf {
        self.0.join(format!("script{}", env::consts::EXE_SUFFIX))
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn run(&self) -> Output {
        let mut script = Command::new(self.script());
        script.env("CARGO_MANIFEST_DIR", self.0.join("mock")).env("OUT_DIR", self.0.join("out"));
        script.output().expect("the script can be started")
    }

    /// The list that the script writes.
    fn list(&self) -> String {
        let ran = self.run();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        fs::read_to_string(self.0.join("out/documents.rs")).expect("the list")
    }
}

#[test]
fn a_checkout_without_links_has_the_documents_beside_the_crate() {
    let folders = Folders::new("no_links");
    folders.put("mock/specs", "../specs");
    folders.put("specs/salesbooth/deals.yaml", "");
    folders.put("specs/salesbooth/.hidden.yaml", "");
    folders.put("specs/salesbooth/docs.lock", "");
    folders.put("specs/salesbyte/quotes.yaml", "");
    let list = folders.list();
    assert_eq!(list.matches("include_str!").count(), 2, "{list}");
    assert!(
        list.contains("(\"deals.yaml\", include_str!(") && list.contains("(\"quotes.yaml\", include_str!("),
        "{list}"
    );
}

#[test]
fn a_package_has_its_own_documents_whatever_is_beside_it() {
    let folders = Folders::new("package");
    folders.put("mock/specs/salesbooth/deals.yaml", "");
    folders.put("mock/specs/salesbyte/quotes.yaml", "");
    folders.put("specs/salesbooth/other.yaml", "");
    let list = folders.list();
    assert!(list.contains("deals.yaml") && !list.contains("other.yaml"), "{list}");
}

#[test]
fn without_documents_nothing_is_built_and_the_places_are_named() {
    let folders = Folders::new("none");
    let ran = folders.run();
    let words = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(!ran.status.success() && words.contains("no documents in") && words.contains("specs"), "{words}");
    // Each API needs documents.
    folders.put("specs/salesbooth/deals.yaml", "");
    fs::create_dir_all(folders.0.join("specs/salesbyte")).expect("a folder");
    assert!(String::from_utf8_lossy(&folders.run().stderr).contains("holds no documents"));
}
