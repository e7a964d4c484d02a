import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderApp } from '../../fixtures/render-app.tsx';
import { WhatIfView } from '../../../../src/app/scenarios/what-if/what-if-view.tsx';
import type { WhatIfState } from '../../../../src/app/scenarios/what-if/use-what-if.ts';

afterEach(cleanup);

const WAITING: WhatIfState = {
  values: {},
  report: null,
  baseline: null,
  explained: null,
  explainedBaseline: null,
  isRefining: true,
  problem: null,
  retry: () => undefined,
};

function show(lacking: string | null): void {
  const none = (): void => undefined;
  render(
    <WhatIfView
      starts={[['one', 'One']]}
      chosen="one"
      onFrom={none}
      dials={[]}
      values={{}}
      onTurn={none}
      onReset={none}
      state={WAITING}
      names={{ part: String, site: String, supplier: String, country: String, category: String } as never}
      kept={null}
      lacking={lacking}
      onKeep={none}
      onOpen={none}
    />,
  );
}

describe('the dials of What-if', () => {
  it.each(['Keep as scenario', 'Open in full builder'])(
    'offer to store only to who may, and say why not: %s',
    (name) => {
      show('Your role in Aurel Motors is viewer; this takes a planner.');
      expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true);
      expect(screen.getByText(/this takes a planner\./)).toBeDefined();
      cleanup();
      show(null);
      expect(screen.getByRole('button', { name })).toHaveProperty('disabled', false);
      expect(screen.queryByText(/this takes a planner\./)).toBeNull();
    },
  );
});

it('opens what was kept as it stands, and keeps nothing twice', async () => {
  const { client, history } = await renderApp('/scenarios?tab=what-if');
  fireEvent.click(await screen.findByRole('button', { name: 'Keep as scenario' }));
  await screen.findByText(/^Kept as “/);
  const listKept = async () =>
    (await client.listDocuments('demo')).filter(({ kind, value }) => kind === 'scenario' && value !== null);
  await waitFor(async () => expect(await listKept()).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: 'Open in full builder' }));
  await waitFor(() => expect(history.location.search).toContain('tab=build'));
  const [kept] = await listKept();
  expect(new URLSearchParams(history.location.search).get('s')).toBe(kept?.key);
  expect(await listKept()).toHaveLength(1);
});
