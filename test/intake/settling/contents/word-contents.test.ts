import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import type { ConfirmedFact } from '../../../../src/intake/base/import-decisions.ts';
import { findProblem, importText } from '../../import-text.ts';

const catalogue = loadCatalogue();
const CONTENTS = 'part_number,substance,mass_pct_min,mass_pct_max,evidence\n';

async function take(files: Readonly<Record<string, string>>, confirmed: readonly ConfirmedFact[] = []) {
  const decisions = { ...NO_DECISIONS, confirmed, acceptProposals: 'confident' } as const;
  const outcome = await importText(files, { catalogue, decisions });
  const contents = outcome.dataset?.composition.map((row) => [
    row.partNumber,
    row.substance,
    row.massPctMin,
    row.massPctMax,
    row.evidence,
  ]);
  const taken = outcome.taken.filter(({ field }) => field.startsWith('content:'));
  return { outcome, contents, taken };
}

function describePart(description: string) {
  return { 'parts.csv': `part_number,description\nM1,"${description}"\n` };
}

describe('A content that the words of a part state', () => {
  it('is taken as an inference, listed with its words and counted in the note', async () => {
    const { outcome, contents, taken } = await take(describePart('Block magnet, Dy 2.5 %'));
    expect(contents).toEqual([['M1', 'Dy', 2.5, 2.5, 'inferred']]);
    expect(taken).toEqual([
      {
        partNumber: 'M1',
        field: 'content:Dy',
        value: '2.5',
        reason: 'The description says “Dy 2.5 %”.',
        confident: true,
        evidence: 'inferred',
        file: 'parts.csv',
        sheet: null,
        row: 2,
      },
    ]);
    expect(findProblem(outcome, 'proposals-taken')).toBeDefined();
  });

  it('stands in place of the same element of the grade, whose others stay open', async () => {
    const { contents } = await take(describePart('Segmentmagnet N42SH, Dy ca. 2,5 %'));
    expect(contents).toEqual([
      ['M1', 'Dy', 2, 3, 'inferred'],
      ['M1', 'Tb', 0, 1, 'inferred'],
    ]);
    const bounded = await take(describePart('Segmentmagnet N42SH, Dy max. 3 %'));
    expect(bounded.contents).toEqual([
      ['M1', 'Dy', 0, 5, 'inferred'],
      ['M1', 'Tb', 0, 1, 'inferred'],
    ]);
  });

  it('is read from a material of a bill in other words, and spans what two cells say', async () => {
    const bill = (material: string, words = 'Segment') => ({
      'bom.csv': `Material;Komponente;Menge;Benennung;Werkstoff\nHP-1;MAG-55;8;"${words}";"${material}"\n`,
    });
    const alone = await take(bill('Dy 2,5 %'));
    expect(alone.taken).toMatchObject([{ value: '2.5', reason: 'The material says “Dy 2,5 %”.' }]);
    const both = await take(bill('Dy 2,5 %', 'Segment mit 3 % Dy'));
    expect(both.taken).toMatchObject([
      { value: '2.5-3', reason: 'The material says “Dy 2,5 %”. The description says “3 % Dy”.' },
    ]);
  });

  it('is undone by a refusal, to the last digit, and counts as seen once a person confirms it', async () => {
    const files = describePart('Block magnet, Dy 2.5 %');
    const { taken } = await take(files);
    const [fact] = taken;
    if (fact === undefined) throw new Error('Nothing was taken.');
    const refused = await take(files, [{ ...fact, refused: true }]);
    expect([refused.contents, refused.taken]).toEqual([[], []]);
    const confirmed = await take(files, [fact]);
    expect(confirmed.contents).toEqual([['M1', 'Dy', 2.5, 2.5, 'seen']]);
    expect(confirmed.taken).toEqual([]);
  });

  it('gives way to an answer, also to one that denies it', async () => {
    const answered = { partNumber: 'M1', field: 'content:Dy', value: 'no', reason: '' };
    const { contents, taken } = await take(describePart('Block magnet, Dy 2.5 %'), [answered]);
    expect(contents).toEqual([['M1', 'Dy', 0, 0, 'seen']]);
    expect(taken).toEqual([]);
  });

  it('leaves a table of contents as it is where that names the element or is complete, and says where they differ', async () => {
    const words = describePart('Block magnet, Dy 2.5 %');
    const named = await take({ ...words, 'composition.csv': `${CONTENTS}M1,Dy,1,1.5,declared\n` });
    expect(named.contents).toEqual([['M1', 'Dy', 1, 1.5, 'declared']]);
    expect(findProblem(named.outcome, 'words-differ-from-contents')?.message).toContain('“Dy 2.5 %”');
    const agreeing = await take({ ...words, 'composition.csv': `${CONTENTS}M1,Dy,2,3,declared\n` });
    expect(findProblem(agreeing.outcome, 'words-differ-from-contents')).toBeUndefined();
    const complete = await take({
      ...words,
      'composition.csv': `${CONTENTS}M1,Fe,66,66,declared\nM1,Nd,33,33,declared\nM1,rest,0,0,declared\n`,
    });
    expect(complete.contents?.map(([, substance]) => substance)).toEqual(['Fe', 'Nd', 'rest']);
    expect(findProblem(complete.outcome, 'words-differ-from-contents')).toBeDefined();
  });

  it('is added to a table that leaves the element open', async () => {
    const { contents } = await take({
      ...describePart('Block magnet, Dy 2.5 %'),
      'composition.csv': `${CONTENTS}M1,Nd,29,31,declared\n`,
    });
    expect(contents).toEqual([
      ['M1', 'Nd', 29, 31, 'declared'],
      ['M1', 'Dy', 2.5, 2.5, 'inferred'],
    ]);
  });

  it('is not taken of what is made from other parts, nor from a denial, which is told', async () => {
    const rotor = await take({
      'parts.csv': 'part_number,description\nR1,Rotor mit Magneten Dy 2.5 %\nM1,Magnet\n',
      'bom.csv': 'parent,child,quantity\nR1,M1,8\n',
    });
    expect(rotor.contents).toEqual([]);
    expect(findProblem(rotor.outcome, 'contents-in-words-not-read')?.found).toBe('Dy 2.5 %');
    const denied = await take(describePart('Block magnet, Dy < 0.1 %'));
    expect(denied.contents).toEqual([]);
    expect(findProblem(denied.outcome, 'contents-in-words-not-read')?.message).toContain('“Dy < 0.1 %”');
  });
});
