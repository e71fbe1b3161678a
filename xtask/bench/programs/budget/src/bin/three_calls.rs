//! Makes three calls (a get, a create and a list), to measure what a program pays for them.

use saleskit::{Salesbooth, salesbooth::deals::CreateDeal};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Salesbooth::from_env()?;
    let deal = client.deals().create(CreateDeal::new().title("Pro plan").currency("USD").tax_rate(0.1)).await?;
    let deal = client.deals().get(deal.id()?).await?;
    println!("{} {:?} {:?}", deal.id()?, deal.title, deal.version);
    let list = client.deals().list().limit(100).await?;
    for deal in &list.deals {
        println!("{} {:?}", deal.id()?, deal.title);
    }
    Ok(())
}
