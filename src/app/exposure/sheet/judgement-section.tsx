import { Link } from '@tanstack/react-router';
import type { PartExposure } from '../../../engine/exposure/report.ts';
import type { Proof, RulingFact } from '../../../engine/exposure/parts/judgement.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { formatCounted } from '../../format/number.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import { describeReason } from '../../words/state-words.ts';
import { getItemCode } from '../../../engine/controls/item-code.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** Most facts and components in a proof before it only counts. */
const SHOWN = 12;

/** Why a part cannot be judged, or the proof of no exposure, with the evidence of either; nothing if there is neither. */
export function JudgementSection({ part, catalogue }: { part: PartExposure; catalogue: Catalogue | undefined }) {
  const { reasons, proof, assumptions } = part;
  if (reasons.length === 0 && proof === null && assumptions.length === 0) return null;
  return (
    <SheetSection title={proof === null ? (reasons.length > 0 ? 'Why it cannot be judged' : 'Rests on') : 'Proof'}>
      {reasons.length === 0 ? null : (
        <ul className={s['reasons']}>
          {reasons.map((reason) => (
            <li key={reason.code}>{describeReason(reason)}</li>
          ))}
        </ul>
      )}
      {proof === null ? null : (
        <>
          <p className={s['text']}>
            {proof.sources === 0
              ? 'It is made in house.'
              : `${formatCounted(proof.sources, 'source')} judged; nothing about ${proof.sources === 1 ? 'it' : 'them'} is left open.`}
          </p>
          <ul className={s['reasons']}>
            {proof.facts.slice(0, SHOWN).map((fact) => (
              <ProofFact key={`${fact.itemId}/${fact.property}/${fact.found}`} fact={fact} catalogue={catalogue} />
            ))}
          </ul>
          {proof.facts.length > SHOWN ? <p className={s['note']}>and {proof.facts.length - SHOWN} more</p> : null}
          <p className={s['text']}>{sayLists(proof.lists, catalogue)}</p>
          {proof.components.length === 0 ? null : (
            <p className={s['note']}>
              Judged the same way, what goes into it: {proof.components.slice(0, SHOWN).join(', ')}
              {proof.components.length > SHOWN ? ` and ${proof.components.length - SHOWN} more` : ''}.
            </p>
          )}
        </>
      )}
      {assumptions.length === 0 ? null : (
        <p className={s['note']}>
          Rests on {formatCounted(assumptions.length, 'assumption')}: nobody supplies {assumptions.join(', ')}, so{' '}
          {assumptions.length === 1 ? 'it is' : 'they are'} taken as made in house.
        </p>
      )}
    </SheetSection>
  );
}

/** Lists without it: those held here, and whether they were read in full. */
function sayLists({ entries, notInFull }: Proof['lists'], catalogue: Catalogue | undefined): string {
  if (entries === 0) return 'It is on none of the lists held here: no entry of them names goods of its form.';
  const read = formatCounted(entries, 'entry that names', 'entries that name');
  if (notInFull.length === 0) {
    return `It is on none of the lists held here: ${read} goods of its form ${entries === 1 ? 'was' : 'were all'} read in full.`;
  }
  const names = notInFull.map((id) => nameItem(catalogue, id)).join(', ');
  return `It is on none of the lists held here. Of ${read} goods of its form, not read in full but ruled out by what was read: ${names}.`;
}

function nameItem(catalogue: Catalogue | undefined, id: string): string {
  return catalogue?.items.find((item) => item.id === id)?.code ?? id;
}

function ProofFact({ fact, catalogue }: { fact: RulingFact; catalogue: Catalogue | undefined }) {
  const item = catalogue?.items.find(({ id }) => id === fact.itemId);
  const rows = fact.rows.map(({ file, sheet, row }) => `${file}${sheet === null ? '' : `, ${sheet}`}, row ${row}`);
  return (
    <li>
      {fact.itemId === null ? null : (
        <>
          <Link to="/controls" search={{ item: fact.itemId }}>
            {item === undefined ? fact.itemId : `${getItemCode(item) ?? ''} ${item.name}`.trim()}
          </Link>
          {': '}
        </>
      )}
      {fact.property.replaceAll('_', ' ')}: {fact.found}. Needed: {fact.expected}
      {fact.evidence === null || fact.evidence === 'derived' ? null : (
        <>
          {' '}
          <EvidenceMark evidence={fact.evidence} />
        </>
      )}
      {rows.length === 0 ? null : <small> {rows.join('; ')}</small>}
    </li>
  );
}
