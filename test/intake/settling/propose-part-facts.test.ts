import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { listPartWords } from '../../../src/catalogue/words/thing-words.ts';
import { proposePartFacts } from '../../../src/intake/settling/propose-part-facts.ts';
import type { PartDraft } from '../../../src/intake/base/record-drafts.ts';
import { createVocabulary } from '../../../src/intake/dictionary/vocabulary.ts';
import { foreign, translate } from '../foreign/foreign-text.ts';

const vocabulary = createVocabulary(loadCatalogue());

function stateNothing(parts: readonly PartDraft[]) {
  return { parts, properties: [], composition: [] };
}

function propose(text: string) {
  const { records } = translate(foreign('parts-list', text));
  return proposePartFacts(stateNothing(records.parts), vocabulary);
}

function proposeFor(description: string, hs = '') {
  const proposals = propose(`part-number|description|hs-code\nNo|Text|HS\nP1|${description}|${hs}`);
  return Object.fromEntries(proposals.map(({ field, value }) => [field, value]));
}

describe('Proposals for parts', () => {
  it.each([
    ['Magneetblok NdFeB N45 50x50x25', { category: 'ndfeb-magnet', form: 'magnet' }],
    ['브레이크 자석 페라이트 Y30', { category: 'ferrite-magnet' }],
    ['Lamellpaket rotor', { category: 'electrical-steel' }],
    ['Batterie LiFePO4 24 V 7 Ah', { category: 'pack', chemistry: 'LFP' }],
    ['Batterie plomb 12 V 7 Ah', { category: 'lead-acid-battery' }],
    ['Motoréducteur 24 V aimants', { form: 'motor' }],
  ])('say what “%s” is', (description, facts) => {
    expect(proposeFor(description)).toMatchObject(facts);
  });

  it('go by the number of a part that is its name, where nothing describes it', () => {
    const list = (number: string, description = '') =>
      propose(`part-number|description|unit\nNo|Text|Unit\n${number}|${description}|pc`).map(({ field, value }) => [
        field,
        value,
      ]);
    expect(list('Magnet NdFeB N42UH 45x12')).toContainEqual(['category', 'ndfeb-magnet']);
    expect(list('MAGNET SEGMENT 45')).toContainEqual(['category', 'magnet-unknown-family']);
    // A code says nothing, and a description stands against a name.
    expect(list('MAGNET-45')).toEqual([]);
    expect(list('Magnet NdFeB N42UH 45x12', 'Steel bracket')).not.toContainEqual(['category', 'ndfeb-magnet']);
  });

  it.each(['Magnet', 'Dauermagnet', 'Rotormagnet', 'aimant permanent', '磁钢', '烧结磁钢', '磁石'])(
    'sees a magnet in “%s”',
    (description) => {
      expect(proposeFor(description)).toMatchObject({ category: 'magnet-unknown-family', form: 'magnet' });
    },
  );

  it.each([
    ['NdFeB magnet, block', 'ndfeb-magnet', 'magnet'],
    ['Magnet N42SH 20x5x3', 'ndfeb-magnet', 'magnet'],
    ['Magnet segm. NdFeB N42SH vern.', 'ndfeb-magnet', 'magnet'],
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
    ['Schraube M6x20 DIN 912', 'fastener', undefined],
    ['Batteriepack 75 kWh', 'pack', 'pack'],
    ['负极材料 人造石墨', 'anode-artificial-graphite', 'anode-active'],
    ['正极材料 磷酸铁锂', 'cathode', 'cathode-active'],
    ['Bracket aluminium', 'structural-part', undefined],
    ['铁氧体磁环', 'soft-magnetic-core', undefined],
    ['Aluminium', 'aluminium', undefined],
  ])('reads “%s” as category %s and form %s', (description, category, form) => {
    const found = proposeFor(description);
    expect([found['category'], found['form']]).toEqual([category, form]);
  });

  it.each(['Gehäuse Aluminium', '磁环', '模组', '摄像头模组', '磁钢 胶'])(
    'proposes no category for “%s”, which may be several things or is made of what is named last',
    (description) => {
      expect(proposeFor(description)).not.toHaveProperty('category');
    },
  );

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
    const proposals = propose(
      'part-number|description|form|category\nNo|Text|Form|Cat\nP1|Magnet|other|casting\nP2|Magnet||',
    );
    expect(proposals.map(({ partNumber, field }) => `${partNumber} ${field}`)).toEqual(['P2 category', 'P2 form']);
    expect(proposals.every(({ reason }) => reason.includes('magnet'))).toBe(true);
  });

  it('is not sure of a form where a category is stated, which implies one', () => {
    const proposeForm = (category: string) => {
      const { records } = translate(
        foreign('parts-list', `part-number|description|category\nNo|Text|Cat\nP1|Rotor|${category}`),
      );
      const proposals = proposePartFacts(stateNothing(records.parts), vocabulary);
      return proposals.filter(({ field }) => field === 'form').map(({ confident }) => confident);
    };
    expect([proposeForm(''), proposeForm('copper-winding')]).toEqual([[true], [false]]);
  });

  it('names only categories of the catalogue', () => {
    const known = new Set(loadCatalogue().categories.map(({ id }) => id));
    const unknown = listPartWords().flatMap(([, { category }]) =>
      category === null || known.has(category) ? [] : [category],
    );
    expect(unknown).toEqual([]);
  });

  it.each([
    ['NdFeB magnet, block', 'magnet_family', 'NdFeB'],
    ['Magnet N42SH 20x5x3', 'magnet_family', 'NdFeB'],
    ['Dauermagnet, Neodym', 'magnet_family', 'NdFeB'],
    ['aimant samarium cobalt', 'magnet_family', 'SmCo'],
    ['铁氧体磁体', 'magnet_family', 'ferrite'],
    ['Battery cell NMC 811', 'chemistry', 'NMC811'],
    ['Batteriezelle LFP 280Ah', 'chemistry', 'LFP'],
    ['磷酸铁锂电芯', 'chemistry', 'LFP'],
  ])('reads the material of “%s” as %s %s', (description, property, value) => {
    expect(proposeFor(description)[property]).toBe(value);
  });

  it.each(['Magnet N8', 'Magnet NdFeB or ferrite', 'Stecker LFP', 'Motor N42SH'])(
    'proposes no material for “%s”, which names none, two, or no thing of that material',
    (description) => {
      const found = proposeFor(description);
      expect([found['magnet_family'], found['chemistry']]).toEqual([undefined, undefined]);
    },
  );

  it.each([
    [
      'Segment 24.5x12',
      'MAGNETE',
      'NdFeB N42SH',
      { category: 'ndfeb-magnet', form: 'magnet', magnet_family: 'NdFeB', grade: 'N42SH' },
    ],
    ['Ringmagnet', 'ROHTEILE', 'SmCo', { category: 'smco-magnet', form: 'magnet', magnet_family: 'SmCo' }],
    ['Stück 30x10', 'MAGNETE', '', { category: 'magnet-unknown-family', form: 'magnet' }],
    ['Deckel', 'MAGNETE', '', {}],
    ['Bolzen', 'Verbindungselemente', 'Stahl', { category: 'fastener' }],
  ])('takes the group and the material of “%s”, %s, %s for what they say', (description, group, material, expected) => {
    const { records } = translate(
      foreign(
        'parts-list',
        `part-number|description|category|material\nNo|Text|Gr|Mat\nP1|${description}|${group}|${material}`,
      ),
    );
    const proposals = proposePartFacts(stateNothing(records.parts), vocabulary, records.hints);
    expect(Object.fromEntries(proposals.map(({ field, value }) => [field, value]))).toEqual(expected);
  });

  it('proposes no material that is stated already', () => {
    const { records } = translate(foreign('parts-list', 'part-number|description\nNo|Text\nP1|NdFeB magnet'));
    const stated = [{ partNumber: 'P1', property: 'magnet_family' }];
    expect(
      proposePartFacts({ parts: records.parts, properties: stated, composition: [] }, vocabulary).map(
        ({ field }) => field,
      ),
    ).toEqual(['category', 'form']);
  });
});
