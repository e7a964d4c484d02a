/** A fact open to somebody's statement: its kind (`composition`, `form`, `source`, `contents`, a property …), the part, whom to ask. */
export type OpenFact = {
  fact: string;
  /** Row in `network.parts`. */
  part: number;
  siteId: string | null;
  /** Elements settled by a composition. */
  elements: ReadonlySet<string>;
  /** Whether the magnet family is asked with the composition. */
  asksFamily: boolean;
  /** Measures with items left open by the fact, by id. */
  measures: ReadonlySet<string>;
  lanes: ReadonlySet<number>;
  openLeaves: ReadonlySet<number>;
};

export type MutableFact = OpenFact & {
  asksFamily: boolean;
  elements: Set<string>;
  measures: Set<string>;
  lanes: Set<number>;
  openLeaves: Set<number>;
};

/** Basis of a lane's worlds: the bits of each match and its missing facts. */
export type LaneGrounds = { bits: number; facts: readonly string[] }[];

export type OpenFacts = {
  facts: ReadonlyMap<string, OpenFact>;
  /** Lanes behind a fact; a ground falls away when one of its facts is answered "not controlled". */
  grounds: ReadonlyMap<number, LaneGrounds>;
  /** Fact behind an open leaf. */
  leafFact: ReadonlyMap<number, string>;
};
