import { ENGINE_VERSION } from '../engine/version.ts';

/** Put in place by the build (`vite.config.ts`); not there where a test runs the page without one. */
declare const LODESTONE_BUILD: string;

/** Names the program that this page computes with, as `server/identify-program.ts` does: another name may give other figures, in another form. */
export const PROGRAM = typeof LODESTONE_BUILD === 'undefined' ? ENGINE_VERSION : LODESTONE_BUILD;
