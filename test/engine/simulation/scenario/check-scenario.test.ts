import { expect, it } from 'vitest';
import { checkScenario } from '../../../../src/engine/simulation/scenario/check-scenario.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../pump-works.ts';

it('finds the measures that a scenario assumes something of and the catalogue does not hold', async () => {
  const works = await readPumpWorks();
  const check = (names: readonly string[]) => {
    const assumptions = Object.fromEntries(names.map((name) => [name, 'in-force' as const]));
    return checkScenario({ ...QUIET, assumptions }, works, CATALOGUE);
  };
  const [measure] = CATALOGUE.measures;
  expect(check([measure!.id, measure!.limbs[0]!.id])).toEqual([]);
  expect(check([measure!.id, 'constructor'])).toEqual([
    { path: 'assumptions', message: 'The catalogue has no measure constructor.' },
  ]);
});
