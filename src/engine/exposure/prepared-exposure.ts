import type { ControlledItem } from '../../catalogue/controlled-item.ts';
import type { Catalogue, Category, PropertyDefinition } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { FigureSource } from './figures/figure-columns.ts';
import type { RevenueAtRisk } from './figures/revenue-at-risk.ts';

/** Records by their key, for all wording. */
export type RecordIndex = {
  readonly sites: ReadonlyMap<string, Dataset['sites'][number]>;
  readonly suppliers: ReadonlyMap<string, Dataset['suppliers'][number]>;
  readonly parts: ReadonlyMap<string, Dataset['parts'][number]>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly items: ReadonlyMap<string, ControlledItem>;
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  /** Chinese terms by id of the glossary. */
  readonly chinese: ReadonlyMap<string, string>;
};

/** Everything of an exposure fixed for all dates and assumptions. */
export type PreparedExposure = FigureSource & {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly risk: RevenueAtRisk;
  readonly records: RecordIndex;
  /** Groups by part row. */
  readonly groupsOfPart: readonly (readonly number[])[];
  /** Nodes by part row. */
  readonly nodesOfPart: readonly (readonly number[])[];
};

/** Knowledge of a network before any rule is looked at. */
export type PreparedNetwork = Pick<PreparedExposure, 'network' | 'values'>;
