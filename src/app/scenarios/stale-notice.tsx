import type { Scenario } from '../../domain/scenario/scenario.ts';
import { formatDate } from '../format/date.ts';
import { useView } from '../queries/view/use-view.ts';
import type { ScenarioContext } from './scenario-context.ts';
import s from './workbench.module.css';

/** Says when a scenario does not stand on the page's data and law: a baseline locked on other data, or the law of another day. */
export function StaleNotice({
  scenario,
  context,
  onSave,
}: {
  scenario: Scenario;
  context: ScenarioContext;
  onSave: (scenario: Scenario, label: string) => void;
}) {
  const { lawDate, suspensionEnd, reading, assumptions, inference } = useView();
  const { lockedOn, clocks } = scenario;
  const otherData = lockedOn !== null && lockedOn.dataVersion !== context.dataVersion;
  const otherCatalogue = lockedOn !== null && lockedOn.catalogueVersion !== context.catalogue.version;
  const otherLaw =
    clocks.lawDate !== lawDate ||
    clocks.suspensionEnd !== suspensionEnd ||
    (clocks.reading ?? 'open') !== reading ||
    scenario.inference !== inference ||
    JSON.stringify(sortEntries(scenario.assumptions)) !== JSON.stringify(sortEntries(assumptions));
  if (!otherData && !otherCatalogue && !otherLaw) return null;
  return (
    <p className={s['notice']} role="status">
      {otherData || otherCatalogue
        ? `This baseline was locked on ${otherData ? 'other data' : 'another catalogue'} (${lockedOn?.dataVersion.slice(0, 12)}, catalogue ${lockedOn?.catalogueVersion}): what is shown now is not what was locked. `
        : null}
      {otherLaw
        ? `It is judged by the law of ${formatDate(clocks.lawDate)} under its own assumptions; the page shows another law date, other assumptions, or unseen tiers taken otherwise. `
        : null}
      {otherLaw && !scenario.locked ? (
        <button
          type="button"
          onClick={() =>
            onSave(
              { ...scenario, clocks: { lawDate, suspensionEnd, reading }, assumptions, inference },
              `Take over the page’s law date for ${scenario.name}`,
            )
          }
        >
          Take over what the page shows
        </button>
      ) : null}
    </p>
  );
}

/** Says that a result rests on an earlier state of the form. */
export function UnsoundNotice({ text }: { text: string }) {
  return (
    <p className={s['notice']} role="status">
      Under Build: {text}
    </p>
  );
}

function sortEntries(record: Readonly<Record<string, string>>) {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
