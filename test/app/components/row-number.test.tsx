import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RowNumber } from '../../../src/app/components/grid/row-number.tsx';

/** What is in sight, and what a screen reader says. */
function read(id: string): [seen: string, said: string] {
  const { container, unmount } = render(<RowNumber id={id} />);
  expect(screen.getByTitle(id)).toBeDefined();
  const hidden = container.querySelector('.visually-hidden');
  const seen = container.querySelector('[aria-hidden]') ?? container;
  const texts: [string, string] = [seen.textContent, (hidden ?? container).textContent];
  unmount();
  return texts;
}

describe(RowNumber, () => {
  it('is whole as long as it has room, and where it is made of words', () => {
    for (const id of ['TM-4411-02', '123456789012345678901234', '~anode-artificial-graphite-blend'])
      expect(read(id)).toEqual([id, id]);
  });

  it('tells long numbers apart that begin alike, and is said whole', () => {
    const ids = [
      '000000000000000000000000000041100',
      '000000000000000000000000000041101',
      'MAG-N42SH-38.5X12.4X5.0-🧲DY12',
    ];
    const seen = ids.map(read);
    expect(seen.map(([, said]) => said)).toEqual(ids);
    expect(seen.map(([short]) => short)).toEqual([
      '0000000000…00000041100',
      '0000000000…00000041101',
      'MAG-N42SH-…4X5.0-🧲DY12',
    ]);
  });
});
