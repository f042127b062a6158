// Folds the expressions of a template as far as constants go, and tells of accesses, globals and emitted texts on the way.

import { isInternalGlobal, isTemplateCallable } from '@sentrascan/rules';
import { LIMITS } from '../../limits.ts';
import { iterationsOf } from './constant-range.ts';
import {
  foldBinary,
  foldFunction,
  foldItem,
  foldNamedFormat,
  foldSlice,
  renderedText,
} from './fold-operation.ts';
import { type TemplateListener, type Trigger, turned } from './template-listener.ts';
import { assignedNames, nodeOf, nodesOf, type TreeNode, textOf } from './template-tree.ts';
import {
  alternatives,
  COMPUTED,
  CONTENT,
  constant,
  DATE,
  derived,
  dictOf,
  isContent,
  isDate,
  isFromConstants,
  isMessage,
  listOf,
  MESSAGE,
  NUMBER,
  numberIn,
  oneOf,
  stringOf,
  UNKNOWN,
  type Value,
} from './template-value.ts';
import { TemplateVariables } from './template-variables.ts';

/** Names of variables in which applications pass what people write. */
const CONTENT_NAMES: ReadonlySet<string> = new Set(
  'content prompt question query instruction user_input user_message user_prompt input text system_prompt system_message system system_content response'.split(
    ' ',
  ),
);
const MESSAGE_NAMES: ReadonlySet<string> = new Set(
  'messages message msg conversation conversations history chat_history turns loop_messages'.split(' '),
);
const CONTENT_PARTS: ReadonlySet<string> = new Set(['content', 'text', 'value', 'parts']);
/** Filters and their arguments that name attributes of items. */
const ATTRIBUTE_FILTERS: ReadonlySet<string> = new Set([
  'attr',
  'map',
  'selectattr',
  'rejectattr',
  'groupby',
]);
/** Methods and tests that compare texts. */
const COMPARING: ReadonlySet<string> = new Set(
  'startswith endswith find index count rfind in equalto eq contains __contains__ match search'.split(' '),
);

/** What makes values that hand out their arguments one after another. */
const HANDING_OUT: ReadonlySet<string> = new Set(['cycler', 'joiner']);

/** The values that a macro is called with. */
export interface HandedArguments {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

/** Conditions that what is walked stands under, at most; a finding names one of them. */
const MAX_TRIGGERS = 256;
/** Conditions that one test comes to, at most. */
const MAX_FOUND = 1024;

/** The expressions of one template while it is walked. */
export class TemplateExpressions {
  readonly variables = new TemplateVariables();
  /** The conditions under which what is walked now is rendered. */
  readonly triggers: Trigger[] = [];
  /** Which triggers decided the value of a variable. */
  readonly decidedBy = new Map<string, Trigger[]>();
  /** Whether what is walked now was walked before with other values. */
  isRepeating = false;
  /** Whether texts were told of before, so that only accesses are new. */
  isMute = false;
  /** Called where a macro of the template, or `caller`, is handed constants. */
  onHanded: ((name: string, handed: HandedArguments) => void) | undefined;
  readonly #listener: TemplateListener;
  readonly #assigned: ReadonlySet<string>;
  #found: Trigger[] = [];
  #emits = false;
  #besideContent = false;
  #stepsLeft = LIMITS.templateFoldSteps.value;

  constructor(tree: TreeNode, listener: TemplateListener) {
    this.#listener = listener;
    this.#assigned = assignedNames(tree);
  }

  /** Walks what follows under these conditions, too. */
  under(triggers: readonly Trigger[]): void {
    const room = Math.max(0, MAX_TRIGGERS - this.triggers.length);
    for (const trigger of triggers.slice(0, room)) this.triggers.push(trigger);
  }

  /** False where constants were folded for so long that loops are no longer repeated. */
  get mayRepeat(): boolean {
    return this.#stepsLeft > 0;
  }

  output(node: TreeNode | undefined): Value {
    const before = this.#emits;
    const besideBefore = this.#besideContent;
    const found = this.#found;
    this.#found = [];
    this.#emits = true;
    this.#besideContent = false;
    const value = this.evaluate(node);
    this.#emits = before;
    this.#found = found;
    this.#besideContent = besideBefore;
    return value;
  }

  /** The value of a condition, and what in it tests texts or the date. */
  test(node: TreeNode | undefined): { readonly value: Value; readonly triggers: readonly Trigger[] } {
    const before = this.#found;
    const emits = this.#emits;
    this.#found = [];
    this.#emits = false;
    const value = this.evaluate(node);
    const triggers = this.#found;
    this.#found = before;
    this.#emits = emits;
    return { value, triggers };
  }

  quietly(node: TreeNode | undefined): Value {
    const emits = this.#emits;
    this.#emits = false;
    const value = this.evaluate(node);
    this.#emits = emits;
    return value;
  }

  evaluate(node: TreeNode | undefined): Value {
    if (node === undefined) return constant(null);
    if (this.isRepeating && --this.#stepsLeft < 0) return UNKNOWN;
    const value = this.#expression(node);
    if (this.#emits) {
      for (const item of alternatives(value)) {
        const text = stringOf(item);
        if (text !== undefined) this.text(text, this.#besideContent);
      }
    }
    return value;
  }

  /** Tells of a text that is emitted under the conditions of now. */
  text(text: string, isContent: boolean): void {
    if (!this.isMute) this.#listener.text(text, this.triggers, { isContent });
  }

  #expression(node: TreeNode): Value {
    switch (node.type) {
      case 'Constant':
        return constant(node.value as string | number | boolean | null);
      case 'Name':
        return this.#name(textOf(node.name), 'value');
      case 'List':
      case 'Tuple':
        return listOf(nodesOf(node.items).map((item) => this.evaluate(item)));
      case 'Dictionary':
        return dictOf(
          nodesOf(node.items).map(
            (pair) => [this.quietly(nodeOf(pair.key)), this.evaluate(nodeOf(pair.value))] as const,
          ),
        );
      case 'Attribute':
      case 'Item':
        return this.#member(node);
      case 'Call':
        return this.#call(node);
      case 'Filter':
        return this.#filter(node, this.evaluate(nodeOf(node.operand)));
      case 'Test':
        return this.#comparison([this.quietly(nodeOf(node.operand)), ...this.#args(node)], textOf(node.name));
      case 'Concatenation':
      case 'Arithmetic':
        return this.#operation(node);
      case 'Compare': {
        const operands = nodesOf(node.operands).map((operand) => this.quietly(operand));
        const operators = Array.isArray(node.operators) ? (node.operators as readonly string[]) : [];
        const isAbsent = operators.includes('not in') || operators.includes('!=');
        return this.#comparison(operands, '==', isAbsent);
      }
      case 'Not': {
        const before = this.#found.length;
        this.quietly(nodeOf(node.operand));
        this.#found.push(...this.#found.splice(before).map(turned));
        return UNKNOWN;
      }
      case 'Sign': {
        const value = this.evaluate(nodeOf(node.operand));
        const number = numberIn(value);
        return number === undefined ? value : constant(node.operator === '-' ? -number : number);
      }
      case 'And':
      case 'Or':
        return this.#logical(node);
      case 'Conditional':
        return this.#conditional(node);
      case 'Slice':
        for (const bound of [node.start, node.stop, node.step]) this.quietly(nodeOf(bound));
        return UNKNOWN;
      case 'Spread':
        return this.evaluate(nodeOf(node.value));
      default:
        return UNKNOWN;
    }
  }

  #name(name: string, use: 'value' | 'attribute' | 'call'): Value {
    const known = this.variables.get(name);
    this.#find(this.decidedBy.get(name));
    if (known !== undefined) return known;
    if (isInternalGlobal(name)) this.#listener.access(UNKNOWN, constant(name), 'attribute');
    if (this.#assigned.has(name)) return outsideValue(name);
    this.#listener.global(name, use);
    return isTemplateCallable(name) ? { t: 'root', name } : outsideValue(name);
  }

  #find(triggers: readonly Trigger[] = []): void {
    for (const trigger of triggers) if (this.#found.length < MAX_FOUND) this.#found.push(trigger);
  }

  #object(node: TreeNode | undefined): Value {
    const emits = this.#emits;
    this.#emits = false;
    const value = node?.type === 'Name' ? this.#name(textOf(node.name), 'attribute') : this.evaluate(node);
    this.#emits = emits;
    return value;
  }

  #member(node: TreeNode): Value {
    const objectNode = nodeOf(node.object);
    const object = this.#object(objectNode);
    if (node.type === 'Attribute') {
      const name = textOf(node.name);
      this.#listener.access(object, constant(name), 'attribute');
      const stored = objectNode?.type === 'Name' ? `${textOf(objectNode.name)}.${name}` : undefined;
      if (stored !== undefined) {
        this.#find(this.decidedBy.get(stored));
        const value = this.variables.get(stored);
        if (value !== undefined) return value;
      }
      if (objectNode?.type === 'Name' && objectNode.name === 'loop') return NUMBER;
      return this.#memberValue(object, constant(name));
    }
    const index = nodeOf(node.index);
    if (index?.type === 'Slice') {
      const bounds = [index.start, index.stop, index.step].map((bound) => nodeOf(bound));
      const values = bounds.map((bound) => (bound === undefined ? undefined : this.quietly(bound)));
      if (values.every((value) => value === undefined || numberIn(value) !== undefined)) {
        const folded = alternatives(object).map((item) => foldSlice(item, values.map(numberIn)));
        if (folded.every((value) => value !== undefined)) return oneOf(folded as Value[]);
      }
      return derived([object]);
    }
    const name = this.quietly(index);
    this.#listener.access(object, name, 'subscript');
    return this.#memberValue(object, name);
  }

  #memberValue(object: Value, name: Value): Value {
    const folded = foldItem(object, name);
    if (folded !== undefined) return folded;
    const part = renderedText(name);
    if (part === 'current' && object.t === 'list' && object.items.length > 0) return oneOf(object.items);
    if (isContent(object)) return part === 'type' || part === 'role' ? UNKNOWN : CONTENT;
    if (part !== undefined && CONTENT_PARTS.has(part) && !isFromConstants(object)) return CONTENT;
    if (isMessage(object)) return part === undefined || numberIn(name) !== undefined ? MESSAGE : UNKNOWN;
    if (object.t === 'dict' || object.t === 'list') return derived([object, name]);
    return object.t === 'root'
      ? COMPUTED
      : isFromConstants(object) && isFromConstants(name)
        ? COMPUTED
        : UNKNOWN;
  }

  #args(node: TreeNode): Value[] {
    return [
      ...nodesOf(node.arguments).map((arg) => this.quietly(arg)),
      ...nodesOf(node.keywords).map((keyword) => this.quietly(nodeOf(keyword.value))),
    ];
  }

  #call(node: TreeNode): Value {
    const callee = nodeOf(node.callee);
    if (callee?.type === 'Name') return this.#callByName(node, textOf(callee.name));
    if (callee?.type === 'Attribute') {
      const object = this.#object(nodeOf(callee.object));
      const name = textOf(callee.name);
      this.#listener.access(object, constant(name), 'attribute');
      const args = this.#args(node);
      if ((name === 'format' || name === 'format_map') && object.t === 'const')
        this.#listener.access(UNKNOWN, object, 'format');
      if (name === 'get' && args[0] !== undefined) {
        this.#listener.access(object, args[0], 'subscript');
        if (object.t === 'unknown') return this.#memberValue(object, args[0]);
      }
      if (COMPARING.has(name)) this.#comparison([object, ...args], name);
      if (name === 'replace') this.#replaced(node, object, args);
      const text = stringOf(object);
      const named = this.#named(node);
      if (name === 'format' && text !== undefined && named.length > 0)
        return foldNamedFormat(text, args.slice(0, args.length - named.length), named);
      if (name === 'format_map' && text !== undefined && args[0]?.t === 'dict')
        return foldNamedFormat(text, [], args[0].entries);
      return foldFunction(name, object, args);
    }
    const value = this.evaluate(callee);
    return derived([value, ...this.#args(node)]);
  }

  #callByName(node: TreeNode, name: string): Value {
    const callee = this.#name(name, 'call');
    const keywords = nodesOf(node.keywords);
    const args = this.#args(node);
    if (name === 'namespace' || name === 'dict') {
      const entries = keywords.map(
        (keyword) => [constant(textOf(keyword.name)), this.quietly(nodeOf(keyword.value))] as const,
      );
      return dictOf(entries);
    }
    if (name === 'range') {
      const count = iterationsOf(node);
      if (count !== undefined) this.#listener.cost('range', count);
      return { ...NUMBER };
    }
    if (name === 'strftime_now' || name === 'now') return DATE;
    if (name === 'raise_exception') return UNKNOWN;
    if (callee.t === 'root' && HANDING_OUT.has(name)) return listOf(args);
    // A `joiner` is called for its text.
    if (callee.t === 'list' && callee.items.length > 0) return oneOf(callee.items);
    if (callee.t !== 'root') {
      this.#emitArguments(node);
      const named = this.#named(node).map(([key, value]) => [renderedText(key) ?? '', value] as const);
      this.onHanded?.(name, {
        positional: args.slice(0, args.length - named.length),
        named: new Map(named),
      });
    }
    return args.some(isContent) ? CONTENT : UNKNOWN;
  }

  #named(node: TreeNode): (readonly [Value, Value])[] {
    return nodesOf(node.keywords).map(
      (keyword) => [constant(textOf(keyword.name)), this.quietly(nodeOf(keyword.value))] as const,
    );
  }

  /** What was written is emitted with other words in place of some. */
  #replaced(node: TreeNode, object: Value, args: readonly Value[]): void {
    this.#emitArguments(node);
    const [from, to] = args.map(stringOf);
    if (!this.#emits || !isContent(object) || from === undefined || to === undefined || from.trim() === '')
      return;
    this.triggers.push({ on: 'content', needle: from, isAbsent: false });
    this.text(to, false);
    this.triggers.pop();
  }

  /** Texts handed to a macro or put in place of others are emitted. */
  #emitArguments(node: TreeNode): void {
    if (!this.#emits) return;
    for (const arg of nodesOf(node.arguments)) if (arg.type === 'Constant') this.evaluate(arg);
  }

  /** The filters of a block, of which the innermost has no operand. */
  blockFilter(node: TreeNode | undefined, body: Value): Value {
    if (node === undefined) return body;
    return this.#filter(node, this.blockFilter(nodeOf(node.operand), body));
  }

  #filter(node: TreeNode, value: Value): Value {
    const name = textOf(node.name);
    const args = this.#args(node);
    if (name === 'attr') {
      this.#listener.access(value, args[0] ?? UNKNOWN, 'filter');
      return this.#memberValue(value, args[0] ?? UNKNOWN);
    }
    const attribute = nodesOf(node.keywords).find((keyword) => keyword.name === 'attribute');
    if (attribute !== undefined || ATTRIBUTE_FILTERS.has(name)) {
      for (const arg of args) if (stringOf(arg) !== undefined) this.#listener.access(value, arg, 'filter');
      const isContentAsked = args.some((arg) => CONTENT_PARTS.has(stringOf(arg) ?? ''));
      if (isContentAsked && name === 'map') return CONTENT;
      if (name === 'map' && value.t === 'list' && attribute !== undefined) {
        const part = this.quietly(nodeOf(attribute.value));
        return listOf(value.items.map((item) => this.#memberValue(item, part)));
      }
      return isMessage(value) ? MESSAGE : UNKNOWN;
    }
    if (name === 'format' && value.t === 'const') this.#listener.access(UNKNOWN, value, 'format');
    if (name === 'center' || name === 'indent' || name === 'wordwrap')
      this.#listener.cost(name, numberIn(args[0]) ?? 0);
    if (name === 'replace') this.#replaced(node, value, args);
    const text = stringOf(value);
    const named = this.#named(node);
    if (name === 'format' && text !== undefined && named.length > 0)
      return foldNamedFormat(text, args.slice(0, args.length - named.length), named);
    return foldFunction(name, value, args);
  }

  #operation(node: TreeNode): Value {
    const operators = Array.isArray(node.operators) ? (node.operators as readonly string[]) : [];
    const operands = nodesOf(node.operands);
    const beside = this.#besideContent;
    let value = this.evaluate(operands[0]);
    for (const [index, operator] of operators.entries()) {
      const text = stringOf(value);
      const right = this.evaluate(operands[index + 1]);
      if (this.#emits && isContent(right)) {
        this.#besideContent = true;
        const left = operands[index];
        const piece = left?.type === 'Constant' ? textOf(left.value) : (text ?? '');
        if (piece !== '') this.text(piece, true);
      }
      const times =
        operator === '*' || operator === '**' ? Math.max(numberIn(value) ?? 0, numberIn(right) ?? 0) : 0;
      const unit = text ?? stringOf(right);
      if (operator === '*' && (unit !== undefined || value.t === 'list'))
        this.#listener.cost('repetition', times * Math.max(1, unit?.length ?? 1));
      if (operator === '**') this.#listener.cost('power', numberIn(right) === undefined ? 0 : times);
      value = foldBinary(operator, value, right);
    }
    this.#besideContent = beside;
    return value;
  }

  #comparison(operands: readonly Value[], name: string, isAbsent = false): Value {
    const content = operands.some(isContent);
    const date = operands.some(isDate);
    if ((content || date) && (name === '==' || COMPARING.has(name))) {
      for (const operand of operands) {
        // A default that stands in for what was not written is compared with, and is nothing that anyone wrote.
        if (isContent(operand) || isDate(operand)) continue;
        const candidates = operand.t === 'list' ? operand.items : alternatives(operand);
        for (const candidate of candidates.slice(0, 16)) {
          const needle = stringOf(candidate);
          if (needle !== undefined && needle.trim() !== '' && this.#found.length < MAX_FOUND)
            this.#found.push({ on: content ? 'content' : 'date', needle, isAbsent });
        }
      }
    }
    return UNKNOWN;
  }

  #logical(node: TreeNode): Value {
    const values: Value[] = [];
    const taken = this.triggers.length;
    let seen = this.#found.length;
    for (const operand of nodesOf(node.operands)) {
      values.push(this.evaluate(operand));
      this.under(this.#found.slice(seen));
      seen = this.#found.length;
    }
    this.triggers.length = taken;
    return oneOf(values);
  }

  #conditional(node: TreeNode): Value {
    const { value: test, triggers } = this.test(nodeOf(node.test));
    const taken = this.triggers.length;
    this.under(triggers);
    const chosen = this.evaluate(nodeOf(node.chosen));
    this.triggers.length = taken;
    this.under(triggers.filter(({ isAbsent }) => isAbsent).map(turned));
    const otherwise = node.otherwise === null ? constant('') : this.evaluate(nodeOf(node.otherwise));
    this.triggers.length = taken;
    this.#find(triggers);
    const truth = truthOf(test);
    return truth === undefined ? oneOf([chosen, otherwise]) : truth ? chosen : otherwise;
  }
}

/** What is known of a value that comes from outside, by its name. */
export function outsideValue(name: string): Value {
  return CONTENT_NAMES.has(name) ? CONTENT : MESSAGE_NAMES.has(name) ? MESSAGE : UNKNOWN;
}

/** Whether a condition holds; undefined where it depends. */
export function truthOf(value: Value): boolean | undefined {
  if (value.t === 'const') return value.v !== null && value.v !== '' && value.v !== 0 && value.v !== false;
  if (value.t === 'list') return value.items.length > 0;
  return undefined;
}
