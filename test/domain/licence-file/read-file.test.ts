import { describe, expect, it } from 'vitest';
import { addBlankPapers } from '../../../src/domain/licence-file/add-blank-papers.ts';
import { checkLicenceFile } from '../../../src/domain/licence-file/check-file.ts';
import { licenceFile } from '../../../src/domain/licence-file/licence-file.ts';
import { readLicenceFile } from '../../../src/domain/licence-file/read-file.ts';

const FILE = licenceFile.parse({
  format: 'lodestone-licence-file',
  formatVersion: 1,
  code: '1C905.a.4',
  filing: '2026-11-30',
  asked: [
    { id: 'contract', signs: 'importer' },
    { id: 'end-use-certificate', signs: 'end user' },
  ],
  papers: [{ id: 'contract', contractNumber: 'MK-1' }],
  volumes: [],
});

describe(readLicenceFile, () => {
  it('gives back what was written', () => {
    expect(readLicenceFile(JSON.stringify(FILE), 'x.json')).toEqual({ ok: true, file: FILE });
  });

  it.each([
    ['no JSON', '{"format"', 'x.json is no readable JSON.'],
    [
      'another kind of file',
      '{"format":"lodestone-workspace"}',
      'x.json is no licence file: the kind of file (format): found “lodestone-workspace”, expected “lodestone-licence-file”.',
    ],
    ['a list', '[]', 'x.json is no licence file: the whole file: found a list, expected an object with fields.'],
    [
      'a later format',
      JSON.stringify({ ...FILE, formatVersion: 2 }),
      'x.json is no licence file: the version of its format (formatVersion): found 2, expected “1”.',
    ],
    [
      'several places',
      JSON.stringify({
        ...FILE,
        code: undefined,
        filing: '30.11.2026',
        papers: [
          { id: 'contract', quantity: 'many' },
          { signedBy: 'boss', composition: { Dy: 'little' }, exporter: '' },
        ],
      }),
      'x.json is no licence file: the code of the goods (code): found nothing, expected a text. the day of filing (filing): found “30.11.2026”, expected a day as YYYY-MM-DD. the quantity of paper 1 (contract): found “many”, expected a number. 4 more places are wrong.',
    ],
    [
      'an entry of a list',
      JSON.stringify({ ...FILE, papers: [{ id: 'contract', promises: ['none'], composition: { Dy: 'little' } }] }),
      'x.json is no licence file: promise 1 of paper 1 (contract): found “none”, expected “no-other-use” or “no-transfer” or “no-weapons”. the share of Dy of the composition of paper 1 (contract): found “little”, expected a number.',
    ],
  ])('says where %s is wrong, what is there, and what should be', (_what, text, said) => {
    const read = readLicenceFile(text, 'x.json');
    expect(read.ok ? '' : read.reason).toBe(said);
  });
});

describe(addBlankPapers, () => {
  it('adds the papers that are asked for and not there, unsigned and unstamped', () => {
    const filled = addBlankPapers(FILE);
    expect(filled.papers.map(({ id }) => id)).toEqual(['contract', 'end-use-certificate']);
    expect(filled.papers[0]?.contractNumber).toBe('MK-1');
    const codes = checkLicenceFile(filled).flatMap(({ code, paper }) =>
      paper === 'end-use-certificate' ? [code] : [],
    );
    expect(codes).toContain('not-signed');
    expect(codes).not.toContain('paper-missing');
  });
});
