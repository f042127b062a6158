// Configurations of Hugging Face repositories: config.json and its parts, of models, tokenizers, processors, generation and
// adapters. Some of their keys make loaders run code: of the repository, of another one, or a kernel that is downloaded.

import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, type VisitedNode, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance, limitedText } from '../limited-items.ts';
import { emitInformation } from '../model-information.ts';
import { referTo } from '../refer-to.ts';

const MARKS = [
  'architectures',
  'model_type',
  'auto_map',
  'auto_mapping',
  'transformers_version',
  'tokenizer_class',
  'processor_class',
  'image_processor_type',
  'feature_extractor_type',
  'peft_type',
  'custom_pipelines',
  'custom_generate',
  '_attn_implementation',
  '_attn_implementation_internal',
  'attn_implementation',
  'kernel_config',
  'trust_remote_code',
] as const;
/** What loaders hand on to `from_pretrained` as it stands, such as `sentence_bert_config.json` does. */
const LOADER_OPTIONS: ReadonlySet<string> = new Set(
  `model_args tokenizer_args config_args model_kwargs tokenizer_kwargs config_kwargs processor_kwargs automodel_args
  pipeline_kwargs`.split(/\s+/),
);

export const dialect: Dialect = {
  id: 'transformers-config',
  title: 'Configuration of a Hugging Face repository',

  recognise(document: StructuredDocument) {
    return document.syntax !== 'toml' && MARKS.some((mark) => document.mentions(mark));
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const [root] = document.roots;
    tellModel(root, context);
    visitNodes(
      document.roots,
      (visited) => {
        const { node } = visited;
        if (node.kind === 'number' || node.kind === 'null') return undefined;
        const { key } = visited;
        // Vocabularies are long, and hold no keys of this kind.
        if (key === 'vocab' || key === 'merges' || key === 'added_tokens' || key === 'added_tokens_decoder')
          return false;
        if (key !== undefined) takeKey(key, node, visited, document, context);
        return undefined;
      },
      { context, consequence: 'Keys among the others that make loaders run code were not judged.' },
    );
  },
};

function tellModel(root: DataNode | undefined, context: FormatContext): void {
  if (root === undefined) return;
  emitInformation(context, 'architecture', root.get('architectures'));
  emitInformation(context, 'architecture', root.get('model_type'));
  emitInformation(context, 'dtypes', root.get('torch_dtype') ?? root.get('dtype'));
  emitInformation(context, 'producer', root.get('transformers_version'));
  emitInformation(context, 'tokenizer', root.get('tokenizer_class'));
  emitInformation(context, 'context-length', root.get('max_position_embeddings'));
  emitInformation(context, 'quantization', root.get('quantization_config')?.get('quant_method'));
  emitInformation(context, 'base-model', root.get('base_model_name_or_path'));
  emitInformation(context, 'licence', root.get('license'));
}

function takeKey(
  key: string,
  node: DataNode,
  visited: VisitedNode,
  document: StructuredDocument,
  context: FormatContext,
): void {
  switch (key) {
    case 'auto_map':
      for (const value of stringsIn(node)) tellCode(value, visited, context);
      return;
    case 'custom_pipelines':
      for (const { value } of node.entries()) {
        for (const implementation of all(value, 'impl'))
          if (implementation.kind === 'string') tellCode(implementation, visited, context);
      }
      return;
    case 'auto_mapping':
      tellAdapterBase(node, visited, context);
      return;
    case 'custom_generate':
      if (node.kind === 'string' && /[/\\]/.test(node.text)) tell('foreign-code', node, visited, context);
      else if (node.kind === 'string' && node.text !== '') tell('own-code', node, visited, context);
      return;
    case 'trust_remote_code':
      // Settings of trainings and tests record the flag, too; a model's own configuration is what loaders take it from.
      // To Python a text that is not empty is true.
      if ((isModelConfiguration(document) || isLoaderOption(visited, document)) && isTrue(node))
        tell('trust', node, visited, context);
      return;
    case 'kernel_mapping':
      for (const value of stringsIn(node))
        if (value.text.includes('/')) tell('kernel', value, visited, context);
      return;
    case 'vocab_file':
    case 'merges_file':
    case 'tokenizer_file':
    case 'spm_file':
    case 'sp_model_file':
    case 'vocab_files':
      for (const value of stringsIn(node)) tell('tokenizer-file', value, visited, context);
      return;
    case '_attn_implementation':
    case '_attn_implementation_internal':
    case 'attn_implementation':
    case '_experts_implementation':
      for (const value of stringsIn(node))
        if (value.text.includes('/')) tell('kernel', value, visited, context);
      return;
    case 'base_model_name_or_path':
    case '_name_or_path':
    case 'name_or_path':
      if (node.kind === 'string' && node.text !== '') tell('base-model', node, visited, context);
      return;
    case 'quantization_config':
      tellQuantization(node, visited, context);
  }
}

function isModelConfiguration({ syntax, roots: [root] }: StructuredDocument): boolean {
  const marks = ['model_type', 'architectures', 'auto_map', 'transformers_version', '_attn_implementation'];
  return syntax === 'json' && marks.some((mark) => root?.get(mark) !== undefined);
}

function isLoaderOption({ parent }: VisitedNode, { syntax }: StructuredDocument): boolean {
  return syntax === 'json' && LOADER_OPTIONS.has(parent?.key ?? '');
}

/** `module.Class` of this repository, or `owner/name--module.Class` of another one. */
function tellCode(node: DataNode, visited: VisitedNode, context: FormatContext): void {
  tell(node.text.includes('--') ? 'foreign-code' : 'own-code', node, visited, context);
}

function tellAdapterBase(node: DataNode, visited: VisitedNode, context: FormatContext): void {
  const library = stringOf(node.get('parent_library'));
  const name = stringOf(node.get('base_model_class'));
  if (library === undefined || name === undefined) return;
  context.emit({
    kind: 'callable.reference',
    loader: 'named-callable',
    language: 'python',
    path: limitedText(
      context,
      `${library}.${name}`,
      'nameCharacters',
      'The rest of the name of a class was not judged.',
    ),
    // The library is imported and the class looked up: it is compared with the model's, never called.
    how: 'imports',
    args: [],
    kwargs: [],
    place: pointerOf(visited),
    offset: node.offset,
  });
}

/** Quantisers take classes and functions by dotted names in some of their options. */
function tellQuantization(node: DataNode, visited: VisitedNode, context: FormatContext): void {
  const allowance = new ItemAllowance(context, 'dialectItems', 'The other options were not judged.');
  for (const { value } of node.entries()) {
    const path = stringOf(value);
    if (path === undefined || !/^[A-Za-z_]\w{0,100}(?:\.[A-Za-z_]\w{0,100}){1,1000}$/.test(path)) continue;
    if (!allowance.take()) return;
    context.emit({
      kind: 'callable.reference',
      loader: 'named-callable',
      language: 'python',
      path,
      how: 'constructs',
      args: [],
      kwargs: [],
      place: pointerOf(visited),
      offset: value.offset,
    });
  }
}

function tell(purpose: string, node: DataNode, visited: VisitedNode, context: FormatContext): void {
  if (purpose === 'own-code' || purpose === 'foreign-code')
    context.emit({ kind: 'model.info', property: 'custom-code', value: node.text.slice(0, 200) });
  referTo(context, {
    format: 'transformers',
    purpose,
    target: node.text,
    access: purpose === 'base-model' || purpose === 'tokenizer-file' ? 'read' : 'execute',
    place: pointerOf(visited),
    offset: node.offset,
  });
}

/** The texts of a value, its items and the values of its keys, two levels deep. */
function* stringsIn(node: DataNode, depth = 0): Generator<DataNode> {
  if (node.kind === 'string') yield node;
  else if (depth < 3) {
    for (const { value } of node.entries()) yield* stringsIn(value, depth + 1);
    for (const item of node.items()) yield* stringsIn(item, depth + 1);
  }
}

/** What Python takes for true, and nobody writes for false. */
function isTrue({ kind, text }: DataNode): boolean {
  if (kind === 'number') return Number(text) !== 0;
  return (kind === 'boolean' && text === 'true') || (kind === 'string' && /^(?:true|yes|on|1)$/i.test(text));
}
