import { useEffect, useState } from 'react';
import { FacetButton } from '../../views/facet-button.tsx';
import { FILL_NAMES } from '../../views/fill-names.ts';
import { formatFacet, parseFacet } from '../../url-state.ts';
import { Popover } from '../../views/popover.tsx';
import { useExposureSearch } from '../use-exposure-search.ts';
import { FacetChart, FacetOptions } from './facet-chart.tsx';
import type { Facet, FilteredRows } from './filter-rows.ts';
import { getChosen, toggleChosen } from './filter-rows.ts';
import s from './parts.module.css';
import type { NameValue } from './value-names.ts';
import { FACET_WORDS } from './value-names.ts';

const CHARTS = ['product', 'element', 'country', 'measure'] as const satisfies readonly Facet[];
const MORE = ['stage', 'form', 'category', 'evidence', 'contents', 'triage'] as const satisfies readonly Facet[];

/** Everything that narrows the list of parts: the five fills, charts of the values that matter most, and the rest in a panel. */
export function PartsToolbar({ options, nameValue }: { options: FilteredRows['options']; nameValue: NameValue }) {
  const { search, change } = useExposureSearch();
  const fills = parseFacet(search.facet);
  const toggle = (facet: Facet, value: string) => change({ [facet]: toggleChosen(search, facet, value) });
  const narrowed = MORE.filter((facet) => search[facet] !== undefined).length;
  const hasCharts = search.charts !== 'off';
  return (
    <>
      <div className={s['toolbar']} role="group" aria-label="Show by exposure">
        {options.facet.map(({ value, count }) => {
          const fill = FILL_NAMES.find((name) => name === value);
          if (fill === undefined) return null;
          const pressed = fills.includes(fill);
          const next = pressed ? fills.filter((one) => one !== fill) : [...fills, fill];
          return (
            <FacetButton
              key={fill}
              fill={fill}
              count={count}
              pressed={pressed}
              onPress={() => change({ facet: next.length === 0 ? undefined : formatFacet(next) })}
            />
          );
        })}
        <Popover
          className={s['link']}
          label={narrowed === 0 ? 'More filters' : `More filters (${narrowed})`}
          title="More filters"
        >
          <div className={s['groups']}>
            {MORE.map((facet) => (
              <section key={facet}>
                <h3>{FACET_WORDS[facet]}</h3>
                <FacetOptions
                  facet={facet}
                  options={options[facet]}
                  chosen={getChosen(search, facet)}
                  nameValue={nameValue}
                  onToggle={toggle}
                />
              </section>
            ))}
          </div>
        </Popover>
        <button
          type="button"
          className={s['link']}
          aria-expanded={hasCharts}
          onClick={() => change({ charts: hasCharts ? 'off' : undefined })}
        >
          {hasCharts ? 'Hide charts' : 'Show charts'}
        </button>
        <TextFilter />
      </div>
      {hasCharts ? (
        <div className={s['charts']}>
          {CHARTS.map((facet) => (
            <FacetChart
              key={facet}
              facet={facet}
              options={options[facet]}
              chosen={getChosen(search, facet)}
              nameValue={nameValue}
              onToggle={toggle}
            />
          ))}
        </div>
      ) : null}
    </>
  );
}

/** Words that a part must have; the list follows while one types, the address when one rests. */
function TextFilter() {
  const { search, change } = useExposureSearch();
  const [text, setText] = useState(search.q ?? '');
  const [known, setKnown] = useState(search.q);
  if (search.q !== known) {
    // Lifted elsewhere, or brought by a link.
    setKnown(search.q);
    setText(search.q ?? '');
  }
  useEffect(() => {
    const wanted = text.trim() === '' ? undefined : text;
    if (wanted === known) return;
    const timer = setTimeout(() => {
      setKnown(wanted);
      change({ q: wanted }, { replace: true });
    }, 200);
    return () => clearTimeout(timer);
  }, [text, known, change]);
  return (
    <input
      type="search"
      className={s['search']}
      aria-label="Part number, words, supplier or HS code"
      placeholder="Part, words, supplier, HS"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
