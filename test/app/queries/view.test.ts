import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/api/contract.ts';
import { composeView } from '../../../src/app/queries/view/compose-view.ts';

const summary = { id: 'demo', name: 'Aurel Motors', demo: true, organisation: 'local', head: 'newest', revision: 3 };
const documents: Document[] = [
  { kind: 'assumptions', key: 'current', revision: 1, value: { 'mofcom-2024-46#2': 'in-force' } },
  { kind: 'preferences', key: 'current', revision: 1, value: { suspensionEnd: 'exclusive', inference: false } },
];

describe(composeView, () => {
  it('takes what the address says before what is saved', () => {
    const view = composeView(
      { v: 'older', law: '2026-01-31', assume: 'mofcom-2024-46%232:ended', end: 'inclusive', inf: 'on' },
      summary,
      documents,
      '2026-11-24',
    );
    expect(view).toMatchObject({
      dataVersion: 'older',
      isOlderVersion: true,
      lawDate: '2026-01-31',
      lawDateIsFixed: true,
      suspensionEnd: 'inclusive',
      inference: true,
      savedAssumptions: { 'mofcom-2024-46#2': 'in-force' },
    });
  });

  it('takes what is saved before the default, and today where no date is named', () => {
    expect(composeView({}, summary, documents, '2026-11-24')).toMatchObject({
      dataVersion: 'newest',
      isOlderVersion: false,
      lawDate: '2026-11-24',
      lawDateIsFixed: false,
      suspensionEnd: 'exclusive',
      inference: false,
      assumptions: { 'mofcom-2024-46#2': 'in-force' },
      isReady: true,
    });
  });

  it('is not ready, and shows no version, until the workspace and what is saved with it are here', () => {
    expect(composeView({}, undefined, documents, '2026-11-24')).toMatchObject({ isReady: false, dataVersion: null });
    expect(composeView({}, summary, undefined, '2026-11-24')).toMatchObject({ isReady: false, inference: true });
  });
});
