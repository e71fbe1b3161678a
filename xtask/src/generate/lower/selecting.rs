//! The names in queries and bodies that select one of the operations at an address.

use std::collections::{BTreeSet, HashMap};

use saleskit_contract::{Contract, OperationSpec, Place};

/// The names that select operations, by address: in the query, and in the body.
pub(super) struct Selecting<'c>(HashMap<Address<'c>, [BTreeSet<&'c str>; 2]>);

/// Method, path and server.
type Address<'c> = (&'c str, &'c str, Option<&'c str>);

fn address(operation: &OperationSpec) -> Address<'_> {
    (&operation.method, &operation.path, operation.server.as_deref())
}

impl<'c> Selecting<'c> {
    /// The constants and the selecting parameters of every operation.
    pub(super) fn of(contract: &'c Contract) -> Selecting<'c> {
        let mut names: HashMap<_, [BTreeSet<&str>; 2]> = HashMap::new();
        for operation in contract.operations() {
            let [query, body] = names.entry(address(operation)).or_default();
            query.extend(operation.selectors.iter().map(String::as_str));
            for constant in &operation.constants {
                match constant.place {
                    Place::Query => query.insert(&constant.name),
                    Place::Body => body.insert(&constant.name),
                    Place::Path | Place::Header => false,
                };
            }
        }
        Selecting(names)
    }

    /// The names that select other operations at the same address. Names that this operation documents itself are excluded.
    pub(super) fn of_others(&self, operation: &OperationSpec) -> (Vec<String>, Vec<String>) {
        let own = |name: &str| {
            operation.parameters.iter().any(|parameter| parameter.name == name)
                || operation.constants.iter().any(|constant| constant.name == name)
                || operation.selectors.iter().any(|selector| selector == name)
        };
        let others =
            |names: &BTreeSet<&str>| names.iter().filter(|name| !own(name)).map(|name| (*name).to_owned()).collect();
        self.0.get(&address(operation)).map_or_else(Default::default, |[query, body]| (others(query), others(body)))
    }
}
