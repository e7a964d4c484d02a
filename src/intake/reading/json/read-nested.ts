import { isRecord } from './flatten-records.ts';
import type { JsonRecord } from './flatten-records.ts';

/** What programs call the list of what goes into a thing. */
const CHILDREN: ReadonlySet<string> = new Set(
  'children; childs; child; components; subcomponents; items; subitems; parts; subparts; bom; bomitems; bomlines; lines; assemblies; subassemblies; nodes; structure; materials; elements'.split(
    '; ',
  ),
);
/** Levels that are followed; deeper ones are a fault of the file. */
const DEEPEST = 100;

/**
 * The lines of parts that hold what goes into them (`{ name, quantity, children: [ … ] }`), from the top down, each with its `level` (0 is the
 * top). Null where nothing in the file holds things of its own kind: what goes into a thing shares two names of fields with it.
 */
export function listNested(content: unknown): JsonRecord[] | null {
  const roots = (Array.isArray(content) ? content : [content]).filter(isRecord);
  const wrapped = roots.length === 1 && !roots.some(isNested) ? Object.values(roots[0] ?? {}).flat() : [];
  const tops = wrapped.length > 0 ? wrapped.filter(isRecord) : roots;
  if (!tops.some(isNested)) return null;
  const lines: JsonRecord[] = [];
  for (const top of tops) addLines(top, 0, lines);
  return lines;
}

function addLines(record: JsonRecord, level: number, lines: JsonRecord[]): void {
  const { children, own } = splitChildren(record);
  lines.push({ level, ...own });
  if (level < DEEPEST) for (const child of children) addLines(child, level + 1, lines);
}

/** The children of a thing, and what it says of itself; a level that the file states gives way to the one that its place says. */
function splitChildren(record: JsonRecord): { readonly children: JsonRecord[]; readonly own: JsonRecord } {
  const children: JsonRecord[] = [];
  const own: [string, unknown][] = [];
  for (const [name, value] of Object.entries(record)) {
    if (isChildren(name, value)) children.push(...value.filter(isRecord));
    else if (name.toLowerCase() !== 'level') own.push([name, value]);
  }
  return { children, own: Object.fromEntries(own) };
}

function isChildren(name: string, value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && CHILDREN.has(name.toLowerCase().replaceAll(/[\s_-]/g, '')) && !value.some(isPlain);
}

function isPlain(value: unknown): boolean {
  return !isRecord(value);
}

function isNested(record: JsonRecord): boolean {
  const { children, own } = splitChildren(record);
  const names = new Set(Object.keys(own));
  return children.some((child) => Object.keys(child).filter((name) => names.has(name)).length >= 2);
}
