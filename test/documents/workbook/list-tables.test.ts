import { describe, expect, it } from 'vitest';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { listTables } from '../../../src/documents/workbook/list-tables.ts';
import { composeSheet } from '../../../src/documents/brief/compose-sheet.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import { analyseParts } from '../../../src/engine/exposure/analyse.ts';
import { analyseLicences } from '../../../src/engine/licences/analyse.ts';
import { importText } from '../../intake/import-text.ts';

const LAW = '2026-11-27';

/** Two motors with a magnet each of one maker in China; what they sell for is given. Without `maker` files say only that it is in China. */
async function exportCompany(first: string, second: string, maker = 'GNZ') {
  const catalogue = loadCatalogue();
  const { dataset } = await importText(
    {
      'parts.csv': `part_number,description,kind,category,unit_price,annual_demand
P-1,Drive small,product,,${first},1000
P-2,Drive large,product,,${second},500
M-1,Magnet small,component,ndfeb-magnet,5,
M-2,Magnet large,component,ndfeb-magnet,9,
`,
      'composition.csv': `part_number,substance,mass_pct_min,mass_pct_max,evidence
${['M-1', 'M-2'].flatMap((part) => ['Nd,30,30', 'Fe,67,67', 'B,1,1', 'Dy,2,2', 'rest,0,0'].map((row) => `${part},${row},declared`)).join('\n')}
`,
      'bom.csv': 'parent,child,quantity\nP-1,M-1,1\nP-2,M-2,1\n',
      'suppliers.csv': 'supplier_id,name,country,role\nME,Kloos,DE,own\nS-1,Magnets Ltd,CN,\n',
      'sites.csv': 'site_id,supplier_id,name,country\nME-1,ME,Kloos Hof,DE\nGNZ,S-1,Ganzhou,CN\n',
      'sourcing.csv': `part_number,site_id,country,share_pct,evidence\nP-1,ME-1,,100,seen\nP-2,ME-1,,100,seen\nM-1,${maker},CN,100,seen\nM-2,${maker},CN,100,seen\n`,
    },
    { catalogue },
  );
  if (dataset === null) throw new Error('The company was refused.');
  const clocks = { lawDate: LAW, suspensionEnd: 'inclusive' as const };
  const scenario = {
    ...createEmptyScenario('none', 'Nothing happens', { clocks, assumptions: {}, inference: false, startDate: LAW }),
    horizonDays: 14,
    stepDays: 7 as const,
    draws: 1,
  };
  const answer = await answerInline('brief', { dataset, dataVersion: 'v' }, { scenario, plans: 0, draws: 1 });
  if (!answer.ok) throw new Error('The scenario was refused.');
  const brief = answer.report;
  const question = { dataVersion: 'v', ...clocks, assumptions: {}, inference: false, destination: null };
  const whole = {
    brief,
    parts: analyseParts({ dataset, catalogue, question }),
    licences: analyseLicences({ dataset, catalogue, question }),
  };
  const tables = listTables(whole);
  const read = (title: string): Record<string, unknown>[] => {
    const { columns, rows } = tables.find((one) => one.title === title)!;
    return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));
  };
  const figure = (name: string) => read('Summary').find((row) => row['figure'] === name);
  return { brief, read, figure, whole };
}

describe(listTables, () => {
  it('gives no sum of revenue where no product has a price, and says why', async () => {
    const { figure, read } = await exportCompany('', '');
    const note = 'not known: no product has a price and a demand';
    for (const name of ['Revenue a year', 'Surely', 'Cannot be judged', 'Not exposed'])
      expect(figure(name)).toMatchObject({ amount_EUR: null, note });
    expect(figure('Depends on Chinese technology')).toMatchObject({
      amount_EUR: null,
      note: `beside the fills, never in them; ${note}`,
    });
    expect(read('Products').map((row) => row['revenue_is'])).toEqual(['not known', 'not known']);
    expect(read('Licences')).toMatchObject([{ rests_on_it_EUR: null, rests_on_it_is: 'not known' }]);
  });

  it('says of each sum of revenue how many products are not in it', async () => {
    const { figure, read } = await exportCompany('100', '');
    const note = 'without 1 of 2 products, which have no price or no demand';
    expect(figure('Revenue a year')).toMatchObject({ amount_EUR: 100_000, note });
    expect(figure('Surely')).toMatchObject({ amount_EUR: 100_000, note });
    // One case covers both magnets: the revenue of the second motor is not known.
    expect(read('Licences')).toMatchObject([{ rests_on_it_EUR: 100_000, rests_on_it_is: 'at least' }]);
  });

  it('says of what stays unsold that losses without money are in none of it', async () => {
    const { brief, whole } = await exportCompany('100', '');
    // A run in which the first motor runs short, and 7 of it stay unsold.
    const when = { early: LAW, middle: LAW, late: LAW, never: 0 };
    const run = {
      ...brief.run,
      firstShort: { partNumber: 'P-1', description: 'Drive small', when },
      unsold: { ...brief.run.unsold!, p10: 0, p50: 7, p90: 9 },
    };
    const [summary] = listTables({ ...whole, brief: { ...brief, run } });
    const at = summary!.columns.findIndex(({ name }) => name === 'note');
    const noteOf = (start: string) => summary!.rows.find(([name]) => String(name).startsWith(start))?.[at];
    expect(brief.run.unsoldIsLeast).toBe(true);
    expect(noteOf('Unsold revenue, middle run')).toMatch(/^at least: /);
    expect(noteOf('Bridge: sold on time')).toBe('without sales of P-2: not known');
    const [, , unsold] = composeSheet({ ...brief, run }, LAW).figures;
    expect(unsold?.value).toMatch(/^at least /);
  });

  it('gives the end of cover with how it is to be read', async () => {
    const { read } = await exportCompany('100', '300');
    expect(read('Licences')).toMatchObject([
      { cover_until: null, cover_until_is: 'not known: no stock or no need on file' },
    ]);
  });

  it('bounds nothing from above while a product has no money', async () => {
    const { brief, whole } = await exportCompany('100', '');
    const plants = [{ siteId: 'GNZ', siteName: 'Ganzhou', country: 'CN', partNumbers: ['M-2'] }];
    const exposure = { ...brief.exposure, knowHowOpen: { plants, atMost: 0 } };
    const [summary] = listTables({ ...whole, brief: { ...brief, exposure } });
    const row = summary!.rows.find(([name]) => name === 'Depends on Chinese technology, at most');
    expect(row?.[2]).toBeNull();
  });

  it('adds nothing where all products have both', async () => {
    const { figure, read } = await exportCompany('100', '300');
    expect(figure('Revenue a year')).toMatchObject({ amount_EUR: 250_000, note: '' });
    expect(read('Licences')).toMatchObject([{ rests_on_it_EUR: 150_000, rests_on_it_is: 'known' }]);
  });
});

describe(composeSheet, () => {
  it('says of a filing that more may rest on it than is known', async () => {
    const { brief } = await exportCompany('100', '');
    expect(composeSheet(brief, LAW).acts.shown.map(({ effect }) => effect)).toEqual([
      'at least €\u00a0100\u00a0k rests on it',
    ]);
  });

  it('does not ask to file where nobody is known who could', async () => {
    const title = async (maker?: string) =>
      composeSheet((await exportCompany('100', '300', maker)).brief, LAW).acts.shown[0]?.title;
    expect(await title('')).toBe('Find out who makes it and has to file 1C905.a.4: Maker not named (CN) › Kloos Hof');
    expect(await title()).toBe('File 1C905.a.4: Ganzhou › Kloos Hof');
  });
});
