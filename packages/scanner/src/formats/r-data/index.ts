// R data: one object (`saveRDS`, `serialize`) or a workspace of variables (`save`), after its compression was undone.
// Items are walked, code in them is told by the functions it calls. Strings and numbers are data.
// Source of truth: R, src/main/serialize.c and src/main/saveload.c; CVE-2024-27322 for promises.

import { LIMITS } from '../../limits.ts';
import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { payloadAtStart } from '../payload/payload-at-start.ts';
import { isZeroed } from '../zero-bytes.ts';
import type { CodeScope } from './code-scope.ts';
import type { ItemPlace } from './frames.ts';
import { type RHeader, readRHeader } from './header.ts';
import { type ItemListener, ItemWalk } from './walk-items.ts';

/** What R runs by itself when a workspace is restored at the start or left at the end of a session. */
const STARTUP_NAMES: ReadonlySet<string> = new Set(['.First', '.Last', '.First.sys', '.Last.sys']);
/** Versions of the serialisation that R since 1.4 writes. */
const VERSIONS = [2, 3];
/** The shortest pickle that calls something is longer. */
const LEAST_PICKLE_BYTES = 16;
/** Raw vectors that are looked at one by one; long ones are searched besides. */
const MAX_RAWS = 1000;

export const format: Format = {
  id: 'r-data',
  title: 'R data',
  extensions: ['.rds', '.rdata', '.rda'],

  identify(probe: Probe): Certainty | undefined {
    return readRHeader(probe.bytes) === undefined ? undefined : 'certain';
  },

  walk(context: FormatContext): void {
    const header = readRHeader(context.bytes);
    if (header === undefined) {
      context.gap({
        kind: 'malformed',
        reason: 'The header is not that of R data.',
        consequence: 'The objects in this file were not judged.',
      });
      return;
    }
    tellModel(context, header);
    if (!VERSIONS.includes(header.version)) {
      context.gap({
        kind: 'unsupported',
        reason: `Version ${header.version} of R's serialisation is not read.`,
        consequence: 'The objects in this file were only searched for payloads.',
      });
      return;
    }
    walkObject(context, header);
  },
};

function tellModel(context: FormatContext, header: RHeader): void {
  context.emit({ kind: 'model.info', property: 'framework', value: 'R' });
  context.emit({ kind: 'model.info', property: 'framework-version', value: header.writer });
  context.emit({ kind: 'model.info', property: 'format-version', value: String(header.version) });
}

function walkObject(context: FormatContext, { source, isWorkspace }: RHeader): void {
  const { cursor } = source;
  const teller = new CodeTeller(context);
  const walk = new ItemWalk(source, teller);
  const stop = walk.run({ what: isWorkspace ? 'workspace' : 'object', offset: cursor.at }, context.budget);
  const end = Math.min(stop?.offset ?? cursor.at, cursor.end);
  teller.explainUpTo(end);
  if (stop !== undefined) {
    context.gap({
      kind: stop.kind,
      reason: `The R object was read up to offset ${end}: ${stop.reason}.`,
      consequence: 'Code behind that place was not judged.',
      location: { offset: end, lengthBytes: context.bytes.sizeBytes - end },
    });
    return;
  }
  tellTail(context, end);
}

/** `load` and `readRDS` stop after the object; what follows nobody reads. A last line break is ordinary. */
function tellTail(context: FormatContext, end: number): void {
  const { sizeBytes } = context.bytes;
  if (end >= sizeBytes) return;
  if (sizeBytes - end <= 2 && context.bytes.read(end, 2).every((byte) => byte === 0x0a || byte === 0x0d)) {
    context.explain(end, sizeBytes);
    return;
  }
  context.emit({
    kind: 'format.anomaly',
    format: 'r-data',
    anomaly: isZeroed(context.bytes, end, sizeBytes) ? 'trailing-zeros' : 'trailing-bytes',
    detail: `${sizeBytes - end} bytes follow the R object`,
    offset: end,
  });
}

/** Makes facts of code, one for each set of calls that has not been told, and accounts for the bytes. */
class CodeTeller implements ItemListener {
  readonly #context: FormatContext;
  readonly #told = new Map<string, Set<string>>();
  readonly #alternatives = new Set<string>();
  #explainedTo = 0;
  #raws = 0;

  constructor(context: FormatContext) {
    this.#context = context;
  }

  promise(scope: CodeScope, place: ItemPlace, isUnbound: boolean): void {
    // One that has its value is never evaluated again.
    if (!isUnbound) {
      // Environments keep them as a matter of course.
      if (place.what !== 'lazy') this.#tell('evaluated promise', 'never', scope, place);
    } else if (place.what === 'lazy')
      this.#tell('variable that is evaluated when it is used', 'on-use', scope, place);
    else this.#tell('promise', 'on-load', scope, place);
  }

  closure(scope: CodeScope, place: ItemPlace): void {
    if (place.what === 'variable' && STARTUP_NAMES.has(place.tag ?? ''))
      this.#tell(`startup function ${place.tag}`, 'on-load', scope, place);
    else this.#tell('function', 'on-use', scope, place);
  }

  language(scope: CodeScope, place: ItemPlace): void {
    this.#tell('call', 'opt-in', scope, place);
  }

  alternative(className: string, packageName: string, offset: number): void {
    const path = `${packageName}::${className}`;
    if (this.#alternatives.has(path)) return;
    if (this.#alternatives.size >= LIMITS.structureFacts.value) {
      this.#context.gap({
        kind: 'limit',
        reason: `The file names more classes of vectors than the limit structureFacts allows (${LIMITS.structureFacts.value}).`,
        consequence: 'The others were not judged.',
        location: { offset },
      });
      return;
    }
    this.#alternatives.add(path);
    this.#context.emit({
      kind: 'callable.reference',
      loader: 'r-altrep',
      language: 'r',
      path,
      how: 'constructs',
      args: [],
      kwargs: [],
      place: `offset ${offset}`,
      offset,
    });
  }

  classOf(names: readonly string[]): void {
    const [first] = names;
    if (first !== undefined && first !== '')
      this.#context.emit({ kind: 'model.info', property: 'architecture', value: first });
  }

  data(start: number, end: number, isRaw: boolean): void {
    this.explainUpTo(start);
    // Raw vectors and long strings honestly hold whole models, archives among them.
    if (isRaw) {
      this.#context.explain(start, end);
      this.#context.explainValue(start, end);
    } else this.#context.explainOpaque(start, end);
    this.#explainedTo = Math.max(this.#explainedTo, end);
  }

  raw(start: number, end: number): void {
    if (end - start < LEAST_PICKLE_BYTES || this.#raws++ >= MAX_RAWS) return;
    const content = this.#context.bytes.slice(start, end);
    // Python's objects are kept so by reticulate: what they do when they are loaded counts, not that they are there.
    if (payloadAtStart(content)?.payload === 'pickle')
      this.#context.child(`pickle@${start}`, content, { carrier: 'r-data', part: 'unreached' });
  }

  explainUpTo(end: number): void {
    if (end > this.#explainedTo) this.#context.explain(this.#explainedTo, end);
    this.#explainedTo = Math.max(this.#explainedTo, end);
  }

  #tell(
    what: string,
    runs: 'on-load' | 'on-use' | 'opt-in' | 'never',
    scope: CodeScope,
    place: ItemPlace,
  ): void {
    const told = this.#told.get(what) ?? new Set<string>();
    const isNew = told.size === 0 || [...scope.calls].some((name) => !told.has(name));
    // Each promise outside of an environment counts by itself, up to a number that nobody reads.
    if (!isNew && (what !== 'promise' || told.size > LIMITS.structureFacts.value)) return;
    this.#told.set(what, told);
    told.add('');
    for (const name of scope.calls) if (told.size < LIMITS.codeNames.value * 4) told.add(name);
    this.#context.emit({
      kind: 'code.embedded',
      format: 'r-data',
      language: 'r',
      what,
      text: scope.text,
      calls: [...scope.calls],
      runs,
      place: place.tag === undefined ? `offset ${scope.offset}` : place.tag.slice(0, 100),
      offset: scope.offset,
    });
  }
}
