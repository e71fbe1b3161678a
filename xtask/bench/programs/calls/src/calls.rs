//! Calls and lists, over one connection to the server unless many run at once.

use std::{hint::black_box, sync::Arc};

use futures_util::{StreamExt, stream};
use saleskit::{Salesbooth, salesbooth::deals::CreateDeal};

use crate::{
    Fault, Peer,
    hand::{Hand, KEY, NewDeal, key},
    server::{PAGE, PAGES, SLOW, Server},
};

/// How many calls run at once.
const CONCURRENT: usize = 64;

/// One side of a comparison.
pub enum Client {
    Ours(Salesbooth),
    Hand(Hand),
}

impl Client {
    pub fn new(peer: Peer, server: &Server, slow: bool) -> Result<Self, Fault> {
        match peer {
            Peer::Ours => {
                let base = format!("{}/{}", server.url, if slow { "slow" } else { "fast" });
                Ok(Self::Ours(Salesbooth::builder().api_key(KEY).base_url(base).build()?))
            }
            Peer::Hand => Ok(Self::Hand(Hand::new(&server.url)?)),
            _ => Err("no such peer of this subject".into()),
        }
    }

    pub async fn get(&self) -> Result<(), Fault> {
        match self {
            Self::Ours(client) => drop(black_box(client.deals().get("deal_abc1").await?)),
            Self::Hand(client) => drop(black_box(client.get("deal_abc1").await?)),
        }
        Ok(())
    }

    pub async fn create(&self, number: usize) -> Result<(), Fault> {
        let (customer, title, currency, rate) = ("cust_xxxxx", "Enterprise License Deal", "USD", 0.1);
        match self {
            Self::Ours(client) => {
                let deal = CreateDeal::new().customer_id(customer).title(title).currency(currency).tax_rate(rate);
                drop(black_box(client.deals().create(deal).await?));
            }
            Self::Hand(client) => {
                let deal = NewDeal { customer_id: customer, title, currency, tax_rate: rate };
                drop(black_box(client.create(&deal, &key(number)).await?));
            }
        }
        Ok(())
    }

    /// One page of deals.
    pub async fn list(&self) -> Result<(), Fault> {
        let count = match self {
            Self::Ours(client) => black_box(client.deals().list().limit(PAGE).await?).deals.len(),
            Self::Hand(client) => black_box(client.list().await?).deals.len(),
        };
        if count == PAGE { Ok(()) } else { Err("a page of another size".into()) }
    }

    /// The deals of a list of one page, one by one. By hand that is the list.
    pub async fn items(&self) -> Result<(), Fault> {
        match self {
            Self::Ours(client) => {
                let (mut items, mut count) = (client.deals().list().limit(PAGE).items(), 0);
                while let Some(deal) = items.try_next().await? {
                    black_box(deal);
                    count += 1;
                }
                if count == PAGE { Ok(()) } else { Err("a list of another length".into()) }
            }
            Self::Hand(client) => {
                client.list().await?.deals.into_iter().for_each(|deal| drop(black_box(deal)));
                Ok(())
            }
        }
    }

    /// The list of many pages, with work after each of them.
    pub async fn pages(&self) -> Result<(), Fault> {
        match self {
            Self::Ours(client) => {
                let (mut items, mut count) = (client.deals().list().limit(PAGE).items(), 0);
                while let Some(deal) = items.try_next().await? {
                    black_box(deal);
                    count += 1;
                    if count % PAGE == 0 {
                        tokio::time::sleep(SLOW).await;
                    }
                }
                if count == PAGE * PAGES { Ok(()) } else { Err("a list of another length".into()) }
            }
            Self::Hand(client) => {
                for page in 0..PAGES {
                    client.page(page * PAGE).await?.deals.into_iter().for_each(|deal| drop(black_box(deal)));
                    tokio::time::sleep(SLOW).await;
                }
                Ok(())
            }
        }
    }
}

/// Reads a deal `n` times, many at once, each in a task.
pub async fn throughput(client: Client, n: usize) -> Result<(), Fault> {
    let client = Arc::new(client);
    let calls = (0..n).map(|_| {
        let client = Arc::clone(&client);
        tokio::spawn(async move { client.get().await.map_err(|fault| fault.to_string()) })
    });
    let mut calls = stream::iter(calls).buffer_unordered(CONCURRENT);
    while let Some(call) = calls.next().await {
        call??;
    }
    Ok(())
}
