import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { draftPack } from '../../../src/catalogue/new-act/draft-pack.ts';
import { findNamedActs } from '../../../src/catalogue/new-act/find-acts.ts';
import { findDays } from '../../../src/catalogue/new-act/find-days.ts';
import { findLimits, findUnreadFigures } from '../../../src/catalogue/new-act/find-limits.ts';
import { toTextLines } from '../../../src/catalogue/new-act/text-lines.ts';

const MANY = 100_000;
/** Processor time below which a reading is no measure, in microseconds. */
const LEAST = 30_000;
const catalogue = loadCatalogue();
const HEAD = 'MOFCOM Announcement No. 90 of 2026\n1C902.a 钕铁硼永磁 ';

/** Least processor time of two readings, in microseconds. */
function measure(read: () => unknown): number {
  const costs = [1, 2].map(() => {
    const from = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(from);
    return user + system;
  });
  return Math.min(...costs);
}

describe('a pasted act without end', () => {
  it.each([
    ['figures', (many: number) => `${HEAD}${'1'.repeat(many)}!`],
    ['figures and letters', (many: number) => `${HEAD}${'a1'.repeat(many / 2)}!`],
    ['thousands', (many: number) => `${HEAD}1${',111'.repeat(many / 4)}!`],
    ['units of units', (many: number) => `${HEAD}1a${'/a'.repeat(many / 2)}!`],
    ['Chinese numerals', (many: number) => `${HEAD}${'一'.repeat(many)}!`],
    ['full stops', (many: number) => `${HEAD}${'。'.repeat(many)}!`],
    ['days', (many: number) => '2026-01-01 '.repeat(many / 11)],
    ['beginnings of marks', (many: number) => `<p>${'<'.repeat(many)}`],
    ['line breaks that do not end', (many: number) => `<p>${'<br '.repeat(many / 4)}`],
  ])('is drafted in time that grows as it does: %s', (_, write) => {
    const draft = (many: number) => draftPack(write(many), catalogue, '2026-12-01');
    const some = measure(() => draft(MANY / 4));
    // Four times as many signs take some four times as long; once for each of them, it would be sixteen times.
    expect(measure(() => draft(MANY))).toBeLessThan(10 * Math.max(some, LEAST));
  });

  it('ends where a row of numbers has blanks before its commas', () => {
    const lines = toTextLines(`2026年${' 1 、'.repeat(60)} 1 !`);
    expect(findNamedActs(lines, null)).toEqual([]);
  });
});

describe('what such texts have in common with acts', () => {
  it('is read as it was', () => {
    const serials = (text: string) => findNamedActs(toTextLines(text), null).map(({ serial }) => serial);
    expect(serials('2025年第55号、56 号 、 第57、58 号')).toEqual(['55', '56', '57', '58']);
    expect(serials('2025年 55 , 56 和 57 号')).toEqual(['55', '56', '57']);
    const limits = (text: string) =>
      findLimits(text, catalogue.properties).map(({ op, value, upper, unit }) => [op, value, upper, unit]);
    expect(limits('1,234.5 kJ/m3 or more')).toEqual([['>=', 1234.5, undefined, 'kJ/m3']]);
    expect(limits('from 5 to 10 µm')).toEqual([['between', 5, 10, 'µm']]);
    expect(limits('not less than 12000 Wh/kg*h')).toEqual([['>=', 12000, undefined, 'Wh/kg*h']]);
    expect(findUnreadFigures('纯度三千及以上')).toEqual(['三千及以上']);
    expect(findDays(toTextLines('(2026-11-14)')).map(({ role }) => role)).toEqual(['issued']);
    expect(findDays(toTextLines('x 2026-11-14 y')).map(({ role }) => role)).toEqual(['other']);
    const shown = (text: string) => toTextLines(text).map((line) => line.text);
    expect(shown('<p>a<script>b</SCRIPT>c<style>d<script></style>e<br>f <g h<script>i')).toEqual(['ace', 'f i']);
  });
});
