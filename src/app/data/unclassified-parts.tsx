import { Link } from '@tanstack/react-router';
import { formatCounted } from '../format/number.ts';
import { useDataset } from '../queries/use-analyses.ts';
import { useView } from '../queries/use-view.ts';
import { Section } from '../views/section.tsx';
import s from './data.module.css';
import { getFileStem, saveFile } from './save-file.ts';
import { writeCsv } from './write-csv.ts';

const SHOWN = 30;

/** Parts without a category: each counts as open until somebody says what it is. */
export function UnclassifiedParts({ count }: { count: number }) {
  const { workspace } = useView();
  const dataset = useDataset().data;
  const parts = dataset?.parts.filter((part) => part.kind !== 'product' && part.category === null) ?? [];
  if (count === 0) {
    return (
      <Section title="Every part has a category">
        <p className={s['hint']}>
          So typical contents and reasons why nothing is controlled can be looked up for each.
        </p>
      </Section>
    );
  }
  return (
    <Section
      title={`${formatCounted(count, 'part')} without a category`}
      caption="Each counts as open: it may hold anything. Give a category in the table parts and import it again."
      aside={
        <button
          type="button"
          className={s['link']}
          onClick={() =>
            saveFile(
              `${getFileStem(workspace?.name ?? '', workspace?.demo ?? false)}-unclassified.csv`,
              writeCsv(
                ['part_number', 'description', 'category'],
                parts.map((part) => [part.partNumber, part.description, null]),
              ),
              'text/csv',
            )
          }
        >
          Save the list with an empty category
        </button>
      }
    >
      <ul className={s['unclassified']}>
        {parts.slice(0, SHOWN).map((part) => (
          <li key={part.partNumber}>
            <Link to="/exposure" search={{ part: part.partNumber }}>
              <code>{part.partNumber}</code>
            </Link>{' '}
            {part.description}
          </li>
        ))}
      </ul>
      {parts.length > SHOWN ? <p className={s['hint']}>and {parts.length - SHOWN} more in the list</p> : null}
    </Section>
  );
}
