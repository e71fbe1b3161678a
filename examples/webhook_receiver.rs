//! A webhook receiver with axum: verifies each delivery, stores it, replies, and processes every event afterwards.
//!
//! Run it with `cargo run --example webhook_receiver`. It then tests itself: it listens on loopback, signs the documented samples,
//! posts each of them twice and prints what it received.
//!
//! With SALESBOOTH_WEBHOOK_SECRET, it is a real server on WEBHOOK_ADDRESS (127.0.0.1:8080 by default) with the path `/salesbooth`. It
//! stores events in the folder WEBHOOK_INBOX (`webhook-inbox` by default). After a restart, it continues with those that are not done.
//! SalesByte's checkouts are not signed. They are accepted at `/salesbyte/<path>` if SALESBYTE_WEBHOOK_PATH sets a path that nobody
//! can guess. Put a proxy with HTTPS in front of it.

use std::{
    env,
    error::Error,
    fs::{self, File},
    io::{self, Write},
    path::PathBuf,
    sync::Arc,
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
use tempfile::NamedTempFile;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
    task::spawn_blocking,
};

/// The secret of the self-test.
const SECRET: &str = "whsec_example";

/// The state that the handlers share.
struct Receiver {
    verifier: Verifier,
    inbox: Inbox,
    /// Wakes the worker. One waiting signal is enough, because the worker then looks for all events that are not done.
    worker: mpsc::Sender<()>,
}

/// The stored events: a folder with the body of each in `<id>.json`, and an empty `<id>.done` once it was processed. A service with a
/// database has a table instead, with the id as its primary key.
#[derive(Clone)]
struct Inbox(PathBuf);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let live = env::var_os("SALESBOOTH_WEBHOOK_SECRET").is_some();
    let verifier = if live { Verifier::from_env()? } else { Verifier::new([SECRET])? };
    let address =
        env::var("WEBHOOK_ADDRESS").ok().unwrap_or(if live { "127.0.0.1:8080" } else { "127.0.0.1:0" }.to_owned());
    let temporary = tempfile::tempdir()?;
    let folder = match env::var_os("WEBHOOK_INBOX") {
        Some(folder) => folder.into(),
        None if live => "webhook-inbox".into(),
        None => temporary.path().to_owned(),
    };
    fs::create_dir_all(&folder)?;
    let inbox = Inbox(folder);

    let (wake, signals) = mpsc::channel(1);
    let worker = tokio::spawn(work(inbox.clone(), signals));
    let receiver = Arc::new(Receiver { verifier, inbox, worker: wake });
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
    let _ = server.await; // no more signals for the worker
    println!("{} events were processed", worker.await??);
    Ok(())
}

/// Accepts a delivery: verifies it, stores it, and replies before any work is done. Salesbooth waits 10 seconds.
async fn receive(State(receiver): State<Arc<Receiver>>, headers: HeaderMap, body: Bytes) -> impl IntoResponse {
    let delivery = match receiver.verifier.verify(&headers, body) {
        Ok(delivery) => delivery,
        Err(refusal) => {
            eprintln!("rejected: {refusal}");
            return refusal.status().into_response();
        }
    };
    let inbox = receiver.inbox.clone();
    match spawn_blocking(move || inbox.store(&delivery)).await.map_err(io::Error::other).flatten() {
        Ok(()) => {
            let _ = receiver.worker.try_send(()); // if a signal is waiting already, it is enough
            received()
        }
        Err(fault) => {
            eprintln!("not stored: {fault}");
            StatusCode::SERVICE_UNAVAILABLE.into_response() // Salesbooth will send it again
        }
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

impl Inbox {
    /// Stores a delivery, unless its event is stored already. On return it survives a crash, so it can be confirmed.
    fn store(&self, delivery: &Delivery) -> io::Result<()> {
        let mut file = NamedTempFile::new_in(&self.0)?;
        file.write_all(delivery.body())?;
        file.as_file().sync_all()?;
        match file.persist_noclobber(self.path(&name(delivery), "json")) {
            // A directory has to be synchronised as well, where a program can do that.
            Ok(_) if cfg!(unix) => File::open(&self.0)?.sync_all(),
            Ok(_) => Ok(()),
            Err(fault) if fault.error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(fault) => Err(fault.error),
        }
    }

    /// The names of the events that are not done.
    fn waiting(&self) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.0)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "json")
                && let Some(name) = path.file_stem().and_then(|name| name.to_str())
                && !self.path(name, "done").exists()
            {
                names.push(name.to_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    fn path(&self, name: &str, extension: &str) -> PathBuf {
        self.0.join(format!("{name}.{extension}"))
    }
}

/// The name of a delivery's file: the event's id, if it has one that is safe in a path, otherwise a hash of the body.
fn name(delivery: &Delivery) -> String {
    let is_safe = |id: &String| {
        (1..=100).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    delivery.id().filter(is_safe).unwrap_or_else(|| {
        let hash = hmac_sha256::Hash::hash(delivery.body());
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    })
}

/// Processes the events that are not done: those of an earlier run, and then new ones. Returns their number.
async fn work(inbox: Inbox, mut signals: mpsc::Receiver<()>) -> io::Result<usize> {
    let mut count = 0;
    loop {
        for name in inbox.waiting()? {
            process(&name, &fs::read(inbox.path(&name, "json"))?);
            // After a crash before this line, the event is processed once more. With a database, put the work and this mark into one
            // transaction.
            File::create(inbox.path(&name, "done"))?.sync_all()?;
            count += 1;
        }
        if signals.recv().await.is_none() {
            return Ok(count);
        }
    }
}

/// Processes one event.
fn process(name: &str, body: &[u8]) {
    match Event::from_json(body) {
        Ok(Event::DealPaymentReceived(paid)) => {
            let data = paid.data.unwrap_or_default();
            let amount = data.amount.as_ref().map_or("?", |amount| amount.as_str());
            println!("{name}  {amount} {} received", data.currency.unwrap_or_default());
        }
        Ok(Event::Unknown(event)) => println!("{name}  {} is new: {}", event.name, event.json),
        Ok(event) => println!("{name}  {}", event.name()),
        // Authentic, but not as documented. The file is kept for someone to look at.
        Err(fault) => eprintln!("{name}  set aside, {} bytes: {fault}", body.len()),
    }
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
