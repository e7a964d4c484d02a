import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeUpAct, writeActPack, writePack } from '../catalogue/packs/made-up-act.ts';
import { createFolder, MOTOR_MAKER, type ProgramRun, runLodestone } from './run-lodestone.ts';

/** The motor maker with a magnet of which nothing but neodymium is known, three quarters of it from China; 1,000 EUR of sales a year. */
const files = {
  ...MOTOR_MAKER,
  'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max\nmagnet,Nd,29,30\n',
};

/** Matches a text that has these words in it. */
function holds(words: string): unknown {
  return expect.stringContaining(words);
}

describe('lodestone catalogue', () => {
  let folder = '';
  const run = (...args: string[]): Promise<ProgramRun> => runLodestone(folder, 'catalogue', ...args);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const surely = async (lawDate: string): Promise<{ surely: number; version: string }> => {
    const { output } = await runLodestone(folder, 'exposure', 'w.json', '--law-date', lawDate, '--json');
    const report = JSON.parse(output) as { totals: { surely: number }; catalogueVersion: string };
    return { surely: report.totals.surely, version: report.catalogueVersion };
  };

  beforeAll(async () => {
    folder = createFolder({
      ...files,
      'draft.json': JSON.stringify(writeActPack()),
      'open.json': JSON.stringify(writeActPack({ open: [{ at: 'title', found: '', why: 'nobody has read it' }] })),
    });
    await runLodestone(folder, 'import', '.', '-o', 'w.json');
    await run('new-key', '-o', 'desk');
    await run('sign', 'draft.json', '--key', 'desk.private.key', '-o', 'act.json');
  });

  it('looks over a draft, signs it, and refuses to sign one with open points', async () => {
    expect(await run('check', 'draft.json')).toMatchObject({
      code: 0,
      output: holds('can be signed'),
    });
    expect(await run('check', 'open.json')).toMatchObject({
      code: 1,
      output: holds('nobody has read it'),
    });
    const signed = await run('sign', 'open.json', '--key', 'desk.private.key', '-o', 'never.json');
    expect(signed).toMatchObject({ code: 2, errors: holds('is not signed') });
    expect(() => read('never.json')).toThrow();
    const wrong = await run('sign', 'draft.json', '--key', 'desk.public.key', '-o', 'never.json');
    expect(wrong).toMatchObject({ code: 2, errors: holds('holds no private Ed25519 key') });
  });

  it('refuses to sign an item that nobody settled, and signs it with who checked it', async () => {
    const { measure, item } = makeUpAct();
    const write = (name: string, facts: object): void => {
      const add = { measures: [measure], items: [{ ...item, ...facts }] };
      writeFileSync(join(folder, name), JSON.stringify(writePack({ add })));
    };
    const drafted = { complete: false, unread: ['copy'], gap: 'Drafted from the text.' };
    write('drafted.json', drafted);
    write('gap.json', { gap: 'Drafted from the text.' });
    write('checked.json', { ...drafted, checkedBy: 'L. Weber' });
    const signIt = (name: string): Promise<ProgramRun> =>
      run('sign', name, '--key', 'desk.private.key', '-o', 'never-2.json');
    const why =
      'Item “90-Nd-magnet” is not settled: complete is false; unread is copy; gap is “Drafted from the text.”';
    expect(await run('check', 'drafted.json')).toMatchObject({ code: 1, output: holds(why) });
    expect(await signIt('drafted.json')).toMatchObject({ code: 2, errors: holds(why) });
    expect(await signIt('gap.json')).toMatchObject({ code: 2, errors: holds('not settled: gap is') });
    expect(() => read('never-2.json')).toThrow();
    expect(await signIt('checked.json')).toMatchObject({ code: 0 });
  });

  it('tells the difference in law and in money before anything is written', async () => {
    const before = read('w.json');
    const { code, output } = await run(
      'diff',
      'act.json',
      'w.json',
      '--key',
      'desk.public.key',
      '--law-date',
      '2026-11-20',
      '--json',
    );
    expect(code).toBe(0);
    const document = JSON.parse(output) as {
      differences: { section: string; key: string; how: string }[];
      effects: {
        lawDate: string;
        figures: { figure: string; before: number; after: number }[];
        parts: { partNumber: string }[];
      }[];
    };
    expect(document.differences.map(({ section, key, how }) => `${how} ${section} ${key}`)).toEqual([
      'added measures mofcom-2026-90',
      'added items 90-Nd-magnet',
    ]);
    // The day asked for, on which the act holds nothing yet, and the day on which it begins: 75 % of the magnets, 750 of 1,000 EUR.
    const surelyOn = document.effects.map(({ lawDate, figures }) => {
      const { before: then, after } = figures.find(({ figure }) => figure === 'surely')!;
      return [lawDate, then, after];
    });
    expect(surelyOn).toEqual([
      ['2026-11-20', 0, 0],
      ['2026-12-01', 0, 750],
    ]);
    expect(document.effects[1]?.parts.map(({ partNumber }) => partNumber)).toContain('magnet');
    expect(read('w.json')).toBe(before);
    const text = await run('diff', 'act.json', 'w.json', '--key', 'desk.public.key', '--law-date', '2026-11-20');
    expect(text.output).toContain('added · items · 1C999.a Permanent magnets with neodymium');
    expect(text.output).toContain('+750');
    expect(text.output).toContain('Acts stay known through 2026-10-10.');
  });

  it('takes a pack whose key is trusted, names it in results, and puts the set before back', async () => {
    expect(await surely('2026-12-01')).toEqual({ surely: 0, version: '2026.12' });
    const untrusted = await run('apply', 'act.json', 'w.json');
    expect(untrusted).toMatchObject({ code: 2, errors: holds('no key is trusted here yet') });
    await run('trust', 'desk.public.key', 'w.json', '--name', 'Law desk');
    expect(await run('apply', 'act.json', 'w.json')).toMatchObject({ code: 0 });
    expect(await surely('2026-12-01')).toEqual({ surely: 750, version: '2026.12+mofcom-2026-90.1' });
    const again = await run('apply', 'act.json', 'w.json');
    expect(again).toMatchObject({ code: 2, errors: holds('nothing was changed') });

    const { measure, item } = makeUpAct('2026-12-24');
    const later = writePack({ revision: 2, add: { measures: [measure], items: [item] } });
    writeFileSync(join(folder, 'later.json'), JSON.stringify(later));
    await run('sign', 'later.json', '--key', 'desk.private.key', '-o', 'later.json');
    await run('apply', 'later.json', 'w.json');
    expect(await surely('2026-12-01')).toEqual({ surely: 0, version: '2026.12+mofcom-2026-90.2' });
    const asked = await runLodestone(folder, 'ask', 'summary', 'w.json');
    expect(JSON.parse(asked.output)).toMatchObject({ catalogueVersion: '2026.12+mofcom-2026-90.2' });

    const { output } = await run('list', 'w.json');
    expect(output).toContain('in use is 2026.12+mofcom-2026-90.2');
    expect(output).toContain('Law desk');
    await run('put-back', 'w.json', '--set', '1');
    expect(await surely('2026-12-01')).toEqual({ surely: 750, version: '2026.12+mofcom-2026-90.1' });
    await run('put-back', 'w.json', '--set', '0');
    expect(await surely('2026-12-01')).toEqual({ surely: 0, version: '2026.12' });
    expect(await run('put-back', 'w.json', '--set', '9')).toMatchObject({ code: 2 });
  });

  it('keeps its packs over an import, and opens no workspace whose pack was altered', async () => {
    await run('put-back', 'w.json', '--set', '1');
    await runLodestone(folder, 'import', 'parts.csv', '-o', 'w.json');
    expect((await surely('2026-12-01')).version).toBe('2026.12+mofcom-2026-90.1');
    writeFileSync(
      join(folder, 'bent.json'),
      read('w.json').replaceAll('"effective":"2026-12-01"', '"effective":"2026-11-15"'),
    );
    const bent = await runLodestone(folder, 'exposure', 'bent.json');
    expect(bent).toMatchObject({ code: 2, errors: holds('was altered or damaged') });
  });

  it('reads the next files with the words that its packs bring', async () => {
    const facts = 'part_number,property,min,max,evidence\nmagnet,coercive_force_ka_per_m,1900,1900,declared\n';
    writeFileSync(join(folder, 'facts.csv'), facts);
    const add = (): Promise<ProgramRun> => runLodestone(folder, 'import', 'facts.csv', '-o', 'w.json');
    const unknown = 'No rule asks for the property “coercive_force_ka_per_m”';
    expect((await add()).output).toContain(unknown);
    const property = {
      id: 'coercive_force_ka_per_m',
      kind: 'number',
      label: 'Coercive force',
      unit: 'kA/m',
      words: [],
      zh: '矫顽力',
      tells: 'specification',
    } as const;
    const words = writePack({ id: 'words', title: 'A property', add: { properties: [property] } });
    writeFileSync(join(folder, 'words.json'), JSON.stringify(words));
    await run('sign', 'words.json', '--key', 'desk.private.key', '-o', 'words.json');
    expect(await run('apply', 'words.json', 'w.json')).toMatchObject({ code: 0 });
    const after = await add();
    expect(after.code).toBe(0);
    expect(after.output).not.toContain(unknown);
  });

  it('says what it takes', async () => {
    expect(await run('burn')).toMatchObject({
      code: 2,
      errors: holds('catalogue takes one of check'),
    });
    expect(await run('apply', 'act.json')).toMatchObject({ code: 2 });
    expect(await run('check', 'nowhere.json')).toMatchObject({ code: 2 });
  });
});
