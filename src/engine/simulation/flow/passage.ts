import type { LicenceQueueOptions } from '../../licence-queue/licence-queue.ts';
import type { Share } from '../../../domain/units.ts';
import type { Course } from './course.ts';

/** How the goods of one class of customers get past a control: application by application, or by a licence for everything. */
export type Passage =
  /** `free`: the share of goods without need of an application, by step; null: none. */
  | { readonly kind: 'applications'; readonly free: Course | null; readonly options: LicenceQueueOptions }
  /** By step: the share of customers with a licence. */
  | { readonly kind: 'customers'; readonly licensed: Course };

/** A lane with goods waiting at the border from a step on. */
export type LaneHold = {
  readonly fromStep: number;
  /** Share of goods held, by step; 0: the control is off. */
  readonly held: Course;
  /** By class: its share of customers, and how their goods get past. A drawn customer belongs to one. */
  readonly passages: readonly { readonly share: Share; readonly passage: Passage }[];
  /** Units open for filing in each step; null: as many as wished. */
  readonly mostFiled: Course | null;
  /** The disruption behind it; absent if nobody asks. */
  readonly control?: string;
  /** Where several controls hold the lane one after another: the hold of each, of which never more than one holds in a step. Absent: it is one. */
  readonly turns?: readonly LaneHold[];
};

/** The border of one lane in one run: its waiting goods, and how they get through. */
export type Border = {
  readonly getWaiting: () => number;
  /** Units refused for good in the last step: they go back to the source. */
  readonly getRefused: () => number;
  /** Takes the source's shipment from `at`, and writes there the units leaving for the buyer. */
  readonly pass: (goods: Goods, at: number, step: number) => void;
};

/** Units shipped to borders, and units leaving them for the buyer. */
export type Goods = { readonly shipped: Float64Array; readonly leaving: Float64Array };
