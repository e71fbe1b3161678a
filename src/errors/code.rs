//! The category of an error code, for replies where neither the body nor the status gives one.

use saleskit_runtime::Category;

/// The code of a delegation that has reached its spending limit. Its status is 429, but waiting does not help.
pub(super) const SPENT: &str = "spending_limit_exceeded";

/// Codes with a category that the body does not name. Salesbooth's docs describe each of them in prose, with its status.
const CODES: [(&str, Category); 8] = [
    ("INVALID_KEY", Category::Authentication),
    ("insufficient_scope", Category::Authorization),
    ("trust_cap_exceeded", Category::Authorization),
    ("SANDBOX_ONLY", Category::Authorization),
    (SPENT, Category::RateLimited),
    ("service_unavailable", Category::Transient),
    ("VALIDATION_ERROR", Category::Validation),
    ("BAD_REQUEST", Category::Validation),
];

/// The category of a code: from the table, or from its first part (`conflict.stale_version`).
pub(super) fn category(code: &str) -> Option<Category> {
    if let Some((_, category)) = CODES.iter().find(|(known, _)| *known == code) {
        return Some(category.clone());
    }
    let first = code.split('.').next().unwrap_or_default();
    Some(Category::from(first)).filter(|category| !matches!(category, Category::Other(_)))
}
