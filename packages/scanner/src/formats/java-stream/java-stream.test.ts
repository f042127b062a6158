import { gzipSync } from 'node:zlib';
import { assembleJavaStream, assembleNpy, probeOf, RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function walk(source: string | Uint8Array): RecordingContext {
  const context = new RecordingContext(typeof source === 'string' ? assembleJavaStream(source) : source);
  format.walk(context);
  return context;
}

function classes(context: RecordingContext): string[] {
  return context
    .factsOf('callable.reference')
    .filter(({ how }) => how !== 'calls')
    .map(({ path }) => path);
}

const MODEL =
  'object weka.classifiers.trees.J48 m_root=weka.classifiers.trees.j48.C45Split n:I=3 name=@iris | array [D 40 | ' +
  'written java.util.ArrayList size:I=3 : a b | enum java.util.concurrent.TimeUnit DAYS | class java.lang.String | block 300 | null | ' +
  'reset | array [Lweka.core.Attribute; 3 | string abc';

describe('serialised Java objects', () => {
  it('names each class once and explains every byte', () => {
    const context = walk(MODEL);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(classes(context)).toEqual([
      'weka.classifiers.trees.J48',
      'weka.classifiers.trees.j48.C45Split',
      'java.util.ArrayList',
      'java.util.concurrent.TimeUnit',
      'java.lang.String',
      'weka.core.Attribute',
    ]);
    expect(context.factsOf('model.info').map(({ value }) => value)).toContain('Weka');
  });

  it('has only a low finding for classes of known libraries, compressed or not', () => {
    const ids = assembleJavaStream(
      'object cc.mallet.types.Alphabet id=java.rmi.dgc.VMID uid=java.rmi.server.UID',
    );
    for (const bytes of [ids, assembleJavaStream(MODEL), gzipSync(assembleJavaStream(MODEL))])
      expect(scanBytes(bytes, 'j48.model')).toMatchObject({
        findings: [{ ruleId: 'java/deserialises', severity: 'low' }],
        gaps: [],
      });
  });

  it.each([
    ['object org.apache.commons.collections.functors.InvokerTransformer', 'java/gadget-class', 'critical'],
    ['object com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl', 'java/gadget-class', 'critical'],
    ['object javax.management.BadAttributeValueExpException val=null', 'java/gadget-class', 'high'],
    ['array [Lorg.apache.commons.collections4.functors.ChainedTransformer; 1', 'java/gadget-class', 'high'],
    ['object java.rmi.server.UnicastRemoteObject', 'java/gadget-class', 'high'],
    ['class java.lang.Runtime', 'java/gadget-class', 'critical'],
    ['proxy java.util.Comparator', 'java/gadget-class', 'medium'],
    ['object java.util.HashMap x=java.net.URL', 'java/gadget-class', 'medium'],
    ['object weka.A x=com.example.Helper', 'java/unknown-class', 'medium'],
  ])('judges %s', (source, ruleId, severity) => {
    expect(scanBytes(assembleJavaStream(source), 'x.ser').findings[0]).toMatchObject({ ruleId, severity });
  });

  it('reads names whose letters take more bytes than they need', () => {
    const name = Buffer.from('bsh.XThis');
    const overlong = Buffer.concat(
      [...name].map((byte) => Buffer.from([0xc0 | (byte >> 6), 0x80 | (byte & 0x3f)])),
    );
    const plain = Buffer.from(assembleJavaStream('object bsh.XThis'));
    const at = plain.indexOf(name);
    const bytes = Buffer.concat([
      plain.subarray(0, at - 2),
      Buffer.from([0, 18]),
      overlong,
      plain.subarray(at + 9),
    ]);
    const { findings, gaps } = scanBytes(bytes, 'x.ser');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['java/gadget-class', 'format/readers-disagree']),
    );
    expect(gaps).toEqual([]);
  });

  it('looks for names where the grammar was lost, and says so', () => {
    const context = walk('external com.example.Old | object bsh.Interpreter');
    expect(context.gaps.map(({ kind }) => kind)).toEqual(['malformed']);
    expect(classes(context)).toContain('bsh.Interpreter');
  });

  it('reads objects that write something else than their fields', () => {
    for (const fields of ['a:D=1 b:I=2 next=x', 'next=x other=y', 'a:I=1'])
      expect(walk(`alone cc.mallet.types.Alphabet ${fields} | object bsh.XThis`).gaps).toEqual([]);
  });

  it('tells what follows the objects', () => {
    const context = walk('object java.util.HashMap | raw 004d5a90');
    expect(context.factsOf('format.anomaly').map(({ anomaly }) => anomaly)).toEqual(['trailing-bytes']);
    expect(context.unexplained().length).toBe(1);
    expect(context.gaps).toEqual([]);
  });

  it('makes a gap at every truncation inside an object', () => {
    const whole = assembleJavaStream('object weka.A name=@iris n:I=3 inner=weka.B');
    for (let length = 5; length < whole.length; length++)
      expect(walk(whole.subarray(0, length)).gaps.length).toBe(1);
  });

  it('ends on deep nesting, on cycles of classes and on enormous arrays', () => {
    const deep = `aced0005${'737200017811111111111111110200014c000178740001417870'.repeat(30_000)}`;
    expect(walk(Buffer.from(deep, 'hex')).gaps.map(({ kind }) => kind)).toEqual(['limit']);
    const cycle = 'aced0005737200017811111111111111110200007871007e0000';
    expect(walk(Buffer.from(cycle, 'hex')).gaps.length).toBe(1);
    const array = Buffer.from(assembleJavaStream('array [D 0'));
    array.writeUInt32BE(0x7fffffff, array.length - 4);
    expect(walk(array).gaps.map(({ kind }) => kind)).toEqual(['truncated']);
  });

  it('is found in texts as base64, and behind other content', () => {
    const stream = assembleJavaStream('object bsh.XThis');
    const encoded = Buffer.from(stream).toString('base64');
    const long = 'x '.repeat(2 ** 19 - 1);
    for (const [name, text] of [
      ['a.properties', `session=${encoded}\n`],
      ['a.json', JSON.stringify({ session: encoded })],
      ['a.txt', `${long}${encoded}`],
    ] as const)
      expect(scanBytes(Buffer.from(text), name).findings[0]?.ruleId).toBe('java/gadget-class');
    expect(scanBytes(Buffer.from(`x${encoded}`), 'a.txt').findings).toEqual([]);
    const behind = scanBytes(Buffer.concat([assembleNpy(), stream]), 'a.npy').findings.map(
      ({ ruleId }) => ruleId,
    );
    expect(behind).toEqual(expect.arrayContaining(['payload/hides-java-objects', 'java/gadget-class']));
  });

  it('never throws', () => {
    const seed = assembleJavaStream(MODEL);
    fc.assert(
      fc.property(fc.nat(seed.length - 5), fc.nat(255), fc.nat(seed.length - 5), (at, byte, other) => {
        const changed = Uint8Array.from(seed);
        changed[at + 4] = byte;
        changed[other + 4] = 0xff;
        expect(format.identify(probeOf(changed))).toBe('certain');
        walk(changed);
      }),
      { numRuns: 500 },
    );
  });
});
