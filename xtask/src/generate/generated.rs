//! The generated parts of an API: the files of its crate, and the facts about its sections for manifests, README and index.

use std::collections::BTreeMap;

use saleskit_contract::Domain;

use super::{names::method_name, shape::Section};

/// A generated crate.
#[derive(Debug)]
pub struct Generated {
    /// The files, by path below the crate's folder.
    pub files: BTreeMap<String, String>,
    /// Its sections.
    pub sections: Vec<SectionFeature>,
    /// Which sections belong together.
    pub domains: Vec<Domain>,
    /// The features of its manifest.
    pub features: BTreeMap<String, Vec<String>>,
}

/// A section as a feature.
#[derive(Debug)]
pub struct SectionFeature {
    /// Its name.
    pub name: String,
    /// Other sections whose types it uses.
    pub needs: Vec<String>,
    /// Whether it has wire tests.
    pub tested: bool,
    /// What it is about.
    pub description: String,
    /// The methods of its operations.
    pub methods: Vec<String>,
}

impl SectionFeature {
    /// The feature of a section.
    pub fn of(section: &Section<'_>) -> Self {
        Self {
            name: section.name.clone(),
            needs: section.needs.clone(),
            tested: section.has_wire_tests(),
            description: section.description.trim().to_owned(),
            methods: section.operations.iter().map(|plan| method_name(plan.operation)).collect(),
        }
    }
}
