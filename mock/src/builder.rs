//! Starting a mock, with the usual settings or with others.

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

/// The longest body that is read unless told otherwise, in bytes.
const LONGEST_BODY: usize = 4 * 1024 * 1024;

/// How many requests are kept unless told otherwise.
const KEEPS: usize = 1_000;

/// How long a change of the state may be missing in its file.
const BETWEEN_SAVES: Duration = Duration::from_secs(1);

/// What faults are drawn from unless told otherwise.
const USUAL_SEED: u64 = 1;

/// Settings of a [`Mock`]; made by [`Mock::builder`].
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

    /// The API to play: its documents, where no others are given, and its error form. Salesbooth's by default, but SalesByte's for
    /// documents called `salesbyte`.
    pub fn api(mut self, api: Api) -> Builder {
        self.api = Some(api);
        self
    }

    /// Documents that are loaded already.
    pub fn contract(mut self, contract: Contract) -> Builder {
        self.contract = Some(Ok(contract));
        self
    }

    /// A folder of documents, such as `specs/salesbyte`.
    pub fn from_documents(mut self, dir: impl AsRef<Path>) -> Builder {
        self.contract = Some(Contract::load(dir.as_ref()));
        self
    }

    /// The port on loopback; 0, the default, picks a free one.
    pub fn port(mut self, port: u16) -> Builder {
        self.port = Some(port);
        self
    }

    /// Listens nowhere: the mock is reached in memory, by [`Mock::in_process`].
    pub fn without_port(mut self) -> Builder {
        self.port = None;
        self
    }

    /// Whether a request that breaks the documents is refused, which is the default. Otherwise it is answered as if nothing were
    /// wrong, as far as its operation is known, and [`Seen::refusal`] keeps what was.
    pub fn strict(mut self, strict: bool) -> Builder {
        self.strict = strict;
        self
    }

    /// Whether a property of a body that no document knows is refused, such as one that is misspelled. Off by default: the documents may
    /// not know everything, so that the request is answered, with the header `X-Mock-Warning`, and [`Seen::warnings`] keeps it.
    pub fn refuse_unknown(mut self, refuse: bool) -> Builder {
        self.closed = refuse;
        self
    }

    /// Whether lists go on over several pages, which is the default. Otherwise a list answers its documented example, as all other
    /// operations do, unless a test gave it items.
    pub fn walkable_lists(mut self, walkable: bool) -> Builder {
        self.walkable = walkable;
        self
    }

    /// Whether the operations of a batch are run, JSON-RPC is answered by method and tool, and an idempotency key brings its first
    /// success back, which is the default. Otherwise these answer their documented example, as all other operations do.
    pub fn plays(mut self, plays: bool) -> Builder {
        self.plays = plays;
        self
    }

    /// Whether an operation that documents a rate limit of its own answers 429 once it is used up; off by default. `Retry-After` says when
    /// its window ends, and every reply has the headers of the limit that the documents describe. Requests are counted by key, by address
    /// (all of them come from this machine) or by e-mail address, as documented.
    pub fn rate_limits(mut self, rate_limits: bool) -> Builder {
        self.rate_limits = rate_limits;
        self
    }

    /// The longest body of a request that is read, in bytes; 4 MiB by default.
    pub fn longest_body(mut self, bytes: usize) -> Builder {
        self.longest_body = bytes;
        self
    }

    /// How many requests are kept for [`Mock::seen`]: the latest 1,000 by default, and fewer where their bodies have
    /// more than 64 MiB together.
    pub fn keeps(mut self, requests: usize) -> Builder {
        self.keeps = requests;
        self
    }

    /// Whether what is created is there afterwards; off by default. Operations that the documents give nothing to do with state answer as
    /// they do without. `POST /_mock/reset` empties the state.
    pub fn stateful(mut self, stateful: bool) -> Builder {
        self.stateful = stateful;
        self
    }

    /// Makes a run the same every time: the ids and the times of a state, and which requests meet a fault. Without a seed only the times
    /// differ.
    pub fn seed(mut self, seed: u64) -> Builder {
        self.seed = Some(seed);
        self
    }

    /// Keeps the state in a file, which is read now where it exists, and written at most once a second and at the end. Turns state on.
    pub fn state(mut self, file: impl Into<PathBuf>) -> Builder {
        self.stateful = true;
        self.state = Some(file.into());
        self
    }

    /// Lets requests meet a fault; several rules are tried in order, and the first that strikes decides. `POST /_mock/reset` and
    /// [`Mock::reset`] go back to these.
    pub fn fault(mut self, rule: FaultRule) -> Builder {
        self.faults.push(rule);
        self
    }

    /// Whether events are sent to registered URLs of any host; off by default, when only URLs of loopback are sent to. Either way over
    /// http only. A mock without state sends none.
    pub fn webhooks_anywhere(mut self, anywhere: bool) -> Builder {
        self.webhooks_anywhere = anywhere;
        self
    }

    /// Calls a function with every request, before it is answered: to print it, for instance.
    pub fn on_request(mut self, watch: impl Fn(&Seen) + Send + Sync + 'static) -> Builder {
        self.watcher = Some(Box::new(watch));
        self
    }

    /// Starts the server, on the runtime of the caller.
    ///
    /// # Errors
    /// When the documents are faulty or lack what a fault is for, or the port is taken.
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
    /// Plays an API from the documents inside this crate, on a free port of loopback.
    ///
    /// # Errors
    /// When no port can be listened on.
    pub async fn start(api: Api) -> Result<Mock, StartError> {
        Mock::builder().api(api).start().await
    }

    /// Settings for a mock of other documents, on another port, or less strict.
    pub fn builder() -> Builder {
        Builder::new()
    }
}

/// Sends events, and has the state take note of how that went.
fn courier(stage: &Weak<Stage>, anywhere: bool) -> Courier {
    let stage = Weak::clone(stage);
    Courier::start(anywhere, move |outcome| {
        let Some(stage) = stage.upgrade() else { return };
        if let Some(mut state) = stage.state() {
            state.delivered(&outcome);
        }
    })
}

/// Writes a state into its file while its mock is there. A write that fails is tried again with the next change.
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
            StartError::Port { port: 0, .. } => f.write_str("no port of loopback can be listened on"),
            StartError::Port { port, .. } => write!(f, "port {port} of loopback cannot be listened on"),
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
