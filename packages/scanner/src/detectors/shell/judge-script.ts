// Scripts of web pages that a notebook shows: in its outputs, its cells and its texts. Pure.

import type { Severity } from '@sentrascan/contract';
import {
  COMMAND_SEVERITIES,
  DRAWING_MARKS,
  HANDLER_OF_DRAWINGS,
  KERNEL_SCRIPT,
  KERNEL_SCRIPT_OF_DRAWINGS,
  notebookOutputRunsScript,
  POWERFUL_SCRIPT,
  SELF_RUNNING_ATTRIBUTE,
} from '@sentrascan/rules';
import { maskedText } from '../masked-text.ts';

export type ScriptEvidence = { readonly what: string; readonly effect: string; readonly excerpt: string };

export interface ScriptJudgement {
  readonly rule: typeof notebookOutputRunsScript;
  readonly severity?: Severity;
  readonly evidence: ScriptEvidence;
  /** It does nothing that a drawing does not do, as far as is known. */
  readonly isPlain: boolean;
}

const SCRIPT_TAG = /<script\b([^<>]{0,400})>/gi;

/** Types of `<script>` that hold data. */
const DATA_TYPE =
  /type\s{0,4}=\s{0,4}["']?(?:application\/(?:\w{1,20}\+)?json|text\/(?:template|x-\w{1,20}|html|markdown|plain|vnd[\w.-]{0,40})|application\/vnd|application\/x-tex|math\/tex|importmap|application\/ld\+json)/i;

const PLAIN = 'holds a script';

/**
 * @param where a noun phrase: `an output`
 * @param tell is given an index into the text and what is to be said of it, once a text
 */
export function judgeScript(
  language: 'html' | 'javascript',
  text: string,
  where: string,
  tell: (at: number, judgement: ScriptJudgement) => void,
): void {
  const kernel = KERNEL_SCRIPT.exec(text);
  if (kernel !== null && !KERNEL_SCRIPT_OF_DRAWINGS.test(text)) {
    tell(
      kernel.index,
      judgement(
        where,
        'holds a script that gives commands to the kernel',
        text,
        kernel.index,
        COMMAND_SEVERITIES.scriptCommandsKernel,
      ),
    );
    return;
  }
  const powerful = POWERFUL_SCRIPT.exec(text);
  if (powerful !== null && (language === 'javascript' || hasScript(text))) {
    tell(
      powerful.index,
      judgement(where, 'holds a script that reaches beyond the page', text, powerful.index),
    );
    return;
  }
  if (DRAWING_MARKS.test(text)) return;
  if (language === 'javascript') {
    if (text.trim() !== '' && !/^\s{0,100}(?:\/\/|\/\*|;|$)/.test(text))
      tell(0, judgement(where, PLAIN, text, 0));
    return;
  }
  for (const tag of text.matchAll(SCRIPT_TAG)) {
    if (DATA_TYPE.test(tag[1] ?? '')) continue;
    tell(tag.index, judgement(where, PLAIN, text, tag.index));
    return;
  }
  const attribute = SELF_RUNNING_ATTRIBUTE.exec(text);
  if (attribute !== null && !HANDLER_OF_DRAWINGS.test(attribute[1] ?? ''))
    tell(attribute.index, judgement(where, 'holds an attribute that runs a script', text, attribute.index));
  else {
    const link =
      /\b(?:href|src|action)\s{0,4}=\s{0,4}["']?\s{0,8}javascript:(?!\s{0,4}(?:void|;|["']|code_toggle|toggle))/i.exec(
        text,
      );
    if (link !== null)
      tell(link.index, judgement(where, 'holds a link that runs a script', text, link.index));
  }
}

function hasScript(text: string): boolean {
  return /<script\b|\son\w{3,20}\s{0,4}=|javascript:/i.test(text);
}

function judgement(
  what: string,
  effect: string,
  text: string,
  at: number,
  severity?: Severity,
): ScriptJudgement {
  return {
    rule: notebookOutputRunsScript,
    ...(severity === undefined ? {} : { severity }),
    isPlain: effect === PLAIN,
    evidence: { what, effect, excerpt: excerptOf(text, at) },
  };
}

/** Of a script or handler this much is looked for before what tells of it, and shown before it at most. */
const LOOKED_BEFORE = 2000;
const SHOWN_BEFORE = 100;
const OPENS_HANDLER = /\son[a-z]{3,20}\s{0,4}=/gi;

/** The script or handler around an index, from its beginning. */
function excerptOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LOOKED_BEFORE), at);
  const script = before.toLowerCase().lastIndexOf('<script');
  let from = before.toLowerCase().indexOf('</script', Math.max(0, script)) < 0 ? script : -1;
  for (const handler of before.matchAll(OPENS_HANDLER)) from = Math.max(from, handler.index + 1);
  if (from < 0 && at <= SHOWN_BEFORE && !text.trimStart().startsWith('<')) from = 0;
  const start = from < 0 ? at : at - before.length + from;
  if (at - start <= SHOWN_BEFORE) return maskedText(text.slice(start, start + 600), 160);
  return maskedText(`${text.slice(start, start + SHOWN_BEFORE / 2)} [...] ${text.slice(at, at + 300)}`, 160);
}
