import type { DeclaredNode } from '../../../base/declared-list.ts';
import {
  readDeclaredAmount,
  writeDeclaredAmount,
  writeUnreadAmount,
} from '../../../values/contents/declared-amount.ts';
import type { JsonRecord } from '../flatten-records.ts';
import { listRecords, readRecord, readText, walkRecords } from './walk-records.ts';

const CAS = /^\d{2,7}-\d{2}-\d$/;
/** A sum of fractions of one that is rounded. */
const MOST_OF_ALL = 1.05;

/**
 * What a passport in another layout than those of Catena-X says of its part: masses of the materials of a battery (Battery Pass consortium), or fractions of
 * one of the materials of a product (UN Transparency Protocol). `content` is the whole file. Null where the object is none, or nothing names the part.
 */
export function listOtherPassport(record: JsonRecord, content: unknown): readonly DeclaredNode[] | null {
  if (Array.isArray(record['batteryMaterials'])) return listBattery(record, content);
  return Array.isArray(record['materialsProvenance']) ? listProduct(record, content) : null;
}

/** Names of the fields that name the model of a battery, the surest first. */
const MODELS = ['manufacturerPartId', 'batteryModelIdentifier', 'modelIdentifier', 'productIdentifier'] as const;

function listBattery(record: JsonRecord, content: unknown): readonly DeclaredNode[] | null {
  const all = [...walkRecords(content)];
  // Of several batteries nobody knows which number is whose.
  if (all.filter((each) => Array.isArray(each['batteryMaterials'])).length > 1) return null;
  const number = findOne(all, MODELS);
  if (number === '') return null;
  const kilograms = readDeclaredAmount(findOne(all, ['batteryMass']), 'kg');
  const mass = kilograms === null ? '' : writeDeclaredAmount(kilograms);
  return [
    { level: 1, type: 'component', number, mass, date: readDay(findOne(all, ['lastUpdate', 'issueDate'])) },
    ...listRecords(record['batteryMaterials']).map((material): DeclaredNode => {
      const grams = readDeclaredAmount(readText(material['batteryMaterialMass']), 'g');
      const identifier = readText(material['batteryMaterialIdentifier']);
      return {
        level: 2,
        type: 'substance',
        name: readText(material['batteryMaterialName']) || identifier,
        cas_number: CAS.test(identifier) ? identifier : '',
        mass: grams === null ? '' : writeDeclaredAmount(grams),
        portion: grams === null ? writeUnreadAmount(readText(material['batteryMaterialMass'])) : '',
      };
    }),
  ];
}

function listProduct(record: JsonRecord, content: unknown): readonly DeclaredNode[] | null {
  const product = { ...record, ...readRecord(record['product']) };
  const number = findOne([product], ['productNumber', 'modelNumber', 'registeredId', 'sku', 'mpn']);
  if (number === '') return null;
  const materials = listRecords(record['materialsProvenance']);
  const fractions = materials.map(({ massFraction }) => Number(readText(massFraction) || Number.NaN));
  // Figures that are no fractions of one may be percent, and are not read.
  const areFractions = fractions.reduce((sum, each) => sum + (each || 0), 0) <= MOST_OF_ALL;
  const all = [...walkRecords(content)];
  const supplier = readText(readRecord(all.find((each) => each['issuer'] !== undefined)?.['issuer'])['name']);
  const date = readDay(findOne(all, ['validFrom', 'issuanceDate']));
  return [
    { level: 1, type: 'component', number, name: readText(product['name']), supplier, date },
    ...materials.map((material, at): DeclaredNode => {
      const fraction = fractions[at]!;
      const code = readText(readRecord(material['materialType'])['code']);
      const percent = Number((fraction * 100).toPrecision(12));
      const amount = areFractions && fraction >= 0 ? readDeclaredAmount(String(percent), '%') : null;
      return {
        level: 2,
        type: 'substance',
        name: readText(material['name']) || code,
        cas_number: CAS.test(code) ? code : '',
        portion: amount === null ? writeUnreadAmount(readText(material['massFraction'])) : writeDeclaredAmount(amount),
        portion_of: 'part',
      };
    }),
  ];
}

function findOne(records: readonly JsonRecord[], names: readonly string[]): string {
  for (const name of names) {
    const found = records.map((each) => readText(each[name])).find((text) => text !== '');
    if (found !== undefined) return found;
  }
  return '';
}

function readDay(text: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
}
