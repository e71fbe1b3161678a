//! OpenAPI documents of anybody's.

use saleskit_contract::Contract;
use xtask::{
    diff,
    generate::{self, Api, generate},
};

/// Longer inputs say nothing more and take their time.
const LONGEST: usize = 20_000;

/// Loads, lints and, where lint finds nothing, generates a document.
///
/// # Panics
///
/// When a fault has no place, a bundle does not read back, or what lint passes cannot be generated.
pub fn document(input: &[u8]) {
    let Some(contract) = load(input) else { return };
    let faults = contract.lint();
    for fault in &faults {
        assert!(fault.position.line > 0 && fault.position.column > 0, "{fault}");
    }
    let bundle = contract.bundle().to_string();
    if let Err(faults) = Contract::from_bundle("things", &bundle) {
        panic!("the bundle is refused: {faults}\n{bundle}");
    }
    let _ = contract.folded_bundle();
    for operation in contract.operations() {
        let incoming = contract.example_request(operation).incoming();
        let _ = contract.match_request(&incoming).map_err(|none| none.to_string());
        let _ = contract.validate_request(operation, &incoming);
        let reply = contract.example_reply(operation);
        let _ = contract.validate_reply(operation, reply.status, &reply.body.unwrap_or_default());
    }
    if !faults.is_empty() {
        return;
    }
    // The second half of `cargo xtask lint`.
    let faults = generate::faults(&contract);
    for fault in &faults {
        assert!(fault.position.line > 0 && fault.position.column > 0, "{fault}");
    }
    if faults.is_empty() {
        let api =
            Api { name: "things", crate_name: "things-api", facade: "Things", credentials: "", own_credentials: &[] };
        if let Err(error) = generate(&api, &contract) {
            panic!("what lint passes is refused: {error:#}");
        }
    }
}

/// Compares two documents, with a line of `=====` between.
///
/// # Panics
///
/// When a document differs from itself, or fingerprints are not the same a second time.
pub fn diff(input: &[u8]) {
    const BETWEEN: &[u8] = b"=====\n";
    let at = input.windows(BETWEEN.len()).position(|window| window == BETWEEN);
    let (base, head) = at.map_or((input, input), |at| (&input[..at], &input[at + BETWEEN.len()..]));
    let Some(base) = load(base) else { return };
    let itself = diff::diff(&base, &base);
    assert!(itself.findings.is_empty(), "a document differs from itself: {:?}", itself.findings.first());
    let Some(head) = load(head) else { return };
    let prints =
        || -> Vec<String> { diff::diff(&base, &head).findings.iter().map(diff::Finding::fingerprint).collect() };
    assert_eq!(prints(), prints(), "fingerprints differ from run to run");
}

/// A document, or none when it is refused; every fault has its place.
fn load(input: &[u8]) -> Option<Contract> {
    let text = std::str::from_utf8(input).ok().filter(|text| text.len() <= LONGEST)?;
    match Contract::from_document("things", "things.yaml", text) {
        Ok(contract) => Some(contract),
        Err(faults) => {
            assert!(!faults.0.is_empty(), "refused without a fault");
            for fault in &faults.0 {
                assert!(fault.position.line > 0 && fault.position.column > 0, "{fault}");
            }
            None
        }
    }
}
