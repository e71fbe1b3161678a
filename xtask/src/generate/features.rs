//! The features for the documents' sections, in the manifests of the generated crates and of the workspace root, and in the README's
//! table.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Result, bail};

use super::{
    api::Api,
    generated::{Generated, SectionFeature},
    shape::COMMON,
};

/// Marks the lines of a manifest that the generator maintains.
const BEGIN: &str = "# features of the documents' sections: kept by `cargo xtask generate`";
const END: &str = "# end of the sections";

/// Marks the table of the README that the generator keeps.
const TABLE_BEGIN: &str = "<!-- sections: kept by `cargo xtask generate` -->";
const TABLE_END: &str = "<!-- end of the sections -->";

/// A manifest with its feature block updated.
pub fn manifest(text: &str, features: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let (Some(begin), Some(end)) = (text.find(BEGIN), text.find(END)) else {
        bail!("the manifest lacks the lines `{BEGIN}` and `{END}`; restore them from git");
    };
    let mut block = format!("{BEGIN}\n");
    for (name, needs) in features {
        let needs: Vec<String> = needs.iter().map(|need| format!("{need:?}")).collect();
        let _ = writeln!(block, "{name} = [{}]", needs.join(", "));
    }
    Ok(format!("{}{block}{}", &text[..begin], &text[end..]))
}

/// The features of a generated crate: one per section with the sections whose types it uses, and `full`, which is the default.
pub fn features(sections: &[SectionFeature]) -> BTreeMap<String, Vec<String>> {
    let sections: Vec<&SectionFeature> = sections.iter().filter(|section| section.name != COMMON).collect();
    let mut features: BTreeMap<String, Vec<String>> =
        sections.iter().map(|section| (section.name.clone(), section.needs.clone())).collect();
    features.insert("default".to_owned(), vec!["full".to_owned()]);
    features.insert("full".to_owned(), sections.iter().map(|section| section.name.clone()).collect());
    features
}

/// The root manifest's features: every section under its API's name, every domain with its sections, every API with its domains,
/// and all APIs as `sections`. `default` and `full` are handwritten, because they contain more than sections.
pub fn root_features<'a>(apis: impl Iterator<Item = (&'a Api, &'a Generated)>) -> BTreeMap<String, Vec<String>> {
    let mut features = BTreeMap::new();
    let mut names = Vec::new();
    for (api, Generated { sections, domains, .. }) in apis {
        let sections = sections.iter().filter(|section| section.name != COMMON);
        let mut all = Vec::new();
        for SectionFeature { name, .. } in sections {
            features.insert(feature(api, name), vec![format!("{}/{name}", api.crate_name)]);
            all.push(feature(api, name));
        }
        if !domains.is_empty() {
            all = domains.iter().map(|domain| feature(api, &domain.name)).collect();
        }
        for domain in domains {
            let sections = domain.sections.iter().map(|section| feature(api, section)).collect();
            features.insert(feature(api, &domain.name), sections);
        }
        features.insert(api.name.to_owned(), all);
        names.push(api.name.to_owned());
    }
    features.insert("sections".to_owned(), names);
    features
}

/// The facade's feature of a section or a domain.
fn feature(api: &Api, name: &str) -> String {
    format!("{}-{}", api.name, name.replace('_', "-"))
}

/// README.md or AGENTS.md with its table of sections renewed: a row for each domain, or for an API without domains one row for all.
pub fn readme<'a>(text: &str, apis: impl Iterator<Item = (&'a Api, &'a Generated)>) -> Result<String> {
    let (Some(begin), Some(end)) = (text.find(TABLE_BEGIN), text.find(TABLE_END)) else {
        bail!("the file lacks the lines `{TABLE_BEGIN}` and `{TABLE_END}`");
    };
    let mut table = format!("{TABLE_BEGIN}\n\n| feature | for | sections |\n|---|---|---|\n");
    let modules = |names: &[&str]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    for (api, Generated { sections, domains, .. }) in apis {
        if domains.is_empty() {
            let names = sections.iter().map(|section| section.name.as_str()).filter(|name| *name != COMMON);
            let _ =
                writeln!(table, "| `{}` | All of {} | {} |", api.name, api.facade, modules(&names.collect::<Vec<_>>()));
        }
        for domain in domains {
            let names: Vec<&str> = domain.sections.iter().map(String::as_str).collect();
            let name = feature(api, &domain.name);
            let _ = writeln!(table, "| `{name}` | {} | {} |", domain.description, modules(&names));
        }
    }
    Ok(format!("{}{table}\n{}", &text[..begin], &text[end..]))
}
