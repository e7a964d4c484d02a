import { useId, useState } from 'react';
import type { Provenance } from '../../../catalogue/provenance.ts';
import { formatDate } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import { BASIS_WORDS, EVIDENCE_STRENGTH, STRENGTH_WORDS } from '../../words/basis-words.ts';
import s from '../furniture.module.css';
import { ExternalLink } from './external-link.tsx';

/** The host of a web address without `www.`; other text comes back as it is. */
function getHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** Whether an address is an authority's, first among the sources of a fact. */
function isOfficial(url: string): boolean {
  return /(?:^|\.)(?:gov\.cn|federalregister\.gov|europa\.eu|acquisition\.gov|whitehouse\.gov)$/.test(getHost(url));
}

/** Source of a fact of the catalogue: a link to the act, or to who reports it, and the others folded; or the plain word that there is none. */
export function ExternalSource({ provenance }: { provenance: Provenance }) {
  const { basis, sources, confidence, asOf, strength } = provenance;
  const read = strength === undefined ? '' : `, ${STRENGTH_WORDS[strength]}`;
  const stamp = `evidence: ${EVIDENCE_STRENGTH[confidence]}${read}, as of ${formatDate(asOf)}`;
  if (basis !== 'states' || sources.length === 0) {
    return (
      <span className={s['basis']} title={stamp}>
        {basis === 'states' ? 'source not on file' : BASIS_WORDS[basis]}
      </span>
    );
  }
  const [first = '', ...others] = orderSources(sources);
  return (
    <span className={s['source']} title={stamp}>
      <ExternalLink address={first}>{getHost(first)}</ExternalLink>
      {others.length === 0 ? null : <OtherSources sources={others} />}
    </span>
  );
}

/** Authorities before whoever reports of them; otherwise as they are on file. */
function orderSources(sources: readonly string[]): readonly string[] {
  return [...sources.filter(isOfficial), ...sources.filter((source) => !isOfficial(source))];
}

/** Who else reports a fact: counted, and named once somebody asks, or on paper. */
function OtherSources({ sources }: { sources: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      {'; '}
      <button
        type="button"
        className={s['others']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        also reported by {formatCounted(sources.length, 'other')}
      </button>
      <span id={id} className={s['otherSources']} hidden={!isOpen}>
        {': '}
        {sources.map((source, index) => (
          <span key={source}>
            {index === 0 ? null : ' · '}
            <ExternalLink address={source}>{getHost(source)}</ExternalLink>
          </span>
        ))}
      </span>
    </>
  );
}
