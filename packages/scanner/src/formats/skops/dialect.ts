// The description in a skops file: a tree of nodes, each with the class that it becomes and the loader that makes it.
// Source of truth: skops, skops/io/_general.py, _numpy.py, _scipy.py, _sklearn.py, and old/ for earlier protocols.

import type { CallableReferenceFact } from '@sentrascan/contract';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, type VisitedNode, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance, limitedItems, limitedText } from '../limited-items.ts';

type Use = CallableReferenceFact['how'];

/** What each loader does with the class that its node names. */
const LOADERS: ReadonlyMap<string, Use> = new Map<string, Use>([
  // These call the named class with the content, whatever it is.
  ...[
    'DictNode',
    'ListNode',
    'SetNode',
    'TupleNode',
    'ConstructorFromReduceNode',
    'OperatorFuncNode',
    'PartialNode',
  ].map((name): [string, Use] => [name, 'calls']),
  ...[
    'ObjectNode',
    'TreeNode',
    'LossNode',
    'QuantileForestNode',
    'ReduceNode',
    'SparseMatrixNode',
    'NdArrayNode',
  ].map((name): [string, Use] => [name, 'constructs']),
  ...[
    'MaskedArrayNode',
    'RandomStateNode',
    'RandomGeneratorNode',
    'DefaultDictNode',
    '_DictWithDeprecatedKeysNode',
  ].map((name): [string, Use] => [name, 'constructs']),
  ...['FunctionNode', 'TypeNode', 'MethodNode', 'BytesNode', 'BytearrayNode', 'SliceNode', 'DTypeNode'].map(
    (name): [string, Use] => [name, 'names'],
  ),
]);
/** Nodes that name no class. */
const WITHOUT_CLASS: ReadonlySet<string> = new Set(['JsonNode', 'CachedNode']);
const OPERATOR_MODULES: ReadonlySet<string> = new Set(['operator', '_operator']);
const PLAIN_NAME = /^[A-Za-z]\w{0,200}$/;

export const dialect: Dialect = {
  id: 'skops-schema',
  title: 'Description of a skops file',

  recognise({ roots }: StructuredDocument) {
    const root = roots[0];
    if (root?.kind !== 'object') return false;
    return root.get('__loader__')?.kind === 'string' && root.get('__module__')?.kind === 'string';
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const walk = new SchemaWalk(context);
    visitNodes(
      roots,
      (visited) => {
        if (visited.node.kind === 'object') walk.node(visited);
        return undefined;
      },
      { context, consequence: 'Classes behind that place were not judged.' },
    );
    walk.finish(roots[0]);
  },
};

class SchemaWalk {
  readonly #context: FormatContext;
  readonly #anomalies: AnomalyRecorder;
  readonly #told = new Set<string>();
  readonly #callables: ItemAllowance;

  constructor(context: FormatContext) {
    this.#context = context;
    this.#anomalies = new AnomalyRecorder(context, 'skops');
    this.#callables = new ItemAllowance(
      context,
      'dialectItems',
      'The other classes and functions were not judged.',
    );
  }

  node(visited: VisitedNode): void {
    const { node } = visited;
    // Every one of several equal keys counts: readers differ in which they take.
    for (const loader of textsOf(this.#context, node, '__loader__')) {
      if (WITHOUT_CLASS.has(loader)) continue;
      const use = LOADERS.get(loader);
      if (use === undefined) this.#tell(visited, 'unknown-loader', `the loader ${loader.slice(0, 80)}`);
      for (const module of textsOf(this.#context, node, '__module__'))
        for (const name of textsOf(this.#context, node, '__class__'))
          this.#class(visited, loader, use ?? 'calls', module, name);
    }
  }

  finish(root: DataNode | undefined): void {
    this.#anomalies.finish();
    const tell = (
      property: 'framework' | 'framework-version' | 'format-version' | 'architecture',
      value: string,
    ) => this.#context.emit({ kind: 'model.info', property, value: value.slice(0, 200) });
    tell('framework', 'scikit-learn');
    const protocol = root?.get('protocol');
    if (protocol?.kind === 'number') tell('format-version', protocol.text);
    const name = stringOf(root?.get('__class__'));
    if (name !== undefined) tell('architecture', name);
  }

  #class(visited: VisitedNode, loader: string, use: Use, module: string, name: string): void {
    const { node } = visited;
    const path = `${module}.${name}`;
    if (loader === 'OperatorFuncNode' && !OPERATOR_MODULES.has(module))
      this.#tell(visited, 'operator-module', `an operator function of the module ${module.slice(0, 80)}`);
    if (loader === 'MethodNode') this.#method(visited, path);
    else this.#callable(visited, use, path);
    if (loader === 'FunctionNode') this.#oldFunction(visited, path);
    if (loader === 'RandomGeneratorNode') this.#bitGenerator(visited);
    const maker = node.get('__reduce__')?.get('constructor') ?? node.get('constructor');
    const made = stringOf(maker);
    if (made !== undefined) this.#callable(visited, 'calls', made);
  }

  /** A bound method: its class, and a name that must be one of its own. */
  #method(visited: VisitedNode, path: string): void {
    const content = visited.node.get('content');
    const name = stringOf(content?.get('func')) ?? '';
    const owner = content?.get('obj');
    const ownerPath = `${stringOf(owner?.get('__module__')) ?? ''}.${stringOf(owner?.get('__class__')) ?? ''}`;
    if (!PLAIN_NAME.test(name))
      this.#tell(visited, 'method-name', `the method ${JSON.stringify(name.slice(0, 80))}`);
    if (owner !== undefined && ownerPath !== path)
      this.#tell(
        visited,
        'method-owner',
        `a method of ${path.slice(0, 80)} on an object of ${ownerPath.slice(0, 80)}`,
      );
    this.#callable(visited, 'names', `${path}.${name}`, path);
  }

  /** Protocol 0 writes the function a second time, and loads that one. */
  #oldFunction(visited: VisitedNode, path: string): void {
    const content = visited.node.get('content');
    const module = stringOf(content?.get('module_path'));
    const name = stringOf(content?.get('function'));
    if (module === undefined || name === undefined) return;
    this.#callable(visited, 'names', `${module}.${name}`);
    if (`${module}.${name}` !== path && stringOf(visited.node.get('__class__')) !== 'function')
      this.#tell(visited, 'hidden-name', `${path.slice(0, 80)} is shown, ${module}.${name}`.slice(0, 160));
  }

  /** The name of the bit generator is text of the state; skops looks it up in numpy.random and calls it. */
  #bitGenerator(visited: VisitedNode): void {
    const state = visited.node.get('content')?.get('bit_generator')?.get('content');
    const text = stringOf(state?.get('bit_generator')?.get('content'));
    const name = text === undefined ? undefined : /^"([^"\\]{0,200})"$/.exec(text.trim())?.[1];
    if (name !== undefined) this.#callable(visited, 'calls', `numpy.random.${name}`);
  }

  /** @param known a name that stands for this one where it was judged already */
  #callable(visited: VisitedNode, how: Use, path: string, known = path): void {
    const key = `${how} ${path}`;
    if (this.#told.has(key) || !this.#callables.take()) return;
    this.#told.add(key);
    // The methods of a class that is known are its own; what leads elsewhere is told as an anomaly.
    const judged = known !== path && PLAIN_NAME.test(path.slice(known.length + 1)) ? known : path;
    this.#context.emit({
      kind: 'callable.reference',
      loader: 'skops',
      language: 'python',
      path: limitedText(
        this.#context,
        judged,
        'nameCharacters',
        'The rest of the name of a class was not judged.',
      ),
      how,
      args: [],
      kwargs: [],
      place: `#${pointerOf(visited)}`,
      offset: visited.node.offset,
    });
  }

  #tell(visited: VisitedNode, anomaly: string, detail: string): void {
    this.#anomalies.tell(anomaly, detail, visited.node.offset, `#${pointerOf(visited)}`);
  }
}

/** The texts under a key, each of several. */
function textsOf(context: FormatContext, node: DataNode, key: string): string[] {
  const texts = all(node, key).flatMap((value) => stringOf(value) ?? []);
  return [...limitedItems(context, texts, 'equalKeys', `Other values of ${key} were not judged.`)];
}
