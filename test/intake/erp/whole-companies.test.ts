import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { checkFacts, expectedFacts } from './expected-facts.ts';
import { importFolder } from './read-folder.ts';

const ROOT = new URL('../../fixtures/intake/companies/', import.meta.url);
const company = z.strictObject({
  layout: z.string(),
  /** How the money was worked out by hand. */
  worked: z.array(z.string()),
  home: z.string(),
  currency: z.string(),
  surely: z.array(z.string()),
  possibly: z.array(z.string()),
  money: z.strictObject({ revenue: z.number(), surely: z.number(), possibly: z.number(), paused: z.number() }),
  facts: expectedFacts,
  /** Shares of sources, "part < supplier". */
  shares: z.record(z.string(), z.number()),
});
const CASES = ['motor-maker-us', 'pack-maker-de', 'two-wheeler-de'].flatMap((name) => {
  const folder = new URL(`${name}/`, ROOT);
  const expected = company.parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));
  const systems = readdirSync(folder).filter((entry) => entry !== 'expected.json');
  return systems.map((system) => [`${name} in ${system}`, new URL(`${system}/`, folder), expected] as const);
});

/** The files as they are; what their words say of the parts is taken where it is sure, as on the page. */
function importPlain(folder: URL): Promise<ImportOutcome> {
  return importFolder(folder, { decisions: { ...NO_DECISIONS, acceptProposals: 'confident' } });
}

function analyse({ dataset, dataVersion }: ImportOutcome) {
  if (dataset === null || dataVersion === null) throw new Error('Nothing was read.');
  const clocks = { lawDate: '2026-11-27', suspensionEnd: 'inclusive' } as const;
  const question = { ...clocks, dataVersion, assumptions: {}, inference: false, destination: null };
  return analyseExposure({ dataset, catalogue: loadCatalogue(), question });
}

/** Part numbers without the zeros that SAP writes in front. */
function bare(partNumber: string): string {
  return partNumber.replace(/^0+(?=\d)/, '');
}

describe('a whole company, as two systems write it', () => {
  it('is there in two layouts each', () => {
    expect(CASES).toHaveLength(6);
  });

  it.each(CASES)('is read fact by fact: %s', async (_name, folder, expected) => {
    const outcome = await importPlain(folder);
    expect(checkFacts(expected.facts, outcome).filter(({ right }) => !right)).toEqual([]);
    expect(outcome.document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { settings, suppliers, sites, sourcing } = outcome.dataset ?? {};
    expect([settings?.homeCountry, settings?.reportingCurrency]).toEqual([expected.home, expected.currency]);
    expect(suppliers?.filter(({ role }) => role === 'own')).toHaveLength(1);
    const owners = new Map(sites?.map(({ siteId, supplierId }) => [siteId, supplierId]));
    const names = new Map(suppliers?.map(({ supplierId, name }) => [supplierId, name]));
    const shares = new Map(
      sourcing?.map(({ partNumber, siteId, share }) => [
        `${bare(partNumber)} < ${names.get(owners.get(siteId) ?? '') ?? ''}`,
        share,
      ]),
    );
    expect(Object.keys(expected.shares).map((name) => [name, shares.get(name)])).toEqual(
      Object.entries(expected.shares),
    );
  });

  it.each(CASES)('needs the licences that were worked out by hand: %s', async (_name, folder, expected) => {
    const { parts, totals } = analyse(await importPlain(folder));
    const listParts = (world: 'sure' | 'possible'): string[] =>
      parts.flatMap(({ ownShare, partNumber }) => ((ownShare?.[world] ?? 0) > 0 ? [bare(partNumber)] : [])).toSorted();
    const { revenue, surely, possibly, ifPausedBack: paused } = totals;
    expect({ revenue, surely, possibly, paused }).toEqual(expected.money);
    const sure = listParts('sure');
    const possible = listParts('possible').filter((part) => !sure.includes(part));
    expect({ sure, possible }).toEqual({ sure: expected.surely, possible: expected.possibly });
  });
});
