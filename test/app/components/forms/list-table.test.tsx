import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ListTable } from '../../../../src/app/components/forms/list-table.tsx';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), name: `Person ${String(index + 1)}` }));

function renderList(count: number) {
  render(
    <ListTable
      label="members"
      items={people(count)}
      columns={[{ title: 'Name', render: ({ name }) => name }]}
      find={({ name }) => name}
    />,
  );
}

describe(ListTable, () => {
  it('shows a short list whole', () => {
    renderList(50);
    expect(screen.getAllByRole('rowheader')).toHaveLength(50);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('leads to each of two thousand, by more rows or by what is typed', () => {
    renderList(2000);
    expect(screen.getAllByRole('rowheader')).toHaveLength(50);
    expect(screen.getByRole('status').textContent).toBe('2,000 members');
    fireEvent.click(screen.getByRole('button', { name: /^Show 200 of 1,950.further rows$/ }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(250);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find among members' }), {
      target: { value: 'person 1999' },
    });
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Person 1999']);
    expect(screen.getByRole('status').textContent).toBe('1 of 2,000 members');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
