// Judges templates: what leads from a template to the interpreter behind it, what it asks of other files and of the machine,
// and what it emits that nobody sees who reads the conversation.

import {
  COMPUTED_NAME_SEVERITY,
  effectsOfText,
  hidesCharacters,
  isMarkup,
  isNeverHonest,
  isProse,
  reachesTemplateInternals,
  templateComputesName,
  templateEmitsAddress,
  templateEmitsOrders,
  templateExhausts,
  templateHiddenBehaviour,
  templateHidesCharacters,
  templateIncludeSeverity,
  templateIncludesFile,
  templateNamedLikePath,
  templateReachesInternals,
  templateRootSeverity,
  templateUsesEnvironment,
} from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import type { AccessBy, TemplateListener, Trigger } from './template-listener.ts';
import { nodeOf, nodesOf } from './template-tree.ts';
import { alternatives, isFromConstants, isNumber, stringOf, type Value } from './template-value.ts';
import { TemplateWalk } from './walk-template.ts';

/** More than the sandboxes of readers let a template ask for. */
const MAX_REPETITIONS = 100_000;
/** Loops within loops over constants: honest ones multiply to a few hundred. */
const MAX_NESTED_REPETITIONS = 10_000_000;
const EVIDENCE_CHARACTERS = 120;

/** Carriers whose templates render a conversation. */
const OTHER_TEMPLATES: ReadonlySet<string> = new Set(['template-file', 'configuration']);

export const detector = {
  id: 'template',
  consumes: ['template'],

  judge({ tree, name, carrier, place, offset }, context) {
    const isChat = !OTHER_TEMPLATES.has(carrier);
    const location = offset === undefined ? {} : { location: { offset } };
    if (leavesFolder(name)) {
      context.report(templateNamedLikePath, { evidence: { name: cut(name), carrier }, ...location });
    }
    const root = nodeOf(tree);
    if (root === undefined) return;
    const listener = new TemplateJudge(context, { name: place === '' ? name : place, isChat, location });
    new TemplateWalk(root, listener).walk(nodesOf(root.body));
    listener.finish();
  },
} satisfies Detector<'template'>;

interface JudgedTemplate {
  readonly name: string;
  readonly isChat: boolean;
  readonly location: { readonly location?: { readonly offset: number } };
}

/** Turns what the walk tells into findings; says the same thing of one template once. */
class TemplateJudge implements TemplateListener {
  readonly #context: DetectorContext;
  readonly #template: JudgedTemplate;
  readonly #said = new Set<string>();
  #lastText = '';

  constructor(context: DetectorContext, template: JudgedTemplate) {
    this.#context = context;
    this.#template = template;
  }

  access(object: Value, name: Value, by: AccessBy): void {
    for (const item of alternatives(name)) {
      const text = stringOf(item);
      if (text === undefined) {
        if (item.t !== 'const') this.#computed(object, item, by);
        continue;
      }
      const parts = by === 'format' ? fieldsOf(text) : by === 'filter' ? text.split('.') : [text];
      const found = parts.find(reachesTemplateInternals);
      if (found !== undefined) this.#internals(found, by);
    }
  }

  global(name: string, use: 'value' | 'attribute' | 'call'): void {
    const severity = templateRootSeverity(name, use, this.#template.isChat);
    if (severity === undefined || !this.#isNew(`global ${name}`)) return;
    this.#context.report(templateUsesEnvironment, {
      evidence: { template: this.#template.name, global: name },
      severity,
      ...this.#template.location,
    });
  }

  include(kind: string, target: Value): void {
    const text = stringOf(target);
    if (!this.#isNew(`include ${kind} ${text ?? ''}`)) return;
    this.#context.report(templateIncludesFile, {
      evidence: { template: this.#template.name, kind, target: cut(text ?? 'a computed name') },
      severity: templateIncludeSeverity(text, this.#template.isChat),
      ...this.#template.location,
    });
  }

  cost(what: string, repetitions: number): void {
    const max = what === 'nested loops' ? MAX_NESTED_REPETITIONS : MAX_REPETITIONS;
    if (!(repetitions > max) || !this.#isNew(`cost ${what}`)) return;
    this.#context.report(templateExhausts, {
      evidence: {
        template: this.#template.name,
        what,
        repetitions: Math.min(repetitions, Number.MAX_SAFE_INTEGER),
      },
      meaning: what,
      ...this.#template.location,
    });
  }

  text(text: string, triggers: readonly Trigger[], beside: { readonly isContent: boolean }): void {
    if (text.length < 3 || (text === this.#lastText && triggers.length === 0 && !beside.isContent)) return;
    this.#lastText = text;
    if (hidesCharacters(text) && this.#isNew('characters')) {
      this.#context.report(templateHidesCharacters, {
        evidence: { template: this.#template.name },
        ...this.#template.location,
      });
    }
    const effects = effectsOfText(text);
    const trigger = triggers.find(({ on, needle }) => on === 'date' || !isMarkup(needle)) ?? triggers[0];
    if (trigger !== undefined) {
      const isPlain = trigger.on === 'content' && isMarkup(trigger.needle);
      // What is compared with, and words that are put where they are missing, hide nothing.
      if (trigger.needle.includes(text.trim()) || (trigger.isAbsent && text.includes(trigger.needle))) return;
      if (effects.length > 0 || (!isPlain && isProse(text))) this.#hidden(text, trigger);
      return;
    }
    const order = effects.find(isNeverHonest);
    const isSent = effects.includes('names an address') && beside.isContent;
    const isHidden =
      effects.includes('hides something from the person who asks') && effects.includes('names an address');
    if (order !== undefined || isSent || isHidden) {
      if (!this.#template.isChat || !this.#isNew(`orders ${cut(text)}`)) return;
      const effect = order ?? (isSent ? 'sends what people write to an address' : (effects[0] ?? ''));
      this.#context.report(templateEmitsOrders, {
        evidence: { template: this.#template.name, effect, text: cut(text) },
        ...this.#template.location,
      });
    } else if (this.#template.isChat && effects.includes('names an address') && this.#isNew('address')) {
      this.#context.report(templateEmitsAddress, {
        evidence: { template: this.#template.name, text: cut(aroundAddress(text)) },
        ...this.#template.location,
      });
    }
  }

  token(kind: string, text: string): void {
    if (kind === 'name') {
      if (reachesTemplateInternals(text)) this.#internals(text, 'attribute');
      else this.global(text, 'call');
    } else if (kind === 'string' && reachesTemplateInternals(text)) this.#internals(text, 'subscript');
  }

  /** Nothing is kept back: every finding was reported as it came. */
  finish(): void {
    this.#said.clear();
  }

  #internals(name: string, by: AccessBy): void {
    if (!this.#isNew(`internals ${name}`)) return;
    this.#context.report(templateReachesInternals, {
      evidence: { template: this.#template.name, attribute: cut(name), by },
      meaning: name,
      ...this.#template.location,
    });
  }

  #computed(object: Value, name: Value, by: AccessBy): void {
    if (isNumber(name) || name.t === 'list' || name.t === 'dict') return;
    const objects = alternatives(object);
    const kind = (by === 'filter' ? objects.some(isTypeRoot) : objects.every(isTypeRoot))
      ? 'of-a-type'
      : isFromConstants(name)
        ? 'from-constants'
        : by === 'filter'
          ? 'elsewhere'
          : undefined;
    if (kind === undefined || (kind === 'elsewhere' && !this.#template.isChat)) return;
    if (!this.#isNew(`computed ${kind} ${by}`)) return;
    this.#context.report(templateComputesName, {
      evidence: { template: this.#template.name, by, kind },
      severity: COMPUTED_NAME_SEVERITY[kind],
      ...this.#template.location,
    });
  }

  #hidden(text: string, trigger: Trigger): void {
    if (!this.#isNew(`hidden ${trigger.needle} ${cut(text)}`)) return;
    this.#context.report(templateHiddenBehaviour, {
      evidence: {
        template: this.#template.name,
        on: trigger.on === 'date' ? 'the date is compared with' : 'a message holds',
        needle: cut(trigger.needle),
        text: cut(text),
      },
      ...this.#template.location,
    });
  }

  #isNew(key: string): boolean {
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    return true;
  }
}

/** A builtin, or an empty literal: nobody looks up anything in it but what its type has. */
function isTypeRoot(value: Value): boolean {
  if (value.t === 'root') return true;
  if (value.t === 'const') return typeof value.v !== 'string' || value.v === '';
  return (
    (value.t === 'list' && value.items.length === 0) || (value.t === 'dict' && value.entries.length === 0)
  );
}

/** The attributes that the fields of a format string walk: `{0.__class__}`. */
function fieldsOf(text: string): string[] {
  return [...text.matchAll(/\{([^{}]{1,200})\}/g)]
    .flatMap((match) => (match[1] ?? '').split(/[.[\]!:]/))
    .slice(0, 100);
}

function leavesFolder(name: string): boolean {
  return /[/\\\0]|^\.\.?$|^[A-Za-z]:/.test(name);
}

function aroundAddress(text: string): string {
  const at = text.search(/https?:|ftp:|www\./i);
  return text.slice(Math.max(0, at - 30));
}

function cut(text: string): string {
  const plain = text.trim();
  return plain.length > EVIDENCE_CHARACTERS ? `${plain.slice(0, EVIDENCE_CHARACTERS)}…` : plain;
}
