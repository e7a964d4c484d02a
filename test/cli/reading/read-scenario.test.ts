import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { readScenario, readScenarioWords } from '../../../src/cli/reading/read-scenario.ts';
import { readArguments } from '../../../src/cli/reading/read-arguments.ts';
import { QUIET } from '../../engine/simulation/pump-works.ts';

const OPTIONS = {
  choose: { type: 'string' },
  'law-date': { type: 'string' },
  reading: { type: 'string' },
  'no-inference': { type: 'boolean' },
} as const;

/** The scenario of the workspace with a reading of its own, under the words of a command line. */
async function readStored(...words: string[]) {
  const clocks = { ...QUIET.clocks, reading: 'agreed' as const };
  const data = { scenarios: [{ ...QUIET, clocks, inference: true }], assumptions: {} };
  const args = readArguments(words, OPTIONS);
  const tell = () => undefined;
  const surroundings = { folder: '.', today: '2026-12-02', now: '2026-12-02T09:00:00Z', tell, notify: tell };
  return readScenario(QUIET.name, data, loadCatalogue(), readScenarioWords(args), surroundings);
}

it('keeps the law of a stored scenario where the command line says nothing of it', async () => {
  const { clocks, inference } = await readStored();
  expect([clocks, inference]).toEqual([{ ...QUIET.clocks, reading: 'agreed' }, true]);
});

it.each([
  [['--law-date', '2025-03-01'], { lawDate: '2025-03-01', suspensionEnd: 'inclusive', reading: 'agreed' }, true],
  [['--reading', 'law'], { ...QUIET.clocks, reading: 'law' }, true],
  [['--reading', 'open'], QUIET.clocks, true],
  [['--no-inference'], { ...QUIET.clocks, reading: 'agreed' }, false],
])('takes what the command line says of the law before it: %j', async (words, law, isFilled) => {
  const { clocks, inference } = await readStored(...words);
  expect([clocks, inference]).toEqual([law, isFilled]);
});
