import type { Scenario } from '../../../domain/scenario.ts';
import { DISRUPTION_SPECS } from './disruption-specs.ts';
import type { FieldSpec, Unit } from './field-spec.ts';
import { namePath } from './edit-path.ts';
import { LEVER_SPECS } from './lever-specs.ts';
import { RUN_FIELDS } from './run-specs.ts';

/** How a person calls the field at a path of a scenario, with whose it is, and what it is counted in: `disruptions.0.queue.reviewDays`. */
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
    if (one !== undefined && spec !== undefined) return { label: `${spec.label} · ${one.id}`, unit: getUnit(spec) };
  }
  const spec = findField(RUN_FIELDS, path);
  return spec === undefined ? { label: path, unit: 'units' } : { label: spec.label, unit: getUnit(spec) };
}

function findField(specs: readonly FieldSpec[], name: string): FieldSpec | undefined {
  for (const spec of specs) {
    if (namePath(spec.path) === name) return spec;
    const below = spec.kind === 'group' ? findField(spec.fields, name) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

function getUnit(spec: FieldSpec): Unit {
  return 'unit' in spec ? spec.unit : 'units';
}
