import type { LetterLaw } from './letter.ts';
import { type LetterWords, readAnnouncement, splitDay } from './letter-words.ts';

const DAYS = '日一二三四五六';

function writePlainDay(day: string): string {
  const { year, month, date } = splitDay(day);
  return `${year}年${month}月${date}日`;
}

function writeDay(day: string): string {
  return `${writePlainDay(day)}（星期${DAYS[splitDay(day).weekday]}）`;
}

function list(items: readonly string[]): string {
  return items.join('、');
}

function nameLaw({ number, since, status, until }: LetterLaw): string {
  const known = readAnnouncement(number);
  const name = known === null ? number : `公告${known.year}年第${known.number}号`;
  if (status === 'in-force') return `${name}（自${writePlainDay(since)}起施行）`;
  if (until === null) return `${name}（暂停实施）`;
  return status === 'suspended'
    ? `${name}（暂停实施至${writePlainDay(until)}）`
    : `${name}（暂停实施至${writePlainDay(until)}，此后是否施行尚不明确）`;
}

/** A letter in Chinese; our own wording, certified by nobody. */
export const CHINESE: LetterWords = {
  forms: {
    ore: '矿石',
    oxide: '氧化物',
    compound: '化合物',
    metal: '金属',
    alloy: '合金',
    target: '溅射靶材',
    magnet: '散装磁体',
    'magnet-powder': '磁粉',
    'magnet-assembly': '转子或其他含磁体的组件',
    graphite: '石墨',
    'anode-active': '负极材料',
    precursor: '正极前驱体',
    'cathode-active': '正极材料',
    'electrolyte-salt': '电解质盐',
    electrolyte: '电解液',
    separator: '隔膜',
    foil: '箔材',
    cell: '电芯',
    module: '电池模组',
    pack: '电池包',
    motor: '电机',
    assembly: '总成',
    equipment: '设备',
    other: '零件',
  },
  properties: {
    purity_pct: '纯度（仅指该物质本身的质量分数，不按同组元素合计）',
    tungsten_pct: '钨含量',
    oxygen_ppm: '氧含量',
    silver_pct: '银含量',
    graphite_type: '石墨类型（天然或人造）',
    magnet_family: '磁体材料',
    chemistry: '电芯化学体系',
    alloy_family: '合金类别',
    germanium_form: '锗的形态',
    tungsten_shape: '钨制品尺寸',
    compound_name: '化合物名称',
    crystal_form: '晶体、晶片或粉末',
    crystal_quality: '晶体质量',
    missile_use: '是否用于导弹部件',
  },
  writeDay,
  list,
  subject: (parts, replyBy) =>
    parts.length > 2
      ? `关于${parts.length}种零件的成分与原产地，敬请于${replyBy}前回复`
      : `关于${list(parts)}的成分与原产地，敬请于${replyBy}前回复`,
  salutation: (contact) => (contact === '' ? '尊敬的先生/女士：' : `尊敬的${contact}：`),
  reason: (company) =>
    `您好！${company}向贵公司采购下列零件。为避免货物在口岸滞留，我司需要了解其中哪些零件出口时须申请许可。`,
  law: (laws) =>
    laws.length === 0
      ? '根据中国有关规定，部分磁体、稀土和电池材料出口须申请许可。'
      : `根据${list(laws.map(nameLaw))}，部分材料及其制品从中国出口须申请许可。`,
  request: (replyBy) => `烦请于${replyBy}前答复：`,
  part: (theirs, ours, goods) =>
    (theirs === null ? `零件${ours}` : `贵公司零件号${theirs}（我司零件号${ours}）`) +
    (goods === '' ? '' : `，${goods}`),
  askForm: '该货物以何种形态交付：散装磁体、转子或其他含磁体的组件、电机、粉末、金属、合金、氧化物，或其他形态？',
  askFamily: (isLoose) => `${isLoose ? '该磁体' : '其中的磁体'}为何种材料：钕铁硼、钐钴、铁氧体或铝镍钴？`,
  askShares: (elements, isHolder) =>
    `该货物${list(elements)}的含量${elements.length > 1 ? '各' : ''}为多少（${isHolder ? '占整件的' : ''}质量百分比，不含请填0）？依据哪份检测报告或材料成分声明，日期为何？`,
  askContents: (metals) =>
    `该货物是否含有磁体、石墨、其他电池材料或稀土，或由${metals.join('、')}（包括其合金、化合物）或人造金刚石制成？如有，请列明；如均没有，请予说明。`,
  askProperty: (name, unit) => `请说明：${name}${unit === null ? '' : `，单位${unit}`}。`,
  askOrigin: '该货物申报的原产国（地区）是哪里？',
  askSource: '该货物由哪个国家（地区）的哪家工厂供应给贵公司？',
  askTechnology: '生产该货物的工厂是否采用中国的工艺技术？',
  enclosed: '随函附填写表一份；如贵公司已有材料成分声明或检测报告，也可直接提供。',
  restraint: '如有不便披露的内容，请注明“不便披露”；请勿提供贵国法律禁止对外提供的任何信息。',
  regards: '此致\n敬礼',
  otherProperty: (id) => `属性“${id.replaceAll('_', ' ')}”`,
  sheet: {
    title: '填写表',
    columns: {
      number: '序号',
      theirs: '贵公司零件号',
      ours: '我司零件号',
      goods: '货物',
      question: '问题',
      answer: '答复',
      unit: '单位',
      asOf: '数据日期',
      evidence: '依据（检测报告、成分声明、无）',
      remark: '备注',
      ref: '识别码（请勿改动）',
    },
    head: { company: '询问方', supplier: '答复方', replyBy: '请于此日前回复', howTo: '填写说明' },
    howTo: '每行一个答复：数值（1.2）、范围（1.0-1.4）、0或“不含”、“含有”、“不清楚”、“不便披露”。无法说明的请留空。',
    units: { share: '质量百分比', word: '文字', country: '国家（地区）' },
    form: '交付形态',
    family: '磁体材料',
    contents: (metals) =>
      `所含磁体、石墨、其他电池材料或稀土，或由${metals.join('、')}（包括其合金、化合物）或人造金刚石制成（无，或列明）`,
    origin: '申报的原产国（地区）',
    source: '供货工厂及其所在国家（地区）',
    technology: '是否采用中国的工艺技术',
  },
};
