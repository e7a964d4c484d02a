import { describe, expect, it } from 'vitest';
import type { Form } from '../../../../src/domain/closed-lists.ts';
import { NO_COMPOSITION } from '../../../../src/engine/controls/composition.ts';
import type { PartFacts } from '../../../../src/engine/controls/facts.ts';
import { findMagnetsInside } from '../../../../src/engine/controls/magnets-inside.ts';
import type { PartExposure } from '../../../../src/engine/exposure/report.ts';
import { addTo, analyse, COMPANY, getPart } from '../pump-company.ts';

/** The pump's assembly as an assembly bought in Vietnam, of a magnet that its maker buys in Japan. */
const BOUGHT = {
  ...addTo('suppliers.csv', 'VN,Viet Assemblies,VN,', 'JP,Nippon Magnets,JP,'),
  ...addTo('sites.csv', 'VN1,VN,Hanoi,VN', 'JP1,JP,Osaka,JP'),
  'parts.csv': COMPANY['parts.csv'].replace('A,Assembly,assembly,,,,', 'A,Assembly,assembly,,assembly,4,EUR,'),
  'sourcing.csv': `
    part_number,site_id,share_pct,buyer_site_id,evidence
    A,VN1,100,,seen
    M,JP1,100,VN1,declared`,
};

/** What the entries of No. 61 come to for the assembly. */
const matches = ({ findings }: PartExposure) =>
  Object.fromEntries(findings.filter(({ itemId }) => itemId.startsWith('61-')).map((one) => [one.itemId, one.match]));

/** Entries of No. 61 that are not ruled out for the assembly. */
async function listOpen(company: Readonly<Record<string, string>>): Promise<string[]> {
  const found = Object.entries(matches(getPart(await analyse(company), 'A')));
  return found.flatMap(([itemId, match]) => (match === 'failed' ? [] : [itemId]));
}

describe('an assembly that goes from one country outside China to another', () => {
  it('may be named by No. 61 for a magnet in its bill, and never surely', async () => {
    const part = getPart(await analyse(BOUGHT), 'A');
    // Nobody says by whose technology the magnet was made; goods that somebody in Vietnam made are not of Chinese origin.
    expect(matches(part)).toMatchObject({ '61-tech': 'partial', '61-origin': 'failed' });
    expect(part.findings.find(({ itemId }) => itemId === '61-tech')).toMatchObject({
      verdict: 'may-require',
      exporter: 'VN',
      destination: 'DE',
      missing: expect.arrayContaining(['source-technology', 'reach of the act']) as string[],
    });
    expect(part.state).not.toBe('not-exposed');
  });

  it('may be named for a magnet deep in its bill', async () => {
    const company = {
      ...BOUGHT,
      'parts.csv': `${BOUGHT['parts.csv']}\nR,Part of it,component,,other,,,,`,
      'bom.csv': COMPANY['bom.csv'].replace('A,M,2', 'A,R,1\nR,M,2'),
    };
    expect(matches(getPart(await analyse(company), 'A'))).toMatchObject({ '61-tech': 'partial' });
  });

  it('is named by nothing without a magnet, or with one that no entry means', async () => {
    const without = { ...BOUGHT, 'bom.csv': COMPANY['bom.csv'].replace('A,M,2', 'P,M,2') };
    const ferrite = {
      ...BOUGHT,
      'parts.csv': BOUGHT['parts.csv'].replace(
        'ndfeb-magnet,magnet,1,EUR,,NdFeB',
        'ferrite-magnet,magnet,1,EUR,,ferrite',
      ),
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence',
    };
    for (const company of [without, ferrite]) expect(await listOpen(company)).toEqual([]);
  });

  it('stays open where its maker says that no magnet is in it, and the bill has one', async () => {
    const denied = {
      ...BOUGHT,
      'properties.csv': 'part_number,property,text,evidence\nA,contents_of_concern,none,declared',
    };
    expect(await listOpen(denied)).toContain('61-tech');
  });

  it('is asked about the magnets in it where nobody knows these, until somebody answers', async () => {
    const unknown = {
      ...BOUGHT,
      'parts.csv': BOUGHT['parts.csv'].replace('ndfeb-magnet,magnet,1,EUR,,NdFeB', ',magnet,1,EUR,,'),
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence',
    };
    const report = await analyse(unknown);
    expect(matches(getPart(report, 'A'))).toMatchObject({ '61-tech': 'missing' });
    expect(getPart(report, 'A').state).toBe('cannot-be-judged');
    const asked = report.questions.flatMap(({ partNumber, en }) => (partNumber === 'A' ? [en] : []));
    expect(asked).toEqual([expect.stringContaining('of which family are the magnets in it')]);
    const answered = {
      ...unknown,
      'properties.csv': 'part_number,property,text,evidence\nA,magnet_family,ferrite,declared',
    };
    expect(await listOpen(answered)).toEqual([]);
  });
});

describe('a motor that goes from one country outside China to another', () => {
  const motor = (magnet: string) => ({
    ...BOUGHT,
    'parts.csv': BOUGHT['parts.csv']
      .replace('A,Assembly,assembly,,assembly', 'A,Motor,assembly,,motor')
      .replace('ndfeb-magnet,magnet,1,EUR,,NdFeB', magnet),
  });

  it('is judged by the magnets in its bill', async () => {
    const held = motor('ndfeb-magnet,magnet,1,EUR,,NdFeB');
    expect(matches(getPart(await analyse(held), 'A'))).toMatchObject({ '61-tech': 'partial' });
    const ferrite = {
      ...motor('ferrite-magnet,magnet,1,EUR,,ferrite'),
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence',
    };
    expect(await listOpen(ferrite)).toEqual([]);
  });

  it('stays open where its bill holds no magnet, since a bill may be short', async () => {
    const company = {
      ...motor('ndfeb-magnet,magnet,1,EUR,,NdFeB'),
      'bom.csv': COMPANY['bom.csv'].replace('A,M,2', 'P,M,2'),
    };
    expect(matches(getPart(await analyse(company), 'A'))).toMatchObject({ '61-tech': 'missing' });
  });
});

describe('the magnets of a bill', () => {
  const magnet = { form: 'magnet', formEvidence: 'seen', ...NO_COMPOSITION, properties: new Map() } as const;
  const assembly = { ...magnet, form: 'assembly' } as const;
  const find = (lines: readonly (readonly [string, string])[], assemblies: readonly string[]) =>
    findMagnetsInside(
      {
        bom: lines.map(([parent, child]) => ({
          parent,
          child,
          quantity: 1,
          unit: null,
          yield: 1,
          essential: true,
          rows: [],
        })),
      },
      new Map<string, PartFacts>([['M', magnet], ...assemblies.map((part) => [part, assembly] as const)]),
      new Set<Form>(['assembly']),
    );

  it('are found however deep they lie', () => {
    const parts = Array.from({ length: 50_000 }, (_, at) => `A${at}`);
    const lines = parts.map((part, at) => [part, parts[at + 1] ?? 'M'] as const);
    expect(find(lines, parts).size).toBe(50_000);
  });

  it('are in all parts that contain each other, in whatever order these are named', () => {
    const lines = [
      ['A', 'B'],
      ['B', 'A'],
      ['B', 'M'],
    ] as const;
    for (const order of [lines, lines.toReversed()])
      for (const parts of [
        ['A', 'B'],
        ['B', 'A'],
      ])
        expect([...find(order, parts).keys()].toSorted()).toEqual(['A', 'B']);
  });
});
