import type { TerritoryCode } from '../../domain/units.ts';
import type { SourceLine } from '../base/source-table.ts';
import { namesGroupOfCountries } from '../dictionary/find-country.ts';
import type { ForeignCells } from './foreign-cells.ts';

/** Where goods of a line come from, and whether its columns of origin say several countries. */
export type OriginReader = {
  readonly read: (line: SourceLine) => string;
  readonly differs: (line: SourceLine) => boolean;
  /** Whether a line names a group of countries, which is no country of origin. */
  readonly namesGroup: (line: SourceLine) => boolean;
  readonly isGroup: (origin: string) => boolean;
};

/** Origin by a trade agreement, which China never has in Europe and which may be that of a group of countries. */
const PREFERENTIAL = /(?<!non[- ]?|nicht[- ]?|no[- ]?)(?:preferen|prefere|präferen|préféren)/iu;
/** A country behind a tariff number: `85051110 (CN)`, `8505.11.10 China`. */
const BEHIND_NUMBER = /^[\d.\s]{6,16}[\s(/[-]+(\p{L}[\p{L}. ]{1,20})[)\]]?$/u;

/**
 * Reads the country of origin of lines from all columns that state one. Where they differ, one that says China counts, since what is said against it may rest on another rule
 * of origin; else one that is not of an agreement goes before one that is. A group of countries under an agreement is no country. Where no column says any, China behind a tariff number
 * counts, and no other country, whose tariff the number may be of.
 */
export function createOriginReader(
  cells: ForeignCells,
  findTerritory: (name: string) => TerritoryCode | null,
): OriginReader {
  const places = cells.table.columns.get('origin-country') ?? [];
  const isPreferential = (place: number): boolean => PREFERENTIAL.test(cells.table.source.header[place] ?? '');
  const ordered = [...places.filter((place) => !isPreferential(place)), ...places.filter(isPreferential)];
  const isGroup = (line: SourceLine, place: number): boolean => namesGroupOfCountries(cells.cellAt(line, place));
  const list = (line: SourceLine): readonly string[] =>
    ordered
      .filter((place) => !(isPreferential(place) && isGroup(line, place)))
      .map((place) => cells.cellAt(line, place))
      .filter((cell) => cell !== '');
  const [tariff] = cells.table.columns.get('hs-code') ?? [];
  const readBehind = (line: SourceLine): string => {
    const named = tariff === undefined ? '' : (BEHIND_NUMBER.exec(cells.cellAt(line, tariff).trim())?.[1] ?? '');
    return named !== '' && findTerritory(named) === 'CN' ? named : '';
  };
  return {
    read: (line) => {
      const said = list(line);
      return said.find((cell) => findTerritory(cell) === 'CN') ?? said[0] ?? readBehind(line);
    },
    isGroup: namesGroupOfCountries,
    namesGroup: (line) => ordered.some((place) => isGroup(line, place)),
    differs: (line) => new Set(list(line).map((cell) => findTerritory(cell) ?? cell)).size > 1,
  };
}
