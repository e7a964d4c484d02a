import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import { importText } from '../../import-text.ts';

const decisions = { ...NO_DECISIONS, acceptProposals: 'confident' } as const;
const list = (text: string, more = '', cell = ''): Readonly<Record<string, string>> => ({
  'parts.csv': `part_number,description,kind,unit_price,currency${more}\nC-1,${text},component,2,EUR${cell}\n`,
});

/** What is known of the part from its words, after a list and after the next one. */
async function readBoth(first: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>) {
  const { dataset: before } = await importText(first, { decisions });
  if (before === null) throw new Error('the first list is no dataset');
  const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
  const { dataset } = await importText(second, { decisions, update });
  const [part] = dataset?.parts ?? [];
  const families = dataset?.properties.map(({ property, text }) => `${property} ${text ?? ''}`);
  const contents = dataset?.composition.map(({ substance, evidence }) => `${substance} ${evidence}`);
  return { category: part?.category, families, contents };
}

describe('a part that a later list describes as another thing', () => {
  it('keeps no category that its former words gave', async () => {
    const { category } = await readBoth(list('Label 20x30'), list('Dysprosium oxide 99.5%'));
    expect(category).toBe('dy-oxide');
    expect((await readBoth(list('Gas spring 200 N'), list('Adapter X7'))).category).toBeNull();
  });

  it('keeps neither the family nor the contents that its former words gave', async () => {
    const magnet = await readBoth(list('Ferrite ring magnet 20 mm'), list('NdFeB ring magnet 20 mm'));
    expect(magnet).toMatchObject({ category: 'ndfeb-magnet', families: ['magnet_family NdFeB'] });
    const label = await readBoth(list('Magnet NdFeB Dy 3 %'), list('Label 20x30'));
    expect(label).toEqual({ category: 'label', families: [], contents: [] });
  });

  it('keeps what a file states of it', async () => {
    const properties = {
      'properties.csv': 'part_number,property,text,evidence\nC-1,magnet_family,SmCo,declared\n',
    };
    const first = { ...list('Ring A', ',category', ',smco-magnet'), ...properties };
    const stated = await readBoth(first, list('Ring B'));
    expect(stated).toMatchObject({ category: 'smco-magnet', families: ['magnet_family SmCo'] });
  });

  it('keeps what its fuller words said where the later ones say less', async () => {
    const { category } = await readBoth(list('Magnet N42SH'), list('Magnet'));
    expect(category).toBe('ndfeb-magnet');
  });
});
