// Version constraints of Poetry and Pipenv, which know `^`, `~`, `*` and `||`, in the grammar of PEP 440.
// https://python-poetry.org/docs/dependency-specification/

/** What a constraint comes to. */
export interface VersionConstraint {
  /** Clauses of PEP 440; of alternatives, the range that holds all of them; empty where every release is allowed. */
  readonly specifier: string;
  /** The one release that is allowed. */
  readonly version?: string;
}

/** Longer constraints are none; the longest that are written name some ten releases. */
const MAX_CHARACTERS = 2000;
const VERSION =
  /^v?((?:\d{1,9}!)?\d{1,12}(?:\.\d{1,12}){0,20})((?:[-_.+]?[A-Za-z0-9][A-Za-z0-9_.+-]{0,200})?)$/;
const WILDCARD = /^v?(\d{1,12}(?:\.\d{1,12}){0,20})(?:\.[xX*]){1,20}$/;
const ANY = /^v?[xX*](?:\.[xX*]){0,20}$/;
const ATOM = /^(===|==|!=|<=|>=|~=|<|>|=|\^|~)?([^=<>!~^].*)?$/;

/** @returns undefined where no grammar fits */
export function readConstraint(text: string): VersionConstraint | undefined {
  const plain = text.trim();
  if (plain.length > MAX_CHARACTERS) return undefined;
  const alternatives: string[][] = [];
  for (const alternative of plain.split(/\|\|?/)) {
    const clauses = clausesOf(alternative);
    if (clauses === undefined) return undefined;
    alternatives.push(clauses);
  }
  const [first = []] = alternatives;
  const specifier = alternatives.length === 1 ? first.join(',') : hullOf(alternatives);
  const pins = first.filter((clause) => /^===?[^*]{1,200}$/.test(clause));
  const [pin] = pins;
  const isPinned = alternatives.length === 1 && pin !== undefined && new Set(pins).size === 1;
  return { specifier, ...(isPinned ? { version: pin.replace(/^={2,3}/, '') } : {}) };
}

/** The clauses of one alternative, which are divided by commas or blanks. */
function clausesOf(text: string): string[] | undefined {
  const clauses: string[] = [];
  const parts = text.replace(/(===|==|!=|<=|>=|~=|[<>=^~])\s{1,20}/g, '$1').split(/[\s,]+/);
  for (const part of parts) {
    if (part === '') continue;
    const translated = translated440(part);
    if (translated === undefined) return undefined;
    clauses.push(...translated);
  }
  return clauses;
}

function translated440(part: string): readonly string[] | undefined {
  const [, operator = '', value = ''] = ATOM.exec(part) ?? [];
  if (ANY.test(value)) return operator === '' || operator === '==' || operator === '=' ? [] : undefined;
  if (value === '') return undefined;
  if (operator === '===') return [part];
  const wildcard = WILDCARD.exec(value)?.[1];
  if (wildcard !== undefined) {
    if (operator === '' || operator === '=' || operator === '==') return [`==${wildcard}.*`];
    if (operator === '!=') return [`!=${wildcard}.*`];
    if (operator === '^' || operator === '~') return translated440(operator + wildcard);
    return [`${operator}${wildcard}`];
  }
  const [, release = '', rest = ''] = VERSION.exec(value) ?? [];
  if (release === '') return undefined;
  const version = release + rest;
  if (operator === '^') return [`>=${version}`, `<${nextBreaking(release)}`];
  if (operator === '~')
    return [`>=${version}`, `<${raised(release, release.split('.').length === 1 ? 0 : 1)}`];
  return [`${operator === '' || operator === '=' ? '==' : operator}${version}`];
}

/** What a caret keeps below: the first number that is not zero is raised, or the last one that is written. */
function nextBreaking(release: string): string {
  const numbers = numbersOf(release);
  const firstSet = numbers.findIndex((number) => number > 0);
  return raised(release, firstSet < 0 || firstSet > 2 ? Math.min(numbers.length - 1, 2) : firstSet);
}

function raised(release: string, index: number): string {
  const numbers = numbersOf(release);
  const epoch = release.includes('!') ? `${release.slice(0, release.indexOf('!'))}!` : '';
  const kept = numbers.slice(0, index + 1).map((number, at) => (at === index ? number + 1 : number));
  while (kept.length < Math.min(numbers.length, 3)) kept.push(0);
  return epoch + kept.join('.');
}

function numbersOf(release: string): number[] {
  return release
    .slice(release.indexOf('!') + 1)
    .split('.')
    .map(Number);
}

/** A clause that ends a range on one side. */
interface Bound {
  readonly clause: string;
  readonly version: string;
}

/** The smallest range that holds all alternatives: PEP 440 knows no "or". */
function hullOf(alternatives: readonly (readonly string[])[]): string {
  const lower = outermost(alternatives.map(lowerOf), -1);
  const upper = outermost(alternatives.map(upperOf), 1);
  return [lower, upper].filter((clause) => clause !== undefined).join(',');
}

/** @param direction -1 for the least of lower bounds, 1 for the greatest of upper ones */
function outermost(bounds: readonly (Bound | undefined)[], direction: -1 | 1): string | undefined {
  let best: Bound | undefined;
  for (const bound of bounds) {
    if (bound === undefined) return undefined;
    const order = best === undefined ? direction : compareReleases(bound.version, best.version);
    // Of equal ones the one that includes its release reaches further.
    if (order === direction || (order === 0 && bound.clause.includes('='))) best = bound;
  }
  return best?.clause;
}

function lowerOf(clauses: readonly string[]): Bound | undefined {
  for (const clause of clauses) {
    const version = clause.replace(/^[^\d]{1,4}/, '');
    if (clause.startsWith('>')) return { clause, version };
    if (/^(?:==|~=)/.test(clause)) {
      const least = version.replace(/\.\*$|[-_.]?post\d{0,12}$/, '');
      return { clause: `>=${least}`, version: least };
    }
  }
  return undefined;
}

function upperOf(clauses: readonly string[]): Bound | undefined {
  for (const clause of clauses) {
    const version = clause.replace(/^[^\d]{1,4}/, '');
    if (clause.startsWith('<')) return { clause, version };
    const release = VERSION.exec(version.replace(/\.\*$/, ''))?.[1];
    if (clause.startsWith('==') && !clause.endsWith('*')) return { clause: `<=${version}`, version };
    if (release === undefined || !/^(?:==|~=)/.test(clause)) continue;
    const count = numbersOf(release).length;
    const end = raised(release, clause.startsWith('~=') ? Math.max(0, count - 2) : count - 1);
    return { clause: `<${end}`, version: end };
  }
  return undefined;
}

/** Compares epochs and numbers; what stands behind them decides nothing between bounds of one constraint. */
function compareReleases(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => {
    const release = VERSION.exec(version)?.[1] ?? '0';
    return [release.includes('!') ? Number.parseInt(release, 10) : 0, ...numbersOf(release)];
  });
  for (let at = 0; at < Math.max(a?.length ?? 0, b?.length ?? 0); at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}
