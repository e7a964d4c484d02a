import chineseBold from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff?url';
import chineseRegular from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff?url';
import cyrillicBold from '@fontsource/noto-sans-sc/files/noto-sans-sc-cyrillic-600-normal.woff?url';
import cyrillicRegular from '@fontsource/noto-sans-sc/files/noto-sans-sc-cyrillic-400-normal.woff?url';
import latinBold from '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-600-normal.woff?url';
import latinRegular from '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff?url';
import latinExtBold from '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-ext-600-normal.woff?url';
import latinExtRegular from '@fontsource/noto-sans-sc/files/noto-sans-sc-latin-ext-400-normal.woff?url';
import type { BriefSheet } from '../../../documents/brief/brief-sheet.ts';
import { drawBrief, listBriefFaces } from '../../../documents/brief/draw-brief.ts';
import type { FaceName, FontFiles } from '../../../documents/pdf/faces.ts';
import type { PaperSize } from '../../../documents/pdf/paper.ts';
import { getFileStem, saveBlob } from '../../components/save-file.ts';

const ADDRESSES: Readonly<Record<'regular' | 'bold', Readonly<Record<FaceName, string>>>> = {
  regular: { latin: latinRegular, 'latin-ext': latinExtRegular, cyrillic: cyrillicRegular, chinese: chineseRegular },
  bold: { latin: latinBold, 'latin-ext': latinExtBold, cyrillic: cyrillicBold, chinese: chineseBold },
};

/** Draws the brief and hands it to the person; only fonts needed by its names are fetched. */
export async function saveBrief(sheet: BriefSheet, size: PaperSize): Promise<void> {
  const fonts = await fetchFonts(listBriefFaces(sheet));
  const bytes = await drawBrief(sheet, { size, fonts, madeAt: new Date() });
  const name = `${getFileStem(sheet.company, sheet.isDemo)}-brief-${sheet.lawDate}.pdf`;
  saveBlob(name, new Blob([bytes], { type: 'application/pdf' }));
}

async function fetchFonts(faces: readonly FaceName[]): Promise<FontFiles> {
  const fetchAll = async (weight: 'regular' | 'bold'): Promise<FontFiles['regular']> => {
    const files = await Promise.all(
      faces.map(async (face) => [face, await fetchFont(ADDRESSES[weight][face])] as const),
    );
    return Object.fromEntries(files);
  };
  const [regular, bold] = await Promise.all([fetchAll('regular'), fetchAll('bold')]);
  return { regular, bold };
}

async function fetchFont(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A font of the brief could not be read (${String(response.status)}).`);
  return new Uint8Array(await response.arrayBuffer());
}
