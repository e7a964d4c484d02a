import { describe, expect, it } from 'vitest';
import { describeWaiting } from '../../../../src/app/shell/header/waiting-line.tsx';

const waits = { hold: null };
const lost = { hold: { reason: 'lost-race' } } as const;

/** Numbers keep to their nouns by blanks that do not break. */
const say: (...given: Parameters<typeof describeWaiting>) => string | undefined = (...given) =>
  describeWaiting(...given)?.replaceAll('\u00a0', ' ');

describe(describeWaiting, () => {
  it('says nothing while all is stored and the line is up', () => {
    expect(describeWaiting('up', [])).toBeNull();
  });

  it('says how the line is, what waits for it, and what waits for the person', () => {
    expect(describeWaiting('down', [])).toBe('Not connected');
    expect(say('down', [waits, waits])).toBe('Not connected · 2 edits wait');
    expect(say('up', [waits, lost])).toBe('1 edit waits · 1 edit needs you');
    expect(say('signed-out', [waits])).toBe('Signed out · 1 edit waits');
  });
});
