/** Part of every result's hash: rises whenever a change of the engine may change a digit. */
export const ENGINE_VERSION = '0.1.0';
