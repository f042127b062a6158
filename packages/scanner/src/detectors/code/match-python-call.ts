// Looks a call up in the table of unsafe calls. Pure.

import type { Rule } from '@sentrascan/contract';
import {
  type ArgumentTest,
  notebookMountsDrive,
  PYTHON_CALLS,
  type PythonCallRow,
  type PythonRuleName,
  pythonExtractsArchive,
  pythonLoadsCodeByName,
  pythonLoadsFrameworkModel,
  pythonLoadsKerasCode,
  pythonLoadsNumpyObjects,
  pythonLoadsPickle,
  pythonLoadsTorchCheckpoint,
  pythonLoadsYamlObjects,
  pythonLoosensPermissions,
  pythonOpensToEveryone,
  pythonParsesXmlUnguarded,
  pythonRendersUnescaped,
  pythonSkipsCertificateCheck,
  pythonTrustsRemoteCode,
  pythonUsesAbandonedLibrary,
  pythonUsesBrokenCipher,
  pythonUsesSharedTemporary,
  pythonUsesWeakHash,
} from '@sentrascan/rules';
import { LOOKS_ONLY } from './judge-command.ts';
import {
  argumentAt,
  globalsIn,
  judgementOfCall,
  type SourceCall,
  type SourceJudgement,
  stateOf,
  textOf,
} from './source-call.ts';

const RULE_OF: Readonly<Record<PythonRuleName, Rule>> = {
  'loads-pickle': pythonLoadsPickle,
  'loads-torch-checkpoint': pythonLoadsTorchCheckpoint,
  'loads-numpy-objects': pythonLoadsNumpyObjects,
  'loads-yaml-objects': pythonLoadsYamlObjects,
  'loads-keras-code': pythonLoadsKerasCode,
  'loads-framework-model': pythonLoadsFrameworkModel,
  'trusts-remote-code': pythonTrustsRemoteCode,
  'loads-code-by-name': pythonLoadsCodeByName,
  'skips-certificate-check': pythonSkipsCertificateCheck,
  'extracts-archive': pythonExtractsArchive,
  'uses-shared-temporary': pythonUsesSharedTemporary,
  'uses-broken-cipher': pythonUsesBrokenCipher,
  'uses-weak-hash': pythonUsesWeakHash,
  'renders-unescaped': pythonRendersUnescaped,
  'parses-xml-unguarded': pythonParsesXmlUnguarded,
  'opens-to-everyone': pythonOpensToEveryone,
  'loosens-permissions': pythonLoosensPermissions,
  'uses-abandoned-library': pythonUsesAbandonedLibrary,
  'mounts-drive': notebookMountsDrive,
};

interface Tables {
  /** Rows by exact import path. */
  readonly byPath: ReadonlyMap<string, readonly PythonCallRow[]>;
  /** Rows of methods whose object is not known, by the method's name. */
  readonly byMethod: ReadonlyMap<string, readonly PythonCallRow[]>;
  /** Rows with `?` inside a path. */
  readonly byPattern: readonly { readonly components: readonly string[]; readonly row: PythonCallRow }[];
  /** Rows about an argument of any call. */
  readonly byArgument: readonly PythonCallRow[];
}

let tables: Tables | undefined;

function rows(): Tables {
  if (tables !== undefined) return tables;
  const byPath = new Map<string, PythonCallRow[]>();
  const byMethod = new Map<string, PythonCallRow[]>();
  const byPattern: { components: readonly string[]; row: PythonCallRow }[] = [];
  const byArgument: PythonCallRow[] = [];
  for (const row of PYTHON_CALLS) {
    for (const path of row.paths.trim().split(/\s+/)) {
      if (path === '?') byArgument.push(row);
      else if (path.startsWith('*.')) addTo(byMethod, path.slice(2), row);
      else if (path.includes('?')) byPattern.push({ components: path.split('.'), row });
      else addTo(byPath, path, row);
    }
  }
  tables = { byPath, byMethod, byPattern, byArgument };
  return tables;
}

function addTo(table: Map<string, PythonCallRow[]>, key: string, row: PythonCallRow): void {
  const listed = table.get(key);
  if (listed === undefined) table.set(key, [row]);
  else listed.push(row);
}

/** The judgements of the table on one call: the first row of each rule whose tests hold. */
export function* matchPythonCall(source: SourceCall): Generator<SourceJudgement> {
  const told = new Set<PythonRuleName>();
  for (const [row, isSure] of candidates(source)) {
    if (row.rule === 'loads-code-by-name' && staysInPackage(source)) continue;
    if (row.torch !== undefined && row.torch !== source.torch) continue;
    if (row.from !== undefined && !comesFrom(source, row.from)) continue;
    if (told.has(row.rule) || row.when?.every((test) => holds(test, source)) === false) continue;
    told.add(row.rule);
    yield judgementOfCall(source, RULE_OF[row.rule], row.effect, {
      severity: row.severity,
      confidence: isSure ? row.confidence : 'medium',
    });
  }
}

/** One call made the first argument. */
function comesFrom({ call: { origins = [] } }: SourceCall, maker: RegExp): boolean {
  return origins.length === 1 && maker.test(origins[0] ?? '');
}

/** `import_module('.' + name, __package__)`, `import_module(f'package.{name}')`: the package is known. */
function staysInPackage({ call }: SourceCall): boolean {
  const [name] = call.args;
  return name?.t === 'composed' && name.parts[0]?.includes('.') === true;
}

function* candidates({ call, path }: SourceCall): Generator<readonly [PythonCallRow, boolean]> {
  const { byPath, byMethod, byPattern, byArgument } = rows();
  for (const row of byPath.get(path) ?? []) yield [row, true];
  if (byPattern.length > 0) {
    const components = path.split('.', MAX_COMPONENTS);
    for (const { components: pattern, row } of byPattern) if (fits(components, pattern)) yield [row, true];
  }
  const method = path.slice(path.lastIndexOf('.') + 1);
  if (path.includes('.')) for (const row of byMethod.get(method) ?? []) yield [row, false];
  if ((call.kwargs?.length ?? 0) > 0) for (const row of byArgument) yield [row, true];
}

const MAX_COMPONENTS = 8;

function fits(components: readonly string[], pattern: readonly string[]): boolean {
  return (
    components.length === pattern.length &&
    pattern.every((part, index) => part === '?' || part === components[index])
  );
}

/** Rules about functions that are as unsafe in the hands of another: `map(pickle.loads, ...)`. */
const UNSAFE_IN_HANDS: ReadonlySet<PythonRuleName> = new Set([
  'loads-pickle',
  'loads-torch-checkpoint',
  'loads-yaml-objects',
]);

/** Unsafe functions among the arguments: whatever they are handed to calls them. */
export function* matchHandedOver(source: SourceCall): Generator<SourceJudgement> {
  if (LOOKS_ONLY.test(source.path)) return;
  for (const path of globalsIn(source.call)) {
    const call = { callable: path, resolved: path, args: [] };
    for (const row of rows().byPath.get(path) ?? []) {
      if (row.torch !== undefined && row.torch !== source.torch) continue;
      // What it will be given comes from wherever the other function has it.
      if (row.from !== undefined) continue;
      if (
        !UNSAFE_IN_HANDS.has(row.rule) ||
        row.when?.every((test) => holds(test, { ...source, call })) === false
      )
        continue;
      yield judgementOfCall(source, RULE_OF[row.rule], `hands over ${path}, which ${row.effect}`, {
        severity: row.severity,
        confidence: 'medium',
      });
      break;
    }
  }
}

function holds(test: ArgumentTest, { call }: SourceCall): boolean {
  const value = test.given === true ? givenAt(call, test) : argumentAt(call, test.keyword, test.position);
  const state = stateOf(value);
  if (!test.is.includes(state)) return false;
  if (test.matches === undefined || state === 'none') return true;
  const text =
    value?.t === 'global' ? `${value.module}.${value.name}` : value?.t === 'int' ? value.v : textOf(value);
  return text !== undefined && test.matches.test(text);
}

/** The argument where it is written out. */
function givenAt({ args, kwargs }: SourceCall['call'], { keyword, position }: ArgumentTest) {
  const named = kwargs?.find(([name]) => name === keyword)?.[1];
  return named ?? (position === undefined ? undefined : args[position]);
}
