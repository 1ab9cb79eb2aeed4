/** Those attributes of the element that `mount` takes. */
export interface Attributes {
  /** `GB` (or `UK`), `US`, `CA`, `AU`, `NZ`, `EU`, or an EU country's code; without it: "your local emergency number", and a list of all regions' numbers. */
  'region'?: string;
  /** text; 80 characters are shown, without invisible ones or those that change direction; without it: "your clinic". */
  'clinic-name'?: string;
  /** 2 to 20 digits, with spaces, any dashes, `+ . / ( )`; at most 40 characters. A `(0)` as in `+44 (0)20 …` and an extension (`ext. 5`, `x5`, `#5`) are shown but not dialled; without it: text that cannot be dialled is shown without a link. */
  'clinic-phone'?: string;
  /** opening hours such as `Mo-Fr 08:00-19:00, Sa 09:00-13:00`; without it: no word about them. */
  'clinic-hours'?: string;
  /** days without: `2026-12-25, 2026-12-28/2027-01-02`; without it: every week is alike. */
  'clinic-closed'?: string;
  /** number or text: whom to call meanwhile, too; without it: the region's urgent line alone. */
  'out-of-hours'?: string;
  /** a further number beside the region's; without it: the region's alone. */
  'emergency-number'?: string;
  /** JSON with words, tips, links and questions of yours; without it: ours alone. */
  'own-words'?: string;
  /** `1` to `4`, of the check's main heading; without it: `2`. */
  'heading-level'?: '1' | '2' | '3' | '4';
  /** none: for a page with only the check, which fills it and uses Back; without it: a part of your page. */
  'own-page'?: string;
}
