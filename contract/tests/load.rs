//! Tests what loading makes of documents, and what it rejects.

#![allow(clippy::unwrap_used)]

mod support;

use saleskit_contract::{Contract, DocsStatus, PagingStyle, Place, Retry};
use serde_json::json;

/// The fixture under `documents/load`, and every fault: `file:line:column rule`, with words its message must hold.
const REFUSED: &[(&str, &[(&str, &str)])] = &[
    ("duplicate-key", &[("things.yaml:6:3 duplicate-key", "remove one")]),
    ("yaml-syntax", &[("things.yaml:3:1 yaml-syntax", "check the indentation")]),
    ("yaml-tag", &[("things.yaml:2:4 yaml-syntax", "tag")]),
    ("alias-bomb", &[("things.yaml:5:36 yaml-syntax", "alias")]),
    ("no-mapping", &[("things.yaml:1:1 openapi-shape", "mapping")]),
    ("openapi-shape", &[("things.yaml:5:5 openapi-shape", "string"), ("things.yaml:10:5 openapi-shape", "type")]),
    ("text-of-info", &[("things.yaml:2:23 openapi-shape", "`version` must be a text; quote it: '1.0'")]),
    ("two-types", &[("things.yaml:9:9 openapi-shape", "add `nullable: true`")]),
    ("tuple", &[("things.yaml:10:26 openapi-shape", "sequence")]),
    ("path-without-slash", &[("things.yaml:3:9 openapi-shape", "slash")]),
    (
        "path-braces",
        &[
            ("things.yaml:4:3 openapi-shape", "in pairs"),
            ("things.yaml:5:3 openapi-shape", "in pairs"),
            ("things.yaml:6:3 openapi-shape", "in pairs"),
            ("things.yaml:7:3 openapi-shape", "in pairs"),
        ],
    ),
    ("unresolved-file", &[("things.yaml:7:85 unresolved-ref", "other.yaml")]),
    ("unresolved-name", &[("things.yaml:7:85 unresolved-ref", "does not exist")]),
    ("unresolved-slip", &[("things.yaml:7:85 unresolved-ref", "did you mean `#/components/schemas/Thing`?")]),
    ("unresolved-kind", &[("things.yaml:7:85 unresolved-ref", "schemas")]),
    ("unresolved-place", &[("things.yaml:7:85 unresolved-ref", "not a component")]),
    ("external-ref", &[("things.yaml:7:85 external-ref", "outside")]),
    ("ref-to-a-neighbour", &[("things.yaml:7:85 unresolved-ref", "write others.yaml#/components/schemas/Other")]),
    (
        "reference-cycle",
        &[("things.yaml:10:5 reference-cycle", "Thing"), ("things.yaml:11:5 reference-cycle", "Other")],
    ),
    (
        "collision",
        &[
            ("things.yaml:4:3 collision", "collision/others.yaml:4:3"),
            ("things.yaml:6:7 collision", "collision/others.yaml:6:7"),
            ("things.yaml:10:5 collision", "collision/others.yaml:10:5; rename one, or refer to the other"),
        ],
    ),
    ("common-content", &[("common.yaml:3:1 common-content", "section")]),
    ("unreadable", &[("things.yaml:1:1 unreadable", "UTF-8")]),
];

#[test]
fn what_leaves_nothing_to_work_with_is_refused_with_its_place() {
    let mut wrong = Vec::new();
    for (case, expected) in REFUSED {
        let faults = match Contract::load(&support::documents(&format!("load/{case}"))) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.0,
        };
        let fits = faults.len() == expected.len()
            && faults.iter().zip(*expected).all(|(fault, (place, words))| {
                format!("{} {}", fault.position, fault.rule) == format!("{case}/{place}")
                    && fault.message.contains(words)
            });
        if !fits {
            wrong.push(format!("{case}: {faults:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_folder_without_documents_or_without_itself_is_refused() {
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(Contract::load(empty.path()).unwrap_err().0[0].rule, "unreadable");
    let missing = empty.path().join("missing");
    let fault = &Contract::load(&missing).unwrap_err().0[0];
    assert_eq!(fault.rule, "unreadable");
    assert!(fault.to_string().starts_with(&format!("{} unreadable ", missing.display())), "{fault}");
}

#[test]
fn faults_print_one_per_line_in_the_order_of_the_files() {
    let faults = Contract::load(&support::documents("load/reference-cycle")).unwrap_err();
    let printed = faults.to_string();
    let starts: Vec<&str> = printed.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(starts, ["reference-cycle/things.yaml:10:5", "reference-cycle/things.yaml:11:5"]);
}

#[test]
fn files_merge_into_one_api_with_common_first() {
    let shop = support::shop();
    assert_eq!((shop.name(), shop.title(), shop.server()), ("shop", "Shop", "https://shop.example/v1"));
    let sections: Vec<_> =
        shop.sections().iter().map(|section| (section.name.as_str(), section.description.as_str())).collect();
    assert_eq!(sections, [("deals", "Deals and their items."), ("subscriptions", "Shop subscriptions")]);
    let ids: Vec<_> = shop.operations().iter().map(|operation| operation.id.as_str()).collect();
    assert_eq!(ids[..4], ["deals_list", "deals_create", "deals_get", "deals_delete"]);
    assert_eq!(shop.components().keys().next().unwrap(), "Envelope");
    assert_eq!(shop.components()["Deal"].section, "deals");
    assert_eq!(shop.components()["Deal"].position.to_string(), "shop/deals.yaml:130:5");
    assert_eq!(shop.security_schemes().keys().collect::<Vec<_>>(), ["apiKey", "agentKey"]);
    let events = &shop.sections()[1].events;
    assert_eq!(events["subscription.paused"]["payload"], json!({"$ref": "#/components/schemas/Subscription"}));
}

#[test]
fn a_part_of_a_schema_is_found_where_it_is_written_as_deep_as_there_is_one() {
    let shop = support::shop();
    let line = |keys: &[&str]| shop.schema_position("Deal", keys).map(|position| (position.file, position.line));
    let component = shop.components()["Deal"].position.line;
    let total = line(&["properties", "total"]).unwrap();
    assert_eq!(total.0, "shop/deals.yaml");
    assert!(total.1 > component);
    assert_eq!(line(&["properties", "total", "nothing", "here"]), Some(total));
    assert_eq!(line(&[]).unwrap().1, component);
    assert_eq!(shop.schema_position("Nothing", &[]), None);
}

#[test]
fn references_are_local_and_can_be_resolved() {
    let shop = support::shop();
    let total = &shop.components()["Deal"].schema["properties"]["total"];
    assert_eq!(*total, json!({"$ref": "#/components/schemas/Amount"}));
    assert!(shop.resolve(total).unwrap().get("oneOf").is_some());
    let missing = json!({"$ref": "#/components/schemas/Missing"});
    let error = shop.resolve(&missing).unwrap_err();
    assert!(!error.cycle);
    assert_eq!(error.to_string(), "`#/components/schemas/Missing` names no schema");
}

#[test]
fn an_operation_carries_what_its_document_says() {
    let shop = support::shop();
    let create = shop.operation("deals_create").unwrap();
    assert_eq!((create.method.as_str(), create.path.as_str(), create.section.as_str()), ("POST", "/deals", "deals"));
    assert_eq!((create.retry, create.docs.status), (Retry::Keyed, DocsStatus::Contradicted));
    assert_eq!(create.scopes, ["deals:write"]);
    assert_eq!(create.parameters[0].name, "Idempotency-Key");
    assert_eq!(create.parameters[0].place, Place::Header);
    assert_eq!(create.success().unwrap().status, 201);
    assert_eq!(create.body.as_ref().unwrap().media[0].examples[0].position.line, 53);

    let sign = shop.operation("deals_sign").unwrap();
    assert_eq!(sign.selectors, ["id"]);
    assert_eq!((sign.constants[0].name.as_str(), sign.constants[0].value.as_str()), ("action", "sign"));
    assert_eq!(sign.parameters.iter().map(|parameter| parameter.name.as_str()).collect::<Vec<_>>(), ["id"]);
    assert_eq!((sign.retry, shop.operation("deals_get").unwrap().retry), (Retry::Never, Retry::Safe));

    let pause = shop.operation("subscriptions_pause").unwrap();
    assert_eq!(pause.constants[0].place, Place::Body);
    assert_eq!(pause.server.as_deref(), Some("https://billing.shop.example"));

    let list = shop.operation("deals_list").unwrap();
    let paging = list.pagination.as_ref().unwrap();
    assert_eq!(paging.style, PagingStyle::OffsetCursor);
    assert_eq!(paging.limit, Some(("limit".to_owned(), Some(50), Some(100))));
    assert_eq!(paging.cursor.as_ref().unwrap().1, ["data.pagination.next_cursor", "next_cursor"]);
    let explode = |name: &str| list.parameters.iter().find(|parameter| parameter.name == name).unwrap().explode;
    assert!(explode("status") && !explode("ids"));
    assert_eq!(list.replies.iter().map(|reply| reply.status).collect::<Vec<_>>(), [200, 401]);
}

#[test]
fn an_operation_at_the_root_of_the_host_has_the_base_url_without_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let operation = "{get: {operationId: OWN, x-host-root: ROOT, responses: {'200': {description: Done.}}}}";
    let operation = |id: &str, root: &str| operation.replace("OWN", id).replace("ROOT", root);
    let common = "openapi: 3.0.3\ninfo: {title: API, version: 1.0.0}\nservers: [{url: https://host.example/api/v1}]\npaths: {}\n";
    let things = format!(
        "openapi: 3.0.3\ninfo: {{title: Things, version: 1.0.0}}\nservers: [{{url: /}}]\npaths:\n  /a: {}\n  /.well-known/b: {}\n",
        operation("a", "false"),
        operation("b", "true")
    );
    std::fs::write(folder.path().join("common.yaml"), common).unwrap();
    std::fs::write(folder.path().join("things.yaml"), things).unwrap();
    let api = Contract::load(folder.path()).unwrap();
    assert_eq!(api.server(), "https://host.example/api/v1");
    let server = |api: &Contract, id: &str| api.operation(id).unwrap().server.clone();
    assert_eq!((server(&api, "a"), server(&api, "b").as_deref()), (None, Some("https://host.example")));
    let bundle = api.bundle();
    assert_eq!(bundle["servers"][0]["url"], "https://host.example/api/v1");
    assert_eq!(bundle["paths"]["/.well-known/b"]["get"]["servers"], json!([{"url": "https://host.example"}]));
    assert_eq!(bundle["paths"]["/a"]["get"].get("servers"), None);
    let back = Contract::from_bundle("api", &bundle.to_string()).unwrap();
    assert_eq!((server(&back, "a"), server(&back, "b").as_deref()), (None, Some("https://host.example")));
}

#[test]
fn an_operation_without_security_of_its_own_takes_its_document_s() {
    let shop = support::shop();
    let security = |id: &str| shop.operation(id).unwrap().security.clone();
    assert_eq!(security("deals_list"), ["apiKey"]);
    assert_eq!(security("deals_get_by_path"), ["apiKey", "agentKey"]);
    assert!(security("deals_get").is_empty());
    assert!(security("subscriptions_pause").is_empty());
}

#[test]
fn what_can_be_defaulted_does_not_stop_loading() {
    let contract = Contract::load(&support::documents("lint/operation-id")).unwrap();
    assert_eq!(contract.operations()[0].id, "GET /things");
    let contract = Contract::load(&support::documents("lint/docs")).unwrap();
    assert_eq!(contract.operations()[0].docs.section, "");
}
