import type { ListedParty } from '../party-list.ts';
import type { TextLine } from './text-lines.ts';

/** Names of parties put by an act on a list, and the list. */
export type FoundParties = {
  readonly list: 'control' | 'watch' | 'unreliable' | 'countermeasure';
  readonly entities: readonly ListedParty[];
  /** Effect of the text: names go on the list or come off it. */
  readonly removes: boolean;
};

const LISTS = [
  ['control', /出口管制管控名单|管控名单|export control (control )?list of|control list/i],
  ['watch', /关注名单|watch ?list/i],
  ['unreliable', /不可靠实体清单|unreliable entit(y|ies)/i],
  ['countermeasure', /反制清单|反制措施|countermeasure/i],
] as const;

const NUMBERED = /^\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、)]\s*(.+)$/;
/** Ends or parts of a firm's name. */
const FIRM =
  /公司|集团|研究所|大学|中心|厂|局|部|Inc\b|Corp|Ltd|LLC|Co\.|Company|Group|Institute|University|Systems|Industries|GmbH|AG\b|K\.K\.|Kabushiki|Technolog|Laborator/i;

/** The parties of an act with a list of some; null if it speaks of no list of parties or names nobody. */
export function findParties(lines: readonly TextLine[]): FoundParties | null {
  const list = LISTS.find(([, words]) => lines.some(({ text }) => words.test(text)))?.[0];
  if (list === undefined) return null;
  const entities = lines.flatMap(({ text }) => {
    const named = NUMBERED.exec(text)?.[1];
    return named !== undefined && FIRM.test(named) && named.length < 160 ? [splitName(named)] : [];
  });
  const removes = lines.some(({ text }) => /移出|停止适用|解除|remov(e|ed|al)|no longer appl/i.test(text));
  return entities.length === 0 ? null : { list, entities, removes };
}

function splitName(text: string): ListedParty {
  const plain = text.replace(/[;,。.、]+$/, '');
  const zh =
    [...plain.matchAll(/[\p{Script=Han}·・]{2,}/gu)].map(([one]) => one).toSorted((a, b) => b.length - a.length)[0] ??
    '';
  const en = plain
    .replaceAll(/[\p{Script=Han}·・]+/gu, ' ')
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[,;]|[,;]$/g, '')
    .trim();
  return { en, zh, aliases: [] };
}
