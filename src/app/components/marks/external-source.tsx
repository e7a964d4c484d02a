import type { Provenance } from '../../../catalogue/provenance.ts';
import { formatDate } from '../../format/date.ts';
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

/** Source of a fact of the catalogue: links to its pages, or the plain word that there is none. */
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
  return (
    <span className={s['source']} title={stamp}>
      {sources.map((source, index) => (
        <span key={source}>
          {index === 0 ? null : index === 1 && isOfficial(sources[0] ?? '') ? '; also reported by ' : ' · '}
          <ExternalLink address={source}>{getHost(source)}</ExternalLink>
        </span>
      ))}
    </span>
  );
}
