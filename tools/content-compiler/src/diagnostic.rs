//! What is wrong with a content file, and where.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1; 0 when it is about the whole file.
    pub line: usize,
    /// What is wrong and what to do. Names the key.
    pub message: String,
}

impl Diagnostic {
    /// A fault of a whole file or folder.
    pub fn file(file: &Path, message: impl Into<String>) -> Diagnostic {
        Diagnostic { file: file.into(), line: 0, message: message.into() }
    }

    /// A file that cannot be read.
    pub fn unread(file: &Path, error: &io::Error) -> Diagnostic {
        match error.kind() {
            io::ErrorKind::NotFound => Diagnostic::file(
                file,
                "is not there; add it (content/README.md says what it holds)",
            ),
            _ => Diagnostic::file(file, format!("cannot be read: {error}")),
        }
    }

    /// A fault at a byte of a file's text.
    pub fn at(file: &Path, text: &str, byte: usize, message: impl Into<String>) -> Diagnostic {
        let line = text.bytes().take(byte).filter(|b| *b == b'\n').count() + 1;
        Diagnostic { file: file.into(), line, message: message.into() }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file.display(), self.message),
            line => write!(f, "{}:{line}: {}", self.file.display(), self.message),
        }
    }
}

/// All faults of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors(Vec<Diagnostic>);

impl Errors {
    /// Notes a fault and goes on.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// The faults, by file and line.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.0
    }

    /// Ends the run here if there is any fault.
    pub(crate) fn stop(&mut self) -> Result<(), Errors> {
        self.0.sort();
        self.0.dedup();
        if self.0.is_empty() { Ok(()) } else { Err(std::mem::take(self)) }
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|diagnostic| writeln!(f, "{diagnostic}"))
    }
}

impl std::error::Error for Errors {}
