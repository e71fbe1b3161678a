//! What components take in without any data between: references, and the parts of `allOf`, `oneOf`, `anyOf` and `not`. It may neither
//! come back to where it started nor go on without end.

use std::collections::HashMap;

use crate::document::{Library, Node, component_of};
use crate::model::Fault;

/// How many components may follow each other in place. Walks over schemas follow no more.
const LONGEST: usize = 48;

/// Components that refer back to themselves, or to a row of others that is too long: such a schema has no meaning, or no reader.
pub(crate) fn check(library: &Library) -> Vec<Fault> {
    let components: Vec<Component<'_>> = library.components().collect();
    let numbers: HashMap<(&str, &str), usize> =
        components.iter().enumerate().map(|(number, (kind, name, _))| ((*kind, *name), number)).collect();
    let targets = components.iter().map(|(_, _, node)| {
        let mut targets = Vec::new();
        in_place(*node, &mut |target| targets.extend(numbers.get(&target).copied()));
        targets
    });
    let edges = Edges { targets: targets.collect() };
    let order = edges.finished();
    let circles = edges.circles(&order);
    let of = |number: usize, rule, message: &str| {
        let (_, name, node) = components.get(number)?;
        Some(Fault { position: node.position(), rule, message: format!("{name} {message}") })
    };
    if !circles.is_empty() {
        let message = "refers back to itself with nothing in between";
        return circles.into_iter().filter_map(|number| of(number, "reference-cycle", message)).collect();
    }
    let message = format!("begins a row of more than {LONGEST} references; name what is at its end");
    edges.too_long(&order).into_iter().filter_map(|number| of(number, "reference-chain", &message)).collect()
}

/// Kind, name and place.
type Component<'l> = (&'l str, &'l str, Node<'l>);

fn in_place<'l>(node: Node<'l>, target: &mut dyn FnMut((&'l str, &'l str))) {
    node.reference().and_then(component_of).into_iter().for_each(&mut *target);
    for list in ["allOf", "oneOf", "anyOf"] {
        for part in node.get(list).into_iter().flat_map(Node::items) {
            in_place(part, target);
        }
    }
    if let Some(not) = node.get("not") {
        in_place(not, target);
    }
}

/// Which component leads to which, by number. Every walk has a list of its own in place of the stack: rows may be long.
struct Edges {
    targets: Vec<Vec<usize>>,
}

impl Edges {
    fn of(&self, number: usize) -> &[usize] {
        self.targets.get(number).map_or(&[], Vec::as_slice)
    }

    /// All numbers, each behind those that it leads to, except in circles.
    fn finished(&self) -> Vec<usize> {
        let mut seen = vec![false; self.targets.len()];
        let mut order = Vec::with_capacity(seen.len());
        for start in 0..seen.len() {
            let mut open = vec![(start, false)];
            while let Some((number, is_finished)) = open.pop() {
                if is_finished {
                    order.push(number);
                } else if !std::mem::replace(&mut seen[number], true) {
                    open.push((number, true));
                    open.extend(self.of(number).iter().filter(|next| !seen[**next]).map(|next| (*next, false)));
                }
            }
        }
        order
    }

    /// Those that come back to themselves: groups in which each leads to each (Kosaraju's way), and those that lead to themselves.
    fn circles(&self, order: &[usize]) -> Vec<usize> {
        let mut back = vec![Vec::new(); self.targets.len()];
        for (number, targets) in self.targets.iter().enumerate() {
            targets.iter().for_each(|target| back[*target].push(number));
        }
        let mut seen = vec![false; self.targets.len()];
        let mut found = Vec::new();
        for start in order.iter().rev() {
            let mut group = Vec::new();
            let mut open = vec![*start];
            while let Some(number) = open.pop() {
                if !std::mem::replace(&mut seen[number], true) {
                    group.push(number);
                    open.extend(&back[number]);
                }
            }
            if group.len() > 1 || self.of(*start).contains(start) {
                found.extend(group);
            }
        }
        found
    }

    /// Those whose longest row of targets is one longer than it may be: there are no circles.
    fn too_long(&self, order: &[usize]) -> Vec<usize> {
        let mut rows = vec![0; self.targets.len()];
        for number in order {
            rows[*number] = self.of(*number).iter().map(|target| rows[*target] + 1).max().unwrap_or(0);
        }
        (0..rows.len()).filter(|number| rows[*number] == LONGEST + 1).collect()
    }
}
