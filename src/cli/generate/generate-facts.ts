import type { Form } from '../../domain/closed-lists.ts';
import type { CompositionRow, PartProperty } from '../../domain/dataset.ts';
import { createDraws } from '../../engine/numeric/counter-random.ts';
import type { GeneratedPart } from './generate-parts.ts';
import { PURPOSES } from './generate-purposes.ts';

/** Figures asked for by controls, by form, with a span over their thresholds. */
const FIGURES: Partial<Record<Form, { property: string; low: number; high: number }>> = {
  cell: { property: 'energy_density_wh_per_kg', low: 140, high: 330 },
  pack: { property: 'energy_density_wh_per_kg', low: 120, high: 310 },
  'cathode-active': { property: 'compaction_density_g_per_cm3', low: 2.2, high: 2.8 },
  graphite: { property: 'purity_pct', low: 99, high: 99.99 },
};

/**
 * Returns compositions and properties on file, within the possible ones of the part's category. Two parts in three state their composition; of
 * the possible elements, a third says yes, a third no, a third leaves it open. Three parts in four state their words (a magnet's family, a
 * cell's chemistry), two in three their figure, every fourth of these as a range.
 */
export function generateFacts(
  parts: readonly GeneratedPart[],
  seed: number,
): { composition: CompositionRow[]; properties: PartProperty[] } {
  return { composition: generateComposition(parts, seed), properties: generateProperties(parts, seed) };
}

function generateComposition(parts: readonly GeneratedPart[], seed: number): CompositionRow[] {
  const draws = createDraws(seed, PURPOSES.composition);
  const rows: CompositionRow[] = [];
  for (const [row, { record, category }] of parts.entries()) {
    if (category === null || draws(row, 0) >= 0.67) continue;
    const evidence = draws(row, 1) < 0.3 ? 'seen' : 'declared';
    for (const [at, { substance, massPctMin, massPctMax }] of category.composition.entries()) {
      const answer = draws(row, 10 + 2 * at);
      const typical = massPctMin + (massPctMax - massPctMin) * draws(row, 11 + 2 * at);
      const isOptional = massPctMin === 0 && massPctMax > 0;
      const [min, max] =
        isOptional && answer < 1 / 3
          ? [0, 0]
          : isOptional && answer < 2 / 3
            ? [0, massPctMax]
            : [Math.min(typical, massPctMax), Math.min(typical * 1.05, massPctMax)];
      rows.push({
        partNumber: record.partNumber,
        substance,
        massPctMin: roundUp(min),
        massPctMax: roundUp(max),
        evidence,
        evidenceDate: null,
        rows: [],
      });
    }
  }
  return rows;
}

function generateProperties(parts: readonly GeneratedPart[], seed: number): PartProperty[] {
  const draws = createDraws(seed, PURPOSES.properties);
  const rows: PartProperty[] = [];
  for (const [row, { record, category }] of parts.entries()) {
    if (category === null) continue;
    const stated = {
      partNumber: record.partNumber,
      conditions: null,
      evidence: 'declared',
      evidenceDate: null,
      rows: [],
    } as const;
    if (draws(row, 0) < 0.75) {
      for (const [property, text] of Object.entries(category.words)) {
        rows.push({ ...stated, rows: [], property, min: null, max: null, text });
      }
    }
    const figure = FIGURES[category.form];
    if (figure === undefined || draws(row, 1) >= 0.67) continue;
    const value = figure.low + (figure.high - figure.low) * draws(row, 2);
    const width = draws(row, 3) < 0.25 ? 0.1 * (figure.high - figure.low) : 0;
    rows.push({
      ...stated,
      rows: [],
      property: figure.property,
      min: roundUp(value),
      max: roundUp(value + width),
      text: null,
    });
  }
  return rows;
}

/** Four digits, never down to a false nought. */
function roundUp(value: number): number {
  return Math.ceil(value * 10_000) / 10_000;
}
