import type { Catalogue } from '../../catalogue/schema.ts';
import { useHealth } from '../queries/workspace-queries.ts';
import { Chapter } from './chapter.tsx';
import s from './method.module.css';

/** What the product does not do, and where the data stay. */
export function LimitsSection({ catalogue }: { catalogue: Catalogue | undefined }) {
  const health = useHealth().data;
  return (
    <Chapter id="limits">
      <p>
        <b>Not legal advice.</b> Whether a licence is needed is for the exporter and the authority to say, on the text
        of the act and a test of the goods. {catalogue?.disclaimer}
      </p>
      <ul className={s['bullets']}>
        <li>Only Chinese export controls are read; no tariffs, sanctions or controls of other countries.</li>
        <li>A name that matches no party list is not cleared: the lists are partial.</li>
        <li>
          Lost shares are taken at once: no stock, no second source, no licence. How long a line lasts is another
          question.
        </li>
        <li>Prices, demand and shares are taken as given; nothing is forecast.</li>
        <li>An HS code never decides, and a part of unknown form is asked about, not guessed.</li>
      </ul>
      <h3>Where your data stay</h3>
      <p>
        {health?.host === 'server'
          ? 'They are read and worked through in this browser and stored on the server that served this page. Nothing goes anywhere else: the page has no third party in it, and its policy lets it reach none.'
          : 'They are read, worked through and stored in this browser. Nothing is sent to anybody; the page has no third party in it, and its policy lets it reach none. Clearing the site’s data in the browser removes them, so keep the workspace file.'}
      </p>
      <h3>Same input, same output</h3>
      <p>
        A data version is named by a hash of its content, and every result carries it together with the versions of
        catalogue and engine, the law date, your assumptions and the inference switch. The order of rows in a file
        changes no digit.
      </p>
    </Chapter>
  );
}
