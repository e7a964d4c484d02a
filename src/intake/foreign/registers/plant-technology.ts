import type { SourceLine } from '../../base/source-table.ts';
import { isOwnTechnology } from '../../dictionary/lines/plant-words.ts';
import type { TableTranslation } from '../table-translation.ts';

/** Tells whence the technology of plants comes. */
export type TechnologyReader = {
  /** The country whose technology the plant of a line works with; '' where it is its own, or nobody knows. */
  readonly read: (line: SourceLine) => string;
  /** Rows of which the country could not be told, as they were read. */
  readonly unread: readonly number[];
};

/** Reads it from its own column, else from the country of the firm that the list names as its source, where the files say where that firm sits. */
export function createTechnologyReader({ cells, findTerritory, firmRegister }: TableTranslation): TechnologyReader {
  const unread: number[] = [];
  const countries = new Map(
    cells.table.source.lines.map((line) => [cells.get(line, 'supplier'), cells.get(line, 'country')]),
  );
  function findCountry(firm: string): string {
    const id = firmRegister.find(firm);
    return (id === null ? '' : firmRegister.findHome(id)) || (countries.get(firm) ?? '');
  }
  return {
    unread,
    read: (line) => {
      const stated = cells.get(line, 'technology-origin');
      if (isOwnTechnology(stated)) return '';
      if (stated !== '' && findTerritory(stated) !== null) return stated;
      const firm = cells.get(line, 'licensor') || stated;
      if (firm === '' || isOwnTechnology(firm)) return '';
      const country = findCountry(firm);
      if (country === '') unread.push(line.row);
      return country;
    },
  };
}
