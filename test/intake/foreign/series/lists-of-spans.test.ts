import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Assembly,Component,Description,Qty\nSM-1,MG-1,Magnet NdFeB N42SH,4\nSM-2,MG-1,Magnet NdFeB N42SH,2\n';

async function read(files: Readonly<Record<string, string>>, options: { today?: string } = {}) {
  const { dataset, document } = await importText({ 'structure.csv': BILL, ...files }, options);
  const sold = Object.fromEntries(
    (dataset?.parts ?? []).flatMap(({ partNumber, annualDemand }) =>
      annualDemand === null ? [] : [[partNumber, Math.round(annualDemand)]],
    ),
  );
  return { sold, codes: document.problems.map(({ code }) => code), dataset };
}

const row = (units: number, part = 'SM-1') => `${part};Servo;${units};${units * 240}\n`;
const HEAD = 'Material;Bezeichnung;Menge;Umsatz EUR\n';

describe('sales of a span of months', () => {
  it.each([
    ['Umsatz 01-06.2026.csv', HEAD + row(181)],
    ['Umsatz Jan-Jun 2026.csv', HEAD + row(181)],
    ['Umsatz.csv', `Umsatzauswertung 01.01.2026 - 30.06.2026;;;\n;;;\n${HEAD}${row(181)}`],
    ['Umsatz.csv', `Material;Bezeichnung;Absatz Jan-Jun 2026;Umsatz Jan-Jun 2026 EUR\n${row(181)}`],
    ['Umsatz.csv', `Material;Bezeichnung;Absatz Jan-Jun 2025;Absatz Jan-Jun 2026\nSM-1;Servo;90;181\n`],
    ['Umsatz.csv', `Material;Bezeichnung;Absatz YTD 06/2026\nSM-1;Servo;181\n`],
    [
      'Umsatz 01-06.2026.csv',
      'Material;Bezeichnung;Kunde;Menge;Umsatz EUR\nSM-1;Servo;Nord;100;24000\nSM-1;Servo;Süd;81;19440\n',
    ],
  ])('are brought to a year, as %s says', async (name, text) => {
    const { sold, codes } = await read({ [name]: text }, { today: '2026-11-30' });
    expect(sold).toEqual({ 'SM-1': 365 });
    expect(codes).toContain('part-of-year');
    expect(codes).not.toContain('ask-part-of-year');
  });

  it.each([
    ['Umsatz 11-2025 bis 10-2026.csv', HEAD + row(365)],
    ['Umsatz LTM Okt 2026.csv', HEAD + row(365)],
    ['Absatz.csv', `Rahmenvertrag 01.01.2026 - 31.12.2028;;;\n;;;\n${HEAD}${row(365)}`],
    ['Bedarf 01.01.2026-30.06.2026.csv', 'Material;Bezeichnung;Jahresbedarf;Preis\nSM-1;Servo;365;240\n'],
  ])('stay as they are where %s is of a year', async (name, text) => {
    const { sold, codes } = await read({ [name]: text });
    expect(sold).toEqual({ 'SM-1': 365 });
    expect(codes).not.toContain('part-of-year');
    expect(codes).not.toContain('ask-part-of-year');
  });

  it('of both halves are added, and brought to a year no second time', async () => {
    const { sold, codes } = await read({
      'Umsatz 01-06.2026.csv': HEAD + row(100),
      'Umsatz 07-12.2026.csv': HEAD + row(140),
    });
    expect(sold).toEqual({ 'SM-1': 240 });
    expect(codes).not.toContain('part-of-year');
  });

  it('of months whose titles say their days are added, and brought to a year once', async () => {
    const month = (name: string) => `Umsatz 01.${name}.2026 - 30.${name}.2026;;;\n;;;\n${HEAD}${row(100)}`;
    const files = {
      'Umsatz 2026-06.csv': month('06'),
      'Umsatz 2026-09.csv': month('09'),
      'Umsatz 2026-11.csv': month('11'),
    };
    expect((await read(files)).sold).toEqual({ 'SM-1': 1200 });
  });

  it('so far are counted once: the list up to the later month counts', async () => {
    const files = { 'Umsatz YTD Mai 2026.csv': HEAD + row(150), 'Umsatz YTD Jun 2026.csv': HEAD + row(181) };
    expect((await read(files)).sold).toEqual({ 'SM-1': 365 });
  });

  it('beside those of the last year say only what that does not name', async () => {
    const { sold } = await read(
      { 'Umsatz 2025.csv': HEAD + row(500), 'Umsatz 01-06.2026.csv': HEAD + row(181) + row(181, 'SM-2') },
      { today: '2026-11-30' },
    );
    expect(sold).toMatchObject({ 'SM-1': 500 });
  });
});

describe('what is bought in a span of months', () => {
  it('is brought to a year, and said', async () => {
    const text = `Einkaufsvolumen 01.01.2026 - 30.06.2026;;;;\n;;;;\nMaterial;Bezeichnung;Lieferant;Land;Einkaufsvolumen EUR\nMG-1;Magnet NdFeB N42SH;Ningbo Example;CN;18100\n`;
    const { dataset, codes } = await read({ 'ekv.csv': text });
    expect(dataset?.sourcing.map(({ yearlySpend }) => yearlySpend)).toEqual([36_500]);
    expect(codes).toContain('part-of-year');
  });
});
