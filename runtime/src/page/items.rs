//! Lists, item by item.

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

/// How many pages are fetched ahead unless set.
const USUAL_AHEAD: usize = 1;

/// A list, item by item over all its pages: a [`Stream`], or read with [`try_next`](Items::try_next).
///
/// Items are decoded one by one: one that cannot be decoded is an error in its place, counts as passed, and the next one follows
/// it. After a failed fetch the next call asks for the same page again, so that no item is skipped or doubled; a loop over a
/// list must therefore leave on an error, or give up at some time.
///
/// Half-way through a page the next one is fetched ahead ([`prefetch`](Items::prefetch)). A [`Checkpoint`] lets another process go on:
///
/// ```
/// use saleskit_runtime::{Checkpoint, Error, Items};
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
/// A list that goes on by a cursor or a sequence is not disturbed. In a list by offset or by page number, items move when others
/// are added or removed in front of them:
///
/// - When `total` falls between two pages, the reader goes back by as many items as are missing and passes over those it has
///   seen: removing or finishing items while going through them skips none. It costs one more request each time.
/// - Items that come again because others were added in front are passed over.
/// - Items are recognised by the identity that the documents name, else by `id`, else by their whole JSON, which then must not
///   change. The last 10,000 are remembered, and the last 64 in a checkpoint. What was handed out before those comes again if
///   the list loses more than that many items between two pages; nothing is skipped for it.
/// - Where the API gives no total, or as many items are added as are removed between two pages, a removal cannot be seen: up to
///   as many items as were removed are skipped then.
///
/// # How a list ends
///
/// A `has_more` of the reply decides. Without it a cursor leads on, and the list ends with the last cursor or at its total. Without a
/// total, a page that is not full ends the list: one with fewer items than were asked for, than the documented page size and than the
/// page size in the reply.
///
/// A list never ends silently short of what its replies say. It is an error, after the items that came, when
///
/// - more items follow, but the reply gives no way to get them;
/// - the list ends before its total although the total did not fall;
/// - the same pages or cursors come again and again.
///
/// When more items come than the total says, reading continues while pages are full.
#[must_use = "items are fetched when they are asked for"]
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

    /// Fetches up to this many pages ahead instead of one; 0 fetches each when it is asked for.
    ///
    /// A task of its own does so, once half of a page is handed out: reading less than that triggers no extra request. A
    /// page that fails is an error in its place, after the items before it. The task ends when this is dropped. Without an async
    /// runtime whose tasks the client can use, pages are fetched when they are asked for.
    pub fn prefetch(mut self, pages: usize) -> Self {
        self.reader.ahead = pages;
        self
    }

    /// Ends after this many items, those that cannot be decoded included. No page is fetched beyond them; the page size stays
    /// what the call asks for. Takes every integer type; a number below 0 is 0.
    pub fn max_items(mut self, items: impl Into<Whole>) -> Self {
        self.reader.left = Some(items.into().get().map_or(u64::MAX, |items| u64::try_from(items).unwrap_or_default()));
        self
    }

    /// Goes on from a checkpoint of the same list with the same filters, perhaps in another process; what was read so far is
    /// forgotten. The call's own offset, page or cursor does not matter then, and the page size may be another one.
    ///
    /// A checkpoint that does not fit is an error when the next item is asked for, with the filter at fault as its
    /// [`field`](Error::field); nothing is sent. From the end of a list it asks once more, and gives what was added since.
    pub fn resume_from(mut self, checkpoint: Checkpoint) -> Self {
        self.reader.resume(checkpoint);
        self
    }

    /// The position behind the last item that was handed out, whatever has been fetched ahead.
    pub fn checkpoint(&self) -> Checkpoint {
        self.reader.checkpoint()
    }

    /// How many items the whole list has, where the API says so; known once the first item was handed out.
    pub fn total(&self) -> Option<u64> {
        self.reader.total()
    }

    /// The next item; `None` after the last one.
    ///
    /// # Errors
    ///
    /// When the next page cannot be fetched or the item not decoded, or the list does not come to an end.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Reads all items that are left, at most as many as [`max_items`](Items::max_items) allows.
    ///
    /// Memory holds all of them at once. Use [`try_for_each`](Items::try_for_each) for long lists, or to keep what was read before an
    /// error.
    ///
    /// # Errors
    ///
    /// The first error ends it, and the items read before it are lost.
    pub async fn collect(mut self) -> Result<Vec<T>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.try_next().await? {
            all.push(item);
        }
        Ok(all)
    }

    /// Calls an async closure with each item that is left, one after the other. The closure's error type must take this crate's
    /// [`Error`]: `Box<dyn std::error::Error>` does, and `anyhow::Error`.
    ///
    /// ```
    /// # async fn copy(mut deals: saleskit_runtime::Items<serde_json::Value>) -> Result<(), saleskit_runtime::Error> {
    /// let mut titles = Vec::new();
    /// deals.try_for_each(async |deal| {
    ///     titles.push(deal["title"].to_string());
    ///     Ok::<_, saleskit_runtime::Error>(())
    /// }).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// In a spawned task the closure must own what it captures (`async move`) and not change it, since the compiler cannot prove yet
    /// that other ones are `Send`. A loop over [`try_next`](Items::try_next) has no such limit.
    ///
    /// # Errors
    ///
    /// The first error of the list or of the closure ends it. An item for which the closure fails counts as read: call this again to
    /// go on behind it, or resume from a checkpoint made before.
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
