//! What a generated crate offers its callers, as data: every path that their code can name, with its form.
//!
//! It is derived from the plan, so that two versions of the documents can be compared without generating either. Prose, argument
//! names and private details are excluded.

use indexmap::IndexMap;
use saleskit_contract::Place;

use super::{
    names::{self, method_name, variant},
    plan::{BodyArgument, BodyPlan, Kind, OperationPlan, ParameterPlan, Plan, Property, ReplyPlan, Schema, TypePlan},
};

/// The source of an offered item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A section: a module and a feature.
    Section(String),
    /// The method of an operation, by its id.
    Method(String),
    /// A parameter that the call sets, by operation and wire name.
    Setter(String, String),
    /// A type.
    Type(String),
    /// A type's `new`.
    Constructor(String),
    /// A type's field, by type and wire name.
    Field(String, String),
    /// The setter of the field.
    FieldSetter(String, String),
    /// The setter that sends the field as null.
    Clear(String, String),
    /// A variant of an enum, by type and value.
    Variant(String, String),
    /// A variant of a union, by type and the variant's type.
    Form(String, String),
    /// A type's `id()`.
    Identity(String),
    /// An event, by section and name.
    Event(String, String),
}

impl Source {
    /// The type that it is, or belongs to.
    pub fn type_name(&self) -> Option<&str> {
        match self {
            Self::Type(ty)
            | Self::Constructor(ty)
            | Self::Field(ty, _)
            | Self::FieldSetter(ty, _)
            | Self::Clear(ty, _)
            | Self::Variant(ty, _)
            | Self::Form(ty, _)
            | Self::Identity(ty) => Some(ty),
            Self::Section(_) | Self::Method(_) | Self::Setter(..) | Self::Event(..) => None,
        }
    }

    /// The operation and the parameter, or the type and its property, value or form.
    pub fn part(&self) -> Option<(&str, &str)> {
        match self {
            Self::Setter(owner, part)
            | Self::Field(owner, part)
            | Self::FieldSetter(owner, part)
            | Self::Clear(owner, part)
            | Self::Variant(owner, part)
            | Self::Form(owner, part) => Some((owner, part)),
            _ => None,
        }
    }
}

/// An offered item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The path that a caller names it by.
    pub path: String,
    /// Its form: the types of arguments and result, of a field, or of a payload.
    pub form: String,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The parts of a method's form.
    pub call: Option<CallForm>,
}

/// What a method takes and returns, by aspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallForm {
    /// The types of its arguments.
    pub arguments: Vec<String>,
    /// What awaiting the call returns.
    pub reply: String,
    /// The runtime's marker for the headers that the call accepts. Empty without any.
    pub marker: String,
    /// The items of its pages or its stream. Empty if it has neither.
    pub holds: String,
    /// The call's own type, if the operation has named parameters. Otherwise it is the runtime's `Call`.
    pub own_type: Option<String>,
}

impl CallForm {
    /// What the method returns.
    pub fn returns(&self) -> String {
        match (&self.own_type, self.marker.as_str()) {
            (Some(own), _) => own.clone(),
            (None, "") => format!("Call<{}>", self.reply),
            (None, marker) => format!("Call<{}, {marker}>", self.reply),
        }
    }
}

/// Everything offered, in the documents' order.
pub type Offer = IndexMap<Source, Offered>;

/// What the crate of a plan offers.
pub fn offer(plan: &Plan<'_>) -> Offer {
    let mut offer = Listing { offer: Offer::new() };
    for operation in &plan.operations {
        offer.section(&operation.operation.section);
        offer.operation(operation);
    }
    for event in &plan.events {
        offer.section(&event.section);
        let path = format!("{}::Event::{}", event.section, variant(&event.name));
        let source = Source::Event(event.section.clone(), event.name.clone());
        offer.add(source, path, rust(&event.payload));
    }
    for ty in plan.types.values() {
        offer.ty(ty);
    }
    offer.offer
}

struct Listing {
    offer: Offer,
}

impl Listing {
    fn add(&mut self, source: Source, path: String, form: String) {
        self.offer.insert(source, Offered { path, form, deprecated: false, call: None });
    }

    fn section(&mut self, name: &str) {
        self.add(Source::Section(name.to_owned()), name.to_owned(), format!("feature `{name}`"));
    }

    fn operation(&mut self, plan: &OperationPlan<'_>) {
        let operation = plan.operation;
        let (id, section, method) = (&operation.id, &operation.section, method_name(operation));
        let mut arguments: Vec<String> = plan.arguments().map(argument).collect();
        arguments.extend(body(plan));
        let call_type = format!("{section}::{}", names::call_type(operation));
        let holds = match &plan.item {
            Some(item) => format!("pages of `{}`", rust(&item.schema)),
            None if plan.has_events() => "events".to_owned(),
            None => String::new(),
        };
        let call = CallForm {
            arguments,
            reply: reply(plan),
            marker: plan.marker().unwrap_or_default().to_owned(),
            holds,
            own_type: plan.has_call_type().then(|| call_type.clone()),
        };
        let offered = Offered {
            path: format!("{section}().{method}"),
            form: format!("({}) -> {}", call.arguments.join(", "), call.returns()),
            deprecated: operation.deprecated,
            call: Some(call),
        };
        self.offer.insert(Source::Method(id.clone()), offered);
        if !plan.has_call_type() {
            return;
        }
        if let (BodyArgument::Setter, Some(schema)) =
            (plan.body_argument, plan.body.as_ref().and_then(BodyPlan::schema))
        {
            self.add(Source::Setter(id.clone(), "(body)".to_owned()), format!("{call_type}::body"), rust(schema));
        }
        for parameter in plan.setters() {
            let wire = &parameter.documented.name;
            let path = format!("{call_type}::{}", parameter.name);
            self.add(Source::Setter(id.clone(), wire.clone()), path, setter(parameter));
        }
    }

    fn ty(&mut self, ty: &TypePlan) {
        let (name, path) = (&ty.name, format!("{}::{}", ty.section, ty.name));
        self.add(Source::Type(name.clone()), path.clone(), kind(ty).to_owned());
        match &ty.kind {
            Kind::Enum(values) => {
                for (index, value) in values.iter().enumerate() {
                    let path = format!("{path}::{}", ty.variant(index, &value.wire));
                    self.add(Source::Variant(name.clone(), value.wire.clone()), path, String::new());
                }
            }
            Kind::Union(forms) => {
                for (index, form) in forms.iter().enumerate() {
                    let named = ty.variants.get(index).map(String::as_str);
                    let variant = named.or_else(|| form.variant()).unwrap_or("of any JSON");
                    let path = format!("{path}::{variant}");
                    let form = rust(form);
                    self.add(Source::Form(name.clone(), form.clone()), path, form);
                }
            }
            Kind::Object(properties) => self.object(ty, &path, properties),
        }
        if !ty.id.is_empty() && !ty.direction.request {
            self.add(Source::Identity(name.clone()), format!("{path}::id"), "() -> &str".to_owned());
        }
    }

    fn object(&mut self, ty: &TypePlan, path: &str, properties: &[Property]) {
        let name = &ty.name;
        if ty.direction.request {
            self.add(Source::Constructor(name.clone()), format!("{path}::new"), constructor(ty, properties));
        }
        for property in properties {
            let key = || (name.clone(), property.wire.clone());
            let field = &property.name;
            let source = |make: fn(String, String) -> Source| make(key().0, key().1);
            let by_new = property.required && !ty.by_setters;
            let form = if ty.direction.request { sent(property, ty.by_setters) } else { read(property) };
            self.add(source(Source::Field), format!("{path}.{field}"), form);
            if ty.direction.request && !by_new {
                self.add(source(Source::FieldSetter), format!("{path}::{field}"), given(&property.schema));
            }
            if ty.direction.request && property.nullable && !property.required {
                self.add(source(Source::Clear), format!("{path}::{}", names::clear(field)), "()".to_owned());
            }
        }
    }
}

impl Plan<'_> {
    /// The type within a schema, through lists and maps.
    pub fn type_of(&self, schema: &Schema) -> Option<&TypePlan> {
        match schema {
            Schema::Named(name) => self.types.get(name),
            Schema::List(of) | Schema::Map(of) | Schema::Nullable(of) => self.type_of(of),
            _ => None,
        }
    }
}

/// The types of the arguments that `new` takes.
fn constructor(ty: &TypePlan, properties: &[Property]) -> String {
    if ty.by_setters {
        return "()".to_owned();
    }
    let is_list = |property: &&Property| property.schema.items().is_some() && !property.nullable;
    let required = || properties.iter().filter(|property| property.required);
    let taken = required().filter(|property| !is_list(property)).chain(required().filter(is_list));
    let arguments: Vec<String> = taken
        .map(|property| {
            let form = given(&property.schema);
            if property.nullable { format!("Option<{form}>") } else { form }
        })
        .collect();
    format!("({})", arguments.join(", "))
}

/// The type of a reply's field.
fn read(property: &Property) -> String {
    match &property.schema {
        Schema::List(_) | Schema::Map(_) => rust(&property.schema),
        schema => format!("Option<{}>", rust(schema)),
    }
}

/// The type of a request's field.
fn sent(property: &Property, by_setters: bool) -> String {
    let ty = rust(&property.schema);
    match (property.required, property.nullable) {
        (true, false) if by_setters => format!("Option<{ty}>"),
        (true, false) => ty,
        (true, true) => format!("Option<{ty}>"),
        (false, true) => format!("Patch<{ty}>"),
        (false, false) => format!("Option<{ty}>"),
    }
}

/// The argument of a setter or a constructor.
fn given(schema: &Schema) -> String {
    match schema {
        Schema::List(of) => format!("items of {}", rust(of)),
        Schema::Map(of) => format!("entries of {}", rust(of)),
        schema => format!("impl Into<{}>", rust(schema)),
    }
}

fn argument(parameter: &ParameterPlan<'_>) -> String {
    match &parameter.schema {
        Schema::String => "&str".to_owned(),
        schema @ (Schema::Integer | Schema::Number | Schema::Boolean | Schema::List(_)) => rust(schema),
        schema => format!("impl Into<{}>", rust(schema)),
    }
}

/// The argument of a call's setter, and how it is used.
fn setter(parameter: &ParameterPlan<'_>) -> String {
    let documented = parameter.documented;
    let is_flag = documented.source.get("x-flag").is_some();
    match &parameter.schema {
        _ if is_flag => "bool".to_owned(),
        Schema::List(of) if documented.explode || documented.place == Place::Header => {
            format!("each {}", rust(of))
        }
        Schema::List(of) => format!("items of {}", rust(of)),
        schema => format!("impl Into<{}>", rust(schema)),
    }
}

fn body(plan: &OperationPlan<'_>) -> Option<String> {
    let ty = match plan.body.as_ref()? {
        BodyPlan::Raw(_) => "Bytes".to_owned(),
        BodyPlan::Json(schema) | BodyPlan::Form(schema) => rust(schema),
    };
    match plan.body_argument {
        BodyArgument::None | BodyArgument::Setter => None,
        BodyArgument::Exact => Some(ty),
        BodyArgument::Converted => Some(format!("impl Into<{ty}>")),
    }
}

fn reply(plan: &OperationPlan<'_>) -> String {
    match &plan.reply {
        ReplyPlan::Json { schema, .. } => rust(schema),
        ReplyPlan::Text => "String".to_owned(),
        ReplyPlan::Bytes => "Bytes".to_owned(),
        ReplyPlan::Stream { .. } => "ByteStream".to_owned(),
        ReplyPlan::Empty => "()".to_owned(),
    }
}

/// A type, as written in Rust.
fn rust(schema: &Schema) -> String {
    match schema {
        Schema::Named(name) => name.clone(),
        Schema::String => "String".to_owned(),
        Schema::Integer => "i64".to_owned(),
        Schema::Number => "f64".to_owned(),
        Schema::Boolean => "bool".to_owned(),
        Schema::List(of) => format!("Vec<{}>", rust(of)),
        Schema::Map(of) => format!("BTreeMap<String, {}>", rust(of)),
        Schema::Object | Schema::Any => "Untyped".to_owned(),
        Schema::Nullable(of) => format!("Option<{}>", rust(of)),
    }
}

fn kind(ty: &TypePlan) -> &'static str {
    match (&ty.kind, ty.direction.request, ty.direction.reply) {
        (Kind::Enum(_), ..) => "enum",
        (Kind::Union(_), ..) => "union",
        _ if ty.form => "form",
        (Kind::Object(_), true, true) => "request and reply",
        (Kind::Object(_), true, false) => "request",
        (Kind::Object(_), false, _) => "reply",
    }
}
