// Generated from specs/salesbooth/team.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The people who work in the tenant, and their roles.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Id, Method, Operation, Request, body, open_enum, reply,
};

use crate::common::Deletion;

/// The operations of `team`, reached as [`Client::team`](crate::Client::team).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the members.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let team_member_list = client.team().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /team`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Team”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> Call<TeamMemberList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Invite somebody.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::team::{CreateTeamMember, TeamRole};
    ///
    /// let body = CreateTeamMember::new()
    ///     .email("colleague@example.com")
    ///     .role(TeamRole::Member);
    /// let team_member = client.team().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /team`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Team”. The reply's form is inferred: the page shows no reply; taken to be the member that the operation acts on.
    #[inline]
    pub fn create(&self, body: CreateTeamMember) -> Call<TeamMember> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Change the role of a member.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::team::{TeamRole, UpdateTeamMember};
    ///
    /// let body = UpdateTeamMember::new().membership_id("tm_xxxxx").role(TeamRole::Admin);
    /// let team_member = client.team().update(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /team`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Team”. The reply's form is inferred: the page shows no reply; taken to be the member that the operation acts on.
    #[inline]
    pub fn update(&self, body: UpdateTeamMember) -> Call<TeamMember> {
        let mut request = Request::new(&UPDATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Remove a member.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.team().delete("tm_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /team?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the membership, as `tm_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Team”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: impl Into<Id>) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", &Into::<Id>::into(id));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("team_list", "team", Method::Get, "/team")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("team_create", "team", Method::Post, "/team")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("team_update", "team", Method::Patch, "/team")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("team_delete", "team", Method::Delete, "/team")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Rights of a member in the workspace.
    pub enum TeamRole {
        /// Manages the workspace and its team.
        Admin = "admin",
        /// Works with the data of the workspace.
        Member = "member",
        /// Reads only.
        Viewer = "viewer",
    }
}

reply! {
    /// The members.
    pub struct TeamMemberList {
        /// The members of the workspace's team.
        ///
        /// Inferred: no reply shows the list or its name.
        members: Vec<TeamMember> = "members" inferred,
    }
}

reply! {
    /// Somebody who works in the tenant.
    pub struct TeamMember {
        /// Id of the membership, which updating and removing take; the sample has `tm_xxxxx`, the table an integer.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        membership_id: Option<Id> = "membership_id" inferred,
        /// E-mail address of the member.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        email: Option<String> = "email" inferred,
        /// Rights of the member in the workspace.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        role: Option<TeamRole> = "role" inferred,
    }
}

impl TeamMember {
    /// The identifier: `membership_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.membership_id
            .as_ref()
            .map(|id| id.as_str())
            .ok_or_else(|| Error::missing("TeamMember", &["membership_id"]))
    }
}

body! {
    /// Who is invited.
    pub struct CreateTeamMember {
        needed {
            /// E-mail address that the invitation is sent to.
            email: String = "email",
            /// Rights of a member in the workspace.
            role: TeamRole = "role",
        }
    }
}

body! {
    /// A member's new role.
    pub struct UpdateTeamMember {
        needed {
            /// Id of the membership to change; the sample has `tm_xxxxx`, the table an integer.
            ///
            /// Contradicted: an integer in the table, `tm_xxxxx` in the sample.
            membership_id: Id = "membership_id",
            /// Rights of a member in the workspace.
            role: TeamRole = "role",
        }
    }
}
