import type { Dependency } from '@sentrascan/contract';
import { expect, it } from 'vitest';
import { RecordingContext } from '../../../../testkit/src/recording-context.ts';
import { readScriptMetadata } from './read-script-metadata.ts';

function read(text: string) {
  const context = new RecordingContext(Buffer.from(text), { name: 'run.py' });
  readScriptMetadata(context, text);
  return {
    told: context.facts
      .filter(({ kind }) => kind === 'dependency')
      .map((fact) => {
        const { place, name, specifier } = fact as unknown as Dependency;
        return `${place.line}:${place.column} ${name}${specifier}`;
      }),
    gaps: context.gaps.length,
  };
}

it('reads the packages of a script with their places', () => {
  const text = [
    '#!/usr/bin/env -S uv run',
    '# /// script',
    '# requires-python = ">=3.11"',
    '# dependencies = [',
    '#   "ray==2.9.0",  # why',
    '#   "torch>=2 ; python_version < \'3.13\'",',
    '# ]',
    '# ///',
    'import ray',
  ].join('\n');
  expect(read(text)).toEqual({ told: ['5:5 ray==2.9.0', '6:5 torch>=2'], gaps: 0 });
});

it.each([
  ['no block', 'import ray\n', 0],
  ['a block without an end', '# /// script\n# dependencies = ["ray==2"]\nimport ray\n', 0],
  ['what is no requirement', '# /// script\n# dependencies = ["ray torch"]\n# ///\n', 1],
])('%s', (_, text, gaps) => expect(read(text)).toEqual({ told: [], gaps }));
