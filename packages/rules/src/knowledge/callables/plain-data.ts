// Standard modules whose names are harmless to call: numbers, dates, text. Exact names only.

import { describe, exec, exhausts, readsFile, safe } from '../describe-module.ts';

const plain = 'makes or computes a plain value';

export const knowledge = [
  describe(
    'datetime _datetime _pydatetime',
    safe(
      plain,
      'datetime date time timedelta timezone tzinfo IsoCalendarDate UTC datetime.fromisoformat datetime.fromtimestamp date.fromisoformat timedelta.__new__',
    ),
  ),
  describe(
    'decimal _decimal _pydecimal',
    safe(
      plain,
      'Decimal Context DecimalTuple getcontext setcontext localcontext Inexact Rounded DivisionByZero InvalidOperation Overflow Underflow Clamped Subnormal FloatOperation DecimalException Decimal.from_float',
    ),
  ),
  describe('fractions numbers', safe(plain, 'Fraction Number Complex Real Rational Integral gcd _gcd')),
  describe(
    'math cmath',
    exhausts('medium', 'can compute without bound', 'factorial comb perm'),
    safe(
      plain,
      `acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh degrees dist erf erfc exp exp2 expm1 fabs floor fma fmod frexp fsum gamma gcd hypot isclose
       isfinite isinf isnan isqrt lcm ldexp lgamma log log10 log1p log2 modf nextafter pow prod radians remainder sin sinh sqrt sumprod tan tanh trunc ulp phase polar rect`,
    ),
  ),
  describe(
    'statistics _statistics',
    safe(
      plain,
      'mean median mode stdev variance pstdev pvariance fmean quantiles NormalDist harmonic_mean geometric_mean StatisticsError',
    ),
  ),
  describe(
    'enum',
    safe(
      plain,
      'Enum IntEnum Flag IntFlag StrEnum auto _make_class_unpicklable ReprEnum CONTINUOUS UNIQUE EnumMeta.__call__ unique',
    ),
    exec('medium', 'builds a class', 'EnumMeta EnumType _simple_enum global_enum'),
  ),
  describe(
    'abc _abc _py_abc',
    safe(plain, 'ABC abstractmethod get_cache_token'),
    exec('medium', 'builds a class', 'ABCMeta'),
  ),
  describe(
    'collections.abc _collections_abc _abcoll UserDict UserList UserString sets',
    safe(
      plain,
      `Mapping MutableMapping Sequence MutableSequence Set MutableSet Iterable Iterator Sized Container Hashable Callable KeysView ItemsView ValuesView dict_keys dict_values dict_items
       UserDict UserList UserString IterableUserDict ImmutableSet BaseSet Generator Collection Reversible ByteString Buffer`,
    ),
  ),
  describe(
    'calendar _strptime',
    safe(
      plain,
      'Calendar TextCalendar HTMLCalendar LocaleTextCalendar monthrange isleap timegm weekday Month Day IllegalMonthError TimeRE LocaleTime',
    ),
  ),
  describe(
    'errno token symbol opcode _opcode keyword htmlentitydefs',
    safe(plain, 'iskeyword ISTERMINAL ISNONTERMINAL ISEOF stack_effect'),
  ),
  describe(
    'html html.parser html.entities HTMLParser _markupbase markupbase',
    safe('pure string work', 'escape unescape HTMLParser ParserBase HTMLParseError'),
  ),
  describe(
    'unicodedata stringprep',
    safe(
      plain,
      'normalize name lookup category bidirectional combining decimal digit numeric ucd_3_2_0 east_asian_width UCD is_normalized',
    ),
  ),
  describe('colorsys', safe(plain, 'rgb_to_hls hls_to_rgb rgb_to_hsv hsv_to_rgb rgb_to_yiq yiq_to_rgb')),
  describe('platform', safe(plain, 'uname_result')),
  describe('contextvars _contextvars', safe(plain, 'ContextVar Token')),
  describe('graphlib', safe(plain, 'TopologicalSorter CycleError')),
  describe(
    'typing',
    safe(
      'a type annotation',
      `Any Union Optional List Dict Tuple Set FrozenSet Callable Type TypeVar Generic Sequence Mapping Iterable Iterator _GenericAlias _SpecialForm _SpecialGenericAlias _UnionGenericAlias _CallableGenericAlias _LiteralGenericAlias _AnnotatedAlias
       Literal Final ClassVar NamedTuple TypedDict NoReturn Counter Deque DefaultDict OrderedDict Protocol ParamSpec Annotated Self cast Pattern Match AnyStr Text Hashable Sized Collection MutableMapping MutableSequence SupportsFloat SupportsInt ChainMap _VariadicGenericAlias TypeAliasType IO TextIO BinaryIO _BaseGenericAlias`,
    ),
  ),
  describe(
    'typing typing_extensions',
    safe(
      'a type annotation',
      `AbstractSet AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Concatenate Container
       ContextManager Coroutine Generator ItemsView KeysView LiteralString MappingView Never NotRequired ParamSpecArgs
       ParamSpecKwargs ReadOnly Required Reversible SupportsAbs SupportsBytes SupportsComplex SupportsIndex SupportsRound
       TypeGuard TypeIs TypeVarTuple Unpack ValuesView`,
    ),
  ),
  describe('__future__', safe(plain, '_Feature')),
  describe('tokenize', safe('describes one token of source text', 'TokenInfo TokenError')),
  describe('email._policybase email.policy', safe('says how mails are written', 'Compat32 EmailPolicy')),
  describe('email.charset email.header', safe('describes text of a mail', 'Charset Header')),
  describe(
    'email.headerregistry',
    safe(
      'describes a header of a mail',
      `Address Group BaseHeader UniqueUnstructuredHeader UnstructuredHeader DateHeader UniqueDateHeader AddressHeader
       UniqueAddressHeader SingleAddressHeader UniqueSingleAddressHeader MIMEVersionHeader ContentTypeHeader
       ContentDispositionHeader ContentTransferEncodingHeader MessageIDHeader ParameterizedMIMEHeader HeaderRegistry`,
    ),
    exec('low', 'builds a class for a mail header from the bases it is given', '_reconstruct_header'),
  ),
  describe('xdrlib', safe(plain, 'Packer Unpacker')),
  describe('sched mutex', readsFile('low', 'a plain lock', 'mutex')),
  describe('nturl2path macurl2path', safe('pure string work', 'url2pathname pathname2url')),
];
