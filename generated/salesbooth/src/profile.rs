// Generated from specs/salesbooth/profile.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The profile of whoever is signed in.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Secret, Untyped, body, reply,
};

/// The operations of `profile`, reached as [`Client::profile`](crate::Client::profile).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read your profile.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let user_profile = client.profile().get().header("Cookie", "session=example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /profile`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “User Profile”. Inferred: the page shows the reply; the method is lost, and the path is in the changelog.
    #[inline]
    pub fn get(&self) -> Call<UserProfile> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Change your profile.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::profile::UpdateUserProfile;
    ///
    /// let body = UpdateUserProfile::new();
    /// let user_profile = client
    ///     .profile()
    ///     .update(body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /profile`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “User Profile”. Inferred: the page gives the fields, the method is lost; changes are PATCH elsewhere. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn update(&self, body: UpdateUserProfile) -> Call<UserProfile> {
        let mut request = Request::new(&UPDATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Change your password.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::profile::ChangeUserPassword;
    ///
    /// let body = ChangeUserPassword::new()
    ///     .old_password("oldPassword123")
    ///     .new_password("newSecurePassword456");
    /// let reply = client
    ///     .profile()
    ///     .change_password(body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /profile?action=change-password`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “User Profile”.
    #[inline]
    pub fn change_password(&self, body: ChangeUserPassword) -> Call<Untyped> {
        let mut request = Request::new(&CHANGE_PASSWORD);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &UPDATE, &CHANGE_PASSWORD];

static GET: Operation = Operation::new("profile_get", "profile", Method::Get, "/profile")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("profile_update", "profile", Method::Patch, "/profile")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static CHANGE_PASSWORD: Operation = Operation::new("profile_change_password", "profile", Method::Post, "/profile")
    .query(&[("action", "change-password")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data);

reply! {
    /// A person with an account.
    pub struct UserProfile {
        /// Given name, as `Jane`.
        first_name: Option<String> = "first_name",
        /// Family name, as `Smith`.
        last_name: Option<String> = "last_name",
        /// E-mail address of the account. It cannot be changed by [`profile().update`](Operations::update).
        email: Option<String> = "email",
        /// Mobile number, as `+1-555-0100`.
        phone: Option<String> = "phone",
    }
}

body! {
    /// What to change in a profile.
    pub struct UpdateUserProfile {
        optional {
            /// Given name, as `Jane`.
            first_name: String = "first_name",
            /// Family name, as `Smith`.
            last_name: String = "last_name",
            /// Mobile number, as `+1-555-0100`.
            phone: String = "phone",
        }
    }
}

body! {
    /// The old password, as proof, and the new one.
    pub struct ChangeUserPassword {
        needed {
            /// The current password, to prove that the user knows it.
            old_password: Secret = "old_password",
            /// The new password; at least 8 characters.
            new_password: Secret = "new_password",
        }
    }
}
