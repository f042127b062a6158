// Second names of dangerous classes, in the form of the table of functions beside it. Data only.

/** `module name [second name]: modules that hand it out`, a line each. */
export const RE_EXPORTED_CLASSES = `
_ctypes CFuncPtr PyCFuncPtr: scipy._lib._ccallback
_ctypes _Pointer CFloatPtr: xgboost._typing xgboost.core
_ctypes _Pointer CNumericPtr: xgboost._data_utils xgboost._typing xgboost.core
_ctypes _Pointer CStrPptr: xgboost._typing xgboost.core
_ctypes _Pointer CStrPtr: xgboost._typing xgboost.core
_io FileIO FileType: dill._dill
_sitebuiltins Quitter ExitType: dill._dill
_thread _ExceptHookArgs ExceptHookArgs: threading
_thread _ExceptHookArgs ExceptHookArgsType: dill._dill
builtins type ClassType: dill._dill
builtins type TypeType: dill._dill
concurrent.futures.thread ThreadPoolExecutor: pandas._testing pandas.io.parsers.readers xgboost.sklearn
contextlib AbstractContextManager: pandas._testing._warnings pandas._testing.contexts
contextlib ContextDecorator: threadpoolctl
contextlib ExitStack: pandas.io.sql
ctypes c_uint _SYSTEM_UINT_HALF: threadpoolctl
ctypes c_ulong _SYSTEM_UINT: threadpoolctl
ctypes c_void_p _BoosterHandle: lightgbm.basic
ctypes c_void_p _DatasetHandle: lightgbm.basic
functools _lru_cache_wrapper LRUCacheType: dill._dill
functools partial PartialType: dill._dill
functools total_ordering: tracemalloc
multiprocessing Pool: statsmodels.graphics.functional
multiprocessing.pool Pool: joblib.pool
multiprocessing.pool ThreadPool: joblib._parallel_backends
operator attrgetter AttrGetterType: dill._dill
operator itemgetter ItemGetterType: dill._dill types
pickle Unpickler: joblib.numpy_pickle joblib.numpy_pickle_compat joblib.numpy_pickle_utils
tarfile TarFile: dateutil.zoneinfo
threading Thread: sklearn.callback._progressbar sklearn.callback._transport threadpoolctl xgboost.federated
unittest.case TestCase: numpy.ma.testutils unittest
unittest.suite BaseTestSuite: unittest
unittest.suite TestSuite: unittest
weakref CallableProxyType: dill._dill
weakref ProxyType: dill._dill
weakref ReferenceType: dill._dill
`;
