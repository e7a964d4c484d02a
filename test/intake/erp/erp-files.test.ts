import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkFacts, expectedFacts } from './expected-facts.ts';
import { importFolder } from './read-folder.ts';

const FOLDER = new URL('../../fixtures/intake/erp/', import.meta.url);
const expectation = expectedFacts.extend({ layout: z.string() });
/** Facts that are read right today; the rest is in no record, or asked of a person. */
const RIGHT_FACTS = 309;

describe('files of ordinary systems', () => {
  it('are read as a person reads them, fact by fact', async () => {
    const lines: string[] = [];
    let [right, all] = [0, 0];
    const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const name of names.map((entry) => entry.name).toSorted()) {
      const folder = new URL(`${name}/`, FOLDER);
      const text = readFileSync(new URL('expected.json', folder), 'utf8');
      const { layout, ...expected } = expectation.parse(JSON.parse(text));
      const facts = checkFacts(expected, await importFolder(folder));
      const here = facts.filter((fact) => fact.right).length;
      [right, all] = [right + here, all + facts.length];
      lines.push(`${name}: ${here} of ${facts.length} (${layout})`);
      for (const { fact, found } of facts.filter((one) => !one.right)) lines.push(`  ${fact}, found ${found}`);
    }
    const report = `${lines.join('\n')}\nRight facts: ${right} of ${all}\n`;
    process.stdout.write(report);
    expect(right, report).toBeGreaterThanOrEqual(RIGHT_FACTS);
  });
});
