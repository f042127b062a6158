// setup.py: what the script writes down for `setup(...)`. It is parsed and never run; what it computes stays a gap.

import type { DependencyScope, ManifestInclude } from '@sentrascan/contract';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { parseModule } from '../python-source/parse-statement.ts';
import { SourceUnit } from '../python-source/source-unit.ts';
import type { Expression } from '../python-source/syntax.ts';
import { newParseBudget } from '../python-source/token-cursor.ts';
import { dependencyOf } from './dependency-of.ts';
import { LiteralScope, type LiteralValue, statementsOf } from './literal-value.ts';
import { parseRequirement } from './parse-requirement.ts';

interface List {
  readonly group: string;
  readonly scope: DependencyScope;
  readonly marker?: string;
}

/** Lists inside lists that are looked into. */
const MAX_LEVELS = 6;
/** Values that are looked into; what several lists hold counts for each of them. */
const MAX_VALUES = 1_000_000;

const LISTS: Readonly<Record<string, List>> = {
  install_requires: { group: '', scope: 'runtime' },
  requires: { group: '', scope: 'runtime' },
  setup_requires: { group: 'setup_requires', scope: 'build' },
  tests_require: { group: 'tests_require', scope: 'development' },
};

/** True for names of such scripts. */
export function isSetupScript(name: string): boolean {
  return /^setup(?:[-_][\w-]{1,60})?\.py$/.test(name);
}

/** States what a script asks for; nothing where it does not call `setup`. */
export function readSetupScript(context: Pick<FormatContext, 'emit' | 'gap'>, source: string): void {
  new SetupReader(context, source).read();
}

class SetupReader {
  readonly #context: Pick<FormatContext, 'emit' | 'gap'>;
  readonly #source: string;
  readonly #unit: SourceUnit;
  readonly #scope: LiteralScope;
  readonly #includes: ManifestInclude[] = [];
  readonly #computed = new Set<string>();
  /** Offsets of the texts that were stated. */
  readonly #told = new Set<number>();
  readonly #stated = new Set<string>();
  readonly #allowance: ItemAllowance;
  #project: { readonly name?: string; readonly version?: string; readonly licence?: string } = {};
  #isSetup = false;
  #valuesLeft = MAX_VALUES;

  constructor(context: Pick<FormatContext, 'emit' | 'gap'>, source: string) {
    this.#context = context;
    this.#source = source;
    this.#unit = new SourceUnit(source);
    this.#scope = new LiteralScope(source);
    this.#allowance = new ItemAllowance(context, 'dialectItems', 'The packages behind them were not read.');
  }

  read(): void {
    const statements = [...statementsOf(parseModule(this.#source, newParseBudget()))];
    for (const statement of statements) if (statement.k === 'function') this.#scope.define(statement);
    for (const statement of statements) {
      if (statement.k === 'assign') {
        this.#findSetup(statement.value);
        for (const target of statement.targets)
          this.#scope.assign(target, statement.value, statement.operator);
      } else if (statement.k === 'annotated' && statement.value !== undefined) {
        this.#scope.assign(statement.target, statement.value);
      } else if (statement.k === 'with') {
        for (const { value, target } of statement.items)
          if (target !== undefined) this.#scope.assign(target, value);
      } else if (statement.k === 'expressions') {
        for (const value of statement.values) {
          this.#scope.callOnName(value);
          this.#findSetup(value);
        }
      } else if (statement.k === 'return' && statement.value !== undefined) this.#findSetup(statement.value);
    }
    this.#end();
  }

  #findSetup(expression: Expression): void {
    if (expression.k !== 'primary') return;
    const call = expression.trailers.at(-1);
    const before = expression.trailers.at(-2);
    if (call?.k !== 'call') return;
    const name =
      before === undefined
        ? expression.base.k === 'name' && expression.base.name
        : before.k === 'attribute' && before.name;
    if (name !== 'setup') return;
    this.#isSetup = true;
    for (const { name: keyword, stars, value } of call.args) {
      if (keyword !== undefined) this.#keyword(keyword, this.#scope.value(value));
      else if (stars === 2) this.#keywords(this.#scope.value(value));
    }
  }

  #keywords(value: LiteralValue): void {
    if (value.k === 'dict')
      for (const [key, of] of value.entries) if (key !== undefined) this.#keyword(key, of);
  }

  #keyword(keyword: string, value: LiteralValue): void {
    const list = LISTS[keyword];
    if (list !== undefined) this.#list(keyword, value, list);
    else if (keyword === 'extras_require') this.#extras(value);
    else if (value.k === 'text') {
      const text = value.text.slice(0, 200);
      if (keyword === 'name') this.#project = { ...this.#project, name: text };
      else if (keyword === 'version') this.#project = { ...this.#project, version: text };
      else if (keyword === 'license') this.#project = { ...this.#project, licence: text };
    }
  }

  #extras(value: LiteralValue): void {
    if (value.k === 'unknown') this.#unknown('extras_require', value);
    else if (value.k !== 'dict') this.#computed.add('extras_require');
    if (value.k !== 'dict') return;
    for (const [key, of] of value.entries) {
      if (--this.#valuesLeft < 0) return;
      // `extra:marker`, and `:marker` for everybody.
      const [group = '', ...marker] = (key ?? '').split(':');
      const scope = group === '' && marker.length > 0 ? 'runtime' : 'optional';
      this.#list('extras_require', of, { group: group.slice(0, 200), scope, marker: marker.join(':') });
    }
  }

  #list(
    keyword: string,
    value: LiteralValue,
    list: List,
    level = 0,
    seen: Set<LiteralValue> = new Set(),
  ): void {
    if (value.k === 'unknown') this.#unknown(keyword, value);
    else if (value.k === 'text') this.#text(value, list);
    else if (level >= MAX_LEVELS) this.#computed.add(`${keyword} (lists in more than ${MAX_LEVELS} lists)`);
    else if (!seen.has(value)) {
      seen.add(value);
      if (value.k === 'list') {
        for (const item of value.items) {
          if (--this.#valuesLeft < 0) return;
          this.#list(keyword, item, list, level + 1, seen);
        }
        return;
      }
      // Of a dict setuptools takes the keys.
      for (const [key, , at] of value.entries) {
        if (--this.#valuesLeft < 0) return;
        if (key === undefined || at === undefined) this.#computed.add(keyword);
        else this.#text({ k: 'text', text: key, at, isFolded: false }, list);
      }
    }
  }

  /** One requirement, or several in lines. */
  #text(value: LiteralValue & { k: 'text' }, { group, scope, marker = '' }: List): void {
    let at = value.at;
    this.#told.add(at);
    // Lists that are taken into others are stated once for each group.
    const key = `${at} ${group} ${value.text}`;
    if (this.#stated.has(key)) return;
    this.#stated.add(key);
    for (const line of value.text.split('\n')) {
      const from = at + line.length - line.trimStart().length;
      at += value.isFolded ? 0 : line.length + 1;
      if (line.trim() === '' || line.trim().startsWith('#') || !this.#allowance.take()) continue;
      const parsed = parseRequirement(line);
      const { line: number, column } = this.#unit.placeOf(from);
      if (parsed === undefined) this.#computed.add(`line ${number}`);
      else
        this.#context.emit({
          kind: 'dependency',
          ...dependencyOf(parsed, line, {
            place: { line: number, column },
            group,
            scope,
            confidence: value.isFolded ? 'low' : 'high',
            ...(marker.trim() === '' ? {} : { marker: marker.trim() }),
          }),
        });
    }
  }

  /** What is read from lists that the scan has is no gap, nor what is picked from lists of the script itself. */
  #unknown(keyword: string, { lists, sources, at }: LiteralValue & { k: 'unknown' }): void {
    for (const { target, at: place } of lists)
      this.#includes.push({ target, purpose: 'requirements', line: this.#unit.placeOf(place).line });
    for (const source of sources) this.#pickable(source);
    if (lists.length === 0 && sources.length === 0)
      this.#computed.add(at > 0 ? `${keyword} (line ${this.#unit.placeOf(at).line})` : keyword);
  }

  /** Requirements of a list of which the script takes some. */
  #pickable(value: LiteralValue, level = 0, seen: Set<LiteralValue> = new Set()): void {
    if (value.k === 'text') {
      if (!this.#told.has(value.at) && parseRequirement(value.text) !== undefined)
        this.#text({ ...value, isFolded: true }, { group: '', scope: 'runtime' });
      return;
    }
    if (value.k === 'unknown' || seen.has(value)) return;
    seen.add(value);
    if (level >= MAX_LEVELS) {
      this.#computed.add(`lists in more than ${MAX_LEVELS} lists`);
      return;
    }
    const items = value.k === 'list' ? value.items : value.entries.map(([, item]) => item);
    for (const item of items) {
      if (--this.#valuesLeft < 0) return;
      this.#pickable(item, level + 1, seen);
    }
  }

  #end(): void {
    if (!this.#isSetup) return;
    if (this.#scope.isSpent || this.#valuesLeft < 0)
      this.#context.gap({
        kind: 'limit',
        reason: 'Its lists are put together of more values than are followed.',
        consequence: 'Which packages they ask for was not read.',
      });
    if (this.#computed.size > 0)
      this.#context.gap({
        kind: 'unsupported',
        reason: `Packages that it asks for are computed: ${[...this.#computed].slice(0, 6).join(', ')}.`,
        consequence: 'Which those are was not read.',
      });
    const includes = this.#includes.filter(
      ({ target }, index) => this.#includes.findIndex((other) => other.target === target) === index,
    );
    this.#context.emit({
      kind: 'manifest',
      manifest: 'setup-py',
      isLock: false,
      includes,
      ...(Object.keys(this.#project).length === 0 ? {} : { project: this.#project }),
    });
  }
}
