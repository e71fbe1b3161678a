//! Lists, page by page.

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
    /// How many items the whole list has, where the API says so.
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

/// A list, page by page: a [`Stream`], or read with [`try_next`](Pages::try_next).
///
/// A page is fetched when it is asked for, or ahead with [`prefetch`](Pages::prefetch). After a failed fetch the next call asks for
/// the same page again. A page with an item that cannot be decoded is an error and counts as passed; [`Items`](crate::Items) loses
/// only that item. Pages without anything new are passed over, but an empty list has one empty page. What [`Items`](crate::Items) says
/// about lists that change while they are read, and about how they end, applies here, too: a page may have fewer items than the API
/// sent.
#[must_use = "pages are fetched when they are asked for"]
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
    /// Fetches up to this many pages ahead, in a task of its own that ends when this is dropped. None unless set: a
    /// caller decides after each page whether to continue.
    ///
    /// Without an async runtime whose tasks the client can use, pages are fetched when they are asked for.
    pub fn prefetch(self, pages: usize) -> Self {
        Self(self.0.prefetch(pages))
    }

    /// Goes on from a checkpoint of the same list with the same filters, perhaps in another process; what was read so far is
    /// forgotten. The call's own offset, page or cursor does not matter then.
    ///
    /// A checkpoint that does not fit is an error when the next page is asked for, with the filter at fault as its
    /// [`field`](Error::field); nothing is sent. Behind a checkpoint from the middle of a page comes the rest of that page.
    pub fn resume_from(self, checkpoint: Checkpoint) -> Self {
        Self(self.0.resume_from(checkpoint))
    }

    /// The position behind the last page that was handed out.
    pub fn checkpoint(&self) -> Checkpoint {
        self.0.checkpoint()
    }

    /// The next page; `None` after the last one.
    ///
    /// # Errors
    ///
    /// When the page cannot be fetched or one of its items not decoded, or the list does not come to an end.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Reads all pages that are left. Memory holds all of them at once.
    ///
    /// # Errors
    ///
    /// The first error ends it, and the pages read before it are lost.
    pub async fn collect(mut self) -> Result<Vec<Page<T>>, Error> {
        let mut all = Vec::new();
        while let Some(page) = self.try_next().await? {
            all.push(page);
        }
        Ok(all)
    }

    /// Calls an async closure with each page that is left, one after the other, as [`Items::try_for_each`](crate::Items::try_for_each)
    /// does with items.
    ///
    /// # Errors
    ///
    /// The first error of the list or of the closure ends it.
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
