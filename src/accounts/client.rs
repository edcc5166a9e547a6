//! Whom attempts are counted by.

use std::net::IpAddr;

use actix_web::HttpRequest;

use crate::app::App;

/// Network address of who asks. A proxy that the settings name tells whom it speaks for; what
/// anybody else writes into that header counts for nothing.
#[must_use]
pub fn client(app: &App, request: &HttpRequest) -> String {
    let Some(peer) = request.peer_addr().map(|address| address.ip()) else { return String::new() };
    let proxies = &app.config.trusted_proxies;
    let told = request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
    let told: Vec<IpAddr> = told.flat_map(|value| value.split(',')).filter_map(|one| one.trim().parse().ok()).collect();
    // The nearest address that is no proxy of ours: what stands before it anybody may have written.
    let behind = told.into_iter().rev().find(|address| !proxies.contains(address));
    network(behind.filter(|_| proxies.contains(&peer)).unwrap_or(peer)).to_string()
}

/// What one household has of an address: of version 6 its first half, in which one machine may take
/// any address it likes.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6((u128::from(address) & !u128::from(u64::MAX)).into()),
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn one_machine_is_one_client_however_many_addresses_it_takes() {
        let seen = |address: &str| network(address.parse().unwrap()).to_string();
        assert_eq!(seen("2001:db8:1:2:aaaa::1"), seen("2001:db8:1:2:ffff:1:2:3"));
        assert_ne!(seen("2001:db8:1:2::1"), seen("2001:db8:1:3::1"));
        assert_eq!(seen("::ffff:192.0.2.1"), "192.0.2.1");
        assert_ne!(seen("192.0.2.1"), seen("192.0.2.2"));
    }
}
