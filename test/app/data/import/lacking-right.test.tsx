import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Membership } from '../../../../src/api/people/people-contract.ts';
import { renderApp } from '../../fixtures/render-app.tsx';

afterEach(cleanup);

const person = { id: 'ben', name: 'Ben Ode', email: 'ben@aurel.example' };
const signIn = { oidc: null, setUp: false, mail: false, passkeys: false };
const openAs = (...organisations: Membership[]) =>
  renderApp('/data', {
    refuse: ({ url }) =>
      new URL(url).pathname.endsWith('/me') ? Response.json({ person, organisations, signIn }) : null,
  });

describe('the choice of files', () => {
  it('says at first to a viewer that nothing of them can be accepted', async () => {
    await openAs({ id: 'local', name: 'Aurel Motors', role: 'viewer' });
    await screen.findByText(
      'Your role in Aurel Motors is viewer; this takes a planner. You may read files to see what they hold; nothing of them can be accepted.',
    );
    expect(screen.getByRole('button', { name: 'Choose files' })).toBeTruthy();
  });

  it('says to a viewer who plans elsewhere where data can go, and to a planner nothing', async () => {
    await openAs(
      { id: 'local', name: 'Aurel Motors', role: 'viewer' },
      { id: 'second', name: 'Second Works', role: 'planner' },
    );
    await screen.findByText(
      /this takes a planner\. What you read can go into a workspace of its own outside Aurel Motors\./,
    );
    cleanup();
    await openAs({ id: 'local', name: 'Aurel Motors', role: 'planner' });
    await screen.findByRole('button', { name: 'Choose files' });
    expect(screen.queryByText(/Your role in/)).toBeNull();
  });
});
