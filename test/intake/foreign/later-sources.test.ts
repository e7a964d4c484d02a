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
      message:
        'Sources whose “Gültig ab” is after 2026-11-30; no other source of the part has begun, so that they count as sources of today (1 row).',
    });
  });

  it('that begin after today beside one that has begun deliver nothing yet', async () => {
    const lines = 'M-2;70003;CN;100;3,90;1;EUR;01.01.2024\n';
    const outcome = await importText({ 'infosaetze.csv': `${RECORDS}${lines}` }, { today: '2026-11-30' });
    const found = outcome.dataset?.sourcing.filter(({ partNumber }) => partNumber === 'M-2');
    expect(found?.map(({ siteId, share, qualification }) => [siteId, share, qualification])).toEqual([
      ['70009@DE', 0, 'in-qualification'],
      ['70003@CN', 1, 'released'],
    ]);
    expect(findProblem(outcome, 'source-not-begun')).toMatchObject({ row: 3 });
    expect(findProblem(outcome, 'source-begins-later')).toBeUndefined();
    // On the day on which both have begun, two sources of all of a need are one too many.
    const later = await importText({ 'infosaetze.csv': `${RECORDS}${lines}` }, { today: '2031-03-01' });
    expect(findProblem(later, 'shares-above-100')).toMatchObject({ found: '200 %' });
  });

  it('that begin later in Chinese words beside one that has begun deliver nothing yet', async () => {
    const csv =
      '物料编码,供应商编号,供应商,国家,有效期自,有效期至\nM-2,V1,宁波磁业,中国,2024-01-01,9999-12-31\nM-2,V3,Neorem,芬兰,2027-07-01,9999-12-31\n';
    const { dataset } = await importText({ '货源清单.csv': csv }, { today: '2026-11-30' });
    expect(dataset?.sourcing.map(({ siteId, qualification }) => [siteId, qualification]).toSorted()).toEqual([
      ['V1@CN', 'released'],
      ['V3@FI', 'in-qualification'],
    ]);
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
