import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { listPartWords } from '../../../src/intake/foreign/part-words.ts';
import { foreign, translate } from './foreign-text.ts';

function proposeFor(description: string, hs = '') {
  const { proposals } = translate(
    foreign('parts-list', `part-number|description|hs-code\nNo|Text|HS\nP1|${description}|${hs}`),
  );
  return Object.fromEntries(proposals.map(({ field, value }) => [field, value]));
}

describe('Proposals for parts', () => {
  it.each([
    'Magnet',
    'Magnet N42SH 20x5x3',
    'Dauermagnet',
    'Rotormagnet',
    'aimant permanent',
    '磁钢',
    '烧结磁钢',
    '磁石',
  ])('sees a magnet in “%s”', (description) => {
    expect(proposeFor(description)).toMatchObject({ category: 'magnet-unknown-family', form: 'magnet' });
  });

  it.each([
    ['NdFeB magnet, block', 'ndfeb-magnet', 'magnet'],
    ['Rotor with magnets', 'rotor', 'magnet-assembly'],
    ['转子', 'rotor', 'magnet-assembly'],
    ['Battery cell LFP', 'cell', 'cell'],
    ['Batteriezelle', 'cell', 'cell'],
    ['电芯', 'cell', 'cell'],
    ['Onduleur', 'inverter', undefined],
    ['RES SMD 10K 1% 0603', 'passive-electronics', undefined],
    ['CAP CER 100NF 16V X7R', 'ceramic-capacitor', undefined],
    ['IC MCU 32BIT', 'active-electronics', undefined],
    ['Leiterplatte', 'pcb', undefined],
    ['连接器', 'connector', undefined],
    ['Kupferfolie', 'copper-foil', 'foil'],
  ])('reads “%s” as category %s and form %s', (description, category, form) => {
    const found = proposeFor(description);
    expect([found['category'], found['form']]).toEqual([category, form]);
  });

  it.each([
    'Magnet wire',
    'Magnet holder',
    'Bracket for motor',
    'Elektromagnet',
    '电磁铁',
    'Cell connector',
    'Motor mount',
    '磁钢胶',
  ])('proposes no magnet, motor or cell for “%s”', (description) => {
    const { form } = proposeFor(description);
    expect(form).toBeUndefined();
  });

  it('takes the code where the words say nothing, and no form where they contradict each other', () => {
    expect(proposeFor('Item 5', '8505.11.00')).toMatchObject({ form: 'magnet' });
    expect(proposeFor('Magnet', '850152')).not.toHaveProperty('form');
  });

  it('never proposes against what the file states, and gives a reason for all else', () => {
    const { proposals } = translate(
      foreign(
        'parts-list',
        'part-number|description|form|category\nNo|Text|Form|Cat\nP1|Magnet|other|casting\nP2|Magnet||',
      ),
    );
    expect(proposals.map(({ partNumber, field }) => `${partNumber} ${field}`)).toEqual(['P2 category', 'P2 form']);
    expect(proposals.every(({ reason }) => reason.includes('magnet'))).toBe(true);
  });

  it('names only categories of the catalogue', () => {
    const known = new Set(loadCatalogue().categories.map(({ id }) => id));
    const unknown = listPartWords().flatMap(([, { category }]) =>
      category === null || known.has(category) ? [] : [category],
    );
    expect(unknown).toEqual([]);
  });
});

describe('Proposals for duplicates', () => {
  it('proposes suppliers that differ in case, legal form or script, and merges none', () => {
    const { duplicates, records } = translate(
      foreign(
        'supplier-list',
        'supplier|country\nname|cc\nNingbo Magnet Co., Ltd.|CN\nNINGBO MAGNET CO., LTD.|CN\nNingbo Magnet|CN\nWürth GmbH & Co. KG|DE\nWurth|DE\nMurata|JP\n村田|JP\nYunsheng(韵升)|CN\n韵升|CN\nSolo|FR',
      ),
    );
    expect(records.suppliers).toHaveLength(10);
    const found = duplicates.map(({ cause, ids }) => [cause, [...ids].toSorted()]);
    expect(found).toContainEqual(['case-or-blanks', ['NINGBO MAGNET CO., LTD.', 'Ningbo Magnet Co., Ltd.']]);
    expect(found).toContainEqual(['legal-form', ['Wurth', 'Würth GmbH & Co. KG']]);
    expect(found).toContainEqual(['two-scripts', ['Murata', '村田']]);
    expect(found).toContainEqual(['two-scripts', ['Yunsheng(韵升)', '韵升']]);
    expect(found.flat(2)).not.toContain('Solo');
  });

  it('proposes two ids that bear one name', () => {
    const { duplicates } = translate(foreign('supplier-list', 'supplier-id|supplier\nid|name\n1|North\n2|North'));
    expect(duplicates).toMatchObject([{ cause: 'one-name-two-ids', ids: ['1', '2'] }]);
  });

  it('proposes part numbers that differ in case or blanks, not those that differ in zeros or dashes', () => {
    const { duplicates } = translate(
      foreign('bom', 'part-number|quantity\nPN|Qty\nab-1|1\nAB-1|1\nA 2|1\nA2|1\n007|1\n7|1\nX-1|1\nX1|1'),
    );
    expect(duplicates.map(({ ids }) => ids)).toEqual([
      ['ab-1', 'AB-1'],
      ['A 2', 'A2'],
    ]);
  });
});
