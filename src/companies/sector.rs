//! Sector of a company: main sections of the industry classification TOL 2008, under short names.

use search_index::words;

use crate::language::Language;

words! {
    /// Main section. Households as employers and international organisations are left out: neither
    /// can offer a path.
    Sector {
        /// Farming, forestry, fishing.
        Farming = "A",
        /// Mining.
        Mining = "B",
        /// Manufacturing.
        Manufacturing = "C",
        /// Electricity, gas, heat.
        Energy = "D",
        /// Water and waste.
        Water = "E",
        /// Construction.
        Construction = "F",
        /// Shops and repair of vehicles.
        Trade = "G",
        /// Transport and storage.
        Transport = "H",
        /// Hotels and restaurants.
        Restaurants = "I",
        /// Media and information technology.
        Information = "J",
        /// Finance and insurance.
        Finance = "K",
        /// Real estate.
        RealEstate = "L",
        /// Professional services.
        Professional = "M",
        /// Cleaning, maintenance, staffing and other support services.
        Support = "N",
        /// Public administration.
        Public = "O",
        /// Education.
        Education = "P",
        /// Health and social care.
        Care = "Q",
        /// Culture and leisure.
        Culture = "R",
        /// Other services.
        Other = "S",
        /// Not told yet.
        Unknown = "",
    }
}
crate::stored_words!(Sector);

impl Language {
    /// Short name of a sector.
    #[must_use]
    pub const fn sector(self, sector: Sector) -> &'static str {
        match sector {
            Sector::Farming => self.sector_farming(),
            Sector::Mining => self.sector_mining(),
            Sector::Manufacturing => self.sector_manufacturing(),
            Sector::Energy => self.sector_energy(),
            Sector::Water => self.sector_water(),
            Sector::Construction => self.sector_construction(),
            Sector::Trade => self.sector_trade(),
            Sector::Transport => self.sector_transport(),
            Sector::Restaurants => self.sector_restaurants(),
            Sector::Information => self.sector_information(),
            Sector::Finance => self.sector_finance(),
            Sector::RealEstate => self.sector_real_estate(),
            Sector::Professional => self.sector_professional(),
            Sector::Support => self.sector_support(),
            Sector::Public => self.sector_public(),
            Sector::Education => self.sector_education(),
            Sector::Care => self.sector_care(),
            Sector::Culture => self.sector_culture(),
            Sector::Other => self.sector_other(),
            Sector::Unknown => self.sector_unknown(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sector_has_a_short_name_of_its_own_in_every_language() {
        for t in Language::ALL {
            let mut names: Vec<&str> = Sector::ALL.iter().map(|sector| t.sector(*sector)).collect();
            assert!(names.iter().all(|name| name.chars().count() <= 32), "{names:?}");
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Sector::ALL.len());
        }
    }
}
