import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createFolder, runLodestone } from './run-lodestone.ts';

const score = z.object({ checks: z.number(), bands: z.number(), held: z.number(), brier: z.number().nullable() });
const document = z.object({
  isSealed: z.boolean(),
  score: z.object({ all: score, heldOut: score, fitted: score }),
  byEpisode: z.array(z.object({ episode: z.string(), bands: z.number(), held: z.number(), why: z.string() })),
  checks: z.array(z.object({ question: z.string(), isMet: z.boolean(), miss: z.number().nullable() })),
});

describe('lodestone backtest', () => {
  it('runs an episode again, finds its sealed forecasts, and tells the misses first', async () => {
    const { output, code } = await runLodestone(
      createFolder({}),
      'backtest',
      '--episode',
      'magnets-2025-us-car',
      '--json',
    );
    expect(code).toBe(0);
    const { isSealed, score: scores, byEpisode, checks } = document.parse(JSON.parse(output));
    expect(isSealed).toBe(true);
    expect(checks.length).toBe(scores.all.checks);
    expect(scores.heldOut.checks + scores.fitted.checks).toBe(scores.all.checks);
    expect(byEpisode.map(({ episode, bands, held }) => [episode, bands, held])).toEqual([
      ['magnets-2025-us-car', scores.all.bands, scores.all.held],
    ]);
    const met = checks.map(({ isMet }) => isMet);
    expect(met.lastIndexOf(false)).toBeLessThan(met.indexOf(true));
  });

  it('knows its episodes by name', async () => {
    const { errors, code } = await runLodestone(createFolder({}), 'backtest', '--episode', 'tin-2021');
    expect(code).toBe(2);
    expect(errors).toContain('There is no episode tin-2021; the episodes are magnets-2025-world, ');
  });

  it('reads no files', async () => {
    const { errors, code } = await runLodestone(createFolder({}), 'backtest', 'parts.csv');
    expect([code, errors]).toEqual([2, 'lodestone: backtest reads no files: its episodes ship with the program.\n']);
  });
});
