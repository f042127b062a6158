// Walks a template's tree in the order in which it would be rendered, with its constants folded, and tells a listener of what
// matters: accesses by name, globals, other files, loops, and the texts that are emitted under conditions. Renders nothing.

import { iterationsOf, rangeItems } from './constant-range.ts';
import { foldBinary, itemsOf } from './fold-operation.ts';
import { type HandedArguments, outsideValue, TemplateExpressions, truthOf } from './template-expressions.ts';
import { type TemplateListener, turned } from './template-listener.ts';
import { namesOfTarget, nodeOf, nodesOf, type TreeNode, textOf } from './template-tree.ts';
import { constant, derived, isFromConstants, stringOf, UNKNOWN, type Value } from './template-value.ts';

/** How often macros are walked again with what they are handed, at most. */
const MOST_CALLS = 256;
/** The name by which a macro reaches the block that it was called with. */
const CALLER = 'caller';

/** Walks one template. */
export class TemplateWalk {
  readonly #listener: TemplateListener;
  readonly #expressions: TemplateExpressions;
  #repetitions = 1;
  /** Macros and blocks of `call`, by the name they are called by. */
  readonly #macros = new Map<string, TreeNode[]>();
  /** Calls with constants that macros were not walked with yet. */
  readonly #calls: { readonly name: string; readonly handed: HandedArguments }[] = [];
  #mostCalls = MOST_CALLS;

  constructor(tree: TreeNode, listener: TemplateListener) {
    this.#listener = listener;
    this.#expressions = new TemplateExpressions(tree, listener);
    this.#expressions.onHanded = (name, handed) => {
      const values = [...handed.positional, ...handed.named.values()];
      if (this.#mostCalls > 0 && values.some(isText)) {
        this.#mostCalls--;
        this.#calls.push({ name, handed });
      }
    };
  }

  /** Walks a whole template, and then its macros with the constants that they are handed. */
  walk(body: readonly TreeNode[]): void {
    this.walkBody(body);
    this.#expressions.isMute = true;
    this.#expressions.isRepeating = true;
    for (let call = this.#calls.shift(); call !== undefined; call = this.#calls.shift()) {
      if (!this.#expressions.mayRepeat) return;
      for (const macro of this.#macros.get(call.name) ?? []) this.#walkCalled(macro, call.handed);
    }
  }

  #walkCalled(macro: TreeNode, { positional, named }: HandedArguments): void {
    this.#expressions.variables.tryBranch(() => {
      for (const [index, parameter] of nodesOf(macro.parameters).entries()) {
        const name = textOf(parameter.name);
        const byDefault = nodeOf(parameter.default);
        this.#expressions.variables.set(
          name,
          named.get(name) ??
            positional[index] ??
            (byDefault === undefined ? outsideValue(name) : this.#expressions.evaluate(byDefault)),
        );
      }
      this.walkBody(nodesOf(macro.body));
    });
  }

  #register(name: string, macro: TreeNode): void {
    const known = this.#macros.get(name);
    if (known === undefined) this.#macros.set(name, [macro]);
    else if (!known.includes(macro) && known.length < MOST_CALLS) known.push(macro);
  }

  /** Walks a list of statements. @returns the text they render, where it is constant */
  walkBody(body: readonly TreeNode[]): Value {
    const rendered: Value[] = [];
    for (const node of body) {
      const value = this.#statement(node);
      if (value !== undefined && rendered.length < 256) rendered.push(value);
    }
    return rendered.length === 0 ? constant('') : rendered.reduce((a, b) => foldBinary('~', a, b));
  }

  #statement(node: TreeNode): Value | undefined {
    switch (node.type) {
      case 'Text': {
        const text = textOf(node.text);
        this.#expressions.text(text, /[=/?&(][\w%.-]{0,64}$/.test(text.slice(-66)));
        return constant(text);
      }
      case 'Output':
      case 'Do':
        return this.#expressions.output(nodeOf(node.value));
      case 'Set':
        this.#assign(nodeOf(node.target), nodeOf(node.value));
        return undefined;
      case 'SetBlock': {
        const value = this.walkBody(nodesOf(node.body));
        const filter = nodeOf(node.filter);
        this.#bind(nodeOf(node.target), this.#expressions.blockFilter(filter, value));
        return undefined;
      }
      case 'If':
        return this.#if(node);
      case 'For':
        return this.#for(node);
      case 'Macro':
        this.#register(textOf(node.name), node);
        if (nodesOf(node.parameters).some(({ default: value }) => textIn(nodeOf(value))))
          this.#callBare(node);
        this.#expressions.variables.tryBranch(() => {
          for (const parameter of nodesOf(node.parameters)) this.#parameter(parameter);
          this.walkBody(nodesOf(node.body));
        });
        return undefined;
      case 'CallBlock':
        this.#register(CALLER, node);
        this.#expressions.evaluate(nodeOf(node.call));
        for (const parameter of nodesOf(node.parameters)) this.#parameter(parameter);
        this.walkBody(nodesOf(node.body));
        return UNKNOWN;
      case 'FilterBlock':
        return this.#expressions.blockFilter(nodeOf(node.filter), this.walkBody(nodesOf(node.body)));
      case 'With':
        for (const assignment of nodesOf(node.assignments)) this.#statement(assignment);
        return this.walkBody(nodesOf(node.body));
      case 'Block':
      case 'Scope':
        return this.walkBody(nodesOf(node.body));
      case 'Include':
      case 'Import':
      case 'Extends':
        this.#listener.include(
          node.type.toLowerCase(),
          this.#expressions.evaluate(nodeOf(node.value ?? node.template)),
        );
        return UNKNOWN;
      case 'Unparsed':
        for (const token of nodesOf(node.tokens)) this.#listener.token(token.type, textOf(token.text));
        return UNKNOWN;
      default:
        return undefined;
    }
  }

  /** A macro whose parameters are texts of its own. */
  #callBare(macro: TreeNode): void {
    if (this.#mostCalls-- <= 0) return;
    this.#calls.push({ name: textOf(macro.name), handed: { positional: [], named: new Map() } });
  }

  #parameter(parameter: TreeNode): void {
    const name = textOf(parameter.name);
    this.#expressions.evaluate(nodeOf(parameter.default));
    this.#expressions.variables.set(name, outsideValue(name));
  }

  #assign(target: TreeNode | undefined, node: TreeNode | undefined): void {
    this.#bind(target, this.#expressions.output(node));
  }

  #bind(target: TreeNode | undefined, value: Value): void {
    const items = target?.type === 'Tuple' ? nodesOf(target.items) : undefined;
    if (items !== undefined) {
      const values = itemsOf(value);
      for (const [index, item] of items.entries()) this.#bind(item, values?.[index] ?? derived([value]));
      return;
    }
    for (const name of namesOfTarget(target)) {
      this.#expressions.variables.set(name, value);
      if (this.#expressions.triggers.length > 0)
        this.#expressions.decidedBy.set(
          name,
          [...(this.#expressions.decidedBy.get(name) ?? []), ...this.#expressions.triggers].slice(0, 8),
        );
    }
  }

  #if(node: TreeNode): Value {
    const changes = [];
    const taken = this.#expressions.triggers.length;
    let decided: 'taken' | undefined;
    for (const branch of nodesOf(node.branches)) {
      const { value, triggers } = this.#expressions.test(nodeOf(branch.test));
      const before = this.#expressions.triggers.length;
      this.#expressions.under(triggers);
      const changed = this.#expressions.variables.tryBranch(() => this.walkBody(nodesOf(branch.body)));
      this.#expressions.triggers.length = before;
      // Where a branch asks that words are missing, the ones after it run where they are there.
      this.#expressions.under(triggers.filter(({ isAbsent }) => isAbsent).map(turned));
      const truth = truthOf(value);
      if (decided === undefined && truth !== false) changes.push(changed);
      if (truth === true) decided = 'taken';
    }
    const otherwise = this.#expressions.variables.tryBranch(() => this.walkBody(nodesOf(node.otherwise)));
    this.#expressions.triggers.length = taken;
    if (decided === undefined) changes.push(otherwise);
    this.#expressions.variables.merge(changes, true);
    return UNKNOWN;
  }

  #for(node: TreeNode): Value {
    const iterable = this.#expressions.quietly(nodeOf(node.iterable));
    const items = itemsOf(iterable) ?? rangeItems(nodeOf(node.iterable), iterable);
    const target = nodeOf(node.target);
    const body = nodesOf(node.body);
    const count = iterationsOf(nodeOf(node.iterable)) ?? items?.length ?? 1;
    const repetitions = this.#repetitions;
    this.#repetitions *= Math.max(1, count);
    this.#listener.cost('nested loops', this.#repetitions);
    this.#expressions.variables.set('loop', UNKNOWN);
    const changed = this.#expressions.variables.tryBranch(() => {
      if (items === undefined || items.length === 0) this.#iteration(node, target, derived([iterable]), body);
      else this.#iterate(node, target, items, body);
    });
    this.#repetitions = repetitions;
    if (items === undefined) {
      // How often it runs is not known: what it changes may hold anything that was built so far.
      for (const [name, value] of changed)
        this.#expressions.variables.set(name, loopedValue(this.#expressions.variables.get(name), value));
    } else this.#expressions.variables.merge([changed], true);
    this.walkBody(nodesOf(node.otherwise));
    return UNKNOWN;
  }

  #iterate(
    node: TreeNode,
    target: TreeNode | undefined,
    items: readonly Value[],
    body: readonly TreeNode[],
  ): void {
    const wasRepeating = this.#expressions.isRepeating;
    for (const [index, item] of items.entries()) {
      if (index > 0 && !this.#expressions.mayRepeat) break;
      this.#iteration(node, target, item, body);
      this.#expressions.isRepeating = true;
    }
    this.#expressions.isRepeating = wasRepeating;
  }

  #iteration(node: TreeNode, target: TreeNode | undefined, item: Value, body: readonly TreeNode[]): void {
    this.#bind(target, item);
    const test = nodeOf(node.test);
    const taken = this.#expressions.triggers.length;
    if (test !== undefined) this.#expressions.under(this.#expressions.test(test).triggers);
    this.walkBody(body);
    this.#expressions.triggers.length = taken;
  }
}

function loopedValue(before: Value | undefined, after: Value | undefined): Value {
  return after === undefined || (before !== undefined && before === after)
    ? (before ?? UNKNOWN)
    : derived([after, UNKNOWN]);
}

function isText(value: Value): boolean {
  return stringOf(value) !== undefined || (value.t !== 'const' && isFromConstants(value));
}

/** Whether the default of a parameter is more than a number or nothing. */
function textIn(node: TreeNode | undefined): boolean {
  return node !== undefined && (node.type !== 'Constant' || typeof node.value === 'string');
}
