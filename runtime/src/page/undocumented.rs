//! Lists of operations that no document has: they go on as their caller says.

use serde::de::DeserializeOwned;

use super::{Items, Pages};
use crate::{call::UndocumentedCall, operation::Paging};

impl UndocumentedCall {
    /// The list's items over all its pages, each read as a `T`. `paging` says where items, totals and cursors are in the whole reply, and
    /// by which parameters the list goes on.
    ///
    /// ```
    /// use saleskit_runtime::{Items, Paging, PagingStyle, UndocumentedCall};
    ///
    /// static STEPS: Paging = Paging::new(PagingStyle::Cursor)
    ///     .items(&["data.steps"])
    ///     .limit("limit", Some(50))
    ///     .cursor("after", &["data.next_cursor"]);
    ///
    /// fn steps(call: UndocumentedCall) -> Items<serde_json::Value> {
    ///     call.items_as(&STEPS)
    /// }
    /// ```
    pub fn items_as<T: DeserializeOwned>(self, paging: &'static Paging) -> Items<T> {
        Items::own(self.paged(paging))
    }

    /// The list's pages, each item read as a `T`; see [`items_as`](Self::items_as).
    pub fn pages_as<T: DeserializeOwned>(self, paging: &'static Paging) -> Pages<T> {
        Pages::own(self.paged(paging))
    }
}
