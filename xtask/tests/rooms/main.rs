//! Tests that the imports follow the order of rooms in ARCHITECTURE.md.
//!
//! A room is a top-level module of a crate, with all of its files. `source` reads a crate's imports; `graph` finds cycles and
//! imports that go up.

mod graph;
mod source;

use std::{fs, path::Path};

use graph::Graph;
use source::Source;
use xtask::project;

/// The crates with an order of rooms in ARCHITECTURE.md, by the folder of their manifest.
const CRATES: [&str; 7] = ["runtime", "contract", "mock", "xtask", "xtask/bench", "xtask/docs", "src"];

/// Reads a crate of this checkout.
fn read(krate: &str) -> Graph {
    let root = project::checkout().expect("a checkout");
    let folder = if krate == "src" { root.join("src") } else { root.join(krate).join("src") };
    Graph::new(&Source::read(&folder))
}

/// The rooms of a crate as ARCHITECTURE.md orders them: groups from the bottom up.
fn order(krate: &str) -> Vec<Vec<String>> {
    let path = project::checkout().expect("a checkout").join("ARCHITECTURE.md");
    let text = fs::read_to_string(path).expect("ARCHITECTURE.md");
    let start = format!("| `{krate}` rooms |");
    let row = text.lines().find_map(|line| line.strip_prefix(&start));
    let row = row.unwrap_or_else(|| panic!("ARCHITECTURE.md has no row `{start}`"));
    groups(row)
}

/// The names between backticks, in groups separated by arrows.
fn groups(row: &str) -> Vec<Vec<String>> {
    let names = |group: &str| group.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    row.split('→').map(names).collect()
}

#[test]
fn no_files_of_a_crate_import_each_other_in_a_circle() {
    let circles: Vec<String> = CRATES
        .iter()
        .flat_map(|krate| read(krate).circles().into_iter().map(move |circle| format!("{krate}: {circle}")))
        .collect();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn every_import_runs_down_the_order_of_rooms_that_the_architecture_gives() {
    let wrong: Vec<String> = CRATES
        .iter()
        .flat_map(|krate| {
            read(krate).against(&order(krate)).into_iter().map(move |import| format!("{krate}: {import}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_architecture_names_every_room_and_no_other() {
    for krate in CRATES {
        let mut named: Vec<String> = order(krate).concat();
        named.sort();
        assert_eq!(named, read(krate).rooms(), "{krate}");
    }
}

#[test]
fn a_name_is_imported_from_its_room_and_not_through_the_crates_root() {
    let wrong: Vec<String> = CRATES.iter().flat_map(|krate| read(krate).through_the_root()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A crate made up of files by path.
fn made_up(files: &[(&str, &str)]) -> Graph {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    Graph::new(&Source::read(folder.path()))
}

#[test]
fn a_circle_is_found_through_re_exports_nested_imports_and_paths_in_code() {
    let graph = made_up(&[
        ("lib.rs", "mod low; mod high; pub use high::High;"),
        ("low.rs", "pub mod deep; pub use self::deep::Deep;"),
        ("low/deep.rs", "use crate::{high::{High}}; pub struct Deep(High);"),
        ("high.rs", "pub struct High; fn deep() -> usize { size_of::<crate::low::Deep>() }"),
    ]);
    let circles = graph.circles();
    assert_eq!(circles.len(), 1, "{circles:?}");
    assert!(circles[0].contains("high → low::deep by `crate::low::Deep`"), "{circles:?}");
    assert!(circles[0].contains("low::deep → high by `crate::high::High`"), "{circles:?}");
}

#[test]
fn a_parent_that_re_exports_its_children_is_in_no_circle_with_them_but_one_that_uses_them_is() {
    let child = ("room/child.rs", "use super::Own; pub struct Child(Own);");
    let lib = ("lib.rs", "mod room;");
    let re_exports = ("room.rs", "mod child; pub use child::Child; pub struct Own;");
    assert_eq!(made_up(&[lib, re_exports, child]).circles(), Vec::<String>::new());
    for uses in [
        "mod child; use child::Child; pub struct Own; fn child(_: Child) {}",
        "mod child; pub use child::Child; pub struct Own; fn child(_: Child) {}",
        "mod child; pub struct Own; fn child(_: child::Child) {}",
    ] {
        assert_eq!(made_up(&[lib, ("room.rs", uses), child]).circles().len(), 1, "{uses}");
    }
}

#[test]
fn tests_comments_strings_expansions_of_macros_and_generated_code_are_no_imports() {
    let graph = made_up(&[
        ("lib.rs", "mod low; mod high;"),
        (
            "low.rs",
            "//! [`High`](crate::high::High)\n#[cfg(test)]\nmod tests { use crate::high::High; }\n\
             macro_rules! high { () => { $crate::high::High } }\nconst TEXT: &str = \"crate::high::High\";\n\
             fn generated() { quote! { use crate::high::High; } }",
        ),
        ("high.rs", "use crate::low; pub struct High;"),
    ]);
    assert_eq!(graph.circles(), Vec::<String>::new());
}

#[test]
fn an_import_that_runs_up_and_one_beside_are_told_and_one_that_runs_down_is_not() {
    let graph = made_up(&[
        ("lib.rs", "mod low; mod beside; mod high;"),
        ("low.rs", "use crate::high::High; use crate::beside::Beside;"),
        ("beside.rs", "pub struct Beside;"),
        ("high.rs", "use crate::beside::Beside; pub struct High;"),
    ]);
    let wrong = graph.against(&groups("`low`, `beside` → `high`"));
    assert_eq!(
        wrong,
        [
            "low → beside by `crate::beside::Beside`: neither is above the other",
            "low → high by `crate::high::High` runs up"
        ]
    );
    assert_eq!(graph.against(&groups("`beside` → `high` → `low`")), Vec::<String>::new());
}

#[test]
fn a_name_taken_from_the_root_is_told_with_its_file() {
    let graph = made_up(&[
        ("lib.rs", "mod low; mod high; pub use low::Low;"),
        ("low.rs", "pub struct Low;"),
        ("high.rs", "use crate::Low;"),
    ]);
    assert_eq!(graph.through_the_root(), ["high imports `crate::Low`: name the room"]);
}
