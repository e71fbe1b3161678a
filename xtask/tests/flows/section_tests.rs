//! Tests `cargo xtask test`.

use crate::checkout::{Checkout, Ran, run};

/// Sections as files, and a cargo that records its arguments and ends with a code.
fn checkout(code: i32) -> Checkout {
    let checkout = Checkout::empty();
    for (api, section) in [
        ("salesbooth", "deals"),
        ("salesbooth", "deal_templates"),
        ("salesbooth", "quotes"),
        ("salesbyte", "quotes"),
        ("salesbooth", "common"),
    ] {
        checkout.put(&format!("specs/{api}/{section}.yaml"), "");
        checkout.put(&format!("generated/{api}/tests/wire/{section}.rs"), "");
    }
    checkout.put("specs/salesbooth/fees.yaml", "");
    checkout.program("cargo", &format!("echo \"$@\" >> \"$LOG\"; exit {code}"));
    checkout
}

fn test(checkout: &Checkout, arguments: &[&str]) -> Ran {
    run(checkout.command(&["test"]).args(arguments))
}

#[test]
fn only_the_wire_tests_of_the_section_run() {
    let checkout = checkout(0);
    let ran = test(&checkout, &["deals"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let cargo = "test --package salesbooth-api --no-default-features --features deals --test wire -- deals::\n";
    assert_eq!(checkout.log(), cargo);
}

#[test]
fn several_sections_of_an_api_are_one_cargo_and_further_arguments_are_the_test_programs() {
    let checkout = checkout(0);
    let ran = test(&checkout, &["deals", "deal-templates", "--", "--nocapture", "--exact"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let log = checkout.log();
    assert_eq!(log.lines().count(), 1, "{log}");
    assert!(log.contains("--features deal_templates,deals --test wire -- "), "{log}");
    assert!(log.ends_with(" -- deal_templates:: deals:: --nocapture --exact\n"), "{log}");
}

#[test]
fn a_section_that_two_apis_have_is_tested_in_both_unless_one_is_named() {
    let checkout = checkout(0);
    assert_eq!(test(&checkout, &["quotes"]).code, 0);
    let log = checkout.log();
    assert!(log.contains("--package salesbooth-api") && log.contains("--package salesbyte-api"), "{log}");
    checkout.forget();
    assert_eq!(test(&checkout, &["quotes", "--api", "salesbyte"]).code, 0);
    assert!(!checkout.log().contains("salesbooth-api"), "{}", checkout.log());
}

#[test]
fn an_unknown_section_ends_with_2_and_the_nearest_names() {
    let checkout = checkout(0);
    for (name, told) in [
        ("deal-template", "error: there is no section `deal-template`; did you mean deal_templates?\n"),
        ("dealz", "error: there is no section `dealz`; did you mean deals?\n"),
        ("common", "error: there is no section `common`; use the name of its document in specs/, without `.yaml`\n"),
    ] {
        let ran = test(&checkout, &["deals", name]);
        assert_eq!((ran.code, ran.err.as_str()), (2, told));
    }
    assert_eq!(checkout.log(), "", "nothing is tested when a name is wrong");
    assert_eq!(test(&checkout, &[]).code, 2);
}

#[test]
fn a_section_without_wire_tests_ends_with_2_and_says_why() {
    let ran = test(&checkout(0), &["fees"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("specs/salesbooth/fees.yaml has no operation, or the tests are not generated yet"));
}

#[test]
fn a_test_that_fails_ends_with_1_and_the_other_api_is_tested_all_the_same() {
    let checkout = checkout(101);
    assert_eq!(test(&checkout, &["quotes"]).code, 1);
    assert_eq!(checkout.log().lines().count(), 2);
}
