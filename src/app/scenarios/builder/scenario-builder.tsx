import { scenario as scenarioSchema } from '../../../domain/scenario/scenario.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { Section } from '../../components/section.tsx';
import { DISRUPTION_SPECS } from './specs/disruption-specs.ts';
import { setAt } from './edit-path.ts';
import type { Json } from './edit-path.ts';
import { Fields } from './fields/field.tsx';
import type { FieldSource } from './fields/field-note.ts';
import type { Form } from './form.ts';
import { KindList } from './kind-list.tsx';
import { LEVER_SPECS } from './specs/lever-specs.ts';
import { NEW_DISRUPTIONS, NEW_LEVERS } from './new-disruption.ts';
import type { NameLists } from './name-lists.ts';
import { RUN_FIELDS } from './specs/run-specs.ts';
import { describeProblems } from './list-problems.ts';
import type { Draft } from './use-draft.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import s from './builder.module.css';

/**
 * The fields of a scenario. A sound change is sent at once, labelled by its effect; an unsound one stays in the form with a sentence at its
 * field until it is mended. A `scenario` from elsewhere (an undo, another tab) takes the place of the draft.
 */
export function ScenarioBuilder({
  scenario,
  draft: { draft, setDraft, send },
  problems,
  sources,
  lists,
  currency,
}: {
  scenario: Scenario;
  draft: Draft;
  problems: Form['problems'];
  sources: ReadonlyMap<string, FieldSource>;
  lists: NameLists;
  currency: string;
}) {
  const lacking = useLacking('planner');
  const form: Form = {
    draft,
    problems,
    sources,
    lists,
    currency,
    change: (path, value, label) => {
      const next = mendSharing(setAt(draft, path, value));
      setDraft(next);
      const read = scenarioSchema.safeParse(next);
      if (read.success) send(read.data, `${label} of ${scenario.name}`);
    },
  };
  const isFixed = scenario.locked || lacking !== null;
  return (
    <div className={s['builder']}>
      {problems.size === 0 ? null : (
        <p role="status" className={s['problem']}>
          {describeProblems(problems)}
        </p>
      )}
      <fieldset disabled={isFixed}>
        <Section title="What happens" rule={false}>
          <KindList
            form={form}
            field="disruptions"
            noun="disruption"
            specs={DISRUPTION_SPECS}
            stubs={NEW_DISRUPTIONS}
            none="Nothing yet: this is the plan as it stands."
          />
        </Section>
      </fieldset>
      <fieldset disabled={isFixed}>
        <Section title="What we do about it">
          <KindList
            form={form}
            field="levers"
            noun="move"
            specs={LEVER_SPECS}
            stubs={NEW_LEVERS}
            none="No move is made."
          />
        </Section>
      </fieldset>
      <fieldset disabled={isFixed}>
        <Section title="Clock, chance and rules">
          <Fields form={form} base={[]} specs={RUN_FIELDS} />
        </Section>
      </fieldset>
    </div>
  );
}

/** The order of products belongs to one rule only: it comes and goes with it. */
function mendSharing(draft: Json): Json {
  if (typeof draft !== 'object' || draft === null || !('sharing' in draft)) return draft;
  const { sharing } = draft;
  if (typeof sharing !== 'object' || sharing === null || !('rule' in sharing)) return draft;
  const { rule } = sharing;
  if (rule !== 'priority') return setAt(draft, ['sharing'], { rule });
  return 'partNumbers' in sharing ? draft : setAt(draft, ['sharing', 'partNumbers'], []);
}
