//! What a small integration does: it sells a product, and reports which deals are open.

use saleskit::{
    Error, Salesbooth,
    salesbooth::{
        customers::CreateCustomer,
        deals::{AddDealItem, CreateDeal, DealStatus},
    },
};

/// Creates a deal for a new customer, with one item. Returns the deal's id.
///
/// # Errors
///
/// Fails if a call fails. The writes before it stay.
pub async fn sell(client: &Salesbooth, customer: &str, email: &str, product: &str) -> Result<String, Error> {
    let customer = client.customers().create(CreateCustomer::new().name(customer).email(email)).await?;
    let deal = CreateDeal::new().title("Pro plan").currency("USD").customer_id(customer.id()?);
    let deal = client.deals().create(deal).await?;
    client.deals().add_item(deal.id()?, AddDealItem::new(product).quantity(2)).await?;
    Ok(deal.id()?.to_owned())
}

/// The titles of all drafts, page by page.
///
/// # Errors
///
/// Fails if a page cannot be fetched.
pub async fn drafts(client: &Salesbooth) -> Result<Vec<String>, Error> {
    let mut titles = Vec::new();
    let mut deals = client.deals().list().status(DealStatus::Draft).items();
    while let Some(deal) = deals.try_next().await? {
        titles.extend(deal.title.clone());
    }
    Ok(titles)
}
