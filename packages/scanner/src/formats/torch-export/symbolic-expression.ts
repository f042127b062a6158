// Symbolic expressions of exported programs (`expr_str`: "s0 + 1", "Mul(Integer(2), Symbol('s77', integer=True))").
// torch.export.load hands them to sympy.sympify, which evaluates them as Python: what is no arithmetic is code.

/** Functions that torch writes into expressions (torch/utils/_sympy/functions.py) or that sympy computes with. */
const FUNCTIONS = new Set(
  `Abs Add And BooleanFalse BooleanTrue Function Half ITE Infinity Max Min NegativeInfinity NegativeOne One Tuple Wild Zero Dummy Expr
   BitwiseFn_bitwise_and BitwiseFn_bitwise_or BitwiseFn_bitwise_xor CeilDiv CeilToInt CleanDiv Eq Equality
  Float FloatPow FloatTrueDiv FloorDiv FloorToInt Ge GreaterThan Gt Identity IntTrueDiv Integer
  IsNonOverlappingAndDenseIndicator LShift Le LessThan Lt Max Min Mod ModularIndexing Mul Ne Not
  OpaqueUnaryFn_acos OpaqueUnaryFn_asin OpaqueUnaryFn_atan OpaqueUnaryFn_cos OpaqueUnaryFn_cosh OpaqueUnaryFn_exp
  OpaqueUnaryFn_log OpaqueUnaryFn_log2 OpaqueUnaryFn_sin OpaqueUnaryFn_sinh OpaqueUnaryFn_sqrt OpaqueUnaryFn_tan
  OpaqueUnaryFn_tanh OpaqueUnaryFn_asinh Or Piecewise Pow PowByNatural PythonMod RShift Rational RoundDecimal RoundToInt
  StrictGreaterThan StrictLessThan Symbol ToFloat TruncToFloat TruncToInt Unequality Where Xor ceiling floor log exp sqrt
  sin cos tan max min abs`.split(/\s+/),
);

/** Characters of arithmetic, comparison and calls; no text, no subscript, no attribute. */
const ARITHMETIC = /^[\w\s+\-*/%(),.<>=!&|~^]*$/;
const ATTRIBUTE = /[A-Za-z_)]\s*\.\s*[A-Za-z_]/;
const CALL = /([A-Za-z_]\w{0,99})\s{0,9}\(/g;

/** Names of symbols, as sympy.srepr writes them. */
const SYMBOL_NAME = /'[A-Za-z_][\w.]{0,60}'/g;

/** Names that are called one by one are told. */
const TOLD_CALLS = 16;

/** What an expression is beyond arithmetic; undefined where it is nothing more. */
export interface ExpressionCode {
  /** Names that it calls and that are no functions of expressions. */
  readonly calls: readonly string[];
}

/** @param text cut to what a fact keeps; expressions of real programs stay below a thousand characters */
export function codeInExpression(text: string): ExpressionCode | undefined {
  const calls = [...text.matchAll(CALL)].map(([, name = '']) => name).filter((name) => !FUNCTIONS.has(name));
  const bare = text.replace(SYMBOL_NAME, '0');
  const isArithmetic = ARITHMETIC.test(bare) && !ATTRIBUTE.test(bare) && !text.includes('__');
  if (isArithmetic && calls.length === 0) return undefined;
  return { calls: [...new Set(calls)].slice(0, TOLD_CALLS) };
}
