import { describe, expect, it } from 'vitest';
import { packArchive } from '../../../src/intake/writing/pack-archive.ts';
import { codes, readContents } from './read-contents.ts';

const DAY = { dataDate: '2026-11-28', today: '2026-11-28' };
const LIST = [
  ['Part number', 'Dy %', 'Tb %'],
  ['M-1', '0', '0'],
  ['M-2', '1.2', '0'],
];
const AS_WRITTEN = ['M-1 Dy 0 0', 'M-1 Tb 0 0', 'M-2 Dy 1.2 1.2', 'M-2 Tb 0 0'];

/** What stands after the words around a list: nothing that is denied, and all that is said to be there. */
async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const { outcome, rows } = await readContents(files, DAY);
  return { rows, codes: codes(outcome), notes: outcome.notes };
}

const asText = (below: string): string => `${LIST.map((row) => row.join(';')).join('\n')}\n${below}\n`;
const asPage = (below: string): string =>
  `<html><body><p>Declaration</p><table>${LIST.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table><p>${below}</p></body></html>`;

function asDocument(below: string): Promise<Uint8Array> {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const table = LIST.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`);
  const body = `${paragraph('Declaration')}<w:tbl>${table.join('')}</w:tbl>${paragraph(below)}`;
  return packArchive([
    {
      path: '[Content_Types].xml',
      text: ['<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    },
    {
      path: 'word/document.xml',
      text: [
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ],
    },
  ]);
}

const DOUBTS = [
  '* typical values, not measured',
  'Values are based on the grade, without analysis.',
  'Draft - to be confirmed by the mill',
  'The heavy rare earths were not analysed.',
  'The values cannot be guaranteed.',
  'Die Angaben sind unverbindlich und beruhen auf ähnlichen Teilen.',
  '以上数据仅供参考，未检测。',
  '数値は代表値です。',
  // Zeros that were there before anybody filled the list in.
  'Please fill in your values instead of the zeros.',
  'Die Nullen sind Platzhalter.',
  '请用实际值替换0。',
  'Wo Sie nichts angegeben haben, haben wir 0 angesetzt.',
  // Goods of before, of samples, or of another number.
  'Before the change the contents were:',
  'Bisherige Zusammensetzung (bis zur Umstellung)',
  '变更前的含量如下:',
  'Valid for prototypes only, series parts will differ.',
  'Gilt nur für Teil 998877-01.',
  'This covers the adhesive only.',
  // What is put right, asked or told of other lots.
  'Correction: instead of 0 please read 1.2 % for Dy.',
  'Statt 0 bitte 1,2 % bei Dy lesen.',
  'Bitte prüfen, ob Dy wirklich 0 ist.',
  'If magnets of the second source are delivered, they contain Dy.',
  'ロット2607以降はDy含有合金を使用します。',
];
/** What suppliers write that takes nothing from a no. */
const PLAIN = [
  'Best regards, Li Wei',
  'Please find below the contents of our magnets.',
  'Measured by ICP-MS, report 4711 of 2026-09-01',
  'All values in percent by weight.',
  'For internal use only',
  'Estimated delivery time: 6 weeks',
  'Not valid without company stamp',
  'Impurities',
  'Please find attached the requested composition of part M-1.',
  'These values are valid for all deliveries since January.',
  '0 means not contained.',
  'Nachfolgend die Zusammensetzung der Magnete:',
  'Bitte tragen Sie die Gehalte in die Tabelle ein.',
  'Veuillez trouver ci-dessous les teneurs demandées.',
  '以下为贵司要求的成分信息。',
  '成分は下表の通りです。',
  'Composition of NdFeB magnet N42SH',
  'The prices of Dy and Tb are volatile.',
];

describe('a sentence around a list of contents', () => {
  it.each(DOUBTS)('leaves what the list denies open: %s', async (below) => {
    for (const file of [
      { 'answer.csv': asText(below) },
      { 'answer.html': asPage(below) },
      { 'answer.docx': await asDocument(below) },
    ]) {
      const { rows, codes: noted } = await read(file);
      expect(rows.filter((row) => / (?:0 0|0 0\.1)$/.test(row))).toEqual([]);
      expect(rows).toContain('M-2 Dy 1.2 1.2');
      expect(noted).toContain('words-around-denials');
    }
  });

  it.each(PLAIN)('takes nothing from it: %s', async (below) => {
    for (const file of [{ 'answer.csv': asText(below) }, { 'answer.html': asPage(below) }]) {
      const { rows, codes: noted } = await read(file);
      expect(rows).toEqual(AS_WRITTEN);
      expect(noted).not.toContain('words-around-denials');
    }
  });

  it('leaves as much room as the limit that it states', async () => {
    const { rows, notes } = await read({ 'answer.csv': asText('The detection limit of the method is 0.01 %.') });
    expect(rows).toEqual(['M-1 Dy 0 0.01', 'M-1 Tb 0 0.01', 'M-2 Dy 1.2 1.2', 'M-2 Tb 0 0.01']);
    expect(notes.find(({ code }) => code === 'words-around-denials')?.message).toBe(
      '“The detection limit of the method is 0.01 %.” stands beside this list: what it says to be absent may be there up to that limit, and what it says to be there stays.',
    );
  });

  it('counts wherever the page breaks its words', async () => {
    const page = asPage('The values were <b>not</b> <i>measured</i>.');
    expect((await read({ 'answer.html': page })).rows).toEqual(['M-2 Dy 1.2 1.2']);
  });

  it('is no line of the list', async () => {
    // A part that is alone in its row says of itself alone that it is a draft.
    const { rows } = await read({ 'answer.csv': asText('M-3 (draft)') });
    expect(rows).toEqual(AS_WRITTEN);
  });
});

describe('a sentence around a declaration by substance', () => {
  const flat = (below: string): string =>
    `Part number: M-1\nSupplier: Ningbo Magnet Works\n\nSubstance;CAS;Content %\nNeodymium;7440-00-8;30\nIron;7439-89-6;69\nBoron;7440-42-8;1\n\n${below}\n`;

  it('keeps a list that adds up from denying what it does not name', async () => {
    const rest = (rows: readonly string[]): string[] => rows.filter((row) => row.includes('rest'));
    expect(rest((await read({ 'a.csv': flat('') })).rows)).toEqual(['M-1 rest 0 0']);
    for (const below of ['Typical composition of this grade.', 'Substances below 0.1 % are not listed.']) {
      const { rows, codes: noted } = await read({ 'a.csv': flat(below) });
      expect(rest(rows)).toEqual([]);
      expect(rows).toContain('M-1 Fe 69 69');
      expect(noted).toContain('words-around-denials');
    }
  });

  it('takes the zeros of a certificate back that nobody measured', async () => {
    const certificate = (below: string): string =>
      `INSPECTION CERTIFICATE\nItem;M-1\n\nHeat No;Nd;Dy;Tb;Fe\nH1;30.1;0.0;1.1;bal.\n\n${below}\n`;
    const denied = (await read({ 'a.csv': certificate('Values taken from similar parts.') })).rows;
    expect(denied.filter((row) => row.startsWith('M-1 Dy 0 0'))).toEqual([]);
    expect(denied).toContain('M-1 Tb 1.1 1.1');
    expect((await read({ 'a.csv': certificate('Approved by QA') })).rows).toContain('M-1 Dy 0 0');
  });

  it('leaves a tree of the automotive system whole beside a legend of thresholds', async () => {
    const tree = (below: string): string =>
      `Level;Type;Name;Part/Item No.;Weight [g];Portion [%];CAS\n1;Component;Ring;M-1;20;;\n2;Material;NdFeB;;20;;\n3;Substance;Neodymium;;;30;7440-00-8\n3;Substance;Iron;;;Rest;7439-89-6\n\n${below}\n`;
    const legend = await read({ 'a.csv': tree('GADSL: declarable above a threshold of 0.1 %.') });
    expect(legend.rows).toContain('M-1 rest 0 0');
    const draft = await read({ 'a.csv': tree('Preliminary data sheet, not released.') });
    expect(draft.rows).not.toContain('M-1 rest 0 0');
  });
});

describe('a sentence around a list on how long it holds', () => {
  const wide = (below: string): string => `Part number;Supplier;Dy %;Tb %\nM-1;Ningbo Magnet Works;0;1.2\n\n${below}\n`;
  const long = (below: string): string =>
    `Teilenummer;Lieferant;Stoff;CAS-Nr.;Gehalt (%)\nM-1;Ningbo Magnet Works;Dysprosium;7429-91-6;0\nM-1;Ningbo Magnet Works;Eisen;7439-89-6;Rest\n\n${below}\n`;

  it.each([
    'This statement is valid until 2026-06-30.',
    'Diese Erklärung gilt bis 30.06.2026.',
    'Cette déclaration est valable jusqu’au 30.06.2026.',
    '本声明有效期至2026年6月30日。',
  ])('ends it: %s', async (below) => {
    for (const file of [wide(below), long(below)])
      expect((await read({ 'a.csv': file })).rows).not.toContain('M-1 Dy 0 0');
  });

  it.each(['This statement is valid until 2027-06-30.', 'Our ISO 9001 certificate is valid until 2026-06-30.'])(
    'that has not passed, or is of another paper, ends none: %s',
    async (below) => {
      for (const file of [wide(below), long(below)])
        expect((await read({ 'a.csv': file })).rows).toContain('M-1 Dy 0 0');
    },
  );
});

describe('a remark that puts an amount right', () => {
  it.each(['Remarque', 'Hinweis', 'Feedback'])('takes the zero beside it back under %s', async (header) => {
    const { rows } = await read({
      'a.csv': `Référence;Substance;N° CAS;Teneur (%);${header}\nM-1;Dysprosium;7429-91-6;0;Correction : au lieu de 0 lire 1,2 % pour Dy.\nM-1;Fer;7439-89-6;Solde;\n`,
    });
    expect(rows.filter((row) => row.startsWith('M-1 Dy 0 0'))).toEqual([]);
  });
});
