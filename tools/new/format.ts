// The scaffold of a format: it recognises nothing yet, and its test says so.

import type { Output } from '../gen/output.ts';

/** @param name kebab-case, the format's id and folder */
export function formatFiles(name: string): Output[] {
  const folder = `packages/scanner/src/formats/${name}`;
  return [
    { path: `${folder}/index.ts`, content: implementation(name) },
    { path: `${folder}/index.test.ts`, content: test(name) },
  ];
}

function implementation(name: string): string {
  return `// ${name}: recognises the format and turns its bytes into facts. It judges nothing.
//
// Source of truth: name the specification or the reference reader here, and the byte layout as a small offset table.

import type { Format } from '../format.ts';

/** TODO one line: what a file of this format holds and which loader reads it. */
export const format: Format = {
  id: '${name}',
  title: '${name}',
  extensions: ['.${name}'],
  identify() {
    return undefined;
  },
  walk(context) {
    // Explain the ranges you understand (\`context.explain\`), emit facts, hand content over with \`context.child\`.
    context.gap({
      kind: 'unsupported',
      reason: 'Reading ${name} is not written yet.',
      consequence: 'Nothing inside it was judged.',
    });
  },
};
`;
}

function test(name: string): string {
  return `import { RecordingContext } from '@sentrascan/testkit';
import { describe, expect, test } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { format } from './index.ts';

// Assemble the smallest honest file readably, best with an assembler in packages/testkit.
const smallest = Uint8Array.of(0x00);

describe('${name}', () => {
  test('recognises its smallest file', () => {
    const bytes = new MemoryAccess(smallest);
    const probe = {
      bytes,
      sizeBytes: smallest.length,
      head: smallest,
      tail: smallest,
      tailOffset: 0,
      name: 'artifact',
      role: undefined,
    };
    expect(format.identify(probe)).toBe('certain');
  });

  test('reads it whole', () => {
    const context = new RecordingContext(smallest);
    format.walk(context);
    expect(context.gaps).toEqual([]);
    expect(context.explained).not.toEqual([]);
  });

  test('never throws, wherever the file ends', () => {
    for (let end = 0; end < smallest.length; end++) {
      expect(() => format.walk(new RecordingContext(smallest.subarray(0, end)))).not.toThrow();
    }
  });
});
`;
}
