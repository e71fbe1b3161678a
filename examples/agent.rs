//! An AI agent that acts under a delegation: it checks its budget, finds tools over MCP, negotiates, creates a deal, and reaches
//! its limits.
//!
//! Run it with `cargo run --example agent --features full`.
//!
//! Without SALESBOOTH_API_KEY, it starts a mock server on loopback, which rejects some requests as the real API would. With a key,
//! it uses the live API under the delegation of SALESBOOTH_DELEGATION. It creates a deal there, so use a sandbox key.

use saleskit::{
    Category, Error, Mcp, Salesbooth, Untyped,
    salesbooth::{
        deals::CreateDeal,
        delegations::{CreateDelegation, DelegationAction},
        negotiations::ProposeNegotiation,
    },
};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (agent, delegation, mock) = match std::env::var("SALESBOOTH_API_KEY") {
        Ok(key) => {
            let delegation = std::env::var("SALESBOOTH_DELEGATION")?;
            (Salesbooth::builder().api_key(key).delegation(&delegation).build()?, delegation, None)
        }
        Err(_) => played().await?,
    };

    // Every request of this client has the header `X-Delegation-ID`.
    let check = agent.delegations().verify(&delegation).await?;
    let spending = check.spending.as_ref();
    let left =
        spending.and_then(|spending| spending.remaining_today.as_ref()).map_or("unlimited", |left| left.as_str());
    println!("budget     {left} left today, valid: {}", check.valid.unwrap_or_default());

    let mcp = Mcp::new(&agent);
    let session = mcp.initialize().await?;
    println!("mcp        protocol {}", session.protocol_version.as_deref().unwrap_or("?"));
    for tool in mcp.tools().await?.iter().take(3) {
        println!("tool       {}", tool.name.as_deref().unwrap_or("?"));
    }
    let found = mcp.call_tool("global_search", json!({"query": "enterprise", "types": ["deals"], "limit": 10})).await?;
    let found: Value = found.read()?;
    let deal = found["results"][0]["id"].as_str().unwrap_or("deal_xyz789");
    println!("found      {deal}: {}", found["results"][0]["label"]);

    let terms = Untyped::from([("discount_percent", json!(10)), ("payment_terms", json!("net_30"))]);
    tell("propose", agent.negotiations().propose(deal, ProposeNegotiation::new(terms)).await);
    tell("create", agent.deals().create(CreateDeal::new().title("Enterprise package").currency("USD")).await);

    // Rejections that an agent must expect. The mock returns each of them once.
    let Some(mock) = mock else { return Ok(()) };
    refuse(&mock);
    tell("spend", agent.deals().create(CreateDeal::new().title("Too dear for today")).await);
    tell("trust", agent.deals().create(CreateDeal::new().title("Too dear for a young agent")).await);
    tell("tool", mcp.call_tool("create_deal", json!({"currency": "USD"})).await);
    Ok(())
}

/// Prints the result of an action, and what an agent should do about it.
fn tell<T>(action: &str, result: Result<T, Error>) {
    let Err(error) = result else { return println!("{action:<10} done") };
    let code = error.code().unwrap_or("?");
    let next = match (code, error.category()) {
        // A 429 for which waiting does not help, so the client does not retry it.
        ("spending_limit_exceeded", _) => "ask for a larger budget, or continue tomorrow",
        ("trust_cap_exceeded", _) => "complete smaller deals first, or hand over to a person",
        (_, Category::Authorization) => "ask for a key with that scope",
        _ if error.is_transient() => "try again later",
        _ => "give up",
    };
    println!("{action:<10} rejected: {code}: {}; {next}", error.message());
}

/// A client of the mock for an agent, under a delegation that a person has granted.
async fn played() -> Result<(Salesbooth, String, Option<Mock>), Box<dyn std::error::Error>> {
    let mock = Mock::start(Api::Salesbooth).await?;
    println!("SALESBOOTH_API_KEY is not set: using a mock of Salesbooth on {}", mock.url());
    let person = Salesbooth::builder().api_key("sb_test_person").base_url(mock.url()).build()?;
    let grant =
        CreateDelegation::new("key_agent_xxxxx", [DelegationAction::DealsWrite, DelegationAction::AgentNegotiate])
            .max_daily_amount("25000.00")
            .description("Buys software");
    let delegation = person.delegations().create(grant).await?.id()?.to_owned();
    println!("delegation {delegation}");
    let agent = Salesbooth::builder().api_key("sb_test_agent").delegation(&delegation).base_url(mock.url()).build()?;
    Ok((agent, delegation, Some(mock)))
}

/// Makes the mock reject the next two deals, and the next tool.
fn refuse(mock: &Mock) {
    let refusal =
        |code, category, message| json!({"error": true, "code": code, "category": category, "message": message});
    let spent = refusal("spending_limit_exceeded", "rate_limited", "The daily limit of the delegation would be passed");
    mock.answer("deals_create", Answer::json(429, spent));
    let mut capped = refusal("trust_cap_exceeded", "authorization_error", "The deal is above the agent's cap");
    capped["details"] = json!({"transaction_cap": 5000, "attempted_amount": 12000});
    mock.answer("deals_create", Answer::json(403, capped));
    let text = json!({"error": true, "code": "insufficient_scope", "message": "It requires the scope deals:write"})
        .to_string();
    let result = json!({"content": [{"type": "text", "text": text}], "isError": true});
    mock.answer("mcp_call", Answer::json(200, json!({"jsonrpc": "2.0", "id": "4", "result": result})));
}
