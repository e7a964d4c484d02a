/** Browsers by their own names; those naming others too come first. */
const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Android/, 'Android'],
  [/Linux/, 'Linux'],
] as const;

/** "Firefox on Linux" out of a `User-Agent`; a program's own name up to the first blank, where it is no browser. */
export function describeAgent(agent: string | null): string {
  if (agent === null || agent === '') return 'not known';
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1];
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  if (browser === undefined) return agent.split(' ')[0] ?? agent;
  return system === undefined ? browser : `${browser} on ${system}`;
}
