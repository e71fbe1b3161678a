//! Lists of operations that are not in the documents. The caller says how they are paginated.

use serde::de::DeserializeOwned;

use super::{Items, Pages};
use crate::{call::UndocumentedCall, operation::Paging};

impl UndocumentedCall {
    /// The list's items over all its pages, each decoded as a `T`. `paging` names the places of items, totals and cursors in the
    /// whole reply, and the parameter that requests the next page.
    ///
    /// ```
    /// # use saleskit_runtime as saleskit;
    /// use saleskit::{Items, Paging, PagingStyle, UndocumentedCall};
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

    /// The list's pages, with each item decoded as a `T`; see [`items_as`](Self::items_as).
    pub fn pages_as<T: DeserializeOwned>(self, paging: &'static Paging) -> Pages<T> {
        Pages::own(self.paged(paging))
    }
}
