//! Compares an operation on both sides: the call as a whole, then its parameters, body and replies.

use crate::compare::change::{Change, Changes, Subject};
use crate::compare::class::Verdict;
use crate::compare::others::{OPERATION, keywords, words_differ};
use crate::compare::sides::{Entry, Sides};
use crate::compare::{parameters, replies, security};
use crate::model::{Pagination, PagingStyle, Requirement, Retry};

/// Compares an operation with its counterpart.
pub(crate) fn compare(sides: &Sides<'_>, subject: &Subject, old: &Entry<'_>, new: &Entry<'_>, changes: &mut Changes) {
    Pair { subject, old, new, changes }.whole();
    parameters::compare(sides, subject, old, new, changes);
    replies::compare(sides, subject, old, new, changes);
}

struct Pair<'a> {
    subject: &'a Subject,
    old: &'a Entry<'a>,
    new: &'a Entry<'a>,
    changes: &'a mut Changes,
}

impl Pair<'_> {
    fn add(&mut self, class: &'static str) -> &mut Change {
        let (base, head) = (self.old.raw.node.position(), self.new.raw.node.position());
        self.changes.add(class, self.subject, &[]).at(Some(base), Some(head))
    }

    /// Adds a difference between two values in words.
    fn values(&mut self, class: &'static str, before: impl Into<String>, after: impl Into<String>) -> &mut Change {
        let (before, after) = (before.into(), after.into());
        self.add(class).values(Some(before), Some(after))
    }

    fn whole(&mut self) {
        let (old, new) = (self.old.spec, self.new.spec);
        if old.id != new.id {
            self.values("operation-renamed", format!("`{}`", old.id), format!("`{}`", new.id));
        }
        if old.section != new.section {
            self.values("section-changed", format!("`{}`", old.section), format!("`{}`", new.section));
        }
        match (old.deprecated, new.deprecated) {
            (false, true) => _ = self.add("deprecated"),
            (true, false) => _ = self.add("no-longer-deprecated"),
            _ => {}
        }
        self.credentials();
        for scope in new.scopes.iter().filter(|scope| !old.scopes.contains(scope)) {
            self.add("scope-added").after = Some(format!("`{scope}`"));
        }
        for scope in old.scopes.iter().filter(|scope| !new.scopes.contains(scope)) {
            self.add("scope-removed").before = Some(format!("`{scope}`"));
        }
        if old.retry != new.retry {
            self.values("retry-changed", retry(old.retry), retry(new.retry));
        }
        self.policy();
        self.paging();
        self.rules();
        // A tag belongs to its section, and the note of a retry class to the class.
        let (base, head) = (self.old.raw.node.value, self.new.raw.node.value);
        let tags_differ = old.section == new.section && base.get("tags") != head.get("tags");
        let reasons_differ = old.retry == new.retry && base.get("x-retry") != head.get("x-retry");
        if words_differ(self.old.raw.node, self.new.raw.node) || tags_differ || reasons_differ {
            self.add("words-changed");
        }
        keywords(self.subject, &[], (self.old.raw.node, self.new.raw.node), OPERATION, self.changes);
        if old.docs.status != new.docs.status {
            let words = |status| format!("{status:?}").to_lowercase();
            self.values("certainty-changed", words(old.docs.status), words(new.docs.status));
        }
    }

    fn credentials(&mut self) {
        let (old, new) = (security::stated(self.old.raw.node), security::stated(self.new.raw.node));
        if old == new {
            return;
        }
        // What a client sends today must remain accepted.
        let still = old.iter().all(|way| new.is_empty() || new.iter().any(|now| now.is_met_by(way)));
        let still = still && (!old.is_empty() || new.is_empty());
        if still && !old.is_empty() && old.iter().eq(new.iter().take(old.len())) {
            let added = new.get(old.len()..).unwrap_or_default();
            self.add("security-added").after = Some(security::listed(added));
        } else {
            let verdict = if still { Verdict::None } else { Verdict::Breaking };
            self.values("security-changed", security::listed(&old), security::listed(&new)).means(verdict);
        }
    }

    fn policy(&mut self) {
        let (old, new) = (&self.old.spec.policy, &self.new.spec.policy);
        if old.trust_level != new.trust_level {
            let words = |level: Option<u64>| {
                level.map_or_else(|| "no trust level".to_owned(), |level| format!("trust level {level}"))
            };
            let verdict = if new.trust_level > old.trust_level { Verdict::Breaking } else { Verdict::None };
            self.values("trust-level-changed", words(old.trust_level), words(new.trust_level)).means(verdict);
        }
        if old.rate_limit != new.rate_limit {
            let words = |policy: &crate::model::Policy| {
                policy.rate_limit.as_ref().map_or_else(
                    || "none".to_owned(),
                    |limit| format!("{} per {} per {}", limit.requests, limit.per.as_str(), limit.counted.words()),
                )
            };
            self.values("rate-limit-changed", words(old), words(new));
        }
        if old.timeout != new.timeout {
            let words = |policy: &crate::model::Policy| {
                policy.timeout.map_or_else(|| "none".to_owned(), |time| format!("{} s", time.as_secs()))
            };
            self.values("timeout-changed", words(old), words(new));
        }
    }

    fn paging(&mut self) {
        match (&self.old.spec.pagination, &self.new.spec.pagination) {
            (None, Some(new)) => self.add("paging-added").after = Some(paging(new)),
            (Some(old), None) => self.add("paging-removed").before = Some(paging(old)),
            (Some(old), Some(new)) if old != new => {
                let names = |paging: &Pagination| paging.limit.as_ref().map(|limit| limit.0.clone());
                let without = |paging: &Pagination| Pagination { limit: None, ..paging.clone() };
                if without(old) == without(new) && names(old) == names(new) {
                    self.values("page-size-changed", size(old), size(new));
                } else {
                    // A fact that only helps to end a list earlier does not affect old clients.
                    let hints = |paging: &Pagination| Pagination { total: None, more: None, ..without(paging) };
                    let same = hints(old) == hints(new) && names(old) == names(new);
                    let verdict = if same { Verdict::None } else { Verdict::Breaking };
                    let only = |paging: &Pagination, other: &Pagination| {
                        let other = facts(other);
                        let own: Vec<String> = facts(paging).into_iter().filter(|fact| !other.contains(fact)).collect();
                        if own.is_empty() { "none of it".to_owned() } else { own.join(", ") }
                    };
                    self.values("paging-changed", only(old, new), only(new, old)).means(verdict);
                }
            }
            _ => {}
        }
    }

    fn rules(&mut self) {
        let (old, new) = (&self.old.spec.requirements, &self.new.spec.requirements);
        for rule in old.iter().filter(|rule| !new.contains(rule)) {
            self.add("rule-removed").before = Some(self::rule(rule));
        }
        for rule in new.iter().filter(|rule| !old.contains(rule)) {
            self.add("rule-added").after = Some(self::rule(rule));
        }
    }
}

fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Safe => "safe",
        Retry::Keyed => "safe with an idempotency key",
        Retry::Never => "not safe",
    }
}

fn rule(rule: &Requirement) -> String {
    let when: Vec<String> =
        rule.when.iter().map(|(name, values)| format!("`{name}` is {}", values.join(" or "))).collect();
    let any: Vec<String> = rule.any_of.iter().map(|name| format!("`{name}`")).collect();
    let any = any.join(" or ");
    if when.is_empty() {
        format!("{any} is required")
    } else {
        format!("{any} is required when {}", when.join(" and "))
    }
}

fn paging(paging: &Pagination) -> String {
    facts(paging).join(", ")
}

/// Compares the facts about pagination, one by one.
fn facts(paging: &Pagination) -> Vec<String> {
    let mut facts =
        vec![format!("style `{}`", style(paging.style)), format!("items at `{}`", paging.items.join("` or `"))];
    let places = [
        ("total", paging.total.clone()),
        ("flag", paging.more.clone()),
        ("offset", paging.offset.clone()),
        ("limit", paging.limit.as_ref().map(|limit| limit.0.clone())),
        ("page", paging.page.as_ref().map(|page| page.0.clone())),
        ("cursor", paging.cursor.as_ref().map(|(name, places)| format!("{name}` from `{}", places.join("`, `")))),
    ];
    for (name, place) in places {
        if let Some(place) = place {
            facts.push(format!("{name} `{place}`"));
        }
    }
    facts
}

fn style(style: PagingStyle) -> &'static str {
    match style {
        PagingStyle::Offset => "offset",
        PagingStyle::Cursor => "cursor",
        PagingStyle::Page => "page",
        PagingStyle::Sequence => "sequence",
        PagingStyle::OffsetCursor => "offset or cursor",
    }
}

fn size(paging: &Pagination) -> String {
    let number = |value: Option<u64>| value.map_or_else(|| "not said".to_owned(), |value| value.to_string());
    match &paging.limit {
        Some((_, default, None)) => number(*default),
        Some((_, default, most)) => format!("{} (at most {})", number(*default), number(*most)),
        None => "not said".to_owned(),
    }
}
