// One cell of a notebook of any version: its source, outputs, metadata and attachments, whichever keys they stand under.

import { all, type DataNode, stringOf } from '../data-tree/data-node.ts';
import { textPieces } from './cell-lines.ts';
import { type CodeJoiner, languageName, type NotebookLanguage } from './code-joiner.ts';
import type { CellPart, NotebookTeller } from './tell-mime.ts';

/** Keys of a cell that hold its text: versions 1 to 3 called that of code otherwise. */
const SOURCE_KEYS = ['source', 'input', 'code', 'text'] as const;
const CODE_TYPES: ReadonlySet<string> = new Set(['code', 'input']);
const PROSE_TYPES: ReadonlySet<string> = new Set(['markdown', 'heading', 'html', 'text']);
/** Keys of a cell that say nothing of their own. */
const PLAIN_KEYS: ReadonlySet<string> = new Set([
  ...SOURCE_KEYS,
  'cell_type',
  'outputs',
  'attachments',
  'metadata',
  'execution_count',
  'prompt_number',
  'collapsed',
  'language',
  'level',
  'id',
]);

/** A shorter message holds nothing that anyone looks for. */
const MIN_SAID_UNITS = 6;

/** Media types that version 3 wrote as keys of their own. */
const SHORT_TYPES: ReadonlyMap<string, string> = new Map([
  ['text', 'text/plain'],
  ['html', 'text/html'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['pdf', 'application/pdf'],
  ['latex', 'text/latex'],
  ['json', 'application/json'],
  ['javascript', 'application/javascript'],
]);

/** Reads cells one after another. */
export class CellReader {
  readonly #teller: NotebookTeller;
  readonly #code: CodeJoiner;

  constructor(teller: NotebookTeller, code: CodeJoiner) {
    this.#teller = teller;
    this.#code = code;
  }

  /** @param cell its position, 0-based; @param language what the notebook is written in */
  read(cell: number, node: DataNode, language: NotebookLanguage): void {
    if (node.kind !== 'object') return;
    const type = stringOf(node.get('cell_type')) ?? (node.get('outputs') === undefined ? 'raw' : 'code');
    for (const { key, value } of node.entries()) {
      if ((SOURCE_KEYS as readonly string[]).includes(key)) {
        this.#source(cell, type, value, language, languageOfCell(node));
      } else if (key === 'outputs') {
        let output = 0;
        for (const item of value.items()) this.#output({ cell, part: 'output', output: output++ }, item);
      } else if (key === 'attachments') {
        for (const file of value.entries()) {
          const part = { cell, part: 'attachment' } as const;
          for (const { key: mediaType, value: blob } of file.value.entries())
            this.#teller.mime(part, mediaType, blob);
        }
      } else if (!PLAIN_KEYS.has(key) || key === 'metadata') {
        this.#teller.leaves({ cell, part: 'metadata' }, [value], key);
      }
    }
  }

  #source(
    cell: number,
    type: string,
    node: DataNode,
    language: NotebookLanguage,
    own: string | undefined,
  ): void {
    const part = { cell, part: 'source' } as const;
    if (CODE_TYPES.has(type)) {
      this.#code.addCell(cell, [...textPieces(this.#teller.notebook, node)], language, own);
      return;
    }
    const isProse = PROSE_TYPES.has(type);
    const writer = this.#teller.writer(part, isProse ? 'markdown' : 'prose', isProse ? 'markdown' : 'plain');
    for (const { text, rawLine } of textPieces(this.#teller.notebook, node)) {
      writer.add(this.#teller.withoutBlobs(part, text), rawLine);
    }
    writer.end();
  }

  #output(part: CellPart, node: DataNode): void {
    for (const { key, value } of node.entries()) {
      if (key === 'data') {
        for (const { key: mediaType, value: content } of value.entries())
          this.#teller.mime(part, mediaType, content);
      } else if (key === 'traceback') {
        this.#teller.text(part, value, 'plain', 'lines');
      } else if (key === 'evalue' || key === 'ename') {
        if (!isInTraceback(node, value)) this.#teller.text(part, value);
      } else if (key === 'metadata') {
        this.#teller.leaves(part, [value], 'metadata');
      } else if (key === 'text') {
        this.#teller.text(part, value);
      } else if (SHORT_TYPES.has(key)) {
        this.#teller.mime(part, SHORT_TYPES.get(key) ?? '', value);
      } else if (key !== 'output_type' && key !== 'name' && key !== 'stream') {
        this.#teller.leaves(part, [value], key);
      }
    }
  }
}

/** True where what an error says is said again by the lines above it, as it is. */
function isInTraceback(output: DataNode, value: DataNode): boolean {
  const said = value.text;
  if (said.length < MIN_SAID_UNITS) return true;
  for (const traceback of all(output, 'traceback'))
    for (const line of traceback.items()) if (line.text.includes(said)) return true;
  return false;
}

/** The language of one cell, where it has one of its own: Python where any of its names says so. */
function languageOfCell(cell: DataNode): string | undefined {
  const metadata = cell.get('metadata');
  const names = [
    stringOf(cell.get('language')),
    stringOf(metadata?.get('vscode')?.get('languageId')),
    stringOf(metadata?.get('kernel')),
    stringOf(metadata?.get('dotnet_interactive')?.get('language')),
  ].flatMap((name) => (name === undefined || name === '' ? [] : languageName(name)));
  return names.find((name) => name === 'python') ?? names[0];
}
