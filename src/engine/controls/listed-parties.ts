import type { PartyList } from '../../catalogue/party-list.ts';
import type { CompanyNames } from './company-names.ts';
import { type NameHit, type PartyIndex, findParties } from './party-names.ts';
import type { LimbStanding } from './status.ts';

/** A company on a list, itself or through an owner, on any day. */
export type ListedCompany = NameHit & { through: 'itself' | 'owner' };

/**
 * Effect of a list on goods on their way out of China to a company on a day: `prohibited`, of dual-use goods or of all; `closer-review`, an
 * individual licence with a review without a time limit; `warning`. A unit of a listed party, a merely similar name, a list in a pause and one
 * read in one source warn and stop nothing.
 */
export type PartyEffect = 'prohibited' | 'closer-review' | 'warning';

/** Lists with the names of a company or of its owners, each listed name once: by its surest kind. */
export function findListed({ own, owners }: CompanyNames, index: PartyIndex): ListedCompany[] {
  const itself = findParties(own, index).map((hit) => ({ ...hit, through: 'itself' as const }));
  const above = findParties(owners, index).map((hit) => ({ ...hit, through: 'owner' as const }));
  const surest = [...itself, ...above].toSorted((a, b) => rank(a) - rank(b));
  return surest.filter(
    (hit, at) => !surest.slice(0, at).some((one) => one.list === hit.list && one.party === hit.party),
  );
}

/** The name itself before that of a stated owner, and both before a merely similar name. */
function rank({ likeness, through }: ListedCompany): number {
  return (likeness === 'same' ? 0 : 2) + (through === 'itself' ? 0 : 1);
}

/** Effect of being on a list on a day; null: the list does not hold then, or has no effect on shipments. */
export function getPartyEffect(
  { list, likeness, through }: ListedCompany,
  standing: Pick<LimbStanding, 'standing'> | undefined,
): PartyEffect | null {
  if (standing === undefined || standing.standing === 'off' || list.list === 'procurement') return null;
  if (standing.standing === 'paused' || likeness !== 'same' || through === 'owner') return 'warning';
  if (list.list === 'watch') return 'closer-review';
  return list.stops === null ? 'warning' : 'prohibited';
}

const KINDS: Record<PartyList['list'], string> = {
  control: 'control list',
  watch: 'watch list',
  unreliable: 'unreliable entity list',
  countermeasure: 'list of countermeasures',
  procurement: 'list of those barred from public orders',
};

/** Words on a listed company on a day, in one sentence; `standing` is that of the list. */
export function describeListed(company: ListedCompany, standing: LimbStanding): string {
  const { list, party, name, likeness, through } = company;
  const named = [party.en, party.zh].filter((text) => text !== '').join(' ');
  const who = through === 'owner' ? `An owner, ${name},` : name;
  const is = { same: 'is', close: `is spelled like ${named}, which is`, unit: `reads as a unit of ${named}, which is` }[
    likeness
  ];
  const act =
    list.number === null ? `of ${list.date}` : `${list.number} of ${list.date}`.replace(/ of \d{4} of /, ' of ');
  const completeness = list.complete ? 'list complete' : 'list partial';
  return `${who} ${is} on the Chinese ${KINDS[list.list]}, ${act} (${completeness}): ${describeEffect(company, standing)}`;
}

function describeEffect(company: ListedCompany, standing: LimbStanding): string {
  const { list, likeness, through } = company;
  if (standing.status === 'suspended')
    return `paused to ${standing.windowEnd ?? 'an unknown day'}; exporters still apply and are reviewed.`;
  if (standing.status === 'unconfirmed')
    return `its pause ended on ${standing.windowEnd ?? 'an unknown day'} and no later act was seen: possibly stopped.`;
  if (likeness === 'close') return 'ask whether it is the same company.';
  if (likeness === 'unit') return 'ask whether it belongs to it; units are not on the list by themselves.';
  if (through === 'owner') return 'no rule on holdings was found, so that this warns and decides nothing.';
  switch (getPartyEffect(company, standing)) {
    case 'prohibited':
      if (list.stops === 'any-goods') return 'no goods may go to it from China.';
      return bansPassingOn(list)
        ? 'no dual-use goods may go to it from China, and nobody anywhere may pass such goods of Chinese origin on to it.'
        : 'no dual-use goods may go to it from China.';
    case 'closer-review':
      return 'individual licence only, closer review without a time limit.';
    case 'warning':
    case null:
      return 'a warning: its names or its reach were not read in the notice.';
  }
}

/** Whether a notice of the control list also forbids holders of dual-use goods of Chinese origin abroad to pass them on: those since 2026 do. */
function bansPassingOn({ list, date }: PartyList): boolean {
  return list === 'control' && date >= '2026-01-01';
}
