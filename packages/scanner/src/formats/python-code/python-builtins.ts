// Names that CPython's `builtins` module binds and that code calls without importing anything.

/** Functions and types of `builtins`, CPython 3.8 to 3.14; exceptions are left out. */
export const BUILTIN_NAMES: ReadonlySet<string> = new Set(
  `__build_class__ __import__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod
   compile complex copyright credits delattr dict dir divmod enumerate eval exec execfile exit filter float format
   frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map
   max memoryview min next object oct open ord pow print property quit range raw_input reload repr reversed round set
   setattr slice sorted staticmethod str sum super tuple type unicode vars zip`
    .trim()
    .split(/\s+/),
);
