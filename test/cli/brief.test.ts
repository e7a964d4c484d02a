import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWorkbook, utils, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writeActs } from '../../src/documents/brief/write-acts.ts';
import type { BriefReport } from '../../src/engine/brief/brief-report.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const folder = createFolder(MOTOR_MAKER);
const FEW = ['--law-date', '2026-11-27', '--draws', '4', '--plans', '0'];

describe('lodestone brief', () => {
  it('says what rests on controls, who ships it and what to file, and the steps of its bridge add up', async () => {
    const run = await runLodestone(folder, 'brief', '.', '--json', ...FEW);
    expect(run).toMatchObject({ code: 0, errors: '' });
    const { exposure, bridge, shippers, acts } = JSON.parse(run.output) as BriefReport;
    // Ten motors at 100; three quarters of the magnet come from China.
    expect(exposure.totals.surely).toBe(750);
    expect(shippers.map(({ siteId, revenueAtRisk }) => [siteId, revenueAtRisk.sure])).toEqual([['baotou', 750]]);
    expect(bridge?.restsOn).toBe(750);
    expect(bridge!.soldOnTime + bridge!.soldLate + bridge!.givenUp + bridge!.waiting).toBeCloseTo(bridge!.margin, 9);
    expect(acts.every(({ exporter }) => exporter !== '')).toBe(true);
  });

  it('begins with the first preset that holds the goods: of a lens blank of germanium that of metals, of a bracket the first of all', async () => {
    const tables = {
      'bom.csv': 'parent,child,quantity\nlens,blank,1\n',
      'suppliers.csv': 'supplier_id,name,country,role\nus,We,DE,own\ncn,Maker,CN,\n',
      'sites.csv': 'site_id,supplier_id,country,stage\nplant,us,DE,assembly\nkunming,cn,CN,metal\n',
      'sourcing.csv': 'part_number,site_id,share_pct\nlens,plant,100\nblank,kunming,100\n',
      'rates.csv': 'currency,per_reporting\nEUR,1\n',
    };
    const parts = (form: string, category: string) => ({
      'parts.csv': `part_number,kind,form,category,unit_price,currency,annual_demand\nlens,product,assembly,,100,EUR,1000\nblank,component,${form},${category},10,EUR,\n`,
    });
    const germanium = {
      ...tables,
      ...parts('metal', 'germanium-metal'),
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max\nblank,Ge,99.9,100\n',
    };
    const ask = async (files: Record<string, string>): Promise<BriefReport> => {
      const run = await runLodestone(createFolder(files), 'brief', '.', '--json', ...FEW);
      return JSON.parse(run.output) as BriefReport;
    };
    const lens = await ask(germanium);
    expect([lens.run.scenarioName, lens.run.holdsNothing]).toEqual(['Metals: licences as since 2023', false]);
    expect(lens.run.firstStop?.partNumber).toBe('lens');
    // No stock is on file, so nobody can name the day; the licence is to be filed for all the same.
    expect(lens.acts.map(({ standing, actBy, restsOn }) => [standing, actBy, restsOn])).toEqual([
      ['cannot-say', null, 100_000],
    ]);
    const { shown } = writeActs(lens);
    expect(shown.map(({ title, by }) => [title.startsWith('File 3C002.a'), by])).toEqual([[true, 'not known']]);
    expect(shown[0]?.detail).toMatch(/^blank; cover not known, decision /);
    const bracket = await ask({ ...tables, ...parts('other', 'fastener') });
    expect([bracket.run.scenarioName, bracket.run.holdsNothing]).toEqual(['April 2025: rare-earth licences', true]);
    expect(bracket.acts).toEqual([]);
    // Neither category nor form: what it is has to be asked for first.
    const unjudged = await ask({ ...tables, ...parts('', '') });
    expect(writeActs(unjudged).none).toMatch(/^No filing is known to be due, .* First ask suppliers about the /);
  });

  it('refuses another kind of file, in one line', async () => {
    const run = await runLodestone(folder, 'brief', '.', '-o', 'brief.docx', ...FEW);
    expect(run).toMatchObject({ code: 2, output: '' });
    expect(run.errors).toContain('ends in .pdf, .html or .txt');
  });
});

describe('lodestone export', () => {
  it('writes a workbook that another program reads: a sheet for each list, typed, with heads that stay in view', async () => {
    const run = await runLodestone(folder, 'export', '.', '--all', '-o', 'all.xlsx', ...FEW);
    expect(run).toMatchObject({ code: 0, errors: '' });
    const book = readWorkbook(readFileSync(join(folder, 'all.xlsx')), { cellDates: true });
    expect(book.SheetNames).toEqual([
      'Summary',
      'Products',
      'Parts',
      'Findings',
      'Chains',
      'Questions',
      'Licences',
      'Method',
    ]);
    // Ten lines of header and an empty one stand above the headings.
    const rowsOf = (name: string): Record<string, unknown>[] => utils.sheet_to_json(sheetOf(name), { range: 11 });
    const sheetOf = (name: string): WorkSheet => book.Sheets[name]!;
    expect(sheetOf('Parts')['!autofilter']?.ref).toMatch(/^A12:/);
    const [product] = rowsOf('Products');
    expect(product).toMatchObject({ part_number: 'motor', revenue_EUR: 1000, surely_EUR: 750 });
    const magnet = rowsOf('Parts').find((row) => row['part_number'] === 'magnet');
    expect(magnet).toMatchObject({ state: 'Needs a licence', revenue_at_risk_surely_EUR: 750, supply_surely: 0.75 });
    const findings = rowsOf('Findings').filter((row) => row['verdict'] === 'licence-required');
    expect(findings.every((row) => typeof row['reasons'] === 'string' && row['measure'] !== undefined)).toBe(true);
    expect(findings.some((row) => row['source'] === 'baotou')).toBe(true);
    // What is not known is an empty cell and no 0.
    const unsold = rowsOf('Summary').find((row) => row['figure'] === 'First line stops');
    expect(unsold?.['amount_EUR']).toBeUndefined();
  });
});
