// Functions of the source itself: followed once for what they call, and computed where their arguments are constants.

import { LIMITS } from '../../limits.ts';
import { CodeScope } from '../python-code/code-scope.ts';
import { evaluate } from './evaluate.ts';
import { knownCharacters } from './fold-text.ts';
import { functionFrame, runBlock } from './run-statement.ts';
import type { Frame, SourceRun } from './source-run.ts';
import type { Arguments, FunctionDefinition, SourceValue } from './source-value.ts';
import { SummaryBuilder } from './summary-builder.ts';
import type { Parameter } from './syntax.ts';

/** Follows the body of a function with unknown arguments, at its first call or at the end of the module. */
export function followFunction(run: SourceRun, definition: FunctionDefinition, frame: Frame): void {
  if (definition.state !== 'new' || run.isDeep || run.callDepth >= LIMITS.sourceCallDepth.value) return;
  definition.state = 'running';
  run.callDepth++;
  const scope = new CodeScope(definition.scope);
  definition.parameters.forEach((parameter, index) => {
    scope.bind(
      parameter.name,
      definition.defaults.get(parameter.name) ?? unknownParameter(definition, parameter, index),
    );
  });
  definition.returns = runBody(run, definition, functionFrame(frame, definition, scope));
  run.callDepth--;
  definition.state = 'done';
}

function unknownParameter(
  definition: FunctionDefinition,
  { name, stars }: Parameter,
  index: number,
): SourceValue {
  const { owner } = definition;
  if (index > 0 || stars > 0 || owner === undefined || definition.isStatic) return { text: name };
  // `self`, or the class itself in a class method; both have the members of the class.
  return { text: name, instanceOf: owner };
}

function runBody(run: SourceRun, { body }: FunctionDefinition, frame: Frame): SourceValue | undefined {
  if ('k' in body) return evaluate(run, body, frame);
  runBlock(run, body, frame);
  return frame.returned;
}

/** Statements of a function that is computed. */
const MAX_STATEMENTS = 40;

/** Functions that are computed inside one another. */
const MAX_COMPUTING = 3;

/** What the function returns for these arguments, where they are all known and the function is short. */
export function computeCall(
  run: SourceRun,
  definition: FunctionDefinition,
  { args, kwargs }: Arguments,
  frame: Frame,
): SourceValue | undefined {
  const { parameters, body } = definition;
  if (run.isDeep || run.computing >= MAX_COMPUTING || (!('k' in body) && body.length > MAX_STATEMENTS))
    return undefined;
  const given = definition.owner === undefined || definition.isStatic ? args : [undefined, ...args];
  const isLambda = 'k' in body;
  const isTelling = isLambda ? tellsAnything : tellsText;
  if (![...args, ...kwargs.map(([, value]) => value)].some(isTelling)) return undefined;
  if (definition.isComputed === true || run.callDepth >= LIMITS.sourceCallDepth.value || !run.repeat(1))
    return undefined;
  definition.isComputed = true;
  run.callDepth++;
  run.computing++;
  const scope = new CodeScope(definition.scope);
  parameters.forEach((parameter, index) => {
    const { name } = parameter;
    const value = given[index] ?? kwargs.find(([key]) => key === name)?.[1] ?? definition.defaults.get(name);
    scope.bind(name, value ?? unknownParameter(definition, parameter, index));
  });
  // What it calls was recorded when it was followed; a lambda's calls may come down to its arguments.
  const silent = new SummaryBuilder('', 0, { callsLeft: 0, exceededAt: undefined });
  const inner = functionFrame(frame, definition, scope);
  const returned = runBody(run, definition, isLambda ? inner : { ...inner, summary: silent });
  run.callDepth--;
  run.computing--;
  definition.isComputed = false;
  return returned;
}

/** Texts, bytes and lists of numbers, which code decodes. */
function tellsText(value: SourceValue): boolean {
  return (
    knownCharacters(value) !== undefined ||
    (value.container !== 'dict' && value.items?.[0]?.constant?.t === 'int')
  );
}

function tellsAnything(value: SourceValue): boolean {
  return value.constant !== undefined || value.paths !== undefined || tellsText(value);
}
