// Parses a Jinja template into a tree of plain nodes (jinja2/parser.py, with the tags that transformers and common extensions
// add). It recovers: a tag that does not parse becomes an `Unparsed` node with its names and strings, a block that is not
// closed ends with the template, and each of them is a problem that the caller tells. Nothing is rendered.

import type { TemplateNode, TemplateValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { lexTemplate, type Token } from './lex-template.ts';
import { ExpressionParser, TemplateProblem } from './parse-expression.ts';

/** A tree, and why it is not the whole of the template. */
export interface ParsedTemplate {
  readonly tree: TemplateNode;
  /** The first problem, where there is one. */
  readonly problem?: { readonly message: string; readonly at: number };
}

type Body = TemplateValue[];

/** A block that is open: which tags may come next in it, and what its nodes are added to. */
interface OpenBlock {
  readonly kind: string;
  readonly ends: readonly string[];
  body: Body;
  /** What an `else` or `elif` of this block does. */
  readonly next?: (word: string, parser: ExpressionParser) => Body | undefined;
}

/** Tags without a body whose arguments are expressions. */
const SIMPLE_TAGS: ReadonlySet<string> = new Set([
  'do',
  'print',
  'include',
  'extends',
  'debug',
  'break',
  'continue',
]);
/** Tags that only group what is inside. */
const SCOPES: ReadonlySet<string> = new Set(['generation', 'autoescape', 'trans', 'spaceless']);

/** Parses the text of a template. Throws nothing. */
export function parseTemplate(source: string): ParsedTemplate {
  const root: Body = [];
  const open: OpenBlock[] = [{ kind: 'template', ends: [], body: root }];
  let problem: { message: string; at: number } | undefined;
  const note = (message: string, at: number) => {
    problem ??= { message, at };
  };
  for (const segment of lexTemplate(source)) {
    const top = open.at(-1);
    if (top === undefined) break;
    if (segment.kind === 'text') {
      top.body.push({ type: 'Text', text: segment.text });
      continue;
    }
    const { tokens, at } = segment;
    if (!segment.isClosed) note('a tag is not closed', at);
    try {
      const parser = new ExpressionParser(tokens, at);
      if (segment.kind === 'output') {
        const value = parser.tuple();
        parser.expectEnd();
        top.body.push({ type: 'Output', value });
      } else {
        // A colon may end a statement.
        const isEnded = tokens.at(-1)?.kind === 'operator' && tokens.at(-1)?.text === ':';
        const plain = isEnded ? tokens.slice(0, -1) : tokens;
        takeStatement(isEnded ? new ExpressionParser(plain, at) : parser, plain, open, note);
      }
    } catch (error) {
      if (!(error instanceof TemplateProblem)) throw error;
      note(error.message, error.at);
      top.body.push(unparsed(tokens));
    }
  }
  const unclosed = open.at(-1);
  if (open.length > 1) note(`the block ${unclosed?.kind} is not closed`, source.length);
  const tree: TemplateNode = { type: 'Template', body: root };
  return problem === undefined ? { tree } : { tree, problem };
}

function takeStatement(
  parser: ExpressionParser,
  tokens: readonly Token[],
  open: OpenBlock[],
  note: (message: string, at: number) => void,
): void {
  const top = open.at(-1);
  if (top === undefined) return;
  const { at } = parser;
  const word = parser.name();
  if (word.startsWith('end')) {
    closeBlock(word, at, open, note);
    return;
  }
  if (word === 'else' || word === 'elif' || word === 'pluralize') {
    const body = top.next?.(word, parser);
    if (body === undefined) throw new TemplateProblem(`${word} without its block`, at);
    top.body = body;
    return;
  }
  const { node, block } = parseStatement(word, parser, tokens);
  top.body.push(node);
  if (block === undefined) return;
  if (open.length > LIMITS.templateLevels.value)
    throw new TemplateProblem(`blocks nest deeper than the limit templateLevels`, at);
  open.push(block);
}

function closeBlock(
  word: string,
  at: number,
  open: OpenBlock[],
  note: (message: string, at: number) => void,
): void {
  const index = open.findLastIndex((block) => block.ends.includes(word));
  if (index <= 0) note(`${word.slice(0, 40)} closes nothing`, at);
  else {
    if (index !== open.length - 1) note(`the block ${open.at(-1)?.kind} is not closed`, at);
    open.length = index;
  }
}

interface Statement {
  readonly node: TemplateNode;
  readonly block?: OpenBlock;
}

function parseStatement(word: string, parser: ExpressionParser, tokens: readonly Token[]): Statement {
  const body: Body = [];
  const block = (...ends: string[]): OpenBlock => ({ kind: word, ends, body });
  switch (word) {
    case 'if':
      return parseIf(parser);
    case 'for':
      return parseFor(parser);
    case 'set': {
      const target = parser.target();
      if (parser.skip('=')) {
        const value = parser.tuple();
        parser.expectEnd();
        return { node: { type: 'Set', target, value } };
      }
      let filter: TemplateNode | null = null;
      while (parser.skip('|')) filter = parser.filter(filter);
      parser.expectEnd();
      return { node: { type: 'SetBlock', target, filter, body }, block: block('endset') };
    }
    case 'macro': {
      const name = parser.name();
      const parameters = parser.parameters();
      return { node: { type: 'Macro', name, parameters, body }, block: block('endmacro') };
    }
    case 'call': {
      const parameters = tokens[1]?.text === '(' ? parser.parameters() : [];
      const call = parser.expression();
      parser.expectEnd();
      return { node: { type: 'CallBlock', call, parameters, body }, block: block('endcall') };
    }
    case 'filter': {
      let filter = parser.filter(null);
      while (parser.skip('|')) filter = parser.filter(filter);
      parser.expectEnd();
      return { node: { type: 'FilterBlock', filter, body }, block: block('endfilter') };
    }
    case 'with': {
      const assignments: TemplateNode[] = [];
      while (!parser.isAtEnd) {
        if (assignments.length > 0) parser.expect(',');
        const target = parser.target();
        parser.expect('=');
        assignments.push({ type: 'Set', target, value: parser.expression() });
      }
      return { node: { type: 'With', assignments, body }, block: block('endwith') };
    }
    case 'block':
      return { node: { type: 'Block', name: parser.name(), body }, block: block('endblock') };
    case 'import':
    case 'from':
      return { node: { type: 'Import', template: parser.expression() } };
  }
  if (SIMPLE_TAGS.has(word)) {
    const value = parser.isAtEnd ? null : parser.tuple();
    return { node: { type: SIMPLE_TYPES[word] ?? 'Do', value } };
  }
  if (SCOPES.has(word)) {
    return { node: { type: 'Scope', name: word, body }, block: { ...block(`end${word}`), next: () => body } };
  }
  throw new TemplateProblem(`the tag ${word.slice(0, 40)} is not known`, tokens[0]?.at ?? 0);
}

const SIMPLE_TYPES: Readonly<Record<string, string>> = {
  print: 'Output',
  include: 'Include',
  extends: 'Extends',
  break: 'Break',
  continue: 'Continue',
};

function parseIf(parser: ExpressionParser): Statement {
  const test = parser.tuple(true);
  parser.expectEnd();
  const body: Body = [];
  const branches: TemplateValue[] = [{ type: 'Branch', test, body }];
  const otherwise: Body = [];
  const next = (word: string, rest: ExpressionParser): Body => {
    if (word !== 'elif') return otherwise;
    const branch: Body = [];
    branches.push({ type: 'Branch', test: rest.tuple(true), body: branch });
    return branch;
  };
  return { node: { type: 'If', branches, otherwise }, block: { kind: 'if', ends: ['endif'], body, next } };
}

function parseFor(parser: ExpressionParser): Statement {
  const target = parser.target();
  parser.expectWord('in');
  const iterable = parser.tuple(false, ['if', 'recursive']);
  const test = parser.skipWord('if') ? parser.expression() : null;
  const isRecursive = parser.skipWord('recursive');
  parser.expectEnd();
  const body: Body = [];
  const otherwise: Body = [];
  return {
    node: { type: 'For', target, iterable, test, isRecursive, body, otherwise },
    block: { kind: 'for', ends: ['endfor'], body, next: (word) => (word === 'else' ? otherwise : undefined) },
  };
}

/** A tag that does not parse: what stands in it, so that names and strings are still looked at. */
function unparsed(tokens: readonly Token[]): TemplateNode {
  return {
    type: 'Unparsed',
    tokens: tokens
      .slice(0, LIMITS.templateUnparsedTokens.value)
      .map(({ kind, text }) => ({ type: kind, text })),
  };
}
