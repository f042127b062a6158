// What the program of a pickle says of the model it makes: its class, its framework, and the tensors of PyTorch.

import type { PickleCall, PickleProgram, SymbolicValue } from '@sentrascan/contract';
import { frameworkOfModule } from '@sentrascan/rules';

/** A tensor that the program rebuilds. */
export interface PickledTensor {
  /** The dtype of its storage, in PyTorch's words where it is one of its own: `float32`. */
  readonly dtype: string;
  readonly elements: number;
}

/** What one program says. */
export interface PickledModel {
  /** Full name of the class of the outermost object, where it has one that says something. */
  readonly className?: string;
  readonly frameworks: readonly string[];
  readonly tensors: readonly PickledTensor[];
}

/** Functions of torch._utils whose arguments are a storage, an offset and a shape. */
const REBUILDERS: ReadonlySet<string> = new Set([
  '_rebuild_tensor',
  '_rebuild_tensor_v2',
  '_rebuild_tensor_v3',
]);

/** Storage classes by the dtype they hold (torch/storage.py). */
const DTYPES: Readonly<Record<string, string>> = {
  DoubleStorage: 'float64',
  FloatStorage: 'float32',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  LongStorage: 'int64',
  IntStorage: 'int32',
  ShortStorage: 'int16',
  CharStorage: 'int8',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
};

/** Containers: their names say nothing of a model. */
const PLAIN_MODULES: ReadonlySet<string> = new Set([
  'builtins',
  '__builtin__',
  'collections',
  'copyreg',
  'copy_reg',
]);

/** Reads what a program says of its model. */
export function pickledModel(program: PickleProgram): PickledModel {
  const className = classNameOf(program.result, program.calls);
  const frameworks = new Set<string>();
  for (const { module } of program.globals) {
    const framework = module === null ? undefined : frameworkOfModule(module);
    if (framework !== undefined) frameworks.add(framework);
  }
  return {
    ...(className === undefined ? {} : { className }),
    frameworks: [...frameworks],
    tensors: program.calls.flatMap((call) => tensorOf(call) ?? []),
  };
}

function classNameOf(result: SymbolicValue, calls: readonly PickleCall[]): string | undefined {
  if (result.t !== 'call') return undefined;
  const callable = calls.find(({ id }) => id === result.call)?.callable;
  if (callable?.t !== 'global' || PLAIN_MODULES.has(callable.module)) return undefined;
  // Rebuilt by a function: its name is none of a class.
  return /^(?:_|[a-z])/.test(callable.name) ? undefined : `${callable.module}.${callable.name}`;
}

function tensorOf({ callable, args }: PickleCall): PickledTensor | undefined {
  if (callable.t !== 'global' || callable.module !== 'torch._utils' || !REBUILDERS.has(callable.name))
    return undefined;
  const [storage, , shape] = args;
  if (shape?.t !== 'tuple' || shape.items.length !== shape.count) return undefined;
  const elements = shape.items.reduce(
    (product, size) => product * (size.t === 'int' ? Number(size.v) : Number.NaN),
    1,
  );
  return Number.isNaN(elements) ? undefined : { dtype: dtypeOf(storage), elements };
}

/** A storage is a persistent id: `('storage', torch.FloatStorage, key, location, count)`. */
function dtypeOf(storage: SymbolicValue | undefined): string {
  const id = storage?.t === 'persistent' ? storage.id : undefined;
  const kind = id?.t === 'tuple' ? id.items[1] : undefined;
  return kind?.t === 'global' ? (DTYPES[kind.name] ?? kind.name) : 'unknown';
}
