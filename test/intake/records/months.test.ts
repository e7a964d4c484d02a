import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importText, listErrors } from '../import-text.ts';

describe('a column of months', () => {
  it('reads twelve months and refuses any other number of them, with their place', async () => {
    const read = (months: string) =>
      importText({
        'parts.csv': `part_number,kind,demand_by_month\ncar,product,"${months}"\n`,
        'suppliers.csv': 'supplier_id,name,country\nus,We,DE\n',
        'sites.csv':
          'site_id,supplier_id,country,capacity_by_month\nplant,us,DE,"100 %/100//100/100/100/50%/100/100/100/100/100"\n',
      });
    const whole = await read('1/2/3/4/5/6/7/8/9/10/11/12');
    expect(whole.dataset?.parts[0]).toMatchObject({ annualDemand: 78, demandByMonth: '1/2/3/4/5/6/7/8/9/10/11/12' });
    expect(whole.dataset?.sites[0]?.capacityByMonth).toBe('100/100//100/100/100/50/100/100/100/100/100');
    expect((await read('1;2;3;4;5;6;7;8;9;10;11;12')).dataset?.parts[0]?.annualDemand).toBe(78);
    expect((await read('1//3/4/5/6/7/8/9/10/11/12')).dataset?.parts[0]?.annualDemand).toBeNull();
    for (const wrong of ['1/2/3', '1/2/3/4/5/6/7/8/9/10/11/x', '-1/2/3/4/5/6/7/8/9/10/11/12'])
      expect(listErrors(await read(wrong)), wrong).toEqual(['bad-months parts.csv:2:demand_by_month']);
  });

  it('adds up for parts that are one, and is not known where one of them has a year alone', async () => {
    const unite = async (second: string) => {
      const months = (units: number) => Array.from({ length: 12 }, () => units).join('/');
      const files = {
        'parts.csv': `part_number,kind,annual_demand,demand_by_month\na,product,,${months(10)}\nb,product,${second === 'months' ? `,${months(2)}` : '24,'}\n`,
      };
      const merges = [{ kind: 'part' as const, keep: 'a', absorbed: ['b'] }];
      const outcome = await importText(files, { decisions: { ...NO_DECISIONS, merges } });
      return outcome.dataset?.parts[0];
    };
    const twelve = Array.from({ length: 12 }, () => 12).join('/');
    expect(await unite('months')).toMatchObject({ annualDemand: 144, demandByMonth: twelve });
    expect(await unite('year')).toMatchObject({ annualDemand: 144, demandByMonth: null });
  });
});
