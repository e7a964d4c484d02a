import { readdirSync, readFileSync } from 'node:fs';
import type { ImportOutcome } from '../../src/intake/base/import-outcome.ts';
import { importText } from './import-text.ts';

/** What an import says of one small company, as a person reads it in the files: lines, demand, sources with price, and stocks. */
export function listOutcome({ dataset }: Pick<ImportOutcome, 'dataset'>): Record<string, readonly string[]> {
  if (dataset === null) throw new Error('Nothing was read.');
  const price = new Map(
    dataset.parts.map(({ partNumber, unitPrice, currency }) => [partNumber, `${unitPrice} ${currency}`]),
  );
  return {
    lines: dataset.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted(),
    demand: dataset.parts.flatMap(({ partNumber, annualDemand }) =>
      annualDemand === null ? [] : [`${partNumber} ${annualDemand}`],
    ),
    sources: dataset.sourcing
      .map(
        ({ partNumber, siteId, originCountry, leadTimeDays }) =>
          `${partNumber} ${siteId} ${originCountry ?? '–'} ${price.get(partNumber)} ${leadTimeDays ?? '–'}`,
      )
      .toSorted(),
  };
}

/** The import of the files of a folder of fixtures. */
export function readFolder(folder: string): Promise<ImportOutcome> {
  const url = new URL(`../fixtures/intake/${folder}/`, import.meta.url);
  const files = readdirSync(url).map((name) => [name, readFileSync(new URL(name, url), 'utf8')] as const);
  return importText(Object.fromEntries(files));
}

/** What the files of a folder of fixtures say. */
export async function listFacts(folder: string): Promise<Record<string, readonly string[]>> {
  return listOutcome(await readFolder(folder));
}
