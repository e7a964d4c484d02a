import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

async function readLines(files: Readonly<Record<string, string>>) {
  const outcome = await importText(files, { today: '2026-11-29' });
  const lines = outcome.dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`) ?? [];
  return { outcome, lines: lines.toSorted() };
}

describe('a bill that stands once for each revision or route of what it makes', () => {
  it('counts a part once, as in the latest revision that is approved', async () => {
    const { outcome, lines } = await readLines({
      'PartMtl.csv':
        'Part,Rev,Rev Approved,Mtl Part,Qty/Parent\nMO-1,A,True,RO-1,1\nMO-1,A,True,SC-1,4\nMO-1,B,True,RO-1,1\nMO-1,B,True,SC-1,6\nMO-1,C,False,SC-1,9\n',
    });
    expect(lines).toEqual(['MO-1 1 RO-1', 'MO-1 6 SC-1']);
    expect(findProblem(outcome, 'alternative-repeated')?.message).toContain('(2 rows, the first is row 2)');
    expect(findProblem(outcome, 'line-out-of-use')?.message).toContain('(1 row)');
  });

  it('counts a part once where two routes hold it, and not both together', async () => {
    const { lines } = await readLines({
      'BomStructure.csv':
        'ParentPart,Route,Component,QtyPer\nBL-1,0,WC-1,0.0094\nBL-1,0,CO-1,0.0006\nBL-1,1,WC-1,0.012\n',
    });
    expect(lines).toEqual(['BL-1 0.0006 CO-1', 'BL-1 0.0094 WC-1']);
  });

  it('takes number and revision with a dash between for the part where the header says that both stand there', async () => {
    const { lines } = await readLines({
      'BOM.csv': 'Part No-Rev,Component Part No-Rev,Quantity\n78100-C,55010-B,1\n78100-C,90030,2\n55010-B,90010,10\n',
    });
    expect(lines).toEqual(['55010 10 90010', '78100 1 55010', '78100 2 90030']);
  });

  it('does so under PartRev, and takes a number with a slash for itself where no header speaks of revisions', async () => {
    const read = async (header: string) =>
      (
        await readLines({
          'LX-1.csv': `Assembly: LX-1 Rev 07\n\nFind,${header},Qty\n1,M-100/B,2\n2,LS-20/A,1\n`,
          'sales.csv': 'Product,Qty sold,Revenue EUR\nLX-1,300,4500000\n',
        })
      ).lines;
    expect(await read('PartRev')).toEqual(['LX-1 1 LS-20', 'LX-1 2 M-100']);
    expect(await read('Part')).toEqual(['LX-1 1 LS-20/A', 'LX-1 2 M-100/B']);
  });

  it.each([
    ['a year of two digits behind the day', 'From,To', '01/01/25', '31/12/24'],
    ['expiry dates', 'Effective Date,Expiry Date', '01/01/2025', '31/12/2024'],
  ])('leaves out lines that have ended: %s', async (_what, headers, begin, end) => {
    const from = headers.startsWith('From') ? 'ps_start,ps_end' : headers;
    const { outcome, lines } = await readLines({
      'bom.csv': `Parent,Component,Quantity,${from}\nYO-1,FE-1,2,,${end}\nYO-1,ND-1,2,${begin},\n`,
    });
    expect(lines).toEqual(['YO-1 2 ND-1']);
    expect(findProblem(outcome, 'line-ended')?.message).toContain('(1 row)');
  });
});
