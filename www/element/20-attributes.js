// What the attributes may say. The program reads the clinic's own (widget/src/settings.rs); these
// are the ones the element needs itself. A wrong value falls back and is told once.

const ATTRIBUTES = [
  'lang', 'region', 'clinic-name', 'clinic-phone', 'emergency-number', 'theme', 'mode',
  'heading-level', 'own-page', 'root', 'withdrawn',
];

const told = new Set();

/** Tells the clinic's web person about a mistake, once for each. */
function warn(text) {
  if (told.has(text)) return;
  told.add(text);
  console.warn(`<after-check> ${text}`);
}

/** One of the allowed values; the first is the default. */
function choice(element, name, allowed) {
  const value = element.getAttribute(name);
  if (value === null || allowed.includes(value)) return value ?? allowed[0];
  warn(`${name} "${value}" must be one of ${allowed.filter(Boolean).join(', ')}; ${allowed[0] || 'the page’s own'} is used`);
  return allowed[0];
}

/** Whether an attribute that needs no value is set. Frameworks write `false` where they mean to leave it out. */
function isSet(element, name) {
  const value = element.getAttribute(name);
  if (value === null || !/^\s*(false|no|off|0|null|undefined)\s*$/i.test(value)) return value !== null;
  warn(`${name}="${value}" counts as not there; take the attribute out`);
  return false;
}

/** The language to use: the attribute, or its main part; else English. */
function language(element) {
  const wanted = (element.getAttribute('lang') ?? 'en').toLowerCase();
  const known = Object.keys(BUILD.files.locales);
  const found = known.find((lang) => lang.toLowerCase() === wanted) ?? known.find((lang) => lang === wanted.split('-')[0]);
  if (!found) warn(`lang "${wanted}" is not there; use one of ${known.join(', ')}. English is used`);
  return found ?? 'en';
}

/** The attributes as the program takes them: strings by name, and none that the page's objects inherit. */
function settings(element) {
  const values = { __proto__: null };
  if (BASE) values.sources = new URL('sources.html', BASE).href;
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    // Site builders leave empty attributes behind; only this one says something by being there.
    if (name === 'own-page') {
      if (!isSet(element, name)) continue;
      values[name] = name;
      // In a frame the page around it would see each screen as an entry, and could go back and forth.
      if (parent === window) values.history = name;
    } else if (name === 'emergency-number') {
      [, values[name]] = emergencyNumbers(element);
    } else if (value) {
      values[name] = name === 'clinic-name' ? clinicName(value) : value;
    }
  }
  return values;
}
