//! Distances on the map.

use crate::model::Coordinates;

/// Mean radius of the Earth, kilometres.
const EARTH_RADIUS_KM: f64 = 6371.0;

/// Great-circle distance, kilometres.
#[must_use]
pub fn distance_km(from: Coordinates, to: Coordinates) -> f64 {
    let half_lat = ((to.lat - from.lat).to_radians() / 2.0).sin();
    let half_lon = ((to.lon - from.lon).to_radians() / 2.0).sin();
    let across = half_lat * half_lat + from.lat.to_radians().cos() * to.lat.to_radians().cos() * half_lon * half_lon;
    2.0 * EARTH_RADIUS_KM * across.clamp(0.0, 1.0).sqrt().asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn helsinki_to_turku_is_about_150_km() {
        let helsinki = Coordinates { lat: 60.1699, lon: 24.9384 };
        let turku = Coordinates { lat: 60.4518, lon: 22.2666 };
        assert!((distance_km(helsinki, turku) - 150.0).abs() < 3.0);
        assert!(distance_km(turku, turku) < 1e-9);
    }
}
