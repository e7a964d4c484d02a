import { findDrizzleQuickly } from '../../src/server/find-drizzle.ts';

/* As in the program, before anything imports Drizzle; the files of a process share what they have imported. */
if (!('findsDrizzle' in globalThis)) findDrizzleQuickly();
Object.assign(globalThis, { findsDrizzle: true });
