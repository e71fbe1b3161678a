//! Modified deliveries, and signatures made by another program (`tests/vectors/webhooks.py`).

use std::{
    collections::BTreeMap,
    env,
    process::Command,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use http::{HeaderMap, HeaderValue};
use saleskit::webhooks::{SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier, VerifyError, sign};
use serde::Deserialize;

const SECRET: &str = "whsec_example_one";
const SENT: u64 = 1_773_052_200;
const BODY: &[u8] = br#"{"id": "evt_1", "event": "deal.closed", "data": {"id": "deal_1"}}"#;

/// A signature made by another program.
#[derive(Debug, PartialEq, Deserialize)]
struct Vector {
    name: String,
    secret: String,
    timestamp: String,
    piece: String,
    times: usize,
    signature: String,
}

impl Vector {
    fn body(&self) -> Vec<u8> {
        let (pairs, _) = self.piece.as_bytes().as_chunks::<2>();
        let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        pairs.iter().map(byte).collect::<Vec<_>>().repeat(self.times)
    }

    fn at(&self) -> SystemTime {
        at(self.timestamp.parse().unwrap())
    }
}

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

fn headers(signature: &[u8], timestamp: &[u8]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let value = |bytes| HeaderValue::from_bytes(bytes).unwrap();
    headers.insert(SIGNATURE_HEADER, value(signature));
    headers.insert(TIMESTAMP_HEADER, value(timestamp));
    headers
}

fn vectors() -> Vec<Vector> {
    serde_json::from_str(include_str!("../vectors/webhooks.json")).unwrap()
}

#[test]
fn what_another_program_signed_is_accepted_and_signed_alike_here() {
    let vectors = vectors();
    assert!(vectors.len() > 100, "{}", vectors.len());
    for vector in &vectors {
        let (body, at) = (vector.body(), vector.at());
        let verifier = Verifier::new([vector.secret.as_str()]).unwrap();
        let headers = headers(vector.signature.as_bytes(), vector.timestamp.as_bytes());
        let delivery =
            verifier.verify_at(&headers, body.clone(), at).unwrap_or_else(|fault| panic!("{vector:?}: {fault}"));
        assert_eq!(delivery.body(), &body, "{}", vector.name);
        let made = sign(vector.secret.as_str(), at, &body);
        assert_eq!(made[SIGNATURE_HEADER], vector.signature);
        assert_eq!(made[TIMESTAMP_HEADER], vector.timestamp);
    }
}

#[test]
fn the_vectors_are_what_their_program_prints() {
    let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/webhooks.py");
    match Command::new("python3").arg(program).output() {
        Err(_) => println!("skipped: there is no python3"),
        Ok(run) => {
            assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
            assert_eq!(serde_json::from_slice::<Vec<Vector>>(&run.stdout).unwrap(), vectors());
        }
    }
}

/// The name of the reason why a delivery is rejected; `None` if it is accepted.
fn refusal(signature: &[u8], timestamp: &[u8], body: &[u8]) -> Option<VerifyError> {
    let verifier = Verifier::new([SECRET]).unwrap();
    verifier.verify_at(&headers(signature, timestamp), body.to_vec(), at(SENT)).err()
}

#[test]
fn no_byte_of_body_timestamp_or_signature_can_be_changed() {
    let good = sign(SECRET, at(SENT), BODY);
    let (signature, timestamp) = (good[SIGNATURE_HEADER].as_bytes(), good[TIMESTAMP_HEADER].as_bytes());
    assert_eq!(refusal(signature, timestamp, BODY), None);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (part, whole) in [BODY, timestamp, signature].into_iter().enumerate() {
        for place in 0..whole.len() {
            for byte in (0x20..=0x7e_u8).chain([b'\t', 0x80, 0xff]).filter(|byte| *byte != whole[place]) {
                let mut parts = [BODY, timestamp, signature].map(<[u8]>::to_vec);
                parts[part][place] = byte;
                // Hex digits may be uppercase.
                if part == 2 && place > 2 && parts[2].eq_ignore_ascii_case(signature) {
                    continue;
                }
                let refused = refusal(&parts[2], &parts[1], &parts[0]);
                let Some(refused) = refused else { panic!("byte {byte:#x} at {place} of part {part} is accepted") };
                let name = format!("{refused:?}").split([' ', '{']).next().unwrap().to_owned();
                *counts.entry(name).or_default() += 1;
            }
        }
    }
    println!("changed bytes refused: {counts:?}");
    let kinds: Vec<&str> = counts.keys().map(String::as_str).collect();
    assert_eq!(kinds, ["MalformedSignature", "MalformedTimestamp", "UnknownScheme", "WrongSignature"]);
}

#[test]
fn no_byte_can_be_taken_away_or_put_in() {
    let good = sign(SECRET, at(SENT), BODY);
    let whole = [good[SIGNATURE_HEADER].as_bytes(), good[TIMESTAMP_HEADER].as_bytes(), BODY];
    for part in 0..whole.len() {
        for place in 0..whole[part].len() {
            let (mut less, mut more) = (whole.map(<[u8]>::to_vec), whole.map(<[u8]>::to_vec));
            less[part].remove(place);
            more[part].insert(place, b'0');
            // A signature in a list may have white space around it, but not inside.
            for changed in [less, more] {
                assert!(refusal(&changed[0], &changed[1], &changed[2]).is_some(), "{part} {place}");
            }
        }
    }
    // Moving characters between timestamp and body breaks the signature, because a dot separates them.
    assert_eq!(refusal(whole[0], b"177305220", b"0.{}"), Some(VerifyError::WrongSignature));
}

#[test]
fn a_genuine_signature_counts_wherever_it_is_in_a_list_and_whatever_is_beside_it() {
    let good = sign(SECRET, at(SENT), BODY);
    let good = good[SIGNATURE_HEADER].to_str().unwrap();
    let zeros = format!("v1={}", "0".repeat(64));
    let many = vec![zeros.as_str(); 500].join(",");
    let (stamp, others) =
        (SENT.to_string(), [zeros.as_str(), "v2=00", "v0=", "v1=", "v1=zz", "", " ", "=", "v1", &many]);
    for one in others {
        assert!(refusal(one.as_bytes(), stamp.as_bytes(), BODY).is_some(), "{one}");
        for two in others {
            for list in
                [format!("{good},{one},{two}"), format!("{one} ,\t{good} ,{two}"), format!("{one},{two},{good}")]
            {
                assert_eq!(refusal(list.as_bytes(), stamp.as_bytes(), BODY), None, "{list}");
            }
        }
    }
    for list in [good.replace(',', ";"), format!("{good};{zeros}"), format!("{good} {zeros}"), format!("x{good}")] {
        assert_eq!(refusal(list.as_bytes(), stamp.as_bytes(), BODY).is_none(), list == good, "{list}");
    }
}

#[test]
fn age_is_judged_after_the_signature_at_every_distance() {
    let verifier = Verifier::new([SECRET]).unwrap();
    for distance in [0, 1, 299, 300, 301, 3_600, 86_400, 1_000_000_000] {
        for signed in [SENT - distance, SENT + distance] {
            let refused = verifier.verify_at(&sign(SECRET, at(signed), BODY), BODY, at(SENT)).err();
            assert_eq!(refused.is_none(), distance <= 300, "{signed}");
            assert_eq!(matches!(refused, Some(VerifyError::TooOld { .. })), signed < SENT && distance > 300);
            assert_eq!(matches!(refused, Some(VerifyError::TooNew { .. })), signed > SENT && distance > 300);
            let forged = verifier.verify_at(&sign("another", at(signed), BODY), BODY, at(SENT)).err();
            assert_eq!(forged, Some(VerifyError::WrongSignature), "{signed}");
        }
    }
}

#[cfg(feature = "salesbooth-webhooks")]
#[test]
fn half_of_an_emoji_in_a_name_leaves_an_event_readable() {
    use saleskit::salesbooth::webhooks::Event;

    let delivered = |body: &str| {
        let signed = sign(SECRET, at(SENT), body);
        Verifier::new([SECRET]).unwrap().verify_at(&signed, body.to_owned(), at(SENT)).unwrap()
    };
    for (name, is_known) in [("deal.closed", true), ("deal.danced", false)] {
        let delivery = delivered(&format!(
            r#"{{"cut \ud83d": 1, "id": "evt_1", "event": "{name}", "data": {{"cut \ud83d": 1}}}}"#
        ));
        assert_eq!((delivery.id().as_deref(), delivery.name().as_deref()), (Some("evt_1"), Some(name)));
        let event = delivery.event().unwrap();
        assert_eq!((event.name(), !matches!(event, Event::Unknown(_))), (name, is_known));
    }
}

/// The position of the wrong digit, for the program whose instructions are counted.
const PLACE: &str = "SALESKIT_WRONG_DIGIT";

/// The number of deliveries verified per figure.
const ROUNDS: u64 = 20;

/// Callgrind counts the instructions inside this function, which it finds by name.
#[inline(never)]
fn refuse_wrong_signatures(verifier: &Verifier, headers: &HeaderMap) {
    for _ in 0..ROUNDS {
        assert_eq!(verifier.verify_at(headers, BODY, at(SENT)).err(), Some(VerifyError::WrongSignature));
    }
}

#[test]
#[ignore = "its instructions are counted by the test below"]
fn counted_verification() {
    let Some(place) = env::var(PLACE).ok().and_then(|place| place.parse::<usize>().ok()) else { return };
    let good = sign(SECRET, at(SENT), BODY);
    let mut signature = good[SIGNATURE_HEADER].as_bytes().to_vec();
    signature[place] = if signature[place] == b'1' { b'2' } else { b'1' };
    let headers = headers(&signature, good[TIMESTAMP_HEADER].as_bytes());
    refuse_wrong_signatures(&Verifier::new([SECRET]).unwrap(), &headers);
}

/// The instruction count when the digit at this position is wrong; `None` without valgrind.
fn instructions(place: usize) -> Option<u64> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=*refuse_wrong_signatures*"]);
    valgrind.arg(env::current_exe().unwrap()).args(["counted_verification", "--ignored", "--test-threads=1"]);
    let run = valgrind.env(PLACE, place.to_string()).output().ok()?;
    let words = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{words}");
    words.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
}

#[test]
fn a_wrong_signature_takes_as_many_instructions_wherever_its_first_wrong_digit_is() {
    let good = sign(SECRET, at(SENT), BODY);
    let signature = good[SIGNATURE_HEADER].as_bytes();
    // A letter takes another branch than a digit when it is parsed. That reveals nothing about the secret.
    let digits: Vec<usize> = (3..signature.len()).filter(|place| signature[*place].is_ascii_digit()).collect();
    let places = [digits[0], digits[digits.len() / 2], digits[digits.len() - 1]];
    let Some(counts) = places.map(instructions).into_iter().collect::<Option<Vec<u64>>>() else {
        return println!("skipped: there is no valgrind");
    };
    println!("instructions with a wrong digit at {places:?}: {counts:?}");
    let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
    assert!(*least > ROUNDS * 1_000, "nothing was counted: {counts:?}");
    assert!(most - least < ROUNDS, "{counts:?}");
}
