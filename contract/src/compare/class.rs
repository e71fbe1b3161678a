//! The classes of differences: for each a name, its meaning on the wire, and its sentence.

/// The meaning of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing.
    None,
    /// Something new is possible.
    Additive,
    /// Something that worked may stop working.
    Breaking,
}

impl Verdict {
    /// `none`, `additive`, `breaking`.
    pub fn as_str(self) -> &'static str {
        match self {
            Verdict::None => "none",
            Verdict::Additive => "additive",
            Verdict::Breaking => "breaking",
        }
    }
}

/// A class of difference.
#[derive(Debug, Clone, Copy)]
pub struct Class {
    /// Kebab-case, as findings name it.
    pub name: &'static str,
    /// Its meaning on the wire in a request, or where there is no direction.
    pub request: Verdict,
    /// Its meaning on the wire in a reply.
    pub reply: Verdict,
    /// The sentence: `{what}` is the part, `{owner}` its owner, `{before}` and `{after}` the values.
    pub says: &'static str,
}

use Verdict::{Breaking, None};

const fn class(name: &'static str, request: Verdict, reply: Verdict, says: &'static str) -> Class {
    Class { name, request, reply, says }
}

/// Every class, by subject.
pub static CLASSES: &[Class] = &[
    // The API.
    class("server-changed", Breaking, Breaking, "the base URL of the API was {before} and is now {after}"),
    class("region-added", None, None, "the region {after} is new"),
    class("region-removed", Breaking, Breaking, "the region {before} is gone"),
    class("region-changed", Breaking, Breaking, "the address of a region was {before} and is now {after}"),
    class("scheme-added", None, None, "{what} is new"),
    class("scheme-removed", None, None, "{what} is gone"),
    class("scheme-changed", Breaking, Breaking, "{what} was {before} and is now {after}"),
    // Operations.
    class("operation-added", None, None, "{what} is new: {after}"),
    class("operation-removed", Breaking, Breaking, "{what} is gone ({before})"),
    class(
        "operation-removed-after-deprecation",
        Breaking,
        Breaking,
        "{what} is gone ({before}), after it was deprecated",
    ),
    class("operation-moved", Breaking, Breaking, "{what} moved from {before} to {after}"),
    class("operation-renamed", None, None, "the operation {before} is now called {after}"),
    class("section-changed", None, None, "{what} moved from the section {before} to {after}"),
    class("deprecated", None, None, "{what} is now deprecated"),
    class("no-longer-deprecated", None, None, "{what} is no longer deprecated"),
    class("security-changed", Breaking, Breaking, "the credentials of {what} were {before} and are now {after}"),
    class("security-added", None, None, "{what} also accepts the credential {after}"),
    class("scope-added", Breaking, Breaking, "{what} now needs the scope {after}"),
    class("scope-removed", None, None, "{what} no longer needs the scope {before}"),
    class("retry-changed", None, None, "retrying {what} was {before} and is now {after}"),
    class("trust-level-changed", Breaking, Breaking, "{what} needed {before} and now needs {after}"),
    class("rate-limit-changed", None, None, "the rate limit of {what} was {before} and is now {after}"),
    class("timeout-changed", None, None, "the documented duration of {what} was {before} and is now {after}"),
    class("paging-added", None, None, "{what} is now a paginated list ({after})"),
    class("paging-removed", Breaking, Breaking, "{what} is no longer a paginated list ({before})"),
    class("paging-changed", Breaking, Breaking, "the pagination of {what} was {before} and is now {after}"),
    class("page-size-changed", None, None, "the page size of {what} was {before} and is now {after}"),
    class("rule-added", Breaking, Breaking, "{what} has a new rule: {after}"),
    class("rule-removed", None, None, "{what} has lost a rule: {before}"),
    // Parameters.
    class("path-parameter-renamed", None, None, "the path parameter {before} of {owner} is now called {after}"),
    class("required-parameter-added", Breaking, Breaking, "{what} is new and required"),
    class("optional-parameter-added", None, None, "{what} is new"),
    class("parameter-removed", None, None, "{what} is gone"),
    class("required-parameter-removed", Breaking, Breaking, "{what}, which was required, is gone"),
    class("parameter-became-required", Breaking, Breaking, "{what} is now required"),
    class("parameter-became-optional", None, None, "{what} is now optional"),
    class("parameter-form-changed", Breaking, Breaking, "{what} was sent as {before} and is now sent as {after}"),
    // Bodies and replies.
    class("required-body-added", Breaking, Breaking, "{what} is new and required"),
    class("optional-body-added", None, None, "{what} is new"),
    class("body-removed", Breaking, Breaking, "{what} is gone"),
    class("body-became-required", Breaking, Breaking, "{what} is now required"),
    class("body-became-optional", None, None, "{what} is now optional"),
    class("media-type-added", None, None, "{what} is new"),
    class("media-type-removed", Breaking, Breaking, "{what} is gone"),
    class("success-status-changed", Breaking, Breaking, "the success status of {what} was {before} and is now {after}"),
    class("success-status-added", None, None, "{what} is new"),
    class("success-status-removed", Breaking, Breaking, "{what} is gone"),
    class("error-status-added", None, None, "{what} is new"),
    class("error-status-removed", None, None, "{what} is gone"),
    class("reply-body-added", None, None, "{what} now has a body"),
    class("reply-body-removed", Breaking, Breaking, "{what} no longer has a body"),
    class("envelope-changed", Breaking, Breaking, "{what} was {before} and is now {after}"),
    class("reply-header-added", None, None, "{what} is new in the reply"),
    class("reply-header-removed", None, None, "{what} is gone from the reply"),
    class("reply-header-became-required", None, None, "{what} is now in every reply"),
    class("reply-header-became-optional", Breaking, Breaking, "{what} may now be missing in a reply"),
    class("required-reply-header-removed", Breaking, Breaking, "{what}, which was required, is gone from the reply"),
    // Schemas.
    class("component-added", None, None, "{what} is new"),
    class("component-removed", None, None, "{what} is gone"),
    class("component-renamed", None, None, "{before} is now called {after}, with the same content"),
    class("component-section-changed", None, None, "{what} moved from the section {before} to {after}"),
    class("required-property-added", Breaking, None, "{what} is new and required"),
    class(
        "required-property-with-default-added",
        Breaking,
        None,
        "{what} is new and required, with the default {after}",
    ),
    class("property-added", None, None, "{what} is new"),
    class("property-removed", None, None, "{what} is gone"),
    class("required-property-removed", Breaking, Breaking, "{what}, which was required, is gone"),
    class(
        "property-renamed",
        Breaking,
        None,
        "{before} of {owner} was renamed to {after}, or it is gone and {after} is new; both have the same type and place",
    ),
    class("property-became-required", Breaking, None, "{what} is now required"),
    class("property-became-optional", None, None, "{what} is now optional"),
    class("became-nullable", None, None, "{what} may now be null"),
    class("became-not-nullable", Breaking, None, "{what} may no longer be null"),
    class("type-changed", Breaking, Breaking, "{what} was {before} and is now {after}"),
    class("type-widened", None, Breaking, "{what} was {before} and is now {after}"),
    class("type-narrowed", Breaking, None, "{what} was {before} and is now {after}"),
    class("became-enum", Breaking, None, "{what} was {before} and now takes only {after}"),
    class("became-free", None, None, "{what} took only {before} and is now {after}"),
    class("format-changed", None, None, "the format of {what} was {before} and is now {after}"),
    class(
        "component-exchanged",
        None,
        None,
        "the type of {what} was {before} and is now {after}, with the same content",
    ),
    class("component-replaced", None, None, "the type of {what} was {before} and is now {after}"),
    class("enum-value-added", None, None, "{what} is new"),
    class("enum-value-removed", Breaking, None, "{what} is gone"),
    class("form-added", None, None, "{owner} has a new form: {after}"),
    class("form-removed", Breaking, None, "{owner} no longer has this form: {before}"),
    class("became-one-of", None, Breaking, "{what} was {before} and is now {after}"),
    class("no-longer-one-of", Breaking, Breaking, "{what} was {before} and is now {after}"),
    class("bound-tightened", Breaking, None, "{what} has a tighter bound: {after} instead of {before}"),
    class("bound-loosened", None, None, "{what} has a looser bound: {after} instead of {before}"),
    class("pattern-changed", Breaking, None, "the pattern of {what} was {before} and is now {after}"),
    class("constraint-changed", Breaking, None, "the constraint of {what} was {before} and is now {after}"),
    class("direction-changed", None, None, "{what} was {before} and is now {after}"),
    class("default-changed", None, None, "the default of {what} was {before} and is now {after}"),
    class("identity-changed", None, None, "{what} was identified by {before} and is now identified by {after}"),
    class(
        "credential-changed",
        Breaking,
        Breaking,
        "{what} was filled in from {before} and is now filled in from {after}",
    ),
    class("certainty-changed", None, None, "{what} was marked as {before} and is now marked as {after}"),
    // Events.
    class("event-added", None, None, "{what} is new"),
    class("event-removed", None, None, "{what} is gone"),
    // Words.
    class("words-changed", None, None, "the wording of {what} changed"),
    class("example-changed", None, None, "the example of {what} changed"),
    class("keyword-changed", None, None, "{what} changed"),
    class("version-changed", None, None, "the version of {what} was {before} and is now {after}"),
    class("order-changed", None, None, "the order of {what} changed"),
];

/// The class with this name, or the last one; a test ensures that every name exists.
pub(crate) fn of(name: &str) -> &'static Class {
    let last = &CLASSES[CLASSES.len() - 1];
    CLASSES.iter().find(|class| class.name == name).unwrap_or(last)
}
