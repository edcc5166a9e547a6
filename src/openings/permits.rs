//! Cards and permits that an opening may ask for and a profile may hold, by code.
//!
//! Driving licences have a field of their own, and health data (vaccinations, salmonella) is never
//! asked here.

use crate::language::Language;
use crate::texts;

texts! {
    permit_hygiene_passport { "hygieniapassi", "hygienpass", "hygiene passport" }
    permit_alcohol_serving_passport { "anniskelupassi", "serveringspass", "alcohol serving passport" }
    permit_age_limit_passport { "ikärajapassi", "åldersgränspass", "age-limit passport" }
    permit_occupational_safety_card { "työturvallisuuskortti", "arbetssäkerhetskort", "occupational safety card" }
    permit_hot_work_card { "tulityökortti", "heta arbeten-kort", "hot work card" }
    permit_roof_hot_work_card { "kattotöiden tulityökortti", "heta arbeten-kort för takarbeten", "roofing hot work card" }
    permit_first_aid_1 { "ensiapukurssi EA 1", "första hjälpen 1", "first aid 1" }
    permit_first_aid_2 { "ensiapukurssi EA 2", "första hjälpen 2", "first aid 2" }
    permit_first_aid_emergency { "hätäensiapukurssi", "kurs i nödförstahjälp", "emergency first aid course" }
    permit_road_safety_1 { "Tieturva 1", "Vägskydd 1", "Road Safety 1" }
    permit_road_safety_2 { "Tieturva 2", "Vägskydd 2", "Road Safety 2" }
    permit_forklift_permit { "trukkikortti", "truckkort", "forklift permit" }
    permit_personnel_lift { "henkilönostinkortti", "personlyftkort", "personnel lift permit" }
    permit_vehicle_crane { "ajoneuvonosturin pätevyys", "behörighet för fordonskran", "vehicle crane qualification" }
    permit_security_steward { "järjestyksenvalvojakortti", "ordningsvaktskort", "security steward card" }
    permit_security_guard { "vartijakortti", "väktarkort", "security guard card" }
    permit_medication_permit { "lääkelupa", "läkemedelstillstånd", "medication permit" }
    permit_care_safety_card { "sosiaali- ja terveysalan turvakortti", "säkerhetskort för social- och hälsovården", "health and social care safety card" }
    permit_home_service_pass { "Palveluja kotiin -passi", "hemservicepass", "home service pass" }
    permit_tourism_safety_passport { "matkailualan turvallisuuspassi", "turismbranschens säkerhetspass", "tourism safety passport" }
    permit_water_work_card { "vesityökortti", "vattenarbetskort", "water work card" }
    permit_electrical_safety_sfs6002 { "sähkötyöturvallisuuskoulutus SFS 6002", "utbildning i elarbetssäkerhet SFS 6002", "electrical work safety training SFS 6002" }
    permit_adr { "ADR-ajolupa", "ADR-körtillstånd", "ADR driving permit" }
    permit_driver_cpc { "kuljettajan ammattipätevyys", "yrkeskompetens för förare", "Driver CPC" }
    permit_taxi_driver_licence { "taksinkuljettajan ajolupa", "körtillstånd för taxiförare", "taxi driver’s licence" }
    permit_tax_number { "veronumero", "skattenummer", "tax number" }
    permit_valtti_card { "Valtti-kortti", "Valtti-kort", "Valtti card" }
    permit_wet_room { "märkätila-asentajan sertifikaatti", "våtrumscertifikat", "wet-room installer certificate" }
    permit_asbestos { "asbestipurkajan pätevyys", "behörighet för asbestsanering", "asbestos removal qualification" }
    permit_blaster { "panostajan pätevyyskirja", "kompetensbrev för laddare", "blaster’s certificate" }
    permit_chainsaw_course { "moottorisahakurssi", "motorsågskurs", "chainsaw course" }
    permit_plant_protection { "kasvinsuojelututkinto", "växtskyddsexamen", "plant protection exam" }
    permit_swimming_supervisor { "uimavalvojan pätevyys", "behörighet som badövervakare", "lifeguard qualification" }
    permit_airport_security { "lentoaseman turvatietoisuuskoulutus", "utbildning i säkerhetsmedvetenhet vid flygplats", "airport security awareness training" }
    permit_criminal_record_children { "rikosrekisteriote lasten kanssa työskentelyyn", "straffregisterutdrag för arbete med barn", "criminal record extract for work with children" }
    permit_security_clearance { "turvallisuusselvitys", "säkerhetsutredning", "security clearance" }
    permit_it_driving_licence { "tietokoneen ajokortti", "datakörkort", "computer driving licence" }
    permit_welding { "hitsaajan pätevyyskoe", "svetsarprövning", "welder qualification test" }
}

/// Code of a card, and its name by language.
pub type NamedCard = (&'static str, fn(Language) -> &'static str);

/// Makes the table of codes out of the names above.
macro_rules! cards {
    ($($code:literal $name:ident),+ $(,)?) => {
        /// Code and name of every card and permit, the most common ones first.
        pub const CARDS: &[NamedCard] = &[$(($code, Language::$name)),+];
    };
}

cards! {
    "hygiene_passport" permit_hygiene_passport,
    "occupational_safety_card" permit_occupational_safety_card,
    "alcohol_serving_passport" permit_alcohol_serving_passport,
    "age_limit_passport" permit_age_limit_passport,
    "hot_work_card" permit_hot_work_card,
    "first_aid_1" permit_first_aid_1,
    "forklift_permit" permit_forklift_permit,
    "road_safety_1" permit_road_safety_1,
    "security_steward" permit_security_steward,
    "criminal_record_children" permit_criminal_record_children,
    "tax_number" permit_tax_number,
    "valtti_card" permit_valtti_card,
    "personnel_lift" permit_personnel_lift,
    "first_aid_2" permit_first_aid_2,
    "first_aid_emergency" permit_first_aid_emergency,
    "roof_hot_work_card" permit_roof_hot_work_card,
    "road_safety_2" permit_road_safety_2,
    "electrical_safety_sfs6002" permit_electrical_safety_sfs6002,
    "water_work_card" permit_water_work_card,
    "welding" permit_welding,
    "wet_room" permit_wet_room,
    "asbestos" permit_asbestos,
    "blaster" permit_blaster,
    "vehicle_crane" permit_vehicle_crane,
    "chainsaw_course" permit_chainsaw_course,
    "plant_protection" permit_plant_protection,
    "adr" permit_adr,
    "driver_cpc" permit_driver_cpc,
    "taxi_driver_licence" permit_taxi_driver_licence,
    "security_guard" permit_security_guard,
    "security_clearance" permit_security_clearance,
    "airport_security" permit_airport_security,
    "medication_permit" permit_medication_permit,
    "care_safety_card" permit_care_safety_card,
    "home_service_pass" permit_home_service_pass,
    "tourism_safety_passport" permit_tourism_safety_passport,
    "swimming_supervisor" permit_swimming_supervisor,
    "it_driving_licence" permit_it_driving_licence,
}

/// How many of [`CARDS`] a form shows at once; the rest is folded away.
pub const COMMON_CARDS: usize = 12;

impl Language {
    /// Name of a card or permit; an unknown code shows as it is.
    #[must_use]
    pub fn permit(self, code: &str) -> String {
        CARDS
            .iter()
            .find(|(known, _)| *known == code)
            .map_or_else(|| code.replace('_', " "), |(_, name)| name(self).to_owned())
    }
}

/// Whether there is a card or permit of this code.
#[must_use]
pub fn is_card(code: &str) -> bool {
    CARDS.iter().any(|(known, _)| *known == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_named() {
        for (index, (code, name)) in CARDS.iter().enumerate() {
            assert!(CARDS[index + 1..].iter().all(|(other, _)| other != code), "{code} twice");
            assert!(Language::ALL.iter().all(|language| !name(*language).is_empty()));
        }
        assert_eq!(Language::Sv.permit("hygiene_passport"), "hygienpass");
        assert_eq!(Language::Fi.permit("some_thing"), "some thing");
    }
}
