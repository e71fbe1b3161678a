//! Lists over all their pages, as pages and as items.
//!
//! Only `items` and `pages` depend on the type of the items; the rest is compiled once. `walk` decides which page comes next, `ahead`
//! fetches, `reader` hands out, `checkpoint` stores the position.

mod ahead;
mod checkpoint;
mod identity;
mod items;
mod pages;
mod position;
mod read;
mod reader;
mod walk;

pub use self::{
    checkpoint::Checkpoint,
    items::Items,
    pages::{Page, Pages},
};
