import type { TerritoryCode } from '../../../domain/units.ts';
import s from './chains.module.css';

/** The code of a country: China dark, others outlined; "?" where it is not known. */
export function CountryTag({ country }: { country: TerritoryCode | null }) {
  return <b className={s[country === 'CN' ? 'cn' : 'elsewhere']}>{country ?? '?'}</b>;
}
