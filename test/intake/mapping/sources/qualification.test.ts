import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

/** A part from two suppliers, of which one is what `cell` says below `heading`. */
async function readSecond(heading: string, cell: string, first = 'ok') {
  const csv = `Part number;Supplier;Country;Share %;${heading};Lead time days\nM-1;Ningbo Magnets;CN;60;${first};30\nM-1;Tokyo Magnets;JP;40;${cell};40\n`;
  const outcome = await importText({ 'sources.csv': csv }, { today: '2026-11-30' });
  const rows = outcome.dataset?.sourcing ?? [];
  return { outcome, second: rows.find(({ siteId }) => siteId.includes('Tokyo')) ?? null };
}

describe('a source that is being qualified', () => {
  it.each([
    ['Approval status', 'Pending', 'Approved'],
    ['ASL Status', 'In qualification', 'Approved'],
    ['PPAP Status', 'open', 'approved'],
    ['Supplier approved', 'No', 'Yes'],
    ['Freigabestatus', 'in Qualifizierung', 'freigegeben'],
    ['Freigabe', 'nein', 'ja'],
    ['Bemusterung', 'läuft', 'abgeschlossen'],
    ['Erstmusterstatus', 'n.i.O.', 'i.O.'],
    ['PPAP status', 'Submitted', 'Approved'],
    ['ASL status', 'Not started', 'Approved'],
    ['Source status', 'Sample phase', 'Serial'],
    ['Statut de qualification', 'en cours', 'qualifié'],
    ['Stato omologazione', 'in corso', 'omologato'],
    ['Estado de homologación', 'pendiente', 'homologado'],
    ['Status kwalifikacji', 'w trakcie', 'zatwierdzony'],
    ['认证状态', '认证中', '已认证'],
    ['承認状況', '審査中', '承認済み'],
    ['승인상태', '승인대기', '승인'],
    // A status without a further word has to say of what.
    ['Status', 'In qualification', 'Released'],
  ])('by “%s” %s delivers nothing yet, and its share is a plan', async (heading, cell, first) => {
    const { outcome, second } = await readSecond(heading, cell, first);
    expect(second).toMatchObject({ qualification: 'in-qualification', share: 0 });
    expect(findProblem(outcome, 'source-in-qualification')).toMatchObject({ row: 3 });
    // Who delivers the other 40 % today, nobody says.
    expect(findProblem(outcome, 'shares-below-100')).toBeDefined();
    expect(outcome.unread).toEqual([]);
  });

  it.each([
    ['Approval status', 'Approved', 'Approved'],
    ['Freigabe', 'ja', 'ja'],
    ['Supplier approved', 'Yes', 'Yes'],
    // What a status without a further word says to be pending may be the order, the price or the part.
    ['Status', 'Pending', 'Active'],
    ['Status', 'New', 'Active'],
    ['Status', 'Submitted', 'Active'],
    ['Erstmusterstatus', 'i.O.', 'i.O.'],
  ])('is none by “%s” %s', async (heading, cell, first) => {
    const { outcome, second } = await readSecond(heading, cell, first);
    expect(second).toMatchObject({ qualification: 'released', share: 0.4 });
    expect(findProblem(outcome, 'source-in-qualification')).toBeUndefined();
  });

  it('is none where the order waits for its release', async () => {
    const csv =
      'PO number;Part number;Supplier;Country;Order quantity;Order date;Approval status\n4711;M-1;Ningbo Magnets;CN;100;2026-03-01;Approved\n4712;M-1;Tokyo Magnets;JP;100;2026-04-01;In approval\n';
    const { dataset } = await importText({ 'orders.csv': csv }, { today: '2026-11-30' });
    expect(dataset?.sourcing.map(({ share, qualification }) => [share, qualification])).toEqual([
      [0.5, 'released'],
      [0.5, 'released'],
    ]);
  });

  it.each([
    ['Approval status', 'Conditional', 'Approved'],
    ['Freigabestatus', 'Stufe 3', 'freigegeben'],
    ['认证状态', '三级', '已认证'],
  ])('is asked about where “%s” %s says nothing known', async (heading, cell, first) => {
    const { outcome, second } = await readSecond(heading, cell, first);
    expect(second).toMatchObject({ qualification: 'released', share: 0.4 });
    expect(findProblem(outcome, 'ask-approval')).toMatchObject({
      row: 3,
      message: `Sources of which “${heading}” says nothing that is understood; they count as approved (1 row).`,
    });
  });

  it.each([
    ['Approval status', 'Approved', 'Qualified'],
    ['Freigabestatus', 'Serienfreigegeben', 'Freigabe erteilt'],
    ['Approval status', '2025-03-01', '2024-11-05'],
    ['Status', 'Stufe 3', 'Aktiv'],
  ])('is not asked about where “%s” says %s', async (heading, cell, first) => {
    const { outcome } = await readSecond(heading, cell, first);
    expect(findProblem(outcome, 'ask-approval')).toBeUndefined();
  });

  it('is one that is nominated', async () => {
    expect((await readSecond('Approval status', 'Nominated', 'Approved')).second?.qualification).toBe(
      'in-qualification',
    );
  });

  it('is a maker that is not approved, in a list without suppliers', async () => {
    const csv = 'Part number;Manufacturer;Country;Approved\nM-1;Ningbo Magnets;CN;Yes\nM-1;Tokyo Magnets;JP;No\n';
    const { dataset } = await importText({ 'avl.csv': csv }, { today: '2026-11-30' });
    expect(dataset?.sourcing.map(({ siteId, qualification }) => [siteId, qualification])).toEqual([
      ['Ningbo Magnets@CN', 'released'],
      ['Tokyo Magnets@JP', 'in-qualification'],
    ]);
  });

  it('is barred where its status says so, as before', async () => {
    expect((await readSecond('Approval status', 'Blocked', 'Approved')).second).toBeNull();
    expect((await readSecond('Supplier blocked', 'Yes', 'No')).second).toBeNull();
  });
});
