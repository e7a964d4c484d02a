import { foldWord } from '../../catalogue/fold-word.ts';
import { CLOSED_LISTS } from '../../domain/closed-lists.ts';
import type { ClosedList } from '../../domain/closed-lists.ts';

/** A closed list with the words that people write for its members. */
export type WordList<W extends string> = { readonly words: readonly W[]; readonly find: (cell: string) => W | null };

/** The closed lists with words meant the same by everyone who writes them; a word that could be two things is left out and asked about. */
export const WORD_LISTS: { readonly [L in ClosedList]: WordList<(typeof CLOSED_LISTS)[L][number]> } = {
  form: createWordList(CLOSED_LISTS.form, {
    magnet: [
      'magnets',
      'loose magnet',
      'block magnet',
      'segment magnet',
      'ring magnet',
      'bonded magnet',
      'magnet block',
    ],
    'magnet-powder': [
      'magnet powder',
      'magnetic powder',
      'bonded magnet powder',
      'hddr powder',
      'melt spun flake',
      'melt-spun flake',
      'melt spun ribbon',
      'melt-spun ribbon',
      'magnetpulver',
      'poudre magnétique',
      '磁粉',
      '磁石粉',
    ],
    'magnet-assembly': ['magnet assembly', 'rotor', 'stator', 'finished rotor', 'rotor with magnets'],
    motor: ['motors', 'finished motor', 'electric motor'],
    cell: ['cells', 'battery cell'],
    module: ['modules', 'battery module'],
    pack: ['packs', 'battery pack'],
    oxide: ['oxides'],
    metal: ['metals'],
    alloy: ['alloys'],
    target: ['sputtering target'],
    ore: ['ores', 'concentrate'],
    compound: ['salt', 'compounds'],
    graphite: ['graphite powder'],
    'anode-active': ['anode active material', 'anode material', 'anode powder'],
    'cathode-active': ['cathode active material', 'cathode material', 'cathode powder', 'cam'],
    precursor: ['pcam', 'cathode precursor'],
    'electrolyte-salt': ['electrolyte salt'],
    separator: ['separator film'],
    foil: ['copper foil', 'aluminium foil', 'aluminum foil'],
    equipment: ['machine', 'tooling'],
    assembly: ['assemblies', 'sub-assembly', 'subassembly'],
  }),
  kind: createWordList(CLOSED_LISTS.kind, {
    product: ['finished good', 'finished goods', 'finished product', 'end product', 'fert', 'fg', 'finished'],
    assembly: ['sub-assembly', 'subassembly', 'semi-finished', 'halb', 'baugruppe', 'sfg', 'semi-finished good', 'wip'],
    component: ['part', 'purchased part', 'bought part', 'bauteil', 'kaufteil'],
    material: ['raw material', 'raw', 'rm', 'roh', 'rohstoff', 'substance'],
  }),
  procurement: createWordList(CLOSED_LISTS.procurement, {
    made: [
      'make',
      'in house',
      'in-house',
      'inhouse',
      'own production',
      'manufactured',
      'eigenfertigung',
      'eigengefertigt',
      'eigen',
      'e',
      'fert',
      'halb',
      'x',
      'both',
    ],
    bought: [
      'buy',
      'purchased',
      'purchase',
      'external',
      'fremdbeschaffung',
      'fremdbezug',
      'fremd',
      'zukauf',
      'f',
      'roh',
      'hawa',
      '30',
      'subcontracted',
      'subcontracting',
      'lohnbearbeitung',
      'verlängerte werkbank',
    ],
    'not-known': ['not known', 'unknown', 'unbekannt', '?'],
  }),
  evidence: createWordList(CLOSED_LISTS.evidence, {
    seen: ['observed', 'own records', 'verified'],
    declared: ['supplier declaration', 'stated'],
    inferred: ['estimate', 'estimated', 'assumed'],
    unknown: ['not known', 'n/a'],
  }),
  qualification: createWordList(CLOSED_LISTS.qualification, {
    released: ['approved', 'qualified', 'freigegeben', 'serial'],
    'in-qualification': ['in qualification', 'qualifying', 'in approval', 'sampling', 'ppap'],
    candidate: ['potential', 'prospect', 'alternative'],
  }),
  'site-status': createWordList(CLOSED_LISTS['site-status'], {
    operating: ['active', 'in operation', 'operational', 'running'],
    ramping: ['ramp-up', 'ramp up', 'ramping up'],
    planned: ['under construction', 'announced', 'construction'],
    idled: ['idle', 'mothballed', 'paused'],
    cancelled: ['canceled', 'abandoned'],
  }),
  stage: createWordList(CLOSED_LISTS.stage, {
    mining: ['mine', 'extraction'],
    separation: ['rare-earth separation'],
    refining: ['refinery', 'refined', 'refine'],
    metal: ['metals', 'metal making', 'alloying'],
    magnet: ['magnets', 'magnet making'],
    motor: ['motors', 'electric motor'],
    pCAM: ['precursor', 'cathode precursor'],
    CAM: ['cathode', 'cathode active material', 'cathode material'],
    anode: ['anode material', 'anode active material'],
    'electrolyte-salt': ['electrolyte salt'],
    'copper-foil': ['copper foil'],
    'aluminium-foil': ['aluminium foil', 'aluminum foil'],
    cell: ['cells', 'battery cell'],
    pack: ['packs', 'battery pack', 'module'],
    component: ['components', 'parts'],
    assembly: ['final assembly', 'vehicle assembly'],
  }),
  'licence-status': createWordList(CLOSED_LISTS['licence-status'], {
    needed: ['required', 'to do', 'open'],
    drafted: ['draft', 'in preparation', 'prepared'],
    filed: ['submitted', 'applied', 'eingereicht', 'beantragt', '已受理', '已提交'],
    'in-review': ['in review', 'pending', 'under review', '审查中'],
    question: ['query', 'questions', 'supplement requested', '补正'],
    granted: ['approved', 'issued', 'erteilt', '已批准'],
    refused: ['rejected', 'denied', 'abgelehnt', '不予许可'],
    returned: ['sent back', 'zurückgegeben', '退回'],
    expired: ['lapsed', 'abgelaufen', '已过期'],
  }),
  'licence-kind': createWordList(CLOSED_LISTS['licence-kind'], {
    individual: ['single', 'one-off', '单项'],
    general: ['bulk', 'open', '通用'],
  }),
  role: {
    words: CLOSED_LISTS.role,
    find: (cell) => (/^(own|self|us|eigen)$/i.test(cell) ? 'own' : null),
  },
};

function createWordList<W extends string>(
  words: readonly W[],
  synonyms: Partial<Record<W, readonly string[]>>,
): WordList<W> {
  const byText = new Map<string, W>(words.map((word) => [foldWord(word), word]));
  for (const word of words) {
    for (const synonym of synonyms[word] ?? []) byText.set(foldWord(synonym), word);
  }
  return { words, find: (cell) => byText.get(foldWord(cell)) ?? null };
}

export { foldWord };
