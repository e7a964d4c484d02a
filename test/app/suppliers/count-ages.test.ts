import { expect, it } from 'vitest';
import { countAges } from '../../../src/app/suppliers/count-ages.ts';
import type { CompositionRow } from '../../../src/domain/dataset.ts';

const row = (evidence: CompositionRow['evidence'], evidenceDate: string | null): CompositionRow => ({
  partNumber: 'M',
  substance: 'Dy',
  massPctMin: 0,
  massPctMax: 0,
  evidence,
  evidenceDate,
  rows: [],
});

it('counts every fact once, by how it is known and how old it is', () => {
  const composition = [
    row('declared', '2025-11-28'),
    row('declared', '2025-11-27'),
    row('declared', '2020-01-01'),
    row('seen', null),
    row('seen', '2026-11-01'),
  ];
  const contentsBySource = [{ ...row('declared', '2026-01-01'), elements: [], suppliers: ['S1'], silent: [] }];
  const counted = countAges(
    { settings: { contentsBySource }, composition, properties: [], sourcing: [] },
    '2026-11-28',
  );
  expect(counted.map(({ evidence, counts }) => [evidence, ...Object.values(counts)])).toEqual([
    ['seen', 1, 0, 0, 1],
    ['declared', 2, 1, 1, 0],
    ['inferred', 0, 0, 0, 0],
    ['unknown', 0, 0, 0, 0],
  ]);
});
