//! Re-exports of non-public items for macro expansions, the generated crates and the facade. Not for use by hand. No module of
//! this crate imports it.

pub use bytes::Bytes;
pub use secrecy::SecretString;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};
pub use serde_json::Value;

pub use crate::{
    __call_options as call_options, __open_enum_impls as open_enum_impls,
    call::decode::{Reader, text_within},
    events::read::{any, custom, event, event_text, payload},
    pending::Exclusive,
    reply::{
        extra::Extra,
        fault::Fault,
        from_reply::{
            FromReply, deserialize, form_of_union, open_enum as open_enum_in_reply, other_form, read_text, text_at,
        },
        http_date::read as http_date,
        json::Json,
        properties::Properties,
        raw::without_bom,
        reply_type::{Property, Shape, read as read_fields},
    },
    request::{fault::guard, form::FormPart, properties::Writing},
    value::enums::deserialize as open_enum,
};
