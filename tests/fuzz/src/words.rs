//! Changes an input by whole words, which a change of single bytes hardly ever brings about.

/// Replaces a word or a line, puts one in, or takes one out.
pub fn splice(data: &[u8], words: &[String], seed: u32) -> Vec<u8> {
    let mut dice = Dice(u64::from(seed) + 1);
    let word = words.get(dice.below(words.len())).map_or("", String::as_str);
    let ends: fn(u8) -> bool = match dice.below(3) {
        0 => |byte| byte == b'\n',
        1 => |byte| byte.is_ascii_whitespace(),
        _ => |byte| !(byte.is_ascii_alphanumeric() || byte == b'_'),
    };
    let at = dice.below(data.len() + 1);
    let begin = data[..at].iter().rposition(|byte| ends(*byte)).map_or(0, |place| place + 1);
    let end = data[at..].iter().position(|byte| ends(*byte)).map_or(data.len(), |n| at + n);
    let (put, end) = match dice.below(4) {
        0 => ("", end),
        1 => (word, begin),
        _ => (word, end),
    };
    [&data[..begin], put.as_bytes(), &data[end..]].concat()
}

/// Pseudo-random numbers (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit.max(1) as u64) as usize
    }
}
