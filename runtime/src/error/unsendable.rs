//! Errors about requests that cannot be sent. These methods of [`Request`] are here because requests do not know [`Error`].

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
    /// Checks that every value can be sent, and that the body has what the operation needs beside the others.
    ///
    /// # Errors
    ///
    /// The first value at fault; nothing may be sent then.
    pub fn check(&self) -> Result<(), Error> {
        self.find_fault().map_err(|fault| Error::unsendable(self.operation(), &fault))
    }

    /// Fills the body property that carries the credential.
    ///
    /// # Errors
    ///
    /// When the body is not a JSON object.
    pub fn fill_credential(&mut self, property: &str, value: &str) -> Result<(), Error> {
        self.insert_credential(property, value).map_err(|fault| Error::unsendable(self.operation(), &fault))
    }
}
