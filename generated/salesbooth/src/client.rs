// Generated from specs/salesbooth/ by `cargo xtask generate`. Do not edit: change the documents.

//! The client: one accessor per section.

use std::sync::Arc;

use saleskit_runtime::{Engine, operation_call};

/// Every section of Salesbooth. Cheap to clone; clones share the engine.
#[derive(Clone)]
pub struct Client {
    engine: Arc<dyn Engine>,
}

impl Client {
    /// A client whose calls go through `engine`.
    #[inline]
    pub fn new(engine: Arc<dyn Engine>) -> Self {
        Self { engine }
    }

    /// The engine of the calls.
    #[inline]
    pub fn engine(&self) -> &Arc<dyn Engine> {
        &self.engine
    }

    /// Experiments with two variants of a widget.
    #[cfg(feature = "ab_tests")]
    #[inline]
    pub fn ab_tests(&self) -> crate::ab_tests::Operations<'_> {
        crate::ab_tests::Operations(&self.engine)
    }

    /// The log of events, and the rules and channels of notifications.
    #[cfg(feature = "activity")]
    #[inline]
    pub fn activity(&self) -> crate::activity::Operations<'_> {
        crate::activity::Operations(&self.engine)
    }

    /// The activity feed as it happens.
    #[cfg(feature = "activity_stream")]
    #[inline]
    pub fn activity_stream(&self) -> crate::activity_stream::Operations<'_> {
        crate::activity_stream::Operations(&self.engine)
    }

    /// Which products agents can find.
    #[cfg(feature = "agent_discovery")]
    #[inline]
    pub fn agent_discovery(&self) -> crate::agent_discovery::Operations<'_> {
        crate::agent_discovery::Operations(&self.engine)
    }

    /// Which agents work in the same workspace.
    #[cfg(feature = "agent_registry")]
    #[inline]
    pub fn agent_registry(&self) -> crate::agent_registry::Operations<'_> {
        crate::agent_registry::Operations(&self.engine)
    }

    /// How far an agent key is trusted, and why.
    #[cfg(feature = "agent_trust")]
    #[inline]
    pub fn agent_trust(&self) -> crate::agent_trust::Operations<'_> {
        crate::agent_trust::Operations(&self.engine)
    }

    /// Signed proof of how far an agent is trusted.
    #[cfg(feature = "agent_trust_credentials")]
    #[inline]
    pub fn agent_trust_credentials(
        &self,
    ) -> crate::agent_trust_credentials::Operations<'_> {
        crate::agent_trust_credentials::Operations(&self.engine)
    }

    /// Plans of several steps that agents make and execute, within the spending limits of a delegation.
    #[cfg(feature = "agent_workflows")]
    #[inline]
    pub fn agent_workflows(&self) -> crate::agent_workflows::Operations<'_> {
        crate::agent_workflows::Operations(&self.engine)
    }

    /// Websites and pages that an AI writes.
    #[cfg(feature = "ai_website")]
    #[inline]
    pub fn ai_website(&self) -> crate::ai_website::Operations<'_> {
        crate::ai_website::Operations(&self.engine)
    }

    /// What a workspace records about its visitors.
    #[cfg(feature = "analytics_settings")]
    #[inline]
    pub fn analytics_settings(&self) -> crate::analytics_settings::Operations<'_> {
        crate::analytics_settings::Operations(&self.engine)
    }

    /// Keys of the tenant and their scopes, managed by somebody who signed in to the dashboard.
    #[cfg(feature = "api_keys")]
    #[inline]
    pub fn api_keys(&self) -> crate::api_keys::Operations<'_> {
        crate::api_keys::Operations(&self.engine)
    }

    /// Who did what to an entity, in a chain that cannot be altered unseen.
    #[cfg(feature = "audit")]
    #[inline]
    pub fn audit(&self) -> crate::audit::Operations<'_> {
        crate::audit::Operations(&self.engine)
    }

    /// Times that can still be booked.
    #[cfg(feature = "availability")]
    #[inline]
    pub fn availability(&self) -> crate::availability::Operations<'_> {
        crate::availability::Operations(&self.engine)
    }

    /// Several operations in one request.
    #[cfg(feature = "batch")]
    #[inline]
    pub fn batch(&self) -> crate::batch::Operations<'_> {
        crate::batch::Operations(&self.engine)
    }

    /// What the tenant uses and how it buys credits.
    #[cfg(feature = "billing")]
    #[inline]
    pub fn billing(&self) -> crate::billing::Operations<'_> {
        crate::billing::Operations(&self.engine)
    }

    /// Appointments: held, confirmed, kept or missed.
    #[cfg(feature = "bookings")]
    #[inline]
    pub fn bookings(&self) -> crate::bookings::Operations<'_> {
        crate::bookings::Operations(&self.engine)
    }

    /// How much the API may cost in a month.
    #[cfg(feature = "budget")]
    #[inline]
    pub fn budget(&self) -> crate::budget::Operations<'_> {
        crate::budget::Operations(&self.engine)
    }

    /// Discounts for options that are chosen together.
    #[cfg(feature = "bundle_rules")]
    #[inline]
    pub fn bundle_rules(&self) -> crate::bundle_rules::Operations<'_> {
        crate::bundle_rules::Operations(&self.engine)
    }

    /// What a business is and sells, in words for the AI that writes websites.
    #[cfg(feature = "business_profile")]
    #[inline]
    pub fn business_profile(&self) -> crate::business_profile::Operations<'_> {
        crate::business_profile::Operations(&self.engine)
    }

    /// The cache of a workspace.
    #[cfg(feature = "cache")]
    #[inline]
    pub fn cache(&self) -> crate::cache::Operations<'_> {
        crate::cache::Operations(&self.engine)
    }

    /// What the messages of a workspace are sent from.
    #[cfg(feature = "channels")]
    #[inline]
    pub fn channels(&self) -> crate::channels::Operations<'_> {
        crate::channels::Operations(&self.engine)
    }

    /// An assistant that knows your customers, products and deals.
    #[cfg(feature = "chat")]
    #[inline]
    pub fn chat(&self) -> crate::chat::Operations<'_> {
        crate::chat::Operations(&self.engine)
    }

    /// Which options need, forbid or contain each other.
    #[cfg(feature = "compatibility_rules")]
    #[inline]
    pub fn compatibility_rules(&self) -> crate::compatibility_rules::Operations<'_> {
        crate::compatibility_rules::Operations(&self.engine)
    }

    /// Configure, price and quote: what a product offers and what a choice costs.
    #[cfg(feature = "configuration")]
    #[inline]
    pub fn configuration(&self) -> crate::configuration::Operations<'_> {
        crate::configuration::Operations(&self.engine)
    }

    /// Contracts with their signatures and renewals.
    #[cfg(feature = "contracts")]
    #[inline]
    pub fn contracts(&self) -> crate::contracts::Operations<'_> {
        crate::contracts::Operations(&self.engine)
    }

    /// Whether a credential of Salesbooth is genuine.
    #[cfg(feature = "credential_verification")]
    #[inline]
    pub fn credential_verification(
        &self,
    ) -> crate::credential_verification::Operations<'_> {
        crate::credential_verification::Operations(&self.engine)
    }

    /// Credits that are bought beforehand.
    #[cfg(feature = "credits")]
    #[inline]
    pub fn credits(&self) -> crate::credits::Operations<'_> {
        crate::credits::Operations(&self.engine)
    }

    /// Customers and products from a CSV file, in three steps.
    #[cfg(feature = "csv_import")]
    #[inline]
    pub fn csv_import(&self) -> crate::csv_import::Operations<'_> {
        crate::csv_import::Operations(&self.engine)
    }

    /// How your customers sign in to their portal, by a link in an e-mail.
    #[cfg(feature = "customer_auth")]
    #[inline]
    pub fn customer_auth(&self) -> crate::customer_auth::Operations<'_> {
        crate::customer_auth::Operations(&self.engine)
    }

    /// What customers do for themselves: read, sign and pay deals.
    #[cfg(feature = "customer_portal")]
    #[inline]
    pub fn customer_portal(&self) -> crate::customer_portal::Operations<'_> {
        crate::customer_portal::Operations(&self.engine)
    }

    /// The people and companies that deals are made with.
    #[cfg(feature = "customers")]
    #[inline]
    pub fn customers(&self) -> crate::customers::Operations<'_> {
        crate::customers::Operations(&self.engine)
    }

    /// All figures of the dashboard at once.
    #[cfg(feature = "dashboard_stats")]
    #[inline]
    pub fn dashboard_stats(&self) -> crate::dashboard_stats::Operations<'_> {
        crate::dashboard_stats::Operations(&self.engine)
    }

    /// Offers that AI agents may find.
    #[cfg(feature = "deal_discovery")]
    #[inline]
    pub fn deal_discovery(&self) -> crate::deal_discovery::Operations<'_> {
        crate::deal_discovery::Operations(&self.engine)
    }

    /// Messages to customers about their deals, by e-mail or SMS.
    #[cfg(feature = "deal_notifications")]
    #[inline]
    pub fn deal_notifications(&self) -> crate::deal_notifications::Operations<'_> {
        crate::deal_notifications::Operations(&self.engine)
    }

    /// Agents and people who share a deal.
    #[cfg(feature = "deal_participants")]
    #[inline]
    pub fn deal_participants(&self) -> crate::deal_participants::Operations<'_> {
        crate::deal_participants::Operations(&self.engine)
    }

    /// Deals prepared once and made again and again.
    #[cfg(feature = "deal_templates")]
    #[inline]
    pub fn deal_templates(&self) -> crate::deal_templates::Operations<'_> {
        crate::deal_templates::Operations(&self.engine)
    }

    /// Deals, their line items, terms, escrow and signatures.
    #[cfg(feature = "deals")]
    #[inline]
    pub fn deals(&self) -> crate::deals::Operations<'_> {
        crate::deals::Operations(&self.engine)
    }

    /// Rights that one agent or user lends to another, with limits on spending.
    #[cfg(feature = "delegations")]
    #[inline]
    pub fn delegations(&self) -> crate::delegations::Operations<'_> {
        crate::delegations::Operations(&self.engine)
    }

    /// How others check the signatures of a tenant.
    #[cfg(feature = "did_document")]
    #[inline]
    pub fn did_document(&self) -> crate::did_document::Operations<'_> {
        crate::did_document::Operations(&self.engine)
    }

    /// Whether the dashboard shows itself as an app or in a browser.
    #[cfg(feature = "display_mode")]
    #[inline]
    pub fn display_mode(&self) -> crate::display_mode::Operations<'_> {
        crate::display_mode::Operations(&self.engine)
    }

    /// Whether domain names are free.
    #[cfg(feature = "domain_availability")]
    #[inline]
    pub fn domain_availability(&self) -> crate::domain_availability::Operations<'_> {
        crate::domain_availability::Operations(&self.engine)
    }

    /// Buying domain names.
    #[cfg(feature = "domain_registration")]
    #[inline]
    pub fn domain_registration(&self) -> crate::domain_registration::Operations<'_> {
        crate::domain_registration::Operations(&self.engine)
    }

    /// Encrypting the personal data of a workspace's customers again with the current key.
    #[cfg(feature = "encryption_rotation")]
    #[inline]
    pub fn encryption_rotation(&self) -> crate::encryption_rotation::Operations<'_> {
        crate::encryption_rotation::Operations(&self.engine)
    }

    /// Where browsers report what visitors do.
    #[cfg(feature = "event_collection")]
    #[inline]
    pub fn event_collection(&self) -> crate::event_collection::Operations<'_> {
        crate::event_collection::Operations(&self.engine)
    }

    /// What happens, as a stream of server-sent events.
    #[cfg(feature = "events")]
    #[inline]
    pub fn events(&self) -> crate::events::Operations<'_> {
        crate::events::Operations(&self.engine)
    }

    /// Deals across instances of Salesbooth, over the protocol `salesbooth-negotiate/1.0`.
    #[cfg(feature = "federation")]
    #[inline]
    pub fn federation(&self) -> crate::federation::Operations<'_> {
        crate::federation::Operations(&self.engine)
    }

    /// Instances of Salesbooth that a tenant trusts without asking each time.
    #[cfg(feature = "federation_peers")]
    #[inline]
    pub fn federation_peers(&self) -> crate::federation_peers::Operations<'_> {
        crate::federation_peers::Operations(&self.engine)
    }

    /// Signs of fraud in deals and payments; enough of them cost trust.
    #[cfg(feature = "fraud_signals")]
    #[inline]
    pub fn fraud_signals(&self) -> crate::fraud_signals::Operations<'_> {
        crate::fraud_signals::Operations(&self.engine)
    }

    /// What one currency is worth in another.
    #[cfg(feature = "fx_rates")]
    #[inline]
    pub fn fx_rates(&self) -> crate::fx_rates::Operations<'_> {
        crate::fx_rates::Operations(&self.engine)
    }

    /// What the GDPR asks for: export, erasure, consent, retention and evidence.
    #[cfg(feature = "gdpr")]
    #[inline]
    pub fn gdpr(&self) -> crate::gdpr::Operations<'_> {
        crate::gdpr::Operations(&self.engine)
    }

    /// Whether Salesbooth is up.
    #[cfg(feature = "health")]
    #[inline]
    pub fn health(&self) -> crate::health::Operations<'_> {
        crate::health::Operations(&self.engine)
    }

    /// Scores, risks, forecasts and prices that a model suggests for deals.
    #[cfg(feature = "intelligence")]
    #[inline]
    pub fn intelligence(&self) -> crate::intelligence::Operations<'_> {
        crate::intelligence::Operations(&self.engine)
    }

    /// Receivers and switches of the platform, not meant for integrations.
    #[cfg(feature = "internal")]
    #[inline]
    pub fn internal(&self) -> crate::internal::Operations<'_> {
        crate::internal::Operations(&self.engine)
    }

    /// Work that is done in the background.
    #[cfg(feature = "job_queue")]
    #[inline]
    pub fn job_queue(&self) -> crate::job_queue::Operations<'_> {
        crate::job_queue::Operations(&self.engine)
    }

    /// The Model Context Protocol, through which agents find and use tools, resources and prompts.
    #[cfg(feature = "mcp")]
    #[inline]
    pub fn mcp(&self) -> crate::mcp::Operations<'_> {
        crate::mcp::Operations(&self.engine)
    }

    /// Terms of a deal, proposed and answered in rounds.
    #[cfg(feature = "negotiations")]
    #[inline]
    pub fn negotiations(&self) -> crate::negotiations::Operations<'_> {
        crate::negotiations::Operations(&self.engine)
    }

    /// The dashboard's view of negotiations.
    #[cfg(feature = "negotiations_dashboard")]
    #[inline]
    pub fn negotiations_dashboard(
        &self,
    ) -> crate::negotiations_dashboard::Operations<'_> {
        crate::negotiations_dashboard::Operations(&self.engine)
    }

    /// New users and new workspaces.
    #[cfg(feature = "onboarding")]
    #[inline]
    pub fn onboarding(&self) -> crate::onboarding::Operations<'_> {
        crate::onboarding::Operations(&self.engine)
    }

    /// Groups of options that buyers choose from, for use by many products.
    #[cfg(feature = "option_groups")]
    #[inline]
    pub fn option_groups(&self) -> crate::option_groups::Operations<'_> {
        crate::option_groups::Operations(&self.engine)
    }

    /// Payments that a widget starts.
    #[cfg(feature = "payment_intent")]
    #[inline]
    pub fn payment_intent(&self) -> crate::payment_intent::Operations<'_> {
        crate::payment_intent::Operations(&self.engine)
    }

    /// Payments for deals, through Stripe or by hand.
    #[cfg(feature = "payments")]
    #[inline]
    pub fn payments(&self) -> crate::payments::Operations<'_> {
        crate::payments::Operations(&self.engine)
    }

    /// Short-lived test keys for trying the API out.
    #[cfg(feature = "playground")]
    #[inline]
    pub fn playground(&self) -> crate::playground::Operations<'_> {
        crate::playground::Operations(&self.engine)
    }

    /// Extensions of the platform, to be installed from a marketplace.
    #[cfg(feature = "plugins")]
    #[inline]
    pub fn plugins(&self) -> crate::plugins::Operations<'_> {
        crate::plugins::Operations(&self.engine)
    }

    /// What users and workspaces prefer in the user interface.
    #[cfg(feature = "preferences")]
    #[inline]
    pub fn preferences(&self) -> crate::preferences::Operations<'_> {
        crate::preferences::Operations(&self.engine)
    }

    /// What a cart would cost, without a deal being made.
    #[cfg(feature = "pricing_simulation")]
    #[inline]
    pub fn pricing_simulation(&self) -> crate::pricing_simulation::Operations<'_> {
        crate::pricing_simulation::Operations(&self.engine)
    }

    /// Families of products, the top level of the configurator.
    #[cfg(feature = "product_families")]
    #[inline]
    pub fn product_families(&self) -> crate::product_families::Operations<'_> {
        crate::product_families::Operations(&self.engine)
    }

    /// Which option groups a product has, and which of their options.
    #[cfg(feature = "product_option_groups")]
    #[inline]
    pub fn product_option_groups(&self) -> crate::product_option_groups::Operations<'_> {
        crate::product_option_groups::Operations(&self.engine)
    }

    /// All rules of a product together, and checks against them.
    #[cfg(feature = "product_rules")]
    #[inline]
    pub fn product_rules(&self) -> crate::product_rules::Operations<'_> {
        crate::product_rules::Operations(&self.engine)
    }

    /// What is sold: goods and services.
    #[cfg(feature = "products")]
    #[inline]
    pub fn products(&self) -> crate::products::Operations<'_> {
        crate::products::Operations(&self.engine)
    }

    /// The profile of whoever is signed in.
    #[cfg(feature = "profile")]
    #[inline]
    pub fn profile(&self) -> crate::profile::Operations<'_> {
        crate::profile::Operations(&self.engine)
    }

    /// Quotes and invoices made of deals, to be shared by a short code.
    #[cfg(feature = "quotes")]
    #[inline]
    pub fn quotes(&self) -> crate::quotes::Operations<'_> {
        crate::quotes::Operations(&self.engine)
    }

    /// What a voice assistant wants to be done.
    #[cfg(feature = "realtime_function")]
    #[inline]
    pub fn realtime_function(&self) -> crate::realtime_function::Operations<'_> {
        crate::realtime_function::Operations(&self.engine)
    }

    /// Tokens for a browser's voice session with OpenAI.
    #[cfg(feature = "realtime_session")]
    #[inline]
    pub fn realtime_session(&self) -> crate::realtime_session::Operations<'_> {
        crate::realtime_session::Operations(&self.engine)
    }

    /// What a voice session used up.
    #[cfg(feature = "realtime_usage")]
    #[inline]
    pub fn realtime_usage(&self) -> crate::realtime_usage::Operations<'_> {
        crate::realtime_usage::Operations(&self.engine)
    }

    /// Test data, apart from the real one.
    #[cfg(feature = "sandbox")]
    #[inline]
    pub fn sandbox(&self) -> crate::sandbox::Operations<'_> {
        crate::sandbox::Operations(&self.engine)
    }

    /// Whether the dashboard works with real money.
    #[cfg(feature = "sandbox_toggle")]
    #[inline]
    pub fn sandbox_toggle(&self) -> crate::sandbox_toggle::Operations<'_> {
        crate::sandbox_toggle::Operations(&self.engine)
    }

    /// Configurations that buyers saved, each behind a short code that they can share.
    #[cfg(feature = "saved_configs")]
    #[inline]
    pub fn saved_configs(&self) -> crate::saved_configs::Operations<'_> {
        crate::saved_configs::Operations(&self.engine)
    }

    /// What buyers saved in widgets, from the view of the seller.
    #[cfg(feature = "saved_configs_admin")]
    #[inline]
    pub fn saved_configs_admin(&self) -> crate::saved_configs_admin::Operations<'_> {
        crate::saved_configs_admin::Operations(&self.engine)
    }

    /// What deals and contracts are made of, for programs to read.
    #[cfg(feature = "schemas")]
    #[inline]
    pub fn schemas(&self) -> crate::schemas::Operations<'_> {
        crate::schemas::Operations(&self.engine)
    }

    /// One search over customers, products, deals and contracts.
    #[cfg(feature = "search")]
    #[inline]
    pub fn search(&self) -> crate::search::Operations<'_> {
        crate::search::Operations(&self.engine)
    }

    /// Signing in to and out of the dashboard.
    #[cfg(feature = "session_auth")]
    #[inline]
    pub fn session_auth(&self) -> crate::session_auth::Operations<'_> {
        crate::session_auth::Operations(&self.engine)
    }

    /// Recordings of what visitors did.
    #[cfg(feature = "session_replays")]
    #[inline]
    pub fn session_replays(&self) -> crate::session_replays::Operations<'_> {
        crate::session_replays::Operations(&self.engine)
    }

    /// Blocks of content that the pages of a site share.
    #[cfg(feature = "site_blocks")]
    #[inline]
    pub fn site_blocks(&self) -> crate::site_blocks::Operations<'_> {
        crate::site_blocks::Operations(&self.engine)
    }

    /// The pages of your websites.
    #[cfg(feature = "site_pages")]
    #[inline]
    pub fn site_pages(&self) -> crate::site_pages::Operations<'_> {
        crate::site_pages::Operations(&self.engine)
    }

    /// Suggestions for your websites, drawn from how visitors use them.
    #[cfg(feature = "site_suggestions")]
    #[inline]
    pub fn site_suggestions(&self) -> crate::site_suggestions::Operations<'_> {
        crate::site_suggestions::Operations(&self.engine)
    }

    /// Your websites.
    #[cfg(feature = "sites")]
    #[inline]
    pub fn sites(&self) -> crate::sites::Operations<'_> {
        crate::sites::Operations(&self.engine)
    }

    /// People who give the services that can be booked.
    #[cfg(feature = "staff")]
    #[inline]
    pub fn staff(&self) -> crate::staff::Operations<'_> {
        crate::staff::Operations(&self.engine)
    }

    /// Deals that renew themselves, with metered usage.
    #[cfg(feature = "subscriptions")]
    #[inline]
    pub fn subscriptions(&self) -> crate::subscriptions::Operations<'_> {
        crate::subscriptions::Operations(&self.engine)
    }

    /// Going from one workspace to another within a session.
    #[cfg(feature = "switch_workspace")]
    #[inline]
    pub fn switch_workspace(&self) -> crate::switch_workspace::Operations<'_> {
        crate::switch_workspace::Operations(&self.engine)
    }

    /// All workspaces, for the people who run Salesbooth.
    #[cfg(feature = "system_admin")]
    #[inline]
    pub fn system_admin(&self) -> crate::system_admin::Operations<'_> {
        crate::system_admin::Operations(&self.engine)
    }

    /// The people who work in the tenant, and their roles.
    #[cfg(feature = "team")]
    #[inline]
    pub fn team(&self) -> crate::team::Operations<'_> {
        crate::team::Operations(&self.engine)
    }

    /// The workspace of one browser tab.
    #[cfg(feature = "tenant_context")]
    #[inline]
    pub fn tenant_context(&self) -> crate::tenant_context::Operations<'_> {
        crate::tenant_context::Operations(&self.engine)
    }

    /// Name, look and rules of a workspace.
    #[cfg(feature = "tenant_settings")]
    #[inline]
    pub fn tenant_settings(&self) -> crate::tenant_settings::Operations<'_> {
        crate::tenant_settings::Operations(&self.engine)
    }

    /// Text read aloud.
    #[cfg(feature = "text_to_speech")]
    #[inline]
    pub fn text_to_speech(&self) -> crate::text_to_speech::Operations<'_> {
        crate::text_to_speech::Operations(&self.engine)
    }

    /// What language models can call, described for them.
    #[cfg(feature = "tools")]
    #[inline]
    pub fn tools(&self) -> crate::tools::Operations<'_> {
        crate::tools::Operations(&self.engine)
    }

    /// How far Salesbooth trusts the tenant.
    #[cfg(feature = "trust")]
    #[inline]
    pub fn trust(&self) -> crate::trust::Operations<'_> {
        crate::trust::Operations(&self.engine)
    }

    /// Images of products and options.
    #[cfg(feature = "uploads")]
    #[inline]
    pub fn uploads(&self) -> crate::uploads::Operations<'_> {
        crate::uploads::Operations(&self.engine)
    }

    /// What AI services were used and what they cost.
    #[cfg(feature = "usage")]
    #[inline]
    pub fn usage(&self) -> crate::usage::Operations<'_> {
        crate::usage::Operations(&self.engine)
    }

    /// Prepaid balances in USDC with which agents pay, on the network Base. They are apart from credits.
    #[cfg(feature = "usdc")]
    #[inline]
    pub fn usdc(&self) -> crate::usdc::Operations<'_> {
        crate::usdc::Operations(&self.engine)
    }

    /// Where events are sent to, what was sent, and what the events carry.
    #[cfg(feature = "webhooks")]
    #[inline]
    pub fn webhooks(&self) -> crate::webhooks::Operations<'_> {
        crate::webhooks::Operations(&self.engine)
    }

    /// What visitors do in a widget.
    #[cfg(feature = "widget_analytics")]
    #[inline]
    pub fn widget_analytics(&self) -> crate::widget_analytics::Operations<'_> {
        crate::widget_analytics::Operations(&self.engine)
    }

    /// What a widget asks with its publishable key; open to a checkout of your own, too.
    #[cfg(feature = "widget_public")]
    #[inline]
    pub fn widget_public(&self) -> crate::widget_public::Operations<'_> {
        crate::widget_public::Operations(&self.engine)
    }

    /// Settings of the widgets in which buyers make deals on your pages.
    #[cfg(feature = "widgets")]
    #[inline]
    pub fn widgets(&self) -> crate::widgets::Operations<'_> {
        crate::widgets::Operations(&self.engine)
    }

    /// The workspaces that a user may enter.
    #[cfg(feature = "workspaces")]
    #[inline]
    pub fn workspaces(&self) -> crate::workspaces::Operations<'_> {
        crate::workspaces::Operations(&self.engine)
    }
}

operation_call! {
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
