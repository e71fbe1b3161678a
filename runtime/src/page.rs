//! Lists over all their pages, as pages and as items.
//!
//! | file | is for |
//! |---|---|
//! | `items`, `pages` | what callers see; nothing else depends on the type of the items |
//! | `reader` | hands out items and pages, and knows how far that is |
//! | `ahead` | fetches, within the reader or as a task |
//! | `walk` | which page comes next, without I/O |
//! | `by_index` | the step over a page in lists by offset and by page number |
//! | `by_cursor` | the same in lists by cursor and by sequence |
//! | `progress` | ends lists that bring nothing new |
//! | `read`, `scan`, `says` | a reply: its items, and what it says of the list |
//! | `identity` | recognises items, pages and cursors |
//! | `position`, `checkpoint` | a place in a list, and its form outside of the process |

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
#[cfg(all(test, saleskit_shuttle))]
mod schedules;
mod undocumented;
mod walk;

pub use self::{
    checkpoint::Checkpoint,
    items::Items,
    pages::{Page, Pages},
};
