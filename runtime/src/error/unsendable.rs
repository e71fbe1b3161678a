//! Errors for requests that cannot be sent. These methods of [`Request`] are here because the `request` module does not know
//! [`Error`].

use super::Error;
use crate::{
    operation::Operation,
    request::{Fault, Request},
};

impl Error {
    fn unsendable(operation: &'static Operation, fault: &Fault) -> Self {
        Self::invalid(operation, &fault.field, &fault.reason)
    }
}

impl Request {
    /// Checks that every value can be sent and that conditionally required properties are present.
    ///
    /// # Errors
    ///
    /// Returns the first invalid value. The request must not be sent then.
    pub fn check(&self) -> Result<(), Error> {
        self.find_fault().map_err(|fault| Error::unsendable(self.operation(), &fault))
    }

    /// Fills in the body property that carries the credential.
    ///
    /// # Errors
    ///
    /// Fails if the body is not a JSON object.
    pub fn fill_credential(&mut self, property: &str, value: &str) -> Result<(), Error> {
        self.insert_credential(property, value).map_err(|fault| Error::unsendable(self.operation(), &fault))
    }
}
