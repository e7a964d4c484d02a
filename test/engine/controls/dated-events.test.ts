import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Reading } from '../../../src/domain/closed-lists.ts';
import { buildEvents, joinNumbers } from '../../../src/engine/controls/dated-events.ts';
import { getLawStandings } from '../../../src/app/queries/view/law-standings.ts';
import { loadKnownLaw } from '../../catalogue/known-law.ts';
import { dataset } from '../../app/fixtures/dataset.ts';

const catalogue = loadKnownLaw();
const getStandings = (lawDate: string) => getLawStandings(catalogue, {}, { lawDate, suspensionEnd: 'inclusive' });
const build = (from: string, to: string, licences = dataset.licences) =>
  buildEvents({ catalogue, dataset: { ...dataset, licences }, from, to, getStandings });

describe(buildEvents, () => {
  it('gives the dates of the law with what holds from then on, and the ends of licences', () => {
    const events = build('2026-11-01', '2026-12-31');
    expect(events.map(({ date, status, measureId }) => [date, status, measureId])).toStrictEqual([
      // The last day of the stay of a rule of the United States, on the other side of the same shipment.
      ['2026-11-09', null, null],
      ['2026-11-10', 'unconfirmed', 'mofcom-2025-70'],
      ['2026-11-27', 'unconfirmed', 'mofcom-2024-46'],
      ['2026-12-14', null, null],
    ]);
    expect(events[3]?.title).toBe('Licence ends, Ganzhou plant');
  });

  it('says of an act of suspension what it does to the rules that it pauses', () => {
    const [paused] = build('2025-11-07', '2025-11-07');
    expect(paused?.measureId).toBe('mofcom-2025-70');
    expect(paused?.status).toBe('suspended');
  });

  describe('says from which day on something else holds', () => {
    const shipped = loadCatalogue();
    const bring = (date: string, reading: Reading, suspensionEnd: 'inclusive' | 'exclusive' = 'inclusive') =>
      buildEvents({
        catalogue: shipped,
        dataset: undefined,
        from: date,
        to: date,
        getStandings: (lawDate) => getLawStandings(shipped, {}, { lawDate, suspensionEnd, reading }),
      }).flatMap(({ status, since, measureId }) => (measureId === null ? [] : [[status, since]]));

    it('an act on its first day, the end of a pause on the day after its last one', () => {
      expect(bring('2025-04-04', 'open')).toEqual([['in-force', '2025-04-04']]);
      expect(bring('2026-11-10', 'open')).toEqual([['unconfirmed', '2026-11-11']]);
      expect(bring('2026-11-10', 'law')).toEqual([['in-force', '2026-11-11']]);
      expect(bring('2026-11-27', 'law')).toEqual([['in-force', '2026-11-28']]);
      // For who reads the last day as the first one without the pause.
      expect(bring('2026-11-10', 'law', 'exclusive')).toEqual([['in-force', '2026-11-10']]);
    });

    it('no promise by itself, and its last day only where it is counted on', () => {
      expect(bring('2026-09-28', 'agreed')).toEqual([[null, null]]);
      expect(bring('2026-11-10', 'agreed')).toEqual([[null, null]]);
      expect(bring('2027-01-10', 'agreed')).toEqual([['unconfirmed', '2027-01-11']]);
      expect(bring('2027-01-10', 'open')).toEqual([[null, null]]);
      expect(bring('2027-01-10', 'law')).toEqual([[null, null]]);
    });
  });

  it('names the measures whose pause ends on the day of the calendar', () => {
    const [october] = build('2026-11-10', '2026-11-10');
    expect(october?.detail).toBe('No. 55, 56, 57, 58, 61, 62 of 2025');
  });

  it('makes one event of the licences of one exporter that end on one day', () => {
    const [licence] = dataset.licences;
    expect(licence).toBeDefined();
    if (licence === undefined) return;
    const events = build('2026-12-01', '2026-12-31', [licence, { ...licence, destination: 'HU' }]);
    expect(events.map((event) => event.title)).toStrictEqual(['2 licences end, Ganzhou plant']);
    expect(events[0]?.detail).toMatch(/to DE, .* to HU$/);
  });

  it('leaves out licences that are not granted or have no end', () => {
    const licences = dataset.licences.flatMap((licence) => [
      { ...licence, status: 'filed' as const },
      { ...licence, validTo: null },
    ]);
    expect(build('2026-12-01', '2026-12-31', licences)).toStrictEqual([]);
  });
});

describe(joinNumbers, () => {
  it('names the year once for measures of one year', () => {
    expect(joinNumbers(['No. 55 of 2025', 'No. 1 of 2026', 'No. 58 of 2025', 'Order X'])).toBe(
      'No. 55, 58 of 2025, No. 1 of 2026, Order X',
    );
  });
});
