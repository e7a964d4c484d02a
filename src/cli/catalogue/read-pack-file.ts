import { resolve } from 'node:path';
import { readPackContent, readSignedPack } from '../../catalogue/packs/read-pack.ts';
import { NO_PACKS, type PackContent, type SignedPack, type TrustedKey } from '../../domain/packs/pack-file.ts';
import { readPublicKey } from '../../domain/packs/sign-pack.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import type { Surroundings } from '../command.ts';
import type { Arguments } from '../reading/read-arguments.ts';
import { readBytes } from '../reading/read-inputs.ts';
import { Refusal } from '../refusal.ts';
import { findWorkspace } from '../write-workspace.ts';

/** Options of the commands holding a pack against keys. */
export const KEY_OPTIONS = { key: { type: 'string', multiple: true } } as const;

/** The text of a file; refuses a missing one. */
export async function readTextFile(path: string, { folder }: Surroundings): Promise<string> {
  return new TextDecoder().decode(await readBytes(resolve(folder, path), null, path));
}

/** A signed pack; refuses anything else with every reason. */
export async function readPackFile(path: string, surroundings: Surroundings): Promise<SignedPack> {
  const reading = readSignedPack(await readTextFile(path, surroundings));
  if (!reading.ok) throw new Refusal(`${path}: ${reading.reasons.join(' ')}`);
  return reading.pack;
}

/** An unsigned pack, without its signature; refuses anything else. */
export async function readDraftFile(path: string, surroundings: Surroundings): Promise<PackContent> {
  const reading = readPackContent(await readTextFile(path, surroundings));
  if (!reading.ok) throw new Refusal(`${path}: ${reading.reasons.join(' ')}`);
  return reading.pack;
}

/** The workspace at a path; refuses where there is none. */
export async function readWorkspaceAt(path: string, { folder }: Surroundings): Promise<WorkspaceFile> {
  const workspace = await findWorkspace(folder, path);
  if (workspace === null) throw new Refusal(`There is no workspace ${path}.`);
  return workspace;
}

/** The accepted keys: those of the workspace's settings and of the files of `--key`. */
export async function readKeys(
  args: Arguments,
  surroundings: Surroundings,
  workspace: WorkspaceFile | null,
): Promise<TrustedKey[]> {
  const given: TrustedKey[] = [];
  for (const path of args.texts('key')) given.push({ name: path, key: await readKeyFile(path, surroundings) });
  return [...(workspace?.packs ?? NO_PACKS).keys, ...given];
}

/** The public key of a file; refuses a file without one. */
export async function readKeyFile(path: string, surroundings: Surroundings): Promise<string> {
  const key = readPublicKey(await readTextFile(path, surroundings));
  if (key !== null) return key;
  throw new Refusal(`${path} holds no public Ed25519 key (32 bytes in base64 or hexadecimal, or PEM).`);
}
