import type { FieldSource } from './fields/field-note.ts';
import type { Json, Path } from './edit-path.ts';
import type { NameLists } from './name-lists.ts';

/** Needs of every field of the builder: the values, the places of problems, possible names, and the way to change something. */
export type Form = {
  readonly draft: Json;
  /** The first thing wrong with a field, by the name of its path. */
  readonly problems: ReadonlyMap<string, string>;
  /** Where the value of a field comes from, by the name of its path. */
  readonly sources: ReadonlyMap<string, FieldSource>;
  readonly lists: NameLists;
  readonly currency: string;
  /** `label` names the change, for undo. */
  readonly change: (path: Path, value: Json, label: string) => void;
};
