import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../fixtures/render-app.tsx';

const PATIENCE = { timeout: 30_000 };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the export of a workspace', () => {
  it('says which scenarios it cannot put into the file', async () => {
    vi.stubGlobal('scrollTo', () => undefined);
    const value = { format: 'of another version' };
    await renderApp('/data?tab=export', { documents: [{ kind: 'scenario', key: 'winter', value }] });
    const says = /^Not in it: 1\sscenario that is damaged or written by a newer version of this program \(winter\)/;
    expect(await screen.findByText(says, undefined, PATIENCE)).toBeDefined();
  });
});
