import { letOthersIn } from '../../analyses/analysis.ts';
import type { StoredVersion } from '../../api/contract.ts';

/** Records that are written at a time: with their encoding some milliseconds of work. */
const AT_A_TIME = 1000;

/**
 * The text that `JSON.stringify` gives of a version, in pieces that each have a turn of the thread: it is the page's own, which does other things
 * between them. Of twenty thousand records all at once took longer than a page may stand still.
 */
export async function* writeInTurns({ meta, dataset }: StoredVersion): AsyncGenerator<string> {
  let text = `{"meta":${JSON.stringify(meta)},"dataset":{`;
  let comma = '';
  for (const [name, value] of Object.entries(dataset)) {
    if (value === undefined) continue;
    text += `${comma}${JSON.stringify(name)}:`;
    comma = ',';
    if (!Array.isArray(value)) {
      text += JSON.stringify(value);
      continue;
    }
    text += '[';
    for (let from = 0; from < value.length; from += AT_A_TIME) {
      await letOthersIn();
      yield text;
      const records = JSON.stringify(value.slice(from, from + AT_A_TIME));
      text = (from === 0 ? '' : ',') + records.slice(1, -1);
    }
    text += ']';
  }
  yield `${text}}}`;
}
