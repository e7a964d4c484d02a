import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { give, openData, readSystemFiles, writeFile, type UploadedFile } from './import-files.ts';
import { pressUntil } from '../read-focus.ts';

/** A maker of garden pumps, as its SAP wrote it in German: a bill in two levels, master, info records and a supplier's list of substances. */
const PUMPS: UploadedFile[] = [
  writeFile(
    'CS12_PU-7.csv',
    [
      'Stückliste mehrstufig;;;;;',
      'Material;PU-7;Gartenpumpe 700 W;;;',
      ';;;;;',
      'Stufe;Positionsnummer;Komponentennummer;Objektkurztext;Menge;ME',
      '.1;0010;RO-71;Rotor kpl.;1;ST',
      '..2;0010;MA-711;Magnet segm. NdFeB N42SH;6;ST',
      '..2;0020;WE-712;Welle 8x95;1;ST',
      '.1;0020;GE-72;Pumpengehäuse PA66;1;ST',
    ].join('\n'),
  ),
  writeFile(
    'Materialstamm.csv',
    [
      'Material;Materialkurztext;Beschaffungsart;Materialart;Preis;Preiseinheit;Währung',
      'PU-7;Gartenpumpe 700 W;E;FERT;149,00;1;EUR',
      'RO-71;Rotor kpl.;E;HALB;21,00;1;EUR',
      'MA-711;Magnet segm. NdFeB N42SH;F;ROH;180,00;100;EUR',
      'WE-712;Welle 8x95;F;ROH;2,40;1;EUR',
      'GE-72;Pumpengehäuse PA66;F;ROH;4,10;1;EUR',
    ].join('\n'),
  ),
  writeFile(
    'Infosaetze.csv',
    [
      'Material;Lieferant;Name des Lieferanten;Länderschlüssel;Nettopreis;Preiseinheit;Währung;Planlieferzeit in Tagen',
      'MA-711;300711;Ganzhou Fuyuan Magnetics Co., Ltd.;CN;180,00;100;EUR;63',
      'WE-712;300712;Drehteile Odenwald GmbH;DE;2,40;1;EUR;21',
      'GE-72;300713;Kunststoff Ried GmbH;DE;4,10;1;EUR;28',
    ].join('\n'),
  ),
  writeFile(
    'Stoffliste.csv',
    [
      'Material;Stoff;CAS-Nr.;Massenanteil min %;Massenanteil max %',
      'MA-711;Neodym;7440-00-8;29;31',
      'MA-711;Dysprosium;7429-91-6;2,1;2,6',
      'MA-711;Eisen;7439-89-6;64;67',
    ].join('\n'),
  ),
  writeFile('Absatz 2027.csv', 'Material;Absatz 2027 [Stk]\nPU-7;40000\n'),
];

/** Clicks and keys that settle something, counted as a person would. */
function createCounter(page: Page) {
  let clicks = 0;
  return {
    count: () => clicks,
    drop: async (files: UploadedFile[]) => {
      clicks += 1;
      await give(page, files);
    },
    click: async (name: RegExp, role: 'button' | 'link' = 'button') => {
      clicks += 1;
      await page.getByRole(role, { name }).first().click();
    },
  };
}

/** Waits for a part among the findings, and for the money that hangs on it. */
async function findFinding(page: Page, part: string, money: RegExp): Promise<void> {
  const row = page.getByRole('grid', { name: 'Exposure by part' }).getByRole('row').filter({ hasText: part }).first();
  await row.getByText(money).first().waitFor();
}

describe('the road in, on a company that nobody here has seen', () => {
  it('leads from the files to the first finding in twelve clicks or fewer and five questions at most', async () => {
    const { page, faults } = await openData({ viewport: { width: 1440, height: 1200 } });
    const person = createCounter(page);
    await person.drop(PUMPS);
    const points = page.getByRole('list', { name: 'Points that need you' }).getByRole('listitem');
    await page.getByText(/^5\sparts read from 5\sfiles, \d of them can be judged\./).waitFor();
    expect(await points.count()).toBeLessThanOrEqual(5);
    // What was assumed of the rotor, and how its magnet was read, stands there with the way back.
    const assumed = page.getByRole('region', { name: 'Assumptions' });
    await assumed.waitFor();
    await page.getByText('First finding').waitFor();
    await page.getByText(/filled cells = \d+ read \+ \d+ not read/).waitFor();
    await page.getByLabel('Company name').fill('Pumpen Ried');
    await person.click(/^Create “Pumpen Ried”/);
    await page.getByRole('grid', { name: 'Exposure by part' }).waitFor();
    await page.getByText('“Pumpen Ried” has its own workspace now').waitFor();
    const magnet = page.getByRole('grid', { name: 'Exposure by part' }).getByText('MA-711').first();
    await magnet.click();
    const sheet = page.getByRole('complementary', { name: /^part / });
    await sheet
      .getByText(/1C90[245]/)
      .first()
      .waitFor();
    // The finding is one click more, and the name of the company one field.
    expect(person.count() + 2).toBeLessThanOrEqual(12);
    // 40,000 pumps at 149 euros hang on it, whole.
    await page
      .getByText(/€\s6\.0\sm|€\s5\.96\sm|€\s5,960/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('can be gone by keyboard alone: nothing but the name is to be typed', async () => {
    const { page, faults } = await openData();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(PUMPS);
    await page.getByText(/no error\. Nothing is stored yet/).waitFor();
    await pressUntil(page, 'Tab', /^input Company name/, 120);
    await page.keyboard.type('Pumpen Ried');
    await pressUntil(page, 'Tab', /^button Create “Pumpen Ried”/, 120);
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Exposure by part' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('is as short for two more, one by mouse and one by keyboard, each in the layouts of another system', async () => {
    const wide = { viewport: { width: 1440, height: 1200 } };
    const [motors, wheels] = [await openData(wide), await openData(wide)];
    const person = createCounter(motors.page);
    await person.drop(readSystemFiles('motor-maker-us/netsuite-en'));
    await motors.page.getByText(/no error\. Nothing is stored yet/).waitFor();
    const points = motors.page.getByRole('list', { name: 'Points that need you' }).getByRole('listitem');
    expect(await points.count()).toBeLessThanOrEqual(5);
    await motors.page.getByLabel('Company name').fill('Motors');
    await person.click(/^Create “Motors”/);
    // 12,000 motors at 85 dollars need the magnet 4000001, whose dysprosium is declared.
    await findFinding(motors.page, '4000001', /^1\.0$/);
    expect(person.count() + 2).toBeLessThanOrEqual(12);

    await give(wheels.page, readSystemFiles('two-wheeler-de/odoo-en'));
    await wheels.page.getByText(/no error\. Nothing is stored yet/).waitFor();
    await pressUntil(wheels.page, 'Tab', /^input Company name/, 120);
    await wheels.page.keyboard.type('Wheels');
    await pressUntil(wheels.page, 'Tab', /^button Create “Wheels”/, 120);
    await wheels.page.keyboard.press('Enter');
    // 5,000 scooters at 690 euros need the magnet 300200, whose terbium is declared.
    await findFinding(wheels.page, '300200', /^3\.[45]$/);
    expect([...motors.faults, ...wheels.faults]).toEqual([]);
  });

  it('adds a file to the reading, keeps what was decided, and goes on without one that cannot be read', async () => {
    const { page, faults } = await openData();
    await give(page, [...PUMPS.slice(0, 3), writeFile('kaputt.csv', 'part_number,quantity\n"a,1\nb;2\n,,,\n"')]);
    await page
      .getByRole('list', { name: 'Files' })
      .getByText(/set aside: kaputt\.csv cannot be read/)
      .waitFor();
    const undo = page.getByRole('button', { name: /^Undo: What parts are/ }).first();
    await undo.click();
    await page.getByText(/^Done: Undo: What parts are/).waitFor();
    await give(page, PUMPS.slice(3));
    await page.getByText('Done: Add 2\u00a0files.').waitFor();
    await page.getByText(/^5\sparts read from 5\sfiles/).waitFor();
    // The undone proposal is not taken again.
    const facts = page
      .getByRole('navigation', { name: 'Steps of the import' })
      .getByRole('link', { name: /^What parts are/ });
    await facts.click();
    await page.getByRole('heading', { name: /facts? confirmed/ }).waitFor();
    expect(faults).toEqual([]);
  });
});
