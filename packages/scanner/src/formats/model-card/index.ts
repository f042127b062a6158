// Cards of models: Markdown with a block of YAML at its head that names the licence, the base model and the data. The prose is
// prose.

import { LIMITS } from '../../limits.ts';
import { type DataNode, stringOf } from '../data-tree/data-node.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { emitInformation } from '../model-information.ts';
import { textEncoding } from '../text/encoding.ts';
import { tellTags } from '../yaml/tell-tags.ts';
import { parseYaml } from '../yaml/yaml-document.ts';

const OPENING = /^\uFEFF?---[ \t]{0,16}\r?\n/;

export const format: Format = {
  id: 'model-card',
  title: 'Model card',
  extensions: [],
  walksBesideOthers: true,

  identify({ head, sizeBytes, name }: Probe) {
    if (!/\.(?:md|markdown)$/i.test(name) && !/^readme$/i.test(name)) return undefined;
    if (textEncoding(head, head.length === sizeBytes) !== 'utf-8') return undefined;
    return OPENING.test(new TextDecoder().decode(head.subarray(0, 64))) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const text = new TextDecoder().decode(context.bytes.read(0, LIMITS.yamlTextBytes.value));
    const opening = OPENING.exec(text);
    if (opening === null) return;
    const from = opening[0].length;
    const end = /^---[ \t]{0,16}\r?$/m.exec(text.slice(from));
    if (end === null) return;
    const document = parseYaml(text.slice(from, from + end.index));
    tellTags(document, context);
    const [root] = document.roots;
    if (root !== undefined) tellCard(root, context);
  },
};

function tellCard(root: DataNode, context: FormatContext): void {
  const licence = root.get('license_name') ?? root.get('license');
  emitInformation(context, 'licence', licence);
  emitInformation(context, 'base-model', root.get('base_model'));
  emitInformation(context, 'dataset', root.get('datasets'));
  emitInformation(context, 'language', root.get('language'));
  emitInformation(context, 'framework', root.get('library_name'));
  emitInformation(context, 'task', root.get('pipeline_tag'));
  emitInformation(context, 'tag', root.get('tags'));
  if (stringOf(root.get('model_name')) !== undefined)
    emitInformation(context, 'name', root.get('model_name'));
}
