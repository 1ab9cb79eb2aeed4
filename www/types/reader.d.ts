// What the program says of a record: widget/src/reader.rs.

export interface Record { record: string; leftOut: number }

export interface Summary {
  made: string;
  /** For example L2_CONTACT_NOW. */
  level: string;
  toldLevel: string;
  differs: boolean;
  /** For the hosted page. */
  link: string | null;
  /** Pain noted since. */
  since: { made: string; pain: number }[];
  version: string;
  toldVersion: string;
  levelWords: string;
  toldWords: string;
  dropped: number;
  head: string;
  foot: string;
  text: string;
  lines: { kind: string; title: string; items: { term: string; said: string | null; important: boolean }[] }[];
  course: { date: string; pain: number | null; level: string | null }[];
}
