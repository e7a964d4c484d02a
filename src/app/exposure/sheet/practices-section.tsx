import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { ExternalSource } from '../../components/marks/external-source.tsx';
import { ModeSwitch } from '../../components/modes/mode-switch.tsx';
import { useModesOff } from '../../components/modes/modes-off.ts';
import { MODE_KINDS, sayPeriod } from '../../components/modes/mode-words.ts';
import type { PartRow } from '../parts/part-row.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** Practice beside the law for goods such as these: seen, dated, and never counted; nothing if nothing was seen. */
export function PracticesSection({ row: { part }, catalogue }: { row: PartRow; catalogue: Catalogue | undefined }) {
  const off = useModesOff();
  const found = catalogue?.practices.filter(({ id }) => part.practices.includes(id)) ?? [];
  const silent = found.filter(({ id }) => off.has(id));
  if (found.length === 0) return null;
  return (
    <SheetSection title="Beside the law">
      {found
        .filter(({ id }) => !off.has(id))
        .map(({ id, kind, title, text, from, to, provenance }) => (
          <details key={id} className={s['more']}>
            <summary>
              {title}, {sayPeriod({ from, to })}
            </summary>
            <p className={s['note']}>
              {text} <ExternalSource provenance={provenance} /> It is {MODE_KINDS[kind]}, not law, and changes no figure
              here. <ModeSwitch id={id} title={title} />
            </p>
          </details>
        ))}
      {silent.length === 0 ? null : (
        <p className={s['note']}>
          Switched off: {silent.map(({ title }) => title).join(', ')}.{' '}
          <Link to="/controls" search={{ tab: 'licensing' }}>
            Switches
          </Link>
        </p>
      )}
    </SheetSection>
  );
}
