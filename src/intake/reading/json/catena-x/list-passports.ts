import { DECLARED_COLUMNS, writeDeclaredRow, type DeclaredNode } from '../../../base/declared-list.ts';
import {
  type DeclaredAmount,
  readDeclaredAmount,
  writeDeclaredAmount,
  writeUnreadAmount,
} from '../../../values/contents/declared-amount.ts';
import type { JsonRecord } from '../flatten-records.ts';
import type { NamedRows } from './list-catena-x.ts';
import { listOtherPassport } from './other-passports.ts';
import { listRecords, readRecord, readText, walkRecords } from './walk-records.ts';

/**
 * What passports of products say their part contains (BatteryPass, DigitalProductPassport, and those of `listOtherPassport`) and which magnets a drive holds (ElectricDrivePassport); a
 * drive that names no family is a part of which nothing is known, since its sensors may hold magnets.
 * Recycled shares say nothing of contents. Null where there is no passport; a sentence where a passport names no part.
 */
export function listPassports(content: unknown): NamedRows | string | null {
  const nodes: DeclaredNode[] = [];
  const families: string[][] = [];
  const bareParts: string[] = [];
  let withoutNumber = false;
  for (const record of walkRecords(content)) {
    const materials = listMaterials(record);
    const magnets = readText(readRecord(readRecord(record['specific'])['eMachine'])['permanentMagnetType']);
    const other = listOtherPassport(record, content);
    if (other !== null) nodes.push(...other);
    const isBare = Array.isArray(record['batteryMaterials']) || Array.isArray(record['materialsProvenance']);
    if (isBare && other === null) withoutNumber = true;
    if (materials === null && magnets === '' && !statesNoMaterials(record)) continue;
    const { number, name, supplier, date } = readIdentity(record);
    if (number === '') {
      withoutNumber = true;
      continue;
    }
    if (materials !== null)
      nodes.push(
        { level: 1, type: 'component', number, name, supplier, date },
        ...materials.map((material) => readMaterial(material)),
      );
    else bareParts.push(number);
    const family = FAMILIES.find(([words]) => words.test(magnets))?.[1];
    if (family !== undefined) families.push([number, 'magnet_family', family, 'declared', date]);
  }
  if (nodes.length === 0 && bareParts.length === 0)
    return withoutNumber ? 'says what a product contains and not which part it is: it names no part number' : null;
  const declared = new Set(nodes.map(({ number }) => number));
  const others = [...new Set(bareParts)].filter((number) => !declared.has(number));
  return [
    ['declaration', nodes.length === 0 ? [] : [[...DECLARED_COLUMNS], ...nodes.map(writeDeclaredRow)]],
    ['parts', others.length === 0 ? [] : [['part_number'], ...others.map((number) => [number])]],
    [
      'properties',
      families.length === 0 ? [] : [['part_number', 'property', 'text', 'evidence', 'evidence_date'], ...families],
    ],
  ];
}

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/neodym|ndfeb/i, 'NdFeB'],
  [/samarium|smco/i, 'SmCo'],
  [/ferrit|ceramic/i, 'ferrite'],
  [/alnico/i, 'AlNiCo'],
];

/** The materials of a passport in its versions; null where the object is none, or says that it states none. */
function listMaterials(record: JsonRecord): readonly JsonRecord[] | null {
  const ofBattery = readRecord(record['materials']);
  const composed = ofBattery['composition'];
  if (Array.isArray(composed)) return listRecords(composed);
  const old = readRecord(ofBattery['materialComposition']);
  if (Array.isArray(old['content'])) return old['applicable'] === false ? null : listRecords(old['content']);
  const information = readRecord(readRecord(record['composition'])['materialInformation']);
  return Array.isArray(information['materials']) ? listRecords(information['materials']) : null;
}

/** Whether a passport says of its list of materials that it does not apply: the part is there, and nothing is known of it. */
function statesNoMaterials(record: JsonRecord): boolean {
  return readRecord(readRecord(record['materials'])['materialComposition'])['applicable'] === false;
}

type Identity = { readonly number: string; readonly name: string; readonly supplier: string; readonly date: string };

function readIdentity(record: JsonRecord): Identity {
  let number = '';
  let name = '';
  for (const each of walkRecords(record['identification'] ?? record)) {
    number ||= readText(each['manufacturerPartId']);
    name ||= readText(each['nameAtManufacturer']);
  }
  const metadata = readRecord(record['metadata']);
  const operator = readRecord(metadata['economicOperator'])['economicOperatorNames'];
  const supplier = Array.isArray(operator) ? readText(operator[0]) : '';
  const date = /^\d{4}-\d{2}-\d{2}/.exec(readText(metadata['issueDate']))?.[0] ?? '';
  return { number, name, supplier, date };
}

function readMaterial(material: JsonRecord): DeclaredNode {
  const ids = [...listRecords(material['id']), ...listRecords(material['materialIdentifications'])];
  const kind = (id: JsonRecord): string => readText(id['type'] ?? id['materialListTypeId'] ?? id['materialStandard']);
  const cas = ids.find((id) => /^cas/i.test(kind(id)));
  const name = ids.map((id) => readText(id['name'] ?? id['materialName'])).find((text) => text !== '');
  const amount = readAmount(material);
  return {
    level: 2,
    type: 'substance',
    name: name ?? readText(cas?.['id'] ?? cas?.['materialId']),
    cas_number: readText(cas?.['id'] ?? cas?.['materialId']),
    portion: amount === null ? writeUnreadAmount(sayConcentration(material)) : writeDeclaredAmount(amount),
    portion_of: 'part',
  };
}

/** The least figure that there is stands for an amount that is not set. */
const NOT_SET = /^-1\.79\d*e\+?308$/i;

/** What a passport says of an amount, in its words; '' where it says nothing. */
function sayConcentration(material: JsonRecord): string {
  const one = findConcentration(material);
  const text = readText(one['concentrationValue'] ?? one['concentration'] ?? one['value']);
  return NOT_SET.test(text) ? '' : text;
}

/** Where one concentration stands: in an object of its own, or as a bare figure beside its unit. */
function findConcentration(material: JsonRecord): JsonRecord {
  const information = readRecord(material['concentrationInformation']);
  if (Object.keys(information).length === 0) return material;
  const own = readRecord(information['concentration']);
  return Object.keys(own).length === 0 ? information : own;
}

/** One concentration with its unit, or least and most of it. */
function readAmount(material: JsonRecord): DeclaredAmount | null {
  const information = readRecord(material['concentrationInformation']);
  const one = findConcentration(material);
  const read = (record: JsonRecord): DeclaredAmount | null =>
    readDeclaredAmount(
      readText(record['concentrationValue'] ?? record['concentration'] ?? record['value']),
      readText(record['concentrationUnit'] ?? record['unit']) || '%',
    );
  const range = readRange(information['concentrationRange'] ?? material['concentrationRange'], one, read);
  const single = read(one);
  if (range === null || single === null || single.unit !== '%') return single ?? range;
  return {
    unit: '%',
    min: Math.min(single.min, range.min),
    max: Math.max(single.max, range.max),
    nominal: single.nominal,
  };
}

/** The ends of a range of concentrations by their names in the versions of passports and in what tools write of them. */
const LEAST = ['minConcentration', 'lowerConcentration', 'min', 'minimum', 'minValue', 'lower', 'from'] as const;
const MOST = ['maxConcentration', 'upperConcentration', 'max', 'maximum', 'maxValue', 'upper', 'to'] as const;

/**
 * A range as an object of its ends, as a list of one such object or of two figures, or as text; each end an object with its own unit, or a figure in
 * that of the concentration. Null for any other; without its upper end a range leaves all open.
 */
function readRange(
  stated: unknown,
  { concentrationUnit, unit }: JsonRecord,
  read: (record: JsonRecord) => DeclaredAmount | null,
): (DeclaredAmount & { readonly unit: '%' }) | null {
  const isPair = Array.isArray(stated) && stated.length === 2 && stated.every((end) => typeof end === 'number');
  const given: unknown = isPair ? { min: stated[0], max: stated[1] } : Array.isArray(stated) ? stated[0] : stated;
  const inUnit = (value: unknown): DeclaredAmount | null => read({ value, concentrationUnit, unit });
  const readEnd = (names: readonly string[]): number | null => {
    const range = readRecord(given);
    const end = names.map((name) => range[name]).find((value) => value !== undefined && value !== null);
    const amount = typeof end === 'object' ? read(readRecord(end)) : inUnit(end);
    return amount?.unit === '%' ? (names === LEAST ? amount.min : amount.max) : null;
  };
  if (typeof given === 'string') {
    const amount = inUnit(given);
    return amount?.unit === '%' ? { ...amount, unit: '%' } : null;
  }
  const [first, most] = [readEnd(LEAST), readEnd(MOST)];
  if (most === null) return null;
  const least = first ?? 0;
  return { unit: '%', min: Math.min(least, most), max: Math.max(least, most), nominal: null };
}
