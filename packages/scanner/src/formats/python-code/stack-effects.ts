// How many values each opcode takes and leaves, for opcodes whose values are not followed. Facts only.
// Source of truth: CPython, Doc/library/dis.rst and Python/ceval.c (to 3.11), Python/bytecodes.c (from 3.12).

/** `name`: values taken, values left. Release-dependent ones are in `stackEffect`. */
const FIXED: ReadonlyMap<string, readonly [pops: number, pushes: number]> = new Map(
  `POP_TOP 1 0|UNARY_POSITIVE 1 1|UNARY_NEGATIVE 1 1|UNARY_NOT 1 1|UNARY_INVERT 1 1|STORE_SUBSCR 3 0|STORE_SLICE 4 0
DELETE_SUBSCR 2 0|COMPARE_OP 2 1|IS_OP 2 1|CONTAINS_OP 2 1|GET_AITER 1 1|GET_ANEXT 0 1|GET_AWAITABLE 1 1
WITH_EXCEPT_START 0 1|PUSH_EXC_INFO 1 2|CHECK_EXC_MATCH 1 1|CHECK_EG_MATCH 2 2
JUMP_IF_NOT_EXC_MATCH 2 0|YIELD_VALUE 1 1|YIELD_FROM 2 1|ASYNC_GEN_WRAP 1 1|IMPORT_STAR 1 0|SET_ADD 1 0|MAP_ADD 2 0
DICT_UPDATE 1 0|DICT_MERGE 1 0|LOAD_LOCALS 0 1|LOAD_ASSERTION_ERROR 0 1
GET_LEN 0 1|MATCH_MAPPING 0 1|MATCH_SEQUENCE 0 1|MATCH_CLASS 3 1|COPY_DICT_WITHOUT_KEYS 1 1|CALL_INTRINSIC_2 2 1
BUILD_TEMPLATE 2 1|END_SEND 2 1|CLEANUP_THROW 3 2|POP_ITER 1 0|EXIT_INIT_CHECK 1 0|TO_BOOL 1 1|STORE_ATTR 2 0
DELETE_ATTR 1 0|PRINT_EXPR 1 0|LOAD_CLOSURE 0 1|RETURN_GENERATOR 0 1|FORMAT_WITH_SPEC 2 1|PREP_RERAISE_STAR 2 1
POP_JUMP_IF_TRUE 1 0|POP_JUMP_IF_FALSE 1 0|POP_JUMP_IF_NONE 1 0|POP_JUMP_IF_NOT_NONE 1 0|BEGIN_FINALLY 0 1
POP_JUMP_FORWARD_IF_TRUE 1 0|POP_JUMP_FORWARD_IF_FALSE 1 0|POP_JUMP_FORWARD_IF_NONE 1 0
POP_JUMP_FORWARD_IF_NOT_NONE 1 0|POP_JUMP_BACKWARD_IF_TRUE 1 0|POP_JUMP_BACKWARD_IF_FALSE 1 0
POP_JUMP_BACKWARD_IF_NONE 1 0|POP_JUMP_BACKWARD_IF_NOT_NONE 1 0|WITH_CLEANUP_START 0 2|WITH_CLEANUP_FINISH 3 0
STORE_ANNOTATION 1 0|SETUP_ASYNC_WITH 0 0|GEN_START 1 0|SEND 1 1|END_ASYNC_FOR 2 0`
    .split(/[|\n]/)
    .map((entry) => {
      const [name = '', pops, pushes] = entry.split(' ');
      return [name, [Number(pops), Number(pushes)] as const] as const;
    }),
);

/** Opcodes that leave the stack as it is. */
const NEUTRAL = new Set(
  `NOP RESUME PRECALL CACHE MAKE_CELL COPY_FREE_VARS NOT_TAKEN SETUP_ANNOTATIONS POP_BLOCK JUMP_FORWARD JUMP_ABSOLUTE
   JUMP_BACKWARD JUMP_BACKWARD_NO_INTERRUPT SETUP_LOOP SETUP_EXCEPT SETUP_FINALLY CONTINUE_LOOP BREAK_LOOP DELETE_NAME
   DELETE_GLOBAL DELETE_FAST DELETE_DEREF FORMAT_SIMPLE CONVERT_VALUE GET_YIELD_FROM_ITER LIST_TO_TUPLE CALL_FINALLY
   POP_FINALLY`
    .trim()
    .split(/\s+/),
);

/** After these the next instruction is only reached by a jump. */
export const TERMINATORS: ReadonlySet<string> = new Set(
  `RETURN_VALUE RETURN_CONST RAISE_VARARGS RERAISE JUMP_FORWARD JUMP_ABSOLUTE JUMP_BACKWARD JUMP_BACKWARD_NO_INTERRUPT
   CONTINUE_LOOP BREAK_LOOP INTERPRETER_EXIT`
    .trim()
    .split(/\s+/),
);

/** Values taken and left, or undefined for an opcode that has to be followed or is not known. */
export function stackEffect(
  name: string,
  arg: number,
  release: number,
): readonly [number, number] | undefined {
  if (NEUTRAL.has(name)) return [0, 0];
  switch (name) {
    case 'POP_EXCEPT':
      return [release >= 311 ? 1 : 3, 0];
    case 'RERAISE':
      return [release >= 311 ? 1 : 3, 0];
    case 'END_FINALLY':
      return [release >= 308 ? 6 : 3, 0];
    case 'END_FOR':
      return [release === 312 ? 2 : 1, 0];
    case 'MATCH_KEYS':
      return [0, release >= 311 ? 1 : 2];
    case 'FORMAT_VALUE':
      return [(arg & 4) !== 0 ? 2 : 1, 1];
    case 'RAISE_VARARGS':
      return [arg, 0];
    case 'BUILD_INTERPOLATION':
      return [2 + (arg & 1), 1];
    case 'UNPACK_EX':
      return [1, (arg & 0xff) + 1 + ((arg >>> 8) & 0xff)];
    default:
      return FIXED.get(name);
  }
}
