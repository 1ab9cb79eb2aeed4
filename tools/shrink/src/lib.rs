//! Byte tricks behind one door: each can be left out, and the check is the same without. README.md says
//! what each saves and risks.

mod blank_panic_texts;
mod llvm;
mod minify;
pub mod parts;
mod short_names;
mod stub_unreachable;

use std::{collections::BTreeSet, str::FromStr};

use anyhow::{Context, Result, anyhow};
use minify::Length;
use walrus::Module;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trick {
    /// No texts that panics carry and nobody reads.
    BlankPanicTexts,
    /// Compiler switches.
    Llvm,
    /// Scripts without comments, white space and long local names.
    MinifyScript,
    /// The style sheet without comments and line breaks.
    MinifyStyle,
    /// What is not needed at once in files of its own.
    Parts,
    /// Short names between program and glue.
    ShortNames,
    /// A panic in place of functions of Yew that are never reached.
    StubUnreachable,
}

impl Trick {
    const ALL: [(Trick, &str); 7] = [
        (Trick::BlankPanicTexts, "blank-panic-texts"),
        (Trick::Llvm, "llvm"),
        (Trick::MinifyScript, "minify-script"),
        (Trick::MinifyStyle, "minify-style"),
        (Trick::Parts, "parts"),
        (Trick::ShortNames, "short-names"),
        (Trick::StubUnreachable, "stub-unreachable"),
    ];
}

impl FromStr for Trick {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Trick> {
        let found = Trick::ALL.into_iter().find(|(_, name)| *name == text);
        let names = || Trick::ALL.map(|(_, name)| name).join(", ");
        found.map(|(trick, _)| trick).ok_or_else(|| anyhow!("no such trick; use {}", names()))
    }
}

/// Which tricks a build uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tricks {
    off: BTreeSet<Trick>,
}

impl Tricks {
    /// None of them.
    pub fn none() -> Tricks {
        Tricks::without(Trick::ALL.map(|(trick, _)| trick))
    }

    /// All but these.
    pub fn without(off: impl IntoIterator<Item = Trick>) -> Tricks {
        Tricks { off: off.into_iter().collect() }
    }

    fn uses(&self, trick: Trick) -> bool {
        !self.off.contains(&trick)
    }

    /// Flags for rustc.
    pub fn rust_flags(&self) -> Vec<String> {
        let options = if self.uses(Trick::Llvm) { llvm::OPTIONS.as_slice() } else { &[] };
        options.iter().map(|option| format!("-Cllvm-args={option}")).collect()
    }

    /// Whether a program that draws is in parts.
    pub fn parts(&self) -> bool {
        self.uses(Trick::Parts)
    }

    /// What the linker has made of a program with Yew.
    ///
    /// # Errors
    /// Yew has other functions, or panics say something else, than is known here.
    pub fn linked(&self, wasm: Vec<u8>) -> Result<Vec<u8>> {
        let (stub, blank) = (self.uses(Trick::StubUnreachable), self.uses(Trick::BlankPanicTexts));
        if !stub && !blank {
            return Ok(wasm);
        }
        let mut module =
            Module::from_buffer(&wasm).context("the compiler's wasm cannot be read")?;
        if stub {
            stub_unreachable::stub(&mut module)?;
        }
        if blank {
            blank_panic_texts::blank(&mut module)?;
        }
        Ok(module.emit_wasm())
    }

    /// What wasm-bindgen has made: the program, and the glue that is given back.
    ///
    /// # Errors
    /// wasm-bindgen writes its glue in another way than is known here.
    pub fn bound(&self, module: &mut Module, glue: String) -> Result<String> {
        if !self.uses(Trick::ShortNames) {
            return Ok(glue);
        }
        // For linkers; browsers find out for themselves.
        module.customs.remove_raw("target_features");
        short_names::give(module, glue)
    }

    /// A classic script, in ASCII.
    ///
    /// # Errors
    /// It has a mistake of syntax.
    pub fn script(&self, text: &str) -> Result<String> {
        minify::script(text, self.length())
    }

    /// The same for a module.
    ///
    /// # Errors
    /// It has a mistake of syntax.
    pub fn module(&self, text: &str) -> Result<String> {
        minify::module(text, self.length())
    }

    fn length(&self) -> Length {
        if self.uses(Trick::MinifyScript) { Length::Short } else { Length::Whole }
    }

    /// A style sheet.
    pub fn style(&self, css: &str) -> String {
        if self.uses(Trick::MinifyStyle) { minify::style(css) } else { css.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Trick, Tricks};

    #[test]
    fn each_is_known_by_its_name_and_on_the_page() {
        let page = include_str!("../README.md");
        for (trick, name) in Trick::ALL {
            assert_eq!(name.parse::<Trick>().ok(), Some(trick));
            assert!(page.contains(&format!("| `{name}` |")), "README.md does not have {name}");
        }
        assert!("shorter".parse::<Trick>().is_err());
    }

    #[test]
    fn a_plain_build_leaves_everything_as_it_was() {
        let none = Tricks::none();
        assert!(none.rust_flags().is_empty());
        assert_eq!(none.linked(vec![1, 2]).ok(), Some(vec![1, 2]));
        assert_eq!(none.script("let a = 1; // why").ok().as_deref(), Some("let a = 1; // why"));
        assert_eq!(none.style("a { }"), "a { }");
    }
}
