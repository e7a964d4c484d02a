import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DifferenceView } from '../../../src/app/data/versions/difference-view.tsx';
import { TABLES } from '../../../src/domain/dataset.ts';
import { compareVersions } from '../../../src/intake/versions/compare-versions.ts';
import { importText } from '../../intake/import-text.ts';

afterEach(cleanup);

const company = async (sourcing: string, more: Record<string, string> = {}) => {
  const { dataset } = await importText({
    'parts.csv': '\npart_number,kind\nA,component\nB,component',
    'sourcing.csv': `\npart_number,supplier_id,country\n${sourcing}`,
    ...more,
  });
  if (dataset === null) throw new Error('The company was refused');
  return dataset;
};

it('does not list as gone what only stood for a supplier that is named now', async () => {
  const before = await company('A,,CN\nB,,CN');
  const after = await company('A,V1,\nB,V1,', { 'suppliers.csv': '\nsupplier_id,name,country\nV1,Fuyu,CN' });
  const difference = compareVersions(before, after);
  const suppliers = difference.tables.find(({ table }) => table === 'suppliers');
  expect(suppliers).toMatchObject({ removed: ['@CN'], standIns: 1 });
  render(<DifferenceView difference={difference} />);
  const group = screen.getByText('Suppliers').closest('details')!;
  expect(within(group).getByText(/stand-in no longer needed/).textContent).not.toContain('gone');
  const kinds = within(group)
    .getAllByRole('row', { hidden: true })
    .map((row) => row.querySelector('td')?.textContent);
  expect(kinds).toEqual(['new', 'stood in']);
  expect(difference.tables).toHaveLength(TABLES.length);
});
