//! Paginated lists, read page by page or item by item.
//!
//! | file | is for |
//! |---|---|
//! | `items`, `pages` | what callers see; nothing else depends on the type of the items |
//! | `reader` | hands out items and pages, and tracks the position |
//! | `ahead` | fetches, within the reader or as a task |
//! | `walk` | decides which page comes next, without I/O |
//! | `by_index` | one step in lists by offset and by page number |
//! | `by_cursor` | one step in lists by cursor and by sequence |
//! | `progress` | stops lists that return nothing new |
//! | `read`, `scan`, `says` | parse a reply: its items, and its facts about the list |
//! | `identity` | recognises items, pages and cursors |
//! | `position`, `checkpoint` | a position in a list, and its serialised form |

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
