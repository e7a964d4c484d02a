import { z } from 'zod';

/** Something refused by a schema, and its place. */
export type Fault = { readonly path: readonly PropertyKey[]; readonly message: string };

/** How many faults are kept; a dataset of another layout has one in each of its rows. */
const MOST_KEPT = 5;
/** How many are counted before nothing more is looked at. */
const MOST_COUNTED = 1000;

/** Findings so far: the first faults, and their number. */
export class FaultList {
  count = 0;
  readonly first: Fault[] = [];

  add(place: readonly PropertyKey[], { path, message }: Fault): void {
    this.count += 1;
    if (this.first.length < MOST_KEPT) this.first.push({ path: [...place, ...path], message });
  }

  /** Whether there are so many that nobody needs to know of more. */
  get isFull(): boolean {
    return this.count >= MOST_COUNTED;
  }
}

export type Checked<T> = { ok: true; value: T } | { ok: false; faults: FaultList };

/**
 * The value as a schema reads it, or the parts refused by the schema. At most five faults are kept and a thousand counted, then nothing more is
 * looked at: a few bytes of a body can have a dozen faults, and a library describing each of them can be kept busy for minutes.
 */
export function checkValue<T>(schema: z.core.$ZodType<T>, value: unknown): Checked<T> {
  const faults = new FaultList();
  const checked = checkInto(faults, schema, value, []);
  return checked ? { ok: true, value: checked.value } : { ok: false, faults };
}

/** The same for a value at a place in something larger, changed on the way and as before afterwards; its faults are added to earlier ones. Null: it has some. */
export function checkInto<T>(
  faults: FaultList,
  schema: z.core.$ZodType<T>,
  value: unknown,
  place: PropertyKey[],
): { value: T } | null {
  const before = faults.count;
  getLook(schema)(value, place, faults);
  if (faults.count > before) return null;
  // What is left are rules on whole objects and lists, each of which says little.
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return { value: parsed.data };
  for (const issue of parsed.error.issues) faults.add(place, issue);
  return null;
}

/** Looks for faults in a value at `place`, changed on the way and left as it was. */
type Look = (value: unknown, place: PropertyKey[], faults: FaultList) => void;

const looks = new WeakMap<z.core.$ZodType, Look>();

function getLook(schema: z.core.$ZodType): Look {
  const known = looks.get(schema);
  if (known) return known;
  const look = createLook(schema);
  looks.set(schema, look);
  return look;
}

/** Goes into containers of much, and asks the library about the rest, one by one. */
function createLook(schema: z.core.$ZodType): Look {
  if (schema instanceof z.ZodUnknown) return () => undefined;
  const whole = lookAtWhole(schema);
  if (schema instanceof z.ZodNullable) return unless((value) => value === null, schema.def.innerType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional || schema instanceof z.ZodDefault)
    return unless((value) => value === undefined, schema.def.innerType);
  if (schema instanceof z.ZodObject) return lookAtFields(schema, whole);
  if (schema instanceof z.ZodArray) {
    const look = getLook(schema.element);
    return (value, place, faults) => {
      if (!Array.isArray(value)) return whole(value, place, faults);
      for (let index = 0; index < value.length && !faults.isFull; index++)
        lookInside(look, value[index], index, place, faults);
    };
  }
  if (schema instanceof z.ZodRecord) {
    const [ofKeys, ofValues] = [getLook(schema.keyType), getLook(schema.valueType)];
    return (value, place, faults) => {
      if (!isObject(value)) return whole(value, place, faults);
      for (const key of Object.keys(value)) {
        if (faults.isFull) return;
        lookInside(ofKeys, key, key, place, faults);
        lookInside(ofValues, value[key], key, place, faults);
      }
    };
  }
  if (schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodTransform)
    return lookBehind(schema.def.in, schema.def.out);
  if (schema instanceof z.ZodDiscriminatedUnion) return lookAtOption(schema, whole);
  return schema instanceof z.ZodUnion ? lookAtAnyOption(schema) : whole;
}

function unless(isFine: (value: unknown) => boolean, inner: z.core.$ZodType): Look {
  const look = getLook(inner);
  return (value, place, faults) => {
    if (!isFine(value)) look(value, place, faults);
  };
}

/** An earlier program's writing is looked at as it is read now. */
function lookBehind(transform: z.ZodTransform, out: z.core.$ZodType): Look {
  const look = getLook(out);
  return (value, place, faults) => {
    const read = z.safeParse(transform, value);
    look(read.success ? read.data : value, place, faults);
  };
}

function lookAtFields(schema: z.ZodObject, whole: Look): Look {
  const fields = listFields(schema).map(([name, field]) => [name, getLook(field)] as const);
  return (value, place, faults) => {
    if (!isObject(value)) return whole(value, place, faults);
    for (const [name, look] of fields) {
      if (faults.isFull) return;
      lookInside(look, value[name], name, place, faults);
    }
  };
}

function listFields(schema: z.ZodObject): [string, z.core.$ZodType][] {
  return Object.entries<z.core.$ZodType>(schema.shape);
}

/** The one of several shapes named by a field of the value; the library says which there are where it names none. */
function lookAtOption(schema: z.ZodDiscriminatedUnion, whole: Look): Look {
  const { discriminator } = schema.def;
  const options = new Map<unknown, Look>();
  for (const option of schema.options) {
    const named =
      option instanceof z.ZodObject ? listFields(option).find(([name]) => name === discriminator) : undefined;
    const words = named?.[1] instanceof z.ZodLiteral ? named[1].values : [];
    for (const word of words) options.set(word, getLook(option));
  }
  return (value, place, faults) => {
    const look = isObject(value) ? options.get(value[discriminator]) : undefined;
    (look ?? whole)(value, place, faults);
  };
}

/** Any of several shapes; where it is none of them there is one fault, in place of each shape's own. */
function lookAtAnyOption(schema: z.ZodUnion): Look {
  const options = schema.options.map(getLook);
  const message = schema.safeParse(undefined).error?.issues[0]?.message ?? 'Invalid input';
  return (value, place, faults) => {
    const isAny = options.some((look) => {
      const own = new FaultList();
      look(value, place, own);
      return own.count === 0;
    });
    if (!isAny) faults.add(place, { path: [], message });
  };
}

/** The library's word on a value without further content, or of another kind than its schema. */
function lookAtWhole(schema: z.core.$ZodType): Look {
  return (value, place, faults) => {
    const parsed = z.safeParse(schema, value);
    if (!parsed.success) for (const issue of parsed.error.issues) faults.add(place, issue);
  };
}

function lookInside(look: Look, value: unknown, at: PropertyKey, place: PropertyKey[], faults: FaultList): void {
  place.push(at);
  look(value, place, faults);
  place.pop();
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
