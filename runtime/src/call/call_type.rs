//! The call types of operations with named parameters: one type in each generated crate, and one parameter type per operation.

use crate::engine::ByteStream;

/// Describes the call of one operation: its parameters and what it resolves to.
pub trait CallParameters {
    /// What the call resolves to.
    type Reply;
    /// Which optional headers it accepts: `()`, [`Keyed`](crate::Keyed), [`Versioned`](crate::Versioned) or
    /// [`KeyedVersioned`](crate::KeyedVersioned).
    type Takes;
}

/// The parameters of a call whose reply is a paginated list.
pub trait Paged: CallParameters {
    /// The type of the list's items.
    type Item;
}

/// The parameters of a call whose reply is a stream of events.
pub trait Streamed: CallParameters<Reply = ByteStream> {
    /// The type of the stream's events.
    type Event;
}

/// Declares the named parameters of an operation, one line per parameter.
///
/// They are set on the crate's `OperationCall`, which [`operation_call!`](crate::operation_call!) declares. A word after the
/// reply's type names the optional headers of the operation: `Keyed`, `Versioned` or `KeyedVersioned`. `pages` names the item
/// type of a list, and `events` the event type of a stream. `body` names the type of an optional body, and `path` holds parts of
/// the path. A parameter under `each` is repeated for every value; one under `joined` has its values joined by commas. A `flag`
/// is sent as 1 or 0; a `bare` flag is sent as its name alone.
#[macro_export]
macro_rules! call {
    (
        $(#$meta:tt)*
        pub type $name:ident = OperationCall<$parameters:ident> -> $reply:ty $(: $takes:ident)? {
            $(body { body: $body:ty, })?
            $(path { $($(#$path_meta:tt)* $path:ident: $path_type:ty = $path_wire:literal,)* })?
            $(query { $($(#$param_meta:tt)* $param:ident: $type:ty = $wire:literal,)* })?
            $(each { $($(#$each_meta:tt)* $each:ident: $each_type:ty = $each_wire:literal,)* })?
            $(joined { $($(#$joined_meta:tt)* $joined:ident: $joined_type:ty = $joined_wire:literal,)* })?
            $(flag { $($(#$flag_meta:tt)* $flag:ident: bool = $flag_wire:literal,)* })?
            $(bare { $($(#$bare_meta:tt)* $bare:ident: bool = $bare_wire:literal,)* })?
            $(header { $($(#$header_meta:tt)* $header:ident: $header_type:ty = $header_wire:literal,)* })?
        }
        $(events $event:ident)?
        $(pages $item:ty)?
    ) => {
        $(#$meta)*
        pub type $name = OperationCall<$parameters>;

        // A marker without values: the setters are methods of the call's type.
        #[doc(hidden)]
        #[derive(Debug, Clone, Copy)]
        pub enum $parameters {}

        impl $crate::CallParameters for $parameters {
            type Reply = $reply;
            type Takes = ($($takes)?);
        }

        $(
            impl $crate::Paged for $parameters {
                type Item = $item;
            }
        )?

        $(
            impl $crate::Streamed for $parameters {
                type Event = $event;
            }
        )?

        impl OperationCall<$parameters> {
            $(
                /// Sends this body. Without one, an empty object is sent.
                #[inline]
                pub fn body(mut self, body: impl ::core::convert::Into<$body>) -> Self {
                    let body: $body = body.into();
                    self.0.request_mut().json(&body);
                    self
                }
            )?

            $($(
                $(#$path_meta)*
                #[inline]
                pub fn $path(mut self, value: impl ::core::convert::Into<$path_type>) -> Self {
                    let value: $path_type = value.into();
                    self.0.request_mut().path($path_wire, &value);
                    self
                }
            )*)?

            $($(
                $(#$param_meta)*
                #[inline]
                pub fn $param(mut self, value: impl ::core::convert::Into<$type>) -> Self {
                    let value: $type = value.into();
                    self.0.request_mut().query($wire, &value);
                    self
                }
            )*)?
            $($(
                $(#$each_meta)*
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
                $(#$joined_meta)*
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
                $(#$flag_meta)*
                #[inline]
                pub fn $flag(mut self, value: bool) -> Self {
                    self.0.request_mut().query_flag($flag_wire, value);
                    self
                }
            )*)?
            $($(
                $(#$bare_meta)*
                #[inline]
                pub fn $bare(mut self, value: bool) -> Self {
                    self.0.request_mut().query_bare($bare_wire, value);
                    self
                }
            )*)?
            $($(
                $(#$header_meta)*
                #[inline]
                pub fn $header(mut self, value: impl ::core::convert::Into<$header_type>) -> Self {
                    let value: $header_type = value.into();
                    self.0.request_mut().header($header_wire, &$crate::Param::text(&value));
                    self
                }
            )*)?
        }
    };
}

/// Declares the type of the calls that [`call!`](crate::call!) adds parameters to. It is declared once in each generated crate,
/// because setters cannot be added to a type of another crate.
#[macro_export]
macro_rules! operation_call {
    () => {
        /// The call of an operation with named parameters. `P` provides its setters.
        ///
        /// It wraps a [`Call`](saleskit_runtime::Call), is awaited like one and has its setters.
        #[must_use = "nothing is sent until the call is awaited"]
        pub struct OperationCall<P: $crate::CallParameters>(pub(crate) $crate::Call<P::Reply, P::Takes>);

        impl<P: $crate::CallParameters> ::core::fmt::Debug for OperationCall<P> {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_tuple("OperationCall").field(&self.0).finish()
            }
        }

        impl<P: $crate::CallParameters> $crate::IntoCall for OperationCall<P> {
            type Reply = P::Reply;

            #[inline]
            fn into_call(self) -> $crate::Call<P::Reply> {
                $crate::IntoCall::into_call(self.0)
            }
        }

        impl<P: $crate::CallParameters> ::core::future::IntoFuture for OperationCall<P> {
            type Output = ::core::result::Result<$crate::Response<P::Reply>, $crate::Error>;
            type IntoFuture = $crate::Pending<Self::Output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                ::core::future::IntoFuture::into_future(self.0)
            }
        }

        impl<P: $crate::CallParameters> $crate::Conditional for OperationCall<P>
        where
            P::Takes: $crate::TakesVersion,
        {
            #[inline]
            fn on_version(self, version: &str) -> Self {
                Self(self.0.if_match(version))
            }
        }

        impl<P: $crate::CallParameters> OperationCall<P>
        where
            P::Takes: $crate::TakesKey,
        {
            /// Sends this idempotency key (1 to 64 characters) instead of a generated one.
            #[inline]
            pub fn idempotency_key(self, key: impl ::core::convert::Into<::std::string::String>) -> Self {
                Self(self.0.idempotency_key(key))
            }
        }

        impl<P: $crate::CallParameters> OperationCall<P>
        where
            P::Takes: $crate::TakesVersion,
        {
            /// Sends this version as `If-Match`: the etag of a reply, verbatim, or a bare version.
            #[inline]
            pub fn if_match(self, version: impl ::core::convert::Into<::std::string::String>) -> Self {
                Self(self.0.if_match(version))
            }
        }

        $crate::__call_options!(OperationCall<P>);
        $crate::__list_options!();
    };
}

/// The setters of [`Call`], on a type that wraps one.
#[doc(hidden)]
#[macro_export]
macro_rules! __call_options {
    ($name:ident $(<$parameters:ident>)?) => {
        impl $(<$parameters: $crate::CallParameters>)? $name $(<$parameters>)? {
            /// Decodes the reply as a type of your own instead of the documented one. Call it last.
            #[inline]
            pub fn read_as<T>(self) -> $crate::Call<T>
            where
                T: $crate::private::DeserializeOwned + ::core::marker::Send + 'static,
            {
                $crate::IntoCall::into_call(self.0.read_as())
            }

            /// The request as built so far.
            #[inline]
            pub fn request(&self) -> &$crate::Request {
                self.0.request()
            }

            /// Adds a header.
            #[inline]
            pub fn header(self, name: &str, value: &str) -> Self {
                Self(self.0.header(name, value))
            }

            /// Adds a query parameter that the documents do not name. It never replaces another parameter.
            #[inline]
            pub fn query(self, name: &str, value: impl $crate::Param) -> Self {
                Self(self.0.query(name, value))
            }

            /// Adds a JSON body property that the documents do not name. It never replaces another property.
            #[inline]
            pub fn body_field(self, name: &str, value: impl $crate::private::Serialize) -> Self {
                Self(self.0.body_field(name, value))
            }

            /// Sets a time limit for the whole call, across all attempts.
            #[inline]
            pub fn timeout(self, timeout: ::core::time::Duration) -> Self {
                Self(self.0.timeout(timeout))
            }

            /// Acts under this delegation (header `X-Delegation-ID`).
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

            /// Limits the number of attempts, including the first.
            #[inline]
            pub fn attempts(self, attempts: u32) -> Self {
                Self(self.0.attempts(attempts))
            }
        }
    };
}

/// The lists and streams that a call starts.
#[doc(hidden)]
#[macro_export]
macro_rules! __list_options {
    () => {
        impl<P: $crate::Paged> OperationCall<P> {
            /// Returns the list's items, over all its pages.
            #[inline]
            pub fn items(self) -> $crate::Items<P::Item>
            where
                P::Item: $crate::private::FromReply,
            {
                $crate::Items::new($crate::IntoCall::into_call(self.0))
            }

            /// Returns the list's pages.
            #[inline]
            pub fn pages(self) -> $crate::Pages<P::Item>
            where
                P::Item: $crate::private::FromReply,
            {
                $crate::Pages::new($crate::IntoCall::into_call(self.0))
            }

            /// Returns the list's items, decoded as a type of your own.
            #[inline]
            pub fn items_as<T: $crate::private::DeserializeOwned>(self) -> $crate::Items<T> {
                $crate::Items::own($crate::IntoCall::into_call(self.0))
            }

            /// Returns the list's pages, with items decoded as a type of your own.
            #[inline]
            pub fn pages_as<T: $crate::private::DeserializeOwned>(self) -> $crate::Pages<T> {
                $crate::Pages::own($crate::IntoCall::into_call(self.0))
            }
        }

        impl<P: $crate::Streamed> OperationCall<P>
        where
            P::Event: $crate::ReadEvent,
        {
            /// Follows the stream with automatic reconnects and returns its events, decoded by name.
            #[inline]
            pub fn follow(self) -> $crate::EventStream<P::Event> {
                self.follow_with($crate::Follow::new())
            }

            /// Follows the stream with these settings instead of the defaults.
            #[inline]
            pub fn follow_with(self, follow: $crate::Follow) -> $crate::EventStream<P::Event> {
                $crate::EventStream::follow($crate::IntoCall::into_call(self.0), follow)
            }
        }
    };
}
