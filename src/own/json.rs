//! JSON as it comes from outside: any text is a value, or wrong from some character on.

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    Text(String),
    /// As it is written.
    Number(String),
    List(Vec<Json>),
    /// Names and values in turn: pairs would need a list of their own, which another part has as well.
    Object(Vec<Json>),
    /// True, false or null: nothing takes them.
    Other,
}

/// Nothing that is taken is nested more deeply.
const DEEPEST: u8 = 8;

/// The value, or the byte from which on it is none.
pub fn parse(text: &str) -> Result<Json, usize> {
    let mut reader = Reader { text, at: 0 };
    let found = reader.value(0);
    reader.space();
    match found {
        Some(value) if reader.at == text.len() => Ok(value),
        _ => Err(reader.at),
    }
}

impl Json {
    /// The names and values of an object, and none of anything else.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Json)> {
        let all = match self {
            Json::Object(all) => all.as_slice(),
            Json::Text(_) | Json::Number(_) | Json::List(_) | Json::Other => &[],
        };
        all.chunks_exact(2).filter_map(|pair| match pair {
            [Json::Text(name), value] => Some((name.as_str(), value)),
            _ => None,
        })
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps over a sign, if it is the next one.
    fn takes(&mut self, sign: u8) -> bool {
        self.space();
        let is_next = self.peek() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    fn value(&mut self, depth: u8) -> Option<Json> {
        self.space();
        match self.peek()? {
            _ if depth > DEEPEST => None,
            b'"' => self.string().map(Json::Text),
            b'[' => self.list(depth),
            b'{' => self.object(depth),
            b'-' | b'0'..=b'9' => Some(self.number()),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => None,
        }
    }

    fn word(&mut self, word: &str) -> Option<Json> {
        let is_next = self.text.get(self.at..)?.starts_with(word);
        self.at += if is_next { word.len() } else { 0 };
        is_next.then_some(Json::Other)
    }

    fn number(&mut self) -> Json {
        let mut number = String::new();
        while let Some(byte @ (b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) = self.peek() {
            number.push(char::from(byte));
            self.at += 1;
        }
        Json::Number(number)
    }

    fn list(&mut self, depth: u8) -> Option<Json> {
        let mut list = Vec::new();
        self.at += 1;
        if self.takes(b']') {
            return Some(Json::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if self.takes(b']') {
                return Some(Json::List(list));
            }
            if !self.takes(b',') {
                return None;
            }
        }
    }

    fn object(&mut self, depth: u8) -> Option<Json> {
        let mut object = Vec::new();
        self.at += 1;
        if self.takes(b'}') {
            return Some(Json::Object(object));
        }
        loop {
            self.space();
            let name = if self.peek()? == b'"' { self.string()? } else { return None };
            if !self.takes(b':') {
                return None;
            }
            object.push(Json::Text(name));
            object.push(self.value(depth + 1)?);
            if self.takes(b'}') {
                return Some(Json::Object(object));
            }
            if !self.takes(b',') {
                return None;
            }
        }
    }

    /// With the line breaks that editors put into an attribute.
    fn string(&mut self) -> Option<String> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let c = self.text.get(self.at..)?.chars().next()?;
            if c == '\\' {
                let escaped = self.escaped()?;
                string.push(escaped);
                continue;
            }
            self.at += c.len_utf8();
            if c == '"' {
                return Some(string);
            }
            string.push(c);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let sign = self.text.as_bytes().get(self.at + 1).copied()?;
        let c = match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'n' | b'r' | b't' | b'b' | b'f' => ' ',
            b'u' => {
                let first = self.hex(self.at + 2)?;
                if first & 0xfc00 != 0xd800 {
                    self.at += 6;
                    return char::from_u32(first);
                }
                // The second half of one beyond the first plane.
                if !self.text.get(self.at + 6..)?.starts_with("\\u") {
                    return None;
                }
                let second = self.hex(self.at + 8)?;
                if second & 0xfc00 != 0xdc00 {
                    return None;
                }
                self.at += 12;
                return char::from_u32(0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff));
            }
            _ => return None,
        };
        self.at += 2;
        Some(c)
    }

    /// Four digits.
    fn hex(&self, from: usize) -> Option<u32> {
        let mut number = 0;
        for place in from..from + 4 {
            let digit = char::from(*self.text.as_bytes().get(place)?).to_digit(16)?;
            number = number * 16 + digit;
        }
        Some(number)
    }
}
