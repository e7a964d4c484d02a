import type { Catalogue } from '../../catalogue/schema.ts';
import type { Clocks } from '../../domain/workspace/workspace.ts';
import type { LimbStanding } from '../../engine/controls/status.ts';

/** The catalogue under the view: its content and the standing of every rule on the law date. */
export type Law = Required<Clocks> & {
  catalogue: Catalogue;
  /** By limb id, with the person's assumptions. */
  standings: ReadonlyMap<string, LimbStanding>;
};
