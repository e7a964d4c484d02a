/** The release of the engine, which every report names. Builds of one release are told apart by `server/identify-program.ts`. */
export const ENGINE_VERSION = '0.1.0';
