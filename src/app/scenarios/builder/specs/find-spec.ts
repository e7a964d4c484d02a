import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import { DISRUPTION_SPECS } from './disruption-specs.ts';
import type { FieldSpec, Unit } from './field-spec.ts';
import { namePath } from '../edit-path.ts';
import { LEVER_SPECS } from './lever-specs.ts';
import { nameEntry } from './name-entry.ts';
import { RUN_FIELDS } from './run-specs.ts';

/** A person's name for the field at a path of a scenario, with its owner and its unit: `disruptions.0.queue.reviewDays`. */
export function findSpec(scenario: Scenario, path: string): { label: string; unit: Unit } {
  const [list = '', place = '', ...rest] = path.split('.');
  const within = namePath(rest);
  if (list === 'disruptions' || list === 'levers') {
    const one = scenario[list][Number(place)];
    const specs =
      list === 'disruptions'
        ? scenario.disruptions[Number(place)] && DISRUPTION_SPECS[scenario.disruptions[Number(place)]!.kind]
        : scenario.levers[Number(place)] && LEVER_SPECS[scenario.levers[Number(place)]!.kind];
    const spec = specs === undefined ? undefined : findField(specs.fields, within);
    if (one !== undefined && spec !== undefined)
      return { label: `${spec.label} · ${nameEntry(scenario, one)}`, unit: getUnit(spec) };
  }
  const spec = findField(RUN_FIELDS, path);
  return spec === undefined ? { label: path, unit: 'units' } : { label: spec.label, unit: getUnit(spec) };
}

/** The same for a field as a report names it: by the id of its disruption or lever, `licences.queue.growth`. */
export function findSpecOfField(scenario: Scenario, field: string): { label: string; unit: Unit } {
  for (const list of ['disruptions', 'levers'] as const) {
    const place = scenario[list].findIndex(({ id }) => field.startsWith(`${id}.`));
    const one = scenario[list][place];
    if (one !== undefined) return findSpec(scenario, `${list}.${place}.${field.slice(one.id.length + 1)}`);
  }
  return findSpec(scenario, field);
}

/** A field, with its nearest group before its label. */
function findField(specs: readonly FieldSpec[], name: string, group: string | null = null): FieldSpec | undefined {
  for (const spec of specs) {
    if (namePath(spec.path) === name) return { ...spec, label: labelInGroup(spec.label, group) };
    const below = findBelow(spec, name);
    if (below !== undefined) return below;
  }
  return undefined;
}

function findBelow(spec: FieldSpec, name: string): FieldSpec | undefined {
  if (spec.kind === 'group') return findField(spec.fields, name, spec.short);
  const start = `${namePath(spec.path)}.`;
  if (spec.kind !== 'list' || !name.startsWith(start)) return undefined;
  const [place = '', ...rest] = name.slice(start.length).split('.');
  return findField(spec.fields, namePath(rest), `${spec.noun} ${Number(place) + 1}`);
}

/** "Cuts to" as "Rationing: cuts to", to be read away from its group. */
export function labelInGroup(label: string, group: string | null): string {
  return group === null ? label : `${group}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function getUnit(spec: FieldSpec): Unit {
  return 'unit' in spec ? spec.unit : 'units';
}
