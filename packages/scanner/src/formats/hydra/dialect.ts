// Configurations that say of which classes something is built: Hydra and NeMo (`_target_`), Lightning (`class_path`), torchtune
// (`_component_`), latent diffusion (`target` with `params`) and the many that are like them. Any JSON, YAML or TOML.

import type { CallableReferenceFact } from '@sentrascan/contract';
import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { symbolicArguments } from '../data-tree/symbolic-arguments.ts';
import { pointerOf, type VisitedNode, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance, limitedText } from '../limited-items.ts';
import { dialect as skopsSchema } from '../skops/dialect.ts';
import { dialect as exportedProgram } from '../torch-export/export-dialect.ts';
import { Interpolations } from './interpolations.ts';

/** Keys that name a callable and nothing else. */
const NAMING_KEYS: ReadonlySet<string> = new Set([
  '_target_',
  '__target__',
  '_component_',
  '_factory_',
  '_recursive_target_',
]);
/** Keys that name a callable in some frameworks, and all kinds of things elsewhere: only what has dots is looked at. */
const OTHER_KEYS: ReadonlySet<string> = new Set(
  `target cls class class_path class_name _class_name _cls_ _class_ __class__ klass type _type_ func function fn _func_ callable
  callback factory _object_ obj_type import_path handler_class callable_path
  target_class model_class cls_name ()`.split(/\s+/),
);
/** Keys beside a class that say where it is defined. */
const MODULE_KEYS: readonly string[] = ['_module_', '__module__', '_module', 'module', 'module_name'];
const ASKED_KEYS: readonly string[] = [...NAMING_KEYS, ...OTHER_KEYS, ...MODULE_KEYS];
const CLASS_KEYS: readonly string[] = [
  '_class_name',
  '__class__',
  'class_name',
  'class',
  'cls',
  'func',
  'function',
  'attr',
  'callable',
];
/** What takes the name of another callable as an argument, and does with it what the second word says. */
const INDIRECT: ReadonlyMap<string, CallableReferenceFact['how']> = new Map([
  ...'hydra.utils.get_method hydra.utils.get_class hydra.utils.get_object hydra.utils.get_static_method hydra._internal.utils._locate pydoc.locate nemo.utils.model_utils.import_class_by_path nemo.core.classes.common.safe_instantiate jsonargparse._util.import_object lightning.pytorch.cli.instantiate_class operator.attrgetter pkgutil.resolve_name'
    .split(' ')
    .map((path) => [path, 'names'] as const),
  ...'hydra.utils.call hydra.utils.instantiate hydra._internal.instantiate._instantiate2.instantiate functools.partial functools.partialmethod torch.utils.data.get_worker_info'
    .split(' ')
    .map((path) => [path, 'calls'] as const),
  ['importlib.import_module', 'imports'],
  ['builtins.__import__', 'imports'],
]);
const DOTTED = /^[A-Za-z_]\w{0,120}(?:[.:][A-Za-z_]\w{0,120}){1,1000}$/;
const IDENTIFIER = /^[A-Za-z_]\w{0,120}$/;
/** Expressions that a resolver named `eval` is given and that are more than arithmetic. */
const RISKY_EXPRESSION =
  /__|\bimport\b|\bopen\s*\(|\bexec\s*\(|\beval\s*\(|\bgetattr\s*\(|\bos\.|\bsys\.|\bsubprocess\b|\bcompile\s*\(|\blambda\b/;

export const dialect: Dialect = {
  id: 'instantiates',
  title: 'Configuration that names callables',

  recognise(document: StructuredDocument) {
    if (ASKED_KEYS.some((key) => document.mentions(key))) return true;
    if (document.syntax !== 'yaml') return false;
    let isInterpolated = false;
    visitNodes(document.roots, ({ node }) => {
      isInterpolated ||= node.kind === 'string' && node.text.includes('${');
      return !isInterpolated;
    });
    return isInterpolated;
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const reader = new InstantiationReader(document, context);
    visitNodes(document.roots, (visited) => reader.take(visited), {
      context,
      consequence: 'Names of callables among the others were not judged.',
    });
  },
};

/** An object of a Keras model: its module and class are stated by the dialect of Keras. */
function isOfKeras(node: DataNode): boolean {
  return node.get('class_name')?.kind === 'string' && node.get('config') !== undefined;
}

/** The function of a TensorFlow layer, named below `tensorflow`: stated by the dialect of Keras, too. */
function isFunctionOfTensorFlow({ key, parent }: VisitedNode, name: string): boolean {
  const className = key === 'config' ? parent?.node.get('class_name')?.text : undefined;
  return name === 'function' && (className === 'TFOpLambda' || className === 'SlicingOpLambda');
}

/** The first expression of a resolver that is more than arithmetic, from shortly before what makes it so. */
function riskyExpression(text: string): string | undefined {
  for (const line of text.split('\n')) {
    const start = /\$\{(?:eval|py|python|calc|expr)[:(]/.exec(line);
    if (start === null) continue;
    const expression = line.slice(start.index + start[0].length);
    const risk = RISKY_EXPRESSION.exec(expression);
    if (risk !== null) return expression.slice(Math.max(0, risk.index - 200), risk.index + 800);
  }
  return undefined;
}

/** States each callable that a document names, once for each place. */
class InstantiationReader {
  readonly #context: FormatContext;
  readonly #interpolations: Interpolations;
  /** Strings handed to callables that look names up. */
  readonly #handed: ItemAllowance;
  /** Readers of JSON resolve none. */
  readonly #hasInterpolations: boolean;
  /** Its nodes have targets of their own, which its dialect judges. */
  readonly #isExportedProgram: boolean;
  /** Its nodes name classes beside a loader, which its dialect judges. */
  readonly #isSkops: boolean;

  constructor(document: StructuredDocument, context: FormatContext) {
    this.#context = context;
    this.#handed = new ItemAllowance(
      context,
      'dialectItems',
      'Other names that callables are given were not judged.',
    );
    this.#interpolations = new Interpolations(document.roots, context);
    this.#hasInterpolations = document.syntax !== 'json';
    this.#isExportedProgram = exportedProgram.recognise(document);
    this.#isSkops = skopsSchema.recognise(document);
  }

  take(visited: VisitedNode): undefined {
    const { node } = visited;
    if (node.kind === 'string' && this.#hasInterpolations) {
      this.#takeExpression(visited, node);
      return;
    }
    if (node.kind !== 'object') return;
    let module: DataNode | undefined;
    for (const entry of node.entries()) {
      const { value } = entry;
      // Keys are decoded on demand: the numbers of a vocabulary name nothing.
      if (value.kind !== 'string') continue;
      const name = entry.key;
      if (NAMING_KEYS.has(name)) this.#takeName(visited, node, value, 'hydra');
      else if (OTHER_KEYS.has(name) && value.kind === 'string' && !isFunctionOfTensorFlow(visited, name)) {
        this.#takeOther(visited, node, name, value);
      }
      if (MODULE_KEYS.includes(name)) module ??= value;
    }
    if (this.#isSkops && node.get('__loader__') !== undefined) return;
    if (module !== undefined) this.#takePair(visited, node, module);
  }

  #takeName(visited: VisitedNode, owner: DataNode, value: DataNode, loader: string): void {
    const written = stringOf(value);
    if (written === undefined) return;
    const path = this.#interpolations.resolve(written.trim(), visited).trim();
    if (path === '') return;
    this.#emit(visited, owner, path, { loader, how: 'calls', offset: value.offset });
  }

  #takeOther(visited: VisitedNode, owner: DataNode, key: string, value: DataNode): void {
    const path = this.#interpolations.resolve(value.text.trim(), visited).trim();
    if (!DOTTED.test(path)) return;
    if (this.#isExportedProgram && key === 'target' && owner.get('inputs')?.kind === 'array') return;
    // A name alone is a name; with arguments beside it somebody calls it.
    const isBuilt = owner.get('init_args') !== undefined || owner.get('params') !== undefined;
    const isClassPath = key === 'class_path' && isBuilt;
    this.#emit(visited, owner, path, {
      loader: isClassPath || (key === 'target' && isBuilt) ? 'hydra' : 'named-callable',
      how: 'calls',
      offset: value.offset,
    });
  }

  #takePair(visited: VisitedNode, owner: DataNode, module: DataNode): void {
    const moduleName = this.#interpolations.resolve(module.text.trim(), visited).trim();
    if (!DOTTED.test(moduleName) && !IDENTIFIER.test(moduleName)) return;
    for (const key of CLASS_KEYS) {
      if (key === 'class_name' && isOfKeras(owner)) continue;
      const name = this.#resolvedName(visited, stringOf(owner.get(key)));
      if (name === undefined || !/^[\w.]{1,4096}$/.test(name)) continue;
      this.#emit(visited, owner, `${moduleName}.${name}`, {
        loader: 'named-callable',
        how: 'calls',
        offset: module.offset,
      });
    }
  }

  #resolvedName(visited: VisitedNode, written: string | undefined): string | undefined {
    return written === undefined ? undefined : this.#interpolations.resolve(written.trim(), visited).trim();
  }

  #emit(
    visited: VisitedNode,
    owner: DataNode,
    path: string,
    made: { readonly loader: string; readonly how: CallableReferenceFact['how']; readonly offset: number },
  ): void {
    const { args, kwargs } = symbolicArguments(
      owner,
      (key) => NAMING_KEYS.has(key) || key === '_partial_' || key === '_args_',
    );
    const positional = owner.get('_args_');
    const place = pointerOf(visited);
    const fact = {
      kind: 'callable.reference',
      loader: made.loader,
      language: 'python',
      path: limitedText(
        this.#context,
        path.replace(':', '.'),
        'nameCharacters',
        'The rest of the name of a callable was not judged.',
      ),
      how: made.how,
      args: positional === undefined ? args : symbolicArguments(positional).args,
      kwargs,
      place,
      offset: made.offset,
    } as const satisfies CallableReferenceFact;
    this.#context.emit(fact);
    const inner = INDIRECT.get(fact.path);
    if (inner === undefined) return;
    for (const named of this.#stringsOf(visited, owner)) {
      if (!DOTTED.test(named) || named === path) continue;
      this.#context.emit({ ...fact, path: named.replace(':', '.'), how: inner, args: [], kwargs: [] });
    }
  }

  /** The strings handed to a callable: values beside its name, and items of `_args_`. */
  *#stringsOf(visited: VisitedNode, owner: DataNode): Generator<string> {
    for (const { value } of owner.entries()) {
      for (const node of value.kind === 'array' ? value.items() : [value]) {
        const text = stringOf(node);
        if (text === undefined) continue;
        if (!this.#handed.take()) return;
        yield this.#interpolations.resolve(text.trim(), visited).trim();
      }
    }
  }

  #takeExpression(visited: VisitedNode, node: DataNode): void {
    const { text } = node;
    if (!text.includes('${')) return;
    const environment = /\$\{(?:oc\.)?env:([^}]{1,100})\}/.exec(text);
    if (environment !== null) {
      this.#context.emit({
        kind: 'model.info',
        property: 'external-reference',
        value: `environment ${environment[1] ?? ''}`,
      });
    }
    const expression = riskyExpression(text);
    if (expression === undefined) return;
    this.#context.emit({
      kind: 'code.embedded',
      format: 'OmegaConf',
      language: 'python',
      what: 'expression of a resolver',
      text: expression,
      calls: [],
      runs: 'opt-in',
      place: pointerOf(visited),
      offset: node.offset,
    });
  }
}
