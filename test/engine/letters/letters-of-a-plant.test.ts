import { expect, it } from 'vitest';
import { settleQuestion } from '../../../src/analyses/answer-inline.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { summariseExposure, analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import type { Letters } from '../../../src/engine/letters/letter-report.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();
const decisions = { ...NO_DECISIONS, acceptProposals: 'confident' } as const;
const law = {
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
} as const;

/** Lists as SAP writes them in German: suppliers in China, Germany and Japan, one with a Chinese name, one without a country. */
const LISTS = {
  'LFA1.csv': `
    Kreditor;Name 1;Ort;Land
    K1001;宁波海川磁材有限公司;宁波;CN
    K1002;Magnetkontor Lübke GmbH;Münster;DE
    K1003;Antriebstechnik Sauer GmbH;Ulm;DE
    K1004;Kunming Yunguang Optics;Kunming;CN
    K1005;Batterie Schmidt & Partner;;`,
  'MM60.csv': `
    Material;Materialkurztext;Materialart;Basismengeneinheit;Beschaffungsart;Preis;Währung;Jahresbedarf
    F1;Servopumpe;FERT;ST;E;1.850,00;EUR;4200
    M1;Magnet NdFeB N42SH 20x10x5;ROH;ST;F;0,92;EUR;
    M2;Magnet N35 rund 12x3;ROH;ST;F;0,11;EUR;
    M3;Magnetring kunststoffgebunden;ROH;ST;F;0,64;EUR;
    M4;Servomotor BG90;HAWA;ST;F;118,00;EUR;
    M5;Germanium-Linse 25 mm;ROH;ST;F;88,00;EUR;
    M6;Li-Ionen-Zelle 21700 NMC811;ROH;ST;F;3,40;EUR;`,
  'Stueckliste.csv': `
    Material;Komponente;Komponentenmenge;ME
    F1;M1;8;ST
    F1;M2;1;ST
    F1;M3;1;ST
    F1;M4;1;ST
    F1;M5;1;ST
    F1;M6;2;ST`,
  'ME1M.csv': `
    Material;Lieferant;Name des Lieferanten;Lieferantenmaterialnummer;Nettopreis;Währung
    M1;K1001;宁波海川磁材有限公司;NH-4211;0,92;EUR
    M3;K1001;宁波海川磁材有限公司;NH-BR24;0,64;EUR
    M2;K1002;Magnetkontor Lübke GmbH;;0,11;EUR
    M4;K1003;Antriebstechnik Sauer GmbH;BG90-65;118,00;EUR
    M5;K1004;Kunming Yunguang Optics;YG-L25;88,00;EUR
    M6;K1005;Batterie Schmidt & Partner;;3,40;EUR`,
};

async function read(more: Readonly<Record<string, string>> = {}): Promise<Dataset> {
  const { dataset, document } = await importText({ ...LISTS, ...more }, { catalogue, decisions });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset;
}

async function write(dataset: Dataset, language: 'en' | 'de' = 'en'): Promise<Letters> {
  const asked = { ...law, language, replyBy: null, sender: '', contacts: {}, wider: false };
  const settled = await settleQuestion('letters', { dataset, dataVersion: 'v' }, asked);
  if (!settled.ok) throw new Error(settled.reason);
  return settled.report as Letters;
}

function stateOf(dataset: Dataset, partNumber: string): string | undefined {
  const { parts } = analyseExposure({ dataset, catalogue, question: { ...law, dataVersion: 'v' } });
  return parts.find((one) => one.partNumber === partNumber)?.state;
}

it('asks each supplier exactly what matters of its goods, worked out by hand', async () => {
  const { letters } = await write(await read());
  const asked = Object.fromEntries(
    letters.map(({ supplierId, asked: refs }) => [supplierId, refs.map((ref) => ref.split('|').slice(2).join(' '))]),
  );
  // NdFeB is known of M1, nothing of M3; the plant is in China, so that their origin is asked of nobody.
  expect(asked['K1001']).toEqual([
    'M1 content:Dy',
    'M1 content:Ho',
    'M1 content:Tb',
    'M3 magnet_family',
    'M3 content:Dy',
    'M3 content:Ho',
    'M3 content:Tb',
  ]);
  // A trader's loose magnet: not whether it holds magnets, but which elements, and whence.
  expect(asked['K1002']).toEqual(['M2 content:Dy', 'M2 content:Ho', 'M2 content:Tb', 'M2 origin:K1002@DE']);
  // A motor may have no magnets at all.
  expect(asked['K1003']).toEqual(['M4 contents_of_concern', 'M4 origin:K1003@DE']);
  expect(asked['K1004']).toEqual(['M5 contents_of_concern']);
  // What a cell is stands in its name; what its maker puts in is the maker's business. Its country is not known.
  expect(asked['K1005'] ?? []).not.toContain('M6 contents_of_concern');
});

it('names the parts by the supplier’s own numbers, as its info records hold them', async () => {
  const { letters } = await write(await read(), 'de');
  const text = letters.find(({ supplierId }) => supplierId === 'K1001')?.text ?? '';
  expect(text).toContain('Ihr Teil NH-4211 (unsere Nummer M1), loser Magnet');
  expect(text).toContain('Ihr Teil NH-BR24 (unsere Nummer M3), loser Magnet');
  expect(text).toContain('Welcher Magnetwerkstoff ist es:');
});

it('takes “none” as true of a motor, and of nothing that says itself to be otherwise', async () => {
  const none = (partNumber: string): Record<string, string> => ({
    'properties.csv': `
      part_number,property,text,evidence
      ${partNumber},contents_of_concern,none,declared`,
  });
  expect(stateOf(await read(none('M4')), 'M4')).toBe('not-exposed');
  expect(stateOf(await read(none('M1')), 'M1')).not.toBe('not-exposed');
  const germanium = `
    part_number,substance,mass_pct_min,mass_pct_max,evidence
    M5,Ge,99,100,declared`;
  expect(stateOf(await read({ ...none('M5'), 'composition.csv': germanium }), 'M5')).not.toBe('not-exposed');
});

it('is done with a loose magnet that the supplier says to be of ferrite, unless a rare earth is in it', async () => {
  const ferrite = {
    'properties.csv': `
      part_number,property,text,evidence
      M3,magnet_family,ferrite,declared`,
  };
  const dataset = await read(ferrite);
  expect(stateOf(dataset, 'M3')).toBe('not-exposed');
  const questions = summariseExposure({ dataset, catalogue, question: { ...law, dataVersion: 'v' } }).questions;
  expect(questions.filter(({ partNumber }) => partNumber === 'M3')).toEqual([]);
  const dysprosium = `
    part_number,substance,mass_pct_min,mass_pct_max,evidence
    M3,Dy,1,2,declared`;
  expect(stateOf(await read({ ...ferrite, 'composition.csv': dysprosium }), 'M3')).not.toBe('not-exposed');
});

it('asks what comes next, not the same again, once somebody said that there are magnets in it', async () => {
  const dataset = await read({
    'properties.csv': `
      part_number,property,text,evidence
      M4,contents_of_concern,magnets,declared`,
  });
  const { letters } = await write(dataset);
  const letter = letters.find(({ supplierId }) => supplierId === 'K1003');
  expect(letter?.asked).toContain('LS1|K1003|M4|magnet_family');
  expect(letter?.asked).toContain('LS1|K1003|M4|content:Dy');
  expect(letter?.asked).not.toContain('LS1|K1003|M4|contents_of_concern');
  expect(letter?.text).toContain('Which magnet material is in it: neodymium');
  expect(letter?.text).toContain('each in percent by mass of the whole part (0 if none)');
});

it('says each element that is open with its range once, and asks how much there is of a single one', async () => {
  const dataset = await read({
    'composition.csv': `
      part_number,substance,mass_pct_min,mass_pct_max,evidence
      M1,Dy,0,0,declared
      M1,Ho,0,0,declared
      M1,Tb,0,1,declared`,
  });
  const report = analyseExposure({ dataset, catalogue, question: { ...law, dataVersion: 'v' } });
  expect(report.parts.find(({ partNumber }) => partNumber === 'M1')?.decides).toBe('Tb 0–1 %');
  const before = analyseExposure({ dataset: await read(), catalogue, question: { ...law, dataVersion: 'v' } });
  expect(before.parts.find(({ partNumber }) => partNumber === 'M1')?.decides).toBe('Dy 0–5 %, Tb 0–1 %');
  const question = report.questions.find(({ partNumber, fact }) => partNumber === 'M1' && fact === 'composition');
  expect(question?.en).toContain('how much Tb does it contain? Please state the content by mass');
});

it('signs with the name of the company’s own firm, not with that of a file', async () => {
  const dataset = await read();
  const named = { ...dataset, settings: { ...dataset.settings, name: 'export 3' } };
  const own = { ...named.suppliers[0]!, supplierId: 'OWN', name: 'Ahlen Antriebe GmbH', role: 'own' as const };
  const [letter] = (await write({ ...named, suppliers: [...named.suppliers, own] })).letters;
  expect(letter?.text).toContain('Ahlen Antriebe GmbH buys the parts below from you.');
  expect((await write(named)).letters[0]?.text).toContain('export 3 buys the parts below from you.');
});
