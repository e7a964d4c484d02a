import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';

const RECORDS =
  'Material;Lieferant;Land;Quote %;Nettopreis;PEH;Währung;Gültig ab\nM-1;70001;CN;100;185,00;100;EUR;01.01.2026\nM-2;70009;DE;100;4,10;1;EUR;01.03.2031\n';

describe('info records of a purchasing system', () => {
  it('that begin after today count as sources of today, and a note says which', async () => {
    const outcome = await importText({ 'infosaetze.csv': RECORDS }, { today: '2026-11-30' });
    expect(outcome.dataset?.sourcing.map(({ partNumber }) => partNumber)).toEqual(['M-1', 'M-2']);
    expect(findProblem(outcome, 'source-begins-later')).toMatchObject({
      row: 3,
      message: 'Sources whose “Gültig ab” is after 2026-11-30; they count as sources of today (1 row).',
    });
  });

  it('say nothing of it where all of them have begun', async () => {
    const outcome = await importText({ 'infosaetze.csv': RECORDS }, { today: '2031-03-01' });
    expect(findProblem(outcome, 'source-begins-later')).toBeUndefined();
  });

  it('state their price for the amount that stands under PEH', async () => {
    const { dataset, unread } = await importText({ 'infosaetze.csv': RECORDS });
    expect(dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual([1.85, 4.1]);
    expect(unread).toEqual([]);
  });
});
