import { CountryTag } from '../chains/country-tag.tsx';
import type { MapColour } from './colour-by.ts';
import { COLOUR_WORDS, describeCountry } from './colour-words.ts';
import s from './map.module.css';
import type { CountryShare } from './sum-countries.ts';

/** The figures of the coloured countries as text, in the order given; a country with nothing exposed is left out. */
export function CountryList({
  countries,
  by,
  nameOf,
  currency,
}: {
  countries: readonly CountryShare[];
  by: MapColour;
  nameOf: (code: string) => string;
  currency: string;
}) {
  const listed = countries.filter(({ exposed, openUnvalued }) => exposed.ifUnknown > 0 || openUnvalued > 0);
  if (listed.length === 0) return <p>{COLOUR_WORDS[by].none}</p>;
  return (
    <ul className={s['countries']} aria-label={COLOUR_WORDS[by].title}>
      {listed.map((country) => (
        <li key={country.code ?? '?'}>
          <CountryTag country={country.code} />
          {describeCountry(country, by, country.code === null ? 'Country not on file' : nameOf(country.code), currency)}
        </li>
      ))}
    </ul>
  );
}
