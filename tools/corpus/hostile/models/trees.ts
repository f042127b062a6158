// Boosted trees, PMML, OpenVINO, skops and spaCy: text and numbers that point where nothing is, functions by name.

import {
  assembleCatboost,
  assembleUbjson,
  assembleXgboostBinary,
  jsonOf,
  lightgbmText,
  xgboostModel,
  xgboostTree,
} from '../../../../packages/testkit/src/tree-model-assembler.ts';
import { assembleZip } from '../../../../packages/testkit/src/zip-assembler.ts';
import { COMMAND, HARMFUL_PICKLE, type ModelGroup, modelGroup, PROGRAM, rowsOf } from './model-row.ts';

const AWAY = xgboostTree({ left_children: new Int32Array([99_999, -1, -1]) });
const pmml = (content: string, opening = '<?xml version="1.0"?>') =>
  `${opening}<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/><DataDictionary/>${content}</PMML>`;
const applied = (name: string) =>
  pmml(
    `<TransformationDictionary><DerivedField name="a" optype="continuous" dataType="double"><Apply function="${name}"><Constant>x</Constant></Apply></DerivedField></TransformationDictionary>`,
  );
const net = (layer: string, opening = '<?xml version="1.0"?>') =>
  `${opening}<net name="m" version="11"><layers><layer id="0" name="x" type="Parameter" version="opset1"><data shape="1" element_type="f32"/><output><port id="0" precision="FP32"><dim>1</dim></port></output></layer>${layer}</layers><edges/></net>`;
const skops = (node: object) =>
  assembleZip({
    entries: [{ name: 'schema.json', data: JSON.stringify({ ...node, __id__: 1, protocol: 2 }) }],
  });
const DICTIONARY = {
  __class__: 'dict',
  __module__: 'builtins',
  __loader__: 'DictNode',
  content: {},
  key_types: { __class__: 'list', __module__: 'builtins', __loader__: 'ListNode', content: [], __id__: 2 },
};

export const trees: readonly ModelGroup[] = [
  modelGroup('xgboost', [
    ['a child that is not there', 'medium', 'm.json', jsonOf(xgboostModel([AWAY]))],
    ['a child that is not there, in UBJSON', 'medium', 'm.ubj', assembleUbjson(xgboostModel([AWAY]))],
    [
      'a child that is not there, in the old form',
      'medium',
      'm.bin',
      assembleXgboostBinary({ leftChild: 99_999 }),
    ],
    ['more nodes than bytes', 'medium', 'm.bin', assembleXgboostBinary({ nodes: 2 ** 30 })],
    [
      'a command as an attribute',
      'medium',
      'm.json',
      jsonOf(xgboostModel(undefined, { attributes: { note: COMMAND } })),
    ],
    ['a program behind it', 'high', 'm.ubj', Buffer.concat([assembleUbjson(xgboostModel()), PROGRAM])],
    ['a model', 'honest', 'm.json', jsonOf(xgboostModel())],
    ['a model in UBJSON', 'honest', 'm.ubj', assembleUbjson(xgboostModel())],
  ]),
  modelGroup('lightgbm', [
    ...rowsOf(
      [
        ['a child that is not there', 'medium', lightgbmText({ left_child: '-999 -1' })],
        ['fewer children than leaves', 'medium', lightgbmText({ left_child: '1' })],
        ['a command in its head', 'medium', lightgbmText({}, { head: `note=${COMMAND}\n` })],
        ['bytes behind it', 'medium', lightgbmText({}, { tail: '\0\x01\x02 hidden' })],
        ['a model', 'honest', lightgbmText()],
      ] as const,
      'm.txt',
      (text) => text,
    ),
  ]),
  modelGroup('catboost', [
    ['a core larger than the file', 'medium', 'm.cbm', assembleCatboost({ coreBytes: 2 ** 30 })],
    ['a program behind it', 'high', 'm.cbm', assembleCatboost({ tail: PROGRAM })],
    ['a command as information', 'medium', 'm.cbm', assembleCatboost({ information: [['note', COMMAND]] })],
    ['a model', 'honest', 'm.cbm', assembleCatboost()],
  ]),
  modelGroup('pmml', [
    ['a function of Java', 'high', 'm.pmml', applied('java.lang.Runtime.exec')],
    ['a function of the author', 'medium', 'm.pmml', applied('com.example.Own')],
    [
      'a script in an extension',
      'medium',
      'm.pmml',
      pmml('<Extension name="script">Runtime.getRuntime().exec("id")</Extension>'),
    ],
    [
      'an entity of a file',
      'high',
      'm.pmml',
      pmml('', '<!DOCTYPE PMML [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    ],
    [
      'an entity of an address',
      'high',
      'm.pmml',
      pmml('', '<!DOCTYPE PMML [<!ENTITY a SYSTEM "http://192.0.2.1/x">]>'),
    ],
    ['a regression', 'honest', 'm.pmml', pmml('<RegressionModel functionName="regression"/>')],
  ]),
  modelGroup('openvino', [
    [
      'an entity of a file',
      'high',
      'm.xml',
      net('', '<!DOCTYPE net [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    [
      'an operation of the author',
      'low',
      'm.xml',
      net('<layer id="1" name="e" type="Own" version="extension"/>'),
    ],
    ['a network', 'honest', 'm.xml', net('')],
  ]),
  modelGroup('skops', [
    [
      'a function of os',
      'high',
      'm.skops',
      skops({
        __class__: 'system',
        __module__: 'os',
        __loader__: 'FunctionNode',
        content: { module_path: 'os', function: 'system' },
      }),
    ],
    [
      'an operator of another module',
      'high',
      'm.skops',
      skops({
        __class__: 'attrgetter',
        __module__: 'os',
        __loader__: 'OperatorFuncNode',
        attrs: { ...DICTIONARY },
      }),
    ],
    [
      'a method by its globals',
      'high',
      'm.skops',
      skops({
        __class__: 'dict',
        __module__: 'builtins',
        __loader__: 'MethodNode',
        content: { func: '__globals__.x', obj: DICTIONARY },
      }),
    ],
    ['a pickle under its name', 'critical', 'm.skops', HARMFUL_PICKLE],
    ['a dictionary', 'honest', 'm.skops', skops(DICTIONARY)],
  ]),
];
