// What Python's built-in functions, types and exceptions do when called.

import {
  attribute,
  byArgument,
  calls,
  callsLater,
  describe,
  environment,
  everythingElse,
  exec,
  exhausts,
  imports,
  readsFile,
  safe,
} from '../describe-module.ts';

export const knowledge = [
  describe(
    'builtins __builtin__ __builtins__',
    byArgument(
      exec(
        'high',
        'builds a class whose body and metaclass run (with one argument it only tells the type)',
        'type',
      ),
    ),
    byArgument(attribute('critical', 'walks to any attribute by name', 'getattr')),
    exec('critical', 'runs Python code', 'eval exec execfile'),
    exec('critical', 'makes a code object, ready to be run', 'compile'),
    exec('high', 'starts the debugger or runs sys.breakpointhook', 'breakpoint'),
    exec('low', 'waits for a line of input', 'raw_input'),
    exec('low', 'waits for a line of input (Python 2 runs it as code)', 'input'),
    exec(
      'high',
      'builds a class whose body and metaclass run',
      'type.__new__ type.__call__ __build_class__ classobj',
    ),
    imports('critical', 'imports a module by name, which runs it', '__import__'),
    imports('high', 'runs a module again', 'reload'),
    attribute('critical', 'walks to any attribute by name', ''),
    attribute(
      'high',
      'changes an attribute by name',
      `setattr delattr object.__setattr__ object.__delattr__
       type.__setattr__`,
    ),
    attribute(
      'critical',
      'walks to any attribute by name',
      `object.__getattribute__ type.__getattribute__ type.__subclasses__
       type.mro object.__reduce_ex__ object.__reduce__ object.__class__ str.__getattribute__`,
    ),
    attribute('high', 'shows the names of the running program', 'globals locals vars'),
    attribute('medium', 'lists or tests attributes by name', 'dir hasattr'),
    attribute('medium', 'formats with attribute walks', 'str.format str.format_map unicode.format format'),
    callsLater('high', 'calls its first argument when consumed', 'map filter', [0]),
    calls('high', 'calls its first argument with the rest', 'apply', [0]),
    calls('medium', 'calls the key function it is given', 'sorted max min list.sort', 'all'),
    callsLater(
      'medium',
      'binds functions that run on attribute access',
      'property classmethod staticmethod',
      'all',
    ),
    callsLater('medium', 'calls its first argument when consumed', 'iter aiter', [0]),
    calls('medium', 'consumes an iterator, which runs what feeds it', 'next anext all any sum coerce'),
    readsFile('high', 'opens a file for reading or writing', 'open file'),
    environment('medium', 'prints to the output of the process', 'print help copyright credits license'),
    exhausts('high', 'ends the program', 'exit quit'),
    safe(
      "dill's name for the namespace of the main program: plain unpicklers find nothing under it",
      '__main__',
    ),
    safe(
      'makes a plain value',
      `set frozenset list dict tuple bytes bytearray str unicode basestring int long float bool complex slice range
       xrange object memoryview buffer enumerate zip reversed super NotImplemented Ellipsis None True False NoneType ellipsis
       object.__new__ dict.fromkeys bytes.fromhex bytearray.fromhex int.from_bytes float.fromhex str.maketrans`,
    ),
    safe(
      'computes a plain value',
      `abs ascii bin callable chr cmp divmod hash hex id intern isinstance issubclass len
       oct ord pow repr round unichr`,
    ),
    safe(
      'computes a plain value from a string',
      `str.join str.lower str.upper str.strip str.replace str.split
       str.encode bytes.decode bytes.join bytes.hex list.append list.extend dict.get dict.update set.add`,
    ),
    safe(
      'makes an exception object',
      `BaseException BaseExceptionGroup Exception ExceptionGroup ArithmeticError AssertionError AttributeError
       BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError
       ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EncodingWarning
       EnvironmentError FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError
       ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError
       KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError
       NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError
       PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
       StandardError StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError
       TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
       UnicodeTranslateError UnicodeWarning UserWarning ValueError VMSError Warning WindowsError ZeroDivisionError`,
    ),
    everythingElse('exec', 'high', 'an unlisted built-in'),
  ),
  describe(
    'exceptions',
    safe(
      'makes an exception object',
      `BaseException Exception StandardError ArithmeticError AssertionError AttributeError EOFError EnvironmentError
       FloatingPointError IOError ImportError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError
       NotImplementedError OSError OverflowError ReferenceError RuntimeError StopIteration SyntaxError SystemError
       SystemExit TypeError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UserWarning
       ValueError Warning ZeroDivisionError DeprecationWarning FutureWarning RuntimeWarning`,
    ),
  ),
];
