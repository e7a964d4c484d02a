import { describe, expect, it } from 'vitest';
import { loadKnownLaw } from './known-law.ts';
import { READINGS } from '../../src/domain/closed-lists.ts';
import { getStandings } from '../../src/engine/controls/status.ts';
import { getVerdict } from '../../src/engine/exposure/findings/verdict.ts';
import { CN_DE, CN_US, type Goods, JP_DE, listMatches } from './declared-goods.ts';
import { DAYS } from './exam-days.ts';

/*
 * Answers written from the text of the acts, before they were run: one word a day, one letter for all readings or three for the law as it
 * stands, as agreed, and left open. P prohibited, R refused in principle, L licence, M may need one, N none.
 */
const ndfeb = { magnet_family: 'NdFeB' };
const magnet: Goods = { form: 'magnet', has: 'Nd Fe B Dy', lacks: 'Tb Ho', words: ndfeb };
const holmium: Goods = { form: 'metal', has: 'Ho', closed: true };
const gallium: Goods = { form: 'metal', has: 'Ga', closed: true };
const antimony: Goods = { form: 'metal', has: 'Sb', closed: true };
const trioxide: Goods = { form: 'oxide', has: 'Sb O', closed: true, numbers: { purity_pct: 99.5 } };
const flake: Goods = { form: 'graphite', words: { graphite_type: 'natural-flake' } };
const anode: Goods = { form: 'anode-active', words: { graphite_type: 'artificial' } };
const iron: Goods = {
  form: 'cathode-active',
  words: { chemistry: 'LFP' },
  numbers: { compaction_density_g_per_cm3: 2.6, specific_capacity_mah_per_g: 160 },
};
const toJapan = { ...CN_DE, destination: 'JP' };

const EXAM: [string, Goods, typeof CN_DE, string][] = [
  ['a magnet with dysprosium to Germany', magnet, CN_DE, 'N N L L L L L L L'],
  ['powder of such a magnet to Germany', { ...magnet, form: 'magnet-powder' }, CN_DE, 'N N L L L L L L L'],
  ['yttrium-magnesium to Germany', { form: 'alloy', has: 'Y Mg', closed: true }, CN_DE, 'N N L L L L L L L'],
  [
    'NdFeB without any of the listed to Germany',
    { form: 'magnet', has: 'Nd Fe B', closed: true, words: ndfeb },
    CN_DE,
    'N N N N N N N N N',
  ],
  ['a magnet of unknown contents to Germany', { form: 'magnet', words: ndfeb }, CN_DE, 'N N M M M M M M M'],
  ['a motor with such magnets to Germany', { ...magnet, form: 'motor' }, CN_DE, 'N N N N N N N N N'],
  ['holmium metal to Germany', holmium, CN_DE, 'N N N N N N LNM LNM LMM'],
  ['dense LFP to the United States', iron, CN_US, 'N N N N N N LNM LNM LMM'],
  ['anode powder of artificial graphite to Germany', anode, CN_DE, 'N N N N N N LNM LNM LMM'],
  [
    'a cell of 310 Wh/kg to Germany',
    { form: 'cell', numbers: { energy_density_wh_per_kg: 310 } },
    CN_DE,
    'N N N N N N LNM LNM LMM',
  ],
  [
    'a cell of 250 Wh/kg to Germany',
    { form: 'cell', numbers: { energy_density_wh_per_kg: 250 } },
    CN_DE,
    'N N N N N N N N N',
  ],
  ['gallium to Germany', gallium, CN_DE, 'N L L L L L L L L'],
  ['gallium to the United States', gallium, CN_US, 'N R R R R L L RRL RRL'],
  ['antimony to the United States', antimony, CN_US, 'N R R R R L L RRL RRL'],
  ['antimony to Germany', antimony, CN_DE, 'N L L L L L L L L'],
  ['commodity antimony trioxide to the United States', trioxide, CN_US, 'N N N N N N N N N'],
  ['natural graphite to the United States', flake, CN_US, 'N L L L L L L L L'],
  ['tungsten oxide to Germany', { form: 'oxide', has: 'W O', closed: true }, CN_DE, 'N N L L L L L L L'],
  ['indium phosphide to Germany', { form: 'compound', has: 'In P', closed: true }, CN_DE, 'N N L L L L L L L'],
  ['a magnet with dysprosium to Japanese military', magnet, { ...toJapan, endUse: 'military' }, 'N N L L L P P P P'],
  ['a magnet with dysprosium to Japanese civil users', magnet, toJapan, 'N N L L L L L L L'],
  ['holmium metal to Japanese military', holmium, { ...toJapan, endUse: 'military' }, 'N N N N N N PNM PNM PMM'],
  ['a magnet with dysprosium to US military', magnet, { ...CN_US, endUse: 'military' }, 'N N P P P P P P P'],
  ['holmium metal to US military', holmium, { ...CN_US, endUse: 'military' }, 'N N N N N N PNM PNM PMM'],
  ['Chinese magnets from Japan to Germany', magnet, { ...JP_DE, goodsOrigin: 'CN' }, 'N N N L N N LNM LNM LMM'],
  [
    'lithium carbonate to the United States',
    { form: 'compound', has: 'Li C O', closed: true },
    CN_US,
    'N N N N N N N N N',
  ],
];

const catalogue = loadKnownLaw();

describe('the exam', () => {
  it('has at least 300 answers', () => {
    expect(EXAM.length * DAYS.length * READINGS.length).toBeGreaterThanOrEqual(300);
  });

  it.each(EXAM)('answers of %s', (_, goods, lane, answers) => {
    const matches = listMatches(goods, lane);
    for (const [at, answer] of answers.split(' ').entries()) {
      for (const [number, reading] of READINGS.entries()) {
        const lawDate = DAYS[at]!;
        const standings = getStandings(catalogue, {}, { lawDate, reading, suspensionEnd: 'inclusive' });
        const verdicts = matches.map((match) => {
          const standing = standings.get(match.item.limb ?? '')!;
          const verdict = getVerdict(match, standing, (limb) => standings.get(limb));
          return { verdict, route: match.item.route };
        });
        const required = verdicts.filter(({ verdict }) => verdict === 'licence-required').map(({ route }) => route);
        const found = required.includes('prohibited')
          ? 'P'
          : required.includes('refused in principle')
            ? 'R'
            : required.length > 0
              ? 'L'
              : verdicts.some(({ verdict }) => verdict === 'may-require')
                ? 'M'
                : 'N';
        expect(found, `${lawDate} ${reading}`).toBe(answer.length === 1 ? answer : answer[number]);
      }
    }
  });
});
