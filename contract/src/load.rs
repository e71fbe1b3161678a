//! Loads files into a contract: parses them, checks their shape, makes references local, rejects duplicates, and builds the
//! model.
//!
//! Only faults that make the documents unusable stop here. `lint` reports everything else.

mod assemble;
mod chains;
mod domains;
pub(crate) mod extensions;
mod folder;
mod operations;
pub(crate) mod policy;
mod refs;
pub(crate) mod requirements;
mod scalar;
mod shape;
mod texts;
mod weight;
mod yaml;

pub(crate) use assemble::assemble;
pub(crate) use folder::{BESIDE, folder};
pub(crate) use operations::{API_SERVER, host_root, split_key};
pub(crate) use refs::Reach;
pub(crate) use texts::{single, texts};
