import { describe, expect, it } from 'vitest';
import { addBlankPapers } from '../../../src/domain/licence-file/add-blank-papers.ts';
import { checkLicenceFile } from '../../../src/domain/licence-file/check-file.ts';
import { licenceFile } from '../../../src/domain/licence-file/licence-file.ts';
import { readLicenceFile } from '../../../src/domain/licence-file/read-file.ts';
import { sayFault } from '../../../src/domain/scenario/say-fault.ts';

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
    ['another kind of file', '{"format":"lodestone-workspace"}', 'x.json is no licence file (at format):'],
    [
      'a quantity that is text',
      JSON.stringify({ ...FILE, papers: [{ id: 'contract', quantity: 'many' }] }),
      'x.json is no licence file (at papers.0.quantity): Here must be a number, not “many”.',
    ],
  ])('says where %s is wrong', (_what, text, said) => {
    const read = readLicenceFile(text, 'x.json', sayFault);
    expect(read.ok ? '' : read.reason).toContain(said);
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
