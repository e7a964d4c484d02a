import type { Catalogue } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';
import { ExternalSource } from '../components/marks/external-source.tsx';
import { ModeSwitch } from '../components/modes/mode-switch.tsx';
import { Section } from '../components/section.tsx';
import { formatCounted } from '../format/number.ts';
import { useExposure } from '../queries/analyses/use-exposure.ts';
import { EVIDENCE_STRENGTH } from '../words/basis-words.ts';
import { MODE_KINDS, sayModeState, sayPeriod } from '../components/modes/mode-words.ts';
import s from './controls.module.css';

/** Practice beside the law: each with its days, its source, the parts here concerned, and a switch. */
export function ModesSection({ practices, lawDate }: { practices: Catalogue['practices']; lawDate: IsoDate }) {
  const parts = useExposure().data?.parts;
  return (
    <Section
      title="Beside the law"
      caption="What was seen to happen whatever the acts say. It stands beside the verdict of a part, never as law, and changes no figure. Each can be switched off in this browser."
      rule={false}
    >
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Table of what happens beside the law">
        <table className={s['stacking']}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">When</th>
              <th scope="col">Here</th>
              <th scope="col">Beside verdicts</th>
            </tr>
          </thead>
          <tbody>
            {practices.map((practice) => (
              <tr key={practice.id}>
                <th scope="row">
                  {practice.title}
                  <small>{MODE_KINDS[practice.kind]}</small>
                  <p className={s['small']}>
                    {practice.text} Evidence: {EVIDENCE_STRENGTH[practice.provenance.confidence]} ·{' '}
                    <ExternalSource provenance={practice.provenance} />
                  </p>
                </th>
                <td data-label="When">
                  {sayPeriod(practice)}
                  <small>{sayModeState(practice, lawDate)}</small>
                </td>
                <td data-label="Here">{parts === undefined ? '…' : countConcerned(parts, practice.id)}</td>
                <td data-label="Beside verdicts">
                  <ModeSwitch id={practice.id} title={practice.title} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function countConcerned(parts: readonly { practices: readonly string[] }[], id: string): string {
  return formatCounted(parts.filter(({ practices }) => practices.includes(id)).length, 'part');
}
