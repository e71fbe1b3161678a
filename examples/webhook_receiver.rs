//! A webhook receiver with axum: verifies each delivery, replies immediately, works afterwards, and processes every event once.
//!
//! Run it with `cargo run --example webhook_receiver`. It then tests itself: it listens on loopback, signs the documented samples,
//! posts each of them twice and prints what it received.
//!
//! With SALESBOOTH_WEBHOOK_SECRET, it is a real server on WEBHOOK_ADDRESS (127.0.0.1:8080 by default) with the path `/salesbooth`.
//! SalesByte's checkouts are not signed. They are accepted at `/salesbyte/<path>` if SALESBYTE_WEBHOOK_PATH sets a path that nobody
//! can guess. Put a proxy with HTTPS in front of it.

use std::{
    collections::{HashSet, VecDeque},
    env,
    error::Error,
    sync::{Arc, Mutex, PoisonError},
    time::SystemTime,
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    response::IntoResponse,
    routing::post,
};
use saleskit::{
    salesbooth::webhooks::Event,
    webhooks::{Delivery, REPLAYED_HEADER, Verifier, quote_checkout, sign},
};
use saleskit_mock::{Api, event_samples};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

/// The secret of the self-test.
const SECRET: &str = "whsec_example";

/// How many deliveries can wait for the worker.
const WAITING: usize = 1000;

/// How many event ids are remembered.
const REMEMBERED: usize = 10_000;

/// The state that the handlers share.
struct Receiver {
    verifier: Verifier,
    taken: Mutex<Taken>,
    queue: mpsc::Sender<Delivery>,
}

/// The ids of the accepted events, the oldest first. A real service stores them in its database, in the transaction that does the
/// work: memory is lost when the process ends.
#[derive(Default)]
struct Taken {
    ids: HashSet<String>,
    order: VecDeque<String>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let live = env::var_os("SALESBOOTH_WEBHOOK_SECRET").is_some();
    let verifier = if live { Verifier::from_env()? } else { Verifier::new([SECRET])? };
    let address =
        env::var("WEBHOOK_ADDRESS").ok().unwrap_or(if live { "127.0.0.1:8080" } else { "127.0.0.1:0" }.to_owned());

    let (queue, waiting) = mpsc::channel(WAITING);
    let worker = tokio::spawn(work(waiting));
    let receiver = Arc::new(Receiver { verifier, taken: Mutex::default(), queue });
    let mut router = Router::new().route("/salesbooth", post(receive));
    if let Ok(path) = env::var("SALESBYTE_WEBHOOK_PATH") {
        router = router.route(&format!("/salesbyte/{path}"), post(checkout));
    }
    let listener = TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    println!("listening on http://{address}/salesbooth");
    let server = axum::serve(listener, router.with_state(receiver)).into_future();
    if live {
        return Ok(server.await?);
    }

    println!("SALESBOOTH_WEBHOOK_SECRET is not set: posting the documented samples to itself");
    let server = tokio::spawn(server);
    play(&address.to_string()).await?;
    server.abort();
    let _ = server.await; // which closes the queue
    println!("{} events were processed", worker.await?);
    Ok(())
}

/// Accepts a delivery: verifies it, ignores duplicates, and replies before any work is done. Salesbooth waits 10 seconds.
async fn receive(State(receiver): State<Arc<Receiver>>, headers: HeaderMap, body: Bytes) -> impl IntoResponse {
    let delivery = match receiver.verifier.verify(&headers, body) {
        Ok(delivery) => delivery,
        Err(refusal) => {
            eprintln!("rejected: {refusal}");
            return refusal.status().into_response();
        }
    };
    // Look up and store the id under one lock, so that two simultaneous attempts are not both accepted.
    let mut taken = receiver.taken.lock().unwrap_or_else(PoisonError::into_inner);
    let id = delivery.id();
    if id.as_ref().is_some_and(|id| taken.ids.contains(id)) {
        return received();
    }
    match receiver.queue.try_send(delivery) {
        Ok(()) => {
            id.into_iter().for_each(|id| taken.keep(id));
            received()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(), // Salesbooth will send it again
    }
}

/// Accepts a checkout of SalesByte, which only the secret path authenticates.
async fn checkout(body: Bytes) -> impl IntoResponse {
    match quote_checkout(&body) {
        Ok(quote) => println!("checkout of quote {:?}: read it back before acting on it", quote.id),
        Err(fault) => eprintln!("set aside: {fault}"),
    }
    received()
}

fn received() -> axum::response::Response {
    ([(CONTENT_TYPE, "application/json")], r#"{"received": true}"#).into_response()
}

impl Taken {
    fn keep(&mut self, id: String) {
        if self.order.len() == REMEMBERED {
            self.order.pop_front().map(|oldest| self.ids.remove(&oldest));
        }
        self.order.push_back(id.clone());
        self.ids.insert(id);
    }
}

/// Processes the events one after the other, and counts them.
async fn work(mut waiting: mpsc::Receiver<Delivery>) -> usize {
    let mut count = 0;
    while let Some(delivery) = waiting.recv().await {
        count += 1;
        let id = delivery.id().unwrap_or_default();
        match delivery.event() {
            Ok(Event::DealPaymentReceived(paid)) => {
                let data = paid.data.unwrap_or_default();
                let amount = data.amount.as_ref().map_or("?", |amount| amount.as_str());
                println!("{id}  {amount} {} received", data.currency.unwrap_or_default());
            }
            Ok(Event::Unknown(event)) => println!("{id}  {} is new: {}", event.name, event.json),
            Ok(event) => println!("{id}  {}", event.name()),
            // Authentic, but not as documented: already acknowledged, and kept for someone to look at.
            Err(fault) => eprintln!("{id}  set aside, {} bytes: {fault}", delivery.body().len()),
        }
    }
    count
}

/// Signs and posts every documented sample, and again as a replay. Finally, posts a delivery with a forged signature.
async fn play(address: &str) -> Result<(), Box<dyn Error>> {
    for (name, sample) in event_samples(Api::Salesbooth, "webhooks") {
        let body = sample.to_string();
        for attempt in ["", "true"] {
            let mut headers = sign(SECRET, SystemTime::now(), &body);
            headers.insert(REPLAYED_HEADER.parse::<axum::http::HeaderName>()?, attempt.parse()?);
            let status = send(address, &headers, &body).await?;
            if status != 200 {
                return Err(format!("{name} got the reply {status}").into());
            }
        }
    }
    let forged = sign("whsec_somebody_else", SystemTime::now(), "{}");
    match send(address, &forged, "{}").await? {
        401 => Ok(()),
        status => Err(format!("a forged delivery got the reply {status}").into()),
    }
}

/// Posts a body and returns the status of the reply. In production, Salesbooth does this.
async fn send(address: &str, headers: &HeaderMap, body: &str) -> Result<u16, Box<dyn Error>> {
    let mut request = format!("POST /salesbooth HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n");
    for (name, value) in headers {
        request += &format!("{name}: {}\r\n", value.to_str()?);
    }
    request += &format!("content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer.split(' ').nth(1).ok_or("no reply")?.parse()?)
}
