import type { OpenPoint, PackContent } from '../../domain/packs/pack-file.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { Catalogue, Measure } from '../schema.ts';
import { EDITION } from '../shipped-files.ts';
import { draftItems } from './draft-items.ts';
import { draftPartyList } from './draft-party-list.ts';
import { changeNamedActs } from './change-named-acts.ts';
import { type ActHead, drafted, type MarkOpen, readAuthority, readHead } from './act-head.ts';
import { findNamedActs, findOwnNumber } from './find-acts.ts';
import { findParties } from './find-parties.ts';
import { type TextLine, toTextLines } from './text-lines.ts';

const LONGEST_FOUND = 300;

/**
 * The skeleton of a pack out of the text of an announcement, in Chinese or English: number, days, items with codes and limits, acts put off or
 * ended, listed parties. Every point not settled by the words is a guess and an open point, so no workspace can take the pack before a person
 * has looked at it. `written`: the day of the draft.
 */
export function draftPack(text: string, catalogue: Catalogue, written: IsoDate): PackContent {
  const lines = toTextLines(text);
  const open: OpenPoint[] = [];
  const mark: MarkOpen = (at, found, why) => open.push({ at, found: found.slice(0, LONGEST_FOUND), why });
  const own = findOwnNumber(lines);
  const authority = readAuthority(lines);
  const head = readHead(lines, own, authority, written, mark);
  const named = findNamedActs(lines, own);
  const partyList = draftPartyList(lines, head, mark);
  const items = draftItems(
    lines,
    head,
    { catalogue, onlyCoded: partyList !== null || findParties(lines) !== null },
    mark,
  );
  const changes = changeNamedActs(named, head, catalogue, mark);
  const suspends = named.some(({ effect }) => effect === 'suspends');
  const kind = readKind(lines, {
    hasItems: items.length > 0,
    suspends,
    isTechnology: items.length > 0 && items.every((item) => item.kind === 'technology'),
  });
  const measure = draftMeasure(lines, head, { authority, kind, isPause: suspends && items.length === 0 }, mark);
  if (items.length === 0 && partyList === null && changes.length === 0) {
    mark(
      'add.items',
      '',
      'No items, no parties and no other act were found: write the items by hand, or see whether this is an act at all.',
    );
  }
  const isGoods = items.some((item) => item.kind === 'goods');
  return {
    format: 'lodestone-pack',
    formatVersion: 1,
    id: head.id,
    revision: 1,
    title: `${head.number}: ${measure.title}`.slice(0, 300),
    written,
    base: EDITION.version,
    after: [],
    evidenceCutoff: null,
    add: {
      measures: [measure],
      ...(items.length === 0 ? {} : { items }),
      ...(isGoods && kind === 'goods' ? { licenceWaits: [draftWait(head)] } : {}),
      ...(partyList === null ? {} : { partyLists: [partyList] }),
      calendar: [
        {
          date: head.effective,
          event: `${head.number} takes effect`,
          measureId: head.id,
          side: 'china',
          state: 'law',
          provenance: null,
        },
      ],
    },
    change: changes.length === 0 ? {} : { measures: changes },
    withdraw: {},
    open: [
      ...open,
      {
        at: 'evidenceCutoff',
        found: '',
        why: `Null keeps “nothing newer than ${catalogue.evidenceCutoff} was read”. Set the day through which you looked for acts: rules whose pause has passed by then count as back.`,
      },
    ],
  };
}

function readKind(
  lines: readonly TextLine[],
  { hasItems, suspends, isTechnology }: { hasItems: boolean; suspends: boolean; isTechnology: boolean },
): Measure['kind'] {
  if (suspends && !hasItems) return 'suspension';
  if (isTechnology) return 'technology';
  if (
    lines.some(({ text }) =>
      /(原则上)?(禁止|不予许可|不予批准).{0,20}出口|exports? .{0,40}(is|are|shall be) prohibited|prohibit(s|ed)? the export/i.test(
        text,
      ),
    )
  )
    return 'ban';
  if (
    lines.some(({ text }) =>
      /境外(组织|国家|地区)|outside (of )?China|foreign-made|overseas organi[sz]ation/i.test(text),
    )
  )
    return 'extraterritorial';
  return hasItems ? 'goods' : 'enforcement';
}

function draftMeasure(
  lines: readonly TextLine[],
  head: ActHead,
  { authority, kind, isPause }: { authority: string; kind: Measure['kind']; isPause: boolean },
  mark: MarkOpen,
): Measure {
  const destinations = readDestinations(lines, mark);
  const title = readTitle(lines);
  mark(
    'add.measures.0',
    title,
    'Title, summary, relevance and legal basis are to be written in own words; put the address of the act into officialUrl and sources, and say how well it was read.',
  );
  if (authority === 'MOFCOM' && !lines.slice(0, 6).some(({ text }) => /商务部|Commerce|MOFCOM/i.test(text)))
    mark('add.measures.0.authority', lines[0]?.text ?? '', 'Who issued it was not found.');
  const ends = isPause ? null : head.until;
  if (ends !== null)
    mark('add.measures.0.limbs.0.termEnds', ends, 'A last day stands in the text: is it that of the act itself?');
  return {
    id: head.id,
    title,
    number: head.number,
    authority,
    kind,
    issued: head.issued,
    limbs: [
      {
        id: head.id,
        label: head.number,
        effective: head.effective,
        ended: null,
        termEnds: head.until,
        suspensions: [],
      },
    ],
    destinations,
    legalBasis: 'Export Control Law and Regulations on dual-use items',
    summary: title,
    scope: [],
    statusNote: '',
    relevance: { battery: 'open', motor: 'open', note: '' },
    unverified: [],
    officialUrl: null,
    officialUrlRead: false,
    provenance: drafted(head),
  };
}

const TERRITORIES = [
  ['US', /美国|United States|\bU\.?S\.?\b/],
  ['JP', /日本|Japan/],
  ['TW', /台湾|Taiwan/],
  ['EU', /欧盟|European Union|\bEU\b/],
] as const;

function readDestinations(lines: readonly TextLine[], mark: MarkOpen): Measure['destinations'] {
  const whole = lines.map(({ text }) => text).join('\n');
  const named = TERRITORIES.flatMap(([code, words]) => {
    const sentence = whole.split(/[\n。;]/).find((one) => words.test(one) && /对|向|出口|export|to /i.test(one));
    return sentence === undefined ? [] : [{ code, sentence }];
  });
  if (named.length === 0) return 'all';
  mark(
    'add.measures.0.destinations',
    named[0]?.sentence ?? '',
    `The text speaks of ${named.map(({ code }) => code).join(', ')}: does it hold for goods to these only? Taken: all destinations.`,
  );
  return 'all';
}

/** The heading: of the first lines, the one with more than authority and number and without a sentence of reasons. */
function readTitle(lines: readonly TextLine[]): string {
  const heading = lines
    .slice(0, 8)
    .map(({ text }) => text.replaceAll(NUMBER_LINE, ' ').replaceAll(/\s+/g, ' ').trim())
    .find(
      (text) =>
        text.length >= 6 &&
        text.length < 250 &&
        !/^(根据|为|经|Pursuant|In accordance|With the|In order|The following)/i.test(text),
    );
  return heading ?? lines[0]?.text ?? 'No title was found';
}

const NUMBER_LINE =
  /(中华人民共和国|商务部|海关总署|科技部|工业和信息化部|国家出口管制管理办公室|、)|公告\s*\(?\d{4}\)?年?\s*第?\s*\d+\s*号|(MOFCOM|GACC|Ministry of Commerce|General Administration of Customs|of the People's Republic of China|\band\b(?= General))|Announcement No\.?\s*\d+(\s*(of|,)?\s*\(?\d{4}\)?)?/gi;

function draftWait({ id, written }: ActHead): Catalogue['licenceWaits'][number] {
  // 45 working days by statute; low and high as for rules of which nothing was observed.
  return {
    measureId: id,
    medianWeeks: 9,
    lowWeeks: 4,
    highWeeks: 18,
    provenance: { asOf: written, confidence: 'low', basis: 'derived', sources: [] },
  };
}
