//! Finds which files of a crate use which others. A name is followed through re-exports to the file that defines it. Re-exporting
//! a child's names is not an import, unless the file's own code uses them.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{File, Module, Source, Use};

/// How many re-exports a name may go through.
const LONGEST: usize = 16;

/// The imports between the files of a crate.
pub struct Graph {
    modules: BTreeSet<Module>,
    /// From, to, and the path by which the one names the other.
    imports: BTreeMap<(Module, Module), String>,
    through_the_root: BTreeSet<String>,
}

impl Graph {
    pub fn new(source: &Source) -> Self {
        let mut graph = Self {
            modules: source.files.keys().cloned().collect(),
            imports: BTreeMap::new(),
            through_the_root: BTreeSet::new(),
        };
        for (module, file) in &source.files {
            for Use { public, path, name } in &file.uses {
                // Only types: a function's name may well be a word of something else.
                let used = name.starts_with(char::is_uppercase) && file.words.contains(name);
                graph.add(source, module, path, *public && !used);
            }
            for path in &file.paths {
                graph.add(source, module, path, false);
            }
        }
        graph
    }

    fn add(&mut self, source: &Source, module: &Module, path: &[String], public: bool) {
        let Some(target) = absolute(source, module, path) else { return };
        let re_exports_a_child = public && target.starts_with(module);
        let owner = owner(source, &target, 0);
        if re_exports_a_child || owner == *module {
            return;
        }
        let is_macro = macro_file(source, &target[0]).is_some();
        if !module.is_empty() && target.len() == 1 && !source.files.contains_key(&target) && !is_macro {
            self.through_the_root.insert(format!("{} imports `{}`: name the room", shown(module), path.join("::")));
        }
        self.imports.entry((module.clone(), owner)).or_insert_with(|| path.join("::"));
    }

    /// The cycles of files, each with the imports that form it.
    pub fn circles(&self) -> Vec<String> {
        let mut circles = Vec::new();
        let mut seen = BTreeSet::new();
        for module in &self.modules {
            if seen.contains(module) {
                continue;
            }
            let ahead = self.reached(module, false);
            let circle: BTreeSet<&Module> = self.reached(module, true).intersection(&ahead).copied().collect();
            if circle.is_empty() {
                continue;
            }
            seen.extend(circle.iter().map(|module| (*module).clone()));
            let inside = self.imports.iter().filter(|((from, to), _)| circle.contains(from) && circle.contains(to));
            let lines: Vec<String> =
                inside.map(|((from, to), by)| format!("{} → {} by `{by}`", shown(from), shown(to))).collect();
            circles.push(format!("a circle:\n    {}", lines.join("\n    ")));
        }
        circles
    }

    /// What can be reached from a module along the imports, or against them.
    fn reached(&self, start: &Module, against: bool) -> BTreeSet<&Module> {
        let mut reached = BTreeSet::new();
        let mut open = vec![start];
        while let Some(module) = open.pop() {
            for (from, to) in self.imports.keys() {
                let (from, to) = if against { (to, from) } else { (from, to) };
                if from == module && reached.insert(to) {
                    open.push(to);
                }
            }
        }
        reached
    }

    /// The rooms of the crate, in the order of their names.
    pub fn rooms(&self) -> Vec<String> {
        let rooms: BTreeSet<&String> = self.modules.iter().filter_map(|module| module.first()).collect();
        rooms.into_iter().cloned().collect()
    }

    /// The imports that violate an order of rooms, which is given in groups from the bottom up.
    pub fn against(&self, order: &[Vec<String>]) -> Vec<String> {
        let rank = |module: &Module| order.iter().position(|group| group.contains(&module[0]));
        let mut wrong = Vec::new();
        for ((from, to), by) in &self.imports {
            // The root is above everything.
            if from.is_empty() || (!to.is_empty() && from[0] == to[0]) {
                continue;
            }
            let line = format!("{} → {} by `{by}`", shown(from), shown(to));
            match (rank(from), (!to.is_empty()).then(|| rank(to))) {
                (_, None) => wrong.push(format!("{line} runs up to the root")),
                (None, _) | (_, Some(None)) => wrong.push(format!("{line}: a room that the order does not have")),
                (Some(from), Some(Some(to))) if from == to => wrong.push(format!("{line}: neither is above the other")),
                (Some(from), Some(Some(to))) if from < to => wrong.push(format!("{line} runs up")),
                _ => {}
            }
        }
        wrong
    }

    /// The imports that name a room's item as if the root contained it.
    pub fn through_the_root(&self) -> Vec<String> {
        self.through_the_root.iter().cloned().collect()
    }
}

fn shown(module: &Module) -> String {
    if module.is_empty() { "lib".to_owned() } else { module.join("::") }
}

/// The file that defines a macro, which its crate's root has.
fn macro_file<'s>(source: &'s Source, name: &str) -> Option<&'s Module> {
    let defines = |file: &File| file.macros.iter().any(|known| known == name);
    source.files.iter().find(|(_, file)| defines(file)).map(|(module, _)| module)
}

/// A path of this crate from its root; nothing for what comes from elsewhere.
fn absolute(source: &Source, module: &Module, path: &[String]) -> Option<Module> {
    let first = path.first()?.as_str();
    let ups = path.iter().take_while(|part| *part == "super").count();
    let (base, rest): (&[String], &[String]) = match first {
        "crate" => (&[], &path[1..]),
        "self" => (module, &path[1..]),
        "super" => (&module[..module.len().checked_sub(ups)?], &path[ups..]),
        _ => (module, path),
    };
    let absolute = [base, rest].concat();
    // A bare name is a child module, or another crate.
    let known = ["crate", "self", "super"].contains(&first) || source.files.contains_key(&[base, &rest[..1]].concat());
    (known && !absolute.is_empty()).then_some(absolute)
}

/// The file that defines what a path names.
fn owner(source: &Source, path: &[String], depth: usize) -> Module {
    let module =
        (0..=path.len()).rev().map(|length| path[..length].to_vec()).find(|module| source.files.contains_key(module));
    let module = module.unwrap_or_default();
    let Some(file) = source.files.get(&module) else { return module };
    let Some(name) = path.get(module.len()).filter(|name| *name != "*" && depth < LONGEST) else { return module };
    let exported = file.uses.iter().filter(|item| item.public);
    for Use { path: from, name: exported, .. } in exported {
        let Some(target) = absolute(source, &module, from).filter(|target| target != path) else { continue };
        if exported == name {
            return owner(source, &[&target[..], &path[module.len() + 1..]].concat(), depth + 1);
        }
        if exported == "*" {
            let owner = owner(source, &[&target[..target.len() - 1], &path[module.len()..]].concat(), depth + 1);
            if source.files.get(&owner).is_some_and(|file| file.defines.contains(name)) {
                return owner;
            }
        }
    }
    if module.is_empty() && !file.defines.contains(name) {
        return macro_file(source, name).cloned().unwrap_or_default();
    }
    module
}
