// The host's word about withdrawals: withdrawn.json, and as the worker keeps it. A clinic writes it by hand.

export interface Word {
  /** Versions, or all. Nothing here is taken for granted. */
  withdrawn?: unknown;
  release?: unknown;
  /** Versions that were named at any time. */
  named?: unknown;
  /** When it was heard, in ms. */
  at?: number;
}
