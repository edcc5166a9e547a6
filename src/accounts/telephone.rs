//! Telephone numbers: however one is typed, it is kept and compared in one spelling.

/// Digits of a number with its country code.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// The one spelling of a telephone number, "+358 40 123 4567"; `None` if it is no number that can be
/// called. Without a country code it is Finnish.
#[must_use]
pub fn telephone(text: &str) -> Option<String> {
    let text = text.trim().replace("(0)", "");
    let fits = |(at, sign): (usize, char)| {
        sign.is_ascii_digit() || sign.is_whitespace() || "-()".contains(sign) || (sign == '+' && at == 0)
    };
    if !text.char_indices().all(fits) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = match (text.starts_with('+'), digits.strip_prefix("00"), digits.strip_prefix('0')) {
        (true, ..) => digits,
        (false, Some(abroad), _) => abroad.to_owned(),
        (false, None, Some(here)) => format!("358{here}"),
        (false, None, None) if digits.starts_with("358") => digits,
        (false, None, None) => return None,
    };
    // "+358 040 …" is the same as "+358 40 …".
    let number = number.strip_prefix("3580").map_or(number.clone(), |rest| format!("358{rest}"));
    if !DIGITS.contains(&number.len()) {
        return None;
    }
    Some(match number.strip_prefix("358") {
        Some(here) if (here.starts_with('4') || here.starts_with("50")) && here.len() > 5 => {
            format!("+358 {} {} {}", &here[..2], &here[2..5], &here[5..])
        }
        Some(here) => format!("+358 {here}"),
        None => format!("+{number}"),
    })
}

#[cfg(test)]
mod tests {
    use super::telephone;

    #[test]
    fn every_spelling_of_a_number_is_one() {
        for typed in [
            "0401234567",
            "040 123 4567",
            "040-1234567",
            "(040) 123 4567",
            "+358401234567",
            "+358 (0)40 123 4567",
            "+358 040 123 4567",
            "00358 40 123 4567",
            "358401234567",
        ] {
            assert_eq!(telephone(typed).as_deref(), Some("+358 40 123 4567"), "{typed}");
        }
        assert_eq!(telephone("03 814 111").as_deref(), Some("+358 3814111"));
        assert_eq!(telephone("+46 70-123 45 67").as_deref(), Some("+46701234567"));
        let once = telephone("050 1234567");
        assert_eq!(once.as_deref().and_then(telephone), once, "what is kept stays as it is");
    }

    #[test]
    fn what_cannot_be_called_is_none() {
        for typed in ["", "soita äidille", "12345", "040+1234567", "040 12", "040 123 4567 8901 2345"] {
            assert_eq!(telephone(typed), None, "{typed}");
        }
    }
}
