import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { packArchive } from '../../../src/intake/writing/pack-archive.ts';
import { codes, readContents } from '../declared/read-contents.ts';

type Block = string | readonly (readonly string[])[];

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc><w:tcPr/>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`;
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
const wrap = (body: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const pack = (xml: string): Promise<Uint8Array> => packArchive([{ path: 'word/document.xml', text: [xml] }]);
const word = (...blocks: readonly Block[]): Promise<Uint8Array> =>
  pack(wrap(blocks.map((block) => (typeof block === 'string' ? paragraph(block) : table(block))).join('')));

const LIST = [
  ['Part number', 'Substance', 'Content'],
  ['M-1', 'Dysprosium', '2.4 %'],
  ['M-1', 'Terbium', '&lt; 0.1 %'],
];
const READ = ['M-1 Dysprosium 2.4 2.4', 'M-1 Terbium 0 0.1'];
const ONE_SUPPLIER = {
  'parts.csv': 'part_number\nM-1\n',
  'suppliers.csv': 'supplier_id,name,country\nS-1,Ningbo Testmag,CN\nS-2,Baotou Yuanli,CN\n',
};
const refusal = ({ outcome }: Awaited<ReturnType<typeof readContents>>): string =>
  outcome.document.files.map(({ refused }) => refused ?? '').join('');

describe('a letter with a table', () => {
  it('is read as that table, and what stands below it is no substance', async () => {
    const { rows } = await readContents({ 'answer.docx': await word('Dear all,', LIST, 'Best regards', 'Li Wei') });
    expect(rows).toEqual(READ);
  });

  it('has its part, supplier and day in labels above the table', async () => {
    const head = [
      ['Supplier', 'Ningbo Testmag'],
      ['Date', '2026-05-12'],
      ['Part number', 'M-1'],
    ];
    const list = [
      ['Element', 'Content (wt%)'],
      ['Dy', '2.4'],
      ['Tb', '0'],
    ];
    const { outcome, rows } = await readContents({ 'form.docx': await word('Material declaration', head, list) });
    expect(rows.slice(0, 2)).toEqual(['M-1 Dy 2.4 2.4', 'M-1 Tb 0 0']);
    expect(outcome.dataset?.composition[0]?.evidenceDate).toBe('2026-05-12');
  });

  it('denies nothing for another supplier than the one that signs it', async () => {
    const sources = { 'sourcing.csv': 'part_number,supplier_id,share_pct\nM-1,S-1,50\nM-1,S-2,50\n' };
    const list = [
      ['Part number', 'Substance', 'Content %'],
      ['M-1', 'Dy', '0'],
      ['M-1', 'Nd', '30'],
    ];
    const { rows } = await readContents({
      ...ONE_SUPPLIER,
      ...sources,
      'answer.docx': await word('Ningbo Testmag Co., Ltd.', list),
    });
    expect(rows).toContain('M-1 Nd 30 30');
    expect(rows.filter((row) => row.startsWith('M-1 Dy'))).toEqual([]);
  });

  it('notes the sentences beside it that say what parts contain', async () => {
    const { outcome, rows } = await readContents({
      'answer.docx': await word('M-2 contains 1.3 % terbium.', 'Yours sincerely', LIST),
    });
    expect(rows).toEqual(['M-1 Dy 2.4 2.4', 'M-1 Tb 0 0.1']);
    expect(outcome.notes.find(({ code }) => code === 'letter-not-read')?.found).toBe('M-2 contains 1.3 % terbium.');
  });

  it('leaves out what was deleted, and takes a table in a cell as its text', async () => {
    const deleted =
      '<w:p><w:del><w:r><w:delText>9</w:delText><w:t>9</w:t></w:r></w:del><w:r><w:t>2.4 %</w:t></w:r></w:p>';
    const nested = table([['Dysprosium']]);
    const { rows } = await readContents({
      'answer.docx': await word([
        ['Part number', 'Substance', 'Content'],
        ['M-1', nested, deleted],
      ]),
    });
    expect(rows).toEqual(['M-1 Dysprosium 2.4 2.4']);
  });

  it('is read as an OpenDocument text', async () => {
    const { rows } = await readContents({ 'answer.odt': await readFile('test/fixtures/intake/letters/answer.odt') });
    expect(rows.slice(0, 2)).toEqual(['M-1 Dy 2.4 2.4', 'M-1 Tb 0 0.1']);
  });
});

const MAIL =
  'From: Li <li@testmag.example>\r\nTo: e@b.example\r\nSubject: Re: M-1\r\nDate: Tue, 12 May 2026 09:00:00 +0800\r\n';

describe('an e-mail', () => {
  const csv = 'Part number,Substance,Content\nM-1,Dysprosium,2.4 %\nM-1,Terbium,< 0.1 %\n';
  const mixed = (text: string, name: string): string =>
    `${MAIL}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="X"\r\n\r\n--X\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--X\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(csv)}\r\n--X--\r\n`;

  it('gives the files that are attached to it, by their names', async () => {
    const { outcome, rows } = await readContents({
      'answer.eml': mixed('See attached.', '=?utf-8?Q?Geh=C3=A4lte.csv?='),
    });
    expect(rows).toEqual(READ);
    expect(outcome.document.files.map(({ file }) => file)).toEqual(['Gehälte.csv']);
  });

  it('is kept beside them where its own text says what a part contains', async () => {
    const read = await readContents({ 'answer.eml': mixed('M-2 contains no dysprosium.', 'c.csv') });
    expect(read.rows).toEqual(READ);
    expect(refusal(read)).toContain('answer.eml is an e-mail that says “M-2 contains no dysprosium”');
  });

  it('has its table read from its text', async () => {
    const list = LIST.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
    const { rows } = await readContents({
      'answer.eml': `${MAIL}MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Dear all</p><table>${list}</table></body></html>`,
    });
    expect(rows).toEqual(READ);
  });
});

describe('a table that an e-mail quotes', () => {
  const rows = (dy: string, tb: string): string =>
    `<table><tr><td>Part number</td><td>Dy %</td><td>Tb %</td></tr><tr><td>M-1</td><td>${dy}</td><td>${tb}</td></tr></table>`;
  const mail = (subject: string, body: string): Record<string, string> => ({
    'answer.eml': `${MAIL.replace('Re: M-1', () => subject)}MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${body}</body></html>`,
  });
  const asked = rows('0', '0');
  const answered = rows('2.4', '0.3');
  const READ_ANSWER = ['M-1 Dy 2.4 2.4', 'M-1 Tb 0.3 0.3'];

  it.each([
    ['Re: M-1', `<blockquote type="cite">${asked}</blockquote>`],
    ['AW: M-1', `<blockquote>${asked}</blockquote>`],
    ['M-1', `<div class="gmail_quote gmail_quote_container"><div>On Monday you wrote:</div>${asked}</div>`],
    ['=?utf-8?B?5Zue5aSNOiBNLTE=?=', `<p>见下</p><blockquote>${asked}</blockquote>`],
    ['M-1', `<div id="divRplyFwdMsg"><b>From:</b> us</div>${asked}`],
    ['M-1', `<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> us</p></div>${asked}`],
    ['M-1', `-----Original Message-----<br>${asked}`],
  ])('in answer to us is none of its answer: %s', async (subject, quote) => {
    const alone = await readContents(mail(subject, `<p>No dysprosium.</p>${quote}`));
    expect(alone.rows).toEqual([]);
    expect(refusal(alone)).toContain('whose only table is quoted');
    const beside = await readContents(mail(subject, `${answered}${quote}`));
    expect(beside.rows).toEqual(READ_ANSWER);
    expect(codes(beside.outcome)).toContain('quoted-table-not-read');
  });

  it('and answers below is read below', async () => {
    const { rows: read } = await readContents(
      mail('Re: M-1', `<blockquote><blockquote>${asked}</blockquote>?</blockquote>${answered}`),
    );
    expect(read).toEqual(READ_ANSWER);
  });

  it.each([
    ['Fwd: M-1', `<blockquote type="cite">${answered}</blockquote>`],
    ['WG: M-1', `<div id="divRplyFwdMsg">From: Li</div>${answered}`],
    ['=?utf-8?Q?=E8=BD=AC=E5=8F=91=EF=BC=9AM-1?=', `<blockquote>${answered}</blockquote>`],
    ['Contents of M-1', `<blockquote style="margin-left:3em">${answered}</blockquote>`],
  ])('is read where it is passed on, or only indented: %s', async (subject, body) => {
    expect((await readContents(mail(subject, body))).rows).toEqual(READ_ANSWER);
  });
});

describe('a letter of sentences', () => {
  it.each([
    [
      'a.docx',
      async () => word('Dear Sir,', 'Our magnet M-1 contains 2.4 % dysprosium. Yours'),
      'M-1 contains 2.4 % dysprosium',
    ],
    ['a.docx', async () => word('M-1 is heavy rare earth free.'), 'M-1 is heavy rare earth free'],
    ['a.docx', async () => word('M-1不含镝。'), 'M-1不含镝'],
    ['a.eml', async () => `${MAIL}\r\nDear all,\r\n\r\nM-1: no Dy, no Tb.\r\n`, 'M-1: no Dy, no Tb'],
    [
      'a.txt',
      async () => 'Dear all,\n\nM-1 contains 2.4 % dysprosium, M-2 does not.\n',
      'M-1 contains 2.4 % dysprosium',
    ],
  ])('%s is never read as contents: the sentence that matters is named with what to do', async (name, make, said) => {
    const read = await readContents({ [name]: await make() });
    expect(read.rows).toEqual([]);
    expect(refusal(read)).toContain(said);
    expect(refusal(read)).toContain('as an answer under Data › Questions');
  });

  it('quotes nothing where no sentence says what anything contains', async () => {
    const read = await readContents({
      'a.docx': await word('Dear Sir,', 'there is no delay of your order, 3 % discount.'),
    });
    expect(refusal(read)).toContain('a.docx is a letter (Word) and holds no table');
  });
});

describe('a document that is damaged or hostile', () => {
  it.each([
    ['cut off', '<w:document><w:body><w:tbl><w:tr><w:tc>', 'is cut off or damaged'],
    [
      'with entities of its own',
      `<!DOCTYPE a [<!ENTITY b "c">]>${wrap(paragraph('&b;'))}`,
      'declares entities of its own',
    ],
    [
      'with too many cells',
      wrap(
        table([['a']])
          .replace('<w:tcPr/>', '<w:gridSpan w:val="1000"/>')
          .replace(/<w:tr>.*<\/w:tr>/, (row) => row.repeat(1100)),
      ),
      'more cells than can be read',
    ],
    [
      'with thousands of tables, above each of which all the words before it stand',
      wrap(
        (
          paragraph('Label') +
          table([
            ['a', 'b', 'c'],
            ['d', 'e', 'f'],
          ])
        ).repeat(1500),
      ),
      'more tables below each other than can be read',
    ],
  ])('%s is refused with what is wrong', async (_, xml, said) => {
    const read = await readContents({ 'a.docx': await pack(xml) });
    expect(refusal(read)).toContain(said);
  });

  it('that unpacks to more than a hundred megabytes is refused', async () => {
    const bomb = await packArchive([
      { path: 'word/document.xml', text: Array.from({ length: 110 }, () => ' '.repeat(1024 * 1024)) },
    ]);
    expect(refusal(await readContents({ 'a.docx': bomb }))).toContain('unpacks to more than 100 MB');
  });

  it('has notes beside its tables, and no code of theirs is lost', async () => {
    const { outcome } = await readContents({ 'a.docx': await word('M-1 contains no dysprosium.', LIST) });
    expect(codes(outcome)).toContain('letter-not-read');
  });
});

it.each([
  'We withdraw our declaration of 2025-05-05 for part M-1; it is no longer valid.',
  'Wir haben unsere Erklärung vom 05.05.2025 zu Teil M-1 zurückgezogen.',
  'Correction: instead of 0 please read 1.2 % for Dy in M-1.',
])('a letter that takes a statement back is quoted where it is refused: %s', async (text) => {
  const read = await readContents({ 'parts.csv': 'part_number\nM-1\n', 'mail.docx': await word('Dear all,', text) });
  expect(refusal(read)).toContain(`says “${text.split(/(?<=;)\s/u)[0]?.replace(/[.]$/u, '') ?? ''}`);
});
