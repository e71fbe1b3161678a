//! What the expansions of the macros, the generated crates and the facade use besides the public names: re-exports only. Not for
//! use by hand. No module of this crate imports it.

pub use bytes::Bytes;
pub use secrecy::SecretString;
pub use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, MapAccess},
    ser::SerializeMap,
};
pub use serde_json::{Error as JsonError, Value};

pub use crate::{
    __call_options as call_options, __open_enum_impls as open_enum_impls,
    call::decode::{Reader, text_within},
    events::read::{any, custom, event, event_fault, event_text, payload},
    reply::{
        from_reply::{FromReply, field, text_at},
        object::Object,
        place::decode as json,
        raw::without_bom,
        reply_type::deserialize as reply,
        scalar::open_enum as open_enum_in_reply,
    },
    request::{
        fault::guard,
        form::FormPart,
        properties::{entry, missing},
    },
    value::enums::deserialize as open_enum,
};
