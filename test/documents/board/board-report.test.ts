import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeBoardMarkdown, writeBoardPage } from '../../../src/documents/board/write-board.ts';
import type { BoardReport } from '../../../src/documents/board/board-report.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from '../../cli/run-lodestone.ts';

const DEMO = fileURLToPath(new URL('../../../mock-data/version-2', import.meta.url));

async function report(files: Readonly<Record<string, string>>): Promise<BoardReport> {
  const folder = createFolder(files);
  const run = await runLodestone(
    folder,
    'board-report',
    '.',
    '--plans',
    '0',
    '--draws',
    '8',
    '--json',
    '--law-date',
    '2026-11-27',
  );
  expect(run.errors).toBe('');
  return JSON.parse(run.output) as BoardReport;
}

const rowsOf = ({ sections }: BoardReport, section: number, start: string) =>
  (sections[section]?.rows ?? []).filter(([name]) => name?.startsWith(start));

describe('lodestone board-report', () => {
  it('says of a company of which nothing is known that all of it is open, and nowhere that there is no exposure', async () => {
    const told = await report({
      'parts.csv': 'part_number,kind,description\nP-1,product,\nC-1,component,\nC-2,component,\n',
      'bom.csv': 'parent,child,quantity\nP-1,C-1,1\nP-1,C-2,2\n',
    });
    expect(told.sections.map(({ title }) => title)).toEqual([
      'Strategic raw materials used',
      'Where they are extracted, processed, recycled',
      'What may affect supply',
      'Stress test',
      'Mitigation',
    ]);
    for (const { title, notKnown } of told.sections) expect(notKnown, title).not.toEqual([]);
    // C-1 and C-2 are the ends of the bill of material.
    expect(told.sections[0]?.notKnown[0]).toMatch(/^2.parts may hold any material of the list/);
    const text = writeBoardMarkdown(told);
    expect(text).toMatch(/cannot be judged; how much a year rests on them is not known/);
    expect(text).not.toMatch(/no exposure|not exposed|€.0\b/i);
  });

  it('puts what cannot be judged beside the other sums of a control, and says that it comes on top of them', async () => {
    const told = await report({
      'parts.csv':
        'part_number,kind,description,unit_price,annual_demand\nP-1,product,,100,10\nC-1,component,Board,,\n',
      'bom.csv': 'parent,child,quantity\nP-1,C-1,1\n',
      'suppliers.csv': 'supplier_id,name,country,role\nS-0,Us,DE,own\nS-1,Boards Ltd,CN,\n',
      'sourcing.csv': 'part_number,supplier_id,share_pct\nC-1,S-1,100\n',
    });
    const [row] = rowsOf(told, 2, 'No. 18 of 2025');
    expect(told.sections[2]?.columns.slice(2, 6)).toEqual([
      'Surely',
      'Possibly as well',
      'If suspended rules return',
      'Cannot be judged as well',
    ]);
    expect(row?.slice(2, 6).map((cell) => cell.replaceAll('\u00a0', ' '))).toEqual(['€ 0', '€ 0', '€ 0', '€ 1 k']);
    expect(told.sections[2]?.notKnown[0]?.replaceAll('\u00a0', ' ')).toMatch(
      /cannot be judged; € 1 k a year rests on them beside what the other sums hold/,
    );
  });

  it('gives sums as the least, and no sum of 0, where a product has no price', async () => {
    const told = await report({
      'parts.csv': `part_number,kind,description,category,form,unit_price,annual_demand
P-1,product,Drive,,,100,1000
P-2,product,Pump,,,,500
M-1,component,Magnet,ndfeb-magnet,magnet,5,
C-2,component,Board,,,9,
`,
      'composition.csv':
        'part_number,substance,mass_pct_min,mass_pct_max,evidence\nM-1,Nd,30,30,declared\nM-1,Fe,67,67,declared\nM-1,B,1,1,declared\nM-1,Dy,2,2,declared\nM-1,rest,0,0,declared\n',
      'properties.csv': 'part_number,property,text\nM-1,magnet_family,NdFeB\n',
      'bom.csv': 'parent,child,quantity\nP-1,M-1,1\nP-2,M-1,1\nP-2,C-2,1\n',
      'suppliers.csv': 'supplier_id,name,country,role\nS-0,Us,DE,own\nS-1,Magnets Ltd,CN,\nS-2,Boards,CN,\n',
      'sites.csv': 'site_id,supplier_id,name,country\nGNZ,S-1,Ganzhou,CN\nBRD,S-2,Board works,CN\n',
      'sourcing.csv': 'part_number,site_id,share_pct,evidence\nM-1,GNZ,100,seen\nC-2,BRD,100,seen\n',
    });
    const plain = (cell: string | undefined) => cell?.replaceAll('\u00a0', ' ');
    expect(plain(told.sections[2]?.says)).toContain(
      'In all at least € 100 k: at least € 100 k surely, none known possibly',
    );
    const [row] = rowsOf(told, 2, 'No. 18 of 2025');
    expect(row?.slice(2, 4).map(plain)).toEqual(['at least € 100 k', 'none known']);
    // The board is in the pump alone, whose revenue nobody knows.
    expect(told.sections[2]?.notKnown[0]).toMatch(/cannot be judged; how much a year rests on them is not known/);
    const [unsold] = rowsOf(told, 3, 'Unsold');
    expect(unsold?.[1]).toMatch(/^at least /);
  });

  it('names what a magnet holds, where that is dug and separated, and what nobody knows of recycling', async () => {
    const told = await report(MOTOR_MAKER);
    // The file says Dy and Nd of one magnet; rows 2 and 3 of composition.csv.
    const used = (told.sections[0]?.rows ?? []).map(([name, parts]) => [name?.split(' ')[0], parts]);
    expect(used).toContainEqual(['Neodymium', '1: magnet']);
    expect(rowsOf(told, 0, 'Dysprosium')[0]?.slice(2).join(': ')).toMatch(/^1 holds it: Dy .*composition\.csv row 2$/);
    // Half in Myanmar, 42 % in China and 2 % in Malaysia are public figures of 2024; 6 % are left.
    const dug = rowsOf(told, 1, 'Dysprosium').filter(([, step]) => step === 'extracted');
    expect(dug.map((row) => `${row[2]} ${row[3]?.replace('\u00a0', ' ')}`)).toEqual([
      'MM 50 %',
      'CN 42 %',
      'MY 2 %',
      'others or not known 6 %',
    ]);
    for (const row of dug) expect(row[4]).toMatch(/^estimated/);
    const recycled = told.sections[1]?.rows.filter(([, step]) => step === 'recycled');
    expect(new Set(recycled?.map((row) => row[2]))).toEqual(new Set(['not known']));
    // Ten motors at 100, three quarters of whose magnets come from China.
    expect(rowsOf(told, 2, 'No. 18 of 2025')[0]).toContain('€\u00a0750');
  });

  it('estimates from its kind what nobody told of a part, and not what a bill of material says', async () => {
    const parts =
      'part_number,kind,description,category\nP-1,product,,\nR-1,component,,rotor\nR-2,component,,rotor\nS-1,component,,\n';
    const told = await report({
      'parts.csv': parts,
      'bom.csv': 'parent,child,quantity\nP-1,R-1,1\nP-1,R-2,1\nR-1,S-1,1\n',
    });
    expect(rowsOf(told, 0, 'Samarium')[0]?.slice(1, 3)).toEqual(['1: R-2', '1 estimated']);
  });

  it('accounts for each end of the demo’s bill of material, and counts parts that surely hold terbium as its file does', async () => {
    const run = await runLodestone(DEMO, 'board-report', '.', '--plans', '0', '--draws', '8', '--json');
    const told = JSON.parse(run.output) as BoardReport;
    // Counted in parts.csv, bom.csv and composition.csv by another program.
    expect(told.sections[0]?.says).toContain('ends of the bill of material: 105, of which 12');
    expect(told.sections[0]?.says).toContain('91 not at all');
    expect(rowsOf(told, 0, 'Terbium')[0]?.[2]).toMatch(/^7 holds it/);
    for (const { title, rows, columns } of told.sections)
      for (const row of rows) expect(row.length, title).toBe(columns.length);
  });

  it('lets no text of a file begin a cell, a row or an element', () => {
    const hostile = 'a | b\n| c <img src=x onerror=alert(1)>';
    const section = { title: hostile, says: hostile, columns: ['A'], rows: [[hostile]], notKnown: [hostile] };
    const told = { title: hostile, under: hostile, sections: [section] };
    expect(writeBoardPage(told)).not.toContain('<img');
    const lines = writeBoardMarkdown(told).split('\n');
    expect(lines.filter((line) => line.startsWith('|'))).toEqual([
      '| A |',
      '| --- |',
      '| a \\| b \\| c \\<img src=x onerror=alert(1)\\> |',
    ]);
  });
});
