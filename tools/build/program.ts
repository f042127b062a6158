// The distribution's one script: every module of the command, of the scanning child and of the library. Modules are
// evaluated when they are first asked for, as esbuild does for what is required; and V8 can keep the bytecode of what
// was called, which it cannot for modules of the language (see packages/cli/src/load-program.ts).

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { REQUIRE_BUILTIN } from './late-modules.ts';

/** The name of the script in the distribution. */
export const PROGRAM_FILE = 'program.js';

/** Stands for the script's own URL, which no module of the language is there to know. */
const URL_PARAMETER = '__programUrl';

/** What the script hands out: `Program` of load-program.ts. */
function programSource(children: readonly string[]): string {
  const engine = './packages/scanner/src/engine';
  const starts = children.map((name) => `'${name}': () => void require('${engine}/${name}.ts')`);
  return `
const children = { ${starts.join(', ')} };
module.exports = {
  runProcess: (...given) => require('./packages/cli/src/run-process.ts').runProcess(...given),
  scanLocators: (...given) => require('./packages/cli/src/scan-locators.ts').scanLocators(...given),
  scanBytes: (...given) => require('./packages/cli/src/scan-locators.ts').scanBytes(...given),
  startChild: (entry) => children[entry](),
  kindsOfWork: () => require('${engine}/kinds-of-work.ts').kindsOfWork(),
  optimiseLater: () => require('${engine}/scanning-clock.ts').optimiseLater(),
  letHeapGrow: () => require('${engine}/keep-heap-small.ts').letHeapGrow(),
};`;
}

export interface BuiltProgram {
  readonly metafile: Metafile;
  readonly bytes: number;
  /** Names the content. */
  readonly digest: string;
}

/**
 * Writes the script.
 *
 * @param children names of the engine's modules that run as processes of their own
 * @throws Error with esbuild's messages where something cannot be bundled
 */
export async function buildProgram(
  root: string,
  children: readonly string[],
  outdir: string,
  options: BuildOptions,
): Promise<BuiltProgram> {
  const { metafile, outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    stdin: { contents: programSource(children), resolveDir: root, loader: 'js' },
    format: 'cjs',
    define: { 'import.meta.url': URL_PARAMETER },
    metafile: true,
    write: false,
  });
  // ASCII, so that nothing has to be decoded; what esbuild leaves stands in regular expressions, which know the escape.
  const text = (outputFiles[0]?.text ?? '').replaceAll(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const script = `(function (module, exports, ${URL_PARAMETER}) { ${REQUIRE_BUILTIN}\n${text}\n})\n`;
  writeFileSync(path.join(outdir, PROGRAM_FILE), script);
  const digest = createHash('sha256').update(script).digest('hex').slice(0, 16);
  return { metafile, bytes: script.length, digest };
}

/** What takes the place of a module that an entry loads: the same exports, out of the script. */
interface Door {
  /** The module's file, below the root. */
  readonly file: string;
  /** How the program is loaded, and what of it is handed on. */
  source(url: string): string;
}

const LOADER = './packages/cli/src/load-program.ts';

function doorsOf(children: readonly string[]): readonly Door[] {
  const kept = (part: string) => (url: string) =>
    `import { loadProgramWithBytecode, partOfChild, partOfCommand } from '${LOADER}';
const program = loadProgramWithBytecode(${url}, ${part});
`;
  return [
    {
      file: 'packages/cli/src/run-process.ts',
      source: (url) =>
        `${kept('partOfCommand(process.argv.slice(2))')(url)}export const { runProcess } = program;`,
    },
    {
      file: 'packages/cli/src/scan-locators.ts',
      source: (url) =>
        `import { loadProgram } from '${LOADER}';\nexport const { scanLocators, scanBytes } = loadProgram(${url});`,
    },
    ...children.map((name) => ({
      file: `packages/scanner/src/engine/${name}.ts`,
      source: (url: string) =>
        `${kept(`partOfChild('${name}', process.argv.slice(2))`)(url)}program.startChild('${name}');`,
    })),
  ];
}

/** Lets the entries load the script instead of the modules it holds. */
export function programDoors(root: string, children: readonly string[], digest: string): Plugin {
  const doors = new Map(doorsOf(children).map((door) => [path.join(root, door.file), door]));
  const script = `{ url: new URL('./${PROGRAM_FILE}', import.meta.url).href, digest: '${digest}' }`;
  return {
    name: 'program doors',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const door = doors.get(file);
        return door && { contents: door.source(script), loader: 'js', resolveDir: root };
      });
    },
  };
}
