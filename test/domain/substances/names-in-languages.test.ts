import { expect, it } from 'vitest';
import { readSubstance } from '../../../src/domain/substances/read-substance.ts';

const ELEMENTS = 'Dy Tb Gd Sm Lu Sc Y Ho Er Tm Eu Yb Nd Pr'.split(' ');
const LANGUAGES = [
  ['Polish', 'dysproz terb gadolin samar lutet skand itr holm erb tul europ iterb neodym prazeodym'],
  [
    'Turkish',
    'disprozyum terbiyum gadolinyum samaryum lutesyum skandiyum itriyum holmiyum erbiyum tulyum evropiyum iterbiyum neodim praseodim',
  ],
  [
    'Swedish',
    'dysprosium terbium gadolinium samarium lutetium skandium yttrium holmium erbium tulium europium ytterbium neodym praseodym',
  ],
  ['Chinese of Taiwan', '鏑 鋱 釓 釤 鎦 鈧 釔 鈥 鉺 銩 銪 鐿 釹 鐠'],
  [
    'Hungarian',
    'diszprózium terbium gadolínium szamárium lutécium szkandium ittrium holmium erbium túlium európium itterbium neodímium prazeodímium',
  ],
  [
    'Romanian',
    'disprosiu terbiu gadoliniu samariu lutețiu scandiu ytriu holmiu erbiu tuliu europiu yterbiu neodim praseodim',
  ],
  [
    'Finnish',
    'dysprosium terbium gadolinium samarium lutetium skandium yttrium holmium erbium tulium europium ytterbium neodyymi praseodyymi',
  ],
  [
    'Slovak',
    'dysprózium terbium gadolínium samárium lutécium skandium ytrium holmium erbium túlium európium yterbium neodým prazeodým',
  ],
  [
    'Korean',
    '디스프로시움 테르븀 가돌리니움 사마리움 루테슘 스칸디움 이트리움 홀미움 에르븀 툴륨 유로피움 이테르븀 네오디움 프라세오디움',
  ],
] as const;

it.each(LANGUAGES)('rare earths are known in %s', (_, names) => {
  expect(names.split(' ').map((name) => readSubstance(name).contains.join(' '))).toEqual(ELEMENTS);
});

it.each([
  ['tlenek holmu', 'Ho O'],
  ['oxid dysprositý', 'Dy O'],
  ['oxid terbitý', 'Tb O'],
  ['disprozyum oksit', 'Dy O'],
  ['산화디스프로슘', 'Dy O'],
  ['산화 터븀', 'Tb O'],
  ['оксид эрбия', 'Er O'],
  ['diszprózium-oxid', 'Dy O'],
  ['dysprosiumoksidi', 'Dy O'],
  ['carbonato de disprosio', 'Dy C O'],
  ['ossido di itterbio', 'Yb O'],
])('“%s” is a compound of %s', (name, elements) => {
  const { contains, understood } = readSubstance(name);
  expect([contains.toSorted(), understood]).toEqual([elements.split(' ').toSorted(), true]);
});

it.each(['희토류', 'nadir toprak elementleri', 'terre rare', 'metale ziem rzadkich', 'sällsynta jordartsmetaller'])(
  '“%s” may be any rare earth, and is surely none of them',
  (name) => {
    const { contains, mayContain, understood } = readSubstance(name);
    expect([contains, mayContain.length, understood]).toEqual([[], 17, true]);
  },
);

it.each(['강철', 'stop', 'lega', 'holmen', 'europalette', '철근', 'terra'])(
  '“%s” is no name of an element, and leaves its list open',
  (name) => {
    expect(readSubstance(name).understood).toBe(false);
  },
);

it('a word of many known pieces and one that nobody knows is given up soon', () => {
  // 26 pieces: cut twice at each, the word would be looked at 67 million times.
  const { understood } = readSubstance(`${'철구리'.repeat(13)}ㅋ`);
  expect(understood).toBe(false);
}, 1000);
