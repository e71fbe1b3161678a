//! A call: a request that is sent when awaited.

pub(crate) mod decode;

use std::{fmt, future::IntoFuture, sync::Arc, time::Duration};

use bytes::Bytes;
use secrecy::SecretString;

use self::decode::{Decoder, Reader};
use crate::{ByteStream, Engine, Error, Pending, Request, Response, Retry, private::DeserializeOwned};

/// One operation with its values, sent when awaited.
///
/// A call owns what it needs, so that it can be spawned or joined with others. Nothing is sent before the first poll.
/// The setters hold for this call only.
#[must_use = "a call is sent when it is awaited"]
pub struct Call<T> {
    engine: Arc<dyn Engine>,
    request: Request,
    start: Start<T>,
    decode: Decoder<T>,
}

/// What awaiting a call does, by the kind of its reply.
type Start<T> = fn(Arc<dyn Engine>, Request, Decoder<T>) -> Pending<Result<Response<T>, Error>>;

/// Sends a request and decodes the whole answer.
fn whole<T: Send + 'static>(
    engine: Arc<dyn Engine>,
    request: Request,
    decode: Decoder<T>,
) -> Pending<Result<Response<T>, Error>> {
    Box::pin(async move {
        request.check()?;
        let reader = Reader::new(request.operation(), decode);
        reader.read(engine.send(request).await?)
    })
}

/// Sends a request and hands on the answer while it arrives.
fn opened(
    engine: Arc<dyn Engine>,
    request: Request,
    _: Decoder<ByteStream>,
) -> Pending<Result<Response<ByteStream>, Error>> {
    Box::pin(async move {
        request.check()?;
        let opened = engine.open(request).await?;
        Ok(Response::new(opened.body, opened.reply))
    })
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("request", &self.request).finish_non_exhaustive()
    }
}

impl<T: DeserializeOwned + Send + 'static> Call<T> {
    /// A call whose reply is JSON.
    pub fn json(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: whole, decode: decode::json }
    }
}

impl Call<String> {
    /// A call whose reply is text.
    pub fn text(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: whole, decode: decode::text }
    }
}

impl Call<Bytes> {
    /// A call whose reply is bytes of another media type.
    pub fn bytes(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: whole, decode: decode::bytes }
    }
}

impl Call<ByteStream> {
    /// A call whose reply is read while it arrives.
    pub fn stream(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: opened, decode: decode::stream }
    }
}

impl Call<()> {
    /// A call whose reply has no body.
    pub fn empty(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: whole, decode: decode::empty }
    }
}

impl<T> Call<T> {
    /// The request as filled so far.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The request, to fill; for generated setters.
    #[doc(hidden)]
    pub fn request_mut(&mut self) -> &mut Request {
        &mut self.request
    }

    /// The parts of a call that something else sends: who would have sent it, what, and the reader of its reply.
    #[doc(hidden)]
    pub fn into_unsent(self) -> (Arc<dyn Engine>, Request, Reader<T>) {
        let reader = Reader::new(self.request.operation(), self.decode);
        (self.engine, self.request, reader)
    }

    /// The parts that paging goes on with.
    pub(crate) fn into_parts(self) -> (Arc<dyn Engine>, Request) {
        (self.engine, self.request)
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request.header(name, value);
        self
    }

    /// Limits the whole call, all attempts together.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.request.options_mut().timeout = Some(timeout);
        self
    }

    /// Sends this idempotency key (1 to 64 characters) instead of a made-up one; refused when the operation documents none.
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.request.set_idempotency_key(key.into());
        self
    }

    /// Sends this version, as an answer's etag gave it or bare; refused when the operation documents no `If-Match`.
    pub fn if_match(mut self, version: impl Into<String>) -> Self {
        self.request.set_if_match(version.into());
        self
    }

    /// Acts under this delegation (`X-Delegation-ID`).
    pub fn delegation(mut self, delegation: impl Into<String>) -> Self {
        self.request.options_mut().delegation = Some(delegation.into());
        self
    }

    /// Uses this credential instead of the client's.
    pub fn credential(mut self, credential: impl Into<SecretString>) -> Self {
        self.request.options_mut().credential = Some(credential.into());
        self
    }

    /// Overrides the operation's retry class.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.request.options_mut().retry = Some(retry);
        self
    }
}

/// A call that can be sent on condition that the resource still has a version: every [`Call`], and the calls that generated
/// methods return. For functions that are generic over calls; a single call has `if_match`.
pub trait Conditional: IntoFuture + Sized {
    /// Sends this version along, as an answer's etag gave it; refused when the operation documents no `If-Match`.
    #[must_use = "a call is sent when it is awaited"]
    fn on_version(self, version: &str) -> Self;
}

impl<T> Conditional for Call<T> {
    fn on_version(self, version: &str) -> Self {
        self.if_match(version)
    }
}

impl<T> IntoFuture for Call<T> {
    type Output = Result<Response<T>, Error>;
    type IntoFuture = Pending<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        (self.start)(self.engine, self.request, self.decode)
    }
}

/// What holds a [`Call`]: the call itself, and the calls that generated methods return. For what takes calls without sending
/// them on their own, such as a batch.
pub trait IntoCall: IntoFuture {
    /// What the call resolves to.
    type Reply;

    /// The call, with all that was set.
    fn into_call(self) -> Call<Self::Reply>;
}

impl<T> IntoCall for Call<T> {
    type Reply = T;

    fn into_call(self) -> Self {
        self
    }
}

/// Declares the call of an operation with optional parameters: one line per parameter.
///
/// The type holds a [`Call`], is awaited like one and has its setters; `pages` names the item of a list, `events` the events of a stream. A parameter under
/// `each` is repeated for every value, one under `joined` has its values joined by commas; a `flag` is sent as 1 or 0, a `bare` one
/// by its name alone.
#[macro_export]
macro_rules! call {
    (
        $(#[$meta:meta])*
        pub struct $name:ident -> $reply:ty {
            $(query { $($(#[$param_meta:meta])* $param:ident: $type:ty = $wire:literal,)* })?
            $(each { $($(#[$each_meta:meta])* $each:ident: $each_type:ty = $each_wire:literal,)* })?
            $(joined { $($(#[$joined_meta:meta])* $joined:ident: $joined_type:ty = $joined_wire:literal,)* })?
            $(flag { $($(#[$flag_meta:meta])* $flag:ident: bool = $flag_wire:literal,)* })?
            $(bare { $($(#[$bare_meta:meta])* $bare:ident: bool = $bare_wire:literal,)* })?
            $(header { $($(#[$header_meta:meta])* $header:ident: $header_type:ty = $header_wire:literal,)* })?
        }
        $(events $event:ident)?
        $(pages $item:ty)?
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        #[must_use = "a call is sent when it is awaited"]
        pub struct $name($crate::Call<$reply>);

        impl $name {
            $($(
                $(#[$param_meta])*
                #[inline]
                pub fn $param(mut self, value: impl ::core::convert::Into<$type>) -> Self {
                    let value: $type = value.into();
                    self.0.request_mut().query($wire, &value);
                    self
                }
            )*)?
            $($(
                $(#[$each_meta])*
                #[inline]
                pub fn $each(
                    mut self,
                    values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$each_type>>,
                ) -> Self {
                    let values = values.into_iter().map(::core::convert::Into::<$each_type>::into);
                    self.0.request_mut().query_each($each_wire, values);
                    self
                }
            )*)?
            $($(
                $(#[$joined_meta])*
                #[inline]
                pub fn $joined(
                    mut self,
                    values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$joined_type>>,
                ) -> Self {
                    let values = values.into_iter().map(::core::convert::Into::<$joined_type>::into);
                    self.0.request_mut().query_joined($joined_wire, values);
                    self
                }
            )*)?

            $($(
                $(#[$flag_meta])*
                #[inline]
                pub fn $flag(mut self, value: bool) -> Self {
                    self.0.request_mut().query_flag($flag_wire, value);
                    self
                }
            )*)?
            $($(
                $(#[$bare_meta])*
                #[inline]
                pub fn $bare(mut self, value: bool) -> Self {
                    self.0.request_mut().query_bare($bare_wire, value);
                    self
                }
            )*)?
            $($(
                $(#[$header_meta])*
                #[inline]
                pub fn $header(mut self, value: impl ::core::convert::Into<$header_type>) -> Self {
                    let value: $header_type = value.into();
                    self.0.request_mut().header($header_wire, &$crate::Param::text(&value));
                    self
                }
            )*)?

            $(
                /// The list's items, one after the other, over all its pages.
                pub fn items(self) -> $crate::Items<$item> {
                    $crate::Items::new(self.0)
                }

                /// The list's pages.
                pub fn pages(self) -> $crate::Pages<$item> {
                    $crate::Pages::new(self.0)
                }
            )?

            $(
                /// Follows the stream over all its connections: its events by name, one after the other.
                pub fn follow(self) -> $crate::EventStream<$event> {
                    self.follow_with($crate::Follow::new())
                }

                /// Follows the stream with other than the usual settings.
                pub fn follow_with(self, follow: $crate::Follow) -> $crate::EventStream<$event> {
                    $crate::EventStream::follow(self.0, follow)
                }
            )?
        }

        $crate::private::call_options!($name);

        impl $crate::IntoCall for $name {
            type Reply = $reply;

            #[inline]
            fn into_call(self) -> $crate::Call<$reply> {
                self.0
            }
        }

        impl ::core::future::IntoFuture for $name {
            type Output = Result<$crate::Response<$reply>, $crate::Error>;
            type IntoFuture = $crate::Pending<Self::Output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                ::core::future::IntoFuture::into_future(self.0)
            }
        }
    };
}

/// The setters of [`Call`] on a type that holds one.
#[doc(hidden)]
#[macro_export]
macro_rules! __call_options {
    ($name:ident) => {
        impl $name {
            /// The request as filled so far.
            #[inline]
            pub fn request(&self) -> &$crate::Request {
                self.0.request()
            }

            /// Adds a header.
            #[inline]
            pub fn header(self, name: &str, value: &str) -> Self {
                Self(self.0.header(name, value))
            }

            /// Limits the whole call, all attempts together.
            #[inline]
            pub fn timeout(self, timeout: ::core::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// Sends this idempotency key (1 to 64 characters) instead of a made-up one.
            #[inline]
            pub fn idempotency_key(self, key: impl ::core::convert::Into<::std::string::String>) -> Self {
                Self(self.0.idempotency_key(key))
            }

            /// Sends this version, as an answer's etag gave it or bare.
            #[inline]
            pub fn if_match(self, version: impl ::core::convert::Into<::std::string::String>) -> Self {
                Self(self.0.if_match(version))
            }

            /// Acts under this delegation (`X-Delegation-ID`).
            #[inline]
            pub fn delegation(self, delegation: impl ::core::convert::Into<::std::string::String>) -> Self {
                Self(self.0.delegation(delegation))
            }

            /// Uses this credential instead of the client's.
            #[inline]
            pub fn credential(self, credential: impl ::core::convert::Into<$crate::private::SecretString>) -> Self {
                Self(self.0.credential(credential))
            }

            /// Overrides the operation's retry class.
            #[inline]
            pub fn retry(self, retry: $crate::Retry) -> Self {
                Self(self.0.retry(retry))
            }
        }

        impl $crate::Conditional for $name {
            fn on_version(self, version: &str) -> Self {
                Self(self.0.if_match(version))
            }
        }
    };
}
