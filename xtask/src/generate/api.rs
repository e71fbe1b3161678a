//! The APIs of this repository, and what the generator must know about each besides its documents.

/// Facts about an API that its documents do not contain.
#[derive(Debug)]
pub struct Api {
    /// The folder under `specs/` and `generated/`.
    pub name: &'static str,
    /// The generated crate.
    pub crate_name: &'static str,
    /// The facade's client, which is also the API's name in the mock.
    pub facade: &'static str,
    /// The builder calls that set the credentials of the wire tests' client.
    pub credentials: &'static str,
    /// Security schemes that those credentials do not satisfy, each with the call option that sets its own.
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
