//! Puts a panic in place of what of Yew this check never reaches, which the linker cannot know.
//!
//! A tree of Yew may hold raw HTML, portals and suspended parts. Ours holds none of them
//! (tests/it/layers.rs), but each place that goes through a tree asks. And Yew has a panic hook for who
//! sets none, which `mount` does. Here those functions become a panic, which ends a check as any other
//! does: with the emergency advice. What only they used goes as well, above all the import that takes
//! HTML (`innerHTML`).

use anyhow::{Result, ensure};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, passes};

/// What the names of those functions begin with, apart from `<` and `&`.
const UNREACHABLE: [&str; 5] = [
    "yew::dom_bundle::braw::",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::bsuspense::",
    "yew::suspense::",
    "console_error_panic_hook::",
];

/// A panic that takes nothing and gives nothing back. What it says does not matter: it is heard
/// (widget/src/mount.rs), and a bare trap would not be.
const PANIC: &str = "alloc::raw_vec::capacity_overflow";

/// Puts a panic in their place.
///
/// # Errors
/// A function is not there any more.
pub fn stub(module: &mut Module) -> Result<()> {
    let panic = functions(module, PANIC)?;
    let [panic] = panic[..] else { anyhow::bail!("the program has several functions {PANIC}") };
    let kind = module.types.params_results(module.funcs.get(panic).ty());
    ensure!(kind == (&[], &[]), "{PANIC} takes something now: choose another panic");
    for name in UNREACHABLE {
        functions(module, name)?.into_iter().for_each(|id| replace(module, id, panic));
    }
    passes::gc::run(module);
    Ok(())
}

/// All whose name begins so; at least one.
fn functions(module: &Module, start: &str) -> Result<Vec<FunctionId>> {
    let is_it = |name: &str| {
        let name = format!("{:#}", rustc_demangle::demangle(name));
        name.trim_start_matches(['<', '&']).starts_with(start)
    };
    let own = module.funcs.iter().filter(|it| matches!(it.kind, FunctionKind::Local(_)));
    let named = own.filter(|it| it.name.as_deref().is_some_and(is_it));
    let found: Vec<_> = named.map(|it| it.id()).collect();
    ensure!(
        !found.is_empty(),
        "the program has no function {start}: it has another name now, or stands in place of its calls"
    );
    Ok(found)
}

/// Gives a function another body: a call of `panic`.
fn replace(module: &mut Module, id: FunctionId, panic: FunctionId) {
    let (parameters, results) = module.types.params_results(module.funcs.get(id).ty());
    let (parameters, results) = (parameters.to_vec(), results.to_vec());
    let mut body = FunctionBuilder::new(&mut module.types, &parameters, &results);
    body.func_body().call(panic).unreachable();
    let locals = parameters.iter().map(|kind| module.locals.add(*kind)).collect();
    module.funcs.get_mut(id).kind = FunctionKind::Local(body.local_func(locals));
}

#[cfg(test)]
mod tests {
    use anyhow::{Result, bail};
    use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ValType, ir};

    use super::{PANIC, UNREACHABLE, stub};

    /// A program with a function of each name, which uses the import, and one more.
    fn program(names: &[&str], panic: &[ValType]) -> Vec<u8> {
        let mut module = Module::default();
        let html = module.types.add(&[], &[]);
        let (html, _) = module.add_import_func("a", "set_innerHTML", html);
        add(&mut module, PANIC, panic, None);
        for name in names {
            add(&mut module, &format!("<{name}attach"), &[ValType::I32; 2], Some(html));
        }
        add(&mut module, "yew::kept", &[], None);
        module.emit_wasm()
    }

    fn add(module: &mut Module, name: &str, takes: &[ValType], calls: Option<FunctionId>) {
        let mut builder = FunctionBuilder::new(&mut module.types, takes, &[]);
        builder.name(name.to_owned());
        if let Some(id) = calls {
            builder.func_body().call(id);
        }
        let locals = takes.iter().map(|kind| module.locals.add(*kind)).collect();
        let id = builder.finish(locals, &mut module.funcs);
        module.exports.add(name, id);
    }

    #[test]
    fn they_panic_and_what_only_they_used_is_gone() -> Result<()> {
        let mut module = Module::from_buffer(&program(&UNREACHABLE, &[]))?;
        stub(&mut module)?;
        assert_eq!(module.imports.iter().count(), 0);
        assert_eq!(module.funcs.iter().count(), UNREACHABLE.len() + 2);
        let mut panics = 0;
        for function in module.funcs.iter() {
            let FunctionKind::Local(local) = &function.kind else { bail!("an import is left") };
            let body: Vec<_> = local.block(local.entry_block()).iter().map(|(it, _)| it).collect();
            if let [ir::Instr::Call(call), ir::Instr::Unreachable(_)] = body[..] {
                assert_eq!(module.funcs.get(call.func).name.as_deref(), Some(PANIC));
                panics += 1;
            }
        }
        assert_eq!(panics, UNREACHABLE.len());
        Ok(())
    }

    #[test]
    fn what_is_not_there_any_more_is_an_error() -> Result<()> {
        let [first, rest @ ..] = &UNREACHABLE;
        for (wasm, words) in [
            (program(rest, &[]), *first),
            (program(&UNREACHABLE, &[ValType::I32]), "choose another panic"),
        ] {
            let error = stub(&mut Module::from_buffer(&wasm)?).err().map(|error| error.to_string());
            assert!(error.as_ref().is_some_and(|it| it.contains(words)), "{error:?}");
        }
        Ok(())
    }
}
