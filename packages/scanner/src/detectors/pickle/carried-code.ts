// The names through which cloudpickle and dill rebuild functions and classes from code in the file.

const BUILDERS = new Set([
  'types.CodeType',
  'types.FunctionType',
  'types.LambdaType',
  'types.CellType',
  'builtins.code',
  'builtins.function',
  'cloudpickle.cloudpickle._make_function',
  'cloudpickle.cloudpickle._make_skel_func',
  'cloudpickle.cloudpickle._fill_function',
  'cloudpickle.cloudpickle._builtin_type',
  'cloudpickle.cloudpickle._function_setstate',
  'cloudpickle.cloudpickle_fast._function_setstate',
  'cloudpickle.cloudpickle._make_empty_cell',
  'cloudpickle.cloudpickle._make_cell',
  'cloudpickle.cloudpickle._make_skeleton_class',
  'cloudpickle.cloudpickle._make_skeleton_enum',
  'cloudpickle.cloudpickle._rehydrate_skeleton_class',
  'cloudpickle.cloudpickle._class_setstate',
  'cloudpickle.cloudpickle_fast._class_setstate',
  'dill._dill._create_function',
  'dill._dill._create_code',
  'dill._dill._create_cell',
  'dill._dill._create_type',
  'dill._dill._load_type',
]);

/** Makers of classes whose members are all data, by their full path. */
const DATA_CLASSES = /^(?:[a-z_.]*\bcloudpickle(?:_fast)?\._make_skeleton_enum|collections\.namedtuple)$/;

/** Makers that call one of their arguments to make what they return. */
const CALLING_MAKERS =
  /^(?:dill\._dill\._create_(?:type|array)|[a-z_.]*\bcloudpickle(?:_fast)?\._make_skeleton_(?:class|enum)|numpy\.random\._pickle\.__[a-z_]+_ctor)$/;

/** Changers of a class or function that is handed to them: one by value, in honest files. */
const STATE_SETTERS = /^[a-z_.]*\bcloudpickle(?:_fast)?\._(?:class|function)_setstate$/;

export function isCallingMaker(path: string): boolean {
  return CALLING_MAKERS.test(path);
}

export function isStateSetter(path: string): boolean {
  return STATE_SETTERS.test(path);
}

/** Functions that hand out a type by its name. */
const NAMED_TYPES = /^(?:dill\._dill\._load_type|cloudpickle\.cloudpickle(?:_fast)?\._builtin_type)$/;

export function isCarriedClass(path: string): boolean {
  return DATA_CLASSES.test(path);
}

export function isNamedType(path: string): boolean {
  return NAMED_TYPES.test(path);
}

/** Functions that build the function itself, whose result can be called. */
export function isCarriedCode(module: string, name: string): boolean {
  return BUILDERS.has(`${module}.${name}`);
}
