import type { ScenarioPreset } from '../../catalogue/scenario-preset.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { namePath } from './builder/edit-path.ts';
import type { Json, Path } from './builder/edit-path.ts';
import { getAt, isFields, isList } from './builder/edit-path.ts';
import type { FieldSource } from './builder/fields/field-note.ts';
import { readQuantity } from './builder/fields/read-quantity.ts';
import { EVIDENCE_STRENGTH } from '../words/basis-words.ts';

/**
 * Source of a scenario's numbers, by the path of each field: its preset. A disruption is known by its name, in any place; a person's own choice
 * or addition has no source.
 */
export function listSources(scenario: Scenario, preset: ScenarioPreset | undefined): ReadonlyMap<string, FieldSource> {
  const sources = new Map<string, FieldSource>();
  if (preset === undefined) return sources;
  const basis = preset.provenance.basis === 'states' ? 'as reported' : preset.provenance.basis;
  const says = `preset, ${basis}, evidence: ${EVIDENCE_STRENGTH[preset.provenance.confidence]}`;
  const add = (path: Path, value: Json): void => {
    const quantity = readQuantity(value);
    if (quantity !== null || value === null) sources.set(namePath(path), { value: quantity, says });
    else if (isList(value)) addNamed(path, value);
    else if (isFields(value)) for (const key of Object.keys(value)) add([...path, key], getAt(value, [key]) ?? null);
  };
  // What has a name in a list is known by it, wherever it stands now.
  const addNamed = (path: Path, given: readonly Json[]): void => {
    const own = getAt(scenario, path);
    for (const [row, one] of isList(own) ? own.entries() : []) {
      const name = getAt(one, ['name']);
      const same = name === undefined ? undefined : given.find((other) => getAt(other, ['name']) === name);
      if (same !== undefined) add([...path, row], same);
    }
  };
  for (const [row, { id, kind }] of scenario.disruptions.entries()) {
    const given = preset.disruptions.find((one) => one.id === id && one.kind === kind);
    if (given !== undefined) add(['disruptions', row], given);
  }
  add(['reactions'], preset.reactions);
  add(['stillWaitingAfterQuarter'], preset.stillWaitingAfterQuarter);
  return sources;
}
