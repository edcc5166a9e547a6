//! The Finnish business ID: seven digits, a hyphen and a check digit.

/// A business ID whose check digit is right. It says which company is meant, never who writes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BusinessId(String);

/// Weights of the seven digits.
const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];

impl BusinessId {
    /// Reads an ID as people write it: spaces around it, a missing hyphen, the six digits of the
    /// oldest ones, or a VAT number (`FI` and eight digits).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("FI").or_else(|| text.strip_prefix("fi")).unwrap_or(text);
        let (number, check) = match text.split_once('-') {
            Some(parts) => parts,
            None if text.is_ascii() && text.len() == 8 => text.split_at(7),
            None => return None,
        };
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(number) || !all_digits(check) || check.len() != 1 || !(6..=7).contains(&number.len()) {
            return None;
        }
        let number = format!("{number:0>7}");
        let id = format!("{number}-{check}");
        (number != "0000000" && check_digit(&number) == check.parse().ok()).then_some(Self(id))
    }

    /// The ID in its usual form, `NNNNNNN-C`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The VAT number of the company.
    #[must_use]
    pub fn vat_number(&self) -> String {
        format!("FI{}", self.0.replace('-', ""))
    }
}

/// The check digit of seven digits; `None` for the numbers that are never given out.
fn check_digit(number: &str) -> Option<u32> {
    let sum: u32 = number.bytes().zip(WEIGHTS).map(|(byte, weight)| u32::from(byte - b'0') * weight).sum();
    match sum % 11 {
        0 => Some(0),
        1 => None,
        rest => Some(11 - rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_check_digits_pass() {
        for id in ["0149669-3", "2296962-1", "1068892-9", "1572860-0"] {
            assert_eq!(BusinessId::parse(id).unwrap().as_str(), id);
        }
    }

    #[test]
    fn wrong_or_impossible_ids_are_refused() {
        for id in [
            "0737546-1",
            "0149669-4",
            "0000000-0",
            "",
            "-",
            "1234",
            "abcdefg-1",
            "01496693-3",
            "0149669-33",
            "0149669–3",
            "öööö-1",
            "-3",
        ] {
            assert_eq!(BusinessId::parse(id), None, "{id}");
        }
    }

    #[test]
    fn usual_spellings_are_understood() {
        for id in [" 0149669-3 ", "01496693", "FI01496693", "149669-3"] {
            assert_eq!(BusinessId::parse(id).unwrap().as_str(), "0149669-3", "{id}");
        }
        assert_eq!(BusinessId::parse("0149669-3").unwrap().vat_number(), "FI01496693");
    }
}
