//! Configures and starts a mock.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, Weak};
use std::time::Duration;

use saleskit_contract::{Contract, Faults};

use crate::api::Api;
use crate::control::exposed_headers;
use crate::events::Courier;
use crate::fault::{FaultRule, RuleSet};
use crate::mock::Mock;
use crate::play::replay::Replays;
use crate::request::{Bases, Kept, Seen, all_query_names};
use crate::script::Script;
use crate::server::Server;
use crate::stage::{Stage, Watcher};
use crate::state::{State, StateError};

/// The default limit for request bodies, in bytes.
const LONGEST_BODY: usize = 4 * 1024 * 1024;

/// How many requests are kept by default.
const KEEPS: usize = 1_000;

/// The interval between saves of the state. A change reaches the file within this time.
const BETWEEN_SAVES: Duration = Duration::from_secs(1);

/// The default seed for faults.
const USUAL_SEED: u64 = 1;

/// Configures a [`Mock`]. Created by [`Mock::builder`].
#[must_use = "a builder does nothing until it is started"]
pub struct Builder {
    api: Option<Api>,
    contract: Option<Result<Contract, Faults>>,
    port: Option<u16>,
    strict: bool,
    closed: bool,
    walkable: bool,
    plays: bool,
    rate_limits: bool,
    longest_body: usize,
    keeps: usize,
    stateful: bool,
    seed: Option<u64>,
    state: Option<PathBuf>,
    webhooks_anywhere: bool,
    watcher: Option<Watcher>,
    faults: Vec<FaultRule>,
}

impl Builder {
    fn new() -> Builder {
        Builder {
            api: None,
            contract: None,
            port: Some(0),
            strict: true,
            closed: false,
            walkable: true,
            plays: true,
            rate_limits: false,
            longest_body: LONGEST_BODY,
            keeps: KEEPS,
            stateful: false,
            seed: None,
            state: None,
            webhooks_anywhere: false,
            watcher: None,
            faults: Vec::new(),
        }
    }

    /// Sets the API to play. It decides the error format, and the documents if no others are given.
    ///
    /// The default is Salesbooth, or SalesByte for documents named `salesbyte`.
    pub fn api(mut self, api: Api) -> Builder {
        self.api = Some(api);
        self
    }

    /// Plays documents that are already loaded.
    pub fn contract(mut self, contract: Contract) -> Builder {
        self.contract = Some(Ok(contract));
        self
    }

    /// Plays the documents in a folder, such as `specs/salesbyte`.
    pub fn from_documents(mut self, dir: impl AsRef<Path>) -> Builder {
        self.contract = Some(Contract::load(dir.as_ref()));
        self
    }

    /// Sets the port on loopback. The default, 0, picks a free port.
    pub fn port(mut self, port: u16) -> Builder {
        self.port = Some(port);
        self
    }

    /// Opens no port. Clients reach the mock in memory, through [`Mock::in_process`].
    pub fn without_port(mut self) -> Builder {
        self.port = None;
        self
    }

    /// Whether requests that violate the documents are refused. On by default.
    ///
    /// When off, such a request gets its normal reply if its operation is known. A query parameter that no operation has makes it
    /// unknown. [`Seen::refusal`] records what was wrong.
    pub fn strict(mut self, strict: bool) -> Builder {
        self.strict = strict;
        self
    }

    /// Whether undocumented properties in a body, such as misspelled ones, are refused. Off by default, because the documents may be
    /// incomplete.
    ///
    /// When off, the request gets its normal reply with the header `X-Mock-Warning`, and [`Seen::warnings`] lists the properties.
    pub fn refuse_unknown(mut self, refuse: bool) -> Builder {
        self.closed = refuse;
        self
    }

    /// Whether lists span several pages. On by default.
    ///
    /// When off, a list returns its documented example, as other operations do, unless a test provides items with [`Mock::list`].
    pub fn walkable_lists(mut self, walkable: bool) -> Builder {
        self.walkable = walkable;
        self
    }

    /// Whether the mock executes the operations of a batch, answers JSON-RPC by method and tool, and replays the first successful reply for
    /// a repeated idempotency key. On by default.
    ///
    /// When off, these operations return their documented example, as other operations do.
    pub fn plays(mut self, plays: bool) -> Builder {
        self.plays = plays;
        self
    }

    /// Whether operations with a documented rate limit of their own answer 429 once the limit is used up. Off by default.
    ///
    /// `Retry-After` says when the window ends. Every reply includes the rate limit headers that the documents describe. Requests are
    /// counted by key, by IP address (all requests come from this machine), or by e-mail address, as documented.
    pub fn rate_limits(mut self, rate_limits: bool) -> Builder {
        self.rate_limits = rate_limits;
        self
    }

    /// Sets the largest request body that is read, in bytes. The default is 4 MiB.
    pub fn longest_body(mut self, bytes: usize) -> Builder {
        self.longest_body = bytes;
        self
    }

    /// Sets how many requests are kept for [`Mock::seen`]. The default is the latest 1,000.
    ///
    /// Fewer are kept if their bodies exceed 64 MiB in total.
    pub fn keeps(mut self, requests: usize) -> Builder {
        self.keeps = requests;
        self
    }

    /// Whether the mock keeps state: a resource that is created can be listed, read, changed and deleted. Off by default.
    ///
    /// Operations that do not involve state in the documents answer as they do without it. `POST /_mock/reset` clears the state.
    pub fn stateful(mut self, stateful: bool) -> Builder {
        self.stateful = stateful;
        self
    }

    /// Makes runs reproducible: the ids and timestamps of the state, and which requests meet a fault.
    ///
    /// Without a seed, only the timestamps differ between runs.
    pub fn seed(mut self, seed: u64) -> Builder {
        self.seed = Some(seed);
        self
    }

    /// Keeps the state in a file, and turns state on.
    ///
    /// The file is read at the start if it exists. It is written at most once a second, and when the mock stops.
    pub fn state(mut self, file: impl Into<PathBuf>) -> Builder {
        self.stateful = true;
        self.state = Some(file.into());
        self
    }

    /// Injects a fault into requests. Rules are tried in order, and the first rule that applies decides.
    ///
    /// `POST /_mock/reset` and [`Mock::reset`] restore these rules.
    pub fn fault(mut self, rule: FaultRule) -> Builder {
        self.faults.push(rule);
        self
    }

    /// Whether webhooks may be sent to any host. Off by default: only loopback URLs receive events.
    ///
    /// Only `http` URLs are supported. A mock without state sends no events.
    pub fn webhooks_anywhere(mut self, anywhere: bool) -> Builder {
        self.webhooks_anywhere = anywhere;
        self
    }

    /// Calls a function with every request before the reply is sent, for example to print it.
    pub fn on_request(mut self, watch: impl Fn(&Seen) + Send + Sync + 'static) -> Builder {
        self.watcher = Some(Box::new(watch));
        self
    }

    /// Starts the server on the caller's Tokio runtime.
    ///
    /// # Errors
    /// An error if the documents are invalid, if a fault rule names an operation or section that they do not have, if the state file cannot
    /// be used, or if the port is taken.
    pub async fn start(self) -> Result<Mock, StartError> {
        let contract = match self.contract {
            Some(contract) => contract,
            None => self.api.unwrap_or(Api::Salesbooth).contract(),
        };
        let contract = contract.map_err(StartError::Documents)?;
        let api = self.api.or_else(|| contract.name().parse().ok()).unwrap_or(Api::Salesbooth);
        for rule in &self.faults {
            rule.check(&contract).map_err(StartError::Fault)?;
        }
        let mut state = self.stateful.then(|| State::new(api, &contract, self.seed));
        if let (Some(state), Some(file)) = (&mut state, &self.state) {
            state.keep_in(file).map_err(StartError::State)?;
        }
        let stage = Arc::new_cyclic(|stage: &Weak<Stage>| Stage {
            api,
            bases: Bases::of(&contract),
            exposed: exposed_headers(&contract),
            faults: Mutex::new(RuleSet::new(self.seed.unwrap_or(USUAL_SEED), self.faults)),
            secret: all_query_names(&contract).map(str::to_owned).collect(),
            contract,
            strict: self.strict,
            closed: self.closed,
            walkable: self.walkable,
            plays: self.plays,
            limits: self.rate_limits.then(Mutex::default),
            longest_body: self.longest_body,
            watcher: self.watcher,
            script: Mutex::new(Script::default()),
            replays: Mutex::new(Replays::new(state.is_some())),
            turn: Mutex::default(),
            expectations: Mutex::default(),
            courier: state.is_some().then(|| courier(stage, self.webhooks_anywhere)),
            state: state.map(Mutex::new),
            seen: Mutex::new(Kept::of(self.keeps)),
            masks: OnceLock::new(),
            pages: Mutex::default(),
        });
        let server = match self.port {
            Some(port) => {
                let started = Server::start(Arc::clone(&stage), port).await;
                Some(started.map_err(|source| StartError::Port { port, source })?)
            }
            None => None,
        };
        if self.state.is_some() {
            tokio::spawn(save_often(Arc::downgrade(&stage)));
        }
        Ok(Mock::new(stage, server))
    }
}

impl Mock {
    /// Starts a mock of an API on a free loopback port, from the documents that this crate includes.
    ///
    /// # Errors
    /// An error if no port can be opened.
    pub async fn start(api: Api) -> Result<Mock, StartError> {
        Mock::builder().api(api).start().await
    }

    /// Returns a builder, to choose other documents, a port, state, faults and more.
    pub fn builder() -> Builder {
        Builder::new()
    }
}

/// Starts the courier that sends events, and records each outcome in the state.
fn courier(stage: &Weak<Stage>, anywhere: bool) -> Courier {
    let stage = Weak::clone(stage);
    Courier::start(anywhere, move |outcome| {
        let Some(stage) = stage.upgrade() else { return };
        if let Some(mut state) = stage.state() {
            state.delivered(&outcome);
        }
    })
}

/// Saves the state to its file as long as the mock exists. A failed write is retried with the next change.
async fn save_often(stage: Weak<Stage>) {
    loop {
        tokio::time::sleep(BETWEEN_SAVES).await;
        let Some(stage) = stage.upgrade() else { return };
        let _ = tokio::task::spawn_blocking(move || stage.save()).await;
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("api", &self.api)
            .field("contract", &self.contract)
            .field("port", &self.port)
            .field("strict", &self.strict)
            .field("closed", &self.closed)
            .field("walkable", &self.walkable)
            .field("plays", &self.plays)
            .field("rate_limits", &self.rate_limits)
            .field("longest_body", &self.longest_body)
            .field("keeps", &self.keeps)
            .field("stateful", &self.stateful)
            .field("seed", &self.seed)
            .field("state", &self.state)
            .field("faults", &self.faults)
            .field("webhooks_anywhere", &self.webhooks_anywhere)
            .finish_non_exhaustive()
    }
}

/// Why a mock could not be started.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The documents are faulty.
    Documents(Faults),
    /// The file of the state cannot be used.
    State(StateError),
    /// The documents have nothing that a fault is for.
    Fault(String),
    /// The port cannot be listened on.
    #[non_exhaustive]
    Port {
        /// As asked for; 0 for any.
        port: u16,
        /// The system's reason.
        source: io::Error,
    },
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::Documents(_) => f.write_str("the documents cannot be read"),
            StartError::State(_) => f.write_str("the state cannot be read"),
            StartError::Fault(reason) => write!(f, "a fault cannot be used: {reason}"),
            StartError::Port { port: 0, .. } => f.write_str("cannot listen on any loopback port"),
            StartError::Port { port, .. } => write!(f, "cannot listen on loopback port {port}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            StartError::Documents(faults) => Some(faults),
            StartError::State(error) => Some(error),
            StartError::Fault(_) => None,
            StartError::Port { source, .. } => Some(source),
        }
    }
}
