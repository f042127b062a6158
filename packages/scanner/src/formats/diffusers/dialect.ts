// model_index.json of diffusers: the pipeline's class and, for each part, the library and the class that it is loaded by. A
// library that is a module of the repository is code that comes with the model.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';
import { emitInformation } from '../model-information.ts';
import { referTo } from '../refer-to.ts';

export const dialect: Dialect = {
  id: 'diffusers',
  title: 'Index of a diffusers pipeline',

  recognise({ roots, name }: StructuredDocument) {
    const [root] = roots;
    // The loader takes the file by its name, and does without the version.
    const isIndex = name.toLowerCase() === 'model_index.json';
    return (
      root?.get('_class_name') !== undefined && (isIndex || root.get('_diffusers_version') !== undefined)
    );
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    context.emit({ kind: 'model.info', property: 'framework', value: 'diffusers' });
    emitInformation(context, 'framework-version', root.get('_diffusers_version'));
    for (const { key, value } of limitedItems(
      context,
      root.entries(),
      'dialectItems',
      'The other parts of the pipeline were not judged.',
    )) {
      if (key === '_class_name') tellPipeline(value, context);
      else if (key === 'custom_pipeline') tellCustomPipeline(value, context);
      else if (value.kind === 'array') tellPart(key, value, context);
    }
  },
};

function tellPipeline(node: DataNode, context: FormatContext): void {
  if (node.kind === 'string') {
    emitInformation(context, 'architecture', node);
    return;
  }
  const [module, name] = textsOf(node);
  if (module === undefined) return;
  emitCode('own-code', `${module}.${name ?? ''}`, '/_class_name', node, context);
}

/** A file of this repository, a name of the community's folder, or `owner/name`: another repository. */
function tellCustomPipeline(node: DataNode, context: FormatContext): void {
  const target = stringOf(node);
  if (target === undefined || target === '') return;
  const isForeign = /[/\\]/.test(target) && !/^\.[/\\]/.test(target);
  emitCode(isForeign ? 'foreign-code' : 'own-code', target, '/custom_pipeline', node, context);
}

/** `["transformers", "CLIPTextModel"]`, or `["module_of_the_repository", "Class"]`. */
function tellPart(key: string, node: DataNode, context: FormatContext): void {
  const [library, name] = textsOf(node);
  if (library === undefined || name === undefined) return;
  const place = `/${key.slice(0, 100)}`;
  context.emit({
    kind: 'callable.reference',
    loader: 'diffusers',
    language: 'python',
    path: limitedText(
      context,
      `${library}.${name}`,
      'nameCharacters',
      'The rest of the name of a class was not judged.',
    ),
    how: 'constructs',
    args: [],
    kwargs: [],
    place,
    offset: node.offset,
  });
}

function emitCode(
  purpose: 'own-code' | 'foreign-code',
  target: string,
  place: string,
  node: DataNode,
  context: FormatContext,
): void {
  context.emit({ kind: 'model.info', property: 'custom-code', value: target.slice(0, 200) });
  referTo(context, {
    format: 'transformers',
    purpose,
    target,
    access: 'execute',
    place,
    offset: node.offset,
  });
}

function textsOf(node: DataNode): string[] {
  const texts: string[] = [];
  for (const item of node.items()) {
    const text = stringOf(item);
    if (text !== undefined) texts.push(text);
    if (texts.length >= 4) break;
  }
  return texts;
}
