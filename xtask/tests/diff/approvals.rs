//! Tests what an approval covers: exactly what was known when it was given, and nothing later.

use xtask::diff::{Finding, approvals::Approvals, diff};

use crate::shop::{self, Texts};

const ORDERS: &str = "orders.yaml";

/// The findings between two edits of the document of orders.
fn found(base: &dyn Fn(String) -> String, head: &dyn Fn(String) -> String) -> Vec<Finding> {
    let edited = |edit: &dyn Fn(String) -> String| {
        let mut texts: Texts = shop::texts();
        let text = texts.remove(ORDERS).expect("a document");
        texts.insert(ORDERS.to_owned(), edit(text));
        shop::contract(&texts)
    };
    diff(&edited(base), &edited(head)).findings
}

fn replaced(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{ORDERS} has no `{old}`");
    text.replacen(old, new, 1)
}

fn only(findings: Vec<Finding>) -> Finding {
    let [finding] = <[Finding; 1]>::try_from(findings).unwrap_or_else(|all| panic!("one finding: {all:#?}"));
    finding
}

/// Approvals of these fingerprints.
fn approvals<'p>(prints: impl IntoIterator<Item = &'p str>) -> Approvals {
    let approve = |print| format!("[approved.{print}]\nreason = \"It is so\"\nwho = \"Ada\"\n");
    Approvals::parse(&prints.into_iter().map(approve).collect::<String>()).expect("approvals")
}

/// New rules of a body: a property that each needs.
fn rules(needed: [&str; 3]) -> Finding {
    let head = |text: String| {
        let rule = |name: &str| format!("{{when: {{channel: [web]}}, require: [{name}]}}");
        let rules = needed.map(rule).join(", ");
        replaced(
            &text,
            "      required: [sku, quantity]\n",
            &format!("      required: [sku, quantity]\n      x-required-when: [{rules}]\n"),
        )
    };
    only(found(&|text| text, &head))
}

#[test]
fn another_consequence_within_a_group_is_not_approved_with_it() {
    let three = rules(["gift", "coupon", "wrapping"]);
    assert_eq!(three.members().len(), 3);
    let mut other = [rules(["gift", "coupon", "sku"])];
    assert_eq!(three.subject, other[0].subject);
    let print = three.fingerprint();
    let stale = approvals([print.as_str()]).apply(&mut other);
    assert!(other[0].is_open());
    assert_eq!(stale, [print]);
}

#[test]
fn a_group_is_approved_as_a_whole_or_one_by_one() {
    let three = rules(["gift", "coupon", "wrapping"]);
    let mut whole = [three.clone()];
    assert!(approvals([three.fingerprint().as_str()]).apply(&mut whole).is_empty());
    assert!(!whole[0].is_open());
    let mut each = [three.clone()];
    assert!(approvals(three.members().iter().map(String::as_str)).apply(&mut each).is_empty());
    assert!(!each[0].is_open());
    let mut some = [three.clone()];
    let stale = approvals(three.members()[1..].iter().map(String::as_str)).apply(&mut some);
    assert!(some[0].is_open() && stale.is_empty(), "what is approved of it is not stale");
}

#[test]
fn another_consequence_for_source_code_is_another_finding() {
    let lines = [
        "        sku: {type: string, description: What is ordered.}\n",
        "        quantity: {type: integer, description: How many., maximum: 100}\n",
        "        gift: {type: boolean, description: Whether it is a present., default: false}\n",
    ];
    let ordered = |order: [usize; 3]| {
        move |text: String| {
            let text = replaced(&text, "required: [sku, quantity]", "required: [sku, quantity, gift]");
            let text = lines.iter().fold(text, |text, line| replaced(&text, line, ""));
            let all = order.map(|at| lines[at]).concat();
            replaced(&text, "        channel: {$ref: '#/components/schemas/OrderChannel'}\n", &all)
        }
    };
    let to = |order| only(found(&ordered([0, 1, 2]), &ordered(order)));
    let (one, other) = (to([1, 0, 2]), to([2, 1, 0]));
    assert_eq!((one.class.as_str(), &one.subject), ("order-changed", &other.subject));
    assert_ne!(one.fingerprint(), other.fingerprint());
    assert_eq!(one.fingerprint(), to([1, 0, 2]).fingerprint());
}

#[test]
fn what_breaks_the_wire_later_is_not_approved_with_what_broke_source_code() {
    // In an inferred reply, a changed type does not affect old clients.
    let change = |inferred: bool| {
        let marked = move |text: String| {
            let mark = if inferred { ", x-docs: {status: inferred, note: from samples}" } else { "" };
            replaced(
                &text,
                "        weight: {type: integer, description: In grams.}\n",
                &format!("        weight: {{type: integer, description: In grams.{mark}}}\n"),
            )
        };
        let typed = move |text: String| {
            replaced(&marked(text), "        weight: {type: integer", "        weight: {type: string")
        };
        only(found(&marked, &typed))
    };
    let (before, later) = (change(true), change(false));
    assert_eq!((&before.class, &before.subject, &before.after), (&later.class, &later.subject, &later.after));
    assert_ne!(before.wire, later.wire);
    assert_ne!(before.fingerprint(), later.fingerprint());
}
