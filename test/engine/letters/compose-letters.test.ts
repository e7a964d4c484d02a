import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { settleQuestion } from '../../../src/analyses/answer-inline.ts';
import { LETTER_LANGUAGES } from '../../../src/domain/letters/letter-language.ts';
import { writeLines } from '../../../src/domain/letters/write-letter.ts';
import { openDemo } from '../../mock-data/open-demo.ts';
import { COMPANY } from '../exposure/pump-company.ts';
import { importText } from '../../intake/import-text.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Letters } from '../../../src/engine/letters/letter-report.ts';

const catalogue = loadCatalogue();
const asked = { lawDate: '2026-11-24', suspensionEnd: 'inclusive', assumptions: {}, inference: true } as const;

async function write(dataset: Dataset, more: object = {}): Promise<Letters> {
  const options = { destination: null, language: 'en', replyBy: null, sender: '', contacts: {}, wider: false } as const;
  const settled = await settleQuestion('letters', { dataset, dataVersion: 'v' }, { ...asked, ...options, ...more });
  if (!settled.ok) throw new Error(settled.reason);
  return settled.report as Letters;
}

/** The pump company, whose magnet has no composition on file, bought from China under the number CM-77. */
async function openPump(): Promise<Dataset> {
  const { dataset } = await importText(
    {
      ...COMPANY,
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence',
      'sourcing.csv': `
        part_number,site_id,share_pct,buyer_site_id,evidence,supplier_part_number
        M,CM1,100,,declared,CM-77`,
    },
    { catalogue },
  );
  if (dataset === null) throw new Error('the pump company was refused');
  return dataset;
}

it('writes one letter to each supplier of goods with an open fact, at most three lines a part, and none to the company itself', async () => {
  const dataset = await openDemo();
  const own = new Set(dataset.suppliers.filter(({ role }) => role === 'own').map(({ supplierId }) => supplierId));
  const { letters, withoutAddressee } = await write(dataset);
  expect(letters.length).toBeGreaterThan(3);
  expect(new Set(letters.map(({ supplierId }) => supplierId)).size).toBe(letters.length);
  for (const letter of letters) {
    expect(own.has(letter.supplierId)).toBe(false);
    expect(letter.sheet.table.rows).toHaveLength(letter.asked.length);
    for (const part of letter.parts)
      for (const language of LETTER_LANGUAGES) expect(writeLines(part.facts, language).length).toBeLessThanOrEqual(3);
  }
  expect(withoutAddressee).toEqual([]);
});

it('asks under the supplier’s own number for the elements that decide, with the rule in force as the reason', async () => {
  const { letters } = await write(await openPump());
  expect(letters.map(({ supplierId }) => supplierId)).toEqual(['CM']);
  const [letter] = letters;
  expect(letter?.text).toContain('Your part CM-77 (our number M), loose magnet');
  expect(letter?.text).toContain('dysprosium (Dy)');
  expect(letter?.text).toContain('terbium (Tb)');
  expect(letter?.text).toContain('Announcement No. 18 of 2025 (in force since 4 April 2025)');
  // Two weeks after 24 November 2026, a Tuesday.
  expect(letter?.replyBy).toBe('2026-12-08');
  expect(letter?.asked).toContain('LS1|CM|M|content:Dy');
  expect(letter?.cautions.map(({ id }) => id)).toEqual(['china-supply-chain-information']);
});

it.each([
  ['2026-11-11', 'inclusive', 'in force since 11 November 2026'],
  ['2026-11-11', 'exclusive', 'in force since 10 November 2026'],
] as const)('tells on %s, a last day being %s, of a rule that was paused before its start: %s', async (...row) => {
  const [lawDate, suspensionEnd, words] = row;
  const { dataset } = await importText(
    {
      ...COMPANY,
      'parts.csv': `
        part_number,description,kind,category,form,unit_price,currency,annual_demand
        P,Cell,product,,,10,EUR,100
        M,Anode powder,material,,anode-active,1,EUR,`,
      'bom.csv': `
        parent,child,quantity
        P,M,2`,
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence',
    },
    { catalogue },
  );
  const { letters } = await write(dataset!, { lawDate, suspensionEnd, reading: 'law' });
  expect(letters[0]?.text).toContain(`Announcement No. 58 of 2025 (${words})`);
});

it('leaves out what reaches into a supplier’s sources, and asks it with a warning once that is switched on', async () => {
  const dataset = await openDemo();
  const [without, wider] = [await write(dataset), await write(dataset, { wider: true })];
  const isWider = (ref: string): boolean => ref.endsWith('|source') || ref.endsWith('|source-technology');
  expect(without.letters.flatMap(({ asked: refs }) => refs).some(isWider)).toBe(false);
  expect(without.letters.every(({ warning }) => warning === null)).toBe(true);
  const more = wider.letters.filter(({ asked: refs }) => refs.some(isWider));
  expect(more.length).toBeGreaterThan(0);
  for (const letter of wider.letters) expect(letter.warning !== null).toBe(more.includes(letter));
});

it('writes to a supplier that is called like something of every object, in the language of all', async () => {
  const pump = await openPump();
  const rename = (id: string): string => (id === 'CM' ? 'constructor' : id);
  const dataset = {
    ...pump,
    suppliers: pump.suppliers.map((one) => ({ ...one, supplierId: rename(one.supplierId) })),
    sites: pump.sites.map((one) => ({ ...one, supplierId: rename(one.supplierId) })),
  };
  const [letter] = (await write(dataset, { languages: {} })).letters;
  expect([letter?.supplierId, letter?.language]).toEqual(['constructor', 'en']);
  expect(letter?.text).toContain('Dear Sir or Madam,');
});
