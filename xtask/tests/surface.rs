//! Tests what `surface.txt` shows of a change: everything that a caller uses has its place in a line, so that a review sees it
//! change.

#[allow(dead_code)]
mod fixture;

use saleskit_contract::Contract;
use xtask::generate::generate;

/// The surface of a fixture, without its head.
fn surface(fixture: &str) -> Vec<String> {
    edited(fixture, "", "")
}

/// The same after a change of the fixture's documents.
fn edited(name: &str, old: &str, new: &str) -> Vec<String> {
    let mut found = old.is_empty();
    let files: Vec<(String, String)> = std::fs::read_dir(fixture::documents().join(name))
        .expect("a fixture")
        .map(|file| {
            let file = file.expect("a document");
            let text = std::fs::read_to_string(file.path()).expect("a document");
            found |= text.contains(old);
            let text = if old.is_empty() { text } else { text.replacen(old, new, 1) };
            (file.file_name().into_string().expect("a name in UTF-8"), text)
        })
        .collect();
    assert!(found, "{name} has no `{old}`");
    let contract = Contract::from_texts(name, &files).unwrap_or_else(|faults| panic!("{faults}"));
    let generated = generate(&fixture::api(name), &contract).unwrap_or_else(|fault| panic!("{name}: {fault:#}"));
    let lines = generated.files["surface.txt"].lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// Lines of one side that are missing on the other.
fn only(side: &[String], other: &[String]) -> Vec<String> {
    side.iter().filter(|line| !other.contains(line)).cloned().collect()
}

#[track_caller]
fn assert_has(fixture: &str, expected: &[&str]) {
    let lines = surface(fixture);
    for line in expected {
        assert!(lines.iter().any(|known| known == line), "{fixture} has no line\n{line}\nbut\n{}", lines.join("\n"));
    }
}

#[test]
fn an_operation_shows_what_its_call_is_bound_to() {
    assert_has(
        "policies",
        &[
            "kilns.fire() -> Call<()> = POST /kilns; auth secretKey; once; scopes kilns:write; trust level 2; \
         rate limit 2 per hour for each e-mail and IP address; timeout 120 s",
            "kilns.clean() -> CleanCall = PUT /kilns; auth secretKey; safe",
        ],
    );
    assert_has(
        "header_facts",
        &["doors.create() -> Call<(), Keyed> = POST /doors; auth secretKey; keyed; Idempotency-Key, X-Delegation-ID; \
         scopes doors:write"],
    );
}

#[test]
fn a_list_shows_how_it_goes_on_and_the_size_of_its_pages() {
    let lines = surface("lists");
    for (operation, paging) in [
        ("by_offset.list(", "; paging offset, size 50, max 100"),
        ("by_cursor.list(", "; paging cursor"),
        ("by_page.list(", "; paging page"),
        ("by_either.list(", "; paging offset+cursor"),
    ] {
        let line = lines.iter().find(|line| line.starts_with(operation)).expect(operation);
        assert!(line.contains(paging), "{line}");
    }
}

#[test]
fn a_rule_is_a_line_behind_the_type_or_the_operation_that_it_is_about() {
    assert_has(
        "required_when",
        &[
            "flowers.find rule: name or color needed",
            "flowers.find rule: town needed when ways is courier",
            "flowers.delete rule: If-Match needed",
            "flowers::SendFlowers rule: street needed when way is courier",
            "flowers::SendFlowers rule: words or lines needed when way is courier or shop and paper is printed",
            "flowers::FlowerBunch rule: name or code needed",
            "flowers::FlowerBunch rule: words needed when papers is printed",
        ],
    );
    let rules = surface("required_when").iter().filter(|line| line.contains("::FlowerBunch rule: ")).count();
    assert_eq!(rules, 2, "a type that a body has in two places has its rules once");
}

#[test]
fn each_change_that_a_caller_meets_changes_the_line_of_what_it_is_about() {
    let cases = [
        ("policies", "x-trust-level: 2", "x-trust-level: 3", "trust level 3"),
        ("policies", "x-timeout: 120", "x-timeout: 60", "timeout 60 s"),
        ("policies", "requests: 2, per: hour", "requests: 2, per: day", "rate limit 2 per day"),
        ("policies", "x-scopes: [kilns:write]", "x-scopes: [kilns:heat]", "scopes kilns:heat"),
        ("policies", "security: [{secretKey: []}]", "security: []", "no auth"),
        ("policies", "summary: Fire a kiln", "summary: Fire a kiln\n      deprecated: true", "; deprecated"),
        ("lists", "default: 50, max: 100", "default: 25, max: 100", "paging offset, size 25, max 100"),
        ("header_facts", "x-retry: keyed", "x-retry: never", "; once; Idempotency-Key"),
        ("header_facts", "        - {$ref: '#/components/parameters/IfMatch'}\n", "", "doors.update("),
        (
            "required_when",
            "- {require_any: [phone, mail]}",
            "- {require_any: [phone, mail, town]}",
            "phone or mail or town",
        ),
    ];
    for (fixture, old, new, shown) in cases {
        let (before, after) = (surface(fixture), edited(fixture, old, new));
        let (gone, come) = (only(&before, &after), only(&after, &before));
        assert!(come.iter().any(|line| line.contains(shown)), "{fixture}: {new:?} shows\n-{gone:#?}\n+{come:#?}");
        assert_eq!(before.len(), after.len(), "{fixture}: {new:?} changes lines and neither adds nor removes any");
    }
}

#[test]
fn a_field_shows_its_own_type_and_how_it_is_given() {
    assert_has("nullable_patch", &["plants::UpdatePlant.name: Patch<String> = \"name\" (nullable), clear_name()"]);
    let lines = surface("arguments");
    let named = lines.iter().filter(|line| line.ends_with(", required)")).count();
    assert!(named > 0, "a parameter that must be set by name says that it is required:\n{}", lines.join("\n"));
    let constructors = lines.iter().filter(|line| line.contains(".new(")).count();
    let bodies = lines.iter().filter(|line| [" (body)", " (both)", " (form)"].iter().any(|kind| line.ends_with(kind)));
    assert_eq!(constructors, bodies.filter(|line| !line.contains(": ")).count());
}
