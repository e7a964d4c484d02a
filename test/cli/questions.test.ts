import { describe, expect, it } from 'vitest';
import { exposureDocument } from './documents.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

describe('the questions of lodestone exposure', () => {
  it('prints beside a question to a supplier in China what to mind, and apart what no supplier is asked for', async () => {
    // What is in the magnet is not on file.
    const { 'composition.csv': _, ...files } = MOTOR_MAKER;
    const folder = createFolder(files);
    const [text, json] = await Promise.all([
      runLodestone(folder, 'exposure', '.', '--law-date', '2026-11-24', '--no-inference'),
      runLodestone(folder, 'exposure', '.', '--law-date', '2026-11-24', '--no-inference', '--json'),
    ]);
    const { questions, notAsked } = exposureDocument.parse(JSON.parse(json.output));
    const toChina = questions.filter(({ siteId }) => siteId === 'baotou');
    expect(toChina.length).toBeGreaterThan(0);
    for (const { en, caution } of toChina) {
      expect(caution).toMatchObject({ beside: ['en', 'zh'], addressee: 'concerned' });
      expect(text.output).toContain(`${en}\n      ${caution?.brief}\n`);
    }
    expect(notAsked.length).toBeGreaterThan(0);
    expect(text.output).toContain(`${String(notAsked.length)} missing facts that no supplier is asked for\n`);
  });
});
