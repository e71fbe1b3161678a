//! The APIs of this repository, and what the generator knows of each beside its documents.

/// What the generator knows of an API that its documents do not say.
#[derive(Debug)]
pub struct Api {
    /// The folder under `specs/` and `generated/`.
    pub name: &'static str,
    /// The generated crate.
    pub crate_name: &'static str,
    /// The facade's client, which is also the mock's name of the API.
    pub facade: &'static str,
    /// The builder calls that give the wire tests' client its credentials.
    pub credentials: &'static str,
    /// Schemes that those credentials are not for, and the option that gives a call one of its own.
    pub own_credentials: &'static [(&'static str, &'static str)],
}

/// The APIs of this repository.
pub const APIS: [Api; 2] = [
    Api {
        name: "salesbooth",
        crate_name: "salesbooth-api",
        facade: "Salesbooth",
        credentials: ".api_key(\"sb_test_example\")",
        own_credentials: &[
            ("publishableKey", ".credential(\"sb_pub_example\")"),
            ("customerToken", ".credential(\"customer_token_example\")"),
            ("sessionCookie", ".header(\"Cookie\", \"session=example\")"),
        ],
    },
    Api {
        name: "salesbyte",
        crate_name: "salesbyte-api",
        facade: "SalesByte",
        credentials: ".company_token(\"token_example\").integration_uuid(\"6a52f0ba-4a3a-41e3-92ae-198db8fbc2e0\")",
        own_credentials: &[],
    },
];

impl Api {
    /// The generated crate's name in Rust code.
    pub fn crate_ident(&self) -> String {
        self.crate_name.replace('-', "_")
    }
}
