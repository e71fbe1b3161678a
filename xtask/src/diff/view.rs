//! Finds operations and properties of a plan by name, and the types that schemas lead to.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    rc::Rc,
};

use crate::generate::plan::{BodyPlan, Kind, OperationPlan, Plan, ReplyPlan, Schema};

/// A plan with indexes of its names.
pub(super) struct View<'p> {
    pub(super) plan: &'p Plan<'p>,
    operations: HashMap<&'p str, &'p OperationPlan<'p>>,
    /// The properties of each type that was asked for.
    properties: RefCell<HashMap<String, Properties<'p>>>,
}

/// The properties of a type by their names on the wire.
type Properties<'p> = Rc<HashMap<&'p str, &'p Schema>>;

impl<'p> View<'p> {
    pub(super) fn of(plan: &'p Plan<'p>) -> View<'p> {
        let operations = plan.operations.iter().map(|operation| (operation.operation.id.as_str(), operation)).collect();
        View { plan, operations, properties: RefCell::default() }
    }

    pub(super) fn operation(&self, id: &str) -> Option<&'p OperationPlan<'p>> {
        self.operations.get(id).copied()
    }

    /// The schemas that an operation sends and reads.
    pub(super) fn sent_and_read(&self, id: &str) -> Vec<&'p Schema> {
        let Some(operation) = self.operation(id) else { return Vec::new() };
        let mut schemas: Vec<&Schema> = operation.parameters.iter().map(|parameter| &parameter.schema).collect();
        schemas.extend(operation.body.as_ref().and_then(BodyPlan::schema));
        schemas.extend(operation.item.as_ref().map(|item| &item.schema));
        if let ReplyPlan::Json { schema, .. } = &operation.reply {
            schemas.push(schema);
        }
        schemas
    }

    /// The schemas that a type is made of.
    pub(super) fn inner(&self, ty: &str) -> Vec<&'p Schema> {
        match self.plan.types.get(ty).map(|ty| &ty.kind) {
            Some(Kind::Object(properties)) => properties.iter().map(|property| &property.schema).collect(),
            Some(Kind::Union(forms)) => forms.iter().collect(),
            Some(Kind::Enum(_)) | None => Vec::new(),
        }
    }

    pub(super) fn property(&self, ty: &str, wire: &str) -> Option<&'p Schema> {
        let known = self.properties.borrow().get(ty).map(Rc::clone);
        let properties = known.unwrap_or_else(|| {
            let found = match self.plan.types.get(ty).map(|ty| &ty.kind) {
                Some(Kind::Object(properties)) => properties.as_slice(),
                _ => &[],
            };
            let found = found.iter().map(|property| (property.wire.as_str(), &property.schema));
            let found = Rc::new(found.collect::<HashMap<_, _>>());
            self.properties.borrow_mut().insert(ty.to_owned(), Rc::clone(&found));
            found
        });
        properties.get(wire).copied()
    }

    /// The type of a property, if it has one of its own.
    pub(super) fn property_type(&self, ty: &str, wire: &str) -> Option<String> {
        self.plan.type_of(self.property(ty, wire)?).map(|ty| ty.name.clone())
    }

    /// The types that schemas lead to.
    pub(super) fn reached(&self, mut schemas: Vec<&'p Schema>) -> HashSet<&'p str> {
        let mut reached = HashSet::new();
        while let Some(schema) = schemas.pop() {
            if let Some(name) = self.plan.type_of(schema).map(|found| found.name.as_str())
                && reached.insert(name)
            {
                schemas.extend(self.inner(name));
            }
        }
        reached
    }
}
