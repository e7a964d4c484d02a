import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runLodestone } from './run-lodestone.ts';

/** A magnet from China whose list, declared on a day far ahead, holds nothing that an act names. */
const TABLES = {
  'suppliers.csv': 'supplier_id,name,country,role\nWE,We,DE,own\nS1,Ganzhou Beispiel,CN,',
  'sites.csv': 'site_id,supplier_id,name,country\nPLANT,WE,Werk,DE\nW1,S1,Ganzhou,CN',
  'parts.csv':
    'part_number,description,kind,category,unit_price,currency,annual_demand\nP,Drive,product,,100,EUR,1000\nM,Magnet,component,ndfeb-magnet,3,EUR,',
  'bom.csv': 'parent,child,quantity\nP,M,1',
  'sourcing.csv': 'part_number,site_id,share_pct,evidence\nM,W1,100,seen',
  'composition.csv':
    'part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\nM,Nd,30,30,declared,2090-01-01\nM,Fe,69,69,declared,2090-01-01\nM,B,1,1,declared,2090-01-01\nM,rest,0,0,declared,2090-01-01',
};

it('lets the same evidence count for the exposure of a day and for its licence cases', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standing-'));
  for (const [name, text] of Object.entries(TABLES)) writeFileSync(join(folder, name), text);
  const ask = async (command: string): Promise<string> => {
    const { output, errors } = await runLodestone(folder, command, '.', '--law-date', '2026-11-27', '--json');
    expect(errors).toBe('');
    return output;
  };
  const exposure = JSON.parse(await ask('exposure')) as { totals: { possibly: number }; notes: string[] };
  expect(exposure.totals.possibly).toBe(100_000);
  expect(exposure.notes.join(' ')).toContain('dated ahead (M: 2090-01-01)');
  const { cases } = JSON.parse(await ask('licences')) as { cases: { itemId: string }[] };
  expect(cases.map(({ itemId }) => itemId)).toContain('18-Dy-magnet');
});
