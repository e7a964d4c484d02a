import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Parent;Component;Quantity\nMO-5;RO-5;1\nRO-5;MG-5;8\n';
const uses = (part: string, rows: string): string =>
  `Material\t${part}\nPlant\t1010\n\nLevel\tComponent used in\tDescription\tResulting qty\tUn\n${rows}`;

async function listLines(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { dataset } = await importText(files);
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted();
}

describe('a list that says where a part is used', () => {
  it('adds nothing to what a bill says', async () => {
    const list = uses('MG-5', '1\tRO-5\tRotor\t8\tPC\n2\tMO-5\tMotor\t8\tPC\n');
    const lines = ['MO-5 1 RO-5', 'RO-5 8 MG-5'];
    expect(await listLines({ 'bill.csv': BILL, 'CS15.txt': list })).toEqual(lines);
    expect(await listLines({ 'CS15.txt': list, 'bill.csv': BILL })).toEqual(lines);
    expect(
      await listLines({ 'CS15.txt': list, 'bom.csv': 'parent,child,quantity\nMO-5,RO-5,1\nRO-5,MG-5,8\n' }),
    ).toEqual(lines);
  });

  it('says the lines that no bill has, and those that two of them repeat once', async () => {
    expect(
      await listLines({
        'bill.csv': BILL,
        'CS15 MG-5.txt': uses('MG-5', '1\tRO-5\tRotor\t8\tPC\n2\tMO-5\tMotor\t8\tPC\n2\tMO-6\tMotor\t16\tPC\n'),
        'CS15 SH-5.txt': uses('SH-5', '1\tRO-5\tRotor\t1\tPC\n2\tMO-6\tMotor\t2\tPC\n'),
      }),
    ).toEqual(['MO-5 1 RO-5', 'MO-6 2 RO-5', 'RO-5 1 SH-5', 'RO-5 8 MG-5']);
  });
});
