// Calls that bring in code by a name, a path or a code object. Data only.

import type { PythonCallRow } from './python-call-row.ts';

/** In order: for one call and rule the first row that fits counts. */
export const CALLS_OF_CODE_LOADERS: readonly PythonCallRow[] = [
  {
    rule: 'loads-code-by-name',
    effect: 'imports a module of a package by a name that is not known here',
    paths: 'importlib.import_module',
    when: [
      { keyword: 'name', position: 0, is: ['unknown', 'other'] },
      { keyword: 'package', position: 1, is: ['text', 'unknown', 'other'] },
    ],
    severity: 'low',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'imports a module whose name is not known here',
    paths: 'importlib.import_module importlib.__import__ builtins.__import__',
    when: [{ keyword: 'name', position: 0, is: ['unknown', 'other'] }],
  },
  {
    rule: 'loads-code-by-name',
    effect: 'runs another Python file',
    paths: `runpy.run_path runpy.run_module imp.load_source imp.load_module imp.load_dynamic imp.load_compiled
      importlib.machinery.SourceFileLoader.load_module importlib.util.spec_from_file_location builtins.execfile
      importlib.machinery.SourcelessFileLoader importlib.machinery.ExtensionFileLoader zipimport.zipimporter.load_module`,
  },
  {
    rule: 'loads-code-by-name',
    effect: 'loads a native library whose name is not known here',
    paths: `ctypes.CDLL ctypes.PyDLL ctypes.WinDLL ctypes.OleDLL ctypes.cdll.LoadLibrary ctypes.windll.LoadLibrary
      ctypes.pydll.LoadLibrary torch.ops.load_library torch.classes.load_library tensorflow.load_op_library
      tensorflow.load_library`,
    when: [{ keyword: 'name', position: 0, is: ['unknown', 'other'] }],
  },
  {
    rule: 'loads-code-by-name',
    effect: 'loads a native library by its path',
    paths: `ctypes.CDLL ctypes.PyDLL ctypes.WinDLL ctypes.OleDLL ctypes.cdll.LoadLibrary ctypes.windll.LoadLibrary
      ctypes.pydll.LoadLibrary torch.ops.load_library torch.classes.load_library tensorflow.load_op_library`,
    when: [{ keyword: 'name', position: 0, is: ['text'], matches: /[/\\]/ }],
  },
  {
    rule: 'loads-code-by-name',
    effect: 'loads a native library into the runtime of the model',
    paths: `onnxruntime.SessionOptions.register_custom_ops_library *.register_custom_ops_library`,
  },
  {
    rule: 'loads-code-by-name',
    effect: 'opens a prompt that runs what is typed',
    paths: 'code.interact code.InteractiveConsole.interact IPython.embed',
    severity: 'low',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'imports a powerful module where nobody looks for an import',
    paths: 'builtins.__import__',
    when: [
      {
        keyword: 'name',
        position: 0,
        is: ['text'],
        matches: /^(?:os|posix|nt|subprocess|socket|pty|ctypes|marshal|pickle|shutil|commands)$/,
      },
    ],
  },
  {
    rule: 'loads-code-by-name',
    effect: 'puts machine code into memory or starts it',
    paths: `ctypes.windll.kernel32.VirtualAlloc ctypes.windll.kernel32.VirtualAllocEx ctypes.windll.kernel32.CreateThread
      ctypes.windll.kernel32.CreateRemoteThread ctypes.windll.kernel32.RtlMoveMemory
      ctypes.windll.kernel32.WriteProcessMemory ctypes.windll.kernel32.VirtualProtect
      ctypes.windll.ntdll.NtCreateThreadEx`,
    severity: 'high',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'makes a function from a code object',
    paths: 'types.FunctionType types.CodeType types.LambdaType new.function new.code',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'compiles C++ or CUDA given as text and loads it',
    paths: `torch.utils.cpp_extension.load_inline torch.utils.cpp_extension._jit_compile cppyy.cppdef cppyy.include
      cffi.FFI.verify scipy.weave.inline weave.inline`,
  },
  {
    rule: 'loads-code-by-name',
    effect: 'finds a function by a name that is not known here',
    paths:
      'pkgutil.resolve_name pydoc.locate django.utils.module_loading.import_string hydra.utils.get_method',
    when: [{ keyword: 'name', position: 0, is: ['unknown', 'other'] }],
    severity: 'low',
    confidence: 'medium',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'runs code that it is given as a text',
    paths: `timeit.timeit timeit.repeat timeit.Timer timeit.Timer.timeit cProfile.run cProfile.runctx profile.run
      profile.runctx pdb.run pdb.runeval bdb.Bdb.run trace.Trace.run doctest.run_docstring_examples`,
    when: [{ keyword: 'stmt', position: 0, is: ['unknown', 'other'] }],
    severity: 'low',
    confidence: 'medium',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'evaluates a text as Python',
    paths: `pandas.eval pandas.core.computation.eval.eval numexpr.evaluate sympy.sympify sympy.parse_expr sympy.S
      sympy.parsing.sympy_parser.parse_expr sympy.core.sympify.sympify asteval.Interpreter.eval simpleeval.eval`,
    when: [{ keyword: 'expr', position: 0, is: ['unknown', 'other'] }],
    severity: 'low',
    confidence: 'medium',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'loads a native library',
    paths: `cffi.FFI.dlopen torch.ops.load_library torch.classes.load_library tensorflow.load_op_library
      tensorflow.load_library`,
    when: [{ keyword: 'name', position: 0, is: ['text', 'unknown', 'other'] }],
  },
];
