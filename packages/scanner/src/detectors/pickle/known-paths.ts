// Callables that are judged by their arguments or result rather than by their entry alone, by path.

/** Functions that read one attribute of one object and do nothing else. */
export const READS_ONE_ATTRIBUTE = new Set([
  'builtins.getattr',
  '__builtin__.getattr',
  'inspect.getattr_static',
]);

/** Makers of functions that take an attribute, an item or call a method of what they are given later. */
export const ACCESSORS = /^(?:_?operator\.(?:attrgetter|itemgetter)|types\.(?:AttrGetter|ItemGetter)Type)$/;

export const METHOD_CALLER = /^_?operator\.methodcaller$/;

/** What takes a function only if it is given one; everything else that calls an argument is never given mere data. */
export const OPTIONAL_FUNCTION =
  /^builtins\.(?:filter|sorted|max|min|iter|list\.sort|property|classmethod|staticmethod)$/;

/** Plain classes that read a file or fetch one, and load what is in it, when they are made with its name. */
export const OPENS_WHEN_MADE =
  /^(?:xgboost(?:\.core)?\.Booster|lightgbm(?:\.basic|\.engine)?\.(?:CV)?Booster|ultralytics(?:\.[a-z_]{1,40}){0,5}\.(?:YOLO|Model))$/;

/** Classes of classes: what makers honestly call. */
export const MAKERS_OF_CLASSES =
  /^(?:builtins\.type|abc\.ABCMeta|enum\.Enum(?:Meta|Type)|typing\.[A-Z][A-Za-z]+)$/;

/** Modules that do something as soon as they are imported. */
export const RUNS_ON_IMPORT =
  /^(?:antigravity|idlelib(?:\.|$)|turtledemo(?:\.|$)|test(?:\.|$)|pip(?:\.|$)|.*\.__main__$)/;

/** Functions that make an instance of their first argument without calling it. */
export const INSTANCE_MAKERS = /^(?:copyreg|copy_reg)\.(?:_reconstructor|__newobj__|__newobj_ex__)$/;

/** Functions whose lazy result is consumed right away in practice. */
export const CONSUMED_AT_ONCE =
  /^(?:iter|i?map|i?filter|filterfalse|ifilterfalse|starmap|accumulate|takewhile|dropwhile|groupby)$/;
