// Generated from specs/salesbooth/preferences.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What users and workspaces prefer in the user interface.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, body, open_enum, reply,
};

/// The operations of `preferences`, reached as [`Client::preferences`](crate::Client::preferences).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read preferences.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::preferences::PreferenceScope;
    ///
    /// let user_preferences = client
    ///     .preferences()
    ///     .get(PreferenceScope::User)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /preferences?scope=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `scope`: Scope of the preferences: the user or the workspace.
    ///
    /// Source: docs section “Preferences”. Inferred: the page says what comes back for each scope; whether the parameter may be left out is not known, and the section names no credential. The reply's form is inferred: the page shows no reply; the fields are those that can be changed.
    #[inline]
    pub fn get(&self, scope: impl Into<PreferenceScope>) -> Call<UserPreferences> {
        let mut request = Request::new(&GET);
        request.require("scope", &Into::<PreferenceScope>::into(scope));
        Call::json(self.0, request)
    }

    /// Change preferences.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::preferences::{PreferenceScope, UpdatePreferences};
    ///
    /// let body = UpdatePreferences::new().language("en").theme("dark");
    /// let user_preferences = client
    ///     .preferences()
    ///     .update(PreferenceScope::User, body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /preferences?scope=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `scope`: Scope of the preferences: the user or the workspace.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Preferences”. Inferred: the sample sends no credential and the section names none; a session is taken to be meant, as in its neighbours. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn update(
        &self,
        scope: impl Into<PreferenceScope>,
        body: UpdatePreferences,
    ) -> Call<UserPreferences> {
        let mut request = Request::new(&UPDATE);
        request.require("scope", &Into::<PreferenceScope>::into(scope));
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &UPDATE];

static GET: Operation = Operation::new("preferences_get", "preferences", Method::Get, "/preferences")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("preferences_update", "preferences", Method::Patch, "/preferences")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether preferences belong to the user or to the workspace.
    pub enum PreferenceScope {
        /// The signed-in user's, the same in every workspace: `language` and `theme`.
        User = "user",
        /// Those of the current workspace: `recommendations_dismissed`.
        Tenant = "tenant",
    }
}

reply! {
    /// Preferences of one scope.
    pub struct UserPreferences {
        /// Language of the user interface, as `en`. In the scope `user`.
        language: Option<String> = "language",
        /// Colour theme of the user interface, as `dark`. In the scope `user`.
        theme: Option<String> = "theme",
        /// Whether recommendations were dismissed; form unknown. In the scope `tenant`.
        ///
        /// Inferred: named in prose; its JSON type is not shown.
        recommendations_dismissed: Option<Untyped> = "recommendations_dismissed" inferred,
    }
}

body! {
    /// Preferences to be changed.
    pub struct UpdatePreferences {
        optional {
            /// Language of the user interface, as `en`. In the scope `user`.
            language: String = "language",
            /// Colour theme of the user interface, as `dark`. In the scope `user`.
            theme: String = "theme",
            /// Whether recommendations were dismissed; form unknown. In the scope `tenant`.
            ///
            /// Inferred: named in prose; its JSON type is not shown.
            recommendations_dismissed: Untyped = "recommendations_dismissed",
        }
    }
}
