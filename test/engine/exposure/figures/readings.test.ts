import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadKnownLaw } from '../../../catalogue/known-law.ts';
import { READINGS } from '../../../../src/domain/closed-lists.ts';
import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import { analyseParts, summariseExposure } from '../../../../src/engine/exposure/analyse.ts';
import { readDemo } from '../../../fixtures/companies/read-demo.ts';

const names = ['surely', 'possibly', 'ifPausedBack', 'cannotBeJudged', 'notExposed'] as const;
const fills = z.object(Object.fromEntries(names.map((name) => [name, z.number()])));
/** By day and reading, from the second implementation in `test/reference`. */
const expected = z
  .record(z.string(), z.object({ law: fills, agreed: fills, open: fills }))
  .parse(
    JSON.parse(
      readFileSync(new URL('../../../reference/expected/demo-readings.expected.json', import.meta.url), 'utf8'),
    ),
  );

const catalogue = loadKnownLaw();
const { demo: dataset } = await readDemo();
const ask = (lawDate: string, reading?: (typeof READINGS)[number]) => ({
  dataset,
  catalogue,
  question: {
    lawDate,
    suspensionEnd: 'inclusive' as const,
    ...(reading === undefined ? {} : { reading }),
    dataVersion: 'test',
    assumptions: {},
    inference: true,
    destination: null,
  },
});

describe('the demo company under the readings of the law', () => {
  it.each(Object.entries(expected))('has on %s the fills of the second implementation', (day, wanted) => {
    const report = summariseExposure(ask(day));
    for (const reading of READINGS) {
      const found = report.readings.totals?.[reading] ?? report.totals;
      for (const name of names) expect(found[name], `${reading} ${name}`).toBeCloseTo(wanted[reading][name]!, 0);
      // The page under a reading has the figures that every other page shows for it.
      const chosen = summariseExposure(ask(day, reading)).totals;
      for (const name of names) expect(chosen[name], `${reading} ${name}`).toBe(found[name]);
    }
  });

  it('says of each rule by which dates it is read, and never the agreed day of another', () => {
    const { rules } = summariseExposure(ask('2026-12-01')).readings;
    const dates = rules.map(({ limbId, legalUntil, agreedUntil }) => [limbId, legalUntil, agreedUntil]);
    expect(dates.filter(([limb]) => limb === 'mofcom-2024-46#2')).toEqual([['mofcom-2024-46#2', '2026-11-27', null]]);
    const others = dates.filter(([limb]) => limb !== 'mofcom-2024-46#2');
    expect(others).toHaveLength(8);
    expect(others.every(([, law, agreed]) => law === '2026-11-10' && agreed === '2027-01-10')).toBe(true);
  });

  it('differs by part and by measure only where a rule of theirs does', () => {
    const report = summariseExposure(ask('2026-11-24'));
    const parts = analyseParts(ask('2026-11-24'));
    expect(Object.keys(report.readings.measures)).toContain('mofcom-2025-58');
    expect(Object.keys(report.readings.measures)).not.toContain('mofcom-2025-18');
    const anode = parts.find(({ partNumber }) => partNumber === 'AN-7002-01');
    expect(anode?.revenueByReading?.law.possible).toBeGreaterThan(0);
    expect(anode?.revenueByReading?.open.possible).toBe(0);
    expect(anode?.revenueByReading?.open.ifPausedBack).toBe(anode?.revenueByReading?.law.ifPausedBack);
    expect(analyseParts(ask('2026-11-10')).filter(({ revenueByReading }) => revenueByReading !== null)).toEqual([]);
  });

  it('says from the day after the newest evidence that nobody looked since', () => {
    const say = (day: string): string[] =>
      summariseExposure(ask(day))
        .notes.map(sayNote)
        .filter((text) => text.startsWith('The law is as known'));
    expect(catalogue.evidenceCutoff).toBe('2026-10-10');
    expect(say('2026-10-10')).toEqual([]);
    expect(say('2026-10-11')).toEqual([
      'The law is as known on 2026-10-10 and not checked since: what was announced after that day is not in it.',
    ]);
    // 21 days of October, 30 of November.
    expect(say('2026-11-30')).toEqual([
      'The law is as known on 2026-10-10 and not checked since: what was announced after that day is not in it.',
    ]);
  });
});
