// Notebooks that are kept as Markdown: R Markdown, Quarto, MyST and jupytext's. Their fences are cells that a reader runs;
// fences of other Markdown are shown and run nothing. Source of truth: mwouts/jupytext, docs/formats-markdown.md;
// quarto-dev/quarto-web, docs/computations. Only ever probable, like all text; the text format walks them, too.

import type { Format, FormatContext, Probe } from '../format.ts';
import { cellLanguageOf } from '../notebook/cell-language.ts';
import { languageName } from '../notebook/code-joiner.ts';
import { tellNotebookCalls } from '../notebook/notebook-calls.ts';
import { CommandTeller } from '../notebook/tell-commands.ts';
import { transformCell } from '../notebook/transform-cell.ts';
import { tellInstallCalls } from '../python-requirements/install-calls.ts';
import { type InstallTeller, placeInText } from '../python-requirements/install-teller.ts';
import { analysePython } from '../python-source/analyse-python.ts';
import { splitCommands } from '../shell/split-commands.ts';
import { tellCommands } from '../shell/tell-commands.ts';
import { decodeText } from '../text/decode-text.ts';
import { textEncoding } from '../text/encoding.ts';
import { languageOfName } from '../text/language.ts';
import { readText } from '../text/read-text.ts';
import { type Fence, fencesOf } from './fences.ts';

const OPENING_BYTES = 4096;
const RUN_NAMES = /\.(?:rmd|qmd)$/i;
/** A header of settings that names a notebook's kernel, or cells of MyST. */
const RUN_OPENING =
  /^---\r?\n[\s\S]{0,3000}?^(?:jupyter|jupytext|kernelspec):|^(?:`{3,}|~{3,})\{code-cell\}/m;
const SHELLS: Readonly<Record<string, string>> = {
  bash: 'bash',
  sh: 'sh',
  zsh: 'zsh',
  shell: 'sh',
  console: 'sh',
  powershell: 'powershell',
  cmd: 'cmd',
};

export const format: Format = {
  id: 'markdown-notebook',
  title: 'Notebook as Markdown',
  extensions: ['.rmd', '.qmd'],

  identify({ head, sizeBytes, name, role }: Probe) {
    const encoding = textEncoding(head, head.length === sizeBytes);
    if (encoding === undefined || role?.part === 'text' || languageOfName(name) !== 'markdown')
      return undefined;
    if (RUN_NAMES.test(name)) return 'probable';
    const opening = decodeText(head.subarray(0, OPENING_BYTES), encoding);
    return RUN_OPENING.test(opening) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const text = readText(context, 'The cells behind them were not judged.');
    const commandTeller = new CommandTeller(context, 'notebook');
    const python: string[] = [];
    const unread = new Set<string>();
    const kernel = kernelOf(text);
    let lines = 0;
    for (const fence of fencesOf(text)) {
      const language = languageName(fence.language === 'code-cell' ? kernel : fence.language);
      const interpreter = SHELLS[language];
      if (interpreter !== undefined) tellShell(context, fence, interpreter, commandTeller.installs);
      const known = cellLanguageOf(language);
      if (known.as === 'unread' && (fence.isCell || !RUN_NAMES.test(context.name))) unread.add(known.title);
      if (language !== 'python') continue;
      const cell = transformCell(fence.text);
      for (const command of cell.commands)
        commandTeller.tell(command, (line) => ({ line: fence.line + line }));
      if (cell.python.trim() === '') continue;
      // Each line of code stands in the line that it has in the file.
      if (fence.line > lines) python.push('\n'.repeat(fence.line - lines));
      const ended = `${cell.python.replace(/\r/g, '')}\n`;
      python.push(ended);
      lines = fence.line + ended.split('\n').length - 1;
    }
    for (const title of unread)
      context.gap({
        kind: 'unrecognised',
        reason: `Cells in ${title} are not analysed by this version.`,
        consequence: 'What they do when they are run was not judged.',
      });
    if (python.length === 0) {
      commandTeller.installs.end();
      return;
    }
    const source = python.join('');
    const { code, gaps } = analysePython(source);
    context.emit({ kind: 'python.code', origin: 'source', code, offset: 0 });
    tellNotebookCalls(context, code, undefined);
    tellInstallCalls(commandTeller.installs, code, (line, column) => ({ line, column }), source.split('\n'));
    commandTeller.installs.end();
    for (const { kind, reason } of gaps)
      context.gap({ kind, reason, consequence: 'What that code does was not judged.' });
  },
};

/** The settings of a document, which name its kernel. */
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]{0,4000}?)\n---/;
const KERNEL = /^[ \t]{0,16}(?:language|name):[ \t]{0,8}["']?([\w.+-]{1,60})/m;

/** What cells without a language of their own are written in. */
function kernelOf(text: string): string {
  const settings = FRONT_MATTER.exec(text)?.[1] ?? '';
  const kernel = settings.slice(Math.max(0, settings.indexOf('kernelspec:')));
  return KERNEL.exec(kernel)?.[1] ?? 'python';
}

function tellShell(
  context: FormatContext,
  { text, line }: Fence,
  interpreter: string,
  installs: InstallTeller,
): void {
  const commands = [...splitCommands(text.replace(/^\$ /gm, ''), interpreter)];
  tellCommands(
    context,
    commands.map((command) => ({ ...command, line: command.line + line })),
    { how: 'cell', interpreter },
  );
  for (const command of commands)
    installs.command(command.text, (at) =>
      placeInText(command.text, at, command.line + line + 1, command.column),
    );
}
