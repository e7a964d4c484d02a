import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { KINDS, QUESTIONS } from '../../src/domain/questions/questions.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const demo = fileURLToPath(new URL('../../mock-data/version-2', import.meta.url));

describe('lodestone ask', () => {
  it('lists every kind with what it tells and an example', async () => {
    const { output, code } = await runLodestone('.', 'ask', '--list', '--json');
    expect(code).toBe(0);
    const listed = JSON.parse(output) as { kind: string; summary: string; example: object }[];
    expect(listed.map(({ kind }) => kind)).toEqual(KINDS);
    for (const { kind, summary, example } of listed) {
      const found = QUESTIONS[kind as (typeof KINDS)[number]];
      expect([summary, found.schema.safeParse(example).success]).toEqual([found.summary, true]);
    }
    expect((await runLodestone('.', 'ask', '--list')).output).toContain('outage\n  The arithmetic behind one row');
  });

  it.each(['summary', 'alternates', 'stop', 'failure', 'shock'] as const)(
    'answers the example of a kind about the demo company: %s',
    async (kind) => {
      const folder = createFolder({ 'q.json': JSON.stringify(QUESTIONS[kind].example) });
      const { code, output, errors } = await runLodestone(folder, 'ask', kind, demo, '--question', 'q.json', '--json');
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      expect(Object.keys(JSON.parse(output) as object).length).toBeGreaterThan(1);
    },
  );

  it('gives what a command of its own prints', async () => {
    const folder = createFolder({ ...MOTOR_MAKER, 'q.json': '{ "level": "country" }' });
    const asked = await runLodestone(
      folder,
      'ask',
      'concentration',
      'parts.csv',
      'sourcing.csv',
      '--question',
      'q.json',
    );
    const ranked = await runLodestone(
      folder,
      'concentration',
      'parts.csv',
      'sourcing.csv',
      '--level',
      'country',
      '--json',
    );
    expect(asked).toEqual(ranked);
  });

  it('takes a question from standard input, and what it leaves out of law and unseen sources as on the page', async () => {
    const folder = createFolder(MOTOR_MAKER);
    const surroundings = { folder, today: '2026-11-24', now: '2026-11-24T08:00:00Z', tell: () => undefined };
    const piped = { ...surroundings, readInput: () => Promise.resolve('{ "lawDate": "2026-11-24" }') };
    const said = await runCommand(['ask', 'exposure', '.', '--question', '-'], piped);
    expect(said).toMatchObject({ exitCode: 0, errors: '' });
    expect(await runCommand(['ask', 'exposure', '.'], surroundings)).toEqual(said);
    const columns = JSON.parse((await runCommand(['ask', 'network', '.'], surroundings)).output) as object;
    expect(columns).toMatchObject({ nodeTier: expect.arrayContaining([0, 1]) as number[] });
  });

  it.each<[string[], RegExp]>([
    [['weather', '.'], /There is no kind of question “weather”; ask --list names them\./],
    [[], /There is no kind of question “”/],
    [['shock', '.'], /This is no question of the kind shock \(at model\)/],
    [['stop', '.', '--question', 'nowhere.json'], /There is no file nowhere\.json/],
    [['stop', '.', '--question', '-'], /There is no file -/],
    [['stop', '.', '--question', 'parts.csv'], /parts\.csv is no readable JSON/],
    [['network', '.', '--question', 'more.json'], /it has no field level/],
    [['network', '.', '--question', 'list.json'], /at the top/],
    [['outage', '.', '--question', 'outage.json'], /There is no NOBODY among the sites\./],
    [['exposure', '.', '--question', 'day.json'], /\(at lawDate\): A day is written as YYYY-MM-DD and exists\./],
  ])('refuses in one line: %j', async (words, reason) => {
    const folder = createFolder({
      ...MOTOR_MAKER,
      'more.json': '{ "level": "site" }',
      'list.json': '7',
      'day.json': '{ "lawDate": "2026-02-30" }',
      'outage.json': '{ "outage": { "level": "sites", "id": "NOBODY" } }',
    });
    const { code, output, errors } = await runLodestone(folder, 'ask', ...words);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(reason);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});
