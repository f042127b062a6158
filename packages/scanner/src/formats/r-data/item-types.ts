// The type codes of R items. Source of truth: R, src/include/Rinternals.h and the pseudo types of src/main/serialize.c.

/** Type codes by what R calls them. */
export const R_TYPE = {
  symbol: 1,
  list: 2,
  closure: 3,
  environment: 4,
  promise: 5,
  language: 6,
  special: 7,
  builtin: 8,
  character: 9,
  logical: 10,
  integer: 13,
  real: 14,
  complex: 15,
  string: 16,
  dots: 17,
  vector: 19,
  expression: 20,
  bytecode: 21,
  externalPointer: 22,
  weakReference: 23,
  raw: 24,
  s4: 25,
  altrep: 238,
  attributeList: 239,
  attributeLanguage: 240,
  baseEnvironment: 241,
  emptyEnvironment: 242,
  bytecodeReference: 243,
  bytecodeDefinition: 244,
  persistent: 247,
  package: 248,
  namespace: 249,
  baseNamespace: 250,
  missingArgument: 251,
  unbound: 252,
  globalEnvironment: 253,
  nil: 254,
  reference: 255,
} as const;

/** Items that are nothing but their type. */
export const WITHOUT_CONTENT: ReadonlySet<number> = new Set([
  R_TYPE.baseEnvironment,
  R_TYPE.emptyEnvironment,
  R_TYPE.baseNamespace,
  R_TYPE.missingArgument,
  R_TYPE.unbound,
  R_TYPE.globalEnvironment,
  R_TYPE.nil,
]);

/** Items made of attributes, a tag and two parts. */
export const PAIRS: ReadonlySet<number> = new Set([
  R_TYPE.list,
  R_TYPE.language,
  R_TYPE.closure,
  R_TYPE.promise,
  R_TYPE.dots,
]);

/** Pairs as bytecode constants write them. */
export const BYTECODE_PAIRS: ReadonlySet<number> = new Set([
  R_TYPE.list,
  R_TYPE.language,
  R_TYPE.attributeList,
  R_TYPE.attributeLanguage,
  R_TYPE.bytecodeDefinition,
  R_TYPE.bytecodeReference,
]);

/** Bits of an item's flags beyond its type. */
export const R_FLAG = { attributes: 0x200, tag: 0x400 } as const;
