//! The regions of Salesbooth and their base URLs.
//!
//! The URLs come from the documents (`servers` of `common.yaml`), which say which of them are inferred.

use saleskit_runtime::{Error, ErrorBuilder, OpenEnum};

saleskit_runtime::open_enum! {
    /// A region in which Salesbooth keeps data.
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
    /// If the docs do not have this region.
    pub(super) fn base_url(&self) -> Result<&'static str, Error> {
        let known = salesbooth_api::REGIONS.iter().find(|(name, _)| *name == self.as_str());
        known.map(|(_, url)| *url).ok_or_else(|| {
            ErrorBuilder::configuration(format!(
                "`region` is `{}`, but the docs only have {}: set the region's address with `base_url`",
                self.as_str(),
                Self::VALUES.join(", ")
            ))
            .build()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_regions_are_those_of_the_documents() {
        let documented: Vec<_> = salesbooth_api::REGIONS.iter().map(|(name, _)| *name).collect();
        assert_eq!(documented, Region::VALUES);
    }
}
