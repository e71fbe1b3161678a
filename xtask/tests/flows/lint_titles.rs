//! Tests that `cargo xtask lint` compares the titles in `x-docs` with `docs.lock`.

use crate::checkout::Checkout;

const LOCK: &str = "specs/salesbyte/docs.lock";

#[test]
fn a_misspelled_title_is_a_fault_at_its_operation_and_the_title_that_was_meant_is_named() {
    let checkout = Checkout::with_documents();
    checkout.put(LOCK, "# The sections.\nd1c3 1 api notes Notes\n");
    let fine = checkout.xtask(&["lint"]);
    assert_eq!((fine.code, fine.out.as_str()), (0, ""), "{}", fine.err);
    checkout.edit("specs/salesbyte/notes.yaml", "{section: Notes}", "{section: Notess}");
    let ran = checkout.xtask(&["lint"]);
    let told = "specs/salesbyte/notes.yaml:7:5 docs-title specs/salesbyte/docs.lock has no section `Notess`; did you mean `Notes`?\n";
    assert_eq!((ran.code, ran.out.as_str()), (1, told), "{}", ran.err);
}

#[test]
fn a_new_section_that_is_not_listed_is_a_fault_with_the_line_to_add() {
    let checkout = Checkout::with_documents();
    checkout.put(LOCK, "- 1 api orders Orders\n");
    let ran = checkout.xtask(&["lint"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let told = "has no section `Notes`; for a new section, add the line `- 1 <page> notes Notes`";
    assert!(ran.out.lines().all(|line| line.ends_with(told)), "{}", ran.out);
}
