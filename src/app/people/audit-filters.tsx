import type { WorkspaceSummary } from '../../api/contract.ts';
import type { OrganisationEvent } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { nameAction } from '../words/law/describe-event.ts';
import { useTypedText } from '../components/hooks/use-typed-text.ts';
import type { EventFilter } from './filter-events.ts';
import { OF_PEOPLE, listValues } from './filter-events.ts';

/** Author, content, place and words. */
export function AuditFilters({
  events,
  workspaces,
  filter,
  onChange,
}: {
  events: readonly OrganisationEvent[];
  workspaces: readonly WorkspaceSummary[];
  filter: EventFilter;
  onChange: (change: EventFilter) => void;
}) {
  const [text, setText] = useTypedText(filter.q, (q) => onChange({ q }), 0);
  const nameWorkspace = (id: string): string =>
    id === OF_PEOPLE ? 'People' : (workspaces.find((one) => one.id === id)?.name ?? id);
  const choices = [
    { key: 'who', label: 'Who', all: 'everybody', values: listValues(events, ({ author }) => author), name: String },
    {
      key: 'what',
      label: 'What',
      all: 'everything',
      values: listValues(events, ({ action }) => action),
      name: nameAction,
    },
    {
      key: 'where',
      label: 'Where',
      all: 'everywhere',
      values: listValues(events, ({ workspace }) => workspace ?? OF_PEOPLE),
      name: nameWorkspace,
    },
  ] as const;
  return (
    <>
      {choices.map(({ key, label, all, values, name }) => (
        <label key={key} className={s['field']}>
          <span>{label}</span>
          <select value={filter[key] ?? ''} onChange={(event) => onChange({ [key]: event.target.value || undefined })}>
            <option value="">{all}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {name(value)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className={s['field']}>
        <span>Words</span>
        <input
          type="search"
          value={text}
          placeholder="part number, name"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </>
  );
}
