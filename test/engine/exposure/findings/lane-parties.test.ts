import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import type { PartyList } from '../../../../src/catalogue/party-list.ts';
import type { Reading } from '../../../../src/domain/closed-lists.ts';
import { analyseExposure } from '../../../../src/engine/exposure/analyse.ts';
import { importText } from '../../../intake/import-text.ts';
import { getPart } from '../pump-company.ts';

const shipped = loadCatalogue();
/** A list of an invented firm, in the manner of one that exists. */
const likeList = (id: string, changes: Partial<PartyList> = {}): PartyList => ({
  ...shipped.partyLists.find((one) => one.id === id)!,
  id: 'invented',
  count: 1,
  complete: true,
  entities: [{ en: 'Nordmark Werke', zh: '诺德马克', aliases: [] }],
  ...changes,
});

const FILES = {
  'suppliers.csv': `
    supplier_id,name,country,parent_id,role
    WE,We Motors,DE,,own
    CM,China Magnets,CN,,
    TOP,Nordmark Werke GmbH,DE,,
    NM,Magnetbau Nord,DE,,`,
  'sites.csv': `
    site_id,supplier_id,name,country
    PLANT,WE,Plant,DE
    CM1,CM,Ganzhou,CN
    NM1,NM,Kiel,DE`,
  'parts.csv': `
    part_number,description,kind,category,form,unit_price,currency,annual_demand,magnet_family
    P,Pump,product,,,10,EUR,100,
    R,Rotor,component,,magnet-assembly,3,EUR,,
    M,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB
    H,Housing,component,casting,other,1,EUR,,`,
  'bom.csv': `
    parent,child,quantity
    P,R,1
    R,M,2
    R,H,1`,
  'composition.csv': `
    part_number,substance,mass_pct_min,mass_pct_max,evidence
    M,Nd,29,31,declared
    M,Dy,2,2,declared`,
  'sourcing.csv': `
    part_number,site_id,share_pct,buyer_site_id,evidence
    R,NM1,100,PLANT,seen
    M,CM1,100,NM1,seen
    H,CM1,100,NM1,seen`,
};

async function analyse(
  list: PartyList,
  files: Readonly<Record<string, string>> = {},
  { lawDate = '2026-10-01', reading = 'open' }: { lawDate?: string; reading?: Reading } = {},
) {
  const catalogue = { ...shipped, partyLists: [list] };
  const { dataset, document } = await importText({ ...FILES, ...files }, { catalogue: shipped });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  const question = {
    lawDate,
    reading,
    suspensionEnd: 'inclusive' as const,
    dataVersion: 'v',
    assumptions: {},
    inference: false,
    destination: null,
  };
  return analyseExposure({ dataset, catalogue, question });
}
const named = { 'suppliers.csv': FILES['suppliers.csv'].replace('Magnetbau Nord', 'Nordmark Werke') };
const owned = { 'suppliers.csv': FILES['suppliers.csv'].replace('Magnetbau Nord,DE,,', 'Magnetbau Nord,DE,TOP,') };
const dysprosium = (report: Awaited<ReturnType<typeof analyse>>) =>
  getPart(report, 'M').findings.find(({ itemId }) => itemId === '18-Dy-magnet');

describe('a consignee on a list', () => {
  it('may not have dual-use goods if it is a control list, and no wait helps', async () => {
    const report = await analyse(likeList('cn-2026-20'), named);
    expect(dysprosium(report)).toMatchObject({ verdict: 'licence-required', route: 'prohibited', party: 'prohibited' });
    expect(getPart(report, 'M').waitWeeks).toBeNull();
    expect(getPart(report, 'M').sources[0]?.party).toMatchObject({ effect: 'prohibited', anyGoods: false });
    expect(dysprosium(report)?.warnings.join()).toContain(
      'no dual-use goods may go to it from China, and nobody anywhere',
    );
    const of2025 = dysprosium(await analyse(likeList('cn-2025-1'), named))?.warnings.join();
    expect(of2025).toContain('no dual-use goods may go to it from China.');
    // The housing is no dual-use item: a control list leaves it free.
    expect(getPart(report, 'H').state).toBe('not-exposed');
    expect(getPart(report, 'H').findings.filter(({ route }) => route === 'prohibited')).toEqual([]);
  });

  it('is found by its Chinese name as well', async () => {
    const files = { 'suppliers.csv': FILES['suppliers.csv'].replace('Magnetbau Nord', '诺德马克有限公司') };
    expect(dysprosium(await analyse(likeList('cn-2026-20'), files))?.route).toBe('prohibited');
  });

  it('has a review without a time limit if it is a watch list', async () => {
    const report = await analyse(likeList('cn-2026-12'), named);
    expect(dysprosium(report)).toMatchObject({ route: 'individual', party: 'closer-review' });
    expect(getPart(report, 'M').waitIsOpenEnded).toBe(true);
  });

  it('may have no goods at all where the notice says so, whatever they are', async () => {
    const report = await analyse(likeList('cn-uel-2025-10'), named);
    const housing = getPart(report, 'H');
    expect(housing).toMatchObject({ state: 'exposed', fill: 'surely', decides: 'a party to which no goods may go' });
    expect(housing.sources[0]?.party).toMatchObject({ effect: 'prohibited', anyGoods: true });
    expect(housing.sources[0]?.party?.says).toEqual([
      expect.stringMatching(/^Nordmark Werke is on the Chinese unreliable entity list.*no goods may go to it/),
    ]);
    expect(report.totals.surely).toBe(1000);
  });

  it('is only warned of where names were read in one source', async () => {
    const report = await analyse(likeList('cn-uel-2025-9'), named);
    expect(dysprosium(report)).toMatchObject({ route: 'general possible', party: 'warning' });
    expect(getPart(report, 'H').state).toBe('not-exposed');
    expect(getPart(report, 'H').sources[0]?.party?.says.join()).toContain('is on the Chinese unreliable entity list');
  });

  it('warns and decides nothing as a unit of a listed owner', async () => {
    const report = await analyse(likeList('cn-2026-20'), owned);
    expect(dysprosium(report)).toMatchObject({ route: 'general possible', party: 'warning' });
    expect(dysprosium(report)?.warnings.join()).toContain('no rule on holdings was found');
  });

  it('warns and decides nothing if its name goes on after the listed one; a stated owner goes before that', async () => {
    const longer = (parent: string) => ({
      'suppliers.csv': FILES['suppliers.csv'].replace(
        'NM,Magnetbau Nord,DE,,',
        `NM,Nordmark Werke Sensorik GmbH,DE,${parent},`,
      ),
    });
    const alone = dysprosium(await analyse(likeList('cn-2026-20'), longer('')));
    expect(alone).toMatchObject({ route: 'general possible', party: 'warning' });
    expect(alone?.warnings.join()).toContain('Nordmark Werke Sensorik GmbH reads as a unit of Nordmark Werke');
    const warnings = dysprosium(await analyse(likeList('cn-2026-20'), longer('TOP')))?.warnings;
    expect(warnings).toHaveLength(1);
    expect(warnings?.join()).toContain('An owner, Nordmark Werke GmbH,');
  });

  it('is free again after the last day of the list, and before its first', async () => {
    const list = likeList('cn-2025-13');
    for (const [lawDate, party] of [
      ['2025-03-03', null],
      ['2025-04-10', 'prohibited'],
      ['2025-11-09', 'prohibited'],
      ['2025-11-10', null],
    ] as const) {
      expect(dysprosium(await analyse(list, named, { lawDate }))?.party ?? null, lawDate).toBe(party);
    }
  });
});

describe('a list in a pause', () => {
  it.each([
    ['2025-05-13', 'prohibited', 'prohibited', 'prohibited'],
    ['2026-11-10', 'warning', 'warning', 'warning'],
    ['2026-11-11', 'prohibited', 'prohibited', 'warning'],
    ['2027-01-11', 'prohibited', 'prohibited', 'warning'],
  ] as const)(
    'means on %s: %s by law, %s as agreed, since nothing was, %s left open',
    async (lawDate, law, agreed, open) => {
      const list = likeList('cn-2025-21');
      const found = await Promise.all(
        (['law', 'agreed', 'open'] as const).map(async (reading) =>
          dysprosium(await analyse(list, named, { lawDate, reading })),
        ),
      );
      expect(found.map((one) => one?.party)).toEqual([law, agreed, open]);
      expect(found.map((one) => one?.route === 'prohibited')).toEqual(
        [law, agreed, open].map((one) => one === 'prohibited'),
      );
    },
  );
});

describe('a listed receiver of goods that No. 61 asks a licence for', () => {
  // Magnets out of China by way of a trader in Korea: Chinese goods between two places abroad, back under No. 61 on 11 November 2026 by law.
  const byTrader = (name: string, parent = '') => ({
    'suppliers.csv': FILES['suppliers.csv']
      .replace('NM,Magnetbau Nord,DE,,', `NM,${name},DE,${parent},`)
      .concat('\nKT,Busan Trading,KR,,'),
    'sites.csv': `${FILES['sites.csv']}\nKT1,KT,Busan,KR`,
    'sourcing.csv': FILES['sourcing.csv'].replace('M,CM1,100,NM1,seen', 'M,CM1,100,KT1,seen\nM,KT1,100,NM1,seen'),
  });
  const route = async (list: string, files: Readonly<Record<string, string>>, lawDate = '2026-11-11') =>
    getPart(await analyse(likeList(list), files, { lawDate, reading: 'law' }), 'M').findings.find(
      ({ itemId, siteId }) => itemId === '61-origin' && siteId === 'KT1',
    )?.route;

  it('is refused in principle on the control and on the watch list, and nobody else is', async () => {
    expect(await route('cn-2026-20', byTrader('Nordmark Werke'))).toBe('refused in principle');
    expect(await route('cn-2026-12', byTrader('Nordmark Werke'))).toBe('refused in principle');
    expect(await route('cn-2026-12', byTrader('Magnetbau Nord'))).toBe('individual');
    // The list of unreliable entities is not named, and the paragraph counts holdings of half or more, which no file states.
    expect(await route('cn-uel-2025-9', byTrader('Nordmark Werke'))).toBe('individual');
    expect(await route('cn-2026-20', byTrader('Magnetbau Nord', 'TOP'))).toBe('individual');
  });
});

describe('a licence that is held', () => {
  const held = (kind: string) => ({
    ...named,
    'licences.csv': `
      exporter_site_id,item_id,end_user,destination,status,decided,valid_to,licence_kind
      CM1,18-Dy-magnet,Nordmark Werke,DE,granted,2026-01-12,2027-01-11,${kind}`,
  });
  const covers = async (list: string, kind: string, lawDate: string) =>
    dysprosium(await analyse(likeList(list), held(kind), { lawDate }))?.licence;

  it.each(['individual', 'general'])('lets nothing pass to a party on a control list, be it %s', async (kind) => {
    // No. 20 of 2026 is of 24 April: running deals stop.
    expect(await covers('cn-2026-20', kind, '2026-04-23')).toMatchObject({ covers: true });
    expect(await covers('cn-2026-20', kind, '2026-04-24')).toMatchObject({
      covers: false,
      why: 'granted, and no such goods may go to a party on this list',
    });
  });

  it('is no general one for a party on the watch list', async () => {
    expect(await covers('cn-2026-12', 'general', '2026-02-23')).toMatchObject({ covers: true });
    expect(await covers('cn-2026-12', 'general', '2026-02-24')).toMatchObject({ covers: false });
    expect(await covers('cn-2026-12', 'individual', '2026-02-24')).toMatchObject({ covers: true });
  });
});

describe('an end user on a list', () => {
  it('is found by the licence that names it, for its goods and no others', async () => {
    const licences = (item: string) => ({
      'licences.csv': `
        exporter_site_id,item_id,end_user,destination,status
        CM1,${item},Nordmark Werke AG,DE,filed`,
    });
    const of = async (item: string) => dysprosium(await analyse(likeList('cn-2026-20'), licences(item)));
    expect(await of('18-Dy-magnet')).toMatchObject({ route: 'prohibited', party: 'prohibited' });
    expect(await of('23-ga')).toMatchObject({ party: null });
  });

  it('that buys from the exporter by itself is that of its own purchases, not of those of others', async () => {
    const report = await analyse(likeList('cn-2026-20'), {
      'suppliers.csv': `${FILES['suppliers.csv']}\nOT,Kiel Magnete,DE,,`,
      'sites.csv': `${FILES['sites.csv'].replace('NM1,NM', 'NM1,TOP')}\nOT1,OT,Rendsburg,DE`,
      'sourcing.csv': `${FILES['sourcing.csv'].replace('R,NM1,100', 'R,NM1,60')}
        R,OT1,40,PLANT,seen
        M,CM1,100,OT1,seen`,
      'licences.csv': `
        exporter_site_id,item_id,end_user,destination,status
        CM1,18-Dy-magnet,Nordmark Werke GmbH,DE,filed`,
    });
    const partyOf = (buyer: string) =>
      getPart(report, 'M').findings.find(
        ({ itemId, buyerSiteId }) => itemId === '18-Dy-magnet' && buyerSiteId === buyer,
      )?.party;
    expect([partyOf('NM1'), partyOf('OT1')]).toEqual(['prohibited', null]);
  });
});

describe('a list in a pause that an act has set a day to', () => {
  const paused = likeList('cn-2025-21');
  // 100 pumps at 10 a year need the magnet: 1,000 of revenue.
  const nothing = { sure: 0, possible: 0, ifPausedBack: 0, ifUnknown: 0 };
  const all = { sure: 1000, possible: 1000, ifPausedBack: 1000, ifUnknown: 1000 };

  it('shows the revenue that it stops for good under each reading, from the day after', async () => {
    const { readings } = await analyse(paused, named, { lawDate: '2026-11-11' });
    expect(readings.lists).toMatchObject([
      {
        name: 'No. 21 of 2025',
        companies: ['Nordmark Werke'],
        rule: { legalUntil: '2026-11-10', agreedUntil: null },
        // Nothing agreed was seen of this list, so that an agreement changes nothing of it.
        figures: { law: all, agreed: all, open: { ...nothing, ifPausedBack: 1000, ifUnknown: 1000 } },
      },
    ]);
    expect(readings.differ).toBe(true);
    expect((await analyse(paused, named, { lawDate: '2026-11-10' })).readings.lists).toEqual([]);
  });

  it('shows none where it stops nothing: a unit of a listed company, a name that is alike, or goods that no rule names', async () => {
    expect((await analyse(paused, owned, { lawDate: '2026-11-11' })).readings.lists).toEqual([]);
    expect((await analyse(paused, {}, { lawDate: '2026-11-11' })).readings.lists).toEqual([]);
    const free = {
      ...named,
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence\nM,Fe,100,100,declared',
      'parts.csv': FILES['parts.csv'].replace('ndfeb-magnet,magnet,1,EUR,,NdFeB', 'casting,other,1,EUR,,'),
    };
    expect((await analyse(paused, free, { lawDate: '2026-11-11' })).readings.lists).toEqual([]);
  });
});
