import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import { DISRUPTION_SPECS } from './disruption-specs.ts';
import { LEVER_SPECS } from './lever-specs.ts';

/** Name of a disruption or lever away from its card: its kind, with its id where the scenario has several of that kind. */
export function nameEntry(
  scenario: Pick<Scenario, 'disruptions' | 'levers'>,
  entry: Scenario['disruptions'][number] | Scenario['levers'][number],
): string {
  const { title } = { ...DISRUPTION_SPECS, ...LEVER_SPECS }[entry.kind];
  const alike = [...scenario.disruptions, ...scenario.levers].filter(({ kind }) => kind === entry.kind);
  return alike.length > 1 ? `${title} (${entry.id})` : title;
}

/** A sentence of a result with the name of its disruption in front, where it begins with the id of one. */
export function nameInNote(scenario: Pick<Scenario, 'disruptions' | 'levers'>, note: string): string {
  const one = scenario.disruptions.find(({ id }) => note.startsWith(`${id} `) || note.startsWith(`${id}:`));
  return one === undefined ? note : `${nameEntry(scenario, one)}${note.slice(one.id.length)}`;
}
