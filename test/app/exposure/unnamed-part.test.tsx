import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { createPartColumns } from '../../../src/app/exposure/parts/part-columns.tsx';
import { buildPartRows } from '../../../src/app/exposure/parts/part-row.ts';
import { createPart } from './part-exposure.ts';

it('goes by its number in the list where nobody describes it, since a phone has no other column for that', () => {
  const scale = { divisor: 1e6, suffix: 'm', digits: 0 } as const;
  const parts = [createPart('TM-48', { description: '' }), createPart('TM-60', { description: 'Traction motor' })];
  const none = { dataset: undefined, catalogue: undefined, triage: new Map(), concentration: new Map() };
  const rows = buildPartRows(parts, none);
  const name = createPartColumns('EUR', scale, scale, []).find(({ id }) => id === 'description');
  const shown = rows.map((row) => renderToStaticMarkup(<>{name?.cell(row)}</>).replaceAll(/<[^>]*>/g, ''));
  expect(shown).toEqual(['TM-48', 'Traction motor']);
});

it('breaks a compound between syllables, with a hyphen, where it is longer than its column', () => {
  const scale = { divisor: 1e6, suffix: 'm', digits: 0 } as const;
  const parts = [createPart('TM-50', { description: 'Leiterplattenbaugruppe M8' })];
  const none = { dataset: undefined, catalogue: undefined, triage: new Map(), concentration: new Map() };
  const name = createPartColumns('EUR', scale, scale, []).find(({ id }) => id === 'description');
  const cell = renderToStaticMarkup(<>{name?.cell(buildPartRows(parts, none)[0]!)}</>);
  expect(cell.replaceAll(/<[^>]*>/g, '')).toBe('Leiter\u00ADplat\u00ADtenbau\u00ADgruppe M8');
  // The whole name stays what is copied from its tool tip.
  expect(cell).toContain('title="Leiterplattenbaugruppe M8"');
});
