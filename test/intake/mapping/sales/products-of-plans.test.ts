import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const MONTHS = 'leden;únor;březen;duben;květen;červen;červenec;srpen;září;říjen;listopad;prosinec';
const months = (units: number): string => Array.from({ length: 12 }, () => units).join(';');

async function read(head: string, ...lines: readonly string[]) {
  const { dataset } = await importText({ 'prodej.csv': `${[head, ...lines].join('\n')}\n` });
  return dataset?.parts.map(({ partNumber, unitPrice, currency, annualDemand }) => [
    partNumber,
    annualDemand,
    unitPrice,
    currency,
  ]);
}

describe('months under the word that bills have for what is made', () => {
  it('are what is sold of it, with the price that its money makes', async () => {
    expect(
      await read(
        `Výrobek;Odběratel;${MONTHS};Celkem ks;Tržby (mil. Kč)`,
        `ABS-3;Continental;${months(400)};4800;0,432`,
        `ABS-3;ZF;${months(200)};2400;0,216`,
      ),
      // 648,000 for 7,200 pieces.
    ).toEqual([['ABS-3', 7200, 90, 'CZK']]);
  });

  it('say no price where two columns are of money, or a price stands beside them', async () => {
    const two = await read(`Výrobek;${MONTHS};Tržby 2025 (Kč);Tržby 2026 (Kč)`, `ABS-3;${months(400)};432000;450000`);
    expect(two).toEqual([['ABS-3', 4800, null, null]]);
    const priced = await read(`Výrobek;${MONTHS};Tržby (Kč);Prodejní cena (Kč)`, `ABS-3;${months(400)};432000;95`);
    expect(priced).toEqual([['ABS-3', 4800, 95, 'CZK']]);
  });
});
