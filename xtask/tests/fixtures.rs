//! Tests the generator's output for each fixture with snapshots that are small enough for a review, one per section file.
//!
//! A plain `cargo test` compares the snapshots; `INSTA_UPDATE=always cargo test -p xtask --test fixtures` rewrites them.
//! `compiled` tests whether the output compiles and works on the wire.

mod fixture;

use std::{collections::BTreeSet, env, fs, path::Path, process::Command};

/// One test per fixture, and a list of all of them.
macro_rules! fixtures {
    ($($test:ident: $name:ident,)*) => {
        $(
            #[test]
            fn $test() {
                check(stringify!($name));
            }
        )*

        const TESTED: &[&str] = &[$(stringify!($name)),*];
    };
}

fixtures! {
    a_constant_in_the_query_is_sent_by_the_operation_itself: dispatch_by_query,
    a_parameter_that_selects_the_operation_is_its_first_argument: dispatch_by_presence,
    constants_in_the_body_are_no_fields: dispatch_by_body,
    a_call_resolves_to_what_stands_in_the_envelope: envelope,
    every_leaf_and_list_of_a_reply_may_be_missing: lenient_replies,
    a_component_that_is_sent_and_read_is_one_type: both_directions,
    every_value_of_an_enum_gets_a_variant: open_enum,
    an_amount_is_sent_in_the_form_that_its_document_gives: amount,
    a_time_is_text_or_a_number_of_seconds: timestamp,
    a_nullable_property_of_a_request_can_be_cleared: nullable_patch,
    every_style_of_paging_becomes_facts_of_the_operation: lists,
    a_text_reply_is_a_string: text_reply,
    a_reply_of_another_media_type_is_bytes: bytes_reply,
    option_headers_are_facts_and_not_arguments: header_facts,
    a_credential_in_the_body_is_no_field: credential,
    free_form_parts_stay_json: free_form,
    a_type_may_hold_itself: recursive,
    names_that_rust_does_not_take_are_escaped: escaped_names,
    a_value_of_several_forms_is_a_union: unions,
    an_alias_is_read_where_it_is_used: aliases,
    a_list_in_the_query_is_repeated_or_joined: array_parameters,
    a_path_takes_typed_values: path_parameters,
    arguments_that_could_be_swapped_are_set_by_name: arguments,
    words_of_the_documents_cannot_break_the_rustdoc: rustdoc,
    bounds_and_defaults_are_said_unless_the_words_have_them: bounds,
    operations_and_types_that_words_name_become_links: references,
    an_inferred_reply_or_property_says_so_in_one_line_at_the_end: inferred,
    a_form_has_files_and_fields: form_request,
    an_event_stream_is_read_while_it_arrives: event_stream,
    csv_is_a_stream_in_a_reply_and_bytes_in_a_request: csv,
    a_flag_is_a_word_a_number_or_its_bare_name: flags,
    other_headers_are_arguments_and_setters: header_parameters,
    a_constant_keeps_its_json_type: typed_constants,
    a_password_or_a_token_is_a_secret: secrets,
    an_event_names_the_type_of_its_payload: events,
    a_credential_in_the_query_is_no_argument: query_credential,
    what_a_call_is_bound_to_is_said_and_kept: policies,
    a_property_that_is_required_under_a_condition_is_a_fact_of_the_operation: required_when,
}

fn check(name: &str) {
    let generated = fixture::generated(name);
    insta::with_settings!({
        snapshot_path => "snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        for section in generated.sections {
            let text = &generated.files[&format!("src/{}.rs", section.name)];
            insta::assert_snapshot!(format!("{name}__{}", section.name), text);
        }
    });
}

#[test]
fn every_folder_of_documents_has_a_test() {
    let tested: BTreeSet<&str> = TESTED.iter().copied().collect();
    let folders = fixture::names();
    assert_eq!(tested, folders.iter().map(String::as_str).collect());
}

#[test]
fn no_snapshot_is_left_over() {
    let mut wanted = BTreeSet::new();
    for name in fixture::names() {
        let sections = fixture::generated(&name).sections;
        wanted.extend(sections.iter().map(|section| format!("{name}__{}.snap", section.name)));
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let found = fs::read_dir(folder).expect("the snapshots").map(|entry| entry.expect("a file").file_name());
    let found = found.map(|file| file.into_string().expect("a name in UTF-8")).filter(|file| !file.ends_with(".new"));
    assert_eq!(wanted, found.collect());
}

#[test]
fn the_same_documents_give_the_same_bytes() {
    for name in fixture::names() {
        assert_eq!(fixture::generated(&name).files, fixture::generated(&name).files, "{name}");
    }
}

/// Hash maps are seeded per process, so a second process would iterate in another order.
#[test]
fn neither_the_process_nor_its_working_directory_changes_what_is_generated() {
    const OUTPUT: &str = "FIXTURES_OUTPUT";
    let texts: Vec<_> = fixture::names().iter().map(|name| fixture::generated(name).files).collect();
    let text = format!("{texts:#?}");
    if let Some(output) = env::var_os(OUTPUT) {
        fs::write(output, text).expect("the parent reads this");
        return;
    }
    let elsewhere = tempfile::tempdir().expect("a folder");
    let output = elsewhere.path().join("generated");
    let status = Command::new(env::current_exe().expect("this test"))
        .args(["--exact", "neither_the_process_nor_its_working_directory_changes_what_is_generated", "--quiet"])
        .current_dir(elsewhere.path())
        .env(OUTPUT, &output)
        .stdout(std::process::Stdio::null())
        .status();
    assert!(status.expect("a second process").success());
    assert!(fs::read_to_string(&output).expect("what it generated") == text, "another process generates other bytes");
}
