import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import { Chapter } from './chapter.tsx';
import s from './method.module.css';

/** How unseen tiers are filled, and what was used for the data in view. */
export function UnseenSection() {
  const report = useExposureSummary().data;
  return (
    <Chapter id="unseen">
      <ol className={s['steps']}>
        <li>
          <b>Contents.</b> A part with neither BOM nor composition, whose category the catalogue describes, gets that
          category’s typical contents, with their range.
        </li>
        <li>
          <b>Sources.</b> The share of a need that has no source goes to stand-ins by country, in the market shares of
          the same material and stage: by where it is made, never by who owns the maker; by production before capacity;
          the newest year. Each stand-in is filled in turn, down to the mine. What the statistics do not place stays
          unknown.
        </li>
        <li>
          <b>The end.</b> A part at the mine, or of a kind that holds nothing with a listed form (fasteners, castings,
          ferrite magnets and so on, each with its reason), is closed. Every other part without inputs is open: one
          unknown input stands for what it may hold.
        </li>
      </ol>
      <p>
        All of it counts from world B on and is drawn dashed. The switch at the top of the page turns the first two off
        and leaves “unknown”. With them off, a new fact can only narrow the range from A to D; with them on, B to D are
        estimates.
      </p>
      {report === undefined || report.inferenceGroups.length === 0 ? null : (
        <details className={s['details']}>
          <summary>{report.inferenceGroups.length} market groups stand in for the data in view</summary>
          <ul>
            {report.inferenceGroups.map((group) => (
              <li key={group}>{group}</li>
            ))}
          </ul>
        </details>
      )}
    </Chapter>
  );
}
