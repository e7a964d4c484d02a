import { describe, expect, it } from 'vitest';
import { createFolder, MOTOR_MAKER, runLodestone, runProgram } from './run-lodestone.ts';

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
      expect(run).toEqual(await runLodestone(folder, ...args));
    },
  );
});
