//! Lists over all their pages, as pages and as items.

use std::{
    collections::VecDeque,
    fmt,
    future::poll_fn,
    marker::PhantomData,
    ops::Deref,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use futures_core::Stream;

use crate::{Call, Engine, Error, Http, Pending, Reply, Request, paging, private::DeserializeOwned};

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Page<T> {
    items: Vec<T>,
    total: Option<u64>,
    reply: Reply,
}

impl<T> Page<T> {
    /// How many items the whole list has, where the API says so.
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    /// Status and headers of the page's answer.
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

/// A fetched page whose items are not decoded yet.
struct Fetched {
    request: Request,
    reply: Reply,
    items: VecDeque<(String, Box<str>)>,
    total: Option<u64>,
    next: Option<Request>,
}

enum State {
    /// The request of the next page.
    Ready(Box<Request>),
    /// It is on its way.
    Fetching { request: Box<Request>, answer: Pending<Result<Box<Fetched>, Error>> },
    /// There is no further page.
    Done,
}

/// Fetches page after page. After an error the same page is asked for again.
struct Fetcher {
    engine: Arc<dyn Engine>,
    state: State,
}

impl Fetcher {
    fn new<T>(call: Call<T>) -> Self {
        let (engine, request) = call.into_parts();
        Self { engine, state: State::Ready(Box::new(request)) }
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Box<Fetched>, Error>>> {
        loop {
            match &mut self.state {
                State::Done => return Poll::Ready(None),
                State::Ready(request) => {
                    let request = request.clone();
                    let answer = Box::pin(fetch(Arc::clone(&self.engine), (*request).clone()));
                    self.state = State::Fetching { request, answer };
                }
                State::Fetching { request, answer } => {
                    let answer = ready!(answer.as_mut().poll(cx));
                    self.state = match &answer {
                        Ok(fetched) => fetched.next.clone().map_or(State::Done, |next| State::Ready(Box::new(next))),
                        Err(_) => State::Ready(request.clone()),
                    };
                    return Poll::Ready(Some(answer));
                }
            }
        }
    }
}

async fn fetch(engine: Arc<dyn Engine>, request: Request) -> Result<Box<Fetched>, Error> {
    request.check()?;
    let reply = engine.send(request.clone()).await?;
    let step = paging::step(&request, &reply)?;
    let items = step.items.into_iter().map(|(path, item)| (path, item.get().into())).collect();
    let (total, next) = (step.total, step.next);
    Ok(Box::new(Fetched { request, items, total, next, reply }))
}

/// A list, page by page: a [`Stream`], or read with [`try_next`](Pages::try_next).
///
/// A page is fetched when it is asked for. After an error the next call asks for the same page again.
#[must_use = "pages are fetched when they are asked for"]
pub struct Pages<T> {
    fetcher: Fetcher,
    item: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Pages<T> {
    #[doc(hidden)]
    pub fn new<R>(call: Call<R>) -> Self {
        Self { fetcher: Fetcher::new(call), item: PhantomData }
    }

    /// The next page; `None` after the last one.
    ///
    /// # Errors
    ///
    /// When the page cannot be fetched or one of its items not decoded.
    pub async fn try_next(&mut self) -> Result<Option<Page<T>>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }
}

impl<T: DeserializeOwned> Stream for Pages<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(fetched) = ready!(self.get_mut().fetcher.poll(cx)) else { return Poll::Ready(None) };
        Poll::Ready(Some(fetched.and_then(|fetched| {
            let Fetched { request, reply, items, total, .. } = *fetched;
            let decode = |(path, item): (String, Box<str>)| paging::item(request.operation(), &reply, &path, &item);
            let items = items.into_iter().map(decode).collect::<Result<_, _>>()?;
            Ok(Page { items, total, reply })
        })))
    }
}

/// A list, item by item over all its pages: a [`Stream`], or read with [`try_next`](Items::try_next).
///
/// Items are decoded one by one: one that cannot be decoded is an error in its place, and the next one follows it. After a
/// failed fetch the same page is asked for again, so that no item is skipped.
#[must_use = "items are fetched when they are asked for"]
pub struct Items<T> {
    fetcher: Fetcher,
    page: Option<Box<Fetched>>,
    item: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Items<T> {
    #[doc(hidden)]
    pub fn new<R>(call: Call<R>) -> Self {
        Self { fetcher: Fetcher::new(call), page: None, item: PhantomData }
    }

    /// The next item; `None` after the last one.
    ///
    /// # Errors
    ///
    /// When the next page cannot be fetched or the item not decoded.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }
}

impl<T: DeserializeOwned> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(page) = &mut this.page {
                if let Some((path, item)) = page.items.pop_front() {
                    let operation = page.request.operation();
                    return Poll::Ready(Some(paging::item(operation, &page.reply, &path, &item)));
                }
                this.page = None;
            }
            match ready!(this.fetcher.poll(cx)) {
                Some(Ok(fetched)) => this.page = Some(fetched),
                Some(Err(fault)) => return Poll::Ready(Some(Err(fault))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
