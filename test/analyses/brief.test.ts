import { describe, expect, it } from 'vitest';
import { answerInline } from '../../src/analyses/answer-inline.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { composeBoard } from '../../src/documents/board/compose-board.ts';
import { writeSheetText } from '../../src/documents/brief/write-text.ts';
import { composeLead } from '../../src/documents/brief/compose-lead.ts';
import { sayUntold } from '../../src/documents/brief/say-first.ts';
import { composeSheet } from '../../src/documents/brief/compose-sheet.ts';
import { createEmptyScenario } from '../../src/domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { importText } from '../intake/import-text.ts';

const LAW = '2026-11-27';

/** Ten motors a day at 100 with a margin of 30, each with a magnet ring from a maker in China that nobody has named. */
async function openCompany(
  price: string,
  { demand = '3650', beside = '', bom = 'M1,RING,1', stock = 'M1,0,ME-1' } = {},
) {
  const { dataset } = await importText(
    {
      'parts.csv': `
        part_number,description,kind,category,form,unit_price,annual_demand,unit_margin
        M1,"Motor, 1 kW",product,,,${price},${demand},${price === '' ? '' : 30}
        RING,Magnet ring,component,ndfeb-magnet,,5,,${beside}`,
      'composition.csv': '\npart_number,substance,mass_pct_min,mass_pct_max,evidence\nRING,Dy,2,2,declared',
      'bom.csv': `\nparent,child,quantity\n${bom}`,
      'suppliers.csv': '\nsupplier_id,name,country,role\nME,Kloos,DE,own',
      'sites.csv': '\nsite_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE',
      'sourcing.csv': `
        part_number,site_id,country,share_pct,evidence,lead_time_days,capacity_per_day
        M1,ME-1,,100,seen,,
        RING,,CN,100,seen,5,20`,
      'inventory.csv': `\npart_number,quantity,site_id\nRING,0,ME-1\n${stock}`,
    },
    { catalogue: loadCatalogue() },
  );
  if (dataset === null) throw new Error('The company was refused.');
  return dataset;
}

const SCENARIO: Scenario = {
  ...createEmptyScenario('stop', 'China stops for three weeks', {
    clocks: { lawDate: LAW, suspensionEnd: 'inclusive' },
    assumptions: {},
    inference: false,
    startDate: LAW,
  }),
  horizonDays: 100,
  draws: 1,
  stillWaitingAfterQuarter: 0,
  targetCoverDays: 0,
  assumed: { coverDays: null, leadDays: null, capacityOverUse: null },
  reactions: { cutBeforeStop: null, airFreight: null, otherGrade: null, callOnOthers: null },
  disruptions: [
    {
      kind: 'country-stop',
      id: 'stop',
      start: 30,
      duration: 20,
      country: 'CN',
      stops: 'production',
      share: 1,
      recovery: { shape: 'step', days: 0 },
    },
  ],
};

async function ask(...asked: Parameters<typeof askAll>) {
  return (await askAll(...asked)).report;
}

async function askAll(price: string, scenario = SCENARIO, sold: Parameters<typeof openCompany>[1] = {}, plans = 0) {
  const dataset = await openCompany(price, sold);
  const answer = await answerInline('brief', { dataset, dataVersion: 'v' }, { scenario, plans, draws: 4 });
  if (!answer.ok) throw new Error('The scenario was refused.');
  return { report: answer.report, dataset };
}

describe('the brief', () => {
  it('says what stops first and why, and its bridge adds up to what the run leaves unsold', async () => {
    const { run, bridge, shippers, acts } = await ask('100');
    // 20 days of 10 motors with a margin of 30, since nobody waits; all of the margin rests on the ring.
    expect(run.unsold?.mean).toBeCloseTo(6000, 6);
    expect(bridge).toMatchObject({ restsOn: 365_000, leftOut: [] });
    expect(bridge?.margin).toBeCloseTo(30_000, 6);
    expect(bridge!.soldOnTime + bridge!.soldLate + bridge!.givenUp + bridge!.waiting).toBeCloseTo(30_000, 6);
    expect(bridge!.givenUp + bridge!.waiting).toBeCloseTo(6000, 6);
    expect(run.firstStop?.partNumber).toBe('M1');
    expect(run.cause?.partNumber).toBe('RING');
    // Nobody has named the maker: it is one of the shippers all the same, and its licence is to be filed for.
    expect(shippers.map(({ country, revenueAtRisk }) => [country, revenueAtRisk.sure])).toEqual([['CN', 365_000]]);
    expect(acts.map(({ restsOn }) => restsOn)).toEqual([365_000]);
  });

  it('puts no money on a company without prices, and says so in place of a figure', async () => {
    const report = await ask('');
    expect(report.bridge).toBeNull();
    const sheet = composeSheet(report, LAW);
    expect(sheet.figures.at(-1)?.value).toBe('not known');
    expect(sheet.bridge.steps).toEqual([]);
    // Neither a bar of nothing for the company, nor one for its product.
    expect([sheet.bars, sheet.products]).toEqual([[], []]);
    expect(sheet.productsMore?.replaceAll('\u00a0', ' ')).toBe('1 product without price or demand, in no sum.');
    expect(writeSheetText(sheet)).not.toContain('€\u00a00');
  });

  it('does not say that no line stops where the scenario meets none of the goods', async () => {
    const elsewhere = SCENARIO.disruptions.map((one) => ({ ...one, country: 'PE' }));
    const report = await ask('100', { ...SCENARIO, disruptions: elsewhere });
    expect(report.run.holdsNothing).toBe(true);
    expect(composeSheet(report, LAW).first.replaceAll('\u00a0', ' ')).toBe(
      'The scenario holds none of these goods, so nothing is said of what would stop by 7 Mar 2027.',
    );
    const figures = composeSheet(report, LAW).figures.map(({ value }) => value);
    expect(figures).toEqual(['not known', 'not known', 'not known']);
    // Nor that nothing stays unsold: the steps would end in 0.
    const { steps, note } = composeSheet(report, LAW).bridge;
    expect([steps, note]).toEqual([
      [],
      'The scenario holds none of these goods, so nothing is said of what would stay unsold.',
    ]);
    const { exposure } = report;
    const open = { ...exposure, totals: { ...exposure.totals, cannotBeJudged: 2_000_000 } };
    expect(composeSheet({ ...report, exposure: open }, LAW).first.replaceAll('\u00a0', ' ')).toContain(
      '; € 2 m yearly revenue cannot be judged.',
    );
  });

  it('sells from the stock of a product whether or not its price is on file', async () => {
    // Ten motors a day for 20 days that no ring comes: 200 in stock are enough, and none are not.
    for (const price of ['100', '']) {
      const { run } = await ask(price, SCENARIO, { stock: 'M1,200,' });
      expect([price, run.firstShort]).toEqual([price, null]);
      expect(run.notes.filter((note) => note.includes('nothing draws'))).toEqual([]);
      expect((await ask(price)).run.firstShort?.partNumber).toBe('M1');
    }
  });

  it('does not call a yearly demand missing that is 0 on file', async () => {
    const { run, exposure } = await ask('100', SCENARIO, { demand: '0' });
    expect(run.unjudged).toBe(
      'The yearly demand of every product is 0 on file: nothing is sold, so that nothing can be lost. Give one above 0 in the parts table and the scenario can run.',
    );
    expect(run.notes).toContain('The yearly demand of M1 is 0 on file: nothing of it is sold in any run.');
    expect(run.notes.filter((note) => note.includes('without a demand'))).toEqual([]);
    expect(composeLead(exposure, LAW).finding).toMatch(
      /Each product has a price or a yearly demand of 0 on file, so that no revenue rests on any part\.$/,
    );
    expect(sayUntold(run)).toBe('no product is sold by the demand on file');
    expect(sayUntold((await ask('100', SCENARIO, { demand: '' })).run)).toBe('no product has a yearly demand on file');
  });

  it('does not say that no line stops where what the scenario stops is in no product on file', async () => {
    const { run } = await ask('100', SCENARIO, { bom: '' });
    expect([run.holdsNothing, run.firstShort]).toEqual([true, null]);
    expect(run.notes).toContain(
      'stop reaches only goods that nothing sold is known to need (RING): what they go into is not on file.',
    );
    expect((await ask('100')).run.holdsNothing).toBe(false);
    // Nor are moves weighed by runs in which nothing could be lost.
    const { report: idle } = await askAll('100', SCENARIO, { bom: '' }, 4);
    expect(composeSheet(idle, LAW).acts.note).toMatch(
      / No move can be weighed: the scenario holds none of these goods\.$/,
    );
  });

  it('says of a company without a yearly demand that nothing is said, not that no line stops, and who ships all the same', async () => {
    const { report, dataset } = await askAll('100', SCENARIO, { demand: '' });
    const sheet = composeSheet(report, LAW);
    expect(sheet.first.replaceAll('\u00a0', ' ')).toBe(
      'No product has a yearly demand on file, so nothing is said of what would stop by 7 Mar 2027.',
    );
    expect(sheet.figures.map(({ value }) => value)).toEqual(['not known', 'not known', 'not known']);
    expect(sheet.paths.title).toBe('No path that carries known revenue needs a licence by a rule in force');
    expect(sheet.shippers.shown.map(({ country, name, text }) => [country, name, text])).toEqual([
      ['CN', 'Supplier not named (CN), site not named', 'no revenue known'],
    ]);
    const stress = composeBoard({ dataset, catalogue: loadCatalogue(), brief: report }).sections.find(
      ({ title }) => title === 'Stress test',
    );
    expect(stress?.rows.map(([, answer]) => answer)).toEqual([
      'not known: no product has a yearly demand on file',
      'not known: no product has a yearly demand on file',
      'not known',
      'not known',
    ]);
  });

  it('says, where no line stops, which products the run could not follow and what cannot be judged', async () => {
    const calm = { ...SCENARIO, disruptions: [] };
    const beside = '\nM2,Pump,product,,,50,,10\nM3,Fan,product,,,50,0,10';
    const report = await ask('100', calm, { beside });
    // M3 is known to be asked for by nobody.
    expect(report.run.unfollowed).toEqual(['M2']);
    const sayFirst = (one: typeof report) => composeSheet(one, LAW).first.replaceAll('\u00a0', ' ');
    const said = 'No line stops or runs short by 7 Mar 2027; 1 product without a yearly demand is not followed';
    expect(sayFirst(report)).toMatch(new RegExp(`^${said}`));
    const { exposure } = report;
    const open = { ...exposure, totals: { ...exposure.totals, cannotBeJudged: 2_000_000 } };
    expect(sayFirst({ ...report, exposure: open })).toBe(`${said}; € 2 m yearly revenue cannot be judged.`);
    expect(composeSheet(report, LAW).figures[0]?.note.replaceAll('\u00a0', ' ')).toBe(
      'in any run; 1 product without a yearly demand is not followed',
    );
  });
});
