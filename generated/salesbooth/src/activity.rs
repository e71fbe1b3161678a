// Generated from specs/salesbooth/activity.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The log of events, and the rules and channels of notifications.

use std::collections::BTreeMap;
use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Untyped, Whole,
    body, both, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::{Deletion, Pagination};
use crate::webhooks::WebhookEventType;

/// The operations of `activity`, reached as [`Client::activity`](crate::Client::activity).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List events.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::webhooks::WebhookEventType;
    ///
    /// let mut activity_events = client
    ///     .activity()
    ///     .list()
    ///     .event_type(WebhookEventType::DealCreated)
    ///     .limit(20)
    ///     .items();
    /// while let Some(activity_event) = activity_events.try_next().await? {
    ///     println!("{activity_event:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /activity`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.event_type(..)`, `.actor_type(..)`, `.entity_type(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Activity Feed”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// List your notifications.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.activity().list_notifications().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /activity?action=notifications`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Activity Feed”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list_notifications(&self) -> Call<ActivityNotificationList> {
        let request = Request::new(&LIST_NOTIFICATIONS);
        Call::json(self.0, request)
    }

    /// List notification rules.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let activity_rule_list = client.activity().list_rules().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /activity?action=rules`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Activity Feed”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list_rules(&self) -> Call<ActivityRuleList> {
        let request = Request::new(&LIST_RULES);
        Call::json(self.0, request)
    }

    /// Create a notification rule.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::activity::{ActivityChannel, CreateActivityRule};
    /// use saleskit::salesbooth::webhooks::WebhookEventType;
    ///
    /// let body = CreateActivityRule::new()
    ///     .event_type(WebhookEventType::DealSignatureAdded)
    ///     .channel(ActivityChannel::Email)
    ///     .name("Notify on deal sign");
    /// let activity_rule = client.activity().create_rule(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /activity?action=create_rule`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Activity Feed”. The reply's form is inferred: the page shows no reply; taken to be the rule that the operation acts on.
    #[inline]
    pub fn create_rule(&self, body: CreateActivityRule) -> Call<ActivityRule> {
        let mut request = Request::new(&CREATE_RULE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Mark notifications as read.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.activity().mark_read(["notif_abc", "notif_def"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /activity?action=mark_read`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Activity Feed”.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.activity().mark_all_read().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /activity?action=mark_all_read`. Not retried once the API may have received it.
    ///
    /// Source: docs section “Activity Feed”.
    #[inline]
    pub fn mark_all_read(&self) -> Call<Untyped> {
        let request = Request::new(&MARK_ALL_READ);
        Call::json(self.0, request)
    }

    /// Change a rule.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::activity::{ActivityChannel, UpdateActivityRule};
    ///
    /// let body = UpdateActivityRule::new().channel(ActivityChannel::Webhook);
    /// let activity_rule = client.activity().update_rule("rule_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /activity?rule_id=…&action=update_rule`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `rule_id`: Id of the notification rule, such as `rule_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Activity Feed”. The reply's form is inferred: the page shows no reply; taken to be the rule that the operation acts on.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.activity().delete_rule("rule_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /activity?rule_id=…&action=delete_rule`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `rule_id`: Id of the notification rule, such as `rule_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Activity Feed”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete_rule(&self, rule_id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE_RULE);
        request.require("rule_id", rule_id);
        Call::json(self.0, request)
    }

    /// Read the notification channels of each event.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.activity().get_preferences().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /activity?action=preferences`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Activity Feed”.
    #[inline]
    pub fn get_preferences(&self) -> Call<BTreeMap<String, ActivityPreference>> {
        let request = Request::new(&GET_PREFERENCES);
        Call::json(self.0, request)
    }

    /// Set the notification channels of each event.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::activity::ActivityPreference;
    ///
    /// let body = std::collections::BTreeMap::from([
    ///     (
    ///         "deal.created".to_owned(),
    ///         ActivityPreference::new().email(true).in_app(true).webhook(false),
    ///     ),
    ///     (
    ///         "deal.signature_added".to_owned(),
    ///         ActivityPreference::new().email(true).in_app(true).webhook(true),
    ///     ),
    ///     (
    ///         "payment.received".to_owned(),
    ///         ActivityPreference::new().email(false).in_app(true).webhook(true),
    ///     ),
    /// ]);
    /// let reply = client.activity().set_preferences(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PUT /activity?action=preferences`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Activity Feed”. The reply's form is inferred: the page shows no reply; taken to be the preferences as they are read.
    #[inline]
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
    pub type ListCall = OperationCall<ListParameters> -> ActivityList {
        query {
            /// Only events of this type, such as `payment.received`.
            event_type: WebhookEventType = "event_type",
            /// Only events that this kind of actor caused.
            actor_type: ActivityActorType = "actor_type",
            /// Only events about this kind of entity.
            entity_type: ActivityEntityType = "entity_type",
            /// Maximum number of events to return, up to 100. Default: `50`.
            limit: Whole = "limit",
            /// Number of events to skip.
            offset: Whole = "offset",
        }
    }
    pages ActivityEvent
}

/// The static facts of each operation, in document order.
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
    /// What kind of actor caused an event.
    pub enum ActivityActorType {
        /// A person with an account in the workspace.
        User = "user",
        /// An AI agent.
        Agent = "agent",
        /// Salesbooth itself, without a caller.
        System = "system",
    }
}

open_enum! {
    /// What kind of entity an event is about.
    pub enum ActivityEntityType {
        /// Events about a deal.
        Deal = "deal",
        /// Events about a contract.
        Contract = "contract",
        /// Events about a customer.
        Customer = "customer",
    }
}

open_enum! {
    /// How an alert is delivered.
    pub enum ActivityChannel {
        /// The alert is sent by e-mail.
        Email = "email",
        /// The alert is delivered to a webhook.
        Webhook = "webhook",
        /// The alert appears among the notifications of the dashboard. `in_app`
        InApp = "in_app",
    }
}

reply! {
    /// One page of events.
    pub struct ActivityList {
        /// The events of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        activities: Vec<ActivityEvent> = "activities" inferred,
        /// Position of this page in the list.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// An event of the activity log. No reply shows its form.
    pub struct ActivityEvent {
        /// Type of the event, such as `deal.created`.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        event_type: Option<WebhookEventType> = "event_type" inferred,
        /// What kind of actor caused the event.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        actor_type: Option<ActivityActorType> = "actor_type" inferred,
        /// What kind of entity the event is about.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        entity_type: Option<ActivityEntityType> = "entity_type" inferred,
        /// Id of the entity that the event is about.
        ///
        /// Inferred: code that reads the stream of the same events uses it.
        entity_id: Option<String> = "entity_id" inferred,
    }
}

reply! {
    /// Your notifications.
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
        /// All notification rules.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        rules: Vec<ActivityRule> = "rules" inferred,
    }
}

reply! {
    /// A rule that routes matching events to a channel.
    pub struct ActivityRule {
        /// Id of the rule, such as `rule_xxxxx`.
        ///
        /// Inferred: the parameter of the operations on a rule; no reply shows it.
        rule_id: Option<String> = "rule_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
        /// Event type that the rule matches, or a pattern such as `payment.*`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        event_type: Option<WebhookEventType> = "event_type" inferred,
        /// How matching events are delivered.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        channel: Option<ActivityChannel> = "channel" inferred,
        /// Display name of the rule.
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
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.rule_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("ActivityRule", &["rule_id", "id"]))
    }
}

both! {
    /// Channels that are used for an event.
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
    /// A notification rule to create.
    pub struct CreateActivityRule {
        needed {
            /// The event type to match, such as `deal.signature_added`, or a pattern, such as `payment.*`.
            event_type: WebhookEventType = "event_type",
            /// How an alert is delivered.
            channel: ActivityChannel = "channel",
        }
        optional {
            /// Display name of the rule.
            name: String = "name",
        }
    }
}

body! {
    /// Fields of a rule to change.
    pub struct UpdateActivityRule {
        optional {
            /// How an alert is delivered.
            channel: ActivityChannel = "channel",
        }
    }
}

body! {
    /// The notifications to mark as read.
    pub struct MarkActivityNotificationsRead {
        required_list {
            /// Ids of the notifications to mark, such as `notif_abc`.
            notification_ids: String = "notification_ids",
        }
    }
}
