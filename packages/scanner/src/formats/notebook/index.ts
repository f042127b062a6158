// Jupyter notebooks: every cell's source, outputs, metadata and attachments, decoded from JSON. Source of truth:
// jupyter/nbformat, the schemas nbformat.v3 and nbformat.v4, and its `v1`, `v2` for what was written before.

import { jsonDocumentOf } from '../data-tree/json-document.ts';
import { LineIndex } from '../data-tree/line-index.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { opensJson } from '../json/opens-json.ts';
import { textEncoding } from '../text/encoding.ts';
import { readBroken } from './broken-notebook.ts';
import { isNotebook, isNotebookName, opensNotebook } from './opens-notebook.ts';
import { NotebookWalk } from './walk-notebook.ts';

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
    const walk = new NotebookWalk(context, notebook);
    for (const root of document.roots) {
      if (isNotebook(root)) walk.readNotebook(root);
      else walk.readOther(root, '');
    }
    if (document.problem !== undefined) readBroken(context, document, notebook, walk);
    else if (!document.roots.some(isNotebook)) {
      context.gap({
        kind: 'malformed',
        reason: 'It is named like a notebook and has no list of cells.',
        consequence: 'Its values were searched as text.',
      });
    }
    walk.end();
  },
};
