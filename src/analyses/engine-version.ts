/** The engine's version for hosts that may not import the engine itself. */
export { ENGINE_VERSION } from '../engine/version.ts';
