import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import { formatCount, formatShare } from '../../format/number.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import s from '../network.module.css';
import { getNodeFill, listArcs } from '../model/network-model.ts';
import { getNodeCountry, getNodeTitle } from '../model/node-text.ts';
import type { Selection } from '../model/selection.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';

const MOST_LISTED = 7;

/** The sources supplying the selection, or supplied by it, largest flow first; each selects itself. */
export function NeighbourList({
  explorer,
  selection,
  side,
}: {
  explorer: ShownExplorer;
  selection: Selection;
  side: 'suppliers' | 'buyers';
}) {
  const { model, filtered, select } = explorer;
  const { picture } = model;
  const inside = new Set(selection.nodes);
  const found = new Map<number, { flow: number; arc: number }>();
  for (const node of selection.nodes) {
    for (const arc of listArcs(model, node, side === 'suppliers' ? 'in' : 'out')) {
      const other = (side === 'suppliers' ? picture.arcFrom[arc] : picture.arcTo[arc]) ?? -1;
      if (inside.has(other) || filtered.isShown[other] !== 1) continue;
      const flow = (picture.arcValue[arc] ?? 0) || 0;
      const known = found.get(other);
      if (known === undefined) found.set(other, { flow, arc });
      else known.flow += flow;
    }
  }
  const rows = [...found].toSorted(([a, one], [b, other]) => other.flow - one.flow || a - b);
  const share = (arc: number) => picture.arcShare[arc] ?? Number.NaN;
  return (
    <div>
      <h3>
        {side === 'suppliers' ? 'Suppliers' : 'Buyers'} <small>{formatCount(rows.length)}</small>
      </h3>
      {rows.length === 0 ? (
        <p className={s['basis']}>
          {side === 'buyers'
            ? 'In no product on file; judged on its own.'
            : 'No supplier is on file: the chain ends here or is not known further up.'}
        </p>
      ) : (
        <ul className={s['neighbours']}>
          {rows.slice(0, MOST_LISTED).map(([node, { arc }]) => (
            <li key={node}>
              <button type="button" onClick={() => select(picture.nodeKeys[node] ?? null)}>
                {model.hasExposure ? <FillSwatch fill={getNodeFill(model, node)} /> : null}
                <small>{getNodeCountry(model, node) ?? '?'}</small>
                <span>{getNodeTitle(model, node)}</span>
              </button>
              <span className={s['share']}>
                {Number.isNaN(share(arc)) ? 'open split' : formatShare(share(arc))}{' '}
                <EvidenceMark evidence={EVIDENCE_KINDS[picture.arcEvidence[arc] ?? 0] ?? 'unknown'} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > MOST_LISTED ? (
        <p className={s['basis']}>{formatCount(rows.length - MOST_LISTED)} more, all of them in the table.</p>
      ) : null}
    </div>
  );
}
