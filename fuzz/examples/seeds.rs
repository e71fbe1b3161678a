//! Writes the first inputs of the corpora, from the documents and from what is written here: `cargo run --example seeds`, in `fuzz/`.

use std::{fs, io, path::Path};

use saleskit_contract::{Contract, OperationSpec};
use saleskit_mock::Api;

const SHOP: &str = "../contract/tests/documents/shop";

fn main() -> io::Result<()> {
    let (booth, byte) = (contract(Api::Salesbooth), contract(Api::SalesByte));
    let replies = ["deals_get", "deals_list", "products_get", "customers_get", "contracts_get", "webhooks_list"];
    for (choice, id) in (0_u8..).zip(replies) {
        write("reply", id, &[&[choice], reply(&booth, id).as_slice()].concat())?;
    }
    for (choice, id) in [(6, "quotes_get"), (7, "quotes_list")] {
        write("reply", id, &[&[choice], reply(&byte, id).as_slice()].concat())?;
    }
    let error = br#"{"error": {"code": "validation_error", "message": "m", "details": {"field": "a"}}}"#;
    for (at, (api, status)) in
        [(0_u8, 200_u16), (0, 404), (1, 409), (1, 422), (2, 429), (3, 500)].into_iter().enumerate()
    {
        let [high, low] = (status - 200).to_be_bytes();
        let head = [api, high, low];
        write("errors", &format!("{at}"), &[&head, b"retry-after: 3\nx-request-id: r\n\n".as_slice(), error].concat())?;
    }
    write("webhook", "signed", b"v1=00\n1773052200\n{\"id\": \"evt_1\", \"type\": \"deal.updated\", \"data\": {}}")?;
    write("sse", "events", b"retry: 10\nid: seq:1\nevent: deal.updated\ndata: {\"deal_id\": \"d\"}\n\n: alive\n\ndata: x\r\ndata: y\r\n\r\n")?;
    write("csv", "rows", b"\xef\xbb\xbfid,name\r\n1,\"a \"\"b\"\"\"\r\n2,\"c\nd\"\n")?;
    write("capture", "curl", b"Deals\ncurl -X POST 'https://salesbooth.com/api/v1/deals?id=1' \\\n  -H \"Authorization: Bearer $KEY\" -d '{\"a\": [1, ...]}'\n{\"data\": {\"id\": \"x\"}}\n")?;
    write("capture", "table", b"| Parameter | Type | Description |\n|---|---|---|\n| id | string | Required. One of `a`, `b`. Max 255 |\nParameter\tType\tDescription\nlimit\tinteger\tOptional, default 50\n")?;
    write("capture", "html", b"<html><h2>Deals</h2><table><tr><th>Parameter<th>Type<tr><td>id<td>string</table><pre>curl https://a.b/c</pre>")?;
    for file in ["deals", "subscriptions", "common"] {
        let text = fs::read(format!("{SHOP}/{file}.yaml"))?;
        write("document", file, &text)?;
        write("diff", file, &[text.as_slice(), b"=====\n", &text].concat())?;
    }
    write("document", "small", SMALL.as_bytes())?;
    let other = SMALL.replace("integer", "string").replace("things_get", "things_find");
    write("diff", "small", format!("{SMALL}=====\n{other}").as_bytes())?;
    for at in 0_u8..7 {
        let text = [b'd', b'/', b'?', b'%', b' ', 0xc3, 0xa9, b'a'];
        write("request", &format!("{at}"), &[&[0, 0, 0, at * 37], text.as_slice(), &[1, 1, 4, 1, 9, 2]].concat())?;
    }
    for operation in byte.operations() {
        write("mock", &operation.id, http(&byte, operation).as_bytes())?;
    }
    Ok(())
}

const SMALL: &str = "openapi: 3.0.3\ninfo: {title: Things, version: 2026.1.1}\nservers: [{url: 'https://host.example'}]\n\
tags: [{name: things, description: Things.}]\npaths:\n  /things/{id}:\n    get:\n      tags: [things]\n      operationId: things_get\n      \
summary: Read one thing\n      x-docs: {section: Things}\n      parameters:\n        - {name: id, in: path, required: true, example: a, schema: {type: string}}\n      \
responses:\n        '200':\n          description: The thing.\n          content:\n            application/json:\n              \
schema: {$ref: '#/components/schemas/Thing'}\n              example: {id: a, size: 1}\ncomponents:\n  schemas:\n    Thing:\n      \
type: object\n      properties:\n        id: {type: string}\n        size: {type: integer}\n        parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}\n";

fn contract(api: Api) -> Contract {
    api.contract().expect("the documents")
}

/// The documented reply of an operation.
fn reply(contract: &Contract, id: &str) -> Vec<u8> {
    let operation = contract.operation(id).unwrap_or_else(|| panic!("there is no operation {id}"));
    contract.example_reply(operation).body.unwrap_or_default().to_string().into_bytes()
}

/// The documented request of an operation, as it is sent.
fn http(contract: &Contract, operation: &OperationSpec) -> String {
    let incoming = contract.example_request(operation).incoming();
    let query: Vec<String> = incoming.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let body = incoming.body.map(|body| body.to_string()).unwrap_or_default();
    let base = contract.server().splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap_or_default();
    format!(
        "{} {base}{}?{} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer example\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        incoming.method,
        incoming.path,
        query.join("&"),
        body.len()
    )
}

fn write(target: &str, name: &str, input: &[u8]) -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(format!("seed_{name}")), input)
}
