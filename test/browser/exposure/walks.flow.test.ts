import { describe, expect, it } from 'vitest';
import { createWorkspace, give, writeFile } from '../import/import-files.ts';
import { openApp } from '../open-app.ts';

const ACT_OF_TECHNOLOGY = 'No. 28 of 2025';
const ACT_OF_RARE_EARTHS = 'No. 18 of 2025';
const KNOW_HOW = /^This know-how needs a licence to leave China\..*a shipment needs no licence for it\.$/;
const GOODS = /^The exporter needs a licence for these goods before they leave China/;

/** Code of the item as its act prints it, its name, and the category of what a plant on Chinese technology makes, with its feed. */
const TECHNOLOGIES = [
  ['252604X.1', 'Preparing battery-grade LFP', 'cathode-lfp', ''],
  ['252604X.2', 'Preparing battery-grade LMFP', 'cathode-lmfp', ''],
  ['252604X.3', 'Preparing raw material for phosphate cathodes', 'phosphate-precursor', ''],
  ['083201X.9', 'Lithium carbonate from spodumene', 'lithium-carbonate', 'spodumene'],
  ['083201X.10', 'Lithium hydroxide from spodumene', 'lithium-hydroxide', 'spodumene'],
  ['083201X.11', 'Lithium metal, alloys and materials', 'lithium-metal', ''],
  ['083201X.12', 'Lithium from brine', 'lithium-carbonate', 'brine'],
  ['083201X.13', 'Purified solution with lithium', 'lithium-solution', ''],
] as const;
const RARE_EARTHS = [
  ['1C902.a.1', 'Samarium', 'Sm'],
  ['1C903.a.1', 'Gadolinium', 'Gd'],
  ['1C904.a.1', 'Terbium', 'Tb'],
  ['1C905.a.1', 'Dysprosium', 'Dy'],
  ['1C906.a.1', 'Lutetium', 'Lu'],
  ['1C907.a.1', 'Scandium', 'Sc'],
  ['1C908.a.1', 'Yttrium', 'Y'],
] as const;

/** A pump that needs what eight plants in Hungary make with Chinese technology, and seven metals out of China. */
const list = (header: string, ...lines: readonly string[]): string => [header, ...lines].join('\n');
const FILES = {
  'suppliers.csv': list('supplier_id,name,country,role', 'WE,We Motors,DE,own', 'HU,Kathode Alpha,HU,', 'CN,Erden,CN,'),
  'sites.csv': list(
    'site_id,supplier_id,name,country,technology_origin',
    'PLANT,WE,Plant,DE,',
    'BAO,CN,Baotou,CN,',
    ...TECHNOLOGIES.map((_, at) => `T${at},HU,Works ${at},HU,CN`),
  ),
  'parts.csv': list(
    'part_number,description,kind,category,form,unit_price,currency,annual_demand',
    'P,Pump,product,,,10,EUR,100',
    ...TECHNOLOGIES.map(([, , category], at) => `M${at},Material ${at},material,${category},,1,EUR,`),
    ...RARE_EARTHS.map(([, name, element]) => `R-${element},${name} metal,material,,metal,1,EUR,`),
  ),
  'properties.csv': list(
    'part_number,property,text,evidence',
    ...TECHNOLOGIES.flatMap(([, , , feed], at) => (feed === '' ? [] : [`M${at},lithium_feed,${feed},declared`])),
  ),
  'composition.csv': list(
    'part_number,substance,mass_pct_min,mass_pct_max,evidence',
    ...RARE_EARTHS.map(([, , element]) => `R-${element},${element},99,100,declared`),
  ),
  'bom.csv': list(
    'parent,child,quantity',
    ...TECHNOLOGIES.map((_, at) => `P,M${at},1`),
    ...RARE_EARTHS.map(([, , element]) => `P,R-${element},1`),
  ),
  'sourcing.csv': list(
    'part_number,site_id,share_pct,buyer_site_id,evidence',
    ...TECHNOLOGIES.map((_, at) => `M${at},T${at},100,PLANT,declared`),
    ...RARE_EARTHS.map(([, , element]) => `R-${element},BAO,100,PLANT,declared`),
  ),
};

/** Item, act, sentence for a buyer, and the plant or part of the company that it meets. */
const WALKS = [
  ...TECHNOLOGIES.map(([code, name], at) => ({
    code,
    name,
    act: ACT_OF_TECHNOLOGY,
    sentence: KNOW_HOW,
    meets: `Works ${at}`,
  })),
  ...RARE_EARTHS.map(([code, name, element]) => ({
    code,
    name: `${name} metal: ingot, block, wire, powder and the like`,
    act: ACT_OF_RARE_EARTHS,
    sentence: GOODS,
    meets: `R-${element}`,
  })),
];

describe('the eight battery technologies and the seven rare earths', () => {
  it('lead from the item to its act, its readings, a sentence for a buyer, and the plant or part here', async () => {
    const { page, faults } = await openApp({ path: '/data' });
    await give(
      page,
      Object.entries(FILES).map(([name, text]) => writeFile(name, text)),
    );
    await createWorkspace(page, 'Fifteen');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Controls' }).click();
    await page.getByRole('link', { name: /^Items/ }).click();
    const search = page.getByLabel('Search the catalogue');
    for (const { code, name, act, sentence, meets } of WALKS) {
      await search.fill(name);
      await page.getByRole('link', { name, exact: true }).click();
      const sheet = page.getByRole('complementary', { name: `item ${code}` });
      await sheet.getByRole('link', { name: act, exact: true }).waitFor();
      await sheet.getByText(sentence).waitFor();
      await sheet.getByText(/^The same under every reading of the law: in force\.$/).waitFor();
      await sheet.getByRole('link', { name: meets, exact: true }).waitFor();
      await sheet.getByRole('button', { name: /^Close / }).click();
      await sheet.waitFor({ state: 'detached' });
    }
    expect(faults).toEqual([]);
  });
});
