//! What a code says of the category, where neither the body nor the status does.

use saleskit_runtime::Category;

/// The code of a delegation that has spent its limit: a 429 that no waiting of seconds helps.
pub(super) const SPENT: &str = "spending_limit_exceeded";

/// The codes that stand for a category without naming it. Salesbooth's docs name them in prose, each with its status.
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

/// The category of a code: one of the table, or the one it begins with (`conflict.stale_version`).
pub(super) fn category(code: &str) -> Option<Category> {
    if let Some((_, category)) = CODES.iter().find(|(known, _)| *known == code) {
        return Some(category.clone());
    }
    let first = code.split('.').next().unwrap_or_default();
    Some(Category::from(first)).filter(|category| !matches!(category, Category::Other(_)))
}
