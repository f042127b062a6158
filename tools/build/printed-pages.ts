// What draws printed reports, beside the program and not in it: the library is larger than most of what else is bundled, and
// one verb needs it; the fonts that it embeds lie beside it as files.

import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const LIBRARY = 'pdfkit';
const FILE = 'pdfkit.cjs';
const FOLDER = 'fonts';

/** As packages/cli/src/report-fonts.ts names them, below `node_modules`. */
const FONTS: Readonly<Record<string, string>> = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  mono: '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
};

/** What takes the place of report-fonts.ts. */
const READER = `
import { readFileSync } from 'node:fs';
const read = (file) => readFileSync(new URL('./${FOLDER}/' + file, import.meta.url));
export const readReportFonts = () => ({
${Object.entries(FONTS)
  .map(([name, file]) => `  ${name}: read('${path.basename(file)}'),`)
  .join('\n')}
});
`;

const STAND_IN = `
export default process.getBuiltinModule('node:module').createRequire(import.meta.url)('./${FILE}');
`;

/** Lets the program load the library and the fonts from files beside it. */
export function printedPages(): Plugin {
  return {
    name: 'printed pages',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${LIBRARY}$`) }, ({ path: name }) => ({
        ...{ path: name, namespace: 'beside', sideEffects: false },
      }));
      onLoad({ filter: /.*/, namespace: 'beside' }, () => ({ contents: STAND_IN, loader: 'js' }));
      onLoad({ filter: /[\\/]cli[\\/]src[\\/]report-fonts\.ts$/ }, () => ({
        contents: READER,
        loader: 'js',
      }));
    },
  };
}

/**
 * Writes the library and the fonts.
 *
 * @returns every source file that went in, relative to the root, and the size of the library's file
 */
export async function writePrintedPages(
  root: string,
  outdir: string,
  options: BuildOptions,
): Promise<{ readonly inputs: readonly string[]; readonly bytes: number }> {
  const { metafile } = await build({
    ...options,
    absWorkingDir: root,
    plugins: [],
    stdin: {
      contents: `module.exports = require('${LIBRARY}');`,
      resolveDir: path.join(root, 'packages/reports'),
      loader: 'js',
    },
    outfile: path.join(outdir, FILE),
    format: 'cjs',
    metafile: true,
  });
  mkdirSync(path.join(outdir, FOLDER), { recursive: true });
  const fonts = Object.values(FONTS).map((file) => path.join('node_modules', file));
  for (const font of fonts)
    copyFileSync(path.join(root, font), path.join(outdir, FOLDER, path.basename(font)));
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return {
    inputs: [...Object.keys(metafile.inputs), ...fonts.map((font) => font.replaceAll(path.sep, '/'))],
    bytes,
  };
}
