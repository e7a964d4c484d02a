import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VersionChange } from '../../src/analyses/changes/list-changes.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const folder = createFolder(MOTOR_MAKER);

describe('lodestone changes', () => {
  it('says by cause what a new version changed, and the steps of each row add up', async () => {
    const into = createFolder({});
    const path = join(into, 'w.lodestone.json');
    const importInto = (dataDate: string) =>
      runLodestone(folder, 'import', '.', '--data-date', dataDate, '--replace', '-o', path);
    expect(await importInto('2025-03-01')).toMatchObject({ code: 0 });
    const first = await runLodestone(folder, 'changes', path);
    expect(first.output).toContain('first version');
    // From three quarters to a half from China, and from 100 to 120 a motor.
    writeFileSync(
      join(folder, 'sourcing.csv'),
      MOTOR_MAKER['sourcing.csv'].replace('baotou,75', 'baotou,50').replace('osaka,25', 'osaka,50'),
    );
    writeFileSync(join(folder, 'parts.csv'), MOTOR_MAKER['parts.csv'].replace('motor,100,', 'motor,120,'));
    expect(await importInto('2026-11-20')).toMatchObject({ code: 0 });
    const run = await runLodestone(folder, 'changes', path, '--law-date', '2026-11-27', '--json');
    const { changes } = JSON.parse(run.output) as { changes: VersionChange[] };
    const surely = changes[0]?.rows.find(({ fill }) => fill === 'surely');
    // No rule held on 1 March 2025; then ten motors at 100 with three quarters, a half, and a half at 120.
    expect(surely).toMatchObject({ before: 0, law: 750, sourcing: -250, data: 100, remainder: 0, now: 600 });
    for (const { before, law, sourcing, data, remainder, now } of changes[0]!.rows)
      expect(before + law + sourcing + data + remainder).toBeCloseTo(now, 9);
    // The first of them was in use a week before, the second came in this week; no rule began or ended in it.
    const workspace = JSON.parse(readFileSync(path, 'utf8')) as { versions: { meta: { accepted: string } }[] };
    for (const [at, day] of ['2026-11-10', '2026-11-25'].entries())
      workspace.versions[at]!.meta.accepted = `${day}T09:00:00Z`;
    writeFileSync(path, JSON.stringify(workspace));
    const week = await runLodestone(folder, 'changes', path, '--law-date', '2026-11-27', '--weekly');
    expect(week.output).toMatch(/week from 20\sNov\s2026 to 27\sNov\s2026/);
    expect(week.output).toContain('Law: moved no revenue from one exposure to another.');
    expect(week.output).toMatch(/Who supplies what: Surely −€\s?250/);
    expect(week.output).toMatch(/Version 2 was accepted on 25\sNov\s2026/);
    expect(week.output).not.toContain('Version 1');
    expect(await runLodestone(folder, 'changes', path, '--weekly', '--since', 'v1')).toMatchObject({ code: 2 });
    const refused = await runLodestone(folder, 'changes', path, '--since', 'v7');
    expect(refused).toMatchObject({ code: 2, output: '' });
    expect(refused.errors).toContain('there are v1, v2');
  });

  it('calls no fall what a product without a price leaves out', async () => {
    const [files, into] = [createFolder(MOTOR_MAKER), createFolder({})];
    const path = join(into, 'w.lodestone.json');
    const accept = () => runLodestone(files, 'import', '.', '--data-date', '2026-11-20', '--replace', '-o', path);
    expect(await accept()).toMatchObject({ code: 0 });
    writeFileSync(join(files, 'parts.csv'), MOTOR_MAKER['parts.csv'].replace('motor,100,', 'motor,,'));
    expect(await accept()).toMatchObject({ code: 0 });
    const told = await runLodestone(files, 'changes', path, '--law-date', '2026-11-27');
    expect(told.output).toContain('now at least');
    expect(told.output).toMatch(/The revenue of \S+ is not known now: it is in no amount of now/);
    const json = await runLodestone(files, 'changes', path, '--law-date', '2026-11-27', '--json');
    const { changes } = JSON.parse(json.output) as { changes: VersionChange[] };
    expect([changes[0]?.withoutMoney.before.length, changes[0]?.withoutMoney.now.length]).toEqual([0, 1]);
  });
});
