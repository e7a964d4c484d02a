import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { getModelCases } from './model-reference-table.ts';
import { getOutageCases } from './outage-reference-table.ts';
import { QUEUE_CASES } from './queue-reference-table.ts';
import { computeReferenceCases, type ReferenceFigures } from './reference-cases.ts';
import { type ComparedRow, compareCase, getReferenceCases, type ReferenceCase } from './reference-table.ts';
import { SAMPLING_CASES } from './sampling-reference-table.ts';

/** Every worked case, in the order of the Method page: those of outages, which ask the solver, last. */
export function listCases(): ReferenceCase[] {
  const catalogue = loadCatalogue();
  return [
    ...getReferenceCases(catalogue),
    ...getModelCases(catalogue),
    ...QUEUE_CASES,
    ...SAMPLING_CASES,
    ...getOutageCases(catalogue),
  ];
}

/** What the engine answers to cases, in their order. */
export function answerCases(cases: readonly ReferenceCase[]): Promise<ReferenceFigures[]> {
  return computeReferenceCases(cases.map((one) => one.ask));
}

/** What the Method page shows of a case; an infinite figure is `∞`, which JSON has no number for. */
export type ShownCase = Pick<ReferenceCase, 'id' | 'title' | 'setting' | 'within'> & { rows: ComparedRow[] };

/** The cases as the Method page shows them, with the engine's answers as they are now. */
export async function compareCases(): Promise<ShownCase[]> {
  const cases = listCases();
  const figures = await answerCases(cases);
  const write = (value: number | string): number | string => (value === Infinity ? '∞' : value);
  return cases.map((one, index) => ({
    id: one.id,
    title: one.title,
    setting: one.setting,
    ...(one.within === undefined ? {} : { within: one.within }),
    rows: compareCase(one, figures[index]!).map((row) => ({
      ...row,
      expected: write(row.expected),
      ours: write(row.ours),
    })),
  }));
}
