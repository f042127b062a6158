// A tiny format and detector for tests of the engine: the bytes are a script that says what the format does.
//
// A toy artifact is text: `TOY` and lines of commands. `fact NAME` states an anomaly, `explain A B`, `opaque A B`,
// `gap`, `throw`, `hang`, `exit`, `die`, `devour` (heap), `hoard`
// (buffers), `slice NAME A B` opens a part of these bytes as a member, `nest` opens the rest of the text (after this
// line, once `TOY` is put before it) as a member of its own.

import type { FormatAnomalyFact } from '@sentrascan/contract';
import { defineRule } from '@sentrascan/rules';
import { MemoryAccess } from '../../../scanner/src/bytes/random-access.ts';
import type { Detector } from '../../../scanner/src/detectors/detector.ts';
import type { Plugins } from '../../../scanner/src/engine/plugins.ts';
import type { Format, FormatContext } from '../../../scanner/src/formats/format.ts';
import { hashOnly } from './hash-only.ts';

const MAGIC = 'TOY\n';

function rule(id: string, severity: 'critical' | 'medium' | 'low') {
  return defineRule({
    id,
    title: 'A toy states an anomaly',
    category: 'malformed',
    severity,
    stability: 'preview',
    since: '0.1',
    cwe: [20],
    owasp: [],
    atlas: [],
    tags: ['toy'],
    message: 'the toy says {detail}',
    why: 'It is a toy.',
    fix: ['Put it back into the box.'],
    falsePositives: 'None.',
    samples: { fires: [], silent: [] },
  });
}

const RULES = {
  bad: rule('toy/bad', 'critical'),
  odd: rule('toy/odd', 'medium'),
  mild: rule('toy/mild', 'low'),
};

/** The format `toy`; other ids make twins that recognise the same bytes. */
export function toyFormat(id = 'toy'): Format {
  return {
    id,
    title: 'Toy',
    extensions: ['.toy'],
    identify: ({ head }) => (Buffer.from(head).toString('latin1').startsWith(MAGIC) ? 'certain' : undefined),
    walk: (context) => {
      const text = Buffer.from(context.bytes.read(0, context.bytes.sizeBytes)).toString('latin1');
      let at = MAGIC.length;
      context.explain(0, MAGIC.length);
      while (at < text.length) {
        const end = text.indexOf('\n', at);
        if (end === -1 || text.slice(at, end) === 'end') return;
        context.explain(at, end + 1);
        if (!obey(context, text.slice(at, end).split(' '), at, text.slice(end + 1))) return;
        at = end + 1;
      }
    },
  };
}

function obey(context: FormatContext, words: string[], offset: number, rest: string): boolean {
  const [command = '', first = '', second = '', third = ''] = words;
  const fact: FormatAnomalyFact = {
    kind: 'format.anomaly',
    format: 'toy',
    anomaly: first,
    detail: first,
    offset,
  };
  if (command === 'fact') context.emit(fact);
  else if (command === 'facts')
    for (let i = 0; i < Number(second); i++) context.emit({ ...fact, detail: `${i}` });
  else if (command === 'explain') context.explain(Number(first), Number(second));
  else if (command === 'opaque') context.explainOpaque(Number(first), Number(second));
  else if (command === 'gap')
    context.gap({ kind: 'malformed', reason: 'The toy is broken.', consequence: 'No play.' });
  else if (command === 'slice') context.child(first, context.bytes.slice(Number(second), Number(third)));
  else if (command === 'nest') context.child('inner', new MemoryAccess(Buffer.from(MAGIC + rest, 'latin1')));
  else if (command === 'throw') throw new TypeError('a secret of the machine');
  else if (command === 'exit') process.exit(7);
  else if (command === 'hang') for (;;) Math.hypot(offset, 1);
  else if (command === 'die') process.kill(process.pid, 'SIGKILL');
  else if (command === 'devour') devour();
  else if (command === 'hoard') hoard();
  return command !== 'nest';
}

function devour(): void {
  const held: object[] = [];
  for (;;) held.push({ held: new Array(1000).fill(held.length) });
}

function hoard(): void {
  const held: Buffer[] = [];
  // Filled, not only asked for: untouched pages take no memory.
  for (;;) held.push(Buffer.alloc(4 * 1024 * 1024, held.length + 1));
}

/** Says `toy/<anomaly>` for the anomalies bad, odd and mild; throws at the anomaly `burst`. */
export const toyDetector: Detector<'format.anomaly'> = {
  id: 'toy',
  consumes: ['format.anomaly'],
  judge: (fact, context) => {
    if (fact.anomaly === 'burst') throw new RangeError('a secret of the machine');
    const found = RULES[fact.anomaly as keyof typeof RULES];
    if (found === undefined) return;
    context.report(found, { evidence: { detail: fact.detail }, location: { offset: fact.offset } });
  },
};

/** Everything the engine needs, with no search for payloads. */
export const TOY_PLUGINS: Plugins = {
  formats: [toyFormat()],
  layouts: [],
  dialects: [],
  detectors: [toyDetector as unknown as Detector],
  hashAndSweep: hashOnly,
  knowledgeOf: () => ({ standing: 'unknown', why: 'a toy', matched: 'none' }),
  rulesDigest: 'sha256:toy',
};
