use fixture_nullable_patch::plants::UpdatePlant;

fn sent(change: UpdatePlant) -> String {
    serde_json::to_string(&change).expect("a body")
}

fn change() -> UpdatePlant {
    UpdatePlant::new(Some("x".to_owned()), None)
}

#[test]
fn a_property_that_was_not_set_is_left_out_unless_it_is_required() {
    assert_eq!(sent(change()), r#"{"must":"x","tags":null}"#);
}

#[test]
fn a_property_is_cleared_by_its_second_name() {
    assert_eq!(
        sent(change().name("Fern").clear_name().clear_pot()),
        r#"{"must":"x","tags":null,"name":null,"pot":null}"#
    );
}

#[test]
fn the_last_word_on_a_property_counts() {
    assert_eq!(sent(change().clear_water().water(2)), r#"{"must":"x","tags":null,"water":2}"#);
}
