import type { z } from 'zod';
import { describeFaults, problemResponse } from './problem.ts';

export type BodyRead<T> = { ok: true; value: T } | { ok: false; refusal: Response };

/**
 * Reads a request's JSON body and checks it against a schema. Refusals: 413 above `maxBytes` (counted while reading, so that a
 * wrong or absent length does not matter), 400 for what is not JSON in UTF-8, 422 with the first faults for what does not fit.
 */
export async function readBody<T>(request: Request, schema: z.ZodType<T>, maxBytes: number): Promise<BodyRead<T>> {
  const bytes = await readAtMost(request, maxBytes);
  if (bytes === null) {
    return refuse(
      413,
      `The body is larger than ${String(Math.floor(maxBytes / 1_000_000))} MB, the most that is taken at once.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse(400, 'The body is not JSON in UTF-8.');
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : refuse(422, describeFaults(parsed.error.issues));
}

function refuse(status: 400 | 413 | 422, detail: string): { ok: false; refusal: Response } {
  return { ok: false, refusal: problemResponse(status, detail) };
}

async function readAtMost(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
