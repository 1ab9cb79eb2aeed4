//! The checksum of a record: what changed on the way is told from what was never a record.

/// CRC-32 as in PNG and zip: ISO 3309, polynomial 0xEDB88320. It finds accidents and stops nobody.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| next_sum(sum, *byte))
}

/// The sum before its bits are turned over, with one byte more. In each part that needs it.
#[inline(always)]
pub(super) fn next_sum(sum: u32, byte: u8) -> u32 {
    let mixed = sum ^ u32::from(byte);
    (0..8).fold(mixed, |sum, _| sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 })
}
