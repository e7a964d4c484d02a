import { decisionsFile, type DecisionsFile } from '../domain/decisions/decisions-file.ts';
import { DECISIONS_VERSION } from '../domain/decisions/remembered.ts';
import { describeMappingFault } from './read-mappings.ts';
import { getOwn } from '../domain/get-own.ts';

/** Decisions, or one sentence why the file holds none. */
export type DecisionsReading =
  | { readonly ok: true; readonly decisions: DecisionsFile }
  | { readonly ok: false; readonly refused: string };

const FORMAT = 'lodestone-decisions';
/** Names of our other files, for the sentence of their refusal. */
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  'lodestone-mappings': 'a file of mappings (give it with --mapping, or among the files)',
  'lodestone-workspace': 'a workspace (import into it with -o, and what it remembers is used)',
};

/**
 * Reads a `*.decisions.json`. Refused, with the place: any other file, another version, a field unknown to decisions, and a mapping without meaning.
 * `properties` are columns of the table `parts` besides its own.
 */
export function readDecisions(name: string, bytes: Uint8Array, properties: ReadonlySet<string>): DecisionsReading {
  const refuse = (why: string): DecisionsReading => ({ ok: false, refused: `${name} ${why}` });
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('is no readable JSON, so it holds no decisions.');
  }
  const { format, formatVersion } = isRecord(content) ? content : {};
  if (format !== FORMAT) {
    const known = typeof format === 'string' ? getOwn(OTHER_FORMATS, format) : undefined;
    const is = known ?? (typeof format === 'string' ? `“${format.slice(0, 40)}”` : 'something else');
    return refuse(`holds no decisions: it is ${is}, and “${FORMAT}” was expected.`);
  }
  if (formatVersion !== DECISIONS_VERSION) {
    const says = JSON.stringify(formatVersion ?? null).slice(0, 40);
    return refuse(`is a decisions file of version ${says}; this program reads version ${DECISIONS_VERSION}.`);
  }
  const parsed = decisionsFile.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'at the top' : `at ${issue.path.join('.')}`;
    return refuse(`holds no decisions that can be used (${where}: ${issue?.message ?? 'unknown shape'}).`);
  }
  for (const [index, mapping] of parsed.data.mappings.entries()) {
    const fault = describeMappingFault(mapping, properties);
    if (fault !== null) return refuse(`cannot be used (at mappings.${index}: ${fault}).`);
  }
  return { ok: true, decisions: parsed.data };
}

/** Whether a file calls itself one of decisions, in any version. */
export function isDecisionsFile(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 400));
  return /^\uFEFF?\s*\{[^{}]*"format"\s*:\s*"lodestone-decisions"/.test(beginning);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
