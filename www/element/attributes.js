// Every attribute of <after-check>, declared once: what the element observes and takes, the interface in
// aftercheck.d.ts and options of `cargo xtask dist` come from here (tools/site/src/attributes.rs). The table in
// docs/EMBEDDING.md and the types of the npm package are written by `cargo xtask attributes`.
//
// A description is what may be written, in Markdown; `@default` says what holds without it, `@values` is a type
// narrower than the kind, `@setting` that the program reads it (widget/src/settings.rs), and `@option` what it is on
// the command line, for the hosted page.

/** Words; what they may say is checked where they are used. */
export const TEXT = 0;

/** Needs no value: it says something by being there. */
export const FLAG = 1;

/** The kind of each, or the values it may have, of which the first is the default. */
export const ATTRIBUTES = {
  __proto__: null,

  /**
   * `GB` (or `UK`), `US`, `CA`, `AU`, `NZ`, `EU`, or an EU country's code
   * @default "your local emergency number", and a list of all regions' numbers
   * @setting
   * @option Region of the emergency numbers: GB, US, CA, AU, NZ, EU or an EU country
   */
  region: TEXT,

  /**
   * text; 80 characters are shown, without invisible ones or those that change direction
   * @default "your clinic"
   * @setting
   * @option Name of the clinic
   */
  'clinic-name': TEXT,

  /**
   * 2 to 20 digits, with spaces, any dashes, `+ . / ( )`; at most 40 characters. A `(0)` as in `+44 (0)20 …` and an
   * extension (`ext. 5`, `x5`, `#5`) are shown but not dialled
   * @default text that cannot be dialled is shown without a link
   * @setting
   * @option Phone of the clinic
   */
  'clinic-phone': TEXT,

  /**
   * [opening hours](#opening-hours) such as `Mo-Fr 08:00-19:00, Sa 09:00-13:00`
   * @default no word about them
   * @setting
   * @option Opening hours of the clinic
   */
  'clinic-hours': TEXT,

  /**
   * days without: `2026-12-25, 2026-12-28/2027-01-02`
   * @default every week is alike
   * @setting
   * @option Days on which the clinic is closed
   */
  'clinic-closed': TEXT,

  /**
   * number or text: whom to call meanwhile, too
   * @default the region's urgent line alone
   * @setting
   * @option Whom to call while the clinic is closed
   */
  'out-of-hours': TEXT,

  /**
   * a [further number](#emergency-numbers) beside the region's
   * @default the region's alone
   * @setting
   * @option Further emergency number, beside the region's
   */
  'emergency-number': TEXT,

  /**
   * JSON with [words, tips, links and questions](#your-own-words) of yours
   * @default ours alone
   * @setting
   * @option JSON with words of the clinic's own, or @FILE
   */
  'own-words': TEXT,

  /**
   * id of a `textarea`: a button puts the [summary](#events) there
   * @default no such button
   */
  'summary-target': TEXT,

  /**
   * `en` (also `en-GB` and so on)
   * @default `en`
   */
  lang: TEXT,

  /**
   * `light` or `dark`
   * @default your page's `color-scheme`
   * @option Light or dark, whatever the device has
   */
  theme: ['', 'light', 'dark'],

  /**
   * `check`, or `leaflet` for the leaflet alone
   * @default `check`
   */
  mode: ['check', 'leaflet'],

  /**
   * `1` to `4`, of the check's main heading
   * @default `2`
   * @values {'1' | '2' | '3' | '4'}
   * @setting
   */
  'heading-level': TEXT,

  /**
   * none: emergency advice replaces check and leaflet
   * @default the check
   */
  withdrawn: FLAG,

  /**
   * `open`, or `closed` against [recorders](#what-your-page-can-see); only read at the start
   * @default `open`
   */
  root: ['open', 'closed'],

  /**
   * none: for a page with only the check, which fills it and uses Back
   * @default a part of your page
   * @setting
   */
  'own-page': FLAG,
};
