// Generated from specs/salesbooth/activity.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The log of events, and the rules and channels of notifications.

use std::collections::BTreeMap;
use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Untyped, Whole,
    body, both, call, open_enum, reply,
};

use crate::common::{Deletion, Pagination};
use crate::webhooks::WebhookEventType;

/// The operations of `activity`, reached as [`Client::activity`](crate::Client::activity).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List events.
    ///
    /// `GET /activity` · docs section “Activity Feed”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; formed as the lists of other sections.
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        ListCall(Call::json(self.0, request))
    }

    /// List your notifications.
    ///
    /// `GET /activity?action=notifications` · docs section “Activity Feed”, documented. Safe to repeat.
    ///
    /// The reply is inferred: the page shows no reply; formed as the lists of other sections.
    pub fn list_notifications(&self) -> Call<ActivityNotificationList> {
        let request = Request::new(&LIST_NOTIFICATIONS);
        Call::json(self.0, request)
    }

    /// List notification rules.
    ///
    /// `GET /activity?action=rules` · docs section “Activity Feed”, documented. Safe to repeat.
    ///
    /// The reply is inferred: the page shows no reply; formed as the lists of other sections.
    pub fn list_rules(&self) -> Call<ActivityRuleList> {
        let request = Request::new(&LIST_RULES);
        Call::json(self.0, request)
    }

    /// Create a notification rule.
    ///
    /// `POST /activity?action=create_rule` · docs section “Activity Feed”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the rule that the operation acts on.
    pub fn create_rule(&self, body: CreateActivityRule) -> Call<ActivityRule> {
        let mut request = Request::new(&CREATE_RULE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Mark notifications as read.
    ///
    /// `POST /activity?action=mark_read` · docs section “Activity Feed”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn mark_read(
        &self,
        body: impl Into<MarkActivityNotificationsRead>,
    ) -> Call<Untyped> {
        let mut request = Request::new(&MARK_READ);
        request.json(&Into::<MarkActivityNotificationsRead>::into(body));
        Call::json(self.0, request)
    }

    /// Mark every notification as read.
    ///
    /// `POST /activity?action=mark_all_read` · docs section “Activity Feed”, documented (named in prose, without a sample). Sent once.
    pub fn mark_all_read(&self) -> Call<Untyped> {
        let request = Request::new(&MARK_ALL_READ);
        Call::json(self.0, request)
    }

    /// Change a rule.
    ///
    /// `PATCH /activity?rule_id=…&action=update_rule` · docs section “Activity Feed”, documented (the page shows one sample and no table; what it does not send is not described). Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the rule that the operation acts on.
    pub fn update_rule(
        &self,
        rule_id: &str,
        body: UpdateActivityRule,
    ) -> Call<ActivityRule> {
        let mut request = Request::new(&UPDATE_RULE);
        request.require("rule_id", rule_id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a rule.
    ///
    /// `DELETE /activity?rule_id=…&action=delete_rule` · docs section “Activity Feed”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    pub fn delete_rule(&self, rule_id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE_RULE);
        request.require("rule_id", rule_id);
        Call::json(self.0, request)
    }

    /// Read the notification channels of each event.
    ///
    /// `GET /activity?action=preferences` · docs section “Activity Feed”, documented. Safe to repeat.
    pub fn get_preferences(&self) -> Call<BTreeMap<String, ActivityPreference>> {
        let request = Request::new(&GET_PREFERENCES);
        Call::json(self.0, request)
    }

    /// Set the notification channels of each event.
    ///
    /// `PUT /activity?action=preferences` · docs section “Activity Feed”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the preferences as they are read.
    pub fn set_preferences(
        &self,
        body: BTreeMap<String, ActivityPreference>,
    ) -> Call<BTreeMap<String, ActivityPreference>> {
        let mut request = Request::new(&SET_PREFERENCES);
        request.json(&body);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub struct ListCall -> ActivityList {
        query {
            /// Only events of this type, as `payment.received`.
            event_type: WebhookEventType = "event_type",
            /// Only what was done by such an actor.
            actor_type: ActivityActorType = "actor_type",
            /// Only what was done to such an entity.
            entity_type: ActivityEntityType = "entity_type",
            /// Most events to return; 50 when left out, 100 at most.
            limit: Whole = "limit",
            /// How many events to skip.
            offset: Whole = "offset",
        }
    }
    pages ActivityEvent
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &LIST_NOTIFICATIONS, &LIST_RULES, &CREATE_RULE, &MARK_READ, &MARK_ALL_READ, &UPDATE_RULE, &DELETE_RULE, &GET_PREFERENCES, &SET_PREFERENCES];

static LIST: Operation = Operation::new("activity_list", "activity", Method::Get, "/activity")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.activities", "data"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static LIST_NOTIFICATIONS: Operation = Operation::new("activity_list_notifications", "activity", Method::Get, "/activity")
    .query(&[("action", "notifications")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_RULES: Operation = Operation::new("activity_list_rules", "activity", Method::Get, "/activity")
    .query(&[("action", "rules")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE_RULE: Operation = Operation::new("activity_create_rule", "activity", Method::Post, "/activity")
    .query(&[("action", "create_rule")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static MARK_READ: Operation = Operation::new("activity_mark_read", "activity", Method::Post, "/activity")
    .query(&[("action", "mark_read")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static MARK_ALL_READ: Operation = Operation::new("activity_mark_all_read", "activity", Method::Post, "/activity")
    .query(&[("action", "mark_all_read")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static UPDATE_RULE: Operation = Operation::new("activity_update_rule", "activity", Method::Patch, "/activity")
    .query(&[("action", "update_rule")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE_RULE: Operation = Operation::new("activity_delete_rule", "activity", Method::Delete, "/activity")
    .query(&[("action", "delete_rule")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_PREFERENCES: Operation = Operation::new("activity_get_preferences", "activity", Method::Get, "/activity")
    .query(&[("action", "preferences")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SET_PREFERENCES: Operation = Operation::new("activity_set_preferences", "activity", Method::Put, "/activity")
    .query(&[("action", "preferences")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Who does things.
    pub enum ActivityActorType {
        /// `user`
        User = "user",
        /// `agent`
        Agent = "agent",
        /// `system`
        System = "system",
    }
}

open_enum! {
    /// What things are done to.
    pub enum ActivityEntityType {
        /// `deal`
        Deal = "deal",
        /// `contract`
        Contract = "contract",
        /// `customer`
        Customer = "customer",
    }
}

open_enum! {
    /// The channel of a notification.
    pub enum ActivityChannel {
        /// `email`
        Email = "email",
        /// `webhook`
        Webhook = "webhook",
        /// `in_app`
        InApp = "in_app",
    }
}

reply! {
    /// One page of events.
    pub struct ActivityList {
        /// Inferred: named as other lists are; no reply shows it.
        activities: Vec<ActivityEvent> = "activities" inferred,
        /// Where the list stands.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// Something that has happened. No reply shows its form.
    pub struct ActivityEvent {
        /// As `deal.created`.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        event_type: Option<WebhookEventType> = "event_type" inferred,
        /// Who did it.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        actor_type: Option<ActivityActorType> = "actor_type" inferred,
        /// What it was done to.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        entity_type: Option<ActivityEntityType> = "entity_type" inferred,
        /// Inferred: code that reads the stream of the same events uses it.
        entity_id: Option<String> = "entity_id" inferred,
    }
}

reply! {
    /// Notifications.
    pub struct ActivityNotificationList {
        /// The notifications, in a form that no reply shows.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        notifications: Vec<Untyped> = "notifications" inferred,
    }
}

reply! {
    /// The notification rules.
    pub struct ActivityRuleList {
        /// Inferred: named as other lists are; no reply shows it.
        rules: Vec<ActivityRule> = "rules" inferred,
    }
}

reply! {
    /// Which events are reported, and by which channel.
    pub struct ActivityRule {
        /// As `rule_xxxxx`.
        ///
        /// Inferred: the parameter of the operations on a rule; no reply shows it.
        rule_id: Option<String> = "rule_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
        /// The event, or a pattern of events as `payment.*`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        event_type: Option<WebhookEventType> = "event_type" inferred,
        /// Where it is reported.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        channel: Option<ActivityChannel> = "channel" inferred,
        /// What people call the rule.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        name: Option<String> = "name" inferred,
    }
}

impl ActivityRule {
    /// The identifier: `rule_id` or `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.rule_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("ActivityRule", &["rule_id", "id"]))
    }
}

both! {
    /// Which channels are used for an event.
    pub struct ActivityPreference {
        optional {
            /// Whether the event is sent by e-mail.
            email: bool = "email",
            /// Whether the event appears as a notification in the dashboard.
            in_app: bool = "in_app",
            /// Whether the event is delivered to webhooks.
            webhook: bool = "webhook",
        }
    }
}

body! {
    /// A rule to be made.
    pub struct CreateActivityRule {
        needed {
            /// The event type to match, as `deal.signature_added`, or a pattern, as `payment.*`.
            event_type: WebhookEventType = "event_type",
            /// The channel of a notification.
            channel: ActivityChannel = "channel",
        }
        optional {
            /// Display name of the rule.
            name: String = "name",
        }
    }
}

body! {
    /// What to change in a rule.
    pub struct UpdateActivityRule {
        optional {
            /// The channel of a notification.
            channel: ActivityChannel = "channel",
        }
    }
}

body! {
    /// Which notifications have been read.
    pub struct MarkActivityNotificationsRead {
        required_list {
            /// Ids of the notifications to mark, as `notif_abc`.
            notification_ids: String = "notification_ids",
        }
    }
}
