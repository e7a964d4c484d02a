import { expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import { analyseCompany } from '../analyse-company.ts';

it('says of a source whether its lead time is that of the part', async () => {
  const files = {
    'parts.csv':
      'part_number,description,kind,form,lead_time_days\nM-1,Magnet,component,magnet,84\nM-2,Magnet,component,magnet,84\nM-3,Magnet,component,magnet,\n',
    'sourcing.csv': 'part_number,supplier_id,country,lead_time_days\nM-1,V,CN,\nM-2,V,CN,30\nM-3,V,CN,\n',
  };
  const { report } = await analyseCompany(files, { decisions: NO_DECISIONS });
  const leads = report.parts.flatMap(({ sources }) =>
    sources.map(({ leadTimeDays, leadTimeEvidence }) => [leadTimeDays, leadTimeEvidence]),
  );
  expect(leads).toEqual([
    [84, 'inferred'],
    [30, undefined],
    [null, undefined],
  ]);
});
