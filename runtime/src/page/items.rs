//! Lists, read item by item.

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;
use serde::de::DeserializeOwned;

use super::{
    checkpoint::Checkpoint,
    read::{Decode, PageReply},
    reader::Reader,
};
use crate::{call::Call, error::Error, reply::from_reply::FromReply, value::Whole};

/// How many pages are fetched ahead by default.
const USUAL_AHEAD: usize = 1;

/// A list, read item by item over all its pages: a [`Stream`], or read with [`try_next`](Items::try_next).
///
/// Items are decoded one by one. An item that cannot be decoded is an error in its place; it counts as read, and the next item
/// follows. After a failed fetch, the next call requests the same page again, so no item is skipped or duplicated. A loop over a
/// list must therefore stop on an error, or after some number of errors.
///
/// The next page is fetched ahead when half of a page has been read ([`prefetch`](Items::prefetch)). A [`Checkpoint`] lets
/// another process resume:
///
/// ```
/// # use saleskit_runtime as saleskit;
/// use saleskit::{Checkpoint, Error, Items};
///
/// async fn copy(mut deals: Items<serde_json::Value>, saved: Option<Checkpoint>) -> Result<(), Error> {
///     if let Some(checkpoint) = saved {
///         deals = deals.resume_from(checkpoint);
///     }
///     while let Some(deal) = deals.try_next().await? {
///         store(deal, &deals.checkpoint()); // in one transaction, so that none is stored twice
///     }
///     Ok(())
/// }
/// # fn store(_: serde_json::Value, _: &Checkpoint) {}
/// ```
///
/// # Lists that change while they are read
///
/// Lists by cursor or by sequence are not affected. In lists by offset or by page number, items shift when items before them are
/// added or removed:
///
/// - If `total` falls between two pages, the reader goes back by the number of missing items and skips those it has already
///   returned. So removing or finishing items while reading skips none. Each time costs one more request.
/// - Items that come again because others were added in front are not returned again.
/// - Items are recognised by the identity that the documents name, otherwise by `id`, otherwise by their whole JSON, which then
///   must not change. The last 10,000 are remembered, and the last 64 in a checkpoint. If the list loses more than that many
///   items between two pages, items returned before those come again; nothing is skipped.
/// - If the API gives no total, or as many items are added as removed between two pages, a removal goes unnoticed. Up to as many
///   items as were removed are then skipped.
///
/// # How a list ends
///
/// If the reply has `has_more`, it decides. Otherwise the list continues while replies have a cursor, and ends with the last
/// cursor or at its total. Without a total, a short page ends the list: one with fewer items than requested, than the documented
/// page size and than the page size in the reply.
///
/// A list never ends early without an error. After the items that came, an error follows if
///
/// - more items follow, but the reply gives no way to request them;
/// - the list ends before its total although the total did not fall;
/// - the same pages or cursors repeat.
///
/// If more items come than the total announced, reading continues while pages are full.
#[must_use = "nothing is sent until the items are read"]
pub struct Items<T> {
    pub(super) reader: Reader,
    pub(super) decode: Decode<T>,
}

impl<T: FromReply> Items<T> {
    #[doc(hidden)]
    pub fn new<R>(call: Call<R>) -> Self {
        Self::with(call, PageReply::documented)
    }
}

impl<T: DeserializeOwned> Items<T> {
    #[doc(hidden)]
    pub fn own<R>(call: Call<R>) -> Self {
        Self::with(call, PageReply::own)
    }
}

impl<T> Items<T> {
    fn with<R>(call: Call<R>, decode: Decode<T>) -> Self {
        let (engine, request) = call.into_parts();
        Self { reader: Reader::new(engine, request, USUAL_AHEAD), decode }
    }

    /// Sets how many pages to fetch ahead. The default is 1; 0 fetches each page only when it is needed.
    ///
    /// A background task fetches ahead once half of a page has been read, so reading less triggers no extra request. A failed
    /// page is an error in its place, after the items before it. The task ends when this is dropped. Without an async runtime
    /// that the client can spawn on, pages are fetched when they are needed.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.reader.ahead = pages;
        self
    }

    /// Ends after this many items, including those that cannot be decoded. No page beyond them is fetched; the page size stays as
    /// the call set it. Accepts every integer type; a negative number counts as 0.
    pub fn max_items(mut self, items: impl Into<Whole>) -> Self {
        self.reader.left = Some(items.into().get().map_or(u64::MAX, |items| u64::try_from(items).unwrap_or_default()));
        self
    }

    /// Resumes from a checkpoint of the same list with the same filters, also from another process. Anything read so far is
    /// forgotten. The call's own offset, page or cursor is ignored, and the page size may differ.
    ///
    /// If the checkpoint does not fit, the next read fails without sending anything, and the error's [`field`](Error::field) is
    /// the filter that differs. A checkpoint from the end of a list sends one request and returns the items added since.
    pub fn resume_from(mut self, checkpoint: Checkpoint) -> Self {
        self.reader.resume(checkpoint);
        self
    }

    /// The position after the last item that was returned, regardless of what has been fetched ahead.
    pub fn checkpoint(&self) -> Checkpoint {
        self.reader.checkpoint()
    }

    /// The number of items in the whole list, where the API reports it. Known once the first item was returned.
    pub fn total(&self) -> Option<u64> {
        self.reader.total()
    }

    /// The next item; `None` after the last one.
    ///
    /// # Errors
    ///
    /// Fails if the next page cannot be fetched, an item cannot be decoded, or the list repeats or ends early.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Reads all remaining items, up to [`max_items`](Items::max_items).
    ///
    /// This holds all of them in memory. Use [`try_for_each`](Items::try_for_each) for long lists, or to keep what was read
    /// before an error.
    ///
    /// # Errors
    ///
    /// Returns the first error. The items read before it are lost.
    pub async fn collect(mut self) -> Result<Vec<T>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.try_next().await? {
            all.push(item);
        }
        Ok(all)
    }

    /// Calls an async closure with each remaining item, one after the other. The closure's error type must implement `From<Error>`, for this crate's
    /// [`Error`]: `Box<dyn std::error::Error>` does, and `anyhow::Error`.
    ///
    /// ```
    /// # use saleskit_runtime as saleskit;
    /// # async fn copy(mut deals: saleskit::Items<serde_json::Value>) -> Result<(), saleskit::Error> {
    /// let mut titles = Vec::new();
    /// deals.try_for_each(async |deal| {
    ///     titles.push(deal["title"].to_string());
    ///     Ok::<_, saleskit::Error>(())
    /// }).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// In a spawned task the closure must own what it captures (`async move`) and must not change it, because the compiler cannot
    /// prove yet that other closures are `Send`. A loop over [`try_next`](Items::try_next) has no such limit.
    ///
    /// # Errors
    ///
    /// Returns the first error of the list or of the closure. An item whose closure fails counts as read. Call this again to
    /// continue after it, or resume from an earlier checkpoint.
    pub async fn try_for_each<E: From<Error>>(
        &mut self,
        mut with: impl AsyncFnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        while let Some(item) = self.try_next().await? {
            with(item).await?;
        }
        Ok(())
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let item = ready!(this.reader.poll_item(cx));
        Poll::Ready(item.map(|item| item.and_then(|(page, item)| (this.decode)(page, item))))
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("at", &self.checkpoint()).finish_non_exhaustive()
    }
}
