import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { formatShare } from '../../format/number.ts';
import { DISRUPTION_SPECS } from '../builder/specs/disruption-specs.ts';
import { getAt, isList } from '../builder/edit-path.ts';
import type { Json } from '../builder/edit-path.ts';
import { describeQuantity } from '../builder/fields/field-note.ts';
import type { FieldSpec, Unit } from '../builder/specs/field-spec.ts';
import { labelInGroup } from '../builder/specs/find-spec.ts';
import { LEVER_SPECS } from '../builder/specs/lever-specs.ts';
import { readQuantity } from '../builder/fields/read-quantity.ts';
import { RUN_FIELDS } from '../builder/specs/run-specs.ts';
import { formatInUnit } from '../builder/fields/unit-text.ts';

/** One input in words; `key` is the same for the same input of another scenario. */
export type InputLine = {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** Whether it names its group's subject in short: names, sizes and lengths. */
  readonly isTelling: boolean;
};

/** Inputs of one owner: a disruption, lever or class, or the run as a whole. */
export type InputGroup = { readonly key: string; readonly title: string; readonly lines: readonly InputLine[] };

/** Key of the group without a disruption or lever. */
export const RUN_GROUP = 'run';

/** All inputs of a scenario in words, in the order of the form. */
export function flattenScenario(scenario: Scenario, currency: string): InputGroup[] {
  const clocks = [
    { key: 'lawDate', label: 'Law date', text: scenario.clocks.lawDate, isTelling: false },
    {
      key: 'inference',
      label: 'Unseen tiers',
      text: scenario.inference ? 'market shares' : 'left unknown',
      isTelling: false,
    },
  ];
  const run = { key: RUN_GROUP, title: 'Clock, chance and rules', lines: flatten(scenario, RUN_FIELDS, currency) };
  return [
    ...scenario.disruptions.flatMap((one) => {
      const { title, fields } = DISRUPTION_SPECS[one.kind];
      return groupInputs(one, fields, `disruption ${one.id} ${one.kind}`, `${title}: ${one.id}`, currency);
    }),
    ...scenario.levers.flatMap((one) => {
      const { title, fields } = LEVER_SPECS[one.kind];
      return groupInputs(one, fields, `lever ${one.id} ${one.kind}`, `${title}: ${one.id}`, currency);
    }),
    { ...run, lines: [...run.lines, ...clocks] },
  ];
}

/** The inputs of one owner, and of each thing in its lists, known by its name. */
function groupInputs(
  owner: Json,
  specs: readonly FieldSpec[],
  key: string,
  title: string,
  currency: string,
): InputGroup[] {
  const below = specs.flatMap((spec) => {
    const list = spec.kind === 'list' ? getAt(owner, spec.path) : undefined;
    if (spec.kind !== 'list' || !isList(list)) return [];
    return list.map((one) => {
      const name = readName(one);
      return {
        key: `${key}.${spec.path.join('.')}.${name}`,
        title: `${title}, ${spec.noun} ${name}`,
        lines: flatten(one, spec.fields, currency),
      };
    });
  });
  return [{ key, title, lines: flatten(owner, specs, currency) }, ...below];
}

function flatten(owner: Json, specs: readonly FieldSpec[], currency: string, group: string | null = null): InputLine[] {
  return specs.flatMap((spec) => {
    const value = getAt(owner, spec.path);
    if (value === undefined) return [];
    const line = {
      key: spec.path.join('.'),
      label: labelInGroup(spec.label, group),
      text: describeValue(spec, value, currency),
      isTelling: isTelling(spec, value),
    };
    return spec.kind === 'group' && value !== null
      ? [line, ...flatten(owner, spec.fields, currency, spec.short)]
      : [line];
  });
}

const TELLING = new Set(['duration', 'share', 'factor', 'to', 'coverDays']);

function isTelling(spec: FieldSpec, value: Json): boolean {
  if (spec.kind === 'names') return isList(value) && value.length > 0;
  if (spec.kind === 'months') return isList(value);
  return spec.kind === 'name' || (spec.path.length === 1 && TELLING.has(String(spec.path[0])));
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
    case 'months':
      return isList(value)
        ? value.map((one) => describeFigure(one, spec.unit, currency)).join(' · ')
        : 'the same in all';
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

function describeFigure(one: Json, unit: Unit, currency: string): string {
  return typeof one === 'number' ? formatInUnit(one, unit, currency) : 'not given';
}

/** A share reached by a day: "25 % by day 60". */
function describeStep(step: Json): string {
  const [day, share] = [getAt(step, ['day']), getAt(step, ['share'])];
  return `${formatShare(typeof share === 'number' ? share : null)} by day ${typeof day === 'number' ? day : '?'}`;
}
