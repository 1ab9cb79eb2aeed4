//! Nothing leaves: every way out of a page is counted, through a whole check to each of the levels.

use anyhow::{Context, Result, ensure};
use e2e::{Check, Page, Patient, Session};
use serde_json::json;

use crate::later_texts::{came, in_parts};
use crate::site::{built, hosted_html, script, with};

/// Runs before everything else of the page. The names are those of the ways out, and of the places
/// where something could be kept.
const COUNT: &str = r"
const words = (it) => { try { return String(it); } catch { return 'an object'; } };
window.used = [];
window.violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
if (window.ReportingObserver) new ReportingObserver((reports) => reports.forEach((it) => violations.push(`${it.type} ${it.body?.message ?? ''}`))).observe();
const method = (object, name, what = name) => {
  const real = object?.[name];
  if (!real) return;
  object[name] = function (...all) { used.push(`${what} ${all.map(words).join(' ')}`); return real.apply(this, all); };
};
const setter = (object, name) => {
  const real = object && Object.getOwnPropertyDescriptor(object, name);
  if (!real?.set) return;
  Object.defineProperty(object, name, { ...real, set(value) { used.push(`${this.constructor.name}.${name} ${value}`); real.set.call(this, value); } });
};
const maker = (name) => {
  const real = window[name];
  if (real) window[name] = new Proxy(real, { construct(target, all) { used.push(`new ${name} ${all}`); return new target(...all); } });
};
for (const name of ['fetch', 'fetchLater', 'open', 'postMessage', 'importScripts', 'showSaveFilePicker', 'print']) method(window, name);
for (const name of ['sendBeacon', 'share', 'registerProtocolHandler', 'setAppBadge', 'vibrate']) method(Navigator.prototype, name);
for (const name of ['XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection', 'Image', 'Audio', 'Worker',
  'SharedWorker', 'BroadcastChannel', 'MessageChannel', 'Notification', 'FontFace', 'WebSocketStream']) maker(name);
for (const [kind, ...names] of [['HTMLImageElement', 'src', 'srcset'], ['HTMLScriptElement', 'src'], ['HTMLIFrameElement', 'src', 'srcdoc'],
  ['HTMLLinkElement', 'href'], ['HTMLMediaElement', 'src'], ['HTMLFormElement', 'action'], ['HTMLAnchorElement', 'ping'],
  ['Document', 'cookie', 'title'], ['Window', 'name']]) for (const name of names) setter(window[kind]?.prototype, name);
setter(window, 'name');
for (const name of ['submit', 'requestSubmit']) method(HTMLFormElement.prototype, name);
for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) method(Storage.prototype, name, `storage ${name}`);
for (const name of ['open', 'databases', 'deleteDatabase']) method(IDBFactory.prototype, name, `database ${name}`);
for (const name of ['open', 'match', 'keys']) method(window.CacheStorage?.prototype, name, `cache ${name}`);
for (const name of ['set', 'get', 'getAll']) method(window.CookieStore?.prototype, name, `cookie ${name}`);
for (const name of ['write', 'writeText', 'read', 'readText']) method(window.Clipboard?.prototype, name, `clipboard ${name}`);
method(window.StorageManager?.prototype, 'getDirectory');
method(window.ServiceWorkerContainer?.prototype, 'register', 'service worker');
method(MessagePort.prototype, 'postMessage', 'port');
for (const name of ['pushState', 'replaceState']) method(History.prototype, name);
for (const name of ['appendChild', 'insertBefore']) {
  const real = Node.prototype[name];
  Node.prototype[name] = function (...all) {
    const it = all[0];
    if (/^(IMG|SCRIPT|IFRAME|LINK|OBJECT|EMBED|FORM|VIDEO|AUDIO|STYLE)$/.test(it?.nodeName)) used.push(`${name} ${it.nodeName}`);
    return real.apply(this, all);
  };
}
";

/// All that can be seen from outside of the document, and what the page has loaded.
const TRACES: &str = "return { cookie: document.cookie, local: { ...localStorage }, session: { ...sessionStorage },\
    url: location.href, title: document.title, name: window.name, referrer: document.referrer,\
    loaded: performance.getEntriesByType('resource').map((it) => it.name).sort() }";

/// The hosted page looks whether the patient has kept something here.
const LOOKS: &str = "storage getItem aftercheck dry-needling ";

/// Whether the host has said if the pack is withdrawn, which the check does not wait for.
pub const ASKED: &str = "return performance.getEntriesByType('resource')\
    .some((it) => it.name.endsWith('/withdrawn.json'))";

/// A patient for each level, and the action that the advice begins with.
fn patients() -> [(Patient, &'static str); 5] {
    let plain = Patient::default();
    [
        (plain, "Look after it at home"),
        (Patient { trend: "The pain is a bit worse", ..plain }, "Tell your clinic"),
        (Patient { skin: &[("A bruise", "I have a flat bruise")], ..plain }, "Call your clinic"),
        (Patient { skin: &[("Red, dark", "There is pus")], ..plain }, "See a doctor today"),
        (plain, "Call 999 now"),
    ]
}

async fn nothing_leaves(name: &str, page: Page, path: &str, history: bool) -> Result<()> {
    with(name, vec![page, script("/count.js", COUNT)?], async |session, server| {
        let check = Check::open(session, &server.url(path)).await?;
        if history {
            session.wait_js(ASKED, Vec::new()).await?;
        }
        session.wait_js(&came()?, Vec::new()).await?;
        let used = session.js("return used.splice(0)", Vec::new()).await?;
        let fetched = used.as_array().context("the page does not count")?;
        let fetches: Vec<_> = fetched
            .iter()
            .filter_map(|it| it.as_str())
            .filter(|it| !it.starts_with("replaceState "))
            // What the host said last about a withdrawal, in the one cache that has it.
            .filter(|it| *it != LOOKS)
            .filter(|it| !(it.starts_with("cache match ") && it.contains("/withdrawn.json ")))
            .collect();
        // The program; the texts, or for the hosted page whether it is withdrawn; the later texts, and the parts.
        let count = 3 + usize::from(in_parts()?) * (2 + usize::from(history));
        ensure!(
            fetches.len() == count && fetches.iter().all(|it| it.starts_with("fetch ")),
            "{used}"
        );
        let (before, asked) = (session.js(TRACES, Vec::new()).await?, server.log().count());
        for (patient, level) in patients() {
            if level == "Call 999 now" {
                check.press("Yes, I have one").await?;
            } else {
                check.advice_for(&patient).await?;
            }
            check.is_on(level).await?;
            check.open_all().await?;
            check.press("Clear all").await?;
        }
        ensure!(session.js(TRACES, Vec::new()).await? == before, "a trace is left");
        let asked = server.log().since(asked);
        ensure!(asked.is_empty(), "{asked:?}");
        let used: Vec<String> =
            serde_json::from_value(session.js("return used", Vec::new()).await?)?;
        // On its own page: numbers of screens, no title, no address.
        let depth = |it: &str| {
            let call = it.strip_prefix("pushState ").or(it.strip_prefix("replaceState "));
            call.and_then(|it| it.strip_suffix("  undefined"))
                .is_some_and(|it| it.parse::<u8>().is_ok())
        };
        let other: Vec<_> =
            used.iter().filter(|it| !(history && (depth(it) || *it == LOOKS))).collect();
        ensure!(other.is_empty(), "{other:?}");
        ensure!(history != used.is_empty(), "the page counts nothing: {used:?}");
        ensure!(session.browser.get_all_cookies().await?.is_empty(), "there are cookies");
        quiet(session).await
    })
    .await
}

/// No policy violations, and an empty console.
async fn quiet(session: &Session) -> Result<()> {
    let violations = session.js("return violations", Vec::new()).await?;
    ensure!(violations == json!([]), "{violations}");
    let console = session.console().await?;
    ensure!(console.is_empty(), "{console:?}");
    Ok(())
}

fn counted(html: &str) -> String {
    html.replacen("<script ", "<script src=\"/count.js\"></script>\n<script ", 1)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_leaves_the_hosted_page() -> Result<()> {
    let page = Page::html("/counted.html", &counted(&hosted_html()?));
    nothing_leaves("leaves-hosted", page, "/counted.html", true).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_leaves_a_clinics_page() -> Result<()> {
    let page = Page::html("/counted.html", &counted(&built("embed.html")?));
    nothing_leaves("leaves-embedded", page, "/counted.html", false).await
}

/// The policy of the hosted page: what it loads, and nothing besides.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_policy_of_the_hosted_page_is_strict() -> Result<()> {
    const TRY: &str = "const say = (what) => new Promise((then) => setTimeout(then, 200));\
        new Image().src = 'https://example.org/x.png';\
        fetch('https://example.org/').catch(() => {});\
        try { navigator.sendBeacon('https://example.org/', 'x'); } catch {}\
        try { new WebSocket('wss://example.org/'); } catch {}\
        document.head.append(Object.assign(document.createElement('style'), { textContent: 'a {}' }));\
        const frame = document.createElement('iframe'); frame.src = 'https://example.org/'; document.body.append(frame);\
        const form = document.createElement('form'); form.action = '/x'; document.body.append(form); try { form.submit(); } catch {}\
        try { document.body.insertAdjacentHTML('beforeend', '<p>'); } catch {}\
        try { trustedTypes.createPolicy('x', {}); } catch {}\
        return say()";
    const REFUSED: &str = "return [...new Set(violations.map((it) => it.split(' ')[0]).filter((it) => it !== 'csp-violation'))].sort()";
    let page = Page::html("/counted.html", &counted(&hosted_html()?));
    with("leaves-policy", vec![page, script("/count.js", COUNT)?], async |session, server| {
        Check::open(session, &server.url("/counted.html")).await?;
        session.wait_js(ASKED, Vec::new()).await?;
        session.wait_js(&came()?, Vec::new()).await?;
        quiet(session).await?;
        let asked = server.log().count();
        session.js(TRY, Vec::new()).await?;
        let refused = session.js(REFUSED, Vec::new()).await?;
        let all = [
            "connect-src",
            "form-action",
            "frame-src",
            "img-src",
            "require-trusted-types-for",
            "style-src-elem",
            "trusted-types",
        ];
        ensure!(refused == json!(all), "{refused}");
        ensure!(server.log().since(asked).is_empty(), "{:?}", server.log().since(asked));
        Ok(())
    })
    .await
}
