import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';

async function readLeadTimes(header: string, ...cells: string[]) {
  const rows = cells.map((cell, at) => `MG-${at};Maker ${at};CN;2.5;${cell}`).join('\n');
  const outcome = await importText({ 'prices.csv': `Part number;Supplier;Country;Price;${header}\n${rows}\n` });
  const days = outcome.dataset?.sourcing.map(({ leadTimeDays }) => leadTimeDays) ?? [];
  return { outcome, days };
}

describe('the lead time of a list', () => {
  it.each([
    ['Termin dostawy (tyg.)', 70],
    ['Lead time, wks', 70],
    ['Lieferzeit [Wo.]', 70],
    ['Dodací lhůta (týd.)', 70],
    ['Délai (mois)', 300],
    ['Срок поставки, дн.', 10],
    // `周期` is a cycle and no week.
    ['供货周期(天)', 10],
    ['供货周期(周)', 70],
    ['Lead time (std)', 10],
    ['Toimitusaika vk', 70],
    ['Lead time days', 10],
    ['Rok isporuke (ned.)', 70],
    // Ten working days are two weeks.
    ['Lieferzeit (AT)', 14],
    ['Lead time (working days)', 14],
    ['Lead time in business days', 14],
    ['Dodací lhůta (pracovní dny)', 14],
    ['Dodacia lehota [prac. dni]', 14],
    ['Plazo (días laborables)', 14],
    ['Prazo (dias corridos)', 10],
    ['Lieferzeit (Kalendertage)', 10],
    ['LT gg', 10],
    ['Ledtid v', 70],
    ['Leveringstid v.', 70],
    ['Lieferzeit W', 70],
    ['Lead time d', 10],
    ['LT wks', 70],
    ['T. entrega (semanas)', 70],
    ['Lead time (years)', 3650],
    ['lead_time_wk', 70],
    ['leadTimeWeeks', 70],
    ['Lieferzeit/Wo.', 70],
    // A year that the header is about is no unit of its cells.
    ['Lead time last year', 10],
  ])('is in the unit that stands behind its header: %s', async (header, days) => {
    expect((await readLeadTimes(header, '10', '10')).days).toEqual([days, days]);
  });

  it('is not known where that unit is a word that nobody knows, since days would be the shortest of all', async () => {
    const { outcome, days } = await readLeadTimes('Lead time (xyz.)', '10', '12');
    expect(days).toEqual([null, null]);
    expect(outcome.unread.find(({ column }) => column === 'Lead time (xyz.)')?.why).toBe('unit not known');
    // Months, or the mean.
    expect((await readLeadTimes('Lead time m', '10', '12')).days).toEqual([null, null]);
  });

  it('is the longer one of a span, which a note says', async () => {
    const { outcome, days } = await readLeadTimes(
      'Lieferzeit',
      '12-14 Wochen',
      '3 bis 4 Monate',
      '6 Wo.',
      '8–10 wks',
      '20 Tage',
    );
    expect(days).toEqual([98, 120, 42, 70, 20]);
    expect(findProblem(outcome, 'lead-time-span')?.message).toContain('(3 rows, the first is row 2)');
  });

  it('takes a span without a unit in the unit of its header', async () => {
    expect((await readLeadTimes('L/T (weeks)', '4-5', '10')).days).toEqual([35, 70]);
  });

  it.each([
    ['45 calendar days', 45],
    ['45 business days', 63],
    ['45 dni roboczych', 63],
    ['45个工作日', 63],
    ['8個星期', 56],
    ['8 savaičių', 56],
    ['2 mån', 60],
    ['8 weeks ARO', 56],
    ['8 Wochen nach AB', 56],
    ['8-10 weeks after order', 70],
    ['P8W', 56],
    ['P45D', 45],
    // Two times, a bound, a promise: asked about.
    ['2 weeks 3 days', null],
    ['2 weeks or days', null],
    ['≥ 8 weeks', null],
    ['8+ weeks', null],
    ['ex stock', null],
    ['P8', null],
  ])('in words: %s', async (cell, days) => {
    expect((await readLeadTimes('Lead time', cell, cell)).days).toEqual([days, days]);
  });
});
