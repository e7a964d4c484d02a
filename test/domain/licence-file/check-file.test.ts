import { describe, expect, it } from 'vitest';
import { checkLicenceFile } from '../../../src/domain/licence-file/check-file.ts';
import {
  type FiledPaper,
  type LicenceFile,
  filedPaper,
  licenceFile,
} from '../../../src/domain/licence-file/licence-file.ts';

const ASKED = [
  { id: 'application', signs: 'exporter' },
  { id: 'contract', signs: 'importer' },
  { id: 'technical-report', signs: 'exporter' },
  { id: 'end-use-certificate', signs: 'end user' },
] as const;

const SAID = {
  date: '2026-11-20',
  isInChinese: true,
  isStamped: true,
  isOriginal: true,
  exporter: 'Fuyu Magnet Co., Ltd.',
  province: 'Inner Mongolia',
  importer: 'Motorenbau Kloos GmbH',
  endUser: 'Motorenbau Kloos GmbH',
  endUserAddress: 'Hofstraße 3, 89077 Ulm, Germany',
  contractNumber: 'MK-2026-114',
  goods: 'Sintered NdFeB ring 32 × 8 mm',
  code: '1C905.a.4',
  quantity: 1200,
  unit: 'pieces',
};

/** A file of which nothing is known to be wrong. */
const CLEAN: LicenceFile = licenceFile.parse({
  format: 'lodestone-licence-file',
  formatVersion: 1,
  exporter: 'Fuyu Magnet Co., Ltd.',
  province: 'Inner Mongolia',
  importer: 'Motorenbau Kloos GmbH',
  endUser: 'Motorenbau Kloos GmbH',
  destination: 'DE',
  code: '1C905.a.4',
  elements: ['Dy'],
  kind: 'individual',
  quantity: 1200,
  unit: 'pieces',
  filing: '2026-11-30',
  asked: ASKED,
  papers: ASKED.map(({ id, signs }) => ({
    ...SAID,
    id,
    signedBy: signs,
    ...(id === 'technical-report' ? { composition: { Nd: 29.5, Fe: 67, B: 1, Dy: 1.2 } } : {}),
    ...(id === 'end-use-certificate'
      ? {
          use: 'Rotor magnet of the steering-assist motor EL-40, built into passenger cars of one named maker in Germany',
          promises: ['no-other-use', 'no-transfer', 'no-weapons'],
        }
      : {}),
  })),
  volumes: [2023, 2024, 2025, 2027, 2028, 2029].map((year) => ({ year, quantity: 1200 })),
});

function change(id: string, part: Partial<FiledPaper>): LicenceFile {
  return { ...CLEAN, papers: CLEAN.papers.map((paper) => (paper.id === id ? { ...paper, ...part } : paper)) };
}

const CERTIFICATE = 'end-use-certificate';
const promise = (id: string): FiledPaper => filedPaper.parse({ ...SAID, id });

/** One seeded flaw each. */
const FLAWED: readonly (readonly [what: string, file: LicenceFile, code: string, paper: string | null])[] = [
  ['a paper is not there', { ...CLEAN, papers: CLEAN.papers.slice(1) }, 'paper-missing', 'application'],
  [
    'a trader without a contract with the end user',
    { ...CLEAN, hasTrader: true },
    'trader-without-contract',
    'trader-contract',
  ],
  [
    'a watched end user without a risk report',
    { ...CLEAN, isWatched: true, papers: [...CLEAN.papers, promise('promise')] },
    'watch-list-paper-missing',
    'risk-report',
  ],
  [
    'another name of the end user',
    change('contract', { endUser: 'Kloos Antriebe GmbH' }),
    'end-user-differs',
    'contract',
  ],
  [
    'another address',
    change(CERTIFICATE, { endUserAddress: 'Hofstraße 5, 89077 Ulm, Germany' }),
    'address-differs',
    CERTIFICATE,
  ],
  ['another quantity', change('contract', { quantity: 1000 }), 'quantity-differs', 'contract'],
  [
    'another contract number',
    change(CERTIFICATE, { contractNumber: 'MK-2026-141' }),
    'contract-number-differs',
    CERTIFICATE,
  ],
  ['another code', change('technical-report', { code: '1C904.a.4' }), 'code-differs', 'technical-report'],
  ['other goods', change('contract', { goods: 'Sintered NdFeB ring 32 × 6 mm' }), 'goods-differ', 'contract'],
  ['another province', change('application', { province: 'Zhejiang' }), 'province-differs', 'application'],
  ['another unit', change('contract', { unit: 'kg' }), 'unit-differs', 'contract'],
  ['no Chinese version', change(CERTIFICATE, { isInChinese: false }), 'no-translation', CERTIFICATE],
  ['a copy for the original', change(CERTIFICATE, { isOriginal: false }), 'not-original', CERTIFICATE],
  ['no signature', change(CERTIFICATE, { signedBy: null }), 'not-signed', CERTIFICATE],
  ['the signature of somebody else', change(CERTIFICATE, { signedBy: 'importer' }), 'signed-by-another', CERTIFICATE],
  ['no stamp', change('contract', { isStamped: false }), 'not-stamped', 'contract'],
  [
    'a vague use',
    change(CERTIFICATE, { use: 'For general industrial use in motors and other products' }),
    'use-vague',
    CERTIFICATE,
  ],
  ['a vague use in Chinese', change(CERTIFICATE, { use: '用于工业生产' }), 'use-vague', CERTIFICATE],
  [
    'a promise left out',
    change(CERTIFICATE, { promises: ['no-other-use', 'no-weapons'] }),
    'promise-missing',
    CERTIFICATE,
  ],
  [
    'a composition that adds up to more than all',
    change('technical-report', { composition: { Nd: 29.5, Fe: 76, Dy: 1.2 } }),
    'data-error',
    'technical-report',
  ],
  [
    'a report that finds nothing controlled',
    change('technical-report', { composition: { Nd: 30, Fe: 68 } }),
    'code-not-met',
    'technical-report',
  ],
  [
    'a year without volume',
    { ...CLEAN, volumes: CLEAN.volumes.filter(({ year }) => year !== 2024) },
    'volumes-missing',
    'volumes',
  ],
  [
    'more than the plan',
    { ...CLEAN, volumes: CLEAN.volumes.map((one) => ({ ...one, quantity: 900 })) },
    'above-plan',
    null,
  ],
  ['a paper of the future', change('contract', { date: '2026-12-24' }), 'dated-ahead', 'contract'],
  ['a contract that has run out', change('contract', { validTo: '2026-10-31' }), 'run-out', 'contract'],
  ['an old certificate', change(CERTIFICATE, { date: '2025-11-20' }), 'too-old', CERTIFICATE],
  [
    'prices and another customer',
    change('contract', { discloses: ['unit price', 'customer Ruhrmotor'] }),
    'discloses-more',
    'contract',
  ],
];

describe(checkLicenceFile, () => {
  it('finds nothing in a file of which nothing is known to be wrong', () => {
    expect(checkLicenceFile(CLEAN)).toEqual([]);
  });

  it.each(FLAWED)('finds %s, and that alone', (_what, file, code, paper) => {
    const flaws = checkLicenceFile(file);
    expect(flaws.map((one) => [one.code, one.paper])).toEqual([[code, paper]]);
  });

  it('takes differences of case, spaces and full stops for none', () => {
    expect(checkLicenceFile(change('contract', { exporter: 'FUYU MAGNET CO LTD' }))).toEqual([]);
  });
});
