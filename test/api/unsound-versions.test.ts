import { expect, it } from 'vitest';
import { expectProblem, newVersion, setup, setupWorkspace } from './call-app.ts';
import { datasetWithParts } from './datasets.ts';

it.each([
  ['a part that is there twice', ['P-1', 'P-1'], {}, /dataset\.parts\.1\.partNumber: "P-1" is there already$/],
  ['a demand below 0', ['P-1'], { annualDemand: -5 }, /dataset\.parts\.0\.annualDemand: -5 is below 0$/],
  ['two faults', ['P-1'], { annualDemand: -5, stock: -1 }, /dataset\.parts\.0\.stock: -1 is below 0; and 1 more$/],
])('a version with %s is refused, as the import refuses it', async (_, partNumbers, values, detail) => {
  const { parts, ...others } = datasetWithParts('one', ...partNumbers);
  const dataset = { ...others, parts: parts.map((part) => ({ ...part, ...values })) };
  const workspace = await setupWorkspace();
  const added = await workspace.request('POST', `${workspace.path}/versions`, newVersion(null, dataset));
  await expectProblem(added, 422, detail);
  expect(await workspace.client.listVersions(workspace.id)).toEqual([]);

  const { basedOn, ...version } = newVersion(null, dataset);
  expect(basedOn).toBeNull();
  const { request } = setup();
  const made = await request('POST', '/api/workspaces', {
    name: 'One',
    demo: false,
    content: { versions: [version], documents: [] },
  });
  await expectProblem(made, 422, detail);
});

it.each([
  [
    'two parts that contain each other',
    [
      ['P-1', 'P-2', 1],
      ['P-2', 'P-1', 1],
    ],
    /P-1 › P-2 › P-1 uses at least as much as it makes/,
  ],
  ['a part that contains itself', [['P-1', 'P-1', 2]], /P-1 › P-1 uses at least as much as it makes/],
] as const)('a version with %s is refused; one that returns less is taken', async (_, lines, detail) => {
  const parts = datasetWithParts('one', 'P-1', 'P-2');
  const write = (factor: number) => ({
    ...parts,
    bom: lines.map(([parent, child, quantity]) => ({
      parent,
      child,
      quantity: quantity * factor,
      unit: null,
      yield: 1,
      essential: true,
      rows: [{ file: 'bom.csv', sheet: null, row: 2 }],
    })),
  });
  const workspace = await setupWorkspace();
  const added = await workspace.request('POST', `${workspace.path}/versions`, newVersion(null, write(1)));
  await expectProblem(added, 422, detail);
  const taken = await workspace.request('POST', `${workspace.path}/versions`, newVersion(null, write(0.4)));
  expect(taken.status).toBe(201);
});
