import { FacetButton } from '../../components/facet-button.tsx';
import { FILL_NAMES } from '../../words/fill-words.ts';
import { parseFacet, toggleFill } from '../../address-lists.ts';
import { Popover } from '../../components/popover.tsx';
import { useTypedText } from '../../components/hooks/use-typed-text.ts';
import { useExposureSearch } from '../use-exposure-search.ts';
import { FacetChart, FacetOptions } from './facet-chart.tsx';
import type { Facet, FilteredRows } from './filter-rows.ts';
import { getChosen, toggleChosen } from './filter-rows.ts';
import s from './parts.module.css';
import type { NameValue } from './value-names.ts';
import { FACET_WORDS } from './value-names.ts';

/** Pause of typing in a filter. */
const REST_MS = 200;

const CHARTS = ['product', 'element', 'country', 'measure'] as const satisfies readonly Facet[];
const MORE = ['stage', 'form', 'category', 'evidence', 'contents', 'triage'] as const satisfies readonly Facet[];

/**
 * Every filter of the list of parts: the five fills, charts of the weightiest values, and the rest in a panel. While parts are `arriving` none of
 * them says how many it holds: those that are here are no count of all.
 */
export function PartsToolbar({
  options,
  arriving,
  nameValue,
}: {
  options: FilteredRows['options'];
  arriving: boolean;
  nameValue: NameValue;
}) {
  const { search, change } = useExposureSearch();
  const fills = parseFacet(search.facet);
  const toggle = (facet: Facet, value: string) => change((latest) => ({ [facet]: toggleChosen(latest, facet, value) }));
  const narrowed = MORE.filter((facet) => search[facet] !== undefined).length;
  const hasCharts = search.charts !== 'off';
  return (
    <>
      <div className={s['toolbar']} role="group" aria-label="Show by exposure">
        {options.facet.map(({ value, count }) => {
          const fill = FILL_NAMES.find((name) => name === value);
          if (fill === undefined) return null;
          return (
            <FacetButton
              key={fill}
              fill={fill}
              count={arriving ? null : count}
              pressed={fills.includes(fill)}
              onPress={() => change((latest) => ({ facet: toggleFill(latest.facet, fill) }))}
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
                  arriving={arriving}
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
              arriving={arriving}
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

/** Words of a search for parts; the list follows at rest, as the address does. */
function TextFilter() {
  const { search, change } = useExposureSearch();
  const [text, setText] = useTypedText(search.q, (q) => change({ q }, { replace: true }), REST_MS);
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
