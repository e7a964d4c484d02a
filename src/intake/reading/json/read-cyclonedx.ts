import { isRecord } from './flatten-records.ts';
import type { JsonRecord } from './flatten-records.ts';

/** Deeper trees of components are cut here; the standard sets no limit, and a file may be made to exhaust the stack. */
const MAX_DEPTH = 100;

/** Whether JSON is a bill of materials in CycloneDX (ECMA-424). */
export function isCycloneDx(content: JsonRecord): boolean {
  return (
    content['bomFormat'] === 'CycloneDX' && (Array.isArray(content['components']) || isRecord(content['metadata']))
  );
}

/**
 * The components of a CycloneDX bill as one table of parent and child, a row for each; the subject of the bill (`metadata.component`) is the parent
 * of the outermost ones. Part number is the name, or `bom-ref` where one name stands for several things. `properties` such as
 * `cdx:device:quantity` become columns by the last word of their name.
 */
export function listComponents(content: JsonRecord): JsonRecord[] {
  const placed: { component: JsonRecord; parent: JsonRecord | null }[] = [];
  const visit = (components: unknown, parent: JsonRecord | null, depth: number): void => {
    if (!Array.isArray(components) || depth > MAX_DEPTH) return;
    for (const component of components.filter(isRecord)) {
      placed.push({ component, parent });
      visit(component['components'], component, depth + 1);
    }
  };
  const subject = isRecord(content['metadata']) ? content['metadata']['component'] : undefined;
  const root = isRecord(subject) ? subject : null;
  visit(content['components'], root, 0);
  visit(root?.['components'], root, 0);

  const meanings = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { component } of placed) {
    const name = writeText(component['name']);
    const meaning = JSON.stringify([component['version'], component['description'], component['supplier']]);
    if ((meanings.get(name) ?? meaning) !== meaning) ambiguous.add(name);
    meanings.set(name, meaning);
  }
  const identify = (component: JsonRecord): string => {
    const name = writeText(component['name']);
    return name === '' || ambiguous.has(name) ? writeText(component['bom-ref']) || name : name;
  };
  return placed.map(({ component, parent }) =>
    describeComponent(component, identify(component), parent === null ? '' : identify(parent)),
  );
}

function writeText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function describeComponent(component: JsonRecord, partNumber: string, parent: string): JsonRecord {
  const { name, version, description, type } = component;
  const row = new Map<string, unknown>([
    ['parent', parent],
    ['part number', partNumber],
    ['name', name],
    ['version', version],
    ['description', description],
    ['type', type],
    ['manufacturer', nameOrganisation(component['manufacturer']) ?? component['publisher']],
    ['supplier', nameOrganisation(component['supplier'])],
  ]);
  const properties = Array.isArray(component['properties']) ? component['properties'].filter(isRecord) : [];
  for (const property of properties) {
    const column = writeText(property['name']).replace(/^.*:/, '');
    if (column !== '' && !row.has(column)) row.set(column, property['value']);
  }
  return Object.fromEntries(row);
}

function nameOrganisation(organisation: unknown): unknown {
  return isRecord(organisation) ? organisation['name'] : organisation;
}
