import { describe, expect, it } from 'vitest';
import { createFolder, interruptProgram, MOTOR_MAKER, runLodestone, runProgram } from './run-lodestone.ts';

const UNSOUND = { ...MOTOR_MAKER, 'bom.csv': 'parent,child,quantity\nmotor,ghost,1\n' };

describe('the program', () => {
  it.each([
    [0, MOTOR_MAKER, ['exposure', '.', '--law-date', '2026-06-01', '--json']],
    [1, UNSOUND, ['check', '.', '--json']],
    [2, MOTOR_MAKER, ['exposure', 'nowhere']],
  ])(
    'exits with %i and prints what the command gives, for the folder that it is called in',
    async (code, files, args) => {
      const folder = createFolder(files);
      const run = await runProgram(folder, ...args);
      expect(run.code).toBe(code);
      // On a machine that is slow the program says how far it is, besides.
      const said = run.errors.split(/(?<=\n)/).filter((line) => !line.includes('…'));
      expect({ ...run, errors: said.join('') }).toEqual(await runLodestone(folder, ...args));
    },
  );

  it('stops where somebody presses Ctrl-C, and says how far it was', async () => {
    const long = ['--scenario', 'apr-2025-re-licensing', '--draws', '1000000', '--horizon', '1096'];
    const { code, output, errors } = await interruptProgram(
      'drawing',
      createFolder(MOTOR_MAKER),
      'simulate',
      '.',
      ...long,
    );
    expect(code).toBe(130);
    expect(output).toBe('');
    expect(errors.trim().split('\n').at(-1)).toMatch(
      /^lodestone: stopped while drawing, \d+ of at most 1000000; nothing is printed\.$/,
    );
  });
});
