import type { BriefSheet } from '../../../documents/brief/brief-sheet.ts';
import { placeBridge } from '../../../documents/brief/place-bridge.ts';
import { Section } from '../../components/section.tsx';
import s from './brief.module.css';

/** From the revenue under controls to the unsold part, step by step. */
export function BridgeChart({ bridge }: { bridge: BriefSheet['bridge'] }) {
  return (
    <Section title="From revenue to what is unsold" caption={bridge.caption}>
      {bridge.steps.length === 0 ? null : (
        <ol className={s['bridge']}>
          {placeBridge(bridge.steps).map(({ step, from, to, isOtherScale }) => (
            <li key={step.label} className={step.kind === 'total' ? s['total'] : undefined}>
              <span>{step.label}</span>
              <span className={s['track']} aria-hidden="true">
                <span
                  className={
                    isOtherScale ? s['bridgeRests'] : step.kind === 'total' ? s['bridgeTotal'] : s['bridgeStep']
                  }
                  style={{ left: `${from * 100}%`, width: `${Math.max(0.4, (to - from) * 100)}%` }}
                />
              </span>
              <span className={s['bridgeText']}>{step.text}</span>
            </li>
          ))}
        </ol>
      )}
      <p className={s['foot']}>{bridge.note}</p>
    </Section>
  );
}
