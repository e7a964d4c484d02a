import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSeen } from '../../../src/app/components/hooks/use-seen.ts';

function Watched({ patienceMs }: { patienceMs?: number }) {
  const [ref, isSeen] = useSeen<HTMLParagraphElement>(0, patienceMs);
  return <p ref={ref}>{isSeen ? 'seen' : 'unseen'}</p>;
}

/** No window of a test tells what is in view. */
describe(useSeen, () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

  it('takes what is not in view for seen once patience is at an end', () => {
    const { container } = render(<Watched patienceMs={5000} />);
    pass(4999);
    expect(container.textContent).toBe('unseen');
    pass(1);
    expect(container.textContent).toBe('seen');
  });

  it('waits for ever where no patience is given', () => {
    const { container } = render(<Watched />);
    pass(86_400_000);
    expect(container.textContent).toBe('unseen');
  });
});
