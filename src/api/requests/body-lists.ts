import { z } from 'zod';
import type { JsonPath } from './split-json.ts';

type Schema = z.core.$ZodType;

/** What a schema has in a place: a list whose elements can be taken one by one, and what may stand inside. */
type Place = { element: Schema | null; items: Place | null; fields: ReadonlyMap<string | number, Place> };

const places = new WeakMap<Schema, Place>();
const NO_FIELDS: Place['fields'] = new Map();

/**
 * What the elements of a list at a path of a body have to be, by the schema of the body; null where it has no list there, or has a rule about the list or
 * about something around it, which has to see it whole.
 */
export function findElement(schema: Schema, path: JsonPath): Schema | null {
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
