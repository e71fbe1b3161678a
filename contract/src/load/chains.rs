//! Checks chains of components: references, and the parts of `allOf`, `oneOf`, `anyOf` and `not`. A chain may not be a cycle, and
//! may not be too long.

use std::collections::HashMap;

use crate::document::{Library, Node, component_of};
use crate::model::Fault;

/// The maximum length of a chain of components. Traversals of schemas follow no more.
const LONGEST: usize = 48;

/// Components in a cycle, which has no meaning, and components at the start of a chain that is too long for readers.
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
    let message = format!("starts a chain of more than {LONGEST} references; refer to its end directly");
    edges.too_long(&order).into_iter().filter_map(|number| of(number, "reference-chain", &message)).collect()
}

/// The kind, name and place.
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

/// Which component leads to which, by number. Every traversal uses an explicit stack, because chains may be long.
struct Edges {
    targets: Vec<Vec<usize>>,
}

impl Edges {
    fn of(&self, number: usize) -> &[usize] {
        self.targets.get(number).map_or(&[], Vec::as_slice)
    }

    /// All numbers, each after those that it leads to, except in cycles.
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

    /// Those in cycles: strongly connected groups (Kosaraju's algorithm), and those that lead to themselves.
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

    /// Those whose longest chain exceeds the maximum by one. There are no cycles.
    fn too_long(&self, order: &[usize]) -> Vec<usize> {
        let mut rows = vec![0; self.targets.len()];
        for number in order {
            rows[*number] = self.of(*number).iter().map(|target| rows[*target] + 1).max().unwrap_or(0);
        }
        (0..rows.len()).filter(|number| rows[*number] == LONGEST + 1).collect()
    }
}
