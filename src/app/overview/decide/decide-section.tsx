import { type ComponentType, useState } from 'react';
import { useSeen } from '../../components/hooks/use-seen.ts';
import { joinClasses } from '../../components/class-names.ts';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { WorkState } from '../../components/states/work-state.tsx';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { EventsLine } from '../events/events-line.tsx';
import s from './decide.module.css';
import type { BriefBodyProps } from './brief-body.tsx';
import { useFirstBrief } from './use-first-brief.ts';

/** A mere passer-by starts no run. */
const DELAY_MS = 800;

/**
 * First stops, acts for now, dates ahead and reasons: run once it has been in view for a moment. `Body` draws the result, and is loaded with the
 * first one.
 */
export function DecideSection({ Body }: { Body: ComponentType<BriefBodyProps> }) {
  const [ref, isSeen] = useSeen<HTMLDivElement>(DELAY_MS);
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  const [wantsMoves, setWantsMoves] = useState(false);
  const presets = useCatalogue('later').data?.scenarioPresets.filter(({ choice }) => choice === null) ?? [];
  const { presetId, report, refused, run, moves } = useFirstBrief(chosen, isSeen, wantsMoves);
  const isComing = report === undefined && refused === null && run.error === null && !(isSeen && run.isStopped);
  const choice = (
    <label className={s['choice']}>
      <span>If</span>
      <select value={presetId} onChange={(event) => setChosen(event.currentTarget.value)}>
        {presets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div ref={ref} className={joinClasses(s['decide'], isComing && s['room'])}>
      {report === undefined ? (
        <>
          <Section title="What stops first" aside={choice}>
            {isComing ? (
              <Pending
                label={isSeen ? 'Running the scenario' : undefined}
                lines={[70, 100, 100, 100]}
                height={24}
                gap={16}
              />
            ) : refused === null ? (
              <WorkState what="The run of the scenario" done={null} again="Run it again" work={run}>
                Running …
              </WorkState>
            ) : (
              <p role="alert">{refused}</p>
            )}
          </Section>
          <EventsLine />
        </>
      ) : (
        <Body
          report={report}
          today={today}
          choice={choice}
          moves={
            report.moves !== null || report.run.unjudged !== null ? null : moves === null ? (
              <button type="button" className={s['button']} onClick={() => setWantsMoves(true)}>
                Look for moves
              </button>
            ) : (
              <WorkState
                what="The search for moves"
                done={moves.fraction === null ? null : { value: moves.fraction, max: 1 }}
                again="Search again"
                work={moves}
              >
                Trying plans with the same luck …
              </WorkState>
            )
          }
        />
      )}
    </div>
  );
}
