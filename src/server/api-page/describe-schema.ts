/** The parts of JSON Schema used by the contract's schemas. */
export type JsonSchema = {
  $ref?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  minLength?: number;
  maxLength?: number;
};

const INDENT = '  ';
const SHORT = 72;

/** A schema as a programmer would write the type, over several lines where it is long; bounds stand in brackets. */
export function describeSchema(schema: JsonSchema, margin = ''): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return join(choices, ' | ', margin);
  if (schema.allOf) return join(schema.allOf, ' & ', margin);
  if (schema.items || schema.type === 'array') {
    const item = describeSchema(schema.items ?? {}, margin);
    const atLeast = schema.minItems === undefined ? '' : ` (at least ${String(schema.minItems)})`;
    return `${item.includes(' ') && !item.startsWith('{') ? `(${item})` : item}[]${atLeast}`;
  }
  if (schema.properties) return describeObject(schema, margin);
  if (typeof schema.additionalProperties === 'object')
    return `{ [name]: ${describeSchema(schema.additionalProperties, margin)} }`;
  const { type } = schema;
  if (type === undefined) return 'any';
  return `${typeof type === 'string' ? type : type.join(' | ')}${describeBounds(schema)}`;
}

function describeObject({ properties = {}, required = [] }: JsonSchema, margin: string): string {
  const inner = margin + INDENT;
  const fields = Object.entries(properties).map(
    ([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${describeSchema(field, inner)}`,
  );
  const short = `{ ${fields.join(', ')} }`;
  if (short.length <= SHORT && !short.includes('\n')) return short;
  return `{\n${fields.map((field) => `${inner}${field}\n`).join('')}${margin}}`;
}

function join(schemas: readonly JsonSchema[], sign: string, margin: string): string {
  return [...new Set(schemas.map((one) => describeSchema(one, margin)))].join(sign);
}

function describeBounds({ minimum, maximum, minLength, maxLength }: JsonSchema): string {
  // What every whole number in JSON is within need not be said.
  const told = (value: number | undefined): number | undefined =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
  const [from, to] = [told(minimum), told(maximum)];
  const bounds = [
    from === undefined ? '' : `≥ ${String(from)}`,
    to === undefined ? '' : `≤ ${String(to)}`,
    minLength === undefined ? '' : `at least ${String(minLength)} characters`,
    maxLength === undefined ? '' : `at most ${String(maxLength)} characters`,
  ].filter(Boolean);
  return bounds.length === 0 ? '' : ` (${bounds.join(', ')})`;
}
