//! The two clients and their settings.

mod calls;
mod salesbooth;
mod salesbyte;
mod settings;

pub use salesbooth::{Region, Salesbooth, SalesboothBuilder};
pub use salesbyte::{SalesByte, SalesByteBuilder};
