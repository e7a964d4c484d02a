import { resolve } from 'node:path';
import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import { draftPack } from '../../catalogue/new-act/draft-pack.ts';
import { decodeAnnouncement } from '../../catalogue/new-act/text-lines.ts';
import { NO_PACKS, type PackContent } from '../../domain/packs/pack-file.ts';
import { listPacksInUse } from '../../domain/packs/packs-in-use.ts';
import type { CommandResult, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments } from '../reading/read-arguments.ts';
import { readBytes } from '../reading/read-inputs.ts';
import { Refusal } from '../refusal.ts';
import { replaceFile } from '../replace-file.ts';
import { toPlainText } from '../text-table.ts';
import { readWorkspaceAt } from './read-pack-file.ts';

/**
 * `catalogue new-act TEXT [W] -o DRAFT`: the skeleton of a pack out of the text of an announcement, and its points for a person's look. Acts
 * named in the text are sought in the catalogue of W, where one is named.
 */
export async function newAct(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  const args = readArguments(argv, { json: { type: 'boolean' }, output: { type: 'string', short: 'o' } });
  const [path, at] = args.paths;
  if (path === undefined) throw new Refusal('Name the text file of the announcement.');
  const text = decodeAnnouncement(await readBytes(resolve(surroundings.folder, path), null, path));
  if (text.trim() === '') throw new Refusal(`${path} is empty.`);
  const held = at === undefined ? NO_PACKS : ((await readWorkspaceAt(at, surroundings)).packs ?? NO_PACKS);
  const { catalogue } = openCatalogue(listPacksInUse(held));
  const draft = draftPack(text, catalogue, surroundings.today);
  const output = args.text('output');
  if (output !== undefined) {
    await replaceFile(resolve(surroundings.folder, output), `${JSON.stringify(draft, null, 2)}\n`);
  }
  const written = output === undefined ? 'Nothing was written; -o DRAFT.json writes it.\n' : `Wrote ${output}.\n`;
  return { output: args.flag('json') ? writeJson(draft) : `${describeDraft(draft)}${written}`, exitCode: 0 };
}

function describeDraft({ id, title, add, change, open }: PackContent): string {
  const counts = [
    ...Object.entries(add),
    ...Object.entries(change).map(([name, list]) => [`${name} changed`, list] as const),
  ];
  const found = counts.map(([name, list]) => `${list.length} ${name}`).join(', ');
  const points = open.map(
    ({ at, found: words, why }) =>
      `  ${at}\n      ${toPlainText(why)}\n${words === '' ? '' : `      found: ${toPlainText(words)}\n`}`,
  );
  return `${id} · ${toPlainText(title)}\nFound: ${found}.\n${open.length} points for a person, each to be settled and taken out of “open”\n${points.join('')}`;
}
