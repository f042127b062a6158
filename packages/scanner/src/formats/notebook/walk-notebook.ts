// Walks the documents of one notebook file: one where it is whole, several pieces where it is broken.

import { all, type DataNode, stringOf } from '../data-tree/data-node.ts';
import type { FormatContext } from '../format.ts';
import { cellLanguageOf } from './cell-language.ts';
import type { NotebookText } from './cell-lines.ts';
import { CodeJoiner, languageName, type NotebookLanguage } from './code-joiner.ts';
import { CellReader } from './read-cell.ts';
import { NotebookTeller } from './tell-mime.ts';

const STRUCTURE_KEYS: ReadonlySet<string> = new Set(['cells', 'worksheets', 'nbformat', 'nbformat_minor']);

/** One notebook; its cells are counted over all its pieces. */
export class NotebookWalk {
  readonly #teller: NotebookTeller;
  readonly #code: CodeJoiner;
  readonly #reader: CellReader;
  #language: NotebookLanguage = { name: 'python' };
  #isOutOfTime = false;
  /** Cells that were begun. */
  cells = 0;

  /** @param notebook the text that is read first */
  constructor(context: FormatContext, notebook: NotebookText) {
    this.#teller = new NotebookTeller(context, notebook);
    this.#code = new CodeJoiner(this.#teller);
    this.#reader = new CellReader(this.#teller, this.#code);
  }

  /** A whole notebook, or what is left of one. */
  readNotebook(root: DataNode): void {
    this.#language = languageOf(root);
    for (const cells of cellLists(root)) this.readCells(cells.items());
    for (const { key, value } of root.entries()) {
      if (!STRUCTURE_KEYS.has(key)) this.readOther(value, key);
    }
  }

  /** Some cells. @param notebook the text that they stand in, where it is another one by now */
  readCells(cells: Iterable<DataNode>, notebook?: NotebookText): void {
    const { context } = this.#teller;
    if (notebook !== undefined) this.#teller.notebook = notebook;
    for (const cell of cells) {
      this.#isOutOfTime ||= context.budget.isOutOfTime();
      if (this.#isOutOfTime) break;
      this.#reader.read(this.cells++, cell, this.#language);
    }
  }

  /** A value that is no cell. */
  readOther(value: DataNode, key: string): void {
    this.#teller.leaves({ cell: 0, part: 'metadata' }, [value], key, 'file');
  }

  /** States what is known only behind the last cell. */
  end(): void {
    this.#code.end();
    if (!this.#isOutOfTime) return;
    this.#teller.context.gap({
      kind: 'timeout',
      reason: `The time for this file was used up at cell ${this.cells}.`,
      consequence: 'The cells behind it were not read.',
    });
  }
}

/** The lists of cells: of version 4 at the top, of older ones in worksheets; of keys that stand twice both. */
function* cellLists(root: DataNode): Generator<DataNode> {
  yield* all(root, 'cells');
  for (const worksheets of all(root, 'worksheets')) {
    for (const sheet of worksheets.items()) yield* all(sheet, 'cells');
  }
}

/** Names of kernels of Python, and of environments that hold one where nothing else is said. */
const PYTHON_KERNEL = /^python/i;
const ENVIRONMENT = /^(?:conda|env|venv)/i;

/**
 * What its code is written in. Its metadata are claims, of which some reader believes one: it is Python where any of them says
 * so, or where none says anything, because notebooks were made for it.
 */
function languageOf(root: DataNode): NotebookLanguage {
  const claims: string[] = [];
  let kernelName = '';
  for (const metadata of all(root, 'metadata')) {
    for (const kernel of all(metadata, 'kernelspec')) {
      kernelName = languageName(stringOf(kernel.get('name')) ?? '');
      if (PYTHON_KERNEL.test(stringOf(kernel.get('display_name')) ?? '')) claims.push('python');
      claims.push(languageName(stringOf(kernel.get('language')) ?? ''));
      claims.push(PYTHON_KERNEL.test(kernelName) ? 'python' : kernelName);
    }
    for (const info of all(metadata, 'language_info'))
      claims.unshift(languageName(stringOf(info.get('name')) ?? ''));
  }
  const named = claims.filter((claim) => claim !== '');
  const others = named.filter((claim) => claim !== 'python' && !ENVIRONMENT.test(claim));
  const isPython = named.includes('python') || others.length === 0;
  const name = isPython ? 'python' : (others[0] ?? 'python');
  const other = others.find((claim) => cellLanguageOf(claim).as !== 'unknown');
  return {
    name,
    ...(isPython && other !== undefined ? { other } : {}),
    ...(cellLanguageOf(kernelName).as === 'unread' ? { unread: kernelName } : {}),
  };
}
