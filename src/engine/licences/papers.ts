import type { Route } from '../../catalogue/controlled-item.ts';
import type { LicenceKind } from '../../domain/closed-lists.ts';
import type { CasePaper, CaseState, PaperOwner } from './case-report.ts';

/** Facts deciding a case's papers. */
export type PaperNeeds = {
  readonly route: Route;
  readonly kind: LicenceKind | null;
  /** Whether the goods go to a trader selling them on. */
  readonly hasTrader: boolean;
  readonly isWatched: boolean;
  readonly isTechnology: boolean;
};

type PaperRule = {
  readonly id: string;
  readonly name: string;
  readonly owner: PaperOwner;
  readonly signs: PaperOwner | null;
  readonly ruleId: string;
  readonly isAsked: (needs: PaperNeeds) => boolean;
};

const ofGoods = ({ isTechnology }: PaperNeeds): boolean => !isTechnology;
const always = (): boolean => true;

/** In the order of a file. The rules behind them are entries of the catalogue's licensing rules. */
const PAPERS: readonly PaperRule[] = [
  {
    id: 'application',
    name: 'Application form, in the system and printed',
    owner: 'exporter',
    signs: 'exporter',
    ruleId: 'papers',
    isAsked: always,
  },
  {
    id: 'identity',
    name: 'Identity of legal representative, manager and handler',
    owner: 'exporter',
    signs: null,
    ruleId: 'papers',
    isAsked: always,
  },
  {
    id: 'contract',
    name: 'Contract or agreement',
    owner: 'importer',
    signs: 'importer',
    ruleId: 'papers',
    isAsked: always,
  },
  {
    id: 'trader-contract',
    name: 'Contract between trader and end user, with a letter',
    owner: 'importer',
    signs: 'importer',
    ruleId: 'papers',
    isAsked: ({ hasTrader }) => hasTrader,
  },
  {
    id: 'technical-report',
    name: 'Technical description or test report: composition, size, mass, grade, code',
    owner: 'exporter',
    signs: 'exporter',
    ruleId: 'papers',
    isAsked: ofGoods,
  },
  {
    id: 'transfer',
    name: 'Statement on how the technology is handed over',
    owner: 'exporter',
    signs: 'exporter',
    ruleId: 'papers-technology',
    isAsked: ({ isTechnology }) => isTechnology,
  },
  {
    id: 'end-use-certificate',
    name: 'Certificate of end user and end use, original, with Chinese translation',
    owner: 'end user',
    signs: 'end user',
    ruleId: 'papers',
    isAsked: always,
  },
  {
    id: 'profiles',
    name: 'Profiles of importer and end user',
    owner: 'end user',
    signs: null,
    ruleId: 'papers',
    isAsked: always,
  },
  {
    id: 'volumes',
    name: 'Volumes of three years back and three ahead',
    owner: 'end user',
    signs: null,
    ruleId: 'papers-practice',
    isAsked: ofGoods,
  },
  {
    id: 'plant',
    name: 'Plant and process of the end user, with photographs',
    owner: 'end user',
    signs: null,
    ruleId: 'papers-practice',
    isAsked: ofGoods,
  },
  {
    id: 'compliance-system',
    name: 'Description of the compliance system',
    owner: 'exporter',
    signs: 'exporter',
    ruleId: 'general-licence',
    isAsked: ({ kind }) => kind === 'general',
  },
  {
    id: 'export-record',
    name: 'Record of licences and their use',
    owner: 'exporter',
    signs: null,
    ruleId: 'general-licence',
    isAsked: ({ kind }) => kind === 'general',
  },
  {
    id: 'risk-report',
    name: 'Risk report on an end user under closer review',
    owner: 'exporter',
    signs: 'exporter',
    ruleId: 'papers-watch-list',
    isAsked: ({ isWatched }) => isWatched,
  },
  {
    id: 'promise',
    name: 'Written promise of no military use',
    owner: 'end user',
    signs: 'end user',
    ruleId: 'papers-watch-list',
    isAsked: ({ isWatched }) => isWatched,
  },
];

/** States after handing in: papers without a word on them count as part of it. */
const HANDED_IN: ReadonlySet<CaseState> = new Set(['filed', 'question', 'granted', 'refused', 'withdrawn']);

/**
 * Returns the papers of a case, each with its giver and signer and whether it is there: as `stated` (ids parted by semicolons), or taken as
 * handed in where nothing is stated and the case was filed. None if no licence can be had.
 */
export function listPapers(needs: PaperNeeds, state: CaseState, stated: string | null): CasePaper[] {
  if (needs.route === 'prohibited') return [];
  const there = new Set((stated ?? '').split(';').map((id) => id.trim()));
  const others: CasePaper['state'] = stated === null && HANDED_IN.has(state) ? 'handed-in' : 'owed';
  return PAPERS.filter(({ isAsked }) => isAsked(needs)).map(({ id, name, owner, signs, ruleId }) => ({
    id,
    name,
    owner,
    signs,
    ruleId,
    state: there.has(id) ? 'there' : others,
  }));
}
