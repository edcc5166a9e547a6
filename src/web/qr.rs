//! QR codes as one SVG path, so that no inline style or image file is needed.

use qrcode::QrCode;
use qrcode::types::Color;

use crate::error::AppError;

/// The `d` of a path that draws the code on a grid, and the number of modules on a side (with a
/// quiet border of 4).
///
/// # Errors
/// If the text is too long for a code.
pub fn path(text: &str) -> Result<(String, usize), AppError> {
    let code = QrCode::new(text).map_err(|error| AppError::Internal(format!("QR code: {error}")))?;
    let width = code.width();
    let mut path = String::new();
    for (index, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", index % width + 4, index / width + 4));
        }
    }
    Ok((path, width + 8))
}
