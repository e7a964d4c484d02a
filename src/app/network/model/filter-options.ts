import { nameGoods } from '../../../documents/words/name-goods.ts';
import { FILL_NAMES } from '../../words/fill-words.ts';
import type { NetworkModel } from './network-model.ts';
import { CLEAR } from './network-model.ts';

/** Possible filters of the network. */
export type FilterOptions = {
  /** Sources by row of `FILL_NAMES`; null while it is being worked out. */
  fills: (number | null)[];
  products: (readonly [partNumber: string, name: string])[];
  countries: string[];
  elements: string[];
  /** Rules with a hit on some lane. */
  measures: string[];
};

/** The values of a model's sources, in order. */
export function listFilterOptions({ picture, nodeFill, hasExposure }: NetworkModel): FilterOptions {
  const fills = FILL_NAMES.map(() => 0);
  for (const fill of nodeFill) fills[fill] = (fills[fill] ?? 0) + 1;
  const usedLaws = new Set<number>();
  if (hasExposure) {
    for (let arc = 0; arc < picture.arcLaw.length; arc++)
      if (picture.arcHits[arc] !== 0) usedLaws.add(picture.arcLaw[arc] ?? 0);
  }
  const isUsed = new Uint8Array(picture.parts.length);
  for (const part of picture.nodePart) isUsed[part] = 1;
  const usedCountries = new Set(picture.nodeCountry);
  return {
    fills: fills.slice(0, CLEAR + 1).map((count) => (hasExposure ? count : null)),
    products: picture.products.map(({ part }) => {
      const { partNumber = '', description = '' } = picture.parts[part] ?? {};
      return [partNumber, nameGoods({ partNumber, description })] as const;
    }),
    countries: picture.countries.filter((_code, row) => usedCountries.has(row)).toSorted(),
    elements: [
      ...new Set(picture.partElements.flatMap((elements, row) => (isUsed[row] === 1 ? elements : []))),
    ].toSorted(),
    measures: [...new Set([...usedLaws].flatMap((law) => picture.laws[law] ?? []))].toSorted(),
  };
}
