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

/** The files of a system as they are: what their words say of the parts is taken where it is sure, as on the page. */
function importPlain(system: string): Promise<ImportOutcome> {
  return importFolder(new URL(`${system}/`, FOLDER), { decisions: { ...NO_DECISIONS, acceptProposals: 'confident' } });
}

/** The files of a system, with what a person says of the bought parts, and nothing taken from their words. */
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

  it.each(
    SYSTEMS.flatMap((system) => [
      [system, 'by the words of its files alone', importPlain] as const,
      [system, 'as a person told it', importTold] as const,
    ]),
  )('needs the licences that were worked out by hand: %s, %s', async (system, _how, read) => {
    const { parts, totals } = analyse(await read(system));
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

  it.each(SYSTEMS)('says what rests on names alone, and of which cell each fact is: %s', async (system) => {
    const outcome = await importPlain(system);
    const { byNamesAlone, totals } = analyse(outcome);
    expect(byNamesAlone.notExposed).toBe(totals.notExposed);
    expect(byNamesAlone.parts).toEqual(expect.arrayContaining(['ALU-1', 'BLP-1', 'BLP-2', 'CUD-1', 'WEL-1']));
    const taken = outcome.taken.filter(({ partNumber }) => partNumber === 'MAG-B');
    expect(taken.map(({ field, value, evidence }) => [field, value, evidence])).toEqual([
      ['category', 'ndfeb-magnet', 'declared'],
      ['form', 'magnet', 'declared'],
      ['magnet_family', 'NdFeB', 'declared'],
      ['grade', 'N42SH', 'inferred'],
    ]);
    expect(taken.every(({ file, row, reason }) => file !== '' && row > 1 && reason.includes('“'))).toBe(true);
    const contents = outcome.dataset?.composition.filter(({ partNumber }) => partNumber === 'MAG-B') ?? [];
    expect(contents.map(({ substance, evidence }) => [substance, evidence])).toEqual([
      ['Dy', 'inferred'],
      ['Tb', 'inferred'],
    ]);
    // What is declared stays as declared: nothing of the grade is added to it.
    expect(outcome.dataset?.composition.filter(({ partNumber }) => partNumber === 'MAG-A')).toHaveLength(5);
  });

  it('gives back each fact that a person refuses, and no other', async () => {
    const refused = {
      partNumber: 'MAG-A',
      field: 'category',
      value: 'ndfeb-magnet',
      reason: '',
      refused: true as const,
    };
    const outcome = await importFolder(new URL('sap-de/', FOLDER), {
      decisions: { ...NO_DECISIONS, acceptProposals: 'confident', confirmed: [refused] },
    });
    const plain = await importPlain('sap-de');
    const category = (from: ImportOutcome, part: string) =>
      from.dataset?.parts.find(({ partNumber }) => partNumber === part)?.category;
    expect([category(outcome, 'MAG-A'), category(outcome, 'MAG-B')]).toEqual([null, 'ndfeb-magnet']);
    expect(plain.taken.length - outcome.taken.length).toBe(1);
  });
});
