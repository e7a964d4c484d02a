import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('the contents that a declaration states', () => {
  it('are a figure, a range, or a most; parts come with them', async () => {
    const outcome = await importText({
      'contents.csv': `
        Part Number,Part Name,Substance,CAS No.,Concentration (% w/w)
        MG-1,Magnet,Neodymium,7440-00-8,29.5
        MG-1,Magnet,Iron,7439-89-6,60-66
        MG-1,Magnet,Dysprosium,7429-91-6,< 4.5
        SH-2,Shaft,Iron,7439-89-6,98 %`,
    });
    const { composition, parts } = outcome.dataset ?? { composition: [], parts: [] };
    expect(
      composition.map(({ partNumber, substance, massPctMin, massPctMax, evidence }) => [
        partNumber,
        substance,
        massPctMin,
        massPctMax,
        evidence,
      ]),
    ).toEqual([
      ['MG-1', 'Nd', 29.5, 29.5, 'declared'],
      ['MG-1', 'Fe', 60, 66, 'declared'],
      ['MG-1', 'Dy', 0, 4.5, 'declared'],
      ['MG-1', 'rest', 0, 10.5, 'declared'],
      ['SH-2', 'Fe', 98, 98, 'declared'],
      ['SH-2', 'rest', 0, 2, 'declared'],
    ]);
    expect(parts.map(({ partNumber, description }) => [partNumber, description])).toEqual([
      ['MG-1', 'Magnet'],
      ['SH-2', 'Shaft'],
    ]);
  });

  it('are kept and noted where nobody understands the substance', async () => {
    const outcome = await importText({
      'composition.csv': `
        part_number,substance,mass_pct_min,mass_pct_max
        MG-1,Neodym,30,30
        MG-1,Dysprosum,3,3
        MG-1,schwere Seltene Erden,1,1
        SH-2,Dysprosum,2,2
        SH-2,7429-91-5,1,1
        SH-2,Restanteil,0,0
        SH-2,confidential,1,2`,
      'parts.csv': `
        part_number,description
        MG-1,Magnet
        SH-2,Shaft`,
    });
    const notes = outcome.notes.filter(({ code }) => code === 'unknown-substance');
    expect(notes.map(({ file, row, column, found }) => [file, row, column, found])).toEqual([
      ['composition.csv', 3, 'substance', 'Dysprosum'],
      ['composition.csv', 6, 'substance', '7429-91-5'],
      ['composition.csv', 8, 'substance', 'confidential'],
    ]);
    expect(notes[0]?.message).toMatch(/in 2 rows/);
    expect(outcome.dataset?.composition.map(({ substance }) => substance)).toContain('Dysprosum');
  });

  it('are brought to percent from the unit beside them, and open where that is no share', async () => {
    const outcome = await importText({
      'composition.csv': `
        part_number,substance,mass_pct_min,mass_pct_max,unit
        MG-1,Nd,300000,310000,ppm
        MG-1,Dy,50,60,mg/kg
        MG-1,Tb,0,0,mg
        MG-1,B,1,1,%
        MG-1,Co,2,3,g/kg`,
      'further.csv': 'part_number,substance,content,unit\nMG-2,Dy,50,ppm\nMG-2,Nd,30,%\nMG-2,Tb,< 20,ppm\n',
      'third.csv': 'Part number;Substance;Content [ppm]\nMG-3;Dysprosium;50\nMG-3;Terbium;< 20\n',
      'parts.csv': 'part_number\nMG-1\nMG-2\nMG-3\n',
    });
    expect(
      outcome.dataset?.composition.map(({ massPctMin, massPctMax, ...row }) => [
        row.partNumber,
        row.substance.slice(0, 2),
        massPctMin,
        massPctMax,
      ]),
    ).toEqual([
      ['MG-1', 'Nd', 30, 31],
      ['MG-1', 'Dy', 0.005, 0.006],
      ['MG-1', 'Tb', null, null],
      ['MG-1', 'B', 1, 1],
      ['MG-1', 'Co', 0.2, 0.3],
      ['MG-2', 'Dy', 0.005, 0.005],
      ['MG-2', 'Nd', 30, 30],
      ['MG-2', 'Tb', 0, 0.002],
      ['MG-3', 'Dy', 0.005, 0.005],
      ['MG-3', 'Te', 0, 0.002],
    ]);
    expect(outcome.notes.filter(({ code }) => code === 'share-unit-not-understood')).toMatchObject([
      { file: 'composition.csv', row: 4, found: 'mg' },
    ]);
  });

  it('are noted where they add up to more than there is', async () => {
    const outcome = await importText({
      'composition.csv': `
        part_number,substance,mass_pct_min,mass_pct_max
        MG-1,Nd,30,31
        MG-1,Fe,80,81
        MG-1,rest,0,0
        SH-2,Fe,99,100
        SH-2,C,1.4,2`,
      'parts.csv': 'part_number\nMG-1\nSH-2\n',
    });
    const notes = outcome.notes.filter(({ code }) => code === 'masses-above-100');
    expect(notes.map(({ file, row, found }) => [file, row, found])).toEqual([['composition.csv', 2, '110 %']]);
  });

  it('are refused where they are no percentage', async () => {
    const outcome = await importText({
      'contents.csv': `
        part_number,substance,mass_pct
        MG-1,Nd,129
        MG-1,Fe,much`,
      'parts.csv': `
        part_number,description
        MG-1,Magnet`,
    });
    expect(outcome.dataset?.composition).toEqual([]);
    const refused = outcome.notes.filter(({ file, row }) => file === 'contents.csv' && row !== null);
    expect(refused.map(({ code, row, column }) => `${code} ${row}:${column}`)).toEqual([
      'set-aside-number-out-of-range 2:mass_pct',
      'set-aside-bad-number 3:mass_pct',
    ]);
    expect(outcome.document.files[0]?.refused).toContain('contents.csv cannot be read. All its 2 rows are at fault.');
  });
});
