//! A first integration: creates a product and a deal with a line item, signs the deal, and reads SalesByte's quotes page by page.
//!
//! Run it with `cargo run --example quickstart`.
//!
//! With SALESBOOTH_API_KEY and SALESBYTE_TOKEN, it uses the live APIs. It creates a product and a deal there, so use a sandbox key.
//! Without them, it starts mock servers of both APIs on loopback.

use saleskit::{
    SalesByte, Salesbooth,
    salesbooth::{
        deals::{AddDealItem, CreateDeal, SignDeal},
        products::{CreateProduct, ProductType},
    },
};
use saleskit_mock::{Api, Mock};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (salesbooth, _salesbooth_mock) = salesbooth_client().await?;
    let (salesbyte, _salesbyte_mock) = salesbyte_client().await?;

    let product = CreateProduct::new().name("Pro Plan").price("99.00").kind(ProductType::Service);
    let product = salesbooth.products().create(product).await?;
    println!("product  {}", product.id()?);

    let deal = salesbooth.deals().create(CreateDeal::new().title("Pro plan").currency("USD").tax_rate(0.1)).await?;
    println!("deal     {} {}", deal.id()?, deal.status.as_ref().map_or("", |status| status.as_str()));

    salesbooth.deals().add_item(deal.id()?, AddDealItem::new(product.id()?).quantity(2)).await?;
    println!("item     added");

    let signed = salesbooth.deals().sign(deal.id()?).body(SignDeal::new().consent_to_sign(true)).await?;
    println!("sign     HTTP {}", signed.http().status());

    let mut pages = salesbyte.quotes().list().pages();
    for number in 1..=2 {
        let Some(page) = pages.try_next().await? else { break };
        println!("quotes   page {number}: {} of {}", page.len(), page.total().unwrap_or_default());
        for quote in page {
            println!("         {} {}", quote.id()?, quote.customer_name.as_deref().unwrap_or("?"));
        }
    }
    Ok(())
}

/// The live client if its key is set, or a client of a mock.
async fn salesbooth_client() -> Result<(Salesbooth, Option<Mock>), Box<dyn std::error::Error>> {
    if std::env::var_os("SALESBOOTH_API_KEY").is_some() {
        return Ok((Salesbooth::from_env()?, None));
    }
    let mock = Mock::start(Api::Salesbooth).await?;
    println!("SALESBOOTH_API_KEY is not set: using a mock of Salesbooth on {}", mock.url());
    Ok((Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build()?, Some(mock)))
}

/// The live client if its token is set, or a client of a mock.
async fn salesbyte_client() -> Result<(SalesByte, Option<Mock>), Box<dyn std::error::Error>> {
    if std::env::var_os("SALESBYTE_TOKEN").is_some() {
        return Ok((SalesByte::from_env()?, None));
    }
    let mock = Mock::start(Api::SalesByte).await?;
    println!("SALESBYTE_TOKEN is not set: using a mock of SalesByte on {}", mock.url());
    Ok((SalesByte::builder().company_token("token_example").base_url(mock.url()).build()?, Some(mock)))
}
