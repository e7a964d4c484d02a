import { describe, expect, it } from 'vitest';
import type { BriefSheet } from '../../../src/documents/brief/brief-sheet.ts';
import { readSnapshot, writeSnapshot } from '../../../src/documents/brief/write-snapshot.ts';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)> "Müller" & \u2028金力';
const AMOUNTS = { surely: 20, possibly: 30, ifPausedBack: 10, cannotBeJudged: 15, notExposed: 25 };
const TEXTS = { surely: '€ 20', possibly: '€ 30', ifPausedBack: '€ 10', cannotBeJudged: '€ 15', notExposed: '€ 25' };

const sheet: BriefSheet = {
  company: HOSTILE,
  isDemo: false,
  lawDate: '2026-11-28',
  currency: 'EUR',
  opening: `€ 20 of € 100 rests on ${HOSTILE}.`,
  first: HOSTILE,
  runs: HOSTILE,
  under: HOSTILE,
  bars: [{ name: HOSTILE, note: '', amounts: AMOUNTS, texts: TEXTS, total: '€ 100', isChosen: true }],
  figures: [{ label: HOSTILE, value: HOSTILE, note: HOSTILE }],
  acts: {
    shown: [{ title: HOSTILE, detail: HOSTILE, by: '', isLate: true, cost: '', effect: '', owner: HOSTILE }],
    none: HOSTILE,
    more: HOSTILE,
    note: HOSTILE,
  },
  ahead: { from: '', to: '', today: '', days: [], more: null },
  bridge: { caption: HOSTILE, steps: [{ label: HOSTILE, kind: 'total', amount: 1, text: HOSTILE }], note: HOSTILE },
  products: [],
  productsMore: null,
  paths: { title: HOSTILE, shown: [{ money: '', text: HOSTILE, code: HOSTILE, status: '' }] },
  shippers: { shown: [{ key: '', country: 'CN', name: HOSTILE, sure: 1, possible: 2, text: '' }], more: null },
  questions: { title: HOSTILE, shown: [{ money: '', text: HOSTILE }] },
  assumptions: [HOSTILE],
  stamp: HOSTILE,
};
const html = writeSnapshot(sheet, '2026-11-28T09:00:00Z');

describe(writeSnapshot, () => {
  it('lets no name become markup, and takes nothing from elsewhere', () => {
    // One element that holds data, and no other script, picture or handler.
    expect([...html.matchAll(/<script/g)]).toHaveLength(1);
    expect(html).toContain('<script type="application/json"');
    expect(html).not.toMatch(/<img|<link|<iframe|https?:/);
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
    expect(html).toContain("default-src 'none'");
  });

  it('shows the same figures', () => {
    for (const text of Object.values(TEXTS)) expect(html).toContain(`<td>${text}</td>`);
  });
});

describe(readSnapshot, () => {
  it('reads back what was written', () => {
    expect(readSnapshot(html)).toEqual({ ok: true, madeAt: '2026-11-28T09:00:00Z', sheet });
  });

  it('refuses one of a later version, and what is none, with a sentence', () => {
    const later = readSnapshot(html.replace('"lodestoneSnapshot":1', '"lodestoneSnapshot":7'));
    expect(later).toMatchObject({ ok: false, reason: expect.stringContaining('later Lodestone (format 7') as string });
    for (const text of [
      '',
      '<html></html>',
      html.replace('"lodestoneSnapshot":1', '"lodestoneSnapshot":"x"'),
      html.replace('{"lode', '{lode'),
    ]) {
      expect(readSnapshot(text)).toMatchObject({ ok: false, reason: expect.stringContaining('no snapshot') as string });
    }
  });
});
