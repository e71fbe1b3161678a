//! From files to the data of a contract: read, check the shape, make references local, refuse collisions, build the model.
//!
//! Faults that leave nothing to work with stop here; everything else is `lint`'s.

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
