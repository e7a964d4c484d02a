import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('a plan of one year', () => {
  it.each(['2027年计划', '2027年計画', '2027년 계획', '2027年度販売計画', '年間生産台数', '2027年计划产量'])(
    'says under %s how many are made',
    async (header) => {
      const { dataset } = await importText({ '製品.csv': `品番;品名;${header};売価\nA-100;モーター;12000;420\n` });
      expect(dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand])).toEqual([
        ['A-100', 12_000],
      ]);
    },
  );
});

describe('numbers of one series', () => {
  it('are parts, and no places on a board, under a word for either', async () => {
    const { dataset } = await importText({
      'Artículos.csv': 'Referencia;Descripción\nAB1013;Motor\nAB1026;Rotor\nAB1039;Imán N42SH\n',
    });
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['AB1013', 'AB1026', 'AB1039']);
  });
});
