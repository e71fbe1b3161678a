// Generated from specs/salesbooth/option_groups.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Groups of options that buyers choose from, for use by many products.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, NumberAmount, Operation, Request, Whole, body,
    call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Deletion;

/// The operations of `option_groups`, reached as [`Client::option_groups`](crate::Client::option_groups).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List option groups.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let option_group_list = client.option_groups().list().include_options(true).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /option-groups`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.search(..)`, `.include_options(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Option Groups”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Create an option group.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::option_groups::{
    ///     CreateOptionGroup, OptionGroupDisplayStyle, OptionGroupSelectionType,
    /// };
    ///
    /// let body = CreateOptionGroup::new("Storage Capacity")
    ///     .selection_type(OptionGroupSelectionType::Single)
    ///     .is_required(true)
    ///     .display_style(OptionGroupDisplayStyle::Cards);
    /// let option_group = client.option_groups().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /option-groups`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Option Groups”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn create(&self, body: impl Into<CreateOptionGroup>) -> Call<OptionGroup> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateOptionGroup>::into(body));
        Call::json(self.0, request)
    }

    /// Read one option group.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let option_group = client.option_groups().get("og_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /option-groups?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the option group, as `og_xxxxx`.
    ///
    /// Optional: `.include_options(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Option Groups”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("id", id);
        OperationCall(Call::json(self.0, request))
    }

    /// Change an option group.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::option_groups::UpdateOptionGroup;
    ///
    /// let body = UpdateOptionGroup::new().name("Updated Group Name");
    /// let option_group = client.option_groups().update("og_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /option-groups?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the option group, as `og_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Option Groups”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateOptionGroup) -> Call<OptionGroup> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete an option group.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.option_groups().delete("og_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /option-groups?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the option group, as `og_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Option Groups”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Add an option to a group.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::option_groups::AddGroupOption;
    ///
    /// let body = AddGroupOption::new()
    ///     .name("256 GB")
    ///     .price_modifier("100.00")
    ///     .sort_order(1);
    /// let group_option = client.option_groups().add_option("og_xxxxx").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /option-groups?id=…&action=options`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the option group, as `og_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Option Groups”. The reply's form is inferred: the page shows no reply; the fields are those of the request.
    #[inline]
    pub fn add_option(&self, id: &str) -> AddOptionCall {
        let mut request = Request::new(&ADD_OPTION);
        request.require("id", id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> OptionGroupList {
        query {
            /// Only groups with this status.
            status: OptionGroupStatus = "status",
            /// Text to search for in the name.
            search: String = "search",
            /// Whether the options come with their group.
            include_options: bool = "include_options",
        }
    }
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub type GetCall = OperationCall<GetParameters> -> OptionGroup {
        query {
            /// Whether the options come with their group.
            include_options: bool = "include_options",
        }
    }
}

call! {
    /// The call of [`Operations::add_option`], with what can be set.
    pub type AddOptionCall = OperationCall<AddOptionParameters> -> GroupOption {
        body {
            body: AddGroupOption,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &ADD_OPTION];

static LIST: Operation = Operation::new("option_groups_list", "option_groups", Method::Get, "/option-groups")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("option_groups_create", "option_groups", Method::Post, "/option-groups")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("option_groups_get", "option_groups", Method::Get, "/option-groups")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("option_groups_update", "option_groups", Method::Patch, "/option-groups")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("option_groups_delete", "option_groups", Method::Delete, "/option-groups")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static ADD_OPTION: Operation = Operation::new("option_groups_add_option", "option_groups", Method::Post, "/option-groups")
    .query(&[("action", "options")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether an option group is in use.
    pub enum OptionGroupStatus {
        /// In use: products can offer the group.
        Active = "active",
        /// Retired: kept, but no longer in use.
        Archived = "archived",
    }
}

open_enum! {
    /// Whether buyers choose one option of the group or several.
    pub enum OptionGroupSelectionType {
        /// Buyers choose one option of the group.
        Single = "single",
        /// Buyers may choose several options, within `min_selections` and `max_selections`.
        Multiple = "multiple",
    }
}

open_enum! {
    /// How the options of a group are shown to buyers.
    pub enum OptionGroupDisplayStyle {
        /// Each option on a card of its own.
        Cards = "cards",
        /// A list that opens when clicked.
        Dropdown = "dropdown",
        /// Small rounded buttons side by side.
        Pills = "pills",
        /// Small samples, as of a colour or a material.
        Swatches = "swatches",
        /// A list of boxes to tick.
        Checkboxes = "checkboxes",
    }
}

reply! {
    /// The option groups.
    pub struct OptionGroupList {
        /// The option groups that match the filters.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        option_groups: Vec<OptionGroup> = "option_groups" inferred,
    }
}

reply! {
    /// Options that buyers choose from, as colours or sizes.
    pub struct OptionGroup {
        /// Id of the group, as `og_xxxxx`; `grp_xxxxx` where products are linked.
        ///
        /// Inferred: named so where products are linked; no reply shows it.
        group_id: Option<String> = "group_id" inferred,
        /// The same as `group_id`, should a reply call it so.
        ///
        /// Inferred: some replies of other sections call their id so.
        id: Option<String> = "id" inferred,
        /// What buyers read above the options, as `Colour` or `Storage`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        name: Option<String> = "name" inferred,
        /// What the group is about, in words.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        description: Option<String> = "description" inferred,
        /// Whether buyers choose one option or several.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        selection_type: Option<OptionGroupSelectionType> = "selection_type" inferred,
        /// How the options are shown to buyers.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        display_style: Option<OptionGroupDisplayStyle> = "display_style" inferred,
        /// Whether buyers must choose from the group.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        is_required: Option<bool> = "is_required" inferred,
        /// Smallest number of options to choose, 0 to 100.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        min_selections: Option<i64> = "min_selections" inferred,
        /// Largest number of options to choose, 0 to 100.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        max_selections: Option<i64> = "max_selections" inferred,
        /// Position among the groups where they are shown.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        sort_order: Option<i64> = "sort_order" inferred,
        /// Whether it is in use.
        ///
        /// Inferred: named as a filter; no reply shows it.
        status: Option<OptionGroupStatus> = "status" inferred,
        /// The options of the group; only with `include_options`.
        ///
        /// Inferred: named by the parameter only.
        options: Vec<GroupOption> = "options" inferred,
    }
}

impl OptionGroup {
    /// The identifier: `group_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.group_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("OptionGroup", &["group_id", "id"]))
    }
}

reply! {
    /// An option of a group.
    pub struct GroupOption {
        /// Id of the option, as `opt_aaa`.
        ///
        /// Inferred: named so where options are priced; no reply of this section shows it.
        option_id: Option<String> = "option_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
        /// What buyers read, as `256 GB`.
        ///
        /// Inferred: sent in a sample of a request; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Amount that the option adds to the price, in major units.
        ///
        /// Inferred: sent in a sample of a request; no reply shows it.
        price_modifier: Option<Amount> = "price_modifier" inferred,
        /// Position in the group where it is shown.
        ///
        /// Inferred: sent in a sample of a request; no reply shows it.
        sort_order: Option<i64> = "sort_order" inferred,
    }
}

impl GroupOption {
    /// The identifier: `option_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.option_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("GroupOption", &["option_id", "id"]))
    }
}

body! {
    /// An option group to be made.
    pub struct CreateOptionGroup {
        required {
            /// What buyers read above the options, as `Colour` or `Storage`.
            name: String = "name",
        }
        optional {
            /// What the group is about.
            description: String = "description",
            /// Whether buyers choose one option of the group or several.
            selection_type: OptionGroupSelectionType = "selection_type",
            /// Whether buyers must choose.
            is_required: bool = "is_required",
            /// Smallest number of options to choose, 0 to 100.
            min_selections: Whole = "min_selections",
            /// Largest number of options to choose, 0 to 100.
            max_selections: Whole = "max_selections",
            /// How the options of a group are shown to buyers.
            display_style: OptionGroupDisplayStyle = "display_style",
            /// Position among the groups where they are shown.
            sort_order: Whole = "sort_order",
        }
    }
}

body! {
    /// What to change in an option group.
    pub struct UpdateOptionGroup {
        optional {
            /// What buyers read above the options, as `Colour` or `Storage`.
            name: String = "name",
            /// What the group is about.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            description: String = "description",
            /// Whether buyers choose one option or several.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            selection_type: OptionGroupSelectionType = "selection_type",
            /// Whether buyers must choose.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            is_required: bool = "is_required",
            /// Smallest number of options to choose, 0 to 100.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            min_selections: Whole = "min_selections",
            /// Largest number of options to choose, 0 to 100.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            max_selections: Whole = "max_selections",
            /// How the options are shown to buyers.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            display_style: OptionGroupDisplayStyle = "display_style",
            /// Position among the groups where they are shown.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            sort_order: Whole = "sort_order",
        }
    }
}

body! {
    /// An option to be added. The page shows its fields in a sample only.
    pub struct AddGroupOption {
        optional {
            /// What buyers read, as `256 GB`.
            name: String = "name",
            /// Amount that the option adds to the price, in major units.
            price_modifier: NumberAmount = "price_modifier",
            /// Position in the group where it is shown.
            sort_order: Whole = "sort_order",
        }
    }
}
