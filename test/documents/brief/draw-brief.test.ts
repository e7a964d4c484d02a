import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../src/cli/reading/read-fonts.ts';
import type { BriefSheet } from '../../../src/documents/brief/brief-sheet.ts';
import { drawBrief, listBriefFaces } from '../../../src/documents/brief/draw-brief.ts';
import { FACE_NAMES } from '../../../src/documents/pdf/faces.ts';

const AMOUNTS = { surely: 20, possibly: 30, ifPausedBack: 10, cannotBeJudged: 15, notExposed: 25 };
const TEXTS = { surely: '20', possibly: '30', ifPausedBack: '10', cannotBeJudged: '15', notExposed: '25' };
const bar = (name: string) => ({ name, note: '', amounts: AMOUNTS, texts: TEXTS, total: '100', isChosen: true });
const many = <T>(count: number, make: (row: number) => T): T[] => Array.from({ length: count }, (_, row) => make(row));

/** A sheet whose lists have so many rows, each with a name of some length. */
function writeSheet(rows: number, name: string): BriefSheet {
  return {
    company: name,
    isDemo: true,
    lawDate: '2026-11-28',
    currency: 'EUR',
    opening: `Of the revenue of ${name}, 20 rests on parts that need a licence.`,
    first: '',
    runs: 'If this began today.',
    under: 'If this began today.',
    bars: [bar('as the law stands'), bar('as agreed')],
    figures: many(3, () => ({ label: 'First line stops', value: '27 Jan 2027', note: name })),
    acts: {
      shown: many(rows, (row) => ({
        title: `File ${row}: ${name}`,
        detail: name,
        by: '1 Dec 2026',
        isLate: true,
        cost: 'not on file',
        effect: '20 rests on it',
        owner: 'nobody named',
      })),
      none: 'No filing is due.',
      more: null,
      note: '',
    },
    ahead: {
      from: '2026-09-01',
      to: '2027-11-28',
      today: '2026-11-28',
      days: many(rows, () => ({
        row: 'licences' as const,
        day: '2027-01-01',
        from: null,
        to: null,
        date: '1 Jan 2027',
        title: name,
        detail: name,
        isLate: false,
      })),
      more: null,
    },
    bridge: { caption: '', steps: [], note: 'No money can be put on it.' },
    products: many(rows, () => bar(name)),
    productsMore: null,
    paths: {
      title: 'Paths',
      shown: many(rows, () => ({ money: '20', text: name, code: '1C904.a', status: 'in force' })),
    },
    shippers: {
      shown: many(rows, (row) => ({ key: String(row), country: 'CN', name, sure: 1, possible: 2, text: '1 to 2' })),
      more: null,
    },
    questions: { title: 'Questions', shown: many(rows, () => ({ money: '20', text: name })) },
    assumptions: ['Information, not legal advice.'],
    stamp: 'Law of 28 Nov 2026',
  };
}

const fonts = await readFonts(FACE_NAMES);
async function draw(sheet: BriefSheet, size: 'A4' | 'letter' = 'A4'): Promise<string> {
  const bytes = await drawBrief(sheet, { size, fonts, madeAt: new Date('2026-11-28T09:00:00Z') });
  return Buffer.from(bytes).toString('latin1');
}
const count = (pdf: string, pattern: RegExp): number => [...pdf.matchAll(pattern)].length;

/** Heights above the lower edge of the base lines of all texts, in points. */
function listBaseLines(pdf: string): number[] {
  const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => body);
  const pages = streams.flatMap((body) => {
    try {
      return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return pages.flatMap((page) => [...page.matchAll(/1 0 0 1 [\d.-]+ ([\d.-]+) Tm/g)].map(([, y]) => Number(y)));
}

describe(drawBrief, () => {
  it('lets no text run into the foot, however long an opening, a paragraph or the assumptions are, and says what had no room', async () => {
    const long = 'Zehntausend Motoren der Oberfränkischen Werke hängen an einem Magneten. '.repeat(120);
    const sheet = writeSheet(12, 'Kloos');
    const everywhere: BriefSheet = {
      ...sheet,
      opening: long,
      under: long,
      figures: [{ label: 'First line stops', value: long, note: long }],
      assumptions: [long, long],
      acts: { ...sheet.acts, note: long },
      bridge: { ...sheet.bridge, note: long },
    };
    for (const one of [
      { ...sheet, opening: long },
      { ...sheet, under: long },
      { ...sheet, assumptions: [long, long] },
      everywhere,
    ])
      for (const size of ['A4', 'letter'] as const) {
        const lines = listBaseLines(await draw(one, size));
        expect(lines.length).toBeGreaterThan(40);
        // The foot is 46 points high; its own two lines stand 26.7 and 17.7 points above the edge.
        const within = lines.filter((y) => y < 46);
        expect(new Set(within.map((y) => Math.round(y)))).toEqual(new Set([27, 18]));
      }
  });

  it('has two pages, whatever the company has, on either paper', async () => {
    const long = 'Oberfränkische Elektromotorenwerke Łódź '.repeat(4);
    for (const [rows, name] of [
      [0, 'Kloos'],
      [60, long],
      [3, 'x'.repeat(400)],
    ] as const) {
      expect(count(await draw(writeSheet(rows, name)), /\/Type \/Page\b/g)).toBe(2);
    }
    expect(await draw(writeSheet(2, 'Kloos'))).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(await draw(writeSheet(2, 'Kloos'), 'letter')).toMatch(/\/MediaBox \[0 0 612 792\]/);
  });

  it('is tagged, with language and title, and embeds what Chinese characters it needs and no more', async () => {
    const plain = await draw(writeSheet(2, 'Kloos'));
    expect(plain).toMatch(/\/Marked true/);
    expect(plain).toMatch(/\/StructTreeRoot/);
    expect(plain).toMatch(/\/Lang \(en\)/);
    expect(plain).toMatch(/\/S \/Table/);
    const named = await draw(writeSheet(2, '赣州金力永磁'));
    // One more font, of regular or both weights, and never the whole of it: a face of all characters has over a million bytes.
    expect(count(named, /\/FontFile[23]? /g)).toBeGreaterThan(count(plain, /\/FontFile[23]? /g));
    expect(named.length).toBeLessThan(200_000);
  });

  it('asks for the Chinese face where a name has such a character, and not before', () => {
    expect(listBriefFaces(writeSheet(1, 'Kloos, € 20'))).toEqual(['latin']);
    expect(listBriefFaces(writeSheet(1, 'Łódź'))).toEqual(['latin', 'latin-ext']);
    expect(listBriefFaces(writeSheet(1, '金力永磁'))).toEqual(['latin', 'chinese']);
  });
});
