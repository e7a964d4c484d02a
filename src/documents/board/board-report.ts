/** One row of a section: its cells, one for each column. */
export type BoardRow = readonly string[];

/** One request of article 24: the known part with its source, and the unknown one. */
export type BoardSection = {
  readonly title: string;
  readonly says: string;
  readonly columns: readonly string[];
  readonly rows: readonly BoardRow[];
  /** Unknowns, as sentences; [] if nothing is open. */
  readonly notKnown: readonly string[];
};

/** A report to a board on strategic raw materials, as text. */
export type BoardReport = {
  readonly title: string;
  readonly under: string;
  readonly sections: readonly BoardSection[];
};
