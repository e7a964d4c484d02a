import type { LicenceQueueOptions } from '../../licence-queue/licence-queue.ts';
import type { Share } from '../../../domain/units.ts';
import type { Course } from './course.ts';

/** How the goods of one class of customers get past a control: application by application, or by a licence that lets everything through. */
export type Passage =
  /** `free`: the share of the goods that needs no application, by step; null: none. */
  | { readonly kind: 'applications'; readonly free: Course | null; readonly options: LicenceQueueOptions }
  /** By step: the share of customers that hold a licence. */
  | { readonly kind: 'customers'; readonly licensed: Course };

/** A lane whose goods wait at the border from a step on. */
export type LaneHold = {
  readonly fromStep: number;
  /** Share of the goods that is held, by step; 0: the control is off. */
  readonly held: Course;
  /** By class: the share of customers that belong to it, and how their goods get past. A customer that is drawn belongs to one. */
  readonly passages: readonly { readonly share: Share; readonly passage: Passage }[];
  /** Units that may be filed in each step; null: as many as wished. */
  readonly mostFiled: Course | null;
};

/** The border of one lane in one run: what waits there, and what lets it through. */
export type Border = {
  readonly getWaiting: () => number;
  /** Units refused for good in the last step: they go back to the source. */
  readonly getRefused: () => number;
  /** Takes what the source ships, which stands at `at`, and writes there what leaves for the buyer. */
  readonly pass: (goods: Goods, at: number, step: number) => void;
};

/** What is shipped to borders, and what leaves them for the buyer. */
export type Goods = { readonly shipped: Float64Array; readonly leaving: Float64Array };
