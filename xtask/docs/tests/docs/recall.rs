//! Tests the counts of `docs recall`, on the made-up shop and, if it is next to the checkout, on the real capture.

use std::path::Path;

use saleskit_contract::Contract;
use xtask::project;
use xtask_docs::{
    check, faults,
    lock::Lock,
    page,
    recall::{self, KINDS, Noticed, Recall},
};

use super::Shop;

#[test]
fn recall_alters_facts_of_every_kind_and_is_the_same_for_a_seed() {
    let shop = Shop::new();
    let capture = shop.path("capture");
    let arguments =
        ["recall", "--api", "salesbooth", "--count", "60", "--missed", "--capture", &capture.to_string_lossy()];
    let first = shop.run(&arguments);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("curl's body field"), "{}", first.out);
    assert_eq!(first, shop.run(&arguments));
    let other = shop.run(&[&arguments[..], &["--seed", "2"]].concat());
    assert_eq!(other.code, 0);
}

#[test]
fn a_table_and_its_rows_are_told_with_their_owner_when_asked() {
    let shop = Shop::new();
    let capture = shop.path("capture");
    let ran = shop.run(&["check", "--verbose", "--api", "salesbooth", "--capture", &capture.to_string_lossy()]);
    assert!(ran.err.contains("shop.txt:22 baskets_create\n"), "{}", ran.err);
    assert!(ran.err.contains("label                          specs/salesbooth/baskets.yaml:91:9\n"), "{}", ran.err);
}

/// The minimum share of alterations that must be noticed at their line, in percent.
const LEAST: usize = 98;

#[test]
fn nearly_all_that_changes_on_the_real_pages_is_noticed_at_its_line() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let capture = root.join("../shared/docs");
    if !capture.is_dir() {
        eprintln!("skipped: there is no capture at {}", capture.display());
        return;
    }
    let specs = root.join("specs");
    let apis = project::apis(None).expect("the APIs");
    let load = |name: &str| Contract::load(&specs.join(name)).expect("documents");
    let contracts: Vec<Contract> = apis.iter().map(|api| load(api.name)).collect();
    let mut recalls = Vec::new();
    for (api, contract) in apis.iter().zip(&contracts) {
        let lock = Lock::load(&specs, api.name).expect("a lock").expect("a lock");
        let pages = page::read(&capture, api.name).expect("pages");
        let known = faults::load(&specs, api.name).expect("faults");
        assert!(check::check(contract, &lock, &pages, known.clone()).is_fine(), "{}", api.name);
        recalls.push(Recall::new(contract, &lock, &pages, &known));
    }
    let picked = recall::pick(&recalls, 1, 600);
    let noticed: Vec<Noticed> = picked.iter().map(|(index, alteration)| recalls[*index].run(alteration)).collect();
    let [all, _, line, changed] = recall::counts(&noticed, None);
    let missed = noticed.iter().filter(|noticed| !noticed.line).map(|noticed| {
        format!("{}.txt:{} {}", noticed.alteration.page, noticed.alteration.line, noticed.alteration.kind)
    });
    let missed: Vec<String> = missed.collect();
    assert_eq!((all, changed), (600, 600));
    assert!(line * 100 >= all * LEAST, "{line} of {all}:\n{}", missed.join("\n"));
    assert!(KINDS.iter().all(|kind| recall::counts(&noticed, Some(*kind))[0] >= 50));
}
