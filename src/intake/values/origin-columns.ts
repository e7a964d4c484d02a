import type { TerritoryCode } from '../../domain/units.ts';
import type { SourceLine } from '../base/source-table.ts';
import { namesOriginPaper } from '../dictionary/lines/paper-words.ts';
import { namesGroupOfCountries } from '../dictionary/find-country.ts';
import type { ForeignCells } from './foreign-cells.ts';

/** Where goods of a line come from, and whether its columns of origin say several countries. */
export type OriginReader = {
  readonly read: (line: SourceLine) => string;
  readonly differs: (line: SourceLine) => boolean;
  /** Whether a line names a group of countries, which is no country of origin. */
  readonly namesGroup: (line: SourceLine) => boolean;
  readonly isGroup: (origin: string) => boolean;
  /** Whether all that a line says of its origin holds under an agreement alone, and is no country from which it comes. */
  readonly isOfAgreement: (line: SourceLine) => boolean;
};

/** Origin by a trade agreement, which China never has in Europe and which may be that of a group of countries. */
const PREFERENTIAL = /(?<!non[- ]?|nicht[- ]?|no[- ]?)(?:preferen|prefere|präferen|préféren)/iu;
/** A country behind a tariff number: `85051110 (CN)`, `8505.11.10 China`. */
const BEHIND_NUMBER = /^[\d.\s]{6,16}[\s(/[-]+(\p{L}[\p{L}. ]{1,20})[)\]]?$/u;

/**
 * Reads the country of origin of lines from all columns that state one. Where they differ, one that says China counts, since what is said against it may rest on another rule
 * of origin. Origin under an agreement, or in a declaration of origin, says by the rules of tariffs in which country goods count as made: it is taken where it says China, and clears no source otherwise. Where no column says any, China behind a tariff number
 * counts, and no other country, whose tariff the number may be of.
 */
export function createOriginReader(
  cells: ForeignCells,
  findTerritory: (name: string) => TerritoryCode | null,
): OriginReader {
  const places = cells.table.columns.get('origin-country') ?? [];
  const isPreferential = (place: number): boolean => PREFERENTIAL.test(cells.table.source.header[place] ?? '');
  const ordered = [...places.filter((place) => !isPreferential(place)), ...places.filter(isPreferential)];
  const { source, titles = [] } = cells.table;
  const isPaper = [...titles, source.sheet ?? '', source.file].some(namesOriginPaper);
  const isGroup = (line: SourceLine, place: number): boolean => namesGroupOfCountries(cells.cellAt(line, place));
  const list = (line: SourceLine): readonly string[] =>
    ordered
      .filter((place) => !(isPreferential(place) && isGroup(line, place)))
      .map((place) => cells.cellAt(line, place))
      .filter((cell) => cell !== '');
  /** What columns say that are of no agreement. */
  const listPlain = (line: SourceLine): readonly string[] =>
    isPaper
      ? []
      : ordered
          .filter((place) => !isPreferential(place))
          .map((place) => cells.cellAt(line, place))
          .filter((cell) => cell !== '');
  const [tariff] = cells.table.columns.get('hs-code') ?? [];
  const readBehind = (line: SourceLine): string => {
    const named = tariff === undefined ? '' : (BEHIND_NUMBER.exec(cells.cellAt(line, tariff).trim())?.[1] ?? '');
    return named !== '' && findTerritory(named) === 'CN' ? named : '';
  };
  const find = (line: SourceLine, among: readonly string[]): string | undefined =>
    among.find((cell) => findTerritory(cell) === 'CN') ?? listPlain(line)[0];
  return {
    read: (line) => find(line, list(line)) ?? readBehind(line),
    isOfAgreement: (line) => {
      const said = list(line);
      return said.length > 0 && find(line, said) === undefined;
    },
    isGroup: namesGroupOfCountries,
    namesGroup: (line) => ordered.some((place) => isGroup(line, place)),
    differs: (line) => new Set(list(line).map((cell) => findTerritory(cell) ?? cell)).size > 1,
  };
}
