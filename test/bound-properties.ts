import fc from 'fast-check';

/**
 * How every property is run: on the same cases each time, so that a run can be repeated, and never for longer than this. The limit also
 * ends the search for a smaller counterexample, which can take hours where one case takes a second. `LODESTONE_SEED` takes another seed,
 * or `random`, to look for cases that nobody has met yet.
 */
const LONGEST_PROPERTY_MS = 40_000;
const USUAL_SEED = 20_261_124;

function readSeed(): number | undefined {
  const wanted = process.env['LODESTONE_SEED'] ?? '';
  if (wanted === '') return USUAL_SEED;
  if (wanted === 'random') return undefined;
  const seed = Number(wanted);
  if (!Number.isInteger(seed)) throw new Error(`LODESTONE_SEED is a whole number or "random", not "${wanted}".`);
  return seed;
}

const seed = readSeed();
fc.configureGlobal({ interruptAfterTimeLimit: LONGEST_PROPERTY_MS, ...(seed === undefined ? {} : { seed }) });
