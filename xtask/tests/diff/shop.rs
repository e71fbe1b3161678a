//! The documents that the pairs edit.

use std::{collections::BTreeMap, fs, path::Path};

use saleskit_contract::Contract;

use crate::pairs::Edit;

/// Documents by file name.
pub type Texts = BTreeMap<String, String>;

/// The documents of `shop/`.
pub fn texts() -> Texts {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff/shop");
    let files = fs::read_dir(folder).expect("the folder of the shop").map(|entry| entry.expect("a document"));
    let text = |entry: &fs::DirEntry| fs::read_to_string(entry.path()).expect("a document");
    files.map(|entry| (entry.file_name().into_string().expect("a name in UTF-8"), text(&entry))).collect()
}

/// The current documents of a section of Salesbooth, with the parts that all sections share.
pub fn section(name: &str) -> Texts {
    let folder = xtask::project::checkout().expect("a checkout").join("specs/salesbooth");
    let read = |file: String| {
        let text = fs::read_to_string(folder.join(&file)).expect("a document");
        (file, text)
    };
    ["common", name].map(|stem| read(format!("{stem}.yaml"))).into()
}

/// Applies edits to documents. The old text of each edit must occur exactly once; an edit without one creates the file.
pub fn edited(mut texts: Texts, edits: &[Edit]) -> Texts {
    for edit in edits {
        let text = texts.entry(edit.file.clone()).or_default();
        if edit.old.is_empty() {
            text.clone_from(&edit.new);
            continue;
        }
        let (file, old) = (&edit.file, &edit.old);
        assert_eq!(text.matches(old.as_str()).count(), 1, "{file} must have this text once:\n{old}");
        *text = text.replace(old.as_str(), &edit.new);
    }
    texts
}

/// Reads documents.
pub fn contract(texts: &Texts) -> Contract {
    let files: Vec<(String, String)> = texts.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
    Contract::from_texts("shop", &files).unwrap_or_else(|faults| panic!("{faults}"))
}
