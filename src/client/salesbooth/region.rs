//! Where a region's API is served, and what region a key is of.
//!
//! The addresses are the documents' (`servers` of `common.yaml`), which say what of them is inferred.

use saleskit_runtime::{Error, ErrorBuilder, OpenEnum};

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
        let known = salesbooth_api::REGIONS.iter().find(|(name, _)| *name == self.as_str());
        known.map(|(_, url)| *url).ok_or_else(|| {
            ErrorBuilder::configuration(format!(
                "`region` is `{}`, and the docs know {}: set the region's address with `base_url`",
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
