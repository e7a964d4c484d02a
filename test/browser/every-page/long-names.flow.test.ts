import { describe, expect, it } from 'vitest';
import { openApp } from '../open-app.ts';

const OWN =
  'Hochleistungspermanentmagnetläufersegmentbaugruppe Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter';
const FILES = {
  'parts.csv': `part_number,description,kind,form,unit_price,unit_margin,currency,annual_demand
P-1,${OWN},product,,500,90,EUR,1000
M-1,Magnet NdFeB N42SH ${OWN},component,magnet,2,,EUR,
M-2,Magnet NdFeB مجموعة المغناطيس الدائم عالي الأداء للمحرك الكهربائي مع حساسات الموضع,component,magnet,2,,EUR,
`,
  'bom.csv': 'parent,child,quantity\nP-1,M-1,1\nP-1,M-2,1\n',
  'suppliers.csv': `supplier_id,name,country,role\nus,${OWN},DE,own\ncn,${OWN.replaceAll(' ', '')},CN,\n`,
  'sites.csv': `site_id,supplier_id,name,country\nplant,us,,DE\nbaotou,cn,${OWN.replaceAll(' ', '')},CN\n`,
  'sourcing.csv': 'part_number,site_id,share_pct\nM-1,baotou,100\nM-2,baotou,100\nP-1,plant,100\n',
};

describe('names of 120 signs without a break', () => {
  it('keep the import and the exposure within a desk and a phone', async () => {
    const { page, faults } = await openApp({ path: '/data' });
    const beside = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page
      .getByLabel('Files to import')
      .setInputFiles(
        Object.entries(FILES).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
      );
    const accept = page.getByRole('button', { name: /^Create “Hochleistung/ });
    await accept.waitFor();
    expect(await beside()).toBeLessThanOrEqual(0);
    await accept.click();
    await page.getByText('Ask first').waitFor();
    expect(await beside()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 800 });
    // Charts follow the width of the screen a frame or more later, on a loaded machine too.
    await expect.poll(beside).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  });
});
