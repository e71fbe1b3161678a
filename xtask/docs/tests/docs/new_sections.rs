//! What the commands make of a new section of the pages, before and after it has a document.

use super::{PAGE, Shop};

#[test]
fn a_table_of_endpoints_is_no_list_of_names_and_its_rows_are_compared_with_the_operations() {
    let shop = Shop::new();
    let table = "| Method | Endpoint | Description |\n|---|---|---|\n| POST | /api/v1/baskets | Make one |\n| DELETE | /api/v1/baskets | Drop one |\n";
    shop.edit(PAGE, "Anybody.\n", &format!("Anybody.\n{table}"));
    let ran = shop.docs("check");
    assert_eq!((ran.code, ran.findings()), (0, Vec::new()), "{}", ran.err);
    let ran = shop.docs("coverage");
    let told: Vec<&str> = ran.out.lines().filter(|line| line.contains("which is not an operation")).collect();
    assert_eq!(told, ["shop.txt:39 `Who may` names DELETE /api/v1/baskets, which is not an operation"]);
}

#[test]
fn a_section_that_was_added_is_reported_with_what_to_write() {
    let shop = Shop::new();
    shop.edit(PAGE, "News\n", "News\nHats\n| Field | Type |\n|---|---|\n| size | integer |\n");
    let ran = shop.docs("changed");
    assert!(ran.out.contains("added   shop.txt  Hats  -"), "{}", ran.out);
    assert!(
        ran.err.contains("add the line `- 1 <page> <section> <title>` to specs/salesbooth/docs.lock"),
        "{}",
        ran.err
    );
}
