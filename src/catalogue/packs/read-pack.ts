import type { z } from 'zod';
import { packContent, type PackContent, signedPack, type SignedPack } from '../../domain/packs/pack-file.ts';

export type ReadPack<Pack> =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly reasons: string[] };

/** A signed pack out of the text of a file, or why the text is none. */
export function readSignedPack(text: string): ReadPack<SignedPack> {
  return readAs(signedPack, text);
}

/** A pack out of the text of a file, signed or not, without its signature; or why the text is none. */
export function readPackContent(text: string): ReadPack<PackContent> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  if (typeof parsed.pack !== 'object' || parsed.pack === null) return refuseShape(['It is no object.']);
  const { signature: _signature, ...content } = parsed.pack as Record<string, unknown>;
  return check(packContent, content);
}

function readAs<Pack>(schema: z.ZodType<Pack>, text: string): ReadPack<Pack> {
  const parsed = parse(text);
  return parsed.ok ? check(schema, parsed.pack) : parsed;
}

function parse(text: string): ReadPack<unknown> {
  try {
    return { ok: true, pack: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    const isCut = /^\s*\{/.test(text) && !/\}\s*$/.test(text);
    const what = isCut ? 'The file ends in the middle: only a part of a pack has arrived' : 'The file is no JSON';
    return { ok: false, reasons: [`${what}; a pack is one JSON file, of which nothing may be missing.`] };
  }
}

function check<Pack>(schema: z.ZodType<Pack>, value: unknown): ReadPack<Pack> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, pack: parsed.data };
  return refuseShape(parsed.error.issues.map(describeIssue));
}

/** A fault of shape as a sentence: its place and the fault. */
export function describeIssue({ path, message }: z.core.$ZodIssue): string {
  const where = path.length === 0 ? 'at the top' : `at ${path.map(String).join('.')}`;
  return `${where}: ${message}`;
}

function refuseShape(faults: readonly string[]): { ok: false; reasons: string[] } {
  return { ok: false, reasons: faults.map((fault) => `This is no pack (${fault}).`) };
}
