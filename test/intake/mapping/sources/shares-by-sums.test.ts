import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const ROWS = [
  ['MG-4401', 'Baotou Magnetics', 'CN', '70', '60'],
  ['MG-4401', 'Rhein Magnet GmbH', 'DE', '30', '45'],
  ['SC-900', 'Schrauben Roth', 'DE', '100', '14'],
];

async function listSources(headers: string, rows: readonly (readonly string[])[] = ROWS) {
  const csv = [headers, ...rows.map((row) => row.join(';'))].join('\n');
  const { dataset } = await importText({ 'export.csv': csv });
  return dataset?.sourcing.map(({ partNumber, share, leadTimeDays }) => [partNumber, share, leadTimeDays]) ?? [];
}

describe('how sources share a part, under headers that nobody knows', () => {
  it.each([
    ['Référence;Fournisseur;Pays;Part (%);Délai (jours)'],
    ['Código;Fornecedor;País;Participação %;Prazo de entrega (dias)'],
    ['Artikel;Tillverkare;Land;Fördelning %;Leveranstid dagar'],
    ['Stok kodu;Satıcı;Ülke;Oran %;Teslim süresi gün'],
    ['料號;供應商;國別;配比%;前置天數'],
    ['Part no.;Supplied by;Country;% of business;LT days'],
    ['Sachnr.;Lieferfirma;Land;Mengenanteil;LZ in Tagen'],
  ])('is told by what adds up to 100 for each part: %s', async (headers) => {
    expect(await listSources(headers)).toEqual([
      ['MG-4401', 0.7, 60],
      ['MG-4401', 0.3, 45],
      ['SC-900', 1, 14],
    ]);
  });

  it('is told by fractions as well', async () => {
    const halves = ROWS.slice(0, 2).map((row, at) => [...row.slice(0, 3), at === 0 ? '0.7' : '0.3', row[4] ?? '']);
    expect(await listSources('Part no.;Supplier;Country;Weighting;LT days', halves)).toEqual([
      ['MG-4401', 0.7, 60],
      ['MG-4401', 0.3, 45],
    ]);
  });

  it.each([
    ['what adds up to something else', ['70', '40', '100']],
    ['100 for each source', ['100', '100', '100']],
    ['one source for each part', ['100', '', '100']],
  ])('is none for %s', async (_what, values) => {
    const rows = ROWS.map((row, at) => [...row.slice(0, 3), values[at] ?? '', row[4] ?? '']);
    // The only source of a part is all of it, whatever is said.
    const sources = await listSources('Part no.;Supplier;Country;Score;LT days', rows);
    expect(sources.map(([, share]) => share)).toEqual([null, null, 1]);
  });
});

describe('shares that each plant has for itself, where no list says whose the plants are', () => {
  const HEAD = 'Plant;Material;Vendor;Vendor country;Quota %;Price\n';

  it.each([
    ['stand once where all buy alike', 'DE01;MG-1;Baotou;CN;100;3\nUS01;MG-1;Baotou;CN;100;3\n', [1]],
    ['are open where they buy otherwise', 'DE01;MG-1;Baotou;CN;100;3\nUS01;MG-1;Rhein;DE;100;4\n', [null, null]],
    // At one plant, and where two make up the whole together, they are what they say.
    ['stand at one plant', 'DE01;MG-1;Baotou;CN;60;3\nDE01;MG-1;Rhein;DE;40;4\n', [0.6, 0.4]],
    ['stand where plants make up the whole', 'DE01;MG-1;Baotou;CN;60;3\nUS01;MG-1;Rhein;DE;40;4\n', [0.6, 0.4]],
  ])('%s', async (_, rows, shares) => {
    const { dataset } = await importText({ 'source list.csv': HEAD + rows });
    expect(dataset?.sourcing.map(({ share }) => share)).toEqual(shares);
  });

  it('are a fault where one plant has more than all', async () => {
    const { dataset } = await importText({
      'source list.csv': `${HEAD}DE01;MG-1;Baotou;CN;100;3\nDE01;MG-1;Rhein;DE;100;4\n`,
    });
    expect(dataset).toBeNull();
  });
});
