import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Arabic in Amiri, whose text can be read back out of a PDF; Latin in Noto Serif. Both under the Open Font License. */
const FILES = [
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
];

/** The only fonts that documents are set in: what the machine has installed plays no part. */
export function readFonts(): Promise<readonly Buffer[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(FILES.map((file) => readFile(resolve(file))));
}
