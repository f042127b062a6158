// Binding values to targets: names, tuples, attributes of `self`, items of dicts.

import { knownText, pathValue, textConstant } from '../python-code/code-value.ts';
import { eitherOf, evaluate } from './evaluate.ts';
import { itemsOf } from './fold-text.ts';
import { recordCall, setAttribute } from './invoke.ts';
import type { Frame, SourceRun } from './source-run.ts';
import { type SourceValue, unknownValue } from './source-value.ts';
import type { Expression } from './syntax.ts';

/** Items of a dict that are kept where they are set one by one. */
const MAX_ITEMS = 256;

/** Binds the value to the target; calls inside the target are recorded. */
export function assign(run: SourceRun, target: Expression, value: SourceValue, frame: Frame): void {
  switch (target.k) {
    case 'name':
      bindName(target.name, value, frame);
      return;
    case 'star':
      assign(run, target.value, unknownValue('*', [value]), frame);
      return;
    case 'display': {
      const items = itemsOf(value);
      const isExact = items?.length === target.items.length;
      target.items.forEach((item, index) => {
        const part = (isExact ? items[index] : undefined) ?? unknownValue(`${value.text}[${index}]`, [value]);
        assign(run, item, part, frame);
      });
      return;
    }
    case 'primary':
      assignPart(run, target, value, frame);
      return;
    default:
      evaluate(run, target, frame);
  }
}

/** Binds a name in the scope of the frame, or where `global` says. */
export function bindName(name: string, value: SourceValue, frame: Frame): void {
  const scope = frame.outerNames.has(name) ? frame.scope.root : frame.scope;
  const before: SourceValue | undefined = frame.branches > 0 ? scope.own(name) : undefined;
  scope.bind(name, before === undefined ? value : eitherOf(before, value));
}

function assignPart(
  run: SourceRun,
  target: Expression & { k: 'primary' },
  value: SourceValue,
  frame: Frame,
): void {
  const last = target.trailers[target.trailers.length - 1];
  if (last === undefined) return;
  const trailers = target.trailers.slice(0, -1);
  const object = evaluate(run, trailers.length === 0 ? target.base : { ...target, trailers }, frame);
  if (last.k === 'attribute') {
    if (!setAttribute(object, last.name, value) && changesBehaviour(object, value)) {
      const args = [object, textConstant(last.name), value];
      recordCall(run, pathValue('builtins.setattr'), { args, kwargs: [] }, frame, last.at);
    }
    return;
  }
  if (last.k !== 'index') return;
  const key = evaluate(run, last.index, frame);
  const name = knownText(key);
  if (object.resultOf?.includes('scope') === true && name !== undefined) {
    // `globals()['run'] = os.system`.
    frame.scope.root.bind(name, value);
    return;
  }
  if (object.paths?.[0] === 'os.environ') {
    const at = target.base.k === 'name' ? target.base.at : 0;
    recordCall(run, pathValue('os.environ.__setitem__'), { args: [key, value], kwargs: [] }, frame, at);
    return;
  }
  if (object.container !== 'dict' || target.base.k !== 'name' || trailers.length > 0) return;
  const items = object.items ?? [];
  if (items.length >= MAX_ITEMS) return;
  const keys = items.map((_, index) => object.keys?.[index]);
  frame.scope.bind(target.base.name, {
    ...object,
    items: [...items, value],
    keys: [...keys, name],
  } as SourceValue);
}

/** `module.function = other`, `session.verify = False`: the same as a call of `setattr`. */
function changesBehaviour(object: SourceValue, value: SourceValue): boolean {
  const isGlobal = value.paths?.[0]?.includes('.') === true;
  const isForeign = object.paths !== undefined || object.resultOf !== undefined;
  return isGlobal || (isForeign && value.constant?.t === 'bool');
}
