import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { checkFacts, expectedFacts } from './expected-facts.ts';
import { importFolder } from './read-folder.ts';

const FOLDER = new URL('../../fixtures/intake/motor-maker/', import.meta.url);
const SYSTEMS = ['sap-de', 'oracle-en'];
const company = z.strictObject({
  layout: z.string(),
  /** What a person says of the bought parts, by part number: a category. */
  told: z.record(z.string(), z.string()),
  surely: z.array(z.string()),
  possibly: z.array(z.string()),
  never: z.array(z.string()),
  money: z.strictObject({ revenue: z.number(), surely: z.number(), possibly: z.number() }),
  facts: expectedFacts,
});
const EXPECTED = company.parse(JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')));

/** The files of a system, with what a person says of the bought parts: what they are does not follow from their words yet. */
function importTold(system: string): Promise<ImportOutcome> {
  const confirmed = Object.entries(EXPECTED.told).map(([partNumber, value]) => ({
    partNumber,
    field: 'category' as const,
    value,
    reason: 'A person said so.',
  }));
  return importFolder(new URL(`${system}/`, FOLDER), { decisions: { ...NO_DECISIONS, confirmed } });
}

function analyse({ dataset, dataVersion, document }: ImportOutcome) {
  const errors = document.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (dataset === null || dataVersion === null) throw new Error(`Nothing was read: ${errors.join(' ')}`);
  const clocks = { lawDate: '2026-11-27', suspensionEnd: 'inclusive' } as const;
  const question = { ...clocks, dataVersion, assumptions: {}, inference: true, destination: null };
  return analyseExposure({ dataset, catalogue: loadCatalogue(), question });
}

describe('a motor maker, as two systems write it', () => {
  it.each(SYSTEMS)('is read fact by fact: %s', async (system) => {
    const facts = checkFacts(EXPECTED.facts, await importFolder(new URL(`${system}/`, FOLDER)));
    expect(facts.filter(({ right }) => !right)).toEqual([]);
  });

  it.each(SYSTEMS)('needs the licences that were worked out by hand: %s', async (system) => {
    const { parts, totals } = analyse(await importTold(system));
    const own = parts.filter(({ inferred, partNumber }) => !inferred || partNumber in EXPECTED.told);
    const listParts = (world: 'sure' | 'possible'): string[] =>
      own.flatMap(({ ownShare, partNumber }) => ((ownShare?.[world] ?? 0) > 0 ? [partNumber] : [])).toSorted();
    const { revenue, surely, possibly } = totals;
    expect({ revenue, surely, possibly }).toEqual(EXPECTED.money);
    const sure = listParts('sure');
    const possible = listParts('possible').filter((part) => !sure.includes(part));
    expect({ sure, possible }).toEqual({ sure: EXPECTED.surely, possible: EXPECTED.possibly });
    const clear = own.flatMap(({ state, partNumber }) => (state === 'not-exposed' ? [partNumber] : []));
    expect(clear).toEqual(expect.arrayContaining(EXPECTED.never));
  });
});
