//! Finds the operation of a path. The servers in the documents say which part of the path is the base.
//!
//! Most operations use the first server. Some name a server of their own, such as the root of the host.

use saleskit_contract::{Contract, Incoming, Match, NoMatchKind, OperationSpec};

use super::refusal::{Refusal, RefusalKind};

/// The base paths of a contract, without a trailing slash: the main one first, then the longer ones.
#[derive(Debug, Clone)]
pub(crate) struct Bases(Vec<String>);

impl Bases {
    pub(crate) fn of(contract: &Contract) -> Bases {
        let mut others: Vec<String> = contract.operations().iter().map(|operation| base(contract, operation)).collect();
        others.sort_by(|one, two| two.len().cmp(&one.len()).then_with(|| one.cmp(two)));
        let mut bases = vec![path_of(contract.server())];
        for other in others {
            if !bases.contains(&other) {
                bases.push(other);
            }
        }
        Bases(bases)
    }

    /// The path of the first server.
    pub(crate) fn main(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }

    /// Finds the operation of a request whose path still has its base, and removes the base.
    pub(crate) fn find<'c>(&self, contract: &'c Contract, request: &mut Incoming) -> Result<Match<'c>, Refusal> {
        let whole = std::mem::take(&mut request.path);
        let mut refusal: Option<Refusal> = None;
        for own in &self.0 {
            let Some(path) = below(&whole, own) else { continue };
            request.path = path.to_owned();
            let reason = match contract.match_request(request) {
                Ok(found) if base(contract, found.operation) == *own => return Ok(found),
                Ok(found) => elsewhere(request, &base(contract, found.operation)),
                Err(none) => {
                    let kind = match none.kind {
                        NoMatchKind::UnknownPath => RefusalKind::UnknownPath,
                        NoMatchKind::OtherMethod => RefusalKind::OtherMethod,
                        NoMatchKind::RuledOut | NoMatchKind::Tie => RefusalKind::NoOperation,
                    };
                    let message = none.to_string();
                    let mut refusal = Refusal::new(kind, message.lines().next().unwrap_or_default());
                    if kind == RefusalKind::OtherMethod {
                        refusal.methods = none.instead;
                    }
                    refusal.operations =
                        none.candidates.into_iter().map(|candidate| (candidate.operation, candidate.reason)).collect();
                    refusal
                }
            };
            // The refusal of the first base with a known path is the most useful one.
            if refusal
                .as_ref()
                .is_none_or(|before| before.kind == RefusalKind::UnknownPath && reason.kind != before.kind)
            {
                refusal = Some(reason);
            }
        }
        request.path = whole;
        Err(refusal.unwrap_or_else(|| {
            let (method, path) = (&request.method, shown(&request.path));
            let message = format!("{method} {path}: paths of this API start with {}", self.main());
            Refusal::new(RefusalKind::UnknownPath, message)
        }))
    }
}

/// The base path of an operation.
pub(super) fn base(contract: &Contract, operation: &OperationSpec) -> String {
    path_of(operation.server.as_deref().unwrap_or(contract.server()))
}

/// The path of a server URL, without a trailing slash.
fn path_of(server: &str) -> String {
    let path = match server.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |start| &rest[start..]),
        None => server,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    if path.is_empty() { String::new() } else { format!("/{path}") }
}

/// The path below a base.
fn below<'p>(path: &'p str, base: &str) -> Option<&'p str> {
    path.strip_prefix(base).filter(|rest| rest.starts_with('/') || (rest.is_empty() && !base.is_empty()))
}

fn elsewhere(request: &Incoming, base: &str) -> Refusal {
    let (method, path) = (&request.method, shown(&request.path));
    let message = format!("{method} {path}: this operation is at {base}{path} of the host");
    Refusal::new(RefusalKind::UnknownPath, message)
}

/// Clients choose the path, so messages escape and shorten it.
fn shown(path: &str) -> String {
    path.chars().take(200).collect::<String>().escape_debug().to_string()
}

#[cfg(test)]
mod tests {
    use super::{below, path_of};

    #[test]
    fn the_base_is_the_path_of_a_server() {
        assert_eq!(path_of("https://salesbooth.com/api/v1"), "/api/v1");
        assert_eq!(path_of("https://app.salesbyte.se/"), "");
        assert_eq!(path_of("https://app.salesbyte.se"), "");
        assert_eq!(path_of("/api/"), "/api");
        assert_eq!(path_of(""), "");
    }

    #[test]
    fn a_base_ends_at_a_slash() {
        assert_eq!(below("/api/v1/deals", "/api/v1"), Some("/deals"));
        assert_eq!(below("/api/v1", "/api/v1"), Some(""));
        assert_eq!(below("/api/v10/deals", "/api/v1"), None);
        assert_eq!(below("/deals", ""), Some("/deals"));
    }
}
