//! The features that the documents' sections become, in the generated manifests and in the root's.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Result, bail};

use super::{
    api::Api,
    shape::{COMMON, Section},
};

/// Marks the lines of a manifest that the generator keeps.
const BEGIN: &str = "# features of the documents' sections: kept by `cargo xtask generate`";
const END: &str = "# end of the sections";

/// A section as a feature.
#[derive(Debug)]
pub struct SectionFeature {
    /// Its name.
    pub name: String,
    /// Other sections whose types it mentions.
    pub needs: Vec<String>,
    /// Whether it has wire tests.
    pub tested: bool,
}

impl SectionFeature {
    /// The feature of a section.
    pub fn of(section: &Section<'_>) -> Self {
        Self { name: section.name.clone(), needs: section.needs.clone(), tested: section.has_wire_tests() }
    }
}

/// A manifest with its feature block renewed.
pub fn manifest(text: &str, features: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let (Some(begin), Some(end)) = (text.find(BEGIN), text.find(END)) else {
        bail!("the manifest lacks the lines `{BEGIN}` and `{END}`");
    };
    let mut block = format!("{BEGIN}\n");
    for (name, needs) in features {
        let needs: Vec<String> = needs.iter().map(|need| format!("{need:?}")).collect();
        let _ = writeln!(block, "{name} = [{}]", needs.join(", "));
    }
    Ok(format!("{}{block}{}", &text[..begin], &text[end..]))
}

/// The sections that are on by default: those of a first integration, as far as they are described.
fn first<'s>(api: &Api, sections: &'s [SectionFeature]) -> Vec<&'s str> {
    let all = sections.iter().map(|section| section.name.as_str()).filter(|name| *name != COMMON);
    all.filter(|name| api.first_sections.is_empty() || api.first_sections.contains(name)).collect()
}

/// The features of a generated crate: one per section, with the sections whose types it mentions, `default` and `full`.
pub fn features(api: &Api, sections: &[SectionFeature]) -> BTreeMap<String, Vec<String>> {
    let default = first(api, sections).into_iter().map(str::to_owned).collect();
    let sections: Vec<&SectionFeature> = sections.iter().filter(|section| section.name != COMMON).collect();
    let mut features: BTreeMap<String, Vec<String>> =
        sections.iter().map(|section| (section.name.clone(), section.needs.clone())).collect();
    features.insert("default".to_owned(), default);
    features.insert("full".to_owned(), sections.iter().map(|section| section.name.clone()).collect());
    features
}

/// The root manifest's features: every section of every API under the API's name, the first ones of each as a group, all groups
/// as `sections`, and everything as `full`. Its `default` is handwritten, since it holds more than sections.
pub fn root_features<'a>(apis: impl Iterator<Item = (&'a Api, &'a [SectionFeature])>) -> BTreeMap<String, Vec<String>> {
    let mut features = BTreeMap::new();
    let (mut full, mut groups) = (Vec::new(), Vec::new());
    for (api, sections) in apis {
        let feature = |section: &str| format!("{}-{}", api.name, section.replace('_', "-"));
        for section in sections.iter().filter(|section| section.name != COMMON) {
            features.insert(feature(&section.name), vec![format!("{}/{}", api.crate_name, section.name)]);
            // By the facade's own features: parts of it go with a section.
            full.push(feature(&section.name));
        }
        let first = first(api, sections);
        features.insert(api.name.to_owned(), first.into_iter().map(feature).collect());
        groups.push(api.name.to_owned());
    }
    features.insert("sections".to_owned(), groups);
    features.insert("full".to_owned(), full);
    features
}
