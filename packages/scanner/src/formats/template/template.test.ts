import { RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../limits.ts';
import type { Probe } from '../format.ts';
import { emitTemplate, looksLikeTemplate } from './emit-template.ts';
import { format } from './index.ts';
import { lexTemplate } from './lex-template.ts';
import { parseTemplate } from './parse-template.ts';
import { decodeStringLiteral } from './string-literal.ts';

function body(template: string): unknown {
  const { tree, problem } = parseTemplate(template);
  expect(problem).toBeUndefined();
  return tree['body'];
}

const a = { type: 'Name', name: 'a' };
const b = { type: 'Name', name: 'b' };
const call = { arguments: [], keywords: [] };

describe('the grammar', () => {
  it.each([
    ['{{ a.b }}', { type: 'Attribute', object: a, name: 'b' }],
    ["{{ a['b'] }}", { type: 'Item', object: a, index: { type: 'Constant', value: 'b' } }],
    ['{{ a.0 }}', { type: 'Item', object: a, index: { type: 'Constant', value: 0 } }],
    [
      '{{ a[1:] }}',
      {
        type: 'Item',
        object: a,
        index: { type: 'Slice', start: { type: 'Constant', value: 1 }, stop: null, step: null },
      },
    ],
    ['{{ a | b }}', { type: 'Filter', operand: a, name: 'b', ...call }],
    ['{{ a is not b }}', { type: 'Test', operand: a, name: 'b', isNegated: true, ...call }],
    ['{{ a() }}', { type: 'Call', callee: a, ...call }],
    ['{{ a ~ b }}', { type: 'Concatenation', operands: [a, b], operators: ['~'] }],
    ['{{ a not in b }}', { type: 'Compare', operands: [a, b], operators: ['not in'] }],
    ['{{ a if b }}', { type: 'Conditional', test: b, chosen: a, otherwise: null }],
    ["{{ 'x' 'y' }}", { type: 'Constant', value: 'xy' }],
    ['{{ [a, b,] }}', { type: 'List', items: [a, b] }],
    ['{{ {a: b} }}', { type: 'Dictionary', items: [{ type: 'Pair', key: a, value: b }] }],
    ['{{ a, b }}', { type: 'Tuple', items: [a, b] }],
    ['{{ -1_000.5 }}', { type: 'Sign', operator: '-', operand: { type: 'Constant', value: 1000.5 } }],
    ['{{ none }}', { type: 'Constant', value: null }],
    ['{{ a[] }}', { type: 'Item', object: a, index: { type: 'Tuple', items: [] } }],
  ])('reads %s', (template, value) => expect(body(template)).toEqual([{ type: 'Output', value }]));

  it('reads statements with their bodies', () => {
    expect(body('{% if a %}x{% elif b %}y{% else %}z{% endif %}')).toEqual([
      {
        type: 'If',
        branches: [
          { type: 'Branch', test: a, body: [{ type: 'Text', text: 'x' }] },
          { type: 'Branch', test: b, body: [{ type: 'Text', text: 'y' }] },
        ],
        otherwise: [{ type: 'Text', text: 'z' }],
      },
    ]);
    expect(body('{% for a in b if a recursive %}{% else %}x{% endfor %}')).toEqual([
      {
        type: 'For',
        target: a,
        iterable: b,
        test: a,
        isRecursive: true,
        body: [],
        otherwise: [{ type: 'Text', text: 'x' }],
      },
    ]);
    expect(body('{% if a: %}{% endif %}')).toMatchObject([{ type: 'If' }]);
    expect(body('{% set a.b = 1 %}')).toMatchObject([{ type: 'Set', target: { type: 'Attribute' } }]);
    expect(body('{% set a | b %}x{% endset %}')).toMatchObject([{ type: 'SetBlock' }]);
    expect(body('{% macro m(a, b=1) %}x{% endmacro %}')).toMatchObject([{ type: 'Macro', name: 'm' }]);
    expect(body('{% call(a) m(b) %}x{% endcall %}{% filter b %}x{% endfilter %}')).toMatchObject([
      { type: 'CallBlock' },
      { type: 'FilterBlock' },
    ]);
    expect(body('{% raw %}{{ a }}{% endraw %}{# {{ a }} #}')).toEqual([{ type: 'Text', text: '{{ a }}' }]);
    expect(body('{% generation %}x{% endgeneration %}{% break %}')).toMatchObject([
      { type: 'Scope' },
      { type: 'Break' },
    ]);
  });

  it.each([
    ["'\\x41\\101\\u0041\\U00000041\\N{LATIN CAPITAL LETTER A}'", 'AAAAA'],
    ["'\\n\\'\\\\\\q'", "\n'\\\\q"],
    ["'\\xZZ'", '\\xZZ'],
    ["'\\N{DIGIT TWO}\\N{NO SUCH}'", '2\uFFFD'],
  ])('decodes the string %s', (literal, text) =>
    expect(decodeStringLiteral(literal, 0)).toEqual({ text, end: literal.length }),
  );

  it.each([
    ['{{ a', 'a tag is not closed'],
    ['{# a', 'a tag is not closed'],
    ['{{ a ? b }}', 'expected the end of the tag'],
    ['{{ }}', 'the tag ends where a value is expected'],
    ['{% if a %}', 'the block if is not closed'],
    ['{% endif %}', 'endif closes nothing'],
    ['{% nonsense %}', 'the tag nonsense is not known'],
    ['{% else %}', 'else without its block'],
    [
      `{{ ${'('.repeat(500)}a${')'.repeat(500)} }}`,
      `nested deeper than the limit templateLevels (${LIMITS.templateLevels.value})`,
    ],
  ])('goes on after %s', (template, message) => {
    const { tree, problem } = parseTemplate(`${template}{{ b }}`);
    expect(problem?.message).toContain(message);
    expect(tree.type).toBe('Template');
  });
});

describe('the format', () => {
  const probe = (text: string, name: string) =>
    ({ head: Buffer.from(text), sizeBytes: text.length, name }) as unknown as Probe;

  it.each([
    'chat_template.jinja',
    'additional_chat_templates/tool_use.jinja',
    'page.j2',
    'x.JINJA2',
    'chat_template',
  ])('takes %s for a template', (name) => expect(format.identify(probe('{{ a }}', name))).toBe('probable'));
  it('leaves other texts alone', () => {
    expect(format.identify(probe('{{ a }}', 'README.md'))).toBeUndefined();
    expect(format.identify(probe('\0\0', 'x.jinja'))).toBeUndefined();
  });

  it('states one fact with the tree', () => {
    const context = new RecordingContext(Buffer.from('{{ a }}'), { name: 'tool_use.jinja' });
    format.walk(context);
    expect(context.factsOf('template')).toMatchObject([
      { language: 'jinja', carrier: 'template-file', name: 'tool_use', sizeBytes: 7, text: '{{ a }}' },
    ]);
    expect(context.gaps).toEqual([]);
  });

  it('says what does not parse and what is too long', () => {
    const context = new RecordingContext(Buffer.alloc(0));
    const found = { carrier: 'gguf', name: 'default', place: 'tokenizer.chat_template' };
    emitTemplate(context, { ...found, text: '{{ a ? }}' });
    emitTemplate(context, { ...found, text: 'x'.repeat(LIMITS.templateCharacters.value + 1) });
    expect(context.gaps.map(({ kind }) => kind)).toEqual(['malformed', 'limit']);
    expect(context.factsOf('template')[0]?.error).toBeDefined();
  });

  it('knows a template by its tags', () => {
    expect(looksLikeTemplate('{{ a }}')).toBe(true);
    expect(looksLikeTemplate('[gMASK]sop')).toBe(false);
  });
});

it('never throws, and loses no character between tags', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '{%',
    '%}',
    '{#',
    '#}',
    ' if ',
    ' for ',
    ' set ',
    'a',
    '.',
    '[',
    ']',
    '(',
    ')',
    '|',
    "'",
    '\\',
    ' is ',
    '1',
    ',',
    '=',
    ' endif ',
    ' in ',
    ' raw ',
    ':',
    '-',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const template = pieces.join('');
      parseTemplate(template);
      for (let cut = 0; cut < template.length; cut += 3) parseTemplate(template.slice(0, cut));
    }),
    { numRuns: 300 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void [...lexTemplate(text)]));
});

it('takes time in proportion to the text', () => {
  const hostile = ['{#', '{{', '{% if x %}', '{{ (', "{{ '", '{{}}', '{% raw %}', '{{ a.'].map((text) =>
    text.repeat(100_000 / text.length),
  );
  for (const template of hostile) {
    const start = performance.now();
    parseTemplate(template);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
