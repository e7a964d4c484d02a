import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { GroupExposure } from '../../../engine/exposure/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatShareRange } from '../../format/number.ts';
import { joinClasses } from '../../components/class-names.ts';
import { getBand } from './map-bands.ts';
import { getTerritoryName } from './territory-name.ts';
import { MAP_HEIGHT, MAP_WIDTH, OUTLINES } from './world-outlines.ts';
import s from './world-map.module.css';

/** What is said of a country: name, range, value. */
export function describeCountry(name: string, group: GroupExposure, currency: string): string {
  const { share, value } = group;
  return `${name}: ${formatShareRange(share.sure, share.ifUnknown)} of ${formatMoney(value, currency)} purchase value`;
}

/**
 * Countries by the share of their purchase value that rests on a controlled flow. Each one with value is a link to its parts, named
 * for keyboard and screen reader; the one under the pointer or the focus is spelled out below the map.
 */
export function WorldMap({
  groups,
  territories,
  currency,
}: {
  groups: readonly GroupExposure[];
  territories: Catalogue['territories'];
  currency: string;
}) {
  const [named, setNamed] = useState<string | null>(null);
  const byNumeric = useMemo(() => {
    const codes = new Map(territories.map((territory) => [territory.code, territory]));
    return new Map(
      groups.flatMap((group) => {
        const territory = codes.get(group.key);
        return territory?.numeric === null || territory === undefined
          ? []
          : [[territory.numeric, { group, name: territory.name }] as const];
      }),
    );
  }, [groups, territories]);
  const largest = groups.toSorted((a, b) => b.value * b.share.possible - a.value * a.share.possible)[0];
  const fallback =
    largest === undefined ? '' : describeCountry(getTerritoryName(territories, largest.key), largest, currency);
  return (
    <>
      <svg
        className={s['map']}
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="group"
        aria-label="World map of exposed purchase value"
      >
        {OUTLINES.map(({ numeric, path }) => {
          const found = byNumeric.get(numeric);
          if (found === undefined) return <path key={path} d={path} className={s['land']} />;
          const text = describeCountry(found.name, found.group, currency);
          return (
            <Link
              key={path}
              to="/exposure"
              search={{ country: found.group.key }}
              aria-label={text}
              onMouseEnter={() => setNamed(text)}
              onMouseLeave={() => setNamed(null)}
              onFocus={() => setNamed(text)}
              onBlur={() => setNamed(null)}
            >
              <path d={path} className={joinClasses(s['country'], s[`band-${getBand(found.group)}`])} />
            </Link>
          );
        })}
      </svg>
      <p className={s['named']} aria-hidden="true">
        {named ?? fallback}
      </p>
    </>
  );
}
