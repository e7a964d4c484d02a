import { flattenScenario } from '../../scenarios/compare/flatten-scenario.ts';
import { listScenarios } from '../../scenarios/scenario-documents.ts';
import type { SideLine } from './compare-sides.ts';

/** What a side of a conflict says of the scenario of this key, with amounts in the currency; null if its value is none that this program knows. */
export function describeScenario(key: string, value: unknown, currency: string): SideLine[] | null {
  const [scenario] = listScenarios([{ kind: 'scenario', key, revision: 0, value }]);
  if (scenario === undefined) return null;
  const { name, note, locked } = scenario;
  return [
    { key: 'Name', label: 'Name', text: name },
    { key: 'Note', label: 'Note', text: note },
    { key: 'Locked', label: 'Locked', text: locked ? 'yes' : 'no' },
    ...flattenScenario(scenario, currency).flatMap(({ key: group, title, lines }) =>
      lines.map((line) => ({
        key: `${group}.${line.key}`,
        label: `${title}: ${line.label.toLowerCase()}`,
        text: line.text,
      })),
    ),
  ];
}
