//! Decides what methods and constructors take as arguments. Two neighbouring arguments must never be swappable, and there are at
//! most three. Everything else becomes a named setter, so every document can follow the rule.

use indexmap::IndexMap;
use saleskit_contract::Requirement;

use super::super::names::method_name;
use super::super::plan::{BodyArgument, BodyPlan, Kind, OperationPlan, ParameterPlan, Property, Schema, TypePlan};

/// The maximum number of arguments of a method or a constructor.
const MOST: usize = 3;

/// How many levels of types with a single required property are converted from it.
const DEEPEST: usize = 8;

/// Decides the arguments of `new` for every type, then those of the method for every operation.
pub(super) fn decide(types: &mut IndexMap<String, TypePlan>, operations: &mut [OperationPlan<'_>]) {
    let by_setters: Vec<String> =
        types.values().filter(|ty| !is_taken_by_new(ty, types)).map(|ty| ty.name.clone()).collect();
    for name in by_setters {
        if let Some(ty) = types.get_mut(&name) {
            ty.by_setters = true;
        }
    }
    for operation in operations {
        operation.parameters = in_order(operation);
        operation.body_argument = body_argument(operation, types);
        operation.taken = taken(operation, types);
        if operation.body_argument == BodyArgument::Converted && is_swapped(operation, types) {
            operation.body_argument = BodyArgument::Exact;
        }
    }
}

/// The required parameters, ordered by path, then by path key, then as documented; then the others.
fn in_order<'c>(plan: &OperationPlan<'c>) -> Vec<ParameterPlan<'c>> {
    let operation = plan.operation;
    let rank = |parameter: &ParameterPlan<'_>| {
        let documented = parameter.documented;
        let fragment = operation.key.split_once('#').map_or("", |(_, fragment)| fragment);
        let in_path = operation.path.find(&format!("{{{}}}", documented.name));
        let in_key = fragment.split('&').position(|term| term == documented.name);
        (!documented.required, in_path.unwrap_or(usize::MAX), in_key.unwrap_or(usize::MAX))
    };
    let mut parameters = plan.parameters.clone();
    parameters.sort_by_key(rank);
    parameters
}

/// How the body is passed.
fn body_argument(plan: &OperationPlan<'_>, types: &IndexMap<String, TypePlan>) -> BodyArgument {
    let required = |schema: &Schema| required(schema, types).count();
    match &plan.body {
        None => BodyArgument::None,
        // The body of a create or an update is an argument, so that leaving it out does not compile.
        Some(BodyPlan::Json(schema))
            if required(schema) == 0 && is_object(schema, types) && !has_rules(plan) && !makes_or_changes(plan) =>
        {
            BodyArgument::Setter
        }
        Some(BodyPlan::Json(schema) | BodyPlan::Form(schema)) if required(schema) == 1 => BodyArgument::Converted,
        Some(BodyPlan::Raw(_)) => BodyArgument::Converted,
        Some(_) => BodyArgument::Exact,
    }
}

/// Whether an empty body breaks a rule.
fn has_rules(plan: &OperationPlan<'_>) -> bool {
    let always = |rule: &Requirement| rule.at.is_empty() && rule.when.is_empty();
    plan.operation.body.as_ref().is_some_and(|body| body.requirements.iter().any(always))
}

/// Whether the operation creates or changes something, judging by its method.
fn makes_or_changes(plan: &OperationPlan<'_>) -> bool {
    let method = method_name(plan.operation);
    ["create", "set", "update"].contains(&method.split('_').next().unwrap_or_default())
}

/// How many of the required parameters are arguments: the longest prefix that follows the rule.
fn taken(plan: &OperationPlan<'_>, types: &IndexMap<String, TypePlan>) -> usize {
    let body = usize::from(matches!(plan.body_argument, BodyArgument::Exact | BodyArgument::Converted));
    let families: Vec<Family> = plan.required().map(|parameter| family(&parameter.schema, types, 0)).collect();
    (0..=families.len().min(MOST - body)).rev().find(|taken| keeps_rule(&families[..*taken])).unwrap_or_default()
}

/// Whether a body that converts from something else could be swapped with the argument before it.
fn is_swapped(plan: &OperationPlan<'_>, types: &IndexMap<String, TypePlan>) -> bool {
    let before = plan.arguments().last().map(|parameter| family(&parameter.schema, types, 0));
    let body = match &plan.body {
        Some(BodyPlan::Json(schema) | BodyPlan::Form(schema)) => family(schema, types, 0),
        _ => Family::leaf(TEXT),
    };
    before.is_some_and(|before| before.clashes(&body))
}

/// Whether `new` can take everything that the type requires.
fn is_taken_by_new(ty: &TypePlan, types: &IndexMap<String, TypePlan>) -> bool {
    let Kind::Object(properties) = &ty.kind else { return true };
    let families: Vec<Family> = taken_by_new(properties).map(|property| family(&property.schema, types, 0)).collect();
    families.len() <= MOST && keeps_rule(&families)
}

/// The required properties, in the order of `new`: lists last, unless they may be null.
fn taken_by_new(properties: &[Property]) -> impl Iterator<Item = &Property> {
    let is_list = |property: &&Property| property.schema.items().is_some() && !property.nullable;
    let required = || properties.iter().filter(|property| property.required);
    required().filter(move |property| !is_list(property)).chain(required().filter(is_list))
}

fn required<'t>(schema: &Schema, types: &'t IndexMap<String, TypePlan>) -> impl Iterator<Item = &'t Property> {
    let properties = match schema.name().and_then(|name| types.get(name)).map(|ty| &ty.kind) {
        Some(Kind::Object(properties)) => properties.as_slice(),
        _ => &[],
    };
    properties.iter().filter(|property| property.required)
}

fn is_object(schema: &Schema, types: &IndexMap<String, TypePlan>) -> bool {
    let object = schema.name().and_then(|name| types.get(name)).map(|ty| &ty.kind);
    *schema == Schema::Object || matches!(object, Some(Kind::Object(_)))
}

fn keeps_rule(families: &[Family]) -> bool {
    families.windows(2).all(|pair| !pair[0].clashes(&pair[1]))
}

const TEXT: u8 = 1;
const NUMBER: u8 = 2;
const FLAG: u8 = 4;

/// What an argument converts from. Two arguments of one family could be swapped without a compiler error.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Family {
    /// Text, numbers, flags; a type may convert from several.
    leaves: u8,
    /// Any other type by its name, and whether it is a list.
    name: String,
    lists: usize,
}

impl Family {
    fn leaf(leaves: u8) -> Self {
        Self { leaves, name: String::new(), lists: 0 }
    }

    fn other(name: &str) -> Self {
        Self { leaves: 0, name: name.to_owned(), lists: 0 }
    }

    fn clashes(&self, other: &Self) -> bool {
        self.lists == other.lists
            && (self.leaves & other.leaves != 0 || !self.name.is_empty() && self.name == other.name)
    }
}

/// What a schema's value converts from.
fn family(schema: &Schema, types: &IndexMap<String, TypePlan>, depth: usize) -> Family {
    match schema {
        Schema::String => Family::leaf(TEXT),
        Schema::Integer | Schema::Number => Family::leaf(NUMBER),
        Schema::Boolean => Family::leaf(FLAG),
        Schema::Any => Family::leaf(TEXT | NUMBER | FLAG),
        Schema::Object => Family::other("object"),
        Schema::Map(_) => Family::other("map"),
        Schema::Nullable(of) => family(of, types, depth),
        Schema::List(of) => {
            let of = family(of, types, depth);
            Family { lists: of.lists + 1, ..of }
        }
        Schema::Named(name) => match (name.as_str(), types.get(name).map(|ty| &ty.kind)) {
            ("Amount" | "Id" | "NumberAmount" | "TextAmount" | "Timestamp", None) => Family::leaf(TEXT | NUMBER),
            ("Secret", None) | (_, Some(Kind::Enum(_))) => Family::leaf(TEXT),
            (_, Some(Kind::Union(forms))) => {
                let leaves = forms.iter().map(|form| family(form, types, depth + 1).leaves);
                Family { leaves: leaves.fold(0, |all, leaf| all | leaf), ..Family::other(name) }
            }
            (_, Some(Kind::Object(_))) => {
                let mut required = required(schema, types);
                match (required.next(), required.next()) {
                    (Some(only), None) if depth < DEEPEST => {
                        Family { name: name.clone(), ..family(&only.schema, types, depth + 1) }
                    }
                    _ => Family::other(name),
                }
            }
            _ => Family::other(name),
        },
    }
}
