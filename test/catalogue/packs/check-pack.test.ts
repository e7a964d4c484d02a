import { describe, expect, it } from 'vitest';
import { checkPack, listReasonsAgainst } from '../../../src/catalogue/packs/check-pack.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { diffCatalogues } from '../../../src/catalogue/packs/diff-catalogues.ts';
import { listBrokenReferences } from '../../../src/catalogue/packs/list-broken-references.ts';
import { listContradictions } from '../../../src/catalogue/packs/list-contradictions.ts';
import { openCatalogue } from '../../../src/catalogue/packs/open-catalogue.ts';
import { readPackContent, readSignedPack } from '../../../src/catalogue/packs/read-pack.ts';
import type { PackContent } from '../../../src/domain/packs/pack-file.ts';
import { createKeyPair, signPack } from '../../../src/domain/packs/sign-pack.ts';
import { makeUpAct, writeActPack, writePack } from './made-up-act.ts';

const shipped = loadCatalogue();
const keys = await createKeyPair();
const trusted = [{ name: 'Law desk', key: keys.publicKey }];

function refuse(pack: PackContent, inUse: readonly PackContent[] = []): string {
  return listReasonsAgainst(pack, inUse).join(' ');
}

describe('the shipped catalogue', () => {
  it('names nothing that it does not hold, and contradicts itself nowhere', () => {
    expect([...listBrokenReferences(shipped), ...listContradictions(shipped)]).toEqual([]);
  });
});

describe('a pack that is taken', () => {
  it('adds its act, and says so in the version', async () => {
    const pack = await signPack(writeActPack({ evidenceCutoff: '2026-11-14' }), keys.privateKey);
    const checked = await checkPack(pack, { inUse: [], keys: trusted });
    expect(checked).toMatchObject({
      ok: true,
      before: { version: '2026.12', evidenceCutoff: '2026-10-10' },
      after: { version: '2026.12+mofcom-2026-90.1', evidenceCutoff: '2026-11-14' },
    });
    expect(checked.ok && checked.after.items.length - checked.before.items.length).toBe(1);
    expect(checked.ok && checked.before.items.length).toBe(shipped.items.length);
  });

  it('gives way to its own later revision, which stands in its place', async () => {
    const first = await signPack(writeActPack(), keys.privateKey);
    const { measure, item } = makeUpAct('2026-12-15');
    const later = writePack({ revision: 2, add: { measures: [measure], items: [item] } });
    const checked = await checkPack(await signPack(later, keys.privateKey), { inUse: [first], keys: trusted });
    expect(checked.ok && checked.after.version).toBe('2026.12+mofcom-2026-90.2');
    expect(checked.ok && checked.after.measures.find(({ id }) => id === measure.id)?.limbs[0]?.effective).toBe(
      '2026-12-15',
    );
  });

  it('says the same whatever the order of its fields', async () => {
    const pack = await signPack(writeActPack(), keys.privateKey);
    const turned = Object.fromEntries(Object.entries(pack).toReversed());
    const reading = readSignedPack(`\uFEFF${JSON.stringify(turned, null, 4)}`);
    expect(reading.ok && (await checkPack(reading.pack, { inUse: [], keys: trusted })).ok).toBe(true);
  });

  it('writes terms of its properties into the glossary once', () => {
    const property = { ...shipped.properties[0]!, id: 'pull_strength_n', label: 'Pull', zh: '拉力' };
    const { catalogue, unused } = openCatalogue([writePack({ add: { properties: [property] } })]);
    expect(unused).toEqual([]);
    expect(catalogue.glossary.filter(({ id }) => id === 'property:pull_strength_n')).toHaveLength(1);
    expect(catalogue.glossary).toHaveLength(shipped.glossary.length + 1);
  });
});

describe('a pack that is refused', () => {
  it.each([
    ['half a file', '{"format":"lodestone-pack","form', 'ends in the middle'],
    ['no JSON', 'Announcement No. 90', 'is no JSON'],
    ['another format', '{"format":"lodestone-workspace"}', 'at format'],
    ['a later format', JSON.stringify({ ...writePack(), formatVersion: 2 }), 'at formatVersion'],
    ['a misspelt part', JSON.stringify({ ...writePack(), withdrawn: {} }), 'withdrawn'],
  ])('as %s', (_what, text, reason) => {
    const reading = readPackContent(text);
    expect(reading.ok ? '' : reading.reasons.join(' ')).toContain(reason);
  });

  it('for its signature: of an unknown key, over other content, of another key under a trusted name', async () => {
    const pack = await signPack(writeActPack(), keys.privateKey);
    const other = await createKeyPair();
    const forged = await signPack(writeActPack(), other.privateKey);
    const renamed = { ...forged, signature: { ...forged.signature, key: keys.publicKey } };
    const cases = [
      [forged, 'is not among the settings (trusted are “Law desk”'],
      [{ ...pack, title: `${pack.title}!` }, 'was altered or damaged'],
      [renamed, 'was altered or damaged'],
      [{ ...pack, signature: { ...pack.signature, value: '~' } }, 'was altered or damaged'],
    ] as const;
    for (const [one, reason] of cases) {
      const checked = await checkPack(one, { inUse: [], keys: trusted });
      expect(checked.ok ? 'taken' : checked.reasons.join(' ')).toContain(reason);
    }
    expect(await checkPack(pack, { inUse: [], keys: [] })).toMatchObject({ ok: false });
  });

  it('as a step back: the same or an earlier revision, evidence of an earlier day, a later program, packs that are not there', () => {
    const second = writeActPack({ revision: 2 });
    expect(refuse(writeActPack({ revision: 2 }), [second])).toContain('revision 2 is in use');
    expect(refuse(writeActPack({ revision: 1 }), [second])).toContain('only gives way to a later one');
    expect(refuse(writePack({ evidenceCutoff: '2026-10-09' }))).toContain('would set the law back');
    expect(refuse(writePack({ base: '2027.1' }))).toContain('this program has 2026.12');
    expect(refuse(writePack({ base: '2026.2' }))).toBe('');
    expect(refuse(writePack({ after: ['mofcom-2026-80'] }))).toContain('not in use here: mofcom-2026-80');
  });

  it('for a word that its property does not take, unless it brings the word', () => {
    const { measure, item } = makeUpAct();
    const alloy = { ...item, forms: ['alloy' as const] };
    const add = {
      measures: [measure],
      items: [{ ...alloy, criteria: [{ kind: 'word' as const, property: 'alloy_family', anyOf: ['Tl-Mg'] }] }],
    };
    expect(refuse(writePack({ add }))).toContain('asks for “Tl-Mg”, which is no word of the property “alloy_family”');
    const words = shipped.properties.find(({ id }) => id === 'alloy_family')?.words ?? [];
    const change = { properties: [{ key: 'alloy_family', set: { words: [...words, 'Tl-Mg'] } }] };
    expect(refuse(writePack({ add, change }))).toBe('');
  });

  it('for what it says twice, or of what is not there', () => {
    const { measure, item } = makeUpAct();
    expect(refuse(writePack({ add: { items: [item, item], measures: [measure] } }))).toContain('adds and adds items');
    const both = { withdraw: { items: ['18-Dy-magnet'] }, change: { items: [{ key: '18-Dy-magnet', set: {} }] } };
    expect(refuse(writePack(both))).toContain('withdraws and changes items “18-Dy-magnet”');
    expect(refuse(writePack({ withdraw: { items: ['18-Xx-magnet'] } }))).toContain('which the catalogue does not have');
    expect(refuse(writeActPack({ id: 'again' }), [writeActPack()])).toContain('which is there already');
    expect(refuse(writePack({ add: { sites: [{ id: 'x' }] } }))).toContain('no section that packs may change');
    const was = [{ key: 'mofcom-2025-18', set: { title: 'Rare earths' }, was: { number: 'No. 17 of 2025' } }];
    expect(refuse(writePack({ change: { measures: was } }))).toContain('the catalogue says "No. 18 of 2025"');
  });

  it('for facts that do not fit, or fields that a fact does not have', () => {
    const { measure, item } = makeUpAct();
    const lame: object = { ...item, forms: ['ring'] };
    expect(refuse(writePack({ add: { measures: [measure], items: [lame] } }))).toContain('0.forms.0');
    expect(refuse(writePack({ change: { measures: [{ key: 'mofcom-2025-18', set: { effctive: 1 } }] } }))).toContain(
      '“effctive” is no field',
    );
    expect(refuse(writePack({ change: { measures: [{ key: 'mofcom-2025-18', set: { limbs: [] } }] } }))).toContain(
      'would no longer fit',
    );
  });

  it('for names that lead nowhere', () => {
    const { measure, item } = makeUpAct();
    expect(refuse(writePack({ add: { items: [item] } }))).toContain('names the measure “mofcom-2026-90”');
    const pulled = { ...item, criteria: [{ kind: 'number', property: 'pull_n', op: '>', value: 1 }] };
    expect(refuse(writePack({ add: { measures: [measure], items: [pulled] } }))).toContain('tests “pull_n”');
    expect(refuse(writePack({ withdraw: { measures: ['mofcom-2025-18'] } }))).toContain('names the measure');
  });

  it('for days and limits that cannot be', () => {
    const { measure, item } = makeUpAct('2026-11-31');
    expect(refuse(writePack({ add: { measures: [measure], items: [item] } }))).toContain('There is no day 2026-11-31');
    const early = makeUpAct('2026-11-01');
    expect(refuse(writePack({ add: { measures: [early.measure], items: [early.item] } }))).toContain(
      'holds from 2026-11-01, before its act of 2026-11-14',
    );
    const test = (op: string, value: number, upper?: number): object => ({
      kind: 'number',
      property: 'energy_density_wh_per_kg',
      op,
      value,
      ...(upper === undefined ? {} : { upper }),
    });
    const asks = (...criteria: object[]): string => {
      const act = makeUpAct();
      return refuse(writePack({ add: { measures: [act.measure], items: [{ ...act.item, logic: 'all', criteria }] } }));
    };
    expect(asks(test('>=', 300), test('<', 300))).toContain('what no figure can meet at once');
    expect(asks(test('>=', 300), test('<=', 300))).toBe('');
    expect(asks(test('between', 5, 4))).toContain('which no figure is');
  });

  it('while a point of it is open', () => {
    const open = [{ at: 'items.0.criteria', found: '≥ 300', why: 'the unit was not read' }];
    expect(refuse(writeActPack({ open }))).toContain('still open at items.0.criteria: the unit was not read');
  });

  it('and leaves the catalogue in use as it was', () => {
    const bad = writePack({ withdraw: { items: ['18-Dy-magnet', 'nothing'] } });
    const { catalogue, unused } = openCatalogue([bad]);
    expect(catalogue).toEqual(shipped);
    expect(unused).toMatchObject([{ name: 'mofcom-2026-90.1' }]);
  });
});

describe('the difference that a pack makes', () => {
  it('is told fact by fact, rules with their days in words', () => {
    const [limb] = shipped.measures.find(({ id }) => id === 'mofcom-2025-18')!.limbs;
    const pack = writePack({
      change: { measures: [{ key: 'mofcom-2025-18', set: { limbs: [{ ...limb, ended: '2026-11-30' }] } }] },
      withdraw: { practices: [shipped.practices[0]!.id] },
    });
    const { catalogue } = openCatalogue([pack]);
    expect(diffCatalogues(shipped, catalogue)).toMatchObject([
      {
        section: 'measures',
        key: 'mofcom-2025-18',
        how: 'changed',
        fields: [
          {
            field: 'limbs',
            before: 'No. 18 of 2025 from 2025-04-04',
            after: 'No. 18 of 2025 from 2025-04-04, ended after 2026-11-30',
          },
        ],
      },
      { section: 'practices', how: 'withdrawn', name: shipped.practices[0]!.title },
    ]);
    expect(diffCatalogues(catalogue, catalogue)).toEqual([]);
  });
});
