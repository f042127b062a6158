// The fonts that printed reports embed. In the distribution they lie beside the program: see tools/build/printed-pages.ts.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The bytes of the fonts: for text, for heads, and for what has to be told letter by letter. */
export function readReportFonts(): Readonly<Record<'regular' | 'bold' | 'mono', Uint8Array>> {
  const require = createRequire(import.meta.url);
  const read = (file: string) => readFileSync(require.resolve(`@expo-google-fonts/${file}`));
  return {
    regular: read('noto-sans/400Regular/NotoSans_400Regular.ttf'),
    bold: read('noto-sans/700Bold/NotoSans_700Bold.ttf'),
    mono: read('noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf'),
  };
}
