//! The captured docs pages, compared with the documents.
//!
//! A page is plain text as it was captured: headings may be glued to other text, marks and quotes may be lost. The readers ([`page`],
//! [`sample`]) take it as it is and never fail on it; [`judge`], [`changed`], [`check`] and [`coverage`] compare what they found with
//! a [`Contract`](saleskit_contract::Contract) and say what differs. The pages' text
//! belongs to their owners: what is kept in the repository are titles and hashes ([`lock`]) and the reasons for the pages' own faults
//! ([`faults`]).
//!
//! [`capture`] makes such a text of a web page. Nothing here knows of the command line.

#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod assign;
pub mod capture;
pub mod changed;
pub mod check;
pub mod coverage;
pub mod faults;
pub mod field;
pub mod judge;
pub mod lock;
pub mod mentions;
pub mod owner;
pub mod page;
pub mod recall;
pub mod row;
pub mod sample;
pub mod table;
