//! Compares with serde_json what the cursor accepts as JSON.

use super::*;

const SEEDS: [&str; 4] = [
    r#" {"a": [1, -0.5e+10, {"b": null}, [], {}], "c\u00e9\n" : "té\"xt longer than a word", "d": [true, false]} "#,
    r#"{"error":false,"data":{"id":"deal_1","n":[12,30.25,1E5],"t":"\/"}}"#,
    "[[\"\\ud800\"], -12, 0, \"\"]\n",
    "\"only a text\"",
];

fn walk(json: &mut Json<'_>) -> Result<(), Fault> {
    match json.first() {
        b'{' => json.object(&mut |json, _| walk(json)),
        b'[' => json.list(&mut walk),
        b'"' => {
            json.string();
            Ok(())
        }
        _ => {
            json.raw();
            Ok(())
        }
    }
}

/// Whether a text is accepted, and how: by its parts, as a whole, and as a property.
fn taken(text: &[u8]) -> [bool; 3] {
    let taken = |read: &dyn Fn(&mut Json<'_>) -> bool| {
        std::str::from_utf8(text).map(Json::of_valid).is_ok_and(|mut json| read(&mut json) && json.ends().is_some())
    };
    let entered = |json: &mut Json<'_>| {
        let _ = json.enter("data") || json.enter("a");
        walk(json).is_ok()
    };
    [
        taken(&|json| walk(json).is_ok()),
        taken(&|json| {
            json.raw();
            true
        }),
        taken(&entered),
    ]
}

#[test]
fn exactly_what_is_json_to_serde_json_is_taken() {
    let check = |text: &[u8]| {
        let is_json = serde_json::from_slice::<&RawValue>(text).is_ok();
        assert_eq!(taken(text), [is_json; 3], "{}", String::from_utf8_lossy(text));
    };
    let others = b"{}[]:,\"\\/ \n\x00\x1f\x7f\xff\xc3019-+.eEutn";
    for seed in SEEDS.map(str::as_bytes) {
        assert_eq!(taken(seed), [true; 3]);
        for at in 0..seed.len() {
            check(&seed[..at]);
            check(&seed[at..]);
            check(&[&seed[..at], &seed[at + 1..]].concat());
            for other in others {
                check(&[&seed[..at], &[*other], &seed[at + 1..]].concat());
                check(&[&seed[..at], &[*other], &seed[at..]].concat());
            }
        }
    }
}

#[test]
fn a_number_is_taken_in_the_notations_of_json_only() {
    for (text, is_json) in [
        ("0", true),
        ("-0", true),
        ("10", true),
        ("1.0", true),
        ("1e5", true),
        ("-1.5E-3", true),
        ("01", false),
        ("-", false),
        ("+1", false),
        (".5", false),
        ("1.", false),
        ("1.e5", false),
        ("1e", false),
        ("1e+", false),
        ("0x1", false),
        ("NaN", false),
    ] {
        assert_eq!(taken(text.as_bytes()), [is_json; 3], "{text}");
    }
}

#[test]
fn what_is_nested_deeply_is_passed_and_not_entered() {
    let nested = |depth: usize| format!("{}1{}", "[{\"a\":".repeat(depth), "}]".repeat(depth));
    assert_eq!(taken(nested(32).as_bytes()), [true; 3]);
    assert_eq!(taken(nested(33).as_bytes()), [true; 3]);
    assert_eq!(taken(nested(65).as_bytes()), [false, true, false]);
    assert_eq!(taken(nested(10_000).as_bytes()), [false, true, false]);
    assert_eq!(taken(&nested(40).as_bytes()[1..]), [false; 3]);
    assert_eq!(taken(&nested(40).as_bytes()[..300]), [false; 3]);
}
