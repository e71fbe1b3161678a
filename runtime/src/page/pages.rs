//! Lists, read page by page.

use std::{
    fmt,
    future::poll_fn,
    ops::Deref,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use futures_core::Stream;
use serde::de::DeserializeOwned;

use super::{checkpoint::Checkpoint, items::Items};
use crate::{
    call::Call,
    error::Error,
    reply::{Http, Reply, from_reply::FromReply},
};

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    items: Vec<T>,
    total: Option<u64>,
    reply: Arc<Reply>,
}

impl<T> Page<T> {
    /// The number of items in the whole list, where the API reports it.
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    /// Status and headers of the page's reply.
    pub fn http(&self) -> Http<'_> {
        self.reply.http()
    }

    /// The items.
    pub fn into_items(self) -> Vec<T> {
        self.items
    }
}

impl<T> Deref for Page<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'p, T> IntoIterator for &'p Page<T> {
    type Item = &'p T;
    type IntoIter = std::slice::Iter<'p, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

/// A list, read page by page: a [`Stream`], or read with [`try_next`](Pages::try_next).
///
/// A page is fetched when it is needed, or ahead with [`prefetch`](Pages::prefetch). After a failed fetch, the next call requests
/// the same page again. A page with an item that cannot be decoded is an error and counts as read; [`Items`](crate::Items) loses
/// only that item. Pages without new items are skipped, but an empty list has one empty page. What [`Items`](crate::Items) says
/// about changing lists and about how lists end applies here, too, so a page may have fewer items than the API sent.
#[must_use = "nothing is sent until the pages are read"]
pub struct Pages<T>(Items<T>);

impl<T: FromReply> Pages<T> {
    #[doc(hidden)]
    pub fn new<R>(call: Call<R>) -> Self {
        Self(Items::new(call)).prefetch(0)
    }
}

impl<T: DeserializeOwned> Pages<T> {
    #[doc(hidden)]
    pub fn own<R>(call: Call<R>) -> Self {
        Self(Items::own(call)).prefetch(0)
    }
}

impl<T> Pages<T> {
    /// Sets how many pages to fetch ahead, in a background task that ends when this is dropped. The default is none, because a
    /// caller often decides after each page whether to continue.
    ///
    /// Without an async runtime that the client can spawn on, pages are fetched when they are needed.
    pub fn prefetch(self, pages: usize) -> Self {
        Self(self.0.prefetch(pages))
    }

    /// Resumes from a checkpoint of the same list with the same filters, also from another process. Anything read so far is
    /// forgotten. The call's own offset, page or cursor is ignored.
    ///
    /// If the checkpoint does not fit, the next read fails without sending anything, and the error's [`field`](Error::field) is
    /// the filter that differs. After a checkpoint from the middle of a page, the rest of that page comes first.
    pub fn resume_from(self, checkpoint: Checkpoint) -> Self {
        Self(self.0.resume_from(checkpoint))
    }

    /// The position after the last page that was returned.
    pub fn checkpoint(&self) -> Checkpoint {
        self.0.checkpoint()
    }

    /// The next page; `None` after the last one.
    ///
    /// # Errors
    ///
    /// Fails if the page cannot be fetched, one of its items cannot be decoded, or the list repeats or ends early.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Reads all remaining pages and holds them in memory.
    ///
    /// # Errors
    ///
    /// Returns the first error. The pages read before it are lost.
    pub async fn collect(mut self) -> Result<Vec<Page<T>>, Error> {
        let mut all = Vec::new();
        while let Some(page) = self.try_next().await? {
            all.push(page);
        }
        Ok(all)
    }

    /// Calls an async closure with each remaining page, one after the other, as
    /// [`Items::try_for_each`](crate::Items::try_for_each) does with items.
    ///
    /// # Errors
    ///
    /// Returns the first error of the list or of the closure.
    pub async fn try_for_each<E: From<Error>>(
        &mut self,
        mut with: impl AsyncFnMut(Page<T>) -> Result<(), E>,
    ) -> Result<(), E> {
        while let Some(page) = self.try_next().await? {
            with(page).await?;
        }
        Ok(())
    }
}

impl<T> Stream for Pages<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Items { reader, decode } = &mut self.get_mut().0;
        let page = ready!(reader.poll_page(cx));
        Poll::Ready(page.map(|page| {
            let fetched = page?;
            let items = fetched.fresh.iter().map(|item| decode(&fetched.page, *item));
            let items = items.collect::<Result<_, _>>()?;
            Ok(Page { items, total: fetched.end.total, reply: Arc::clone(&fetched.page.reply) })
        }))
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("at", &self.checkpoint()).finish_non_exhaustive()
    }
}
