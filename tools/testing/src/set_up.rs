//! Whether the set-up page's program, run by Node, makes the very folder that `dist` makes, for some clinics.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use build::{Build, Names, Options, STEPS, compile, dist, read_folder};
use project::{Progress, Project, process::run};
use serde_json::{Map, Value, json};
use shrink::Tricks;
use site::look::PROPERTIES;
use site::{Files, SET_UP_BASE, SiteArguments, Unpacked, neighbours, unpack, unzip, verify};

const SCRIPT: &str = "tools/testing/node/set-up.mjs";

/// A name, options of `dist`, and whether it has an origin of its own.
type Clinic = (&'static str, &'static [(&'static str, &'static str)], bool);

const CLINICS: [Clinic; 5] = [
    (
        "usual",
        &[
            ("region", "GB"),
            ("clinic-name", "O'Neill & \"Sons\" <Physio>"),
            ("clinic-phone", "+44 (0)1632 960123"),
        ],
        false,
    ),
    (
        "full",
        &[
            ("region", "US"),
            ("clinic-name", "Praxis Müller \u{2028} 理学療法"),
            ("clinic-phone", "(202) 555-0143 ext. 5"),
            ("clinic-hours", "Mo-Fr 08:00-19:00, Sa 09:00-13:00"),
            ("clinic-closed", "2026-12-25, 2026-12-28/2027-01-02"),
            ("out-of-hours", "the doctor’s office at {{leaflet}}"),
            ("emergency-number", "112"),
            ("own-words", r#"{"bring": "your </diary>", "tips": ["Walk a little."]}"#),
            ("theme", "dark"),
            ("accent", "#7A1fa2"),
            ("radius", "0px"),
            ("font", "'Noto Sans 2', \"Ünder\", Georgia, serif"),
        ],
        true,
    ),
    ("looks-alone", &[("accent", "#0b5063")], false),
    ("theme-alone", &[("theme", "light"), ("emergency-number", "112")], false),
    ("address-alone", &[], true),
];

/// What nobody may set, by the name of the option: `dist` and the page refuse it in the same words.
const REFUSED: [(&str, &str); 12] = [
    ("region", "XX"),
    ("clinic-phone", "call us"),
    ("clinic-hours", "Mo 8"),
    ("own-words", "{"),
    ("emergency-number", "12"),
    ("emergency-number", "0906 812 3456"),
    ("theme", "pink"),
    ("accent", "url(https://a.example/)"),
    ("accent", "#ffcc00"),
    ("radius", "40px"),
    ("font", "a;}*{display:none"),
    ("font", "Wingdings"),
];

/// # Errors
/// Names the first file that differs.
pub fn set_up(project: &Project) -> Result<()> {
    let folder = project.target.join("xtask/set-up");
    let neutral = made(project, SiteArguments::default(), folder.join("neutral"))?;
    let program = compile(project, Build::SetUp, Names::Drop, &Tricks::default())?;
    let glue = program.glue.replacen("let wasm_bindgen", "export let wasm_bindgen", 1);
    fs::write(folder.join("program.mjs"), glue)?;
    for (name, options, own_origin) in CLINICS {
        let own = folder.join(name);
        copy_new(&neutral, &own)?;
        made(project, arguments(options, own_origin), own)?;
        let mut settings: Map<String, Value> =
            options.iter().map(|(key, value)| ((*key).to_owned(), (*value).into())).collect();
        settings.extend([("format".into(), json!(1)), ("own-origin".into(), own_origin.into())]);
        fs::write(folder.join(format!("{name}.json")), Value::from(settings).to_string())?;
    }
    let refused = REFUSED.iter().map(|option| {
        let said = arguments(&[("region", "GB"), *option], false).check().err();
        let said = said.with_context(|| format!("dist takes {option:?}"))?.to_string();
        Ok(json!([option.0, option.1, said]))
    });
    let refused = refused.collect::<Result<Value>>()?;
    fs::write(folder.join("refused.json"), refused.to_string())?;
    let base = unpack(&fs::read(neutral.join(SET_UP_BASE))?)?;
    let names = CLINICS.map(|(name, ..)| name);
    run(Command::new("node").arg(project.root.join(SCRIPT)).arg(&folder).args(names))?;
    let pasted = unzip(&fs::read(folder.join("pasted.zip"))?)?;
    let shown = fs::read_to_string(folder.join("pasted.html"))?;
    ensure!(pasted.text("snippet.html")? == shown, "the zip has another snippet than is shown");
    let index = pasted.text("index.html")?;
    let tag = index.split_once("<after-check").and_then(|(_, rest)| rest.split_once('>'));
    let (tag, _) = tag.context("no element in index.html")?;
    let is_own = |name: &str| tag.contains(&format!(" {name}="));
    ensure!(is_own("region") && !is_own("root") && !is_own("mode"), "index.html has: {tag}");
    for name in names {
        let mut expected = Files::default();
        read_folder(&folder.join(name), "", &mut expected)?;
        let zip = fs::read(folder.join(format!("{name}.zip")))?;
        let found = unzip(&zip)?;
        let count = compare(&found, &expected).context(name)?;
        tampered(&found, &base).context(name)?;
        println!(
            "{name}: {count} files, each byte as dist has it; the zip has {} bytes",
            zip.len()
        );
    }
    Ok(())
}

fn arguments(options: &[(&str, &str)], own_origin: bool) -> SiteArguments {
    let owned = options.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let is_look = |name: &str| PROPERTIES.iter().any(|it| it.name == name);
    let (look, attributes) = owned.partition::<BTreeMap<_, _>, _>(|(name, _)| is_look(name));
    SiteArguments { attributes, look, own_origin }
}

fn made(project: &Project, site: SiteArguments, to: PathBuf) -> Result<PathBuf> {
    let options = Options { site, to: Some(to), ..Options::default() };
    dist(project, &options, &mut Progress::of(STEPS))
}

/// What stays the same is not compressed anew.
fn copy_new(from: &Path, to: &Path) -> Result<()> {
    let mut files = Files::default();
    read_folder(from, "", &mut files)?;
    for (name, content) in files.iter() {
        let path = to.join(name);
        if !path.exists() {
            fs::create_dir_all(path.parent().context("a file lies in no folder")?)?;
            fs::write(path, content)?;
        }
    }
    Ok(())
}

fn compare(found: &Files, expected: &Files) -> Result<usize> {
    let names = |files: &Files| files.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
    let (have, want) = (names(found), names(expected));
    ensure!(have == want, "the zip has {have:?}, but dist {want:?}");
    for (name, content) in expected.iter() {
        ensure!(found.get(name) == Some(content), "{name} is another than that of dist");
    }
    Ok(have.len())
}

/// What the last look at a folder must see: where a text stands in a file, another in its place.
const TAMPERED: [(&str, &str, &str); 12] = [
    ("aftercheck.js", "(()", "(( )"),
    ("index.html", "<style id=\"styles\">", "<style id=\"styles\"> "),
    ("index.html", "<script id=\"early\">", "<script id=\"early\">;"),
    ("index.html", "integrity=\"sha384-", "integrity=\"sha384-A"),
    ("index.html", "script-src 'self'", "script-src 'self' 'sha256-A'"),
    ("index.html", "<after-check ", "<after-check  "),
    ("sources.html", "<h1", "<h1 "),
    ("snippet.html", "integrity=\"sha384-", "integrity=\"sha384-A"),
    ("offline-worker.js", "\"\":\"sha384-", "\"\":\"sha384-A"),
    ("offline-worker.js", "\"sources.html\":", "\"manifest.json\":"),
    ("offline-worker.js", "caches", "cashes"),
    ("sbom.cdx.json", "\"name\": \"aftercheck.js\"", "\"name\": \"other.js\""),
];

/// Beside what was changed its compressed neighbours change with it, or the first look would see that alone.
fn tampered(folder: &Files, Unpacked { base, common, .. }: &Unpacked) -> Result<()> {
    verify(folder, base, common)?;
    for (name, from, to) in TAMPERED {
        let text = folder.text(name)?;
        ensure!(text.contains(from), "{name} has no {from}");
        let mut other = changed(folder, name, text.replacen(from, to, 1).as_bytes());
        for (ending, small) in
            [".br", ".gz"].iter().zip(neighbours(name, text.replacen(from, to, 1).as_bytes())?)
        {
            other.add(&format!("{name}{ending}"), small);
        }
        ensure!(verify(&other, base, common).is_err(), "nobody sees {to} in {name}");
    }
    for name in ["index.html.br", "hosted.js.gz", "icon-192.png"] {
        ensure!(verify(&changed(folder, name, b"x"), base, common).is_err(), "nobody sees {name}");
    }
    Ok(())
}

fn changed(folder: &Files, name: &str, content: &[u8]) -> Files {
    let mut other = Files::default();
    folder.iter().for_each(|(name, content)| other.add(name, content));
    other.add(name, content);
    other
}
