import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyCompany } from '../../../../src/analyses/decided-import.ts';
import { openAssumed } from '../../../../src/analyses/open-assumed.ts';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import { importFiles } from '../../../../src/intake/import-files.ts';
import type { InputFile } from '../../../../src/intake/base/import-outcome.ts';

const TRADES = join(import.meta.dirname, '../../../fixtures/intake/trades');

function readCompany(folder: string): InputFile[] {
  return readdirSync(join(TRADES, folder))
    .toSorted()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(TRADES, folder, name))) }));
}

/** The data with the files in them; null where these files alone are refused, as a list of vendors without a part is. */
async function importInto(before: Dataset | null, files: readonly InputFile[]): Promise<Dataset | null> {
  const blank = { name: 'Test', demo: false, dataDate: null, inferOwnSupplier: true };
  const update = before === null ? {} : { update: { before, mode: null, facts: [], forgotten: [] } as const };
  const settings = before === null ? blank : applyCompany(blank, openAssumed(before.settings, before));
  return (await importFiles(files, { ...settings, ...update })).dataset;
}

/** One file after another; one that is refused alone comes with the next, or with the one before where none follows. */
async function importInTurn(files: readonly InputFile[]): Promise<Dataset | null> {
  let dataset: Dataset | null = null;
  let waiting: InputFile[] = [];
  let last: InputFile[] = [];
  let beforeLast: Dataset | null = null;
  for (const file of files) {
    waiting.push(file);
    const next: Dataset | null = await importInto(dataset, waiting);
    if (next === null) continue;
    [beforeLast, dataset, last, waiting] = [dataset, next, waiting, []];
  }
  return waiting.length === 0 ? dataset : importInto(beforeLast, [...last, ...waiting]);
}

/**
 * What exposure and money rest on: kinds, demand and price of what is sold, lines of bills, where each source is, stock, the currency. Of two prices of
 * a bought part the first stands in one import and the newest in two, so they are left out.
 */
function list({ settings, parts, bom, sourcing, sites, suppliers, inventory }: Dataset): string[] {
  const places = new Map(sites.map((site) => [site.siteId, site]));
  const firms = new Map(suppliers.map((supplier) => [supplier.supplierId, supplier.name]));
  const lines: unknown[][] = [
    ['company', settings.homeCountry, settings.reportingCurrency],
    ...parts.map(({ partNumber, kind, category, form, annualDemand, unitPrice, currency }) => {
      const sold = annualDemand === null ? [] : [annualDemand, unitPrice, currency];
      return ['part', partNumber, kind, category, form, ...sold];
    }),
    ...bom.map(({ parent, child, quantity }) => ['line', parent, child, quantity]),
    ...sourcing.map(({ partNumber, siteId, share, originCountry, leadTimeDays }) => {
      const { supplierId = '', country = null } = places.get(siteId) ?? {};
      return ['source', partNumber, firms.get(supplierId), country, share, originCountry, leadTimeDays];
    }),
    ...inventory.map(({ partNumber, siteId, quantity }) => ['stock', partNumber, siteId, quantity]),
  ];
  return lines.map((line) => JSON.stringify(line)).toSorted();
}

/** What depends on the order: of two selling prices the newest stands, and whether a maker on a bill delivers himself is told by a list of sources beside it alone. */
const IN_ORDER: Readonly<Record<string, RegExp>> = {
  'e-bike-ecount': /^\["part","EB-1"/,
  'hearing-aid-arena': /^\["source","300-0104"/,
};

/** As `list` says, without what the order of files decides in the company of a folder. */
function compare(folder: string, dataset: Dataset | null): string[] {
  return dataset === null ? [] : list(dataset).filter((line) => IN_ORDER[folder]?.test(line) !== true);
}

describe('the same files in the reverse order', () => {
  it.each(readdirSync(TRADES))('give the same: %s', async (folder) => {
    const files = readCompany(folder);
    const reversed = compare(folder, await importInto(null, files.toReversed()));
    expect(reversed).toEqual(compare(folder, await importInto(null, files)));
    expect(reversed.length).toBeGreaterThan(5);
  });
});

describe('the same files once more', () => {
  it.each(readdirSync(TRADES))('change nothing: %s', async (folder) => {
    const files = readCompany(folder);
    const once = await importInto(null, files);
    if (once === null) throw new Error('The files are no dataset.');
    const twice = await importInto(once, files);
    expect(twice === null ? [] : list(twice)).toEqual(list(once));
  });
});

describe('files that come one after another', () => {
  it.each(readdirSync(TRADES))('give what they give together: %s', async (folder) => {
    const files = readCompany(folder);
    const together = await importInto(null, files);
    if (together === null) throw new Error('The files together are no dataset.');
    for (const order of [files, files.toReversed()]) {
      const inTurn = await importInTurn(order);
      expect(compare(folder, inTurn)).toEqual(compare(folder, together));
    }
  });
});
