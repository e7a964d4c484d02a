import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { draftPack } from '../../../src/catalogue/new-act/draft-pack.ts';
import { decodeAnnouncement } from '../../../src/catalogue/new-act/text-lines.ts';
import { applyPack } from '../../../src/catalogue/packs/apply-pack.ts';
import { listReasonsAgainst } from '../../../src/catalogue/packs/check-pack.ts';
import { listUnsettled } from '../../../src/catalogue/packs/list-unsettled.ts';
import type { Catalogue } from '../../../src/catalogue/schema.ts';
import type { PackContent } from '../../../src/domain/packs/pack-file.ts';
import { computeLimbStatus } from '../../../src/engine/controls/status.ts';

// None of these acts exists: texts in the manner of announcements, made up for this test.
const GOODS = `商务部 海关总署公告２０２６年第93号 公布对钕、镨等稀土永磁相关物项实施出口管制的决定

根据《中华人民共和国出口管制法》有关规定，经国务院批准，决定对下列物项实施出口管制：
一、1C915.a 钕铁硼永磁材料
1C915.a.1 镨含量大于等于０．１％的钕铁硼永磁体（参考海关商品编号：8505111000、8505190090）
1C915.a.2 最大磁能积不低于400 kJ/m³的永磁体
二、1C915.b 金属钕，纯度高于99.5%（参考海关商品编号：2805301100）
三、3B915 制备设备
3B915.a 氢破碎炉，装炉量介于100~600 kg
3B915.b 气流磨，平均粒径不大于3微米，氧含量≤100ppm
四、1E915 用于生产1C915.a物项的技术
出口经营者出口上述物项，应当向国务院商务主管部门申请许可。
本公告自2026年12月15日起正式实施。
商务部 海关总署
二〇二六年十一月十四日`;

const BATTERIES = `Ministry of Commerce and General Administration of Customs
Announcement No. 101 of 2026
Decision on export control of items related to solid-state batteries

The following items may not be exported without a licence:
(1) Lithium-ion batteries and packs with a gravimetric energy density of 320 Wh/kg or more (HS 8507.60.00)
(2) Lithium sulphide with a purity of at least 99.9%
(3) Cathode materials of lithium manganese iron phosphate with a compaction density greater than 2.4 g/cm3
(4) Technology for producing solid electrolytes
(5) Something that nobody has heard of

Exporters shall apply for a licence. This announcement takes effect on 1 January 2027.
18 November 2026`;

const LONGER_PAUSE = `MOFCOM Announcement No. 95 of 2026
On continuing to suspend announcements of 2025
It is decided that from November 10, 2026 until January 10, 2027, the implementation of Announcements Nos. 55 to 58 of 2025 and No. 99 of 2025 shall continue to be suspended.
November 9, 2026`;

const END_AND_PAUSE = `商务部公告2026年第97号
关于废止部分公告的公告
决定废止商务部、海关总署公告2023年第39号，自2027年1月1日起停止执行。
商务部公告2024年第46号第二款继续暂停实施至2027年11月27日。
本公告自公布之日起施行。
2026年11月20日`;

const PARTIES = `商务部公告2026年第99号 公布将3家实体列入出口管制管控名单
决定将下列实体列入出口管制管控名单，禁止向其出口两用物项：
1.北极光动力系统公司（Northern Light Dynamics Corp.）
2.海岬航空工业有限公司（Cape Aero Industries, Inc.）
3. Harbor Gate Technologies LLC
本公告自即日起实施。
2026年11月21日`;

const catalogue = loadCatalogue();
const draft = (text: string): PackContent => draftPack(text, catalogue, '2026-11-28');

/** The facts of a section as the catalogue would read them. */
function added<S extends 'measures' | 'items' | 'partyLists'>(pack: PackContent, section: S): Catalogue[S] {
  return (pack.add[section] ?? []) as Catalogue[S];
}

function act(pack: PackContent): (string | null)[] {
  const [measure] = added(pack, 'measures');
  const limb = measure?.limbs[0];
  return [
    measure?.number ?? '',
    measure?.kind ?? '',
    measure?.issued ?? '',
    limb?.effective ?? '',
    limb?.termEnds ?? null,
  ];
}

describe('a draft out of a Chinese announcement', () => {
  const pack = draft(GOODS);
  const items = added(pack, 'items');
  const tests = (code: string): unknown =>
    items
      .find((item) => item.code === code)
      ?.criteria.flatMap((one) => (one.kind === 'number' ? [[one.property, one.op, one.value, one.upper]] : []));

  it('has its number, days and kind, full-width digits and Chinese numerals among them', () => {
    expect(act(pack)).toEqual(['No. 93 of 2026', 'goods', '2026-11-14', '2026-12-15', null]);
    expect(added(pack, 'measures')[0]?.authority).toBe('MOFCOM and GACC');
  });

  it('has an item for each entry and none for headings, which hold for what is below them', () => {
    expect(items.map(({ code, forms, elements }) => `${code}: ${forms.join()} ${elements.join()}`.trim())).toEqual([
      '1C915.a.1: magnet Pr',
      '1C915.a.2: magnet Nd',
      '1C915.b: metal Nd',
      '3B915.a: equipment',
      '3B915.b: equipment',
      '1E915:',
    ]);
    expect(items.map(({ kind }) => kind)).toEqual(['goods', 'goods', 'goods', 'goods', 'goods', 'technology']);
    expect(items[0]?.lines.map(({ code }) => code)).toEqual(['8505111000', '8505190090']);
    expect(items[2]?.hs6).toEqual(['280530']);
  });

  it('takes limits whose property and unit it knows, and marks the others', () => {
    expect(tests('1C915.b')).toEqual([['purity_pct', '>', 99.5, undefined]]);
    expect(tests('3B915.a')).toEqual([['melt_capacity_kg', 'between', 100, 600]]);
    expect(tests('3B915.b')).toEqual([
      ['mean_particle_size_um', '<=', 3, undefined],
      ['oxygen_ppm', '<=', 100, undefined],
    ]);
    const marked = pack.open.filter(({ at }) => at.endsWith('.criteria')).map(({ found }) => found);
    expect(marked).toEqual(['镨含量大于等于0.1%', '最大磁能积不低于400 kJ/m3']);
    // What has a limit that is not tested must prove nothing by the figures that are.
    expect(items.map(({ unread }) => unread.includes('limits'))).toEqual([true, true, false, false, false, false]);
  });

  it('reads the same out of a page in GB 18030 and out of HTML', () => {
    const html = `<html><body><p>${GOODS.replaceAll('\n', '</p><p>')}</p></body></html>`;
    expect(added(draft(html), 'items').map(({ code }) => code)).toEqual(items.map(({ code }) => code));
    expect(decodeAnnouncement(Uint8Array.of(0xb9, 0xab, 0xb8, 0xe6))).toBe('公告');
  });
});

describe('a draft out of numbered entries with codes and lettered points', () => {
  const text = `商务部公告2026年第107号 关于对铒相关物项实施出口管制的公告
一、铒相关物项
（一）1C906.a.金属铒、铒合金及相关制品。
1.1C906.a.1.金属铒（参考海关商品编号：2805309013）。
2.1C906.a.2.铒合金，包括但不限于铒镁合金、铒铝合金。
3.1C906.a.3.铒靶材，包括但不限于：
a.铒金属靶材；
b.铒铁合金靶材。
（二）1C906.b.氧化镝或氧化铽。
三、本公告自发布之日起正式实施。
2026年12月2日`;
  const pack = draft(text);

  it('tests what the goods are named after, and not what they are mixed with', () => {
    const said = added(pack, 'items').map(({ code, forms, elements }) => `${code} ${forms.join()} ${elements.join()}`);
    expect(said).toEqual(['1C906.a.1 metal Er', '1C906.a.2 alloy Er', '1C906.a.3 target Er', '1C906.b oxide Dy']);
    expect(pack.open.find(({ at }) => at === 'add.items.1')?.why).toContain(
      'it also names Mg, Al, which are not tested',
    );
    expect(pack.open.find(({ at }) => at === 'add.items.3')?.why).toContain('it also names Tb');
  });

  it('takes effect on the day of issue where it says at once', () => {
    expect(act(pack)).toEqual(['No. 107 of 2026', 'goods', '2026-12-02', '2026-12-02', null]);
    expect(pack.open.some(({ at }) => at.endsWith('effective'))).toBe(false);
  });
});

describe('a draft out of an English announcement without control codes', () => {
  const pack = draft(BATTERIES);

  it('has its days and its numbered points as items', () => {
    expect(act(pack)).toEqual(['No. 101 of 2026', 'goods', '2026-11-18', '2027-01-01', null]);
    const said = added(pack, 'items').map(({ kind, forms, criteria }) => {
      const limits = criteria.flatMap((one) => (one.kind === 'number' ? `${one.property} ${one.op} ${one.value}` : []));
      return [kind, ...forms, ...limits].join(' ');
    });
    expect(said).toEqual([
      'goods cell pack energy_density_wh_per_kg >= 320',
      'goods compound purity_pct >= 99.9',
      'goods cathode-active compound compaction_density_g_per_cm3 > 2.4',
      'technology',
    ]);
    expect(added(pack, 'items')[0]?.lines.map(({ code }) => code)).toEqual(['85076000']);
  });

  it('marks a point that it could make nothing of', () => {
    expect(pack.open.find(({ found }) => found.includes('nobody has heard of'))?.why).toContain('taken for no entry');
  });
});

describe('a draft of an act on other acts', () => {
  const statusOf = (pack: PackContent, limbId: string, lawDate: string): string => {
    const applied = applyPack(catalogue, { ...pack, evidenceCutoff: '2027-03-01' });
    if (!applied.ok) throw new Error(applied.reasons.join(' '));
    const limb = applied.catalogue.measures.flatMap(({ limbs }) => limbs).find(({ id }) => id === limbId)!;
    const clocks = { lawDate, suspensionEnd: 'inclusive', evidenceCutoff: '2027-03-01' } as const;
    return computeLimbStatus(limb, clocks).status;
  };

  it('makes a pause longer for those that it lists, and marks one that the catalogue does not have', () => {
    const pack = draft(LONGER_PAUSE);
    expect(act(pack)).toEqual(['No. 95 of 2026', 'suspension', '2026-11-09', '2026-11-10', '2027-01-10']);
    expect(pack.change['measures']?.map(({ key }) => key)).toEqual(
      ['55', '56', '57', '58'].map((one) => `mofcom-2025-${one}`),
    );
    expect(pack.open.some(({ why }) => why.includes('No. 99 of 2025, which the catalogue does not have'))).toBe(true);
    expect(statusOf(pack, 'mofcom-2025-55', '2026-12-24')).toBe('suspended');
    expect(statusOf(pack, 'mofcom-2025-55', '2027-01-11')).toBe('in-force');
    expect(statusOf(pack, 'mofcom-2025-61#content', '2026-12-24')).not.toBe('suspended');
  });

  it('ends one act and puts off one paragraph of another, each on its own day', () => {
    const pack = draft(END_AND_PAUSE);
    expect(act(pack).slice(2, 4)).toEqual(['2026-11-20', '2026-11-20']);
    expect(statusOf(pack, 'mofcom-2023-39', '2026-12-31')).toBe('in-force');
    expect(statusOf(pack, 'mofcom-2023-39', '2027-01-01')).toBe('ended');
    expect(statusOf(pack, 'mofcom-2024-46#2', '2027-02-01')).toBe('suspended');
    expect(statusOf(pack, 'mofcom-2024-46#1', '2027-02-01')).toBe('in-force');
  });
});

describe('a draft of an act on parties', () => {
  it('has their names in both languages and takes none of them for goods', () => {
    const pack = draft(PARTIES);
    expect(added(pack, 'items')).toEqual([]);
    expect(added(pack, 'partyLists')[0]).toMatchObject({
      list: 'control',
      stops: 'dual-use',
      effective: '2026-11-21',
      count: 3,
    });
    expect(added(pack, 'partyLists')[0]?.entities.map(({ en, zh }) => [en, zh])).toEqual([
      ['Northern Light Dynamics Corp.', '北极光动力系统公司'],
      ['Cape Aero Industries, Inc.', '海岬航空工业有限公司'],
      ['Harbor Gate Technologies LLC', ''],
    ]);
  });
});

describe('any draft', () => {
  it.each([GOODS, BATTERIES, LONGER_PAUSE, END_AND_PAUSE, PARTIES, 'Dear all, see below.'])(
    '%#: can be taken by nobody as it is, and has the shape of a pack',
    (text) => {
      const pack = draft(text);
      expect(listReasonsAgainst(pack, []).join(' ')).toContain('A point is still open');
      const settled = listReasonsAgainst({ ...pack, open: [] }, []);
      expect(settled).toEqual([]);
      // Nobody has settled its items by taking the points out.
      expect(listUnsettled({ ...pack, open: [] })).toHaveLength(added(pack, 'items').length);
    },
  );

  it('says where it found nothing', () => {
    const whys = draft('Dear all, see below.')
      .open.map(({ why }) => why)
      .join(' ');
    expect(whys).toContain('No number of the act was found');
    expect(whys).toContain('No items, no parties and no other act were found');
  });
});
