import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScreenTexts } from './read-screen-text.ts';

/** What the screen has another word for: a source, a stage, a move, a run, technology, a supplier, suspended, unsold margin. */
const NOT_SAID =
  /\b(lanes?|tiers?|levers?|mitigations?|told draw|draws a|any draw|know-how|vendors?|unconfirmed|paused rules|if paused|linear twin|put away|dearer|lost in a year)\b/iu;
/** Tiers that nobody can see are called so; of a column the tier is what stands behind its stage. */
const SAID = /\b(unseen tiers|tiers that nobody can see)\b|^(, )?tier$/giu;

/** Tables of words whose codes are read in many places, and are called the same in all. */
const ONE_WORD = ['fill', 'law', 'state', 'verdict', 'evidence', 'measure', 'triage', 'role', 'stage'];

/** Words of the tables that a component still writes itself, by file; none may be added. */
const STILL_WRITTEN: Readonly<Record<string, number>> = {
  'src/app/components/marks/ledger-lines.tsx': 1,
  'src/app/controls/measure-table.tsx': 1,
  'src/app/controls/measure-view.tsx': 1,
  'src/app/controls/parties-tab.tsx': 1,
  'src/app/controls/workspace-hits.tsx': 1,
  'src/app/data/facts/confirmed-facts.tsx': 1,
  'src/app/method/backtest/backtest-table.tsx': 1,
  'src/app/method/what-if-section.tsx': 1,
  'src/app/network/chains/chains-view.tsx': 3,
  'src/app/scenarios/firms/shock-form.tsx': 1,
  'src/app/scenarios/firms/systemic-table.tsx': 1,
  'src/app/scenarios/library-tabs.tsx': 1,
  'src/app/scenarios/resilience/outage-arithmetic.tsx': 1,
  'src/app/shell/header/header.tsx': 1,
  'src/app/suppliers/bought-parts.tsx': 1,
};

const texts = readScreenTexts();

describe('words on screen', () => {
  it('are one for one thing', () => {
    const others = texts.filter(({ text }) => NOT_SAID.test(text.replaceAll(SAID, '')));
    expect(others.map(({ file, text }) => `${file}: ${text}`)).toStrictEqual([]);
  });

  // "not known" is an answer, whatever was asked.
  it('come from app/words where a code is named', async () => {
    const words = new Set<string>();
    const folder = new URL('../../../src/app/words/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of files.filter((one) => ONE_WORD.some((table) => basename(one) === `${table}-words.ts`)))
      collect(await import(new URL(name, folder).href), words);
    const counts: Record<string, number> = {};
    words.delete('not known');
    for (const { file, text } of texts) {
      if (words.has(text.toLowerCase())) counts[file] = (counts[file] ?? 0) + 1;
    }
    expect(counts).toStrictEqual(STILL_WRITTEN);
  });

  it('are found between tags, in labels and in both ends of a choice', () => {
    expect(texts.length).toBeGreaterThan(2000);
    const of = (name: string) => texts.filter(({ file }) => file === `src/app/${name}`).map(({ text }) => text);
    expect(of('network/view-tabs.tsx')).toContain('Views of the network');
    expect(of('shell/rail.tsx')).toStrictEqual(expect.arrayContaining(['Auto', 'Light', 'Dark', 'Overview', 'Pages']));
  });
});

/** Puts all texts of a table into a set, in small letters. */
function collect(table: unknown, words: Set<string>): void {
  if (typeof table === 'string') words.add(table.toLowerCase());
  else if (typeof table === 'object' && table !== null)
    for (const one of Object.values(table) as unknown[]) collect(one, words);
}
