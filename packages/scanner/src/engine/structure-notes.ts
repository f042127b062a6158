// What an artifact is built of, gathered from facts: names up to a limit, and digests over all of them, in the order of the
// file. Places are left out: they move when something else grows.

import { createHash, type Hash } from 'node:crypto';
import {
  type CodeSummary,
  compareText,
  type Fact,
  type FactOf,
  type ReportedStructure,
  type TemplateStructure,
} from '@sentrascan/contract';
import { LIMITS } from '../limits.ts';
import { pickledModel } from './pickled-model.ts';

const KINDS = [
  'tensor.index',
  'pickle.program',
  'graph.op',
  'layer.config',
  'template',
  'callable.reference',
  'reference',
  'python.code',
  'code.embedded',
  'shell.command',
] as const satisfies readonly Fact['kind'][];

/** A fact that says what the artifact is built of. */
export type StructureFact = FactOf<(typeof KINDS)[number]>;

const IS_KIND: ReadonlySet<string> = new Set(KINDS);

/** Characters of one name. */
const MAX_CHARACTERS = 300;

/** True for the facts that `StructureNotes` takes. */
export function isOfStructure(fact: Fact): fact is StructureFact {
  return IS_KIND.has(fact.kind);
}

/** Names, each once, up to a limit. */
class Names {
  readonly #names = new Set<string>();
  omitted = 0;

  add(name: string): void {
    const cut = name.length > MAX_CHARACTERS ? `${name.slice(0, MAX_CHARACTERS)}...` : name;
    if (this.#names.has(cut)) return;
    if (this.#names.size < LIMITS.structureNames.value) this.#names.add(cut);
    else this.omitted += 1;
  }

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }

  sorted(): readonly string[] {
    return [...this.#names].sort(compareText);
  }
}

/** A digest over a list of things; made when the first one comes. */
class Digest {
  #hash: Hash | undefined;
  count = 0;

  add(thing: unknown): void {
    this.#hash ??= createHash('sha256');
    this.#hash.update(`${JSON.stringify(thing)}\n`);
    this.count += 1;
  }

  hex(): string {
    return this.#hash?.copy().digest('hex') ?? '';
  }
}

/** Gathers the structure of one artifact. */
export class StructureNotes {
  readonly #dtypes = new Map<string, number>();
  readonly #shapes = new Digest();
  readonly #tensors = new Digest();
  readonly #operations = new Digest();
  readonly #operationNames = new Names();
  readonly #templates: TemplateStructure[] = [];
  readonly #callables = new Names();
  readonly #references = new Names();
  readonly #code = new Digest();
  readonly #imports = new Names();
  readonly #calls = new Names();
  #operationCount = 0;
  #templatesOmitted = 0;

  take(fact: StructureFact): void {
    switch (fact.kind) {
      case 'tensor.index':
        this.#tensor(fact.name, fact.dtype, fact.shape);
        break;
      case 'pickle.program':
        for (const { dtype, elements } of pickledModel(fact).tensors) this.#tensor('', dtype, [elements]);
        break;
      case 'graph.op':
        this.#operation(`${fact.framework} ${fact.domain === '' ? '' : `${fact.domain}::`}${fact.op}`, fact);
        break;
      case 'layer.config':
        this.#operation(
          `${fact.loader} ${fact.module === null ? '' : `${fact.module}.`}${fact.className}`,
          fact,
        );
        if (fact.code !== undefined) this.#takeCode(fact.code);
        break;
      case 'template':
        this.#template(fact);
        break;
      case 'callable.reference':
        this.#callables.add(`${fact.loader} ${fact.how} ${fact.path}`);
        break;
      case 'reference':
        this.#references.add(`${fact.access} ${fact.purpose} ${fact.target}`);
        break;
      case 'python.code':
        this.#takeCode(fact.code);
        break;
      case 'code.embedded':
        this.#code.add([fact.language, fact.what, fact.text]);
        for (const call of fact.calls) this.#calls.add(call);
        break;
      case 'shell.command':
        this.#code.add([fact.interpreter, fact.text]);
        break;
    }
  }

  /** @returns undefined where nothing was said */
  structure(): ReportedStructure | undefined {
    const omitted =
      this.#templatesOmitted +
      [this.#operationNames, this.#callables, this.#references, this.#imports, this.#calls].reduce(
        (sum, names) => sum + names.omitted,
        0,
      );
    const structure: ReportedStructure = {
      ...(this.#tensors.count === 0
        ? {}
        : {
            tensors: {
              count: this.#tensors.count,
              dtypes: Object.fromEntries([...this.#dtypes].sort(([a], [b]) => compareText(a, b))),
              shapesSha256: this.#shapes.hex(),
              sha256: this.#tensors.hex(),
            },
          }),
      ...(this.#operations.count === 0
        ? {}
        : {
            operations: {
              names: this.#operationNames.sorted(),
              count: this.#operationCount,
              sha256: this.#operations.hex(),
            },
          }),
      ...(this.#templates.length === 0 ? {} : { templates: this.#templates }),
      ...(this.#callables.isEmpty ? {} : { callables: this.#callables.sorted() }),
      ...(this.#references.isEmpty ? {} : { references: this.#references.sorted() }),
      ...(this.#code.count === 0
        ? {}
        : {
            code: {
              imports: this.#imports.sorted(),
              calls: this.#calls.sorted(),
              sha256: this.#code.hex(),
            },
          }),
      ...(omitted === 0 ? {} : { omitted }),
    };
    return Object.keys(structure).length === 0 ? undefined : structure;
  }

  #tensor(name: string, dtype: string, shape: readonly number[]): void {
    const isKnown = this.#dtypes.has(dtype);
    const key = isKnown || this.#dtypes.size < LIMITS.structureNames.value ? dtype : '(others)';
    this.#dtypes.set(key, (this.#dtypes.get(key) ?? 0) + 1);
    this.#shapes.add(shape);
    this.#tensors.add([name, dtype, shape]);
  }

  #operation(name: string, fact: FactOf<'graph.op' | 'layer.config'>): void {
    const count = fact.kind === 'graph.op' ? fact.count : 1;
    this.#operationNames.add(name);
    this.#operationCount += count;
    this.#operations.add([name, fact.strings, count]);
  }

  #template({ carrier, name, sizeBytes, text }: FactOf<'template'>): void {
    if (this.#templates.length >= LIMITS.structureNames.value) {
      this.#templatesOmitted += 1;
      return;
    }
    const sha256 = createHash('sha256').update(text).digest('hex');
    this.#templates.push({ carrier, name: name.slice(0, MAX_CHARACTERS), sizeBytes, sha256 });
  }

  /** Depth is bounded by whoever made the fact. */
  #takeCode(code: CodeSummary): void {
    this.#code.add([code.name, code.imports, code.calls.map(({ callable }) => callable)]);
    for (const module of code.imports) this.#imports.add(module);
    for (const { callable, resolved } of code.calls) this.#calls.add(resolved ?? callable);
    for (const nested of code.nested) this.#takeCode(nested);
  }
}
