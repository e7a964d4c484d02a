import type { Catalogue } from '../../catalogue/schema.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { NameLists } from './builder/name-lists.ts';
import type { ThingNames } from '../words/name-things.ts';

/** Basis of every view of a scenario: the data shown, the catalogue, and the names of things. */
export type ScenarioContext = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  /** Law beyond the catalogue of the program; absent: none. */
  readonly packs?: readonly SignedPack[];
  readonly catalogue: Catalogue;
  readonly lists: NameLists;
  readonly names: ThingNames;
};
