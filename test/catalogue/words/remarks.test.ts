import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';

const suggest = createPartSuggester(prepareSuggestingWords(loadCatalogue()));

function findCategory(description: string): string | null {
  return suggest({ description, hsCode: null }).category?.value ?? null;
}

const SUBSTANCES: readonly (readonly [name: string, formula: string, category: string])[] = [
  ['Antimony trioxide', 'Sb2O3', 'antimony-oxide'],
  ['Gallium arsenide', 'GaAs', 'gallium-arsenide'],
  ['Tungsten carbide powder', 'WC', 'tungsten-carbide-powder'],
  ['Dysprosium oxide', 'Dy2O3', 'dy-oxide'],
  ['Germanium metal', 'Ge', 'germanium-metal'],
  ['Ammonium paratungstate', 'APT', 'ammonium-paratungstate'],
  ['Trimethylindium', 'TMIn', 'trimethylindium'],
  ['Terbium fluoride', 'TbF3', 'tb-compound'],
];

describe.each(SUBSTANCES)('%s, %s', (name, formula, category) => {
  it('is found beside its formula, before and after its name', () => {
    for (const text of [
      `${name} ${formula}`,
      `${name} (${formula})`,
      `${name} - ${formula}`,
      `${name}_${formula}`,
      `${formula}, ${name}`,
      `${name} ${formula} 99.99 %`,
      `${name} ${formula}`.toUpperCase(),
    ])
      expect(findCategory(text), text).toBe(category);
  });

  it('is found beside remarks on packing, registers, lots, purity, grains, quality and origin', () => {
    for (const remark of [
      '25 kg drum',
      '1000 kg big bag',
      'in 5 lb steel pail',
      '25kg/bag',
      'sack of 25 kg',
      'CAS 1309-64-4',
      'CAS No.: 12024-21-4',
      '1309-64-4',
      'EC 215-175-0',
      'HS 2825.80',
      'UN 1549',
      'lot 2024-118',
      'Charge Nr. 4711/A',
      'batch no. B77',
      'REO 99.9 %',
      'min. 99.8 %',
      '>= 99.5% -325 mesh',
      '200 mesh',
      'techn.',
      'technical grade',
      'catalyst grade',
      'p.a.',
      'origin China',
      'made in Japan',
    ])
      expect(findCategory(`${name} ${remark}`), remark).toBe(category);
  });
});

it('is found beside remarks in other languages', () => {
  for (const text of [
    'Oxyde de dysprosium fût de 25 kg',
    'Óxido de disprosio bidón 25 kg',
    '酸化ジスプロシウム 25kg缶',
    'Dysprosiumoxid im Fass',
  ])
    expect(findCategory(text), text).toBe('dy-oxide');
});

it('is what the text says where a formula or a packing word is more than a remark', () => {
  // Cobalt is not named: a blend that is ready for pressing.
  expect(findCategory('Tungsten carbide powder WC-Co')).toBeNull();
  expect(findCategory('Gallium nitride GaN transistor')).not.toBe('gallium-nitride');
  expect(findCategory('Magnet drum')).toBeNull();
  expect(findCategory('Magnet box')).toBeNull();
  expect(findCategory('25 kg drum')).toBeNull();
  expect(findCategory('Battery tester lot 7')).toBeNull();
  expect(findCategory('INDIUM INGOT IN BOX')).toBe(findCategory('Indium ingot'));
});

describe('a metal that rules name', () => {
  it('is the metal in a shape in which metals are sold, and by a purity', () => {
    expect(findCategory('Antimony 99.65 %')).toBe('antimony-metal');
    expect(findCategory('Antimon Barren 99,65 %')).toBe('antimony-metal');
    expect(findCategory('Dysprosium chunks')).toBe('dy-metal');
    expect(findCategory('Terbium powder 200 mesh')).toBe('tb-metal');
    expect(findCategory('Samarium 4N')).toBe('sm-metal');
    expect(findCategory('Bismuth shot 2 mm')).toBe(findCategory('Bismuth metal'));
  });

  it('is not told by its name alone, nor beside another metal, a coating or the shape of a magnet', () => {
    expect(findCategory('Antimony')).toBeNull();
    expect(findCategory('Antimony copper bar')).toBeNull();
    expect(findCategory('Indium coated plate')).toBeNull();
    expect(findCategory('Germanium window 99.999 %')).toBeNull();
    expect(findCategory('Samarium rod 10x10')).toBe('smco-magnet');
    expect(findCategory('Aluminium foil 12 µm')).toBe('aluminium-foil');
  });
});

it('takes the powder of a battery material for that material, and of a magnet for none', () => {
  expect(findCategory('Lithium carbonate powder')).toBe(findCategory('Lithium carbonate'));
  expect(findCategory('Neodymium magnet powder')).toBeNull();
  expect(findCategory('Samarium cobalt powder')).toBeNull();
});

describe('a part', () => {
  const remarks = [
    'rev B',
    'Rev. 02',
    'Ver. 3',
    'gen 2',
    'drawing 4711-22',
    'acc. to drawing 4711',
    'as per drawing',
    'n. Zng. 4711',
    'P/N 4711-1',
    'Art.Nr. 4711',
    'model X200',
    'RoHS compliant',
    'UL listed',
    'CE',
    'halogen free',
    'obsolete',
    'DO NOT USE',
    'old',
    'Muster',
    'complete',
    'customer Bosch',
    'Siemens',
    'pack of 10',
    '10er Pack',
    'VPE 100',
    'US version',
    'incl. gear',
    '+ gearbox',
    '+cable',
  ];

  it.each(['NdFeB magnet', 'Ferrite magnet', 'Loudspeaker', 'Servomotor', 'BLDC motor'])(
    'is a %s with its number, drawing, revision, state and maker behind it',
    (name) => {
      const read = (description: string) => suggest({ description, hsCode: null });
      expect(read(name).form ?? read(name).category).not.toBeNull();
      for (const remark of remarks) {
        const { category, form } = read(`${name} ${remark}`);
        expect([form?.value, category?.value], remark).toEqual([read(name).form?.value, read(name).category?.value]);
      }
    },
  );

  it('is another one where the word behind it is no remark', () => {
    expect(findCategory('NdFeB magnet gripper')).toBeNull();
    expect(findCategory('Motor drawing board')).toBeNull();
    expect(suggest({ description: 'Magnet model train', hsCode: null }).form).toBeNull();
    expect(findCategory('Li-ion 18650 pack')).toBe('pack');
    expect(suggest({ description: 'Gearbox + motor', hsCode: null }).category?.sure).not.toBe(true);
  });
});

it('is no part in the name of a box or of a can with a weight, and no pack that weighs something is packing', () => {
  for (const text of [
    'Magnet box 25 kg',
    'Motor can 5 kg',
    'Speaker case 2 kg',
    'Rotor box 3 kg',
    'Fuse box 2 kg',
    'Gear case 3 kg',
  ])
    expect(findCategory(text), text).toBeNull();
  expect(findCategory('Li-ion pack 5 kg')).toBe('pack');
  expect(findCategory('Battery pack 12 kg')).toBe('pack');
  // Of goods in bulk it is packing, and behind a preposition of anything.
  expect(findCategory('Antimony trioxide sack 25 kg')).toBe('antimony-oxide');
  expect(findCategory('Grease can 5 l')).toBe('operating-fluid');
  expect(findCategory('Antimony trioxide 25 kg pack')).toBe('antimony-oxide');
  expect(findCategory('Screws, box of 5 kg')).toBe('fastener');
});

it('takes no word behind a maker, a customer or a drawing for a remark that says what the thing is for', () => {
  for (const text of [
    'Connector mfg tool',
    'PCB mfg jig',
    'Connector brand wrench',
    'Screw customer tool',
    'Bearing supplier tool',
    'Bearing mfr gripper',
    'Shaft drawing plate',
    'Motor drawing plate',
  ]) {
    const { category, form } = suggest({ description: text, hsCode: null });
    expect(category?.sure === true || form?.sure === true, text).toBe(false);
  }
  for (const text of [
    'Bearing mfr: Acme',
    'Bearing mfg. Acme',
    'Bearing customer Bosch',
    'BEARING SUPPLIER SIEMENS',
    'Bearing Fabrikat Meyer',
    'Bearing drawing rev B',
    'Bearing as per drawing',
    'Bearing drawing, black',
  ])
    expect(findCategory(text), text).toBe('bearing');
});

it('is found beside remarks on norms, offers, successors, numbers and whose stock it is', () => {
  const remarks = [
    'acc. to spec 123',
    'acc. DIN 912',
    'selon plan 4711',
    'nach Muster',
    'lt. Angebot 4711',
    'Teilenr. 123',
    'Nr. 5',
    'replaced by 4711-2',
    'ersetzt durch 4711',
    'NRND',
    'CE marked',
    'by TDK',
    'kundenspezifisch',
    'Beistellung',
    'free issue',
    'ex works',
    'RAL 9005',
    '24 VDC',
    'MOQ 100',
    'weight 2 kg',
    'tape & reel',
    's. Anlage',
    'REACH',
    'used',
    'refurbished, 24 V',
  ];
  for (const name of ['NdFeB magnet', 'Loudspeaker', 'Bearing', 'Copper foil'])
    for (const remark of remarks)
      expect(findCategory(`${name} ${remark}`), `${name} ${remark}`).toBe(findCategory(name));
  for (const text of [
    'Magnet reach truck',
    'Bearing used oil tester',
    'Connector free issue tool',
    'Magnet by robot',
    'Bearing replaced by fan',
  ])
    expect(findCategory(text), text).toBeNull();
});

/** Least processor time of three readings of as many signs of a remark without end, each another text. */
function readWithoutEnd(bit: string, signs: number): number {
  const costs = [1, 2, 3].map((turn) => {
    const from = process.cpuUsage();
    suggest({ description: `${turn}${bit.repeat(signs).slice(0, signs)}`, hsCode: null });
    const { user, system } = process.cpuUsage(from);
    return user + system;
  });
  return Math.min(...costs);
}

it.each(['lot-', 'LOT_', 'id ', 'drum ', 'mfg. ', 'with a ', '付シャフト'])(
  'reads four times as much of %j without end in some four times as long',
  (bit) => {
    expect(readWithoutEnd(bit, 48_000) / readWithoutEnd(bit, 12_000)).toBeLessThan(10);
  },
);
