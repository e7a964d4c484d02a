import { z } from 'zod';

/** A body of any size: `open`, then units until it is large enough, then `close`. */
export type BodyShape = {
  name: string;
  open: string;
  close: string;
  unit: (index: number) => string;
  /** How the characters become bytes. */
  encoding: 'utf8' | 'latin1';
};

/** A place in a body where something can be repeated, with the text around it. */
type Place = { name: string; open: string; close: string; kind: 'list' | 'fields' | 'text' };

/** Each stands for a value; many of them are small, so that they are many. */
const VALUES: Readonly<Record<string, (index: number) => string>> = {
  'empty objects': () => '{}',
  'empty lists': () => '[]',
  'empty texts': () => '""',
  nulls: () => 'null',
  digits: () => '0',
  booleans: () => 'true',
  'objects of their own layout': (index) => `{"a${String(index)}":1}`,
  'objects with a prototype': () => '{"__proto__":{"a":1},"constructor":{"prototype":{}}}',
  'lists in lists': () => `${'['.repeat(50)}${']'.repeat(50)}`,
  'objects in objects': () => `${'{"a":'.repeat(50)}0${'}'.repeat(50)}`,
  'long texts': () => `"${'x'.repeat(5000)}"`,
  'escaped texts': () => `"${String.raw`\ud83d\ude00`.repeat(500)}"`,
  'texts that look like mail': (index) => `"${'a.'.repeat(20)}${String(index)}@${'b.'.repeat(20)}"`,
  'numbers of many digits': () => '1'.repeat(2000),
  'numbers beyond all': () => '1e999',
  datasets: () => '{"dataset":{"sourcing":[{},{}],"parts":[{"rows":[{},{}]}]}}',
};

/** What is no JSON, or is so only at its end. */
const BROKEN: Readonly<Record<string, string>> = {
  'opening brackets': '[',
  'opening braces': '{"a":',
  'closing brackets': ']',
  commas: ',',
  quotes: '"',
  backslashes: '\\',
  blanks: ' ',
  'line breaks': '\n',
  'bytes that are no text': '\u00ff',
  digits: '7',
};

/** Bodies that nobody sends who means well, for a route whose body has this schema: at the top, beside what it has, and in each of its own lists, objects and texts. */
export function listBodyShapes(schema: z.ZodType): BodyShape[] {
  const foreign: Place[] = [
    { name: 'the top', open: '[', close: ']', kind: 'list' },
    { name: 'the top', open: '{', close: '}', kind: 'fields' },
    { name: 'a field that it does not have', open: '{"unknown":[', close: ']}', kind: 'list' },
    { name: 'a table of a dataset', open: '{"dataset":{"sourcing":[', close: ']}}', kind: 'list' },
    { name: 'many datasets', open: '{"dataset":{"parts":[', close: ']}}', kind: 'list' },
  ];
  const broken = Object.entries(BROKEN).flatMap(([name, text]) =>
    ['', '{"a":"', '{"a":[', '{"dataset":{"parts":[{"partNumber":"'].map((open) => ({
      name: `${name} after ${open}`,
      open,
      close: '',
      unit: () => text,
      encoding: 'latin1' as const,
    })),
  );
  return [...broken, ...[...foreign, ...listPlaces(schema, { name: '', open: '', close: '' })].flatMap(fillPlace)];
}

function fillPlace({ name, open, close, kind }: Place): BodyShape[] {
  if (kind === 'text') {
    const long = { open: `${open}"`, close: `"${close}`, encoding: 'utf8' as const };
    return [
      { name: `a long text in ${name}`, ...long, unit: () => 'x@y.' },
      { name: `an escaped text in ${name}`, ...long, unit: () => String.raw`\u0000` },
    ];
  }
  const values = Object.entries(VALUES).map(([what, value]) => ({
    name: `${what} in ${name}`,
    open,
    close,
    unit: (index: number) => `${index === 0 ? '' : ','}${kind === 'list' ? '' : `"k${String(index)}":`}${value(index)}`,
    encoding: 'utf8' as const,
  }));
  if (kind === 'list') return values;
  const unit = (index: number) => `${index === 0 ? '' : ','}"name":[]`;
  const same = { open, close, unit, encoding: 'utf8' as const };
  return [...values, { name: `one name again and again in ${name}`, ...same }];
}

/** Every list, object of any names and text that a schema has. */
function listPlaces(schema: z.core.$ZodType, around: Omit<Place, 'kind'>): Place[] {
  const { name, open, close } = around;
  const go = (inner: z.core.$ZodType): Place[] => listPlaces(inner, around);
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return go(schema.def.innerType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => go(option));
  if (schema instanceof z.ZodArray) {
    const inside = { name: `${name}[]`, open: `${open}[`, close: `]${close}` };
    return [{ ...inside, kind: 'list' }, ...listPlaces(schema.element, inside)];
  }
  if (schema instanceof z.ZodRecord) return [{ name, open: `${open}{`, close: `}${close}`, kind: 'fields' }];
  if (schema instanceof z.ZodObject)
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([field, inner]) =>
      listPlaces(inner, {
        name: `${name}.${field}`,
        open: `${open}{${nameKind(schema)}"${field}":`,
        close: `}${close}`,
      }),
    );
  if (schema instanceof z.ZodUnknown) return [{ name, open: `${open}[`, close: `]${close}`, kind: 'list' }];
  return schema instanceof z.ZodString || schema instanceof z.ZodEmail ? [{ ...around, kind: 'text' }] : [];
}

/** The field by which one of several shapes is told. */
function nameKind({ shape }: z.ZodObject): string {
  return Object.entries(shape)
    .map(([field, inner]) =>
      inner instanceof z.ZodLiteral ? `"${field}":${JSON.stringify([...inner.values][0])},` : '',
    )
    .join('');
}

const PIECE_LENGTH = 60_000;

/** A body of about so many bytes, in pieces. Units that are all alike are put together at once: one by one they cost as much as being read. */
export function* writeBody({ open, close, unit, encoding }: BodyShape, length: number): Generator<Buffer<ArrayBuffer>> {
  const alike = unit(1) === unit(2) ? unit(1) : null;
  let piece = open;
  let written = 0;
  let index = 0;
  while (written + piece.length < length) {
    if (alike === null || index === 0) {
      piece += unit(index);
      index += 1;
    } else {
      const missing = Math.min(PIECE_LENGTH, length - written) - piece.length;
      piece += alike.repeat(Math.ceil(missing / alike.length));
    }
    if (piece.length < PIECE_LENGTH) continue;
    written += piece.length;
    yield Buffer.from(piece, encoding);
    piece = '';
  }
  yield Buffer.from(piece + close, encoding);
}
