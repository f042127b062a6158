// Judges a pickle: every call, every name, every change to the process, every place where readers part.

import {
  compareSeverity,
  type Evidence,
  isAtLeast,
  type PickleAnomaly,
  type PickleCall,
  type PickleProgram,
  type Severity,
  type SymbolicValue,
} from '@sentrascan/contract';
import {
  lookupCallable,
  pickleCallsArgument,
  pickleChangesGlobals,
  pickleNamesDangerous,
  pickleNamesUnknown,
  pickleOddStream,
  pickleOpaqueGlobal,
  pickleReadersDisagree,
  pickleRunsCarriedCode,
  pickleTakesOutsideBuffer,
  pickleUsesExtensionRegistry,
  pickleWalksAttributes,
  type TypedRule,
} from '@sentrascan/rules';
import { judgeCode } from '../code/judge-code.ts';
import type { Detector, DetectorContext } from '../detector.ts';
import { isClassName } from './attribute-names.ts';
import type { CallJudgement } from './call-judgement.ts';
import { isCarriedCode } from './carried-code.ts';
import { judgeCall } from './judge-call.ts';
import { judgeNamed } from './judge-named.ts';
import { globalPath, renderCall, renderValue } from './render-call.ts';

/** Names listed in one finding about a package. */
const NAMES_LISTED = 12;

export const detector = {
  id: 'program',
  consumes: ['pickle.program'],
  judge(program, context) {
    new ProgramJudge(program, context, []).judge();
  },
} satisfies Detector<'pickle.program'>;

/** Methods of a class by value that unpickling itself calls: BUILD, NEWOBJ, keys of dicts and sets, appending, making the class. */
const CALLED_BY_READERS = new Set(
  (
    '__setstate__ __new__ __hash__ __eq__ __setitem__ append extend add __init_subclass__ __set_name__ __prepare__ ' +
    '__class_getitem__ __del__ __getattr__ __getattribute__'
  ).split(' '),
);

const CPP_UNPICKLER = new Set(['torchscript']);

class ProgramJudge {
  readonly #program: PickleProgram;
  readonly #context: DetectorContext;
  /** The calls that lead to this program, outermost first. */
  readonly #path: readonly string[];
  readonly #rootOffset: number | undefined;
  readonly #isJoblib: boolean;

  constructor(
    program: PickleProgram,
    context: DetectorContext,
    path: readonly string[],
    rootOffset?: number,
  ) {
    this.#program = program;
    this.#context = context;
    this.#path = path;
    this.#rootOffset = rootOffset;
    this.#isJoblib = [...program.calls, ...program.globals].some((each) => each.readers.includes('joblib'));
  }

  judge(): void {
    this.#judgeNested();
    this.#judgeCode();
    const judgedPaths = new Set<string>();
    const told = new Set<string>();
    let isFollowed = this.#program.mutations.length === 0;
    for (const call of this.#program.calls) {
      const judgement = judgeCall(call, this.#program, (each) => this.#consumesHarmless(each));
      if (judgement !== undefined && this.#isShadow(call.readers) && !isTold(judgement)) continue;
      // A class that nothing is known of is told below, by its name; everything else was judged by its use.
      if (judgement !== undefined || !isUnknown(call.callable)) {
        for (const path of pathsOf(call)) judgedPaths.add(path);
      }
      if (judgement === undefined) continue;
      judgedPaths.add(judgement.callable);
      if (hidesTarget(judgement)) isFollowed = false;
      const text = renderCall(call, this.#program.calls);
      if (told.has(`${judgement.rule.id} ${text}`)) continue;
      told.add(`${judgement.rule.id} ${text}`);
      this.#reportCall(call, judgement, text);
    }
    this.#judgeNames(judgedPaths, isFollowed);
    this.#judgeMutations();
    this.#judgeAnomalies();
  }

  #reportCall(call: PickleCall, judgement: CallJudgement, text: string): void {
    this.#report(
      judgement.rule,
      call.offset,
      {
        call: text,
        effect: judgement.effect,
        callable: judgement.callable,
        ...this.#readersOf(call.readers),
      },
      judgement.severity,
    );
  }

  /**
   * Seen only by readers for which the bytes are not meant: a plain unpickler in the arrays of a joblib file. There only
   * what is known to be dangerous counts; honest array data makes all kinds of names by chance.
   */
  #isShadow(readers: readonly string[]): boolean {
    return this.#isJoblib && !readers.includes('joblib');
  }

  #readersOf(readers: readonly string[]): { readers?: string } {
    return readers.length >= 4 || readers.includes('joblib') ? {} : { readers: readers.join(', ') };
  }

  /** Whether what a call loads from the file's own bytes was read whole and does nothing. */
  #consumesHarmless(call: PickleCall): boolean | undefined {
    const nested = this.#program.nested.filter((each) => each.call === call.id);
    const code = this.#program.code.filter((each) => each.call === call.id);
    if (nested.length > 0)
      return nested.every((each) => each.program.broken === undefined && isHarmlessProgram(each.program));
    if (code.length > 0) {
      // Dangerous bodies are reported by the rules for code; the call that rebuilds them adds nothing.
      return code.every((each) => each.code.incomplete === undefined);
    }
    // Rebuilding a function whose code object was read elsewhere in this program.
    const callable = call.callable;
    const isBuilder = callable.t === 'global' && isCarriedCode(callable.module, callable.name);
    if (!isBuilder) return undefined;
    if (/(?:CodeType|_create_code|\bcode)$/.test(globalPath(callable.module, callable.name))) return false;
    return !/^(?:types|builtins)$/.test(callable.module) || this.#program.code.length > 0;
  }

  #judgeNested(): void {
    for (const { call, program } of this.#program.nested) {
      const loader = this.#program.calls[call];
      const name = loader === undefined ? 'a call' : renderValue(loader.callable, this.#program.calls);
      const offset = this.#rootOffset ?? loader?.offset ?? this.#program.start;
      new ProgramJudge(program, this.#context, [...this.#path, name], offset).judge();
    }
  }

  #judgeCode(): void {
    for (const { call, code } of this.#program.code) {
      const builder = this.#program.calls[call];
      const method = code.name.split('.').at(-1) ?? '';
      for (const judgement of judgeCode(code, lookupCallable)) {
        if (CALLED_BY_READERS.has(method) && isAtLeast(judgement.severity, pickleOddStream.severity)) {
          const isDanger = isAtLeast(judgement.severity, pickleOpaqueGlobal.severity);
          this.#report(
            pickleRunsCarriedCode,
            builder?.offset ?? this.#program.start,
            {
              call: `${code.name}: ${judgement.evidence.call}`,
              effect: `readers call ${method} when they rebuild an instance of this class`,
            },
            isDanger ? undefined : pickleOpaqueGlobal.severity,
          );
        }
        this.#report(
          judgement.rule,
          builder?.offset ?? this.#program.start,
          judgement.evidence,
          judgement.severity,
        );
      }
    }
  }

  /**
   * @param judgedPaths names that a call's judgement covers
   * @param isFollowed false where some call could not be followed: it may call whatever the file names
   */
  #judgeNames(judgedPaths: ReadonlySet<string>, isFollowed: boolean): void {
    const unknown = new Map<string, { names: string[]; offset: number }>();
    for (const global of this.#program.globals) {
      if (global.module === null || global.name === null) {
        const known = [global.module ?? '<computed>', global.name ?? '<computed>'].join('.');
        this.#report(pickleOpaqueGlobal, global.offset, {
          call: known,
          effect: 'the name of what is loaded is computed in a way that cannot be followed',
        });
        continue;
      }
      const path = globalPath(global.module, global.name);
      if (global.computed && global.opcode === 'STACK_GLOBAL' && !this.#isShadow(global.readers)) {
        this.#report(pickleOpaqueGlobal, global.offset, {
          call: path,
          effect: 'the name is put together while loading, which no pickler does',
        });
      }
      if (judgedPaths.has(path)) continue;
      if (global.opcode === 'call' && global.name === '') continue;
      if (isCarriedCode(global.module, global.name) && this.#program.code.length > 0) continue;
      const named = judgeNamed(global.module, global.name);
      if (named !== undefined) {
        this.#report(
          pickleNamesDangerous,
          global.offset,
          { callable: path, effect: named.known.why, ...this.#readersOf(global.readers) },
          isFollowed ? named.severity : worse(named.severity, named.known.severity),
        );
        continue;
      }
      // What is dangerous only when called, and what is safe, says nothing by being stored.
      if (lookupCallable(global.module, global.name).standing !== 'unknown' || this.#isShadow(global.readers))
        continue;
      const top = global.module.split('.')[0] ?? global.module;
      const group = unknown.get(top) ?? { names: [], offset: global.offset };
      unknown.set(top, group);
      group.names.push(path);
    }
    for (const [top, { names, offset }] of unknown) {
      const shown = names.slice(0, NAMES_LISTED).join(', ');
      const more = names.length > NAMES_LISTED ? ` and ${names.length - NAMES_LISTED} more` : '';
      this.#report(pickleNamesUnknown, offset, { package: top, names: shown + more });
    }
  }

  #judgeMutations(): void {
    for (const mutation of this.#program.mutations) {
      const target = renderValue(mutation.target, this.#program.calls);
      let worst: { severity: Severity; effect: string } = {
        severity: pickleChangesGlobals.severity,
        effect: 'it stays changed after the file is loaded',
      };
      for (const value of mutation.items.flat()) {
        if (value.t !== 'global') continue;
        const known = lookupCallable(value.module, value.name);
        if (
          known.standing === 'dangerous' &&
          known.severity !== undefined &&
          compareSeverity(known.severity, worst.severity) < 0
        ) {
          worst = {
            severity: known.severity,
            effect: `puts ${globalPath(value.module, value.name)} there: ${known.why}`,
          };
        }
      }
      const items = mutation.items
        .slice(0, 4)
        .map(([k, v]) => `${renderValue(k, this.#program.calls)} = ${renderValue(v, this.#program.calls)}`);
      this.#report(
        pickleChangesGlobals,
        mutation.offset,
        { target, effect: `${worst.effect} (${items.join('; ')})` },
        worst.severity,
      );
    }
  }

  #judgeAnomalies(): void {
    const told = new Set<string>();
    const once = (rule: typeof pickleOddStream, anomaly: PickleAnomaly) => {
      if (told.has(`${rule.id} ${anomaly.kind}`)) return;
      told.add(`${rule.id} ${anomaly.kind}`);
      this.#report(
        rule,
        anomaly.offset,
        { detail: anomaly.detail, kind: anomaly.kind },
        undefined,
        anomaly.kind,
      );
    };
    let buffers = 0;
    for (const anomaly of this.#program.anomalies) {
      switch (anomaly.kind) {
        case 'readers-disagree':
          if (!this.#isShadow(anomaly.readers ?? [])) once(pickleReadersDisagree, anomaly);
          break;
        case 'frame-crossed':
          once(pickleReadersDisagree, anomaly);
          break;
        case 'literal-reader-dependent':
        case 'global-reader-dependent':
        case 'proto-repeated':
        case 'frame-nested':
        case 'large-memo-index':
          once(pickleOddStream, anomaly);
          break;
        case 'frame-beyond-input':
          // In a stream that ends early it is the cut that shows, and the gap says so.
          if (this.#program.broken === undefined) once(pickleOddStream, anomaly);
          break;
        case 'extension-registry':
          if (told.has(anomaly.kind)) break;
          told.add(anomaly.kind);
          this.#report(pickleUsesExtensionRegistry, anomaly.offset, {
            call: anomaly.detail,
            effect: 'it stands for whatever the process has registered under the number',
          });
          break;
        case 'out-of-band-buffer':
          buffers++;
          break;
        default:
        // Breaks are gaps; what is left says nothing of its own.
      }
    }
    if (buffers > 0) this.#report(pickleTakesOutsideBuffer, this.#program.start, { count: buffers });
  }

  #report<E extends Evidence>(
    rule: TypedRule<E>,
    offset: number,
    evidence: E,
    severity?: Severity,
    meaning?: string,
  ): void {
    const isCpp = CPP_UNPICKLER.has(this.#context.role?.carrier ?? '');
    const capped = isCpp ? milder(severity ?? rule.severity, pickleOddStream.severity) : severity;
    const via = this.#path.length > 0 ? { through: this.#path.join(' > ') } : {};
    this.#context.report(rule, {
      evidence: { ...evidence, ...via },
      ...(capped === undefined ? {} : { severity: capped }),
      ...(meaning === undefined ? {} : { meaning }),
      location: { offset: this.#rootOffset ?? offset },
      excerpt: this.#excerpt(offset),
      flow: this.#path.map((message) => ({ message: `${message} loads a pickle from the file's own bytes` })),
    });
  }

  #excerpt(offset: number): string {
    const lines = this.#program.excerpt;
    let last = lines.findLastIndex((line) => line.offset <= offset);
    if (last < 0) last = Math.min(5, lines.length - 1);
    return lines
      .slice(Math.max(0, last - 6), last + 1)
      .map((line) => `${String(line.offset).padStart(6)}: ${line.text}`)
      .join('\n');
  }
}

/** A danger by knowledge, not by the lack of it. */
function isTold(judgement: CallJudgement): boolean {
  return judgement.isKnown;
}

function worse(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && compareSeverity(b, a) < 0 ? b : a;
}

/** What is called, or changed, is not told by the call itself. */
function hidesTarget(judgement: CallJudgement): boolean {
  return (
    !judgement.isHarmless &&
    (judgement.rule === pickleOpaqueGlobal ||
      judgement.rule === pickleCallsArgument ||
      judgement.rule === pickleWalksAttributes)
  );
}

function milder(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) > 0 ? a : b;
}

/** Calls nothing that is judged, names nothing dangerous, changes nothing. */
function isHarmlessProgram(program: PickleProgram): boolean {
  if (program.mutations.length > 0 || program.code.length > 0) return false;
  if (program.anomalies.some((a) => a.kind === 'frame-crossed' || a.kind === 'readers-disagree'))
    return false;
  if (!program.nested.every((each) => isHarmlessProgram(each.program))) return false;
  const isSafeName = program.globals.every(
    (g) =>
      g.module !== null &&
      g.name !== null &&
      (lookupCallable(g.module, g.name).standing === 'safe' ||
        (lookupCallable(g.module, g.name).standing === 'unknown' && isClassName(g.name))),
  );
  return isSafeName && program.calls.every((call) => judgeCall(call, program, () => undefined) === undefined);
}

function isUnknown(callable: SymbolicValue): boolean {
  return callable.t === 'global' && lookupCallable(callable.module, callable.name).standing === 'unknown';
}

/** The dotted paths that a call's judgement covers: its callable and callables among its arguments. */
function pathsOf(call: PickleCall): string[] {
  const paths: string[] = [];
  const visit = (value: SymbolicValue, depth: number): void => {
    if (value.t === 'global') paths.push(globalPath(value.module, value.name));
    else if (value.t === 'attribute' && depth > 0) visit(value.object, depth - 1);
  };
  visit(call.callable, 4);
  return paths;
}
