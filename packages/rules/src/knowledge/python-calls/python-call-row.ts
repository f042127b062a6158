// A row of knowledge about calls of Python: which rule they fall under, how bad, why, and on which arguments that depends.

import type { Severity } from '@sentrascan/contract';

/** What is known of an argument. `absent`: not given; `unknown`: given, or hidden in `**`, and not known. */
export type ArgumentState =
  | 'absent'
  | 'true'
  | 'false'
  | 'none'
  | 'text'
  | 'number'
  | 'global'
  | 'other'
  | 'unknown';

/** Holds where the argument is in one of these states and, where it is a text or a name, matches. */
export interface ArgumentTest {
  readonly keyword: string;
  /** Its place among positional arguments, where it may be given so. */
  readonly position?: number;
  readonly is: readonly ArgumentState[];
  /** True where keywords hidden in `**` do not count. */
  readonly given?: true;
  /** Tested against the text, the decimal digits of a number, or the import path of a global. */
  readonly matches?: RegExp;
}

/** The rules of the family `python` that are about one call. */
export type PythonRuleName =
  | 'loads-pickle'
  | 'loads-torch-checkpoint'
  | 'loads-numpy-objects'
  | 'loads-yaml-objects'
  | 'loads-keras-code'
  | 'loads-framework-model'
  | 'trusts-remote-code'
  | 'loads-code-by-name'
  | 'skips-certificate-check'
  | 'extracts-archive'
  | 'uses-shared-temporary'
  | 'uses-broken-cipher'
  | 'uses-weak-hash'
  | 'renders-unescaped'
  | 'parses-xml-unguarded'
  | 'opens-to-everyone'
  | 'loosens-permissions'
  | 'uses-abandoned-library'
  | 'mounts-drive';

/** Calls of one kind. */
export interface PythonCallRow {
  readonly rule: PythonRuleName;
  /** Completes "`call` ...": starts with a verb. */
  readonly effect: string;
  /** Import paths; `*.name` for a method of an object that is not known, `?` for any component. */
  readonly paths: string;
  /** All must hold. */
  readonly when?: readonly ArgumentTest[];
  /** Only where the project asks for such a release of PyTorch. */
  readonly torch?: 'safe' | 'older';
  /** Only where the first argument comes out of one call, of a function with such an import path. */
  readonly from?: RegExp;
  /** Where it is not the rule's. */
  readonly severity?: Severity;
  readonly confidence?: 'medium' | 'low';
}

/** The argument is the constant `True`. */
export const isTrue = (keyword: string, position?: number): ArgumentTest => ({
  keyword,
  is: ['true'],
  ...(position === undefined ? {} : { position }),
});
/** The argument is the constant `False`. */
export const isFalse = (keyword: string, position?: number): ArgumentTest => ({
  keyword,
  is: ['false'],
  ...(position === undefined ? {} : { position }),
});
