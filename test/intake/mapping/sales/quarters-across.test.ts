import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readDemand(text: string, name: string) {
  const { dataset } = await importText({ [name]: text });
  return dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand]);
}

describe('sales by quarter in columns', () => {
  it('are added up to a year, without the money beside them', async () => {
    const demand = await readDemand(
      `
      Artikelnr;Benämning;Kv1 2025 antal;Kv1 2025 belopp;Kv2 2025 antal;Kv2 2025 belopp;Kv3 2025 antal;Kv3 2025 belopp;Kv4 2025 antal;Kv4 2025 belopp;Summa antal
      EM-75;Elmotor;1 000;900 000;1 100;990 000;700;630 000;1 200;1 080 000;4 000`,
      'Försäljning per kvartal.csv',
    );
    expect(demand).toEqual([['EM-75', 4000]]);
  });

  it('are those of the last year where they have been sold', async () => {
    const demand = await readDemand(
      `
      Article,Désignation,T1 2024 vendu,T2 2024 vendu,T3 2024 vendu,T4 2024 vendu,T1 2025 vendu,T2 2025 vendu,T3 2025 vendu,T4 2025 vendu
      MOT-A,Moteur,200,220,240,260,300,310,290,350`,
      'Ventes.csv',
    );
    expect(demand).toEqual([['MOT-A', 1250]]);
  });

  it('are those of the next year where they are planned', async () => {
    const demand = await readDemand(
      `
      Item,Description,Q1 2027,Q2 2027,Q3 2027,Q4 2027,Q1 2028,Q2 2028,Q3 2028,Q4 2028
      MOT-A,Motor,200,220,240,260,300,310,290,350`,
      'Forecast.csv',
    );
    expect(demand).toEqual([['MOT-A', 920]]);
  });
});
