import { formatDate } from '../../../format/date.ts';
import { describeContents } from '../../../words/maker-contents.ts';
import type { SheetContext } from '../sheet-context.ts';
import { SheetSection } from '../sheet-section.tsx';
import s from '../sheet.module.css';
import { listMakerContents } from './list-maker-contents.ts';

/** What makers of a part declare of their own goods where it is not the same of all; nothing if one list holds for the part. */
export function MakerContentsSection({ id, context: { dataset } }: { id: string; context: SheetContext }) {
  if (dataset === undefined) return null;
  const { makers, silent } = listMakerContents(dataset, id);
  if (makers.length === 0) return null;
  return (
    <SheetSection title="Contents by maker">
      <table className={s['table']}>
        <thead>
          <tr>
            <th scope="col">Maker</th>
            <th scope="col">Declares of its own goods, by mass</th>
          </tr>
        </thead>
        <tbody>
          {makers.map(({ makers: names, isSource, contents, day }) => (
            <tr key={`${names}/${day ?? ''}`}>
              <th scope="row">
                <bdi>{names}</bdi>
                <br />
                <small>{day === null ? 'no day given' : formatDate(day)}</small>
              </th>
              <td>
                {describeContents(contents)}
                {isSource ? null : (
                  <>
                    <br />
                    <small>No source of this part on file, so it counts for no goods of it.</small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {silent.length === 0 ? null : (
        <p className={s['note']}>
          Declares nothing of it: <b>{silent.join(', ')}</b>. What others deny is not denied of these goods.
        </p>
      )}
    </SheetSection>
  );
}
