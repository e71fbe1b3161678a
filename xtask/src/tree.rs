//! Generated files on disk, compared as a whole and written as a whole.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::{Context, Result};
use signal_hook::{
    SigId,
    consts::{SIGINT, SIGTERM},
    flag, low_level,
};
use similar::TextDiff;

/// The files that should exist, and the folders that may contain nothing else.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<PathBuf, String>,
    owned: Vec<PathBuf>,
}

/// A file that differs from its expected state.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// Below the root.
    pub path: PathBuf,
    /// The current content. `None` if the file is missing.
    pub before: Option<String>,
    /// The expected content. `None` for an orphan.
    pub after: Option<String>,
}

impl Tree {
    /// Adds a file, by its path below the root.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: String) {
        self.files.insert(path.into(), text);
    }

    /// Claims a folder below the root: files in it that were not added are orphans.
    pub fn own(&mut self, folder: impl Into<PathBuf>) {
        self.owned.push(folder.into());
    }

    /// The files that differ on disk, by path.
    pub fn differences(&self, root: &Path) -> Result<Vec<Difference>> {
        let mut differences = Vec::new();
        for (path, text) in &self.files {
            let before = read(&root.join(path))?;
            if before.as_ref() != Some(text) {
                differences.push(Difference { path: path.clone(), before, after: Some(text.clone()) });
            }
            // Left by a killed run.
            let left = staging(path);
            if let Some(before) = read(&root.join(&left))? {
                differences.push(Difference { path: left, before: Some(before), after: None });
            }
        }
        for folder in &self.owned {
            for file in files_below(&root.join(folder))? {
                let path = file.strip_prefix(root).unwrap_or(&file).to_owned();
                let known = self.files.contains_key(&path) || differences.iter().any(|known| known.path == path);
                if !known {
                    differences.push(Difference { path, before: read(&file)?, after: None });
                }
            }
        }
        differences.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(differences)
    }

    /// The number of expected files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether no files are expected.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Updates the disk and returns what changed.
    ///
    /// Every new file is written next to the file that it replaces before the first one is replaced, and each replacement is
    /// atomic. So no file is ever half written, and a run that fails before replacing leaves the tree unchanged. A keyboard
    /// interrupt waits until all files are in place. The next run removes leftovers of a killed run.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be read, written, replaced or removed.
    pub fn write(&self, root: &Path) -> Result<Vec<Difference>> {
        let differences = self.differences(root)?;
        let held = Interrupts::hold()?;
        let mut staged = Staged::default();
        for difference in &differences {
            if let Some(text) = &difference.after {
                staged.add(root.join(&difference.path), text)?;
            }
        }
        staged.replace()?;
        for difference in differences.iter().filter(|difference| difference.after.is_none()) {
            let target = root.join(&difference.path);
            fs::remove_file(&target).with_context(|| format!("cannot remove {}", target.display()))?;
        }
        held.release();
        Ok(differences)
    }
}

/// The new text of a file is stored next to it until it replaces it: a rename within a folder never crosses file systems.
fn staging(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.generate"))
}

/// New files, next to those that they replace. Those that did not replace their file are deleted on drop.
#[derive(Default)]
struct Staged {
    targets: Vec<PathBuf>,
}

impl Staged {
    fn add(&mut self, target: PathBuf, text: &str) -> Result<()> {
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        }
        let file = staging(&target);
        self.targets.push(target);
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
    }

    fn replace(mut self) -> Result<()> {
        while let Some(target) = self.targets.last() {
            fs::rename(staging(target), target).with_context(|| format!("cannot replace {}", target.display()))?;
            self.targets.pop();
        }
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        for target in &self.targets {
            // The run has already failed; the next run removes leftovers.
            let _ = fs::remove_file(staging(target));
        }
    }
}

/// Defers keyboard interrupts and termination requests while files are replaced.
struct Interrupts {
    /// The signal that arrived, 0 for none.
    came: Arc<AtomicUsize>,
    handlers: Vec<SigId>,
}

impl Interrupts {
    fn hold() -> Result<Self> {
        let came = Arc::new(AtomicUsize::new(0));
        let mut handlers = Vec::new();
        for signal in [SIGINT, SIGTERM] {
            handlers.push(flag::register_usize(signal, Arc::clone(&came), usize::try_from(signal)?)?);
        }
        Ok(Self { came, handlers })
    }

    /// Ends as usual, or as the signal requests.
    fn release(self) {
        for handler in self.handlers {
            low_level::unregister(handler);
        }
        let signal = i32::try_from(self.came.load(Ordering::SeqCst)).unwrap_or_default();
        if signal != 0 {
            let _ = low_level::emulate_default_handler(signal);
        }
    }
}

impl Difference {
    /// `+` for a new file, `-` for an orphan, `~` for a changed one.
    pub fn sign(&self) -> char {
        match (&self.before, &self.after) {
            (None, _) => '+',
            (_, None) => '-',
            _ => '~',
        }
    }

    /// The unified diff from the current to the expected content.
    pub fn unified(&self) -> String {
        let (before, after) = (self.before.as_deref().unwrap_or_default(), self.after.as_deref().unwrap_or_default());
        let path = self.path.display().to_string().replace('\\', "/");
        let name = |side: &str, text: &Option<String>| {
            if text.is_some() { format!("{side}/{path}") } else { "/dev/null".to_owned() }
        };
        TextDiff::from_lines(before, after)
            .unified_diff()
            .context_radius(3)
            .header(&name("a", &self.before), &name("b", &self.after))
            .to_string()
    }
}

fn read(path: &Path) -> Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(fault).with_context(|| format!("cannot read {}", path.display())),
    }
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => continue,
            Err(fault) => return Err(fault).with_context(|| format!("cannot list {}", folder.display())),
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() { open.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let mut tree = Tree::default();
        tree.own("made");
        files.iter().for_each(|(path, text)| tree.add(*path, (*text).to_owned()));
        tree
    }

    #[test]
    fn a_written_tree_has_no_differences_and_a_second_write_changes_nothing() {
        let root = tempfile::tempdir().unwrap();
        let tree = tree(&[("made/a.rs", "a\n"), ("made/deep/b.rs", "b\n"), ("other.txt", "c\n")]);
        assert_eq!(tree.write(root.path()).unwrap().len(), 3);
        assert_eq!(tree.write(root.path()).unwrap(), []);
        assert_eq!(fs::read_to_string(root.path().join("made/deep/b.rs")).unwrap(), "b\n");
    }

    #[test]
    fn an_orphan_in_an_owned_folder_is_removed_and_one_outside_stays() {
        let root = tempfile::tempdir().unwrap();
        tree(&[("made/a.rs", "a\n"), ("made/b.rs", "b\n")]).write(root.path()).unwrap();
        fs::write(root.path().join("mine.txt"), "mine").unwrap();
        tree(&[("made/a.rs", "a\n")]).write(root.path()).unwrap();
        assert!(!root.path().join("made/b.rs").exists());
        assert!(root.path().join("mine.txt").exists());
    }

    #[test]
    fn a_difference_reads_as_a_unified_diff() {
        let root = tempfile::tempdir().unwrap();
        tree(&[("made/a.rs", "one\ntwo\n")]).write(root.path()).unwrap();
        let differences = tree(&[("made/a.rs", "one\n2\n"), ("made/new.rs", "n\n")]).differences(root.path()).unwrap();
        assert_eq!(differences[0].unified(), "--- a/made/a.rs\n+++ b/made/a.rs\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n");
        assert!(differences[1].unified().starts_with("--- /dev/null\n+++ b/made/new.rs\n"));
    }

    #[test]
    fn a_run_that_cannot_stage_its_files_leaves_the_tree_as_it_was() {
        let root = tempfile::tempdir().unwrap();
        tree(&[("made/a.rs", "a\n")]).write(root.path()).unwrap();
        fs::write(root.path().join("made/deep"), "in the way").unwrap();
        assert!(tree(&[("made/a.rs", "changed\n"), ("made/deep/b.rs", "b\n")]).write(root.path()).is_err());
        assert_eq!(fs::read_to_string(root.path().join("made/a.rs")).unwrap(), "a\n");
        assert_eq!(fs::read_dir(root.path().join("made")).unwrap().count(), 2, "nothing is left beside the files");
    }

    #[test]
    fn what_a_killed_run_left_beside_the_files_is_named_and_removed_by_the_next() {
        let root = tempfile::tempdir().unwrap();
        let tree = tree(&[("made/a.rs", "a\n"), ("other.txt", "c\n")]);
        tree.write(root.path()).unwrap();
        for left in ["made/.a.rs.generate", ".other.txt.generate"] {
            fs::write(root.path().join(left), "half").unwrap();
        }
        let named: Vec<PathBuf> =
            tree.differences(root.path()).unwrap().into_iter().map(|difference| difference.path).collect();
        assert_eq!(named, [PathBuf::from(".other.txt.generate"), PathBuf::from("made/.a.rs.generate")]);
        tree.write(root.path()).unwrap();
        assert_eq!(tree.differences(root.path()).unwrap(), []);
    }
}
