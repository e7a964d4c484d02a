import { describe, expect, it } from 'vitest';
import { importText, listErrors } from '../import-text.ts';

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
      ['MG-1', 'Neodymium', 29.5, 29.5, 'declared'],
      ['MG-1', 'Iron', 60, 66, 'declared'],
      ['MG-1', 'Dysprosium', 0, 4.5, 'declared'],
      ['SH-2', 'Iron', 98, 98, 'declared'],
    ]);
    expect(parts.map(({ partNumber, description }) => [partNumber, description])).toEqual([
      ['MG-1', 'Magnet'],
      ['SH-2', 'Shaft'],
    ]);
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
    expect(listErrors(outcome)).toEqual([
      'number-out-of-range contents.csv:2:mass_pct',
      'bad-number contents.csv:3:mass_pct',
    ]);
  });
});
