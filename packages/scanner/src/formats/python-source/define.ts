// Functions, lambdas and classes: what their definition evaluates at once, and what is kept for later.

import { CodeScope } from '../python-code/code-scope.ts';
import { cutExpression } from '../python-code/code-value.ts';
import { assign, bindName } from './assign.ts';
import { evaluate } from './evaluate.ts';
import { evaluateArguments, recordCall } from './invoke.ts';
import { isPlainText, runBlock } from './run-statement.ts';
import type { Frame, SourceRun } from './source-run.ts';
import type { ClassDefinition, FunctionDefinition, SourceValue } from './source-value.ts';
import type { ClassSyntax, Expression, FunctionSyntax, Parameter } from './syntax.ts';

/** Values of parameters that say something: functions, modules, and flags that calls pass on. */
function defaultsOf(
  run: SourceRun,
  parameters: readonly Parameter[],
  frame: Frame,
): ReadonlyMap<string, SourceValue> {
  const defaults = new Map<string, SourceValue>();
  for (const { name, annotation, fallback } of parameters) {
    if (annotation !== undefined && !isPlainText(annotation)) evaluate(run, annotation, frame);
    if (fallback === undefined) continue;
    const value = evaluate(run, fallback, frame);
    if (value.paths !== undefined || value.definition !== undefined || value.constant?.t === 'bool')
      defaults.set(name, value);
  }
  return defaults;
}

export function defineLambda(
  run: SourceRun,
  { parameters, body, at }: Expression & { k: 'lambda' },
  frame: Frame,
): SourceValue {
  if (!run.mayDefine()) return { text: '<lambda>' };
  const definition: FunctionDefinition = {
    k: 'function',
    name: '<lambda>',
    unit: frame.unit,
    parameters,
    body,
    scope: frame.closure === frame.scope ? frame.scope : frame.closure,
    summary: frame.summary.nest('<lambda>', frame.unit.placeOf(at).line),
    defaults: defaultsOf(run, parameters, frame),
    isStatic: true,
    state: 'new',
    returns: undefined,
  };
  run.functions.push({ definition, frame });
  return { text: '<lambda>', definition };
}

export function defineFunction(run: SourceRun, syntax: FunctionSyntax, frame: Frame): void {
  const { name, parameters, returns, body, at } = syntax;
  const decorators = syntax.decorators.map((each) => evaluate(run, each, frame));
  if (!run.mayDefine()) {
    bindName(name, { text: name }, frame);
    return;
  }
  const defaults = defaultsOf(run, parameters, frame);
  if (returns !== undefined && !isPlainText(returns)) evaluate(run, returns, frame);
  const definition: FunctionDefinition = {
    k: 'function',
    name,
    unit: frame.unit,
    parameters,
    body,
    scope: frame.closure,
    summary: frame.summary.nest(
      frame.owner === undefined ? name : `${frame.owner.syntax.name}.${name}`,
      frame.unit.placeOf(at).line,
    ),
    ...(frame.owner === undefined ? {} : { owner: frame.owner }),
    defaults,
    isStatic: decorators.some((each) => each.paths?.includes('builtins.staticmethod') === true),
    state: 'new',
    returns: undefined,
  };
  run.functions.push({ definition, frame });
  const value: SourceValue = { text: name, definition };
  decorate(run, decorators, value, frame, at);
  bindName(name, value, frame);
}

/** A decorator is a call with the function or class as its argument. */
function decorate(
  run: SourceRun,
  decorators: readonly SourceValue[],
  value: SourceValue,
  frame: Frame,
  at: number,
): void {
  for (const decorator of decorators) {
    if (decorator.paths?.some((path) => PLAIN_DECORATORS.has(path)) === true) continue;
    recordCall(run, decorator, { args: [{ text: value.text }], kwargs: [] }, frame, at);
  }
}

const PLAIN_DECORATORS = new Set(['builtins.property', 'builtins.staticmethod', 'builtins.classmethod']);

/** Methods that the making of a class, or of an instance, runs. */
export const CONSTRUCTORS = '__new__ __init__ __post_init__ __init_subclass__ __prepare__ __call__'.split(
  ' ',
);

export function defineClass(run: SourceRun, syntax: ClassSyntax, frame: Frame): void {
  const { name, at, body } = syntax;
  const decorators = syntax.decorators.map((each) => evaluate(run, each, frame));
  const { args, kwargs } = evaluateArguments(run, syntax.args, frame);
  const definition: ClassDefinition = {
    k: 'class',
    syntax,
    scope: new CodeScope(frame.scope),
    attributes: new CodeScope(),
    bases: args,
  };
  const summary = frame.summary.nest(name, frame.unit.placeOf(at).line);
  frame.summary.leadsTo(summary);
  const { definition: _, returned: __, ...outer } = frame;
  runBlock(run, body, {
    ...outer,
    scope: definition.scope,
    summary,
    owner: definition,
    outerNames: new Set(),
    branches: 0,
  });
  // The class statement calls what its bases and its metaclass say about new classes.
  for (const base of [...args, ...kwargs.map(([, value]) => value)]) {
    if (base.definition?.k !== 'class') continue;
    for (const method of CONSTRUCTORS) {
      const hook = base.definition.scope.own(method) as SourceValue | undefined;
      const isHook = method === '__init_subclass__' || kwargs.length > 0;
      if (isHook && hook?.definition?.k === 'function') frame.summary.leadsTo(hook.definition.summary);
    }
  }
  const value: SourceValue = { text: cutExpression(name), definition };
  decorate(run, decorators, value, frame, at);
  assign(run, { k: 'name', name, at }, value, frame);
}
