import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';

const suggest = createPartSuggester(prepareSuggestingWords(loadCatalogue()));

describe('an ordinary thing with another', () => {
  const isClosed = (description: string) => suggest({ description, hsCode: null }).category?.sure === true;

  it('is not surely that alone where the other may hold something that rules name', () => {
    for (const text of [
      'Heat sink with fan',
      'Heat sink + fan',
      'Kühlkörper inkl. Lüfter',
      'Halter mit Lüfter',
      'Shaft incl. rotor',
      'Shaft & rotor',
      'Welle mit Rotor',
      'Welle und Rotor',
      'Arbre avec rotor',
      'Flange including stator',
      'Gearbox incl. brake',
      'Gear + clutch',
      'Cable + relay',
      'Cable incl. solenoid valve',
      'Bracket + PM',
      'Shaft plus impeller',
      'シャフト+ロータ',
      'シャフト ローター付',
      'ローター付きシャフト',
      'マグネット付シャフト',
      'ファン付きヒートシンク',
      'モーター内蔵ローラ',
      '带转子轴',
      '轴 附转子',
      '轴（含转子）',
      '带风扇散热器',
      'Dissipateur avec ventilateur',
      'Bracket με μαγνήτη',
      'Bracket แม่เหล็ก',
      'Shaft, mágnessel',
    ])
      expect(isClosed(text), text).toBe(false);
  });

  it('stays what it is beside an ordinary thing, a cover, a finish, or what it is made for', () => {
    for (const text of [
      'Screw with washer',
      'Screw with patch',
      'Screw incl. nut and washer',
      'Shaft for rotor',
      'Welle für Rotor',
      'Shaft with keyway',
      'Cable with plug for pump',
      'Kabel mit Stecker für Lüfter',
      'Kabel mit Hülse',
      'Cable + connector',
      'Bracket with cover',
      'Bracket + washer 25 kg box',
      '转子轴',
      'ローターシャフト',
      'ファン取付ブラケット',
      '含油轴承',
      'ワッシャ付きネジ',
      '带垫圈螺钉',
      'マグネシウム ブラケット',
    ])
      expect(isClosed(text), text).toBe(true);
  });
});

it('is asked about where a word of English and French stands before an unknown one', () => {
  const suggested = (description: string) => suggest({ description, hsCode: null }).category;
  for (const text of ['Cable charger', 'Cable type C charger', 'Cable drum', 'Câble alimentation 3m'])
    expect([suggested(text)?.value, suggested(text)?.sure], text).toEqual(['wiring-harness', false]);
  for (const text of ['Cable 3x1.5', 'Cable, black', 'Kabelsatz Motor'])
    expect(suggested(text)?.value, text).toBe('wiring-harness');
});

it('is the magnet or motor that stands first in a Romance or Slavic language, and the rotor of a motor', () => {
  const named = (description: string) => {
    const { category, form } = suggest({ description, hsCode: null });
    return [category?.value ?? null, form?.value ?? null];
  };
  for (const text of ['Aimant ferrite annulaire capteur vitesse', 'Aimant ferrite capteur'])
    expect(named(text), text).toEqual(['ferrite-magnet', 'magnet']);
  for (const text of ['Imán sensor', 'Calamita sensore', 'magnes czujnika', 'Sensor magnet'])
    expect(named(text), text).toEqual(['magnet-unknown-family', 'magnet']);
  for (const text of ['Moteur ventilateur', 'Moteur électrovanne', 'Motore con encoder'])
    expect(named(text), text).toEqual([null, 'motor']);
  for (const text of ['Rotor moteur MOT-02', 'Rotor motore', 'Rotor motor'])
    expect(named(text), text).toEqual(['rotor', 'magnet-assembly']);
  // In English what stands last is the thing.
  for (const text of ['Magnet sensor', 'Motor pump', 'Ventilateur moteur'])
    expect(named(text), text).toEqual([null, null]);
  expect(named('Rotor magnet')).toEqual(['magnet-unknown-family', 'magnet']);
});
