import { isRecord, type JsonRecord } from '../flatten-records.ts';
import { listRecords, readRecord, readText, walkRecords } from './walk-records.ts';

/** Deeper values are left as they are. */
const DEEPEST = 100;

/**
 * The content of a file of asset administration shells as the aspects that its submodels hold: elements with a short name and a value become fields. A payload that
 * is written as text is read as JSON. Any other content as it is.
 */
export function openShells(content: unknown): unknown {
  for (const record of walkRecords(content))
    if (Array.isArray(record['submodelElements']) || isJsonText(record['payload'])) return open(content, 0);
  return content;
}

function isJsonText(value: unknown): value is string {
  return typeof value === 'string' && /^\s*[[{]/.test(value);
}

function open(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => open(each, depth + 1));
  if (!isRecord(value)) return value;
  if (Array.isArray(value['submodelElements']))
    return {
      identification: readText(value['id']),
      aspectType: readAspect(value),
      payload: readElements(listRecords(value['submodelElements']), depth + 1),
    };
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'payload' && isJsonText(each) ? parse(each) : open(each, depth + 1),
    ]),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The name of the model that a submodel follows, else its own. */
function readAspect(submodel: JsonRecord): string {
  const keys = listRecords(readRecord(submodel['semanticId'])['keys']);
  return keys.map((key) => readText(key['value'])).find((text) => text !== '') ?? readText(submodel['idShort']);
}

function readElements(elements: readonly JsonRecord[], depth: number): JsonRecord {
  return Object.fromEntries(
    elements.flatMap((element): [string, unknown][] => {
      const name = readText(element['idShort']);
      return name === '' ? [] : [[name, readElement(element, depth)]];
    }),
  );
}

function readElement(element: JsonRecord, depth: number): unknown {
  if (depth > DEEPEST) return null;
  const stated = element['modelType'];
  const kind = readText(isRecord(stated) ? stated['name'] : stated);
  const { value } = element;
  if (kind === 'Range') return { min: element['min'], max: element['max'] };
  if (kind === 'MultiLanguageProperty') return readText(listRecords(value)[0]?.['text']);
  if (Array.isArray(value)) {
    const inner = listRecords(value);
    if (kind === 'SubmodelElementList') return inner.map((each) => readElement(each, depth + 1));
    return readElements(inner, depth + 1);
  }
  // Values are text whatever they are of; what does not apply has to be told from what is only written.
  return readText(element['valueType']).endsWith('boolean') ? String(value) === 'true' : value;
}
