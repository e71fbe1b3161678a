//! Writes the lowered document, which progenitor reads.
//!
//! Every property is required here, so that progenitor returns bare types; the declaring macros mark optional ones. The document
//! contains no prose and no error replies, because none of that may reach our code.

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, ArrayType, BooleanType, Components, Info, IntegerFormat, IntegerType, MediaType,
    NumberFormat, NumberType, ObjectType, OpenAPI, Operation, Parameter, ParameterData, ParameterSchemaOrContent,
    PathItem, ReferenceOr, RequestBody, Response, Responses, Schema as DocumentSchema, SchemaData, SchemaKind,
    StatusCode, StringType, Type, VariantOrUnknownOrEmpty,
};
use saleskit_contract::Place;

use super::plan::{BodyPlan, Kind, OperationPlan, ParameterPlan, Plan, RUNTIME_TYPES, ReplyPlan, Schema, TypePlan};

/// The document for a plan.
pub fn document(title: &str, plan: &Plan<'_>) -> OpenAPI {
    let types = plan.types.values().map(|ty| (ty.name.clone(), ReferenceOr::Item(component(ty))));
    let runtime = RUNTIME_TYPES.iter().map(|name| {
        let format = VariantOrUnknownOrEmpty::Unknown((*name).to_owned());
        let text = Type::String(StringType { format, ..StringType::default() });
        ((*name).to_owned(), ReferenceOr::Item(plain(SchemaKind::Type(text))))
    });
    let mut document = OpenAPI {
        openapi: "3.0.3".to_owned(),
        info: Info { title: title.to_owned(), version: "1".to_owned(), ..Info::default() },
        components: Some(Components { schemas: types.chain(runtime).collect(), ..Components::default() }),
        ..OpenAPI::default()
    };
    let paths = &mut document.paths.paths;
    for plan in &plan.operations {
        let item = paths.entry(path_key(plan)).or_insert_with(|| ReferenceOr::Item(PathItem::default()));
        let ReferenceOr::Item(item) = item else { continue };
        let slot = match plan.operation.method.as_str() {
            "GET" => &mut item.get,
            "PUT" => &mut item.put,
            "PATCH" => &mut item.patch,
            "DELETE" => &mut item.delete,
            _ => &mut item.post,
        };
        *slot = Some(operation(plan));
    }
    document
}

/// The path with its constant query, and the fragment that makes keys unique.
fn path_key(plan: &OperationPlan<'_>) -> String {
    let operation = plan.operation;
    let constants = operation.constants.iter().filter(|constant| constant.place == Place::Query);
    let query: Vec<String> = constants.map(|constant| format!("{}={}", constant.name, constant.value)).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    match operation.key.split_once('#') {
        Some((path, fragment)) => format!("{path}{query}#{fragment}"),
        None => format!("{}{query}", operation.key),
    }
}

fn component(ty: &TypePlan) -> DocumentSchema {
    plain(match &ty.kind {
        Kind::Enum(values) => {
            let enumeration = values.iter().map(|value| Some(value.wire.clone())).collect();
            SchemaKind::Type(Type::String(StringType { enumeration, ..StringType::default() }))
        }
        Kind::Union(forms) => SchemaKind::OneOf { one_of: forms.iter().map(schema).collect() },
        Kind::Object(properties) => {
            let required = properties.iter().map(|property| property.wire.clone()).collect();
            let properties =
                properties.iter().map(|property| (property.wire.clone(), boxed(schema(&property.schema)))).collect();
            SchemaKind::Type(Type::Object(ObjectType { properties, required, ..ObjectType::default() }))
        }
    })
}

fn schema(schema: &Schema) -> ReferenceOr<DocumentSchema> {
    let ty = match schema {
        Schema::Named(name) => return ReferenceOr::ref_(&format!("#/components/schemas/{name}")),
        Schema::Nullable(of) => return ReferenceOr::Item(nullable(of)),
        Schema::Any => return ReferenceOr::Item(plain(SchemaKind::Any(Default::default()))),
        Schema::String => Type::String(StringType::default()),
        Schema::Boolean => Type::Boolean(BooleanType::default()),
        Schema::Integer => {
            let format = VariantOrUnknownOrEmpty::Item(IntegerFormat::Int64);
            Type::Integer(IntegerType { format, ..IntegerType::default() })
        }
        Schema::Number => {
            let format = VariantOrUnknownOrEmpty::Item(NumberFormat::Double);
            Type::Number(NumberType { format, ..NumberType::default() })
        }
        Schema::List(items) => {
            let items = Some(boxed(self::schema(items)));
            Type::Array(ArrayType { items, min_items: None, max_items: None, unique_items: false })
        }
        Schema::Map(values) => map(AdditionalProperties::Schema(Box::new(self::schema(values)))),
        Schema::Object => map(AdditionalProperties::Any(true)),
    };
    ReferenceOr::Item(plain(SchemaKind::Type(ty)))
}

fn map(values: AdditionalProperties) -> Type {
    Type::Object(ObjectType { additional_properties: Some(values), ..ObjectType::default() })
}

fn nullable(of: &Schema) -> DocumentSchema {
    let mut nullable = match schema(of) {
        ReferenceOr::Item(schema) => schema,
        reference => plain(SchemaKind::AllOf { all_of: vec![reference] }),
    };
    nullable.schema_data.nullable = true;
    nullable
}

fn plain(schema_kind: SchemaKind) -> DocumentSchema {
    DocumentSchema { schema_data: SchemaData::default(), schema_kind }
}

fn boxed(schema: ReferenceOr<DocumentSchema>) -> ReferenceOr<Box<DocumentSchema>> {
    match schema {
        ReferenceOr::Item(schema) => ReferenceOr::Item(Box::new(schema)),
        ReferenceOr::Reference { reference } => ReferenceOr::Reference { reference },
    }
}

fn operation(plan: &OperationPlan<'_>) -> Operation {
    let mut reply = Response { description: "Success.".to_owned(), ..Response::default() };
    let mut status = 204;
    if let ReplyPlan::Json { schema, .. } = &plan.reply {
        reply.content = json(schema);
        status = 200;
    }
    let responses = IndexMap::from([(StatusCode::Code(status), ReferenceOr::Item(reply))]);
    let body = plan.body.as_ref().and_then(BodyPlan::schema);
    let body = body.map(|schema| RequestBody { content: json(schema), required: true, ..RequestBody::default() });
    Operation {
        operation_id: Some(plan.operation.id.clone()),
        parameters: plan.parameters.iter().map(|plan| ReferenceOr::Item(parameter(plan))).collect(),
        request_body: body.map(ReferenceOr::Item),
        responses: Responses { responses, ..Responses::default() },
        ..Operation::default()
    }
}

fn json(content: &Schema) -> IndexMap<String, MediaType> {
    let media = MediaType { schema: Some(schema(content)), ..MediaType::default() };
    IndexMap::from([("application/json".to_owned(), media)])
}

fn parameter(plan: &ParameterPlan<'_>) -> Parameter {
    let parameter_data = ParameterData {
        name: plan.documented.name.clone(),
        description: None,
        required: true,
        deprecated: None,
        format: ParameterSchemaOrContent::Schema(schema(&plan.schema)),
        example: None,
        examples: IndexMap::new(),
        explode: None,
        extensions: IndexMap::new(),
    };
    match plan.documented.place {
        Place::Path => Parameter::Path { parameter_data, style: Default::default() },
        Place::Header => Parameter::Header { parameter_data, style: Default::default() },
        Place::Query | Place::Body => Parameter::Query {
            parameter_data,
            allow_reserved: false,
            style: Default::default(),
            allow_empty_value: None,
        },
    }
}
