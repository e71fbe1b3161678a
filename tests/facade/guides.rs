//! The guide pages: each is part of the docs, and can be found from the first one.

use std::{fs, path::Path};

#[test]
fn every_page_is_a_module_of_the_guide_and_in_its_table() {
    let guide = include_str!("../../src/guide.rs");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide");
    let pages: Vec<_> = fs::read_dir(folder).unwrap().map(|page| page.unwrap().path()).collect();
    assert!(pages.len() > 10, "{pages:?}");
    for page in pages {
        let page = page.file_stem().unwrap().to_str().unwrap();
        let module = format!("#[doc = include_str!(\"guide/{page}.md\")]\npub mod {page} {{}}");
        assert!(guide.contains(&module), "`{page}` is not a module of the guide");
        let is_in_the_table =
            guide.lines().any(|line| line.starts_with("//! | ") && line.contains(&format!("]({page}")));
        assert!(is_in_the_table, "the table of the guide does not have `{page}`");
    }
}
