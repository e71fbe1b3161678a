//! Creates a deal in Salesbooth for every signed quote in SalesByte, and resumes where it stopped.
//!
//! Run it with `cargo run --example sync_signed_quotes [STATE_FILE]`.
//!
//! With SALESBYTE_TOKEN and SALESBOOTH_API_KEY, it uses the live APIs. It creates deals there, so use a sandbox key. It stores its
//! progress in the state file, which is `signed-quotes.json` by default. Ctrl-C stops it after the current quote. Without the keys,
//! it runs against mocks of both APIs: it stops in the middle and resumes in a second run.
//!
//! It visits the quotes once, in the order of their creation. If a quote is signed after it was visited, use the checkout webhook
//! (see `webhook_receiver`). Or run it again from the start with another state file: on the same day, the idempotency keys prevent
//! duplicate deals.
//!
//! Two things make it safe to stop at any time. The position in the list is stored after every quote. And each deal is created
//! under an idempotency key made from the quote's key. If the program dies between creating a deal and storing the position, the
//! next run sends the same request again, and the API returns the first deal. The API keeps idempotency keys for 24 hours.

use std::{
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    pin::pin,
};

use indicatif::{ProgressBar, ProgressStyle};
use saleskit::{
    Checkpoint, SalesByte, Salesbooth,
    salesbooth::deals::CreateDeal,
    salesbyte::quotes::{Quote, QuoteSortField, QuoteSortOrder},
};
use saleskit_mock::{Api, Mock};
use serde_json::json;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Result<()> {
    if std::env::var_os("SALESBYTE_TOKEN").is_none() || std::env::var_os("SALESBOOTH_API_KEY").is_none() {
        return rehearse().await;
    }
    let state = std::env::args().nth(1).map_or_else(|| "signed-quotes.json".into(), PathBuf::from);
    let made = sync(&SalesByte::from_env()?, &Salesbooth::from_env()?, &state, u64::MAX).await?;
    println!("{made} deals; the next run resumes from {}", state.display());
    Ok(())
}

/// Visits the quotes after the stored position, at most `stop_after` of them. Returns how many deals were created.
async fn sync(salesbyte: &SalesByte, salesbooth: &Salesbooth, state: &Path, stop_after: u64) -> Result<u64> {
    // In the order of creation, so that quotes that are created meanwhile come last.
    let list = salesbyte.quotes().list().sort_by(QuoteSortField::CreatedAt).sort_order(QuoteSortOrder::Asc);
    let mut quotes = list.items();
    let (before, place) = read(state)?;
    if let Some(place) = place {
        quotes = quotes.resume_from(place);
    }
    let bar = ProgressBar::no_length().with_style(ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}")?);
    bar.set_position(before);
    let (mut done, mut made) = (before, 0);
    // Created once, so that Ctrl-C is noticed even while a deal is being created.
    let mut stop = pin!(tokio::signal::ctrl_c());
    while done - before < stop_after {
        let quote = tokio::select! {
            biased;
            _ = &mut stop => None,
            quote = quotes.try_next() => quote?,
        };
        let Some(quote) = quote else { break };
        if let Some(total) = quotes.total() {
            bar.set_length(total);
        }
        if quote.is_fully_signed == Some(true) {
            let deal =
                salesbooth.deals().create(deal_of(&quote)).idempotency_key(format!("quote-{}", quote.id()?)).await?;
            bar.set_message(format!("{} → {}", quote.id()?, deal.id()?));
            made += 1;
        }
        done += 1;
        write(state, done, &quotes.checkpoint())?;
        bar.inc(1);
    }
    bar.abandon();
    Ok(made)
}

/// The deal for a quote. The amount is copied exactly.
fn deal_of(quote: &Quote) -> CreateDeal {
    let title = quote.quote_profile_name.as_deref().unwrap_or("Quote");
    let customer = quote.customer_name.as_deref().unwrap_or("a customer");
    let mut deal = CreateDeal::new().title(format!("{title} for {customer}"));
    if let Some(currency) = quote.signed_products.as_ref().and_then(|products| products.currency.as_deref()) {
        deal = deal.currency(currency);
    }
    let value = quote.quote_value.as_ref().map(|value| value.as_str());
    deal.metadata([("quote".to_owned(), json!(quote.key)), ("quote_value".to_owned(), json!(value))])
}

/// The number of quotes done, and the position after them; `None` before the first run.
fn read(state: &Path) -> Result<(u64, Option<Checkpoint>)> {
    match fs::read(state) {
        Ok(text) => Ok(serde_json::from_slice(&text)?),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok((0, None)),
        Err(fault) => Err(fault.into()),
    }
}

/// Stores the position. Writes a new file first and then renames it, so that there is always a complete one.
fn write(state: &Path, done: u64, place: &Checkpoint) -> Result<()> {
    let new = state.with_extension("new");
    fs::write(&new, serde_json::to_vec(&(done, place))?)?;
    Ok(fs::rename(new, state)?)
}

/// Runs against mocks, in two runs.
async fn rehearse() -> Result<()> {
    println!("SALESBYTE_TOKEN or SALESBOOTH_API_KEY is not set: using mocks of both APIs on loopback");
    let (salesbyte_mock, salesbooth_mock) = (Mock::start(Api::SalesByte).await?, Mock::start(Api::Salesbooth).await?);
    let quotes = (1..=45).map(|number| {
        json!({
            "id": number, "key": format!("quote{number:02}"), "quote_profile_name": "Standard Quote",
            "customer_name": format!("Customer {number}"), "quote_value": 1000 * number, "is_fully_signed": number % 3 != 0,
        })
    });
    salesbyte_mock.list("quotes_list", quotes.collect(), 10);
    let salesbyte = SalesByte::builder().company_token("token_example").base_url(salesbyte_mock.url()).build()?;
    let salesbooth = Salesbooth::builder().api_key("sb_test_example").base_url(salesbooth_mock.url()).build()?;
    let folder = tempfile::tempdir()?;
    let state = folder.path().join("signed-quotes.json");

    let made = sync(&salesbyte, &salesbooth, &state, 17).await?;
    println!("stopped after 17 of 45 quotes, in the middle of a page: {made} deals so far");
    let made = made + sync(&salesbyte, &salesbooth, &state, u64::MAX).await?;
    let mut keys: Vec<_> =
        salesbooth_mock.seen().iter().filter_map(|seen| seen.header("idempotency-key").map(str::to_owned)).collect();
    let requests = keys.len();
    keys.sort();
    keys.dedup();
    println!("resumed to the end: {made} deals of 30 signed quotes, {requests} creates, {} keys", keys.len());
    Ok(())
}
