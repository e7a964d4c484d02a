import type { Catalogue } from '../../catalogue/schema.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { NameLists } from './builder/name-lists.ts';
import type { ThingNames } from '../words/name-things.ts';

/** What every view of a scenario stands on: the data shown, the catalogue, and how things are called. */
export type ScenarioContext = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  /** What of the law goes beyond the catalogue of the program; absent: nothing. */
  readonly packs?: readonly SignedPack[];
  readonly catalogue: Catalogue;
  readonly lists: NameLists;
  readonly names: ThingNames;
};
