import { describe, expect, it } from 'vitest';
import { refusePacks } from '../../src/api/requests/check-packs.ts';
import type { SignedPack } from '../../src/domain/packs/pack-file.ts';
import { createKeyPair, signPack } from '../../src/domain/packs/sign-pack.ts';
import { writeActPack } from '../catalogue/packs/made-up-act.ts';

describe('documents with packs of law', () => {
  const keep = (pack: SignedPack, key: string, packs: string[]) => ({
    kind: 'packs' as const,
    value: { keys: [{ name: 'Law desk', key }], accepted: [pack], sets: [{ at: '', author: '', packs }] },
  });

  it('are kept only where each pack in use is signed with a key that they trust', async () => {
    const { publicKey, privateKey } = await createKeyPair();
    const other = await createKeyPair();
    const pack = await signPack(writeActPack(), privateKey);
    const name = 'mofcom-2026-90.1';
    expect(await refusePacks([keep(pack, publicKey, [name])])).toBeNull();
    expect(await refusePacks([keep(pack, other.publicKey, [name])])).toContain('not among the settings');
    expect(await refusePacks([keep({ ...pack, title: 'x' }, publicKey, [name])])).toContain('altered or damaged');
    // What is only remembered may be of a key that is trusted no more.
    expect(await refusePacks([keep(pack, other.publicKey, [])])).toBeNull();
    expect(
      await refusePacks([
        { kind: 'view', value: { name: 'x' } },
        { kind: 'packs', value: null },
      ]),
    ).toBeNull();
  });
});
