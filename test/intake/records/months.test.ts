import { describe, expect, it } from 'vitest';
import { importText, listErrors } from '../import-text.ts';

describe('a column of months', () => {
  it('reads twelve months and refuses any other number of them, with their place', async () => {
    const read = (months: string) =>
      importText({
        'parts.csv': `part_number,kind,demand_by_month\ncar,product,"${months}"\n`,
        'suppliers.csv': 'supplier_id,name,country\nus,We,DE\n',
        'sites.csv':
          'site_id,supplier_id,country,capacity_by_month\nplant,us,DE,"100 %;100;;100;100;100;50%;100;100;100;100;100"\n',
      });
    const whole = await read('1;2;3;4;5;6;7;8;9;10;11;12');
    expect(whole.dataset?.parts[0]).toMatchObject({ annualDemand: 78, demandByMonth: '1;2;3;4;5;6;7;8;9;10;11;12' });
    expect(whole.dataset?.sites[0]?.capacityByMonth).toBe('100;100;;100;100;100;50;100;100;100;100;100');
    expect((await read('1;;3;4;5;6;7;8;9;10;11;12')).dataset?.parts[0]?.annualDemand).toBeNull();
    for (const wrong of ['1;2;3', '1;2;3;4;5;6;7;8;9;10;11;x', '-1;2;3;4;5;6;7;8;9;10;11;12'])
      expect(listErrors(await read(wrong)), wrong).toEqual(['bad-months parts.csv:2:demand_by_month']);
  });
});
