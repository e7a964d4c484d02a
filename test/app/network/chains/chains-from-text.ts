import { buildChains } from '../../../../src/app/network/chains/build-chains.ts';
import type { Chains } from '../../../../src/app/network/chains/chain-types.ts';
import type { Stage } from '../../../../src/domain/closed-lists.ts';
import type { ChainPart } from '../../../../src/engine/explorer/chain-facts.ts';
import { modelOf, pictureFromText } from '../picture-from-text.ts';

/** What a test says of a part. */
export type Told = {
  /** Null: no file says it. */
  country?: string | null;
  leaves?: string;
  stage?: Stage;
  /** Revenue at risk surely, possibly, if suspended rules return. */
  risk?: readonly [number, number, number];
  fill?: ChainPart['fill'];
  cover?: number | null;
  wait?: number | null;
  description?: string;
  /** Numbers of the products that need it; else all. */
  needs?: readonly string[];
};

/** Worlds that contain one in which a lane is hit, as bits. */
const BITS = { sure: 0b1111, possible: 0b1110, suspended: 0b1100 } as const;

/**
 * The chains of a text as `pictureFromText` reads it. `hits` names arcs (`metal -> magnet`) with how a rule reaches them; without more said, a part is
 * in China, rests in every product, has no stock on file and a wait of nine weeks.
 */
export function chainsFromText(
  text: string,
  hits: Readonly<Record<string, keyof typeof BITS>>,
  told: Readonly<Record<string, Told>> = {},
  {
    revenue = 100,
    unpriced = [],
    most = 15,
  }: { revenue?: number | null; unpriced?: readonly string[]; most?: number } = {},
): Chains {
  const picture = pictureFromText(
    text,
    Object.fromEntries(
      Object.entries(told).map(([name, { country = 'CN', leaves }]) => [
        name,
        leaves === undefined ? { country } : { country, leaves },
      ]),
    ),
  );
  const names = picture.parts.map(({ description }) => description);
  const products = picture.products.map(({ part }) => picture.parts[part]?.partNumber ?? '');
  const arcHits = Uint8Array.from(picture.arcFrom, (from, arc) => {
    const kind = hits[`${names[from] ?? ''} -> ${names[picture.arcTo[arc] ?? -1] ?? ''}`];
    return kind === undefined ? 0 : BITS[kind];
  });
  const parts = picture.parts.map((part) => ({
    ...part,
    description: told[part.description]?.description ?? part.description,
  }));
  const facts = names.map((name, row): ChainPart => {
    const { risk = [0, 0, 0], cover = null, wait = 9, fill, needs } = told[name] ?? {};
    const [sure, possible, ifPausedBack] = risk;
    return {
      partNumber: parts[row]?.partNumber ?? '',
      description: parts[row]?.description ?? '',
      fill:
        fill ?? (sure > 0 ? 'surely' : possible > 0 ? 'possibly' : ifPausedBack > 0 ? 'ifPausedBack' : 'notExposed'),
      revenueAtRisk: { sure, possible, ifPausedBack, ifUnknown: ifPausedBack },
      weeksOfCover: cover,
      quantityIsLeast: false,
      waitWeeks: wait === null ? null : { low: 4, median: wait, high: 18 },
      waitIsOpenEnded: false,
      products: needs === undefined ? products : [...needs],
    };
  });
  const model = modelOf({
    ...picture,
    parts,
    arcHits,
    products: picture.products.map((product) => ({
      ...product,
      revenue: unpriced.includes(picture.parts[product.part]?.partNumber ?? '') ? null : revenue,
    })),
    nodeStage: names.map((name) => told[name]?.stage ?? null),
  });
  return buildChains(model, facts, most);
}
