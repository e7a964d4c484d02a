import type { z } from 'zod';
import { type LicenceFile, licenceFile } from './licence-file.ts';

/** What is in a file with the facts of one licence case, or why it is none, as a sentence. */
export type LicenceFileRead =
  | { readonly ok: true; readonly file: LicenceFile }
  | { readonly ok: false; readonly reason: string };

/** Returns the licence file in the text of a JSON file, whose name a refusal begins with, or the place in it that is wrong, in the words of `say`. */
export function readLicenceFile(text: string, name: string, say?: z.core.$ZodErrorMap): LicenceFileRead {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { ok: false, reason: `${name} is no readable JSON.` };
  }
  const parsed = licenceFile.safeParse(content, say === undefined ? {} : { error: say });
  if (parsed.success) return { ok: true, file: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the top';
  return { ok: false, reason: `${name} is no licence file (at ${place}): ${issue?.message ?? 'unknown shape'}` };
}
