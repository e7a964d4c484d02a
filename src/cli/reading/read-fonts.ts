import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FaceName, FontFiles } from '../../documents/pdf/faces.ts';

const FILE_WORDS: Readonly<Record<FaceName, string>> = {
  latin: 'latin',
  'latin-ext': 'latin-ext',
  cyrillic: 'cyrillic',
  chinese: 'chinese-simplified',
};

/** Reads the font files of some faces, in both weights, from their package. */
export async function readFonts(faces: readonly FaceName[]): Promise<FontFiles> {
  const read = async (weight: 400 | 600): Promise<FontFiles['regular']> => {
    const files = await Promise.all(
      faces.map(async (face) => {
        const name = `@fontsource/noto-sans-sc/files/noto-sans-sc-${FILE_WORDS[face]}-${weight}-normal.woff`;
        return [face, new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(name))))] as const;
      }),
    );
    return Object.fromEntries(files);
  };
  return { regular: await read(400), bold: await read(600) };
}
