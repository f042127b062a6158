// Java beside models: classes and libraries in archives, H2O, Deeplearning4j, Spark, JSON with types.

import { assembleJavaClass, assembleJavaStream, assembleZip } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

type Members = Readonly<Record<string, Uint8Array | string>>;

const NUMBERS = Buffer.from(new Float32Array(64).map((_, index) => Math.sin(index)).buffer);
const PLAIN = assembleJavaClass('org.example.Model', ['java.lang.Math.exp']);
const RUNS = assembleJavaClass('org.example.Evil', ['java.lang.Runtime.exec']);

function zip(members: Members): Uint8Array {
  return assembleZip({ entries: Object.entries(members).map(([name, data]) => ({ name, data })) });
}

const MOJO: Members = {
  'model.ini':
    '[info]\nh2o_version = 3.46.0\nalgorithm = gbm\ncategory = Binomial\n\n[columns]\na\n\n[domains]\n',
  'domains/d000.txt': 'yes\nno\n',
  'trees/t00_000.bin': NUMBERS,
  'trees/t00_000_aux.bin': NUMBERS,
};
const DL4J: Members = {
  'configuration.json': '{"confs":[{"layer":{"@class":"org.deeplearning4j.nn.conf.layers.DenseLayer"}}]}',
  'coefficients.bin': NUMBERS,
  'updaterState.bin': NUMBERS,
};
const spark = (name: string) =>
  `{"class":"${name}","timestamp":1690000000000,"sparkVersion":"3.4.1","uid":"LogisticRegression_1","paramMap":{}}\n`;

describe('honest Java models', () => {
  it.each([
    ['mojo.zip', zip(MOJO)],
    ['dl4j.zip', zip(DL4J)],
    ['lib.jar', zip({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n', 'org/example/Evil.class': RUNS })],
    ['Evil.class', RUNS],
    ['part-00000', Buffer.from(spark('org.apache.spark.ml.classification.LogisticRegressionModel'))],
    ['part-00000', Buffer.from(spark('com.johnsnowlabs.nlp.DocumentAssembler'))],
    ['page.json', Buffer.from('{"@context":"https://schema.org","@type":"Person","name":"a"}')],
  ])('finds nothing in %s', (name, bytes) => {
    expect(scanBytes(bytes, name)).toMatchObject({ findings: [], gaps: [] });
  });
});

describe('Java in models', () => {
  it.each([
    [
      'dl4j.zip',
      zip({ ...DL4J, 'lib.jar': zip({ 'META-INF/MANIFEST.MF': 'a: b\n', 'a/Evil.class': RUNS }) }),
      'embedded-code/runs-code',
      'high',
    ],
    ['mojo.zip', zip({ ...MOJO, 'org/Model.class': PLAIN }), 'embedded-code/runs-code', 'medium'],
    ['mojo.zip', zip({ ...MOJO, 'org/Evil.class': RUNS }), 'embedded-code/runs-code', 'high'],
    ['dl4j.zip', zip({ ...DL4J, 'lib.jar': zip({ 'a.class': PLAIN }) }), 'embedded-code/runs-code', 'medium'],
    [
      'model.zip',
      zip({ 'model.onnx.zip': zip({ 'a.txt': 'a' }), 'X.class': RUNS }),
      'embedded-code/runs-code',
      'high',
    ],
    [
      'dl4j.zip',
      zip({ ...DL4J, 'preprocessor.bin': assembleJavaStream('object bsh.XThis') }),
      'java/gadget-class',
      'critical',
    ],
    [
      'dl4j.zip',
      zip({ ...DL4J, 'configuration.json': '{"@class":"com.sun.rowset.JdbcRowSetImpl"}' }),
      'java/gadget-class',
      'critical',
    ],
    ['part-00000', Buffer.from(spark('com.example.Evil')), 'java/unknown-class', 'medium'],
    ['part-00000', Buffer.from(spark('os.system')), 'callable/runs-code', 'critical'],
    ['weights.bin', RUNS, 'payload/hides-bytecode', 'medium'],
  ])('judges %s', (name, bytes, ruleId, severity) => {
    expect(scanBytes(bytes, name).findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ ruleId, severity })]),
    );
  });
});
