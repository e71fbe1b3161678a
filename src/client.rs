//! The two clients and what is set when one is made.

mod calls;
mod salesbooth;
mod salesbyte;
mod settings;

pub use salesbooth::{Region, Salesbooth, SalesboothBuilder};
pub use salesbyte::{SalesByte, SalesByteBuilder};
