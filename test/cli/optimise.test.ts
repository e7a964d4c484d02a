import { describe, expect, it } from 'vitest';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

describe('lodestone optimise', () => {
  const folder = createFolder(MOTOR_MAKER);
  const call = (...args: string[]) =>
    runLodestone(
      folder,
      'optimise',
      '.',
      '--scenario',
      'supplier-outage',
      '--choose',
      'baotou',
      '--draws',
      '4',
      ...args,
    );

  it('shows the best plan and what binds, and exits 1, where no plan reaches the target', async () => {
    const run = await call('--target', 'unsold=0', '--budget', '1000.5', '--step', '7', '--plans', '8');
    expect(run.errors).toBe('');
    expect(run.code).toBe(1);
    expect(run.output).toContain('No plan reaches what was asked for; the best is shown.');
    expect(run.output).toContain(', budget ');
    // No margin is on file: what is unsold is revenue.
    expect(run.output).toContain('unsold revenue');
    expect(run.output).not.toContain('margin');
  });

  it('weighs every scenario that is named, and says which presets it leaves out', async () => {
    const args = 'optimise . --presets --weight price-shock=3 --weight graphite-anode-licensing=0 --draws 4 --plans 2';
    const run = await runLodestone(folder, ...args.split(' '), '--step', '7', '--only-own-moves');
    expect(run.output).toContain('5 scenarios by weight');
    // Three of 3 + 1 + 1 + 1 + 1.
    expect(run.output).toMatch(/Prices jump +42\.9 %/);
    expect(run.output).not.toContain('Graphite');
    expect(run.output).toContain('Left out: supplier-outage asks');
  });

  it.each([
    [['--weight', 'price-shock=-1'], 'a number from 0 on'],
    [['--budget', '-5'], 'an amount from 0 on'],
    [['--budget', '1,000'], 'an amount from 0 on'],
    [['--budget', '1.000'], 'can be read as 1000 and as 1'],
    [['--target', 'unsold=25.000'], 'can be read as 25000 and as 25'],
    [['--target', 'profit=5'], 'takes unsold=MONEY, first-stop=DAY or service=PERCENT'],
    [['--target', 'first-stop=2020-01-01'], 'a day after'],
    [['--target', 'service=120'], 'a percentage from 0 to 100'],
  ])('refuses %j in one line', async (args, said) => {
    const run = await call(...args);
    expect(run).toMatchObject({ code: 2, output: '' });
    expect(run.errors).toContain(said);
  });
});

describe('lodestone licences', () => {
  it('lists cases, and refuses a case that is not there', async () => {
    const folder = createFolder(MOTOR_MAKER);
    const run = await runLodestone(folder, 'licences', '.', '--law-date', '2026-11-27');
    expect(run).toMatchObject({ code: 0, errors: '' });
    expect(run.output).toMatch(/^\d+\scases on 2026-11-27/);
    const file = await runLodestone(folder, 'licence-file', '.', '--case', '999');
    expect(file.code).toBe(2);
  });
});
