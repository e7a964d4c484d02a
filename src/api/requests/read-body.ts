import { z } from 'zod';
import { createBreaks } from './breaks.ts';
import { FaultList, checkInto } from './check-value.ts';
import { describeFaults, problemResponse, withRetryAfter } from '../problem.ts';
import type { Route } from '../route.ts';
import { TooDeepError, TooMuchAtOnceError, splitJson, type JsonPath } from './split-json.ts';

type Schema = z.core.$ZodType;

/** A schema's content in a place: a list with elements to be taken one by one, and its possible content. */
type Place = { element: Schema | null; items: Place | null; fields: ReadonlyMap<string | number, Place> };

const places = new WeakMap<Schema, Place>();
const NO_FIELDS: Place['fields'] = new Map();

/**
 * Schema of the elements of a list at a path of a body; null if it has no list there, or has a rule about the list or about something around
 * it, with a need to see it whole.
 */
function findElement(schema: Schema, path: JsonPath): Schema | null {
  let here: Place | undefined | null = getPlace(schema);
  for (const step of path) {
    here = typeof step === 'number' ? here.items : here.fields.get(step);
    if (!here) return null;
  }
  return here.element;
}

function getPlace(schema: Schema): Place {
  const known = places.get(schema);
  if (known) return known;
  const place = createPlace(schema);
  places.set(schema, place);
  return place;
}

function createPlace(schema: Schema): Place {
  const hasRule = schema instanceof z.ZodType && (schema.def.checks?.length ?? 0) > 0;
  if (schema instanceof z.ZodArray)
    return { element: hasRule ? null : schema.element, items: getPlace(schema.element), fields: NO_FIELDS };
  const nothing = { element: null, items: null, fields: NO_FIELDS };
  if (hasRule) return nothing;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return getPlace(schema.def.innerType);
  if (!(schema instanceof z.ZodObject)) return nothing;
  const fields = Object.entries<Schema>(schema.shape).map(([name, field]) => [name, getPlace(field)] as const);
  return { ...nothing, fields: new Map(fields) };
}

/** `given` is the sent value, with its parts outside the schema; lists checked element by element are empty in it. */
export type BodyRead<T> = { ok: true; value: T; given: unknown } | { ok: false; refusal: Response };

/** A request to a route. */
export type WithBody = {
  request: Request;
  route: Route;
  /** The most read of its body. */
  maxBytes: number;
  /** Asked before bytes are taken into memory; false: there is none left. */
  takeRoom: (bytes: number) => boolean;
  /** Why the asker may no longer do this, asked after a slow body; null: they may. Absent: anyone may. */
  askAgain?: () => Promise<Response | null>;
};

/** A body that takes longer is followed by another look at its sender, who may have been taken out meanwhile. */
const SLOW_BODY_MS = 1000;

/** A list somewhere in a body: checked elements in their order. */
type ReadList = { path: JsonPath; elements: unknown[] };

/**
 * Reads the JSON body of a request and checks it against the route's schema in the table. The schema's lists are checked element by element as
 * they come in, so of a large body only the records are in memory, and those once; parts outside the schema are not looked into. Refusals: 503
 * while the bodies of others take up the room for them, 413 above the bytes of the route (as the request says, and counted while reading) and
 * for parts too large to be taken at once, 400 for broken-off text, text other than JSON in UTF-8 (also by its headers) or deep nesting, 422 with the first faults of
 * a misfit, from the thousandth fault on at once, and what `askAgain` says after a slow body. Throws if the table has another schema for the route.
 */
export async function readBody<T>(
  { request, route, maxBytes, takeRoom, askAgain }: WithBody,
  schema: z.core.$ZodType<T>,
): Promise<BodyRead<T>> {
  const begun = performance.now();
  if (route.body !== schema) throw new Error(`The table has another body for ${route.method} ${route.path}.`);
  const tooLarge = `The body is larger than ${describeBytes(maxBytes)}, the most that is taken here.`;
  if (Number(request.headers.get('content-length')) > maxBytes) return refuse(413, tooLarge);
  const unreadable = explainUnreadable(request.headers);
  if (unreadable !== null) return refuse(400, unreadable);
  const lists = new Map<string, ReadList>();
  const faults = new FaultList();
  const splitter = splitJson((path) => {
    const element = findElement(schema, path);
    if (element === null) return null;
    const list: ReadList = { path: [...path], elements: [] };
    // A key that comes again replaces what came before, as in any JSON.
    lists.set(JSON.stringify(path), list);
    return (text) => {
      const place = [...list.path, list.elements.length];
      list.elements.push(checkInto(faults, element, JSON.parse(text), place)?.value);
      if (faults.isFull) throw new EnoughFaultsError();
    };
  });
  let json: unknown;
  try {
    const mayTake = (all: number, bytes: number): boolean => {
      if (all > maxBytes) return false;
      if (!takeRoom(bytes)) throw new NoRoomError();
      return true;
    };
    const pieceBytes = Math.min(MOST_PIECE_BYTES, maxBytes);
    if (!(await readWhile(request, pieceBytes, mayTake, splitter.push))) return refuse(413, tooLarge);
    json = JSON.parse(splitter.finish());
  } catch (error) {
    if (error instanceof EnoughFaultsError) return refuse(422, describeFaults(faults));
    if (error instanceof NoRoomError)
      return refuseForNow('Others are sending large bodies at the moment. Nothing was changed; try again shortly.');
    if (error instanceof TooMuchAtOnceError) return refuse(413, `The body has ${error.message}.`);
    // Nobody may be left to hear it, but it is no failure of this side.
    if (error instanceof BrokenOffError) return refuse(400, error.message);
    if (error instanceof TooDeepError) return refuse(400, `The body has ${error.message}.`);
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    return refuse(400, 'The body is not JSON in UTF-8.');
  }
  const checked = checkInto(faults, schema, json, []);
  if (!checked || faults.count > 0) return refuse(422, describeFaults(faults));
  for (const { path, elements } of lists.values()) putList(checked.value, path, elements);
  const refusal = performance.now() - begun > SLOW_BODY_MS ? ((await askAgain?.()) ?? null) : null;
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, value: checked.value, given: json };
}

/** Names of UTF-8, and of the part of it that all others share. */
const READ_CHARSETS = /^(?:utf-?8|us-ascii|ascii)$/i;

/** Why a body would be read as something else than its sender wrote: another charset, or packed. Null if its headers say neither. */
function explainUnreadable(headers: Headers): string | null {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  if (charset !== undefined && !READ_CHARSETS.test(charset))
    return `The body is not JSON in UTF-8: its headers say ${charset.slice(0, 40)}.`;
  const packed = (headers.get('content-encoding') ?? '').trim();
  return packed === '' || /^identity$/i.test(packed)
    ? null
    : `The body is not JSON in UTF-8: its headers say that it is packed as ${packed.slice(0, 40)}.`;
}

/** Puts elements where the checked value has their list, read as empty. */
function putList(value: unknown, path: JsonPath, elements: unknown[]): void {
  let place: unknown = value;
  let holder: Record<string | number, unknown> | null = null;
  for (const step of path) {
    // What came before under the same key was replaced.
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, step)) return;
    holder = place as Record<string | number, unknown>;
    place = holder[step];
  }
  if (!Array.isArray(place)) return;
  const last = path.at(-1);
  // As it is: a million elements that are copied one by one keep everybody waiting.
  if (holder !== null && last !== undefined) holder[last] = elements;
  else for (const element of elements) place.push(element);
}

function describeBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${String(Math.floor(bytes / 1000))} kB` : `${String(Math.floor(bytes / 1_000_000))} MB`;
}

function refuse(status: 400 | 413 | 422, detail: string): { ok: false; refusal: Response } {
  return { ok: false, refusal: problemResponse(status, detail) };
}

function refuseForNow(detail: string): { ok: false; refusal: Response } {
  return { ok: false, refusal: withRetryAfter(problemResponse(503, detail), ROOM_WAIT_SECONDS) };
}

/** There are so many faults that the rest need not be read. */
class EnoughFaultsError extends Error {}

/** Earlier bodies take up the available room. */
class NoRoomError extends Error {}

/** The sender left in the middle. */
class BrokenOffError extends Error {
  constructor(cause: unknown) {
    super('The body broke off.', { cause });
    this.name = 'BrokenOffError';
  }
}

/** Bytes handed on together: some senders send one at a time. */
const MOST_PIECE_BYTES = 65_536;
/** When there may be room for a large body again. */
const ROOM_WAIT_SECONDS = 5;

/**
 * Hands on a request's body as text, in pieces of so many bytes, for as long as `mayTake` says so of its bytes in all and of the latest ones;
 * false: it said no. Throws a TypeError for other text than UTF-8.
 */
async function readWhile(
  request: Request,
  pieceBytes: number,
  mayTake: (all: number, bytes: number) => boolean,
  push: (text: string) => void,
): Promise<boolean> {
  const reader = request.body?.getReader();
  if (!reader) return true;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const piece = new Uint8Array(pieceBytes);
  const rest = createBreaks();
  let filled = 0;
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new BrokenOffError(cause);
      });
      if (done) break;
      size += value.byteLength;
      if (!mayTake(size, value.byteLength)) return false;
      for (let at = 0; at < value.byteLength;) {
        const taken = value.subarray(at, at + piece.byteLength - filled);
        piece.set(taken, filled);
        filled += taken.byteLength;
        at += taken.byteLength;
        if (filled < piece.byteLength) continue;
        push(decoder.decode(piece, { stream: true }));
        filled = 0;
        const wait = rest();
        if (wait) await wait;
      }
    }
    push(decoder.decode(piece.subarray(0, filled)));
    return true;
  } finally {
    // What is left unread is not waited for.
    await reader.cancel().catch(() => undefined);
  }
}
