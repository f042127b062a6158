// Exported programs of PyTorch as JSON (torch/_export/serde/schema.py): which functions their nodes call, what their symbolic
// expressions and guards would run.

import type { NamedString, SymbolicValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';
import { OperationTally } from '../operation-tally.ts';
import { codeInExpression } from './symbolic-expression.ts';

/** Functions and expressions that are told one by one. */
const TOLD = 2000;

const OPERATORS = 'torch.ops.';

export const dialect: Dialect = {
  id: 'torch-exported-program',
  title: 'PyTorch exported program',

  recognise({ roots }: StructuredDocument) {
    const [root] = roots;
    const graph = root?.get('graph_module')?.get('graph') ?? root?.get('graph_module');
    return (
      graph?.kind === 'object' &&
      (root?.get('schema_version') !== undefined || root?.get('opset_version') !== undefined)
    );
  },

  walk(document: StructuredDocument, context: FormatContext) {
    new ProgramWalk(context).run(document);
  },
};

class ProgramWalk {
  readonly #context: FormatContext;
  readonly #operations = new OperationTally('torch-export');
  readonly #told = new Set<string>();

  constructor(context: FormatContext) {
    this.#context = context;
  }

  run({ roots }: StructuredDocument): void {
    const [root] = roots;
    visitNodes(
      roots,
      ({ node, key, index, parent }) => {
        if (node.kind === 'object') this.#node(node, index);
        if (key === 'expr_str') this.#expression(node, 'symbolic expression');
        if (parent?.key === 'guards_code') this.#expression(node, 'guard');
        return undefined;
      },
      { context: this.#context, consequence: 'The nodes behind them were not judged.' },
    );
    this.#operations.emit(this.#context);
    this.#say('framework', 'PyTorch export');
    this.#say('framework-version', root?.get('torch_version')?.text ?? '');
    const version = root?.get('schema_version');
    if (version !== undefined) this.#say('format-version', `${version.get('major')?.text ?? version.text}`);
  }

  /** A node of the graph: an object with a target and inputs. */
  #node(node: DataNode, index: number): void {
    if (node.get('inputs')?.kind !== 'array') return;
    for (const { key, value } of node.entries()) {
      const target = key === 'target' ? stringOf(value) : undefined;
      if (target === undefined) continue;
      const strings = textsOf(node.get('inputs'), this.#context);
      if (target.startsWith(OPERATORS) || target.startsWith('#'))
        this.#operator(target, strings, index, value.offset);
      else this.#function(target, strings, index, value.offset);
    }
  }

  /** `torch.ops.aten.add.Tensor`: a namespace, an operator, an overload. */
  #operator(target: string, strings: readonly NamedString[], index: number, offset: number): void {
    const [domain = '', op = ''] = target.startsWith('#')
      ? target.slice(1).split(':')
      : target.slice(OPERATORS.length).split('.');
    this.#operations.add({ op, domain, place: () => `nodes[${index}]`, strings, offset });
  }

  /** Anything else is looked up from `torch`, `math` or `operator`, attribute by attribute. */
  #function(target: string, strings: readonly NamedString[], index: number, offset: number): void {
    if (!this.#isNew(target)) return;
    this.#context.emit({
      kind: 'callable.reference',
      loader: 'torch-export',
      language: 'python',
      path: limitedText(
        this.#context,
        target.replace(/^_operator\./, 'operator.'),
        'modelNameBytes',
        'The rest of the name of a function was not judged.',
      ),
      how: 'calls',
      args: strings.map(({ value }): SymbolicValue => ({ t: 'str', v: value })),
      kwargs: [],
      place: `nodes[${index}]`,
      offset,
    });
  }

  #expression(node: DataNode, what: 'symbolic expression' | 'guard'): void {
    const text = stringOf(node);
    if (text === undefined) return;
    const code = what === 'guard' ? codeInGuard(text) : codeInExpression(text);
    if (code === undefined || !this.#isNew(text)) return;
    const shown = text.slice(0, LIMITS.modelNameBytes.value);
    const where = { place: what, offset: node.offset };
    for (const path of code.calls) {
      const called = { loader: 'torch-export-expression', language: 'python', path, how: 'calls' } as const;
      this.#context.emit({ kind: 'callable.reference', ...called, args: [], kwargs: [], ...where });
    }
    this.#context.emit({
      kind: 'code.embedded',
      format: 'torch-export',
      language: 'python',
      what,
      text: shown,
      calls: code.calls,
      runs: what === 'guard' ? 'on-use' : 'on-load',
      ...where,
    });
  }

  #isNew(text: string): boolean {
    if (this.#told.has(text)) return false;
    if (this.#told.size >= TOLD) {
      this.#context.gap({
        kind: 'limit',
        reason: `The program names more than ${TOLD} different functions and expressions that are no operators.`,
        consequence: 'The others were not judged.',
      });
      return false;
    }
    this.#told.add(text);
    return true;
  }

  #say(property: 'framework' | 'framework-version' | 'format-version', value: string): void {
    if (value !== '') this.#context.emit({ kind: 'model.info', property, value: value.slice(0, 100) });
  }
}

/** Guards subscript their inputs (`L['x'].size()[0] >= 2`): only what else they call tells. */
function codeInGuard(text: string): { readonly calls: readonly string[] } | undefined {
  const harmless = text.replace(
    /(?:L\[[^\]]{0,200}\]|\.(?:size|shape|stride|storage_offset|dim|dtype|device)\b(?:\(\))?|\[-?\d{1,9}\])/g,
    'x',
  );
  return codeInExpression(harmless.replace(/'[\w. ]{0,200}'/g, '1')) === undefined
    ? undefined
    : codeInExpression(text);
}

/** The texts among the arguments of a node. */
function textsOf(inputs: DataNode | undefined, context: FormatContext): NamedString[] {
  const strings: NamedString[] = [];
  for (const input of limitedItems(
    context,
    inputs?.items() ?? [],
    'operationStrings',
    'The other arguments were not judged.',
  )) {
    const value = stringOf(input.get('arg')?.get('as_string'));
    if (value !== undefined)
      strings.push({
        name: stringOf(input.get('name')) ?? '',
        value: limitedText(
          context,
          value,
          'dialectTextCharacters',
          'The rest of an argument was not judged.',
        ),
      });
  }
  return strings;
}
