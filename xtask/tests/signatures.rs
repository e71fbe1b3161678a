//! Tests that arguments cannot be swapped, in every method and every `new` of both generated crates. The generator follows the
//! rule (`lower/signature.rs`); this checks it with separate code, on the surface that integrators compile against.

use std::collections::HashMap;

/// What a crate offers, as `surface.txt` has it.
struct Surface {
    /// What each type is: `open enum`, `body`.
    kinds: HashMap<String, String>,
    /// What `new` of each type takes, in order.
    required: HashMap<String, Vec<String>>,
    /// The types of each method's arguments.
    methods: Vec<(String, Vec<String>)>,
}

impl Surface {
    fn read(api: &str) -> Self {
        let root = xtask::project::checkout().expect("a checkout");
        let text = std::fs::read_to_string(root.join("generated").join(api).join("surface.txt")).expect("a surface");
        let (mut kinds, mut required, mut methods) = (HashMap::new(), HashMap::<_, Vec<String>>::new(), Vec::new());
        for line in text.lines() {
            let name = |path: &str| path.rsplit("::").next().unwrap_or(path).to_owned();
            if let Some((head, block)) = line.strip_suffix(')').and_then(|line| line.rsplit_once(" (")) {
                match head.split_once(": ") {
                    Some((field, ty)) if matches!(block, "required" | "required list") => {
                        let (owner, _) = field.rsplit_once('.').expect("a field of a type");
                        let ty = ty.split(" = ").next().unwrap_or(ty);
                        required.entry(name(owner)).or_default().push(ty.to_owned());
                    }
                    None if !head.contains(' ') => drop(kinds.insert(name(head), block.to_owned())),
                    _ => {}
                }
            }
            if let Some((head, _)) = line.split_once(") -> ")
                && let Some((method, arguments)) = head.split_once('(')
            {
                let types = arguments.split(", ").filter_map(|argument| Some(argument.split_once(": ")?.1.to_owned()));
                methods.push((method.to_owned(), types.collect()));
            }
        }
        Self { kinds, required, methods }
    }

    /// What an argument converts from: its scalar, otherwise its type.
    fn family(&self, ty: &str) -> String {
        let ty = ty.strip_prefix("impl Into<").map_or(ty, |ty| ty.trim_end_matches('>'));
        let converts = ty != self.exact(ty);
        match ty {
            "&str" | "String" | "Id" | "Amount" | "NumberAmount" | "TextAmount" | "Timestamp" | "Secret" | "Bytes" => {
                "text".to_owned()
            }
            "i64" | "f64" => "number".to_owned(),
            _ if self.kinds.get(ty).is_some_and(|kind| kind == "open enum") => "text".to_owned(),
            _ if converts => self.family(&self.exact(ty)),
            ty => ty.to_owned(),
        }
    }

    /// The only property that a type requires, as which it may be given; else the type.
    fn exact(&self, ty: &str) -> String {
        match self.required.get(ty).map(Vec::as_slice) {
            Some([only]) => only.clone(),
            _ => ty.to_owned(),
        }
    }

    /// What is wrong with these arguments; a body that is taken by its exact type converts from nothing.
    fn fault(&self, types: &[String], converts: impl Fn(&str) -> bool) -> Option<String> {
        if types.len() > 3 {
            return Some(format!("takes {} arguments", types.len()));
        }
        let family = |ty: &String| if converts(ty) { self.family(ty) } else { ty.clone() };
        let swapped = types.windows(2).find(|pair| family(&pair[0]) == family(&pair[1]))?;
        Some(format!("takes `{}` beside `{}`", swapped[0], swapped[1]))
    }
}

#[test]
fn no_argument_can_be_swapped_with_the_one_beside_it() {
    let (mut faults, mut methods, mut types) = (Vec::new(), 0, 0);
    for api in ["salesbooth", "salesbyte"] {
        let surface = Surface::read(api);
        for (method, arguments) in &surface.methods {
            let converts = |ty: &str| ty.starts_with("impl Into<") || !surface.required.contains_key(ty);
            faults.extend(surface.fault(arguments, converts).map(|fault| format!("{api} {method} {fault}")));
            methods += 1;
        }
        for (ty, required) in &surface.required {
            faults.extend(surface.fault(required, |_| true).map(|fault| format!("{api} {ty}::new {fault}")));
            types += 1;
        }
    }
    assert!(faults.is_empty(), "arguments that could be swapped:\n{}", faults.join("\n"));
    assert!(
        methods > 470 && types > 80,
        "{methods} methods and {types} types were read: is the surface in another form?"
    );
}

#[test]
fn arguments_that_could_be_swapped_are_found() {
    let kinds = HashMap::from([("Status".to_owned(), "open enum".to_owned())]);
    let one = |ty: &str| vec![ty.to_owned()];
    let required = HashMap::from([("Pause".to_owned(), one("String")), ("Tags".to_owned(), one("Vec<String>"))]);
    let surface = Surface { kinds, required, methods: Vec::new() };
    let fault = |types: &[&str]| {
        let types: Vec<String> = types.iter().map(|ty| (*ty).to_owned()).collect();
        surface.fault(&types, |ty| ty.starts_with("impl Into<") || !surface.required.contains_key(ty)).is_some()
    };
    for swapped in [
        &["&str", "&str"][..],
        &["&str", "impl Into<Status>"],
        &["impl Into<Id>", "impl Into<Pause>"],
        &["i64", "f64"],
        &["bool", "bool"],
        &["Vec<String>", "impl Into<Tags>"],
        &["&str", "i64", "&str", "i64"],
    ] {
        assert!(fault(swapped), "{swapped:?}");
    }
    for kept in [&["&str", "i64", "&str"][..], &["&str", "Pause"], &["&str", "impl Into<Tags>"], &[]] {
        assert!(!fault(kept), "{kept:?}");
    }
}
