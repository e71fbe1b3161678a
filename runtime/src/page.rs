//! Lists over all their pages, as pages and as items.
//!
//! Only `items` and `pages` depend on the type of the items; the rest is compiled once. `scan` finds values in a reply, `says` knows
//! where, `read` makes a page of them. `walk` decides which page comes next, by `by_index` or `by_cursor`, whichever serves the style, and
//! `progress` guards it. `ahead` fetches, `reader` hands out, `checkpoint` stores the position.

mod ahead;
mod by_cursor;
mod by_index;
mod checkpoint;
mod identity;
mod items;
mod pages;
mod position;
mod progress;
mod read;
mod reader;
mod says;
mod scan;
mod undocumented;
mod walk;

pub use self::{
    checkpoint::Checkpoint,
    items::Items,
    pages::{Page, Pages},
};
