//! The addresses of the display document: `/~/deals_sign?id=deal_1` is `/deals?id=deal_1&action=sign`.
//!
//! A page in a browser cannot name an operation by a fragment, so it uses these addresses. The request is handled and recorded like one to
//! the real address.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use saleskit_contract::{Contract, Place};

use super::arrived::Arrived;
use super::route::base;

/// The prefix of the addresses.
const ADDRESSES: &str = "/~/";

/// The characters to encode in a constant of the path. Its values arrive encoded.
const PATH: &AsciiSet = &CONTROLS.add(b' ').add(b'?').add(b'#');

impl Arrived {
    /// Moves a request from a display address to the real address of its operation. Other requests remain unchanged.
    pub(crate) fn at_real_address(mut self, contract: &Contract) -> Arrived {
        let Some(rest) = self.path.strip_prefix(ADDRESSES) else { return self };
        let mut parts = rest.split('/');
        let Some(operation) = parts.next().and_then(|id| contract.operation(id)) else { return self };
        let Some(path) = filled(&operation.path, parts) else { return self };
        self.path = format!("{}{path}", base(contract, operation));
        for constant in operation.constants.iter().filter(|constant| constant.place == Place::Query) {
            if !self.query.iter().any(|(name, _)| *name == constant.name) {
                self.query.push((constant.name.clone(), constant.value.clone()));
            }
        }
        self
    }
}

/// The path template with its values. `None` if there are too many or too few.
fn filled<'v>(template: &str, mut values: impl Iterator<Item = &'v str>) -> Option<String> {
    let mut path = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        path.extend(utf8_percent_encode(before, PATH));
        path.push_str(values.next()?);
        rest = behind.split_once('}')?.1;
    }
    path.extend(utf8_percent_encode(rest, PATH));
    values.next().is_none().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn a_template_takes_as_many_values_as_it_has_names() {
        let fill = |template, values: &str| filled(template, values.split('/').filter(|value| !value.is_empty()));
        assert_eq!(fill("/deals", ""), Some("/deals".to_owned()));
        assert_eq!(fill("/a/{b}/c/{d}", "1/x%2Fy"), Some("/a/1/c/x%2Fy".to_owned()));
        assert_eq!(fill("/a/{b}", ""), None);
        assert_eq!(fill("/a/{b}", "1/2"), None);
    }
}
