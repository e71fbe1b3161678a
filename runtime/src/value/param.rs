//! Values that can be parameters in a path, a query or a header.

use std::borrow::Cow;

/// A value that has one text form on the wire.
pub trait Param {
    /// The text form, not percent-encoded.
    fn text(&self) -> Cow<'_, str>;

    /// Why the value cannot be sent, as words that follow its name.
    fn fault(&self) -> Option<String> {
        None
    }
}

impl Param for str {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Param for String {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl<P: Param + ?Sized> Param for &P {
    fn text(&self) -> Cow<'_, str> {
        (**self).text()
    }

    fn fault(&self) -> Option<String> {
        (**self).fault()
    }
}

macro_rules! displayed {
    ($($type:ty)*) => {$(
        impl Param for $type {
            fn text(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }
        }
    )*};
}

displayed!(bool i32 i64 u32 u64);

impl Param for f64 {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn fault(&self) -> Option<String> {
        (!self.is_finite()).then(|| format!("is {self}, which is not a number"))
    }
}
