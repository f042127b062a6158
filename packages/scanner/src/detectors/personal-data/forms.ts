// The forms of numbers, of all kinds in one tree: a step is a run of digits or letters, or a separator.

/** Longest run that a form may have; longer ones are cut to this and fit none. */
const MAX_RUN = 63;
const DIGITS = 64;
const LETTERS = 128;
/** `#` and `A` of a form. */
const DIGIT_SIGN = 35;
const LETTER_SIGN = 65;

/** Kinds whose form ends at a node. */
interface FormNode {
  readonly steps: Map<number, FormNode>;
  kinds: number[];
}

/** The step for a run of digits. */
export function digitStep(length: number): number {
  return DIGITS + Math.min(length, MAX_RUN);
}

/** The step for a run of letters. */
export function letterStep(length: number): number {
  return LETTERS + Math.min(length, MAX_RUN);
}

/** The step for a separator: its code, all below 64. No-break spaces count as spaces. */
export function separatorStep(code: number): number {
  return code === 0xa0 || code === 0x2009 || code === 0x202f ? 32 : code;
}

const NODE_STEPS = 256;

/** A tree in one typed array, so that a step is one read. */
export class Forms {
  readonly #next: Int16Array;
  readonly #kinds: readonly (readonly number[])[];

  /** @param forms what they look like, each with the kind it belongs to */
  constructor(forms: readonly { readonly form: string; readonly kind: number }[]) {
    const root: FormNode = { steps: new Map(), kinds: [] };
    for (const { form, kind } of forms) {
      for (const plain of spellings(form)) {
        let node = root;
        for (const step of stepsOf(plain)) {
          const next = node.steps.get(step) ?? { steps: new Map<number, FormNode>(), kinds: [] };
          node.steps.set(step, next);
          node = next;
        }
        if (!node.kinds.includes(kind)) node.kinds.push(kind);
      }
    }
    const nodes = [root];
    for (const node of nodes) nodes.push(...node.steps.values());
    const numbers = new Map(nodes.map((node, index) => [node, index]));
    this.#next = new Int16Array(nodes.length * NODE_STEPS);
    for (const [index, node] of nodes.entries())
      for (const [step, next] of node.steps) this.#next[index * NODE_STEPS + step] = numbers.get(next) ?? 0;
    this.#kinds = nodes.map(({ kinds }) => kinds);
  }

  /** @returns the node behind the step, 0 where no form goes on like that */
  step(node: number, step: number): number {
    return this.#next[node * NODE_STEPS + step] ?? 0;
  }

  /** True where a form begins with the run and goes on with the separator, or is no more than the run. */
  opens(run: number, separator: number): boolean {
    const node = this.step(0, run);
    if (node === 0) return false;
    return (separator < 64 && this.step(node, separator) !== 0) || this.kindsAt(node).length > 0;
  }

  /** The kinds whose form ends at the node. */
  kindsAt(node: number): readonly number[] {
    return this.#kinds[node] ?? [];
  }
}

/** Forms without `~` and `*`. */
function spellings(form: string): string[] {
  const separated = form.includes('~')
    ? ['', ' ', '-', '.'].map((separator) => form.replaceAll('~', separator))
    : [form];
  return separated.flatMap(expandEither);
}

function expandEither(form: string): string[] {
  const at = form.indexOf('*');
  if (at < 0) return [form];
  return ['#', 'A'].flatMap((either) => expandEither(form.slice(0, at) + either + form.slice(at + 1)));
}

function stepsOf(form: string): number[] {
  const steps: number[] = [];
  for (let at = 0; at < form.length; ) {
    const code = form.charCodeAt(at);
    const from = at;
    if (code !== DIGIT_SIGN && code !== LETTER_SIGN) {
      steps.push(separatorStep(code));
      at += 1;
      continue;
    }
    while (form.charCodeAt(at) === code) at += 1;
    steps.push(code === DIGIT_SIGN ? digitStep(at - from) : letterStep(at - from));
  }
  return steps;
}
