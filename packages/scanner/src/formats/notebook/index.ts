// Jupyter notebooks: every cell's source, outputs, metadata and attachments, decoded from JSON. Source of truth:
// jupyter/nbformat, the schemas nbformat.v3 and nbformat.v4, and its `v1`, `v2` for what was written before.

import { all, type DataNode, stringOf } from '../data-tree/data-node.ts';
import { jsonDocumentOf } from '../data-tree/json-document.ts';
import { LineIndex } from '../data-tree/line-index.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { opensJson } from '../json/opens-json.ts';
import { textEncoding } from '../text/encoding.ts';
import { tellBrokenRest } from './broken-rest.ts';
import { CodeJoiner } from './code-joiner.ts';
import { isNotebook, isNotebookName, opensNotebook } from './opens-notebook.ts';
import { CellReader } from './read-cell.ts';
import { NotebookTeller } from './tell-mime.ts';

export const format: Format = {
  id: 'notebook',
  title: 'Jupyter notebook',
  extensions: ['.ipynb'],

  identify(probe: Probe) {
    const { head, name, sizeBytes } = probe;
    if (!isNotebookName(name)) return opensNotebook(probe) ? 'certain' : undefined;
    if (opensJson(head)) return 'certain';
    // Of a notebook that begins as something else the text is read, and its reader is told.
    return textEncoding(head, head.length === sizeBytes) === undefined ? undefined : 'probable';
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const isJson = opensJson(bytes.read(0, 4096));
    if (!isJson) {
      context.gap({
        kind: 'malformed',
        reason: 'It is named like a notebook and is no JSON.',
        consequence: 'It was searched as plain text.',
      });
      return;
    }
    const document = jsonDocumentOf(bytes);
    context.explain(0, document.end);
    const notebook = { text: document.text, lines: new LineIndex(document.text) };
    const teller = new NotebookTeller(context, notebook);
    let cells = 0;
    for (const root of document.roots) {
      if (isNotebook(root)) cells = walkNotebook(teller, root);
      else teller.leaves({ cell: 0, part: 'metadata' }, [root], '', 'file');
    }
    if (!document.roots.some(isNotebook)) {
      context.gap({
        kind: 'malformed',
        reason: 'It is named like a notebook and has no list of cells.',
        consequence: 'Its values were searched as text.',
      });
    }
    if (document.problem !== undefined)
      tellBrokenRest(context, document, notebook.lines, Math.max(0, cells - 1));
  },
};

/** @returns how many cells it has */
function walkNotebook(teller: NotebookTeller, root: DataNode): number {
  const { budget } = teller.context;
  const language = languageOf(root);
  const code = new CodeJoiner(teller);
  const reader = new CellReader(teller, code);
  let cell = 0;
  let isOutOfTime = false;
  for (const cells of cellLists(root)) {
    for (const node of cells.items()) {
      isOutOfTime ||= budget.isOutOfTime();
      if (isOutOfTime) break;
      reader.read(cell++, node, language);
    }
  }
  if (isOutOfTime) {
    teller.context.gap({
      kind: 'timeout',
      reason: `The time for this file was used up at cell ${cell}.`,
      consequence: 'The cells behind it were not read.',
    });
  }
  code.end();
  for (const { key, value } of root.entries()) {
    if (key === 'cells' || key === 'worksheets' || key === 'nbformat' || key === 'nbformat_minor') continue;
    teller.leaves({ cell: 0, part: 'metadata' }, [value], key, 'file');
  }
  return cell;
}

/** The lists of cells: of version 4 at the top, of older ones in worksheets; of keys that stand twice both. */
function* cellLists(root: DataNode): Generator<DataNode> {
  yield* all(root, 'cells');
  for (const worksheets of all(root, 'worksheets')) {
    for (const sheet of worksheets.items()) yield* all(sheet, 'cells');
  }
}

/** What its code is written in: as the kernel says, else Python, which notebooks were made for. */
function languageOf(root: DataNode): string {
  const metadata = root.get('metadata');
  const kernel = metadata?.get('kernelspec');
  return (
    stringOf(metadata?.get('language_info')?.get('name')) ??
    stringOf(kernel?.get('language')) ??
    (/^(?:python|conda|env|venv)/i.test(stringOf(kernel?.get('name')) ?? 'python')
      ? 'python'
      : (stringOf(kernel?.get('name')) ?? 'python'))
  );
}
