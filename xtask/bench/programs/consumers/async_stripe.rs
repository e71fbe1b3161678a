//! Three calls with async-stripe: a get, a create and a list.

use stripe_core::customer::{CreateCustomer, ListCustomer, RetrieveCustomer};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = stripe::Client::new(std::env::var("KEY")?);
    let customer = CreateCustomer::new().name("Acme").email("ops@acme.example").send(&client).await?;
    let _ = RetrieveCustomer::new(customer.id.clone()).send(&client).await?;
    println!("{} {:?}", customer.id, customer.name);
    for customer in ListCustomer::new().limit(100).send(&client).await?.data {
        println!("{} {:?}", customer.id, customer.name);
    }
    Ok(())
}
