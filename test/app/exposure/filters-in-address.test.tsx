import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { renderApp } from '../fixtures/render-app.tsx';

afterEach(cleanup);

/** Every value that a program gives to a field from now on. */
function followValues(field: HTMLInputElement): string[] {
  const given: string[] = [];
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  Object.defineProperty(field, 'value', {
    ...own,
    set(this: HTMLInputElement, value: string) {
      given.push(value);
      own.set?.call(this, value);
    },
  });
  return given;
}

/** Types as a person does: what React is told of is already in the field. */
function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  fireEvent.input(field);
}

describe('while the address follows', () => {
  it('what is typed among the parts stays, and gives way to what others put into the address', async () => {
    const { history } = await renderApp('/exposure');
    const filter = await screen.findByRole<HTMLInputElement>('searchbox', { name: /^Part number, words/ });
    const given = followValues(filter);
    type(filter, 'rotor');
    await waitFor(() => expect(history.location.search).toContain('q=rotor'));
    await screen.findByRole('region', { name: 'Active filters' });
    history.push('/exposure');
    await waitFor(() => expect(filter.value).toBe(''));
    expect(given).toEqual(['']);
  });

  it('what is typed among the controls stays, letter by letter', async () => {
    const { history } = await renderApp('/controls');
    const filter = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Search the catalogue' });
    const given = followValues(filter);
    type(filter, 'g');
    type(filter, `${filter.value}r`);
    type(filter, `${filter.value}a`);
    await waitFor(() => expect(history.location.search).toContain('q=gra'));
    expect(filter.value).toBe('gra');
    expect(given).toEqual([]);
  });

  it('a second choice is added to the first', async () => {
    const { history } = await renderApp('/exposure');
    const group = await screen.findByRole('group', { name: 'Show by exposure' });
    const [first, second] = group.querySelectorAll<HTMLButtonElement>('button[aria-pressed]');
    if (first === undefined || second === undefined) throw new Error('There are fewer than two fills.');
    fireEvent.click(first);
    fireEvent.click(second);
    await waitFor(() => expect(new URLSearchParams(history.location.search).get('facet')).toBe('surely,possibly'));
  });
});
