import { describe, expect, it } from 'vitest';
import type { ForeignColumn } from '../../../src/intake/base/foreign-table.ts';
import { findRule } from '../../../src/intake/base/rules.ts';
import { PROMOTED } from '../../../src/intake/mapping/known/promote-name.ts';
import { BY_CELLS } from '../../../src/intake/mapping/propose-columns.ts';
import { proposePurpose } from '../../../src/intake/mapping/propose-purpose.ts';
import { PURPOSE_RULES } from '../../../src/intake/mapping/purpose-rules.ts';

/** Columns as `header=meaning`, parted by blanks; `header` alone means nothing, `=meaning` bears the header of its meaning, `!` was promoted, `?` told by its cells. */
function readColumns(text: string) {
  return text.split(' ').map((column) => {
    const [header = '', meaning = ''] = column.split('=');
    const isPromoted = meaning.endsWith('!');
    const bare = meaning.replace(/[!?]/, '');
    return {
      header: (header || bare).replaceAll('_', ' '),
      samples: ['1'],
      meaning: bare === '' ? null : (bare as ForeignColumn),
      confidence: 0.9,
      reason: isPromoted ? PROMOTED : meaning.endsWith('?') ? BY_CELLS : 'The header says so.',
    };
  });
}

/** One table for each rule, in the order of the rules: columns, name of the file, purpose, confidence. */
const CASES: readonly (readonly [columns: string, name: string, purpose: string | null, confidence: number])[] = [
  ['Licence_No=licence-number =supplier Status=licence-status Valid_until=valid-to', 'a.csv', 'licence-list', 0.9],
  ['Plant=site Country=country Licensor=licensor', 'a.csv', 'supplier-list', 0.9],
  ['Contract_no Licensor=licensor Licensee Subject', 'a.csv', null, 0.9],
  ['Import_permit_no. =supplier =part-number Issued_on Valid_until=valid-to =quantity', 'a.csv', null, 0.8],
  ['=supplier =part-number Question Answer Date', 'a.csv', null, 0.9],
  ['Certificate_No. Heat_No. =part-number =supplier =quantity', 'a.csv', null, 0.9],
  ['=part-number MRP_element=mrp-element =quantity', 'a.csv', 'stock', 0.9],
  ['=part-number =annual-demand Created=order-date', 'a.csv', 'parts-list', 0.9],
  ['=part-number Jan=period-demand Feb=period-demand', 'a.csv', 'parts-list', 0.85],
  ['=part-number Month =annual-demand', 'forecast.csv', 'parts-list', 0.9],
  ['Ref=designators Mid_X Rotation', 'board.csv', null, 0.8],
  ['Source Target =unit', 'links.csv', null, 0.8],
  ['=part-number =quantity', 'purchase orders.csv', null, 0.9],
  ['Name =country', 'people.csv', null, 0.9],
  ['Name =country', 'Smelter Look-up', null, 0.9],
  ['=metal Smelter_Name=supplier Name_of_Mine Mine_Facility_Location:_Country=country', 'Mine List', null, 0.9],
  ['=part-number =maker Requester_Product_Number', 'Product List', null, 0.9],
  ['=supplier Code=part-number Telephone Postcode', 'a.csv', 'supplier-list', 0.9],
  ['=rate =from-currency =to-currency', 'a.csv', 'rate-list', 0.95],
  ['=part-number =substance =mass-share', 'a.csv', 'contents', 0.9],
  ['=part-number Nd=element Dy=element', 'a.csv', 'contents', 0.85],
  ['Werk=site-id =country', 'a.csv', 'own-sites', 0.85],
  ['Usine Nom Pays=country', 'a.csv', 'own-sites', 0.85],
  ['Code Name=supplier =city =country', 'Locations', 'own-sites', 0.8],
  ['=part-number =supplier =price Infosatz', 'a.csv', 'sourcing', 0.9],
  ['=part-number =supplier Receipt_date Qty_received=quantity', 'a.csv', 'sourcing', 0.85],
  ['=part-number =maker Qty_received=quantity Total_price', 'a.csv', 'sourcing', 0.9],
  ['=part-number =origin-country Entry_date =quantity', 'a.csv', 'sourcing', 0.85],
  ['=document =part-number =order-quantity =price =price-unit', 'a.csv', 'sourcing', 0.85],
  ['=part-number =supplier-id', 'a.csv', 'sourcing', 0.85],
  ['Product_Template=part-number =supplier =price =quantity', 'a.csv', 'sourcing', 0.9],
  ['=part-number =property =property-value', 'a.csv', 'property-list', 0.9],
  ['=bill =base-quantity', 'a.csv', 'bill-list', 0.9],
  ['=part-number =bill', 'a.csv', 'parts-list', 0.85],
  ['Name =supplier =price =lead-time', 'a.csv', 'parts-list', 0.8],
  ['N°=part-number Nom =country =city', 'a.csv', 'supplier-list', 0.85],
  ['Name =country', 'a.csv', 'supplier-list', 0.8],
  ['Code=part-number! =supplier =country', 'a.csv', 'supplier-list', 0.85],
  ['Código=part-number =supplier =address', 'a.csv', 'supplier-list', 0.85],
  ['Reference=supplier-part-number =supplier =supplier-parent', 'fournisseurs.csv', 'supplier-list', 0.85],
  ['=metal =supplier', 'a.csv', 'declaration', 0.9],
  ['Name=operation =part-number', 'operations', 'operations', 0.9],
  ['=part-number =quantity =stock-status', 'a.csv', 'stock', 0.9],
  ['=part-number =stock =location Ordered=quantity', 'a.csv', 'stock', 0.85],
  ['=part-number =quantity =stock', 'spare parts.csv', 'stock', 0.85],
  ['=part-number =quantity', 'stock.csv', 'stock', 0.85],
  ['=part-number =quantity Delivery_date', 'a.csv', null, 0.9],
  ['=part-number =quantity =location', 'a.csv', 'stock', 0.8],
  ['=part-number? =quantity', 'a.csv', null, 0.8],
  ['=part-number =quantity', 'prognose.csv', 'parts-list', 0.75],
  ['=part-number =component-ids', 'a.csv', 'bom', 0.8],
  ['=part-number =operation =quantity', 'a.csv', 'bom', 0.85],
  ['L1=level L2=level =description', 'a.csv', 'bom', 0.85],
  ['=part-number =level =quantity', 'a.csv', 'bom', 0.95],
  ['=designators =value', 'a.csv', 'bom', 0.95],
  ['=part-number =quantity =item-number', 'a.csv', 'bom', 0.9],
  ['=part-number =quantity', 'a.csv', 'bom', 0.8],
  ['=part-number =parent', 'a.csv', 'bom', 0.75],
  ['=part-number =item-number', 'a.csv', 'bom', 0.6],
  ['=description =quantity =unit', 'a.csv', 'bom', 0.7],
  ['=description =quantity', 'a.csv', 'bom', 0.55],
  ['=part-number =supplier =lead-time', 'a.csv', 'sourcing', 0.85],
  ['=part-number =stock', 'a.csv', 'stock', 0.75],
  ['=part-number =supplier =country', 'a.csv', 'sourcing', 0.7],
  ['=supplier =country', 'a.csv', 'supplier-list', 0.9],
  ['=supplier-id =remark', 'a.csv', 'supplier-list', 0.7],
  ['Name =remark', 'suppliers.csv', 'supplier-list', 0.8],
  ['=part-number =pack-unit =pack-size', 'a.csv', 'parts-list', 0.75],
  ['=part-number =description', 'a.csv', 'parts-list', 0.75],
  ['=part-number Grade=material Date', 'a.csv', 'parts-list', 0.75],
  ['=part-number', 'a.csv', 'parts-list', 0.6],
  ['=part-number F1195 F1208', 'distinta base.csv', 'parts-list', 0.6],
  ['Name =remark', 'parts.csv', 'parts-list', 0.75],
  ['=description =price', 'a.csv', 'parts-list', 0.5],
];

describe('the rules of what a table is for', () => {
  it('have a table each that they decide', () => {
    expect(CASES).toHaveLength(PURPOSE_RULES.length);
  });

  it.each(CASES.map((one, place) => [...one, PURPOSE_RULES[place]?.reason] as const))(
    '%s in %s: %s, %s (%#)',
    (columns, name, purpose, confidence, reason) => {
      expect(proposePurpose(readColumns(columns), name)).toEqual({ purpose, confidence, reason });
    },
  );

  it('are asked in their order, and the first that holds decides', () => {
    const rules = [
      { when: (n: number) => n > 2, then: 'more', reason: 'a' },
      { when: (n: number) => n > 1, then: 'some', reason: 'b' },
    ];
    expect([1, 2, 3].map((n) => findRule(rules, n)?.then ?? null)).toEqual([null, 'some', 'more']);
  });

  it('leave a table alone that none of them knows', () => {
    expect(proposePurpose(readColumns('=remark'), 'a.csv')).toMatchObject({ purpose: null, confidence: 0.8 });
    // A code that only stands in for a part number, beside a country, is a list of countries.
    expect(proposePurpose(readColumns('Code=part-number! =country x'), 'a.csv').purpose).toBeNull();
  });
});
