//! The two APIs and their documents. `build.rs` collects the documents from `specs`.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use saleskit_contract::{Contract, Faults};

/// The names and texts of the documents.
mod documents {
    include!(concat!(env!("OUT_DIR"), "/documents.rs"));
}

/// An API that the mock can play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Api {
    /// Deals, CPQ, payments, AI agents.
    Salesbooth,
    /// Quotes.
    SalesByte,
}

impl Api {
    /// Both APIs, sorted by name.
    pub const ALL: [Api; 2] = [Api::Salesbooth, Api::SalesByte];

    /// The name of the documents' folder: `salesbooth`, `salesbyte`.
    pub fn name(self) -> &'static str {
        match self {
            Api::Salesbooth => "salesbooth",
            Api::SalesByte => "salesbyte",
        }
    }

    /// The documents that this crate includes. They are parsed once per process; further calls are cheap.
    ///
    /// # Errors
    /// The faults of the documents, each with its file and line. `cargo xtask lint` rules them out.
    pub fn contract(self) -> Result<Contract, Faults> {
        static SALESBOOTH: OnceLock<Result<Contract, Faults>> = OnceLock::new();
        static SALESBYTE: OnceLock<Result<Contract, Faults>> = OnceLock::new();
        let (once, documents) = match self {
            Api::Salesbooth => (&SALESBOOTH, documents::SALESBOOTH),
            Api::SalesByte => (&SALESBYTE, documents::SALESBYTE),
        };
        let read = || {
            let texts = documents.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
            Contract::from_texts(self.name(), &texts.collect::<Vec<_>>())
        };
        once.get_or_init(read).clone()
    }
}

impl fmt::Display for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Api {
    type Err = UnknownApi;

    fn from_str(name: &str) -> Result<Api, UnknownApi> {
        let known = Api::ALL.into_iter().find(|api| api.name().eq_ignore_ascii_case(name));
        known.ok_or_else(|| UnknownApi { name: name.to_owned() })
    }
}

/// A name that belongs to no [`Api`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownApi {
    /// The name as given.
    pub name: String,
}

impl fmt::Display for UnknownApi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "no API is called `{}`; known are {}",
            self.name.escape_debug(),
            Api::ALL.map(Api::name).join(" and ")
        )
    }
}

impl std::error::Error for UnknownApi {}
