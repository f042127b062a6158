// Walks an ExecuTorch program: the kernels it calls, the delegates it hands parts to, the tensors it expects from outside.

import type { NamedString } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FlatTable, FlatVector } from '../flatbuffers/table.ts';
import type { FormatContext } from '../format.ts';
import { OperationTally } from '../operation-tally.ts';
import { REFERENCE_READ_BYTES, referTo } from '../refer-to.ts';

const TEXT_BYTES = LIMITS.modelNameBytes.value;

/** Options of a delegate that are told; values are bytes, often of a message of its own. */
const OPTIONS_TOLD = 1000;
const OPTION_BYTES = 256;

/** `TensorDataLocation.EXTERNAL`. */
const EXTERNAL = 1;

/** The number of Tensor in the union KernelTypes. */
const TENSOR_VALUE = 5;

const PLAN = { name: 0, values: 2, operators: 6, delegates: 7 } as const;

/** Walks the plans of a program. */
export function walkProgram(context: FormatContext, root: FlatTable): void {
  const operations = new OperationTally('executorch');
  let tensors = 0;
  for (const [index, plan] of tablesOf(root.vector(1, 4), TABLES)) {
    const place = `execution_plan[${index}]`;
    context.emit({ kind: 'model.info', property: 'name', value: plan.text(PLAN.name, TEXT_BYTES) ?? '' });
    for (const [number, operator] of tablesOf(plan.vector(PLAN.operators, 4), TABLES)) {
      const [domain, op] = splitName(operator.text(0, TEXT_BYTES) ?? '');
      const met = { op, domain, strings: [], offset: operator.at };
      operations.add({ ...met, place: () => `${place}/operators[${number}]` });
    }
    for (const [number, delegate] of tablesOf(plan.vector(PLAN.delegates, 4), TABLES)) {
      const domain = delegate.text(0, TEXT_BYTES) ?? '';
      const met = { op: 'delegate', domain, strings: optionsOf(delegate), offset: delegate.at };
      operations.add({ ...met, place: () => `${place}/delegates[${number}]` });
    }
    for (const [number, value] of tablesOf(plan.vector(PLAN.values, 4), TABLES)) {
      if (value.u8(0) !== TENSOR_VALUE) continue;
      tensors += 1;
      tellExternal(context, value.table(1)?.table(9), `${place}/values[${number}]`);
    }
    if (context.budget.isOutOfTime()) {
      context.gap({
        kind: 'timeout',
        reason: 'The time for this file was used up.',
        consequence: 'Further plans of the program were not judged.',
      });
      break;
    }
  }
  operations.emit(context);
  context.emit({ kind: 'model.info', property: 'tensors', value: `${tensors}` });
}

/** Tables of one vector that are read. */
const TABLES = 2_000_000;

/** A tensor whose data another file holds: the name is what the runtime looks for. */
function tellExternal(context: FormatContext, info: FlatTable | undefined, place: string): void {
  if (info === undefined || info.i8(2) !== EXTERNAL) return;
  const target = info.text(1, REFERENCE_READ_BYTES) ?? '';
  referTo(context, {
    format: 'executorch',
    purpose: 'external-tensor',
    target,
    access: 'read',
    place,
    offset: info.at,
  });
}

function optionsOf(delegate: FlatTable): NamedString[] {
  const options: NamedString[] = [];
  for (const [, option] of tablesOf(delegate.vector(2, 4), OPTIONS_TOLD)) {
    const value = option.text(1, OPTION_BYTES) ?? '';
    if (/^[\x20-\x7e]+\0?$/.test(value))
      options.push({ name: option.text(0, TEXT_BYTES) ?? '', value: value.replace('\0', '') });
  }
  return options;
}

function splitName(name: string): readonly [domain: string, op: string] {
  const at = name.indexOf('::');
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 2)];
}

function* tablesOf(
  vector: FlatVector | undefined,
  maxItems: number,
): Generator<readonly [number, FlatTable]> {
  for (let index = 0; index < Math.min(vector?.length ?? 0, maxItems); index++) {
    const table = vector?.table(index);
    if (table === undefined) return;
    yield [index, table];
  }
}
