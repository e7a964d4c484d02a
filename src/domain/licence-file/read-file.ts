import { type LicenceFile, licenceFile } from './licence-file.ts';
import { type Fault, sayExpected, sayFound, sayPlace } from './say-place.ts';

/** A file's content with the facts of one licence case, or why it is none, as sentences. */
export type LicenceFileRead =
  | { readonly ok: true; readonly file: LicenceFile }
  | { readonly ok: false; readonly reason: string };

/** Places at fault to name; of more, only the number is said. */
const NAMED = 3;

/** Returns the licence file in the text of a JSON file, named at the start of a refusal; else each wrong place: where, found and expected. */
export function readLicenceFile(text: string, name: string): LicenceFileRead {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, reason: `${name} is no readable JSON.` };
  }
  const parsed = licenceFile.safeParse(content);
  if (parsed.success) return { ok: true, file: parsed.data };
  const { issues } = parsed.error;
  const other = issues.find(({ path }) => path.length <= 1 && (path[0] ?? 'format') === 'format');
  const told = (other === undefined ? issues : [other]).map((issue) => sayIssue(content, issue));
  const more = told.length > NAMED ? ` ${told.length - NAMED} more places are wrong.` : '';
  return { ok: false, reason: `${name} is no licence file: ${told.slice(0, NAMED).join(' ')}${more}` };
}

function sayIssue(content: unknown, issue: Fault): string {
  return `${sayPlace(content, issue.path)}: found ${sayFound(content, issue.path)}, expected ${sayExpected(issue)}.`;
}
