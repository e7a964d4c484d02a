import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { buildPartRows } from '../../../src/app/exposure/parts/part-row.ts';
import { FindingsSection } from '../../../src/app/exposure/sheet/findings-section.tsx';
import { createFinding, createPart } from './part-exposure.ts';

afterEach(cleanup);

describe('the tests of a part that every list may name', () => {
  it('are a few at first, and all of them on demand', () => {
    const findings = Array.from({ length: 30 }, (_, at) => createFinding({ itemId: `item-${at}`, match: 'missing' }));
    const [row] = buildPartRows([createPart('P', { fill: 'cannotBeJudged', findings })], {
      dataset: undefined,
      catalogue: undefined,
      triage: new Map(),
      concentration: new Map(),
    });
    render(<FindingsSection row={row!} catalogue={undefined} lawDate="2026-11-24" />);
    expect(screen.getAllByRole('group')).toHaveLength(8);
    fireEvent.click(screen.getByRole('button', { name: /^Show 22\sfurther items$/ }));
    expect(screen.getAllByRole('group')).toHaveLength(30);
  });
});
