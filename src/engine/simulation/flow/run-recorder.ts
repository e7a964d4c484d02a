/** Limit of a node in a step, beside a row of its inputs. Rationed: production was cut before an input ran out. */
export const NOT_LIMITED = -1;
export const CAPACITY_LIMITED = -2;
/** The same, with its input: RATIONED - its row. */
export const RATIONED = -3;

/** Hears of every unit moved by a run: for explanations and balances, at the cost of time. */
export type RunRecorder = {
  /** `limit`: a row of the inputs, or one of the codes above. */
  readonly make: (node: number, units: number, limit: number) => void;
  readonly use: (input: number, units: number) => void;
  /** Units gone from the source, and units gone to the buyer: they differ where goods wait at the border. */
  readonly ship: (lane: number, left: number, departed: number, refused: number) => void;
  readonly receive: (lane: number, units: number) => void;
  readonly sell: (node: number, units: number) => void;
  readonly destroy: (node: number, units: number) => void;
  readonly add: (group: number, units: number) => void;
};
