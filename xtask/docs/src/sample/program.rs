//! Reads calls in the pages' programs: Python's `requests`, JavaScript's `fetch` and `EventSource`, and the API's own SDK
//! (`sb.baskets.create({..})`).
//!
//! Only addresses, operations and fields are read; programs are neither run nor understood. An address that is fully computed
//! (`${path}`) names nothing.

/// What a program calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Callee {
    /// A method and an address as written, with `x` for each computed piece.
    Address {
        /// Upper case.
        method: String,
        /// Below the base path, or with it.
        address: String,
    },
    /// A method of the SDK: `addItem` of `baskets`.
    Sdk {
        /// The resource.
        resource: String,
        /// The method, in camel case.
        method: String,
    },
}

/// A call in a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Where it starts.
    pub at: usize,
    /// What it calls.
    pub callee: Callee,
    /// The fields that it sends, with their positions.
    pub fields: Vec<(String, usize)>,
}

/// Every call in a text.
pub fn find(text: &str) -> Vec<Call> {
    let mut calls: Vec<Call> = ["requests.", "fetch(", "new EventSource(", "sb."]
        .into_iter()
        .flat_map(|start| text.match_indices(start).map(move |(at, _)| (at, start)))
        .filter_map(|(at, start)| call(text, at, start))
        .collect();
    calls.sort_by_key(|call| call.at);
    calls
}

fn call(text: &str, at: usize, start: &str) -> Option<Call> {
    let before = text.get(..at)?.chars().next_back();
    if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == '.') {
        return None;
    }
    let behind = at + start.len();
    let rest = text.get(behind..)?;
    let open = behind + if start.ends_with('(') { 0 } else { rest.find('(')? + 1 };
    let words = text.get(behind..open.saturating_sub(1)).unwrap_or_default();
    let arguments = text.get(open..closing(text, open))?;
    let callee = match start {
        "sb." => {
            let (resource, method) = words.split_once('.')?;
            let plain = |word: &str| !word.is_empty() && word.chars().all(|sign| sign.is_ascii_alphanumeric());
            (plain(resource) && plain(method))
                .then(|| Callee::Sdk { resource: resource.to_owned(), method: method.to_owned() })?
        }
        "requests." => Callee::Address { method: words.to_uppercase(), address: address(arguments)? },
        _ => Callee::Address { method: method(arguments), address: address(arguments)? },
    };
    let object = match (&callee, arguments.find("json={")) {
        (_, Some(json)) => Some(json + "json=".len()),
        (Callee::Sdk { .. }, None) => arguments.find('{'),
        _ => arguments.find("JSON.stringify({").map(|at| at + "JSON.stringify(".len()),
    };
    let fields = object.map(|object| keys(arguments, object)).unwrap_or_default();
    Some(Call { at, callee, fields: fields.into_iter().map(|(name, place)| (name, open + place)).collect() })
}

/// The position of the closing parenthesis.
fn closing(text: &str, open: usize) -> usize {
    let mut depth = 1_usize;
    for (at, sign) in text.get(open..).unwrap_or_default().char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return open + at;
        }
    }
    text.len()
}

/// The first argument, if it is text. Computed pieces become `x`, and a base address at the start is removed.
fn address(arguments: &str) -> Option<String> {
    let first = arguments.trim_start();
    let first = first.strip_prefix('f').unwrap_or(first);
    let quote = first.chars().next().filter(|sign| "\"'`".contains(*sign))?;
    let body = first.get(1..)?;
    let body = body.get(..body.find(quote)?)?;
    let body = body.strip_prefix("{BASE}").unwrap_or(body);
    let mut told = String::new();
    let mut depth = 0_usize;
    for sign in body.chars() {
        match sign {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                told.push('x');
            }
            '$' => {}
            other if depth == 0 => told.push(other),
            _ => {}
        }
    }
    // A fully computed path could be any path.
    (!told.ends_with("/x") || !body.contains("${path}")).then_some(told)
}

/// `method: 'POST'` in the options; otherwise GET.
fn method(arguments: &str) -> String {
    let behind = arguments.split("method:").nth(1).unwrap_or_default().trim_start();
    let word = behind.trim_start_matches(['\'', '"']).split(['\'', '"']).next().unwrap_or_default();
    if word.is_empty() { "GET".to_owned() } else { word.to_uppercase() }
}

/// The names of an object's own members, with their positions.
fn keys(text: &str, object: usize) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let (mut depth, mut quote, mut start) = (0_usize, None, None);
    for (at, sign) in text.char_indices().skip_while(|(at, _)| *at < object) {
        if let Some(own) = quote {
            quote = if sign == own { None } else { quote };
            continue;
        }
        match sign {
            '"' | '\'' | '`' => quote = Some(sign),
            '{' | '[' | '(' => depth += 1,
            '}' | ']' | ')' => depth = depth.saturating_sub(1),
            ':' if depth == 1 => {
                let name = start.and_then(|start: usize| text.get(start..at)).unwrap_or_default();
                let word = name.trim().trim_matches(['"', '\'']);
                if !word.is_empty() && word.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_') {
                    found.push((word.to_owned(), start.unwrap_or(at) + name.find(word).unwrap_or_default()));
                }
            }
            _ => {}
        }
        if depth == 1 && matches!(sign, '{' | ',') {
            start = Some(at + 1);
        }
        if depth == 0 {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let told = |call: Call| {
            let names: Vec<String> = call.fields.into_iter().map(|(name, _)| name).collect();
            let callee = match call.callee {
                Callee::Address { method, address } => format!("{method} {address}"),
                Callee::Sdk { resource, method } => format!("{resource}.{method}"),
            };
            format!("{callee} {}", names.join(","))
        };
        find(text).into_iter().map(told).collect()
    }

    #[test]
    fn calls_of_every_kind_are_read_with_the_fields_that_they_send() {
        let text = "r = requests.post(f\"{BASE}/baskets?id={b['id']}&open=1\", headers=H, json={\n\"label\": \"a: b\", \"goods\": [{\"x\": 1}]})\n\
                    const es = new EventSource('/api/v1/bells');\nawait fetch(`https://shop.example/api/v1/${path}`, {});\n\
                    await fetch('/api/v1/baskets', { method: 'POST', body: JSON.stringify({ label: 1 }) });\n\
                    await sb.baskets.addItem(basket.id, { product: p.id, more: { deep: 1 } });\nsb.on('error');\n";
        let calls = [
            "POST /baskets?id=x&open=1 label,goods",
            "GET /api/v1/bells ",
            "POST /api/v1/baskets label",
            "baskets.addItem product,more",
        ];
        assert_eq!(told(text), calls);
    }
}
