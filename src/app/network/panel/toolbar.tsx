import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import { parseFacet, toggleFill } from '../../address-lists.ts';
import { FacetButton } from '../../components/facet-button.tsx';
import { FILL_NAMES } from '../../words/fill-words.ts';
import { getTerritoryName } from '../map/territory-name.ts';
import s from '../network.module.css';
import type { NetworkSearch } from '../model/network-search.ts';
import { GROUPINGS } from '../model/network-search.ts';
import { NodeSearch } from './node-search.tsx';
import { Picker } from './picker.tsx';
import type { Explorer } from '../model/use-explorer.ts';
import { listFilterOptions } from '../model/filter-options.ts';
import { useMemo } from 'react';

const GROUPING_WORDS = { country: 'country', supplier: 'supplier', stage: 'stage' } as const;

/** The view, its grouping, and the search with its flight to a source. */
export function Toolbar({ explorer }: { explorer: Explorer }) {
  const { model, search, change, catalogue, territories, isTooMany, isMany, grouping } = explorer;
  const fills = parseFacet(search.facet);
  const options = useMemo(() => listFilterOptions(model), [model]);
  /** Another filter or grouping is another picture: all of it is shown. */
  const narrow = (next: NetworkSearch) => change({ ...next, at: undefined });
  const measureNames = new Map(catalogue?.measures.map(({ id, number }) => [id, number]));
  return (
    <div className={s['toolbar']}>
      <div className={s['row']} role="group" aria-label="Show by exposure">
        {FILL_NAMES.map((fill, row) => (
          <FacetButton
            key={fill}
            fill={fill}
            count={options.fills[row] ?? null}
            pressed={fills.includes(fill)}
            onPress={() => change((latest) => ({ facet: toggleFill(latest.facet, fill), at: undefined }))}
          />
        ))}
        <NodeSearch explorer={explorer} />
      </div>
      <div className={s['row']}>
        <Picker
          label="Product"
          all="all"
          value={search.product}
          options={options.products}
          onPick={(product) => narrow({ product })}
        />
        <Picker
          label="Country"
          all="all"
          value={search.country}
          options={options.countries.map((code) => [code, getTerritoryName(territories, code)])}
          onPick={(country) => narrow({ country })}
        />
        <Picker
          label="Element"
          all="all"
          value={search.element}
          options={options.elements.map((element) => [element, element])}
          onPick={(element) => narrow({ element })}
        />
        <Picker
          label="Rule"
          all="all"
          value={search.measure}
          options={options.measures.map((id) => [id, measureNames.get(id) ?? id])}
          onPick={(rule) => narrow({ measure: rule })}
        />
        <Picker
          label="Evidence"
          all="all"
          value={search.evidence}
          options={EVIDENCE_KINDS.map((kind) => [kind, kind])}
          onPick={(evidence) => narrow({ evidence })}
        />
        <span className={s['rule']} aria-hidden="true" />
        <Picker
          label="Group by"
          all={isTooMany ? undefined : 'nothing'}
          value={grouping}
          options={GROUPINGS.map((one) => [one, GROUPING_WORDS[one]])}
          onPick={(by) =>
            narrow({ by: GROUPINGS.find((one) => one === by) ?? (isMany ? 'none' : undefined), open: undefined })
          }
        />
      </div>
    </div>
  );
}
