import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { FORMS } from '../../src/domain/closed-lists.ts';
import type { LaneFacts } from '../../src/engine/controls/facts.ts';
import { CN_DE, CN_US, JP_DE, getMatch } from './declared-goods.ts';

const words = z.record(z.string(), z.string());
const cases = z
  .array(
    z.strictObject({
      item: z.string(),
      case: z.enum(['positive', 'negative', 'border']),
      expect: z.enum(['met', 'failed', 'partial', 'missing']),
      /** What the act says of such goods, in own words. */
      sense: z.string().min(5),
      goods: z.strictObject({
        form: z.enum(FORMS),
        has: z.string().exactOptional(),
        words: words.exactOptional(),
        numbers: z.record(z.string(), z.number()).exactOptional(),
        conditions: words.exactOptional(),
        closed: z.boolean().exactOptional(),
      }),
      lane: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')));

const LANES: Record<string, LaneFacts> = {
  'CN-DE': CN_DE,
  'CN-US': CN_US,
  'CN-US-military': { ...CN_US, endUse: 'military' },
  'CN-JP': { ...CN_DE, destination: 'JP' },
  'CN-JP-military': { ...CN_DE, destination: 'JP', endUse: 'military' },
  'JP-DE': JP_DE,
  'JP-DE-content': { ...JP_DE, chineseContentPct: { min: 1, max: 2, evidence: 'declared' } },
  'JP-DE-technology': { ...JP_DE, sourceTechnology: 'CN' },
  'JP-DE-origin': { ...JP_DE, goodsOrigin: 'CN' },
};

describe('the cases of the items', () => {
  it('hold a positive, a negative and a border one for every item of goods', () => {
    const lacking = loadCatalogue()
      .items.filter((item) => item.kind !== 'technology' && item.limb !== null)
      .flatMap((item) =>
        (['positive', 'negative', 'border'] as const)
          .filter((kind) => !cases.some((one) => one.item === item.id && one.case === kind))
          .map((kind) => `${item.id} ${kind}`),
      );
    expect(lacking).toEqual([]);
  });

  it.each(cases)('$item, $case: $sense', ({ item, expect: wanted, goods, lane }) => {
    const found = getMatch(item, goods, LANES[lane]);
    expect(found === 'none' ? 'failed' : found).toBe(wanted);
  });
});
