/** A value as a file can hold it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** The way to one field: names of fields and places in lists. */
export type Path = readonly (string | number)[];

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
/** Whether a value has fields. */
export function isFields(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** Value at a path; undefined if it leads nowhere. */
export function getAt(whole: Json, path: Path): Json | undefined {
  let value: Json | undefined = whole;
  for (const step of path) {
    if (isList(value)) value = value[Number(step)];
    else if (isFields(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
}

/** The whole with another value at a path; everything beside the path stays the same object. A path to nowhere makes its fields. */
export function setAt(whole: Json, path: Path, value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const below = getAt(whole, [step]) ?? {};
  const next = setAt(below, rest, value);
  if (isList(whole)) return whole.with(Number(step), next);
  return { ...(isFields(whole) ? whole : {}), [step]: next };
}

/** A path as a comparable name: `disruptions.0.queue.approval`. */
export function namePath(path: Path): string {
  return path.join('.');
}
