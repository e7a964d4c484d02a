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

it('says what a maker declares of its own goods alone, though no content of the part changes', async () => {
  const head = 'Part number;Supplier;Date;Substance;Content (%)\n';
  const files = {
    'parts.csv': '\npart_number,kind\nA,component',
    'suppliers.csv': '\nsupplier_id,name,country\nS1,Kestrel Magnetics Co. Ltd.,CN\nS2,Osprey Magnets GmbH,CN',
    'sites.csv': '\nsite_id,supplier_id,name,country\nW1,S1,Works,CN\nW2,S2,Works,CN',
    'sourcing.csv': '\npart_number,site_id\nA,W1\nA,W2',
  };
  const read = async (more: Record<string, string>) => {
    const { dataset } = await importText({ ...files, ...more }, { today: '2026-12-01' });
    if (dataset === null) throw new Error('The company was refused');
    return dataset;
  };
  const before = await read({});
  const after = await read({
    'kestrel.csv': `${head}A;Kestrel Magnetics Co. Ltd.;2026-03-01;Dysprosium;0\nA;Kestrel Magnetics Co. Ltd.;2026-03-01;Terbium;0\n`,
  });
  expect(after.composition).toEqual([]);
  render(<DifferenceView difference={compareVersions(before, after)} />);
  const group = screen.getByRole('region', { name: 'Contents by maker', hidden: true });
  expect(within(group).getByRole('row', { hidden: true }).textContent).toBe(
    'A Kestrel Magnetics Co. Ltd.nothing of their own → no Dy · no Tb · nothing said of others; silent: S2',
  );
  cleanup();
  render(<DifferenceView difference={compareVersions(after, after)} />);
  expect(screen.getByText('Nothing: the content is the same.')).toBeDefined();
});
