//! The two APIs, and the checked bundle of each that lies inside this crate.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use saleskit_contract::{Contract, Faults};

/// An API that the mock can play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Api {
    /// Deals, CPQ, payments, AI agents.
    Salesbooth,
    /// Quotes.
    SalesByte,
}

impl Api {
    /// Both, in name order.
    pub const ALL: [Api; 2] = [Api::Salesbooth, Api::SalesByte];

    /// The name of the documents' folder: `salesbooth`, `salesbyte`.
    pub fn name(self) -> &'static str {
        match self {
            Api::Salesbooth => "salesbooth",
            Api::SalesByte => "salesbyte",
        }
    }

    /// The documents that lie inside this crate. They are read once per process; further calls are cheap.
    ///
    /// # Errors
    /// When the bundle inside the crate is faulty, which `cargo xtask generate --check` rules out.
    pub fn contract(self) -> Result<Contract, Faults> {
        static SALESBOOTH: OnceLock<Result<Contract, Faults>> = OnceLock::new();
        static SALESBYTE: OnceLock<Result<Contract, Faults>> = OnceLock::new();
        let (once, bundle) = match self {
            Api::Salesbooth => (&SALESBOOTH, include_str!("../bundles/salesbooth.json")),
            Api::SalesByte => (&SALESBYTE, include_str!("../bundles/salesbyte.json")),
        };
        once.get_or_init(|| Contract::from_bundle(self.name(), bundle)).clone()
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
