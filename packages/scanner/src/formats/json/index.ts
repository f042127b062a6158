// JSON, and JSON Lines: parsed as far as it is JSON, and shown to every dialect. JSON that no dialect knows is data.

import { tellDecodedStrings } from '../data-tree/decoded-strings.ts';
import { jsonDocumentOf } from '../data-tree/json-document.ts';
import { walkDialects } from '../dialect.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { isNotebookDocument, isNotebookName } from '../notebook/opens-notebook.ts';
import { lastNode } from '../ocdbt/last-node.ts';
import { opensJson } from './opens-json.ts';

export const format: Format = {
  id: 'json',
  title: 'JSON',
  extensions: ['.json', '.jsonl', '.ndjson'],
  walksBesideOthers: true,

  identify(probe: Probe) {
    // A store of values may begin with a document.
    return opensJson(probe.head) && lastNode(probe) === undefined ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const document = jsonDocumentOf(bytes);
    context.explain(0, document.end);
    if (document.problem !== undefined) {
      context.gap({
        kind: document.problem.kind,
        reason: `It begins as JSON, and ${document.problem.reason}.`,
        consequence: 'What follows was only taken for text.',
        location: { offset: document.end, lengthBytes: bytes.sizeBytes - document.end },
      });
    }
    const holdsNotebook = document.roots.some(isNotebookDocument);
    if (!holdsNotebook) tellDecodedStrings(context, document.text, document.roots);
    // No loader of models takes a notebook for its settings by that name.
    if (holdsNotebook && isNotebookName(context.name)) return;
    walkDialects(context, {
      syntax: 'json',
      name: context.name,
      roots: document.roots,
      mentions: document.mentions,
    });
  },
};
