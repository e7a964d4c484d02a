import { describe, expect, it } from 'vitest';
import { findProblem, importText, listErrors } from './import-text.ts';

const PARTS = 'part_number,kind\ncar,product\nmotor,assembly\nmagnet,component\n';

describe('a file that cannot be read among others', () => {
  it('is set aside with its sentence where the others stand without it, and the rest is taken', async () => {
    const outcome = await importText({ 'parts.csv': PARTS, 'page.xls': '<html><body>Sign in</body></html>' });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.parts).toHaveLength(3);
    const [, page] = outcome.document.files;
    expect(page?.refused).not.toBeNull();
    expect(findProblem(outcome, 'file-set-aside')).toMatchObject({ severity: 'note', file: 'page.xls' });
    expect(findProblem(outcome, 'file-set-aside')?.message).toContain(page?.refused);
  });

  it('is no file to set aside where a row leads to what it may hold', async () => {
    const sourcing = 'part_number,site_id\ncar,x\n';
    const outcome = await importText({ 'parts.csv': PARTS, 'sourcing.csv': sourcing, 'plants-2026.csv': 'x,y\n' });
    expect(outcome.dataset).toBeNull();
    expect(listErrors(outcome)).toEqual(['file-refused plants-2026.csv:null:null']);
  });
});
