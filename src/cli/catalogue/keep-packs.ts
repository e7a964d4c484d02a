import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import { EDITION } from '../../catalogue/shipped-files.ts';
import { NO_PACKS, type WorkspacePacks } from '../../domain/packs/pack-file.ts';
import { putSetBack } from '../../domain/packs/pack-sets.ts';
import { getPackName, listPacksInUse } from '../../domain/packs/packs-in-use.ts';
import { shortenKey } from '../../domain/packs/sign-pack.ts';
import type { CommandResult, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments, readWholeNumber } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { toPlainText } from '../text-table.ts';
import { writeWorkspace } from '../write-workspace.ts';
import { readKeyFile, readWorkspaceAt } from './read-pack-file.ts';

/** `catalogue list [W]`: the catalogue of the program, a workspace's packs, its earlier sets, and its trusted keys. */
export async function list(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  const args = readArguments(argv, { json: { type: 'boolean' } });
  const [at] = args.paths;
  const held = at === undefined ? NO_PACKS : ((await readWorkspaceAt(at, surroundings)).packs ?? NO_PACKS);
  const { catalogue, unused } = openCatalogue(listPacksInUse(held));
  const inUse = listPacksInUse(held).map((pack) => ({
    name: getPackName(pack),
    title: pack.title,
    written: pack.written,
  }));
  const { version, asOf, evidenceCutoff } = catalogue;
  const document = {
    program: EDITION.version,
    version,
    asOf,
    evidenceCutoff,
    inUse,
    unused,
    sets: held.sets,
    keys: held.keys,
  };
  const text = [
    `The program's catalogue is ${EDITION.version}; in use is ${version}, acts known through ${evidenceCutoff}.\n`,
    inUse.length === 0 ? 'No packs are in use.\n' : 'Packs in use\n',
    ...inUse.map(({ name, title, written }) => `  ${name}  ${written}  ${toPlainText(title)}\n`),
    ...unused.map(({ name, reasons }) => `  ${name} does not go on this catalogue: ${reasons.join(' ')}\n`),
    describeSets(held),
    held.keys.length === 0 ? 'No key is trusted.\n' : 'Keys whose packs are taken\n',
    ...held.keys.map(({ name, key }) => `  ${toPlainText(name)}  ${shortenKey(key)}\n`),
  ].join('');
  return { output: args.flag('json') ? writeJson(document) : text, exitCode: 0 };
}

function describeSets({ sets }: WorkspacePacks): string {
  const lines = sets.map(
    ({ at, author, packs }, index) =>
      `  ${index + 1}  ${at.slice(0, 16)}  ${toPlainText(author)}  ${packs.length === 0 ? 'the catalogue as it ships' : packs.join(', ')}\n`,
  );
  return sets.length === 0
    ? ''
    : `Sets, of which the last is in use\n  0  the catalogue as it ships\n${lines.join('')}`;
}

/** `catalogue put-back W --set N`: an earlier set of packs is in use again. */
export async function putBack(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  const args = readArguments(argv, { json: { type: 'boolean' }, set: { type: 'string' } });
  const [at] = args.paths;
  if (at === undefined || args.text('set') === undefined)
    throw new Refusal('Name the workspace and --set N, a number of catalogue list.');
  const workspace = await readWorkspaceAt(at, surroundings);
  const held = workspace.packs ?? NO_PACKS;
  const number = readWholeNumber(args, 'set', { min: 0, max: held.sets.length });
  const packs = putSetBack(held, number, { at: surroundings.now, author: 'command line' });
  if (packs === null) throw new Refusal(`There is no set ${number}.`);
  await writeWorkspace(surroundings.folder, at, { ...workspace, packs });
  const { version } = openCatalogue(listPacksInUse(packs)).catalogue;
  const output = args.flag('json')
    ? writeJson({ version, set: number })
    : `${at} stands on catalogue ${version} again.\n`;
  return { output, exitCode: 0 };
}

/** `catalogue trust KEYFILE W --name NAME`: packs signed with this key are taken in the workspace from now on. */
export async function trust(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  const args = readArguments(argv, { json: { type: 'boolean' }, name: { type: 'string' } });
  const [path, at] = args.paths;
  if (path === undefined || at === undefined) throw new Refusal('Name the file of the public key and the workspace.');
  const key = await readKeyFile(path, surroundings);
  const workspace = await readWorkspaceAt(at, surroundings);
  const held = workspace.packs ?? NO_PACKS;
  const name = args.text('name') ?? path;
  const keys = [...held.keys.filter((one) => one.key !== key), { name, key }];
  await writeWorkspace(surroundings.folder, at, { ...workspace, packs: { ...held, keys } });
  const output = args.flag('json')
    ? writeJson({ keys })
    : `${at} takes packs signed by “${name}” (${shortenKey(key)}).\n`;
  return { output, exitCode: 0 };
}
