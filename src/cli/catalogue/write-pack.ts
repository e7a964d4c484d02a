import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import { listReasonsAgainst } from '../../catalogue/packs/check-pack.ts';
import { listUnsettled } from '../../catalogue/packs/list-unsettled.ts';
import { getPackName } from '../../domain/packs/packs-in-use.ts';
import { createKeyPair, signPack } from '../../domain/packs/sign-pack.ts';
import type { CommandResult, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { type Arguments, readArguments } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { replaceFile } from '../replace-file.ts';
import { readDraftFile, readTextFile } from './read-pack-file.ts';

/** `catalogue sign DRAFT --key NAME.private.key -o PACK`: a pack with its signature. A draft without a workspace to take it is refused. */
export async function sign(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  const args = readArguments(argv, {
    json: { type: 'boolean' },
    key: { type: 'string' },
    output: { type: 'string', short: 'o' },
  });
  const [path] = args.paths;
  const [keyPath, output] = [args.text('key'), args.text('output')];
  if (path === undefined || keyPath === undefined || output === undefined)
    throw new Refusal('Name the draft, --key with the file of the private key, and -o with the pack to be written.');
  const draft = await readDraftFile(path, surroundings);
  // What it stands on is not known here, so that only what is wrong by itself counts.
  const reasons = [
    ...(draft.after.length === 0
      ? listReasonsAgainst(draft, [])
      : draft.open.map(({ at, why }) => `A point is still open at ${at}: ${why}`)),
    ...listUnsettled(draft),
  ];
  if (reasons.length > 0) throw new Refusal(`${path} is not signed: ${reasons.join(' ')}`);
  const signed = await signWith(await readTextFile(keyPath, surroundings));
  await replaceFile(resolve(surroundings.folder, output), `${JSON.stringify(signed, null, 2)}\n`);
  const said = args.flag('json')
    ? writeJson({ pack: getPackName(draft), file: output })
    : `Wrote ${output}: ${getPackName(draft)}, signed.\n`;
  return { output: said, exitCode: 0 };

  async function signWith(privateKey: string): ReturnType<typeof signPack> {
    try {
      return await signPack(draft, privateKey);
    } catch (error) {
      throw new Refusal(`${keyPath ?? ''} holds no private Ed25519 key (PKCS #8).`, { cause: error });
    }
  }
}

/** `catalogue new-key -o NAME`: a pair of keys, `NAME.private.key` for signers of packs and `NAME.public.key` for takers of them. */
export async function newKey(argv: readonly string[], surroundings: Surroundings): Promise<CommandResult> {
  const args = readArguments(argv, { json: { type: 'boolean' }, output: { type: 'string', short: 'o' } });
  const name = requireOutput(args);
  const { publicKey, privateKey } = await createKeyPair();
  const write = (file: string, text: string): Promise<void> =>
    replaceFile(resolve(surroundings.folder, file), `${text}\n`);
  await write(`${name}.private.key`, privateKey);
  await chmod(resolve(surroundings.folder, `${name}.private.key`), 0o600);
  await write(`${name}.public.key`, publicKey);
  const text = `Wrote ${name}.private.key, which nobody else may read, and ${name}.public.key.\n`;
  return { output: args.flag('json') ? writeJson({ publicKey }) : text, exitCode: 0 };
}

function requireOutput(args: Arguments): string {
  const name = args.text('output');
  if (name === undefined) throw new Refusal('Say what the keys are called: -o NAME.');
  return name;
}
