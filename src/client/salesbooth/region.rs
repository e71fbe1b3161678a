//! Where a region's API is served, and what region a key is of.
//!
//! The docs name three regions and one address. What follows from that is said where it stands.

use saleskit_runtime::Error;

saleskit_runtime::open_enum! {
    /// A region that data of Salesbooth is kept in.
    pub enum Region {
        /// `au`
        Au = "au",
        /// `eu`
        Eu = "eu",
        /// `us`
        Us = "us",
    }
}

impl Region {
    /// The base URL of the region's API.
    ///
    /// # Errors
    ///
    /// When the docs know no such region.
    pub(super) fn base_url(&self) -> Result<&'static str, Error> {
        match self {
            // The host is documented: `regional_endpoint` of a workspace. Its path is that of `api.salesbooth.com` in later docs.
            Self::Au => Ok("https://api-au.salesbooth.com/v1"),
            // Inferred from it: the docs name the regions, not their hosts.
            Self::Eu => Ok("https://api-eu.salesbooth.com/v1"),
            Self::Us => Ok("https://api-us.salesbooth.com/v1"),
            Self::Unknown(other) => Err(Error::configuration(format!(
                "`region` is `{}`, and the docs know au, eu and us: set the region's address with `base_url`",
                other.as_str()
            ))),
        }
    }
}
