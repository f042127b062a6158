// States what commands of one artifact install: dependencies that were read from code, and the lists that the commands name.

import type { Dependency, DependencyPlace, ManifestInclude } from '@sentrascan/contract';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { readCondaSpec } from '../python-manifests/conda-spec.ts';
import { dependencyOf } from './dependency-of.ts';
import { type Installed, installedBy } from './install-command.ts';
import { type ParsedRequirement, parseRequirement } from './parse-requirement.ts';

/** Variables that are looked up in one text. */
const MAX_EXPANSIONS = 20;

/** Collects the installations of one artifact; `end` states its manifest. */
export class InstallTeller {
  readonly #context: Pick<FormatContext, 'emit' | 'gap'> & Partial<Pick<FormatContext, 'role'>>;
  readonly #manifest: string;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #includes: ManifestInclude[] = [];
  readonly #allowance: ItemAllowance;
  #hasAny = false;

  /**
   * @param manifest the kind: `dockerfile`, `shell-script`, `notebook`, `python-source`
   * @param variables that the artifact itself gives a plain value
   */
  constructor(
    context: Pick<FormatContext, 'emit' | 'gap'> & Partial<Pick<FormatContext, 'role'>>,
    manifest: string,
    variables: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#context = context;
    this.#manifest = manifest;
    this.#variables = variables;
    this.#allowance = new ItemAllowance(
      context,
      'dialectItems',
      'The packages of further commands were not read.',
    );
  }

  /**
   * Reads one command line.
   *
   * @param placeAt where an offset in it stands
   */
  command(line: string, placeAt: (at: number) => DependencyPlace): void {
    for (const installed of installedBy(line)) this.tell(installed, placeAt(installed.at));
  }

  tell(installed: Installed, place: DependencyPlace): void {
    if (!this.#allowance.take()) return;
    const { kind } = installed;
    if (kind === 'requirements' || kind === 'constraints') {
      this.#hasAny = true;
      this.#includes.push({ target: installed.text.slice(0, 1000), purpose: kind, line: place.line });
      return;
    }
    const expanded = this.#expanded(installed.text);
    // A variable may hold several requirements.
    const several =
      expanded !== installed.text && !/[;@]/.test(expanded) ? expanded.split(/\s+/) : [expanded];
    for (const text of several) this.#package(kind, text, place);
  }

  #package(kind: Installed['kind'], text: string, place: DependencyPlace): void {
    const parsed = kind === 'conda' ? condaRequirement(text) : parseRequirement(withAddedVersion(text));
    if (parsed === undefined) return;
    this.#hasAny = true;
    const dependency: Dependency = {
      ...dependencyOf(parsed, text, { place, confidence: 'low' }),
      ecosystem: kind === 'conda' ? 'conda' : 'pypi',
    };
    this.#context.emit({ kind: 'dependency', ...dependency });
  }

  /** States the manifest, where there was anything to install. */
  end(): void {
    if (!this.#hasAny) return;
    const [first] = this.#includes;
    if (first !== undefined && this.#context.role?.areListsUnfollowed === true)
      this.#context.gap({
        kind: 'limit',
        reason: `Line ${first.line} installs ${JSON.stringify(first.target.slice(0, 120))}, which was not looked for among so many scripts.`,
        consequence: 'The packages that it names may not have been read.',
      });
    this.#context.emit({
      kind: 'manifest',
      manifest: this.#manifest,
      isLock: false,
      includes: this.#includes,
    });
  }

  /** `$NAME`, `${NAME}` and `${NAME:-otherwise}` of which the value stands in the artifact. */
  #expanded(text: string): string {
    if (!text.includes('$') || text.length > 2000) return text;
    let left = MAX_EXPANSIONS;
    return text.replace(
      /\$(?:\{([A-Za-z_]\w{0,80})(?::?-([^{}$]{0,200}))?\}|([A-Za-z_]\w{0,80}))/g,
      (written, braced: string | undefined, otherwise: string | undefined, bare: string | undefined) => {
        if (left-- <= 0) return written;
        return this.#variables.get(braced ?? bare ?? '') ?? otherwise ?? written;
      },
    );
  }
}

/**
 * Where an offset of a command is.
 *
 * @param line 1-based, of its first line
 * @param column 1-based, in which that begins
 */
export function placeInText(text: string, at: number, line: number, column = 1): DependencyPlace {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return {
    line: line + (start === 0 ? 0 : before.split('\n').length - 1),
    column: start === 0 ? column + at : at - start + 1,
  };
}

function condaRequirement(text: string): ParsedRequirement | undefined {
  const spec = readCondaSpec(text);
  if (spec === undefined) return undefined;
  const { name, specifier, version } = spec;
  return { name, specifier, ...(version === undefined ? {} : { version }), extras: [], hashes: [] };
}

/** `poetry add name@1.2` names a release. */
function withAddedVersion(text: string): string {
  return text.replace(
    /^([a-z0-9][\w.-]{0,200}(?:\[[^\]]{0,200}\])?)@(?:(?===?)|(?=\d))/i,
    (_, name: string) => (/@=/.test(text) ? name : `${name}==`),
  );
}

const MAX_VARIABLES = 1000;
const ASSIGNING =
  /^[ \t]{0,40}(?:(?:ARG|ENV|export|local|readonly)[ \t]{1,8})?([A-Za-z_]\w{0,80}=[^\n]{1,2000})$/gm;
const PAIR =
  /(?<=^|[ \t])([A-Za-z_]\w{0,80})=(?:"([^"\n$`\\]{1,400})"|'([^'\n]{1,400})'|([\w.+!*=~,[\]-]{1,200}))(?=[ \t\r;&]|$)/g;

/** Plain values that a script or Dockerfile gives its variables: `NAME=value`, `ARG NAME=value`, `ENV NAME value`. */
export function plainVariables(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  if (!text.includes('$')) return variables;
  const assigned =
    /^[ \t]{0,40}(?:(?:ARG|ENV|export|local|readonly|set)[ \t]{1,8})?([A-Za-z_]\w{0,80})(?:=|[ \t]{1,8}(?=\S))["']?([\w.+!*-]{1,100})["']?[ \t]{0,40}(?:[;&#\\]|\r?$)/gm;
  for (const [whole, name = '', value = ''] of text.matchAll(assigned)) {
    if (!whole.includes('=') && !/^\s*ENV/.test(whole)) continue;
    variables.set(name, value);
    if (variables.size >= MAX_VARIABLES) break;
  }
  // `ENV A=1 B=2`, over several lines, too, and values in quotes that hold requirements.
  for (const [, pairs = ''] of text.replace(/\\\r?\n/g, ' ').matchAll(ASSIGNING))
    for (const [, name = '', double, single, bare] of pairs.matchAll(PAIR)) {
      if (variables.size >= MAX_VARIABLES) return variables;
      variables.set(name, double ?? single ?? bare ?? '');
    }
  return variables;
}
