//! Tests properties of any two documents: the repository's, the fixtures', and mutated ones.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use saleskit_contract::{CLASSES, Change, Contract, Verdict};
use serde_json::{Value, json};
use xtask::{
    diff::diff,
    generate::{Api, generate},
};

use crate::{
    random::{Random, mutate, shuffle},
    shop,
};

/// The documents of the repository.
fn apis() -> Vec<Contract> {
    let specs = xtask::project::checkout().expect("a checkout").join("specs");
    ["salesbooth", "salesbyte"].map(|api| Contract::load(&specs.join(api)).expect("documents")).into()
}

fn read(document: &Value) -> Option<Contract> {
    Contract::from_bundle("shop", &document.to_string()).ok()
}

/// Mutated documents that can still be read.
fn mutated(of: &Contract, seed: u64, tries: usize, most: usize) -> Vec<Contract> {
    let mut random = Random::new(seed);
    let document = of.bundle();
    let mut found = Vec::new();
    for _ in 0..tries {
        let mut document = document.clone();
        for _ in 0..=random.below(most) {
            mutate(&mut document, &mut random);
        }
        found.extend(read(&document));
    }
    found
}

/// A class in one direction or the other: what is added in one is removed in the other.
fn mirrored(class: &str) -> (&str, i8) {
    const FAMILIES: [(&str, &[&str], &[&str]); 20] = [
        ("operation", &["operation-added"], &["operation-removed", "operation-removed-after-deprecation"]),
        ("region", &["region-added"], &["region-removed"]),
        ("scheme", &["scheme-added"], &["scheme-removed"]),
        ("deprecated", &["deprecated"], &["no-longer-deprecated"]),
        ("scope", &["scope-added"], &["scope-removed"]),
        ("paging", &["paging-added"], &["paging-removed"]),
        ("rule", &["rule-added"], &["rule-removed"]),
        (
            "parameter",
            &["required-parameter-added", "optional-parameter-added"],
            &["parameter-removed", "required-parameter-removed"],
        ),
        (
            "required",
            &["parameter-became-required", "body-became-required", "property-became-required"],
            &["parameter-became-optional", "body-became-optional", "property-became-optional"],
        ),
        ("body", &["required-body-added", "optional-body-added"], &["body-removed"]),
        ("media", &["media-type-added"], &["media-type-removed"]),
        (
            "status",
            &["success-status-added", "error-status-added"],
            &["success-status-removed", "error-status-removed"],
        ),
        ("component", &["component-added"], &["component-removed"]),
        ("header", &["reply-header-added"], &["reply-header-removed", "required-reply-header-removed"]),
        (
            "property",
            &["required-property-added", "required-property-with-default-added", "property-added"],
            &["property-removed", "required-property-removed"],
        ),
        ("null", &["became-nullable"], &["became-not-nullable"]),
        ("type", &["type-widened", "became-free"], &["type-narrowed", "became-enum"]),
        ("value", &["enum-value-added", "form-added"], &["enum-value-removed", "form-removed"]),
        ("bound", &["bound-tightened"], &["bound-loosened"]),
        ("event", &["event-added"], &["event-removed"]),
    ];
    let known = FAMILIES.iter().find_map(|(family, forth, back)| match class {
        class if forth.contains(&class) => Some((*family, 1)),
        class if back.contains(&class) => Some((*family, -1)),
        _ => None,
    });
    match class {
        "became-one-of" | "no-longer-one-of" => ("forms", 0),
        "security-added" | "security-changed" => ("security", 0),
        "reply-body-added" | "reply-body-removed" | "words-changed" => ("words", 0),
        _ => known.unwrap_or((class, 0)),
    }
}

/// How often there is each family in each direction, with the values where both directions have them.
fn counted(changes: &[Change], forth: i8) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for change in changes {
        assert!(CLASSES.iter().any(|class| class.name == change.class), "`{}` is no class", change.class);
        let (family, direction) = mirrored(change.class);
        let values = match (direction, forth) {
            (0, 1) if family != "security" => format!("{:?} {:?}", change.before, change.after),
            (0, _) if family != "security" => format!("{:?} {:?}", change.after, change.before),
            _ => String::new(),
        };
        *counted.entry(format!("{family} {} {values}", direction * forth)).or_default() += 1;
    }
    counted
}

#[test]
fn documents_do_not_differ_from_themselves() {
    let shop = shop::contract(&shop::texts());
    let mut all = apis();
    all.extend(mutated(&shop, 1, 100, 5));
    all.push(shop);
    for contract in all {
        let found = diff(&contract, &contract);
        assert!(found.findings.is_empty(), "{:?}", found.findings.first());
    }
}

#[test]
fn what_is_added_in_one_direction_is_removed_in_the_other() {
    let shop = shop::contract(&shop::texts());
    let mut pairs: Vec<(Contract, Contract)> =
        mutated(&shop, 2, 400, 6).into_iter().map(|other| (shop.clone(), other)).collect();
    assert!(pairs.len() > 40, "most mutated documents must not fail to load: {}", pairs.len());
    for api in apis() {
        pairs.extend(mutated(&api, 3, 6, 100).into_iter().map(|other| (api.clone(), other)));
    }
    for (base, head) in pairs {
        let (forth, back) = (base.compare(&head), head.compare(&base));
        assert_eq!(counted(&forth, 1), counted(&back, -1));
    }
}

/// A generated crate's public items, without their wire names. `None` if the generator rejects the documents.
fn surface(contract: &Contract) -> Option<BTreeSet<String>> {
    let api = Api { name: "shop", crate_name: "shop-api", facade: "Shop", credentials: "", own_credentials: &[] };
    let text = generate(&api, contract).ok()?.files.remove("surface.txt")?;
    Some(text.lines().map(|line| line.split(" = ").next().unwrap_or_default().to_owned()).collect())
}

#[test]
fn what_changes_the_surface_of_the_crate_has_a_source_verdict() {
    let shop = shop::contract(&shop::texts());
    let before = surface(&shop).expect("a crate");
    let mut changed = 0;
    for other in mutated(&shop, 7, 400, 2) {
        let Some(after) = surface(&other).filter(|after| *after != before) else { continue };
        changed += 1;
        let found = diff(&shop, &other).findings;
        assert!(
            found.iter().any(|finding| finding.source != Verdict::None),
            "{:#?}\n{found:#?}",
            before.symmetric_difference(&after).collect::<Vec<_>>(),
        );
    }
    assert!(changed > 20, "most mutations must not leave the crate as it is: {changed}");
}

#[test]
fn what_has_no_order_may_be_shuffled() {
    let mut all = apis();
    all.push(shop::contract(&shop::texts()));
    for (seed, contract) in all.iter().enumerate() {
        let mut document = contract.bundle();
        shuffle(&mut document, &mut Random::new(seed as u64));
        assert_ne!(document.to_string(), contract.bundle().to_string());
        let shuffled = Contract::from_bundle(contract.name(), &document.to_string()).expect("shuffled documents");
        for found in [diff(contract, &shuffled), diff(&shuffled, contract)] {
            let lines: Vec<String> =
                found.findings.iter().map(|it| format!("{} {}", it.sentence, it.rust.join("; "))).collect();
            assert!(lines.is_empty(), "{}", lines.join("\n"));
        }
    }
}

#[test]
fn what_has_an_order_may_not_be_shuffled() {
    let contract = shop::contract(&shop::texts());
    for (pointer, before, after) in [
        (
            "/paths/~1orders~1{id}/get/security",
            json!([{"secretKey": []}, {"sessionCookie": []}]),
            json!([{"sessionCookie": []}, {"secretKey": []}]),
        ),
        ("/paths/~1orders/get/x-pagination/items", json!(["data.orders", "data"]), json!(["data", "data.orders"])),
    ] {
        let with = |value: Value| {
            let mut document = contract.bundle();
            *document.pointer_mut(pointer).expect("a place") = value;
            Contract::from_bundle("shop", &document.to_string()).expect("documents")
        };
        let found = diff(&with(before), &with(after));
        assert_eq!(found.findings.len(), 1, "{pointer}");
    }
}

#[test]
fn no_pair_of_documents_panics() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let fixtures = fs::read_dir(folder).expect("the fixtures").map(|entry| entry.expect("a fixture").path());
    let mut all: Vec<Contract> = fixtures.map(|folder| Contract::load(&folder).expect("documents")).collect();
    all.sort_by(|a, b| a.name().cmp(b.name()));
    let shop = shop::contract(&shop::texts());
    all.extend(mutated(&shop, 4, 60, 40));
    for api in apis() {
        all.extend(mutated(&api, 5, 2, 2_000));
        all.push(api);
    }
    let mut random = Random::new(6);
    let mut found = 0;
    for _ in 0..80 {
        let (base, head) = (random.below(all.len()), random.below(all.len()));
        found += diff(&all[base], &all[head]).findings.len();
    }
    assert!(found > 0);
}
