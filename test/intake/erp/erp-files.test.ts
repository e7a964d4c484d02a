import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkFacts, expectedFacts } from './expected-facts.ts';
import { importFolder } from './read-folder.ts';

/** The second ones were written after the first were read right, and before anything was tried on them. */
const FOLDERS = ['erp', 'erp-further'].map((name) => new URL(`../../fixtures/intake/${name}/`, import.meta.url));
const expectation = expectedFacts.extend({ layout: z.string() });
/** Facts that are read right today; the rest is in no record, or asked of a person. */
const RIGHT_FACTS = 585;

function listFolders(folder: URL): URL[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => new URL(`${name}/`, folder)).toSorted((a, b) => (a.href < b.href ? -1 : 1));
}

describe('files of ordinary systems', () => {
  it('are read as a person reads them, fact by fact', async () => {
    const lines: string[] = [];
    let [right, all] = [0, 0];
    for (const folder of FOLDERS.flatMap(listFolders)) {
      const text = readFileSync(new URL('expected.json', folder), 'utf8');
      const { layout, ...expected } = expectation.parse(JSON.parse(text));
      const facts = checkFacts(expected, await importFolder(folder));
      const here = facts.filter((fact) => fact.right).length;
      [right, all] = [right + here, all + facts.length];
      lines.push(`${basename(folder.pathname)}: ${here} of ${facts.length} (${layout})`);
      for (const { fact, found } of facts.filter((one) => !one.right)) lines.push(`  ${fact}, found ${found}`);
    }
    const report = `${lines.join('\n')}\nRight facts: ${right} of ${all}\n`;
    process.stdout.write(report);
    expect(right, report).toBeGreaterThanOrEqual(RIGHT_FACTS);
  });
});
