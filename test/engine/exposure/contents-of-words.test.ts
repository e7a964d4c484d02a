import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import type { ExposureReport } from '../../../src/engine/exposure/report.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import type { ConfirmedFact } from '../../../src/intake/base/import-decisions.ts';
import { importText } from '../../intake/import-text.ts';
import { COMPANY, getPart } from './pump-company.ts';

const catalogue = loadCatalogue();

type Bought = {
  readonly words: string;
  readonly category?: string;
  readonly from?: string;
  readonly contents?: string;
};

/** The pump with the part M as its words and its category say, without a table of its contents. */
function layOut({ words, category = '', from = 'CN', contents = '' }: Bought) {
  return {
    ...COMPANY,
    'suppliers.csv': COMPANY['suppliers.csv'].replace('Magnets,CN', `Magnets,${from}`),
    'sites.csv': COMPANY['sites.csv'].replace('Ganzhou,CN', `Ganzhou,${from}`),
    'parts.csv': `
      part_number,description,kind,category,unit_price,currency,annual_demand
      P,Pump,product,,10,EUR,100
      A,Assembly,assembly,,,,
      M,"${words}",component,${category},1,EUR,`,
    'composition.csv': `part_number,substance,mass_pct_min,mass_pct_max,evidence\n${contents}`,
  };
}

async function analyse(bought: Bought, confirmed: readonly ConfirmedFact[] = []) {
  const decisions = { ...NO_DECISIONS, confirmed, acceptProposals: 'confident' } as const;
  const { dataset, document, taken } = await importText(layOut(bought), { catalogue, decisions });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  const question = {
    lawDate: '2026-11-24',
    suspensionEnd: 'inclusive',
    dataVersion: 'v',
    assumptions: {},
    inference: true,
    destination: null,
  } as const;
  const contents = taken.filter(({ field }) => field.startsWith('content:'));
  return { report: analyseExposure({ dataset, catalogue, question }), contents };
}

/** The same with what was taken from the words as contents, and with all of that undone. */
async function compare(bought: Bought) {
  const { report, contents } = await analyse(bought);
  expect(contents.length).toBeGreaterThan(0);
  const undone = await analyse(
    bought,
    contents.map((fact) => ({ ...fact, refused: true })),
  );
  expect(undone.contents).toEqual([]);
  return { taken: report, undone: undone.report };
}

function getFinding(report: ExposureReport, itemId: string) {
  return getPart(report, 'M').findings.find((finding) => finding.itemId === itemId);
}

function listAsked(report: ExposureReport) {
  return report.questions.flatMap((asked) => ('elements' in asked ? asked.elements : []));
}

/** Revenue at risk surely, then with each further fill. */
function addUp({ totals }: ExposureReport) {
  const { surely, possibly, ifPausedBack, cannotBeJudged } = totals;
  return [
    surely,
    surely + possibly,
    surely + possibly + ifPausedBack,
    surely + possibly + ifPausedBack + cannotBeJudged,
  ];
}

describe('a content in the words of a part', () => {
  it('meets the rule that names its element, without making it sure, and is asked for no more', async () => {
    const { taken, undone } = await compare({ words: 'Segmentmagnet N42SH, Dy ca. 2,5 %' });
    expect(getFinding(undone, '18-Dy-magnet')).toMatchObject({ match: 'partial', verdict: 'may-require' });
    expect(getFinding(taken, '18-Dy-magnet')).toMatchObject({ match: 'met', verdict: 'licence-required' });
    expect([undone, taken].map(({ totals }) => totals)).toMatchObject([
      { surely: 0, possibly: 1000 },
      { surely: 0, possibly: 1000 },
    ]);
    expect(listAsked(undone)).toEqual(['Dy', 'Ho', 'Tb']);
    expect(listAsked(taken)).toEqual(['Ho', 'Tb']);
  });

  it.each(['Dy-frei', 'no Dy', '0 % Dy', 'Dy < 0.1 %', 'free of Dy'])(
    'that is denied by “%s” stays asked',
    async (no) => {
      const { report, contents } = await analyse({ words: `Magnet N42SH, ${no}` });
      expect(contents).toEqual([]);
      expect(report.totals).toMatchObject({ possibly: 1000, notExposed: 0 });
      expect(listAsked(report)).toContain('Dy');
    },
  );

  it.each<[string, Bought]>([
    ['a magnet from Germany, whose alloy may be Chinese', { words: 'Magnet N42SH, Dy 2,5 %', from: 'DE' }],
    ['a motor, whose magnets may hold it', { words: 'Teil Dy 2,5 %', category: 'traction-motor' }],
    ['a cell', { words: 'Teil Li 7 %', category: 'cell-nmc811' }],
    ['a metal that its category names for sure', { words: 'Stange Dy 90 %', category: 'dy-metal' }],
    ['a metal with another in it', { words: 'Stange Fe 2 %', category: 'tb-metal' }],
    ['an oxide with a mere upper bound', { words: 'Pulver Dy max. 87 %', category: 'dy-oxide' }],
    ['a magnet of a stated family', { words: 'Teil 17% Sm', category: 'smco-magnet' }],
    ['a table that is open', { words: 'Teil Fe 2 %', category: 'sm-metal', contents: 'M,Sm,90,90,declared' }],
  ])('never makes less of %s', async (_, bought) => {
    const { taken, undone } = await compare(bought);
    const [withWords, without] = [addUp(taken), addUp(undone)];
    for (const [at, least] of without.entries()) expect(withWords[at]).toBeGreaterThanOrEqual(least - 1e-9);
  });
});

describe('the family that a grade suggests', () => {
  const contents = 'M,Dy,3,3,declared\n';

  it('says no less than the category on file, which implies the same', async () => {
    const without = await analyse({ words: 'Segment', category: 'ndfeb-magnet', contents });
    const graded = await analyse({ words: 'Segment N45SH', category: 'ndfeb-magnet', contents });
    expect(getPart(without.report, 'M').ownShare?.sure).toBe(1);
    expect(getPart(graded.report, 'M').ownShare?.sure).toBe(1);
  });

  it('is an inference where no file says the category', async () => {
    const { report } = await analyse({ words: 'Segment N45SH', contents });
    expect(getPart(report, 'M').ownShare?.sure).toBe(0);
  });
});
