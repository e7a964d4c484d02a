import { describe, expect, it } from 'vitest';
import { createFolder, runLodestone } from './run-lodestone.ts';

const FILES = {
  'parts.csv':
    'part_number,kind,unit_price,annual_demand\nmotor,product,100,10\nmagnet,component,4,\nboard,component,9,\n',
  'bom.csv': 'parent,child,quantity\nmotor,magnet,8\nmotor,board,1\n',
  'suppliers.csv':
    'supplier_id,name,country,role\nus,We,DE,own\ncn,Baotou Magnets,CN,\njp,Osaka Magnets,JP,\nro,Boards,RO,\n',
  'sites.csv': 'site_id,supplier_id,country\nplant,us,DE\nbaotou,cn,CN\nosaka,jp,JP\nbrasov,ro,RO\n',
};

async function print(sourcing: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  const files = { ...FILES, ...others, 'sourcing.csv': `part_number,site_id,share_pct\nmotor,plant,100\n${sourcing}` };
  return (await runLodestone(createFolder(files), 'concentration', '.', '--no-inference')).output;
}

describe('lodestone concentration', () => {
  it('gives the share of a source up to what it may be, where nobody has divided it', async () => {
    const open = await print('magnet,baotou,\nmagnet,osaka,\nboard,brasov,100\n');
    expect(open).toMatch(/^magnet .* Baotou Magnets 0 % to 100 %$/m);
    expect(open).toMatch(/^board .* Boards 100 %$/m);
    expect(open).not.toContain('may be a single point');
  });

  it('says that a source which nobody knows may be a single point too', async () => {
    expect(await print('magnet,baotou,70\nmagnet,osaka,30\n')).toContain(
      'Who supplies board is not on file, or not for all of it: a source that nobody knows may be a single point of failure too.',
    );
  });

  it("says so of a company's own part too whose number begins as those of typical contents do", async () => {
    const named = await print('magnet,baotou,70\nmagnet,osaka,30\n', {
      'parts.csv': FILES['parts.csv'].replace('board,', '~board,'),
      'bom.csv': FILES['bom.csv'].replace('motor,board', 'motor,~board'),
    });
    expect(named).toContain('Who supplies ~board is not on file');
  });
});
