import { writeFileSync } from 'node:fs';
import { compareCases } from './compare-cases.ts';

/** `npm run worked-cases`: writes what the Method page shows of the worked cases; a test says when it is out of date. */
const file = new URL('../../../src/app/method/worked-cases.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(await compareCases(), null, 2)}\n`);
