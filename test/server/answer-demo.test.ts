import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findAnswer } from '../../src/analyses/answered-days.ts';
import { createInlineAnalyst } from '../../src/analyses/inline-analyst.ts';
import { getQuestionAhead } from '../../src/app/start/ask-ahead.ts';
import { getBuiltInCatalogue } from '../../src/catalogue/built-in-catalogue.ts';
import { answerDemo } from '../../src/server/answer-demo.ts';
import { buildDemoWorkspace, describeDemoWorkspace } from '../../src/server/build-demo.ts';

const DAY_MS = 86_400_000;
/** The day of the demo's data, and the last one that is answered. */
const FIRST = Date.parse('2026-11-20');
const DAYS = 365;
const nameDay = (place: number): string => new Date(FIRST + place * DAY_MS).toISOString().slice(0, 10);

describe(answerDemo, () => {
  it('answers what the first page asks on each day of a year as the engine does, to the digit', async () => {
    const file = await buildDemoWorkspace(fileURLToPath(new URL('../../mock-data', import.meta.url)));
    const workspace = await describeDemoWorkspace(file);
    // As the page reads it.
    const days = JSON.parse(JSON.stringify(await answerDemo(file))) as Awaited<ReturnType<typeof answerDemo>>;
    const analyst = createInlineAnalyst(getBuiltInCatalogue());
    for (const { meta, dataset } of file.versions) analyst.provideDataset(meta.hash, dataset);
    const left = { workspace, documents: [], locate: () => '' };
    const askedOn = (today: string) => getQuestionAhead({ left, search: {}, today })!;
    for (let place = 0; place <= DAYS; place++) {
      const question = askedOn(nameDay(place));
      // Faster by far than the comparison of the test runner.
      const isSame = isDeepStrictEqual(findAnswer(days, question), await analyst.ask('summary', question));
      expect([question.lawDate, isSame]).toEqual([question.lawDate, true]);
    }
    expect(findAnswer(days, askedOn(nameDay(-1)))).toBeNull();
    expect(findAnswer(days, askedOn(nameDay(DAYS + 1)))).toBeNull();
  });
});
