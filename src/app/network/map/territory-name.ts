import type { Catalogue } from '../../../catalogue/schema.ts';

/** A territory in words; `EU` stands for Europe as a group in market shares. A code without a name comes back as it is. */
export function getTerritoryName(territories: Catalogue['territories'] | undefined, code: string): string {
  if (code === 'EU') return 'Europe, as a group';
  return territories?.find((territory) => territory.code === code)?.name ?? code;
}
