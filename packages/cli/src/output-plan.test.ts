// The grammar of `--format` and `--output`, as typed.

import { describe, expect, it } from 'vitest';
import { UsageError } from './command.ts';
import { planOutputs } from './output-plan.ts';

/** `-f sarif -o x` as typed; the answer as `format>file`, `-` for standard output. */
function plan(typed: string): string[] {
  const words = typed.split(' ').filter((word) => word !== '');
  const given = words.flatMap((word, index) =>
    word === '-f' || word === '-o'
      ? [{ name: word === '-f' ? 'format' : 'output', value: words[index + 1] ?? '' }]
      : [],
  );
  return planOutputs(given).map(({ format, file }) => `${format.id}>${file ?? '-'}`);
}

describe('where reports go', () => {
  it.each([
    ['', ['text>-']],
    ['-f json', ['json>-']],
    ['-f JSON', ['json>-']],
    ['-o r.sarif', ['sarif>r.sarif', 'text>-']],
    ['-o r.sarif.json', ['sarif>r.sarif.json', 'text>-']],
    ['-o r.md -o r.txt', ['markdown>r.md', 'text>r.txt', 'text>-']],
    ['-o sarif=r.log', ['sarif>r.log', 'text>-']],
    ['-o r.html', ['html>r.html', 'text>-']],
    [
      '-o r.summary.json -o r.mapping.txt',
      ['summary>r.summary.json', 'mapping-text>r.mapping.txt', 'text>-'],
    ],
    ['-o mapping-text=r.log', ['mapping-text>r.log', 'text>-']],
    ['-f detailed -o r.json', ['detailed>r.json']],
    ['-f detailed -f text -o r.json', ['detailed>r.json', 'text>-']],
    ['-f detailed -f json -o r.json', ['json>r.json', 'detailed>-']],
    ['-f detailed -o r.html', ['html>r.html', 'detailed>-']],
    ['-f detailed -f summary -o a.json -o b.json', ['summary>a.json', 'detailed>b.json']],
    ['-o a=b.json', ['json>a=b.json', 'text>-']],
    ['-f json -o r.log', ['json>r.log']],
    ['-f json -o r.sarif', ['sarif>r.sarif', 'json>-']],
    ['-f text -o r.json -o sarif=r.log', ['json>r.json', 'sarif>r.log', 'text>-']],
    ['-f json -o r.txt', ['json>r.txt']],
    ['-f json,text -o r.txt', ['text>r.txt', 'json>-']],
    ['-f sarif -o r.sarif -f text', ['sarif>r.sarif', 'text>-']],
    ['-f sarif,json -o r.json', ['json>r.json', 'sarif>-']],
    ['-f sarif -o one -f json -o two', ['sarif>one', 'json>two']],
    ['-o one -f json', ['json>one']],
    ['-f json -o -', ['json>-']],
    ['-f text -f json -o r.json', ['json>r.json', 'text>-']],
    ['-f json -o one -o json=two', ['json>one', 'json>two']],
  ])('%s', (typed, expected) => expect(plan(typed)).toEqual(expected));

  it.each([
    ['-f yaml', "'yaml' is not a report format"],
    ['-o report', "which format should 'report' have?"],
    ['-f json,sarif', 'json and sarif cannot both go to standard output'],
    ['-o r.json -o r.json', "two reports would go to 'r.json'"],
  ])('%s is refused', (typed, sentence) => {
    expect(() => plan(typed)).toThrow(UsageError);
    expect(() => plan(typed)).toThrow(sentence);
  });
});
