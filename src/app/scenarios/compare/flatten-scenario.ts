import type { Scenario } from '../../../domain/scenario.ts';
import { formatShare } from '../../format/number.ts';
import { DISRUPTION_SPECS } from '../builder/disruption-specs.ts';
import { getAt, isList } from '../builder/edit-path.ts';
import type { Json } from '../builder/edit-path.ts';
import { describeQuantity } from '../builder/field-note.ts';
import type { FieldSpec } from '../builder/field-spec.ts';
import { labelInGroup } from '../builder/find-spec.ts';
import { LEVER_SPECS } from '../builder/lever-specs.ts';
import { readQuantity } from '../builder/read-quantity.ts';
import { RUN_FIELDS } from '../builder/run-specs.ts';
import { formatInUnit } from '../builder/unit-text.ts';

/** One input of a scenario in words; `key` is the same for the same input of another scenario. */
export type InputLine = { readonly key: string; readonly label: string; readonly text: string };

/** All inputs of a scenario in words, in the order of the form. */
export function flattenScenario(scenario: Scenario, currency: string): InputLine[] {
  const clocks = [
    { key: 'lawDate', label: 'Law date', text: scenario.clocks.lawDate },
    { key: 'inference', label: 'Unseen tiers', text: scenario.inference ? 'market shares' : 'left unknown' },
  ];
  return [
    ...scenario.disruptions.flatMap((one) =>
      flatten(one, DISRUPTION_SPECS[one.kind].fields, `disruption ${one.id}`, one.id, currency),
    ),
    ...scenario.levers.flatMap((one) =>
      flatten(one, LEVER_SPECS[one.kind].fields, `lever ${one.id}`, one.id, currency),
    ),
    ...flatten(scenario, RUN_FIELDS, 'run', null, currency),
    ...clocks,
  ];
}

function flatten(
  owner: Json,
  specs: readonly FieldSpec[],
  key: string,
  name: string | null,
  currency: string,
  group: string | null = null,
): InputLine[] {
  return specs.flatMap((spec) => {
    const value = getAt(owner, spec.path);
    if (value === undefined) return [];
    const inGroup = labelInGroup(spec.label, group);
    const label = name === null ? inGroup : `${name}: ${inGroup.toLowerCase()}`;
    const line = { key: `${key}.${spec.path.join('.')}`, label, text: describeValue(spec, value, currency) };
    if (spec.kind === 'group' && value !== null)
      return [line, ...flatten(owner, spec.fields, key, name, currency, spec.short)];
    if (spec.kind !== 'list' || !isList(value)) return [line];
    // What it is called tells which of one list is which of another.
    const below = value.flatMap((one) => {
      const called = readName(one);
      return flatten(one, spec.fields, `${line.key}.${called}`, name, currency, called);
    });
    return [line, ...below];
  });
}

function describeValue(spec: FieldSpec, value: Json, currency: string): string {
  switch (spec.kind) {
    case 'quantity': {
      const quantity = readQuantity(value);
      return quantity === null ? (spec.empty ?? 'not given') : describeQuantity(quantity, spec.unit, currency);
    }
    case 'number':
      return typeof value === 'number' ? formatInUnit(value, spec.unit, currency) : (spec.empty ?? 'not given');
    case 'choice':
      return spec.options.find(([one]) => one === (value ?? ''))?.[1] ?? 'not chosen';
    case 'names':
      return Array.isArray(value) && value.length > 0 ? value.join(', ') : spec.all;
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'list':
      return isList(value) && value.length > 0 ? value.map(readName).join(', ') : spec.empty;
    case 'group':
      return value === null ? 'no' : 'yes';
    case 'steps':
      return Array.isArray(value) ? value.map(describeStep).join(', ') : spec.empty;
    case 'name':
    case 'text':
    case 'date':
      return typeof value === 'string' && value !== '' ? value : 'not given';
  }
}

function readName(one: Json): string {
  const name = getAt(one, ['name']);
  return typeof name === 'string' ? name : '';
}

/** A share that is reached by a day: "25 % by day 60". */
function describeStep(step: Json): string {
  const [day, share] = [getAt(step, ['day']), getAt(step, ['share'])];
  return `${formatShare(typeof share === 'number' ? share : null)} by day ${typeof day === 'number' ? day : '?'}`;
}
