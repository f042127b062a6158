// Configurations that loaders obey: tags of YAML, names of callables, code and kernels of repositories, paths.

import {
  COMMAND,
  type Expected,
  type ModelGroup,
  type ModelRow,
  modelGroup,
  OUTSIDE,
  PASSWORDS,
  rowsOf,
} from './model-row.ts';

/** A row a JSON file, by its name. */
const file = (name: string, rows: readonly (readonly [string, Expected, object])[]): ModelRow[] =>
  rowsOf(rows, name, (content) => content);

export const configurations: readonly ModelGroup[] = [
  modelGroup('yaml', [
    ...rowsOf(
      [
        ['a call by a tag', 'critical', 'a: !!python/object/apply:os.system ["echo inert"]\n'],
        ['an object by a tag', 'critical', 'a: !!python/object/new:subprocess.Popen [[echo, inert]]\n'],
        ['a name by a tag', 'critical', "a: !!python/name:os.system ''\n"],
        ['a module by a tag', 'critical', "a: !!python/module:os ''\n"],
        [
          'a tag by its prefix',
          'critical',
          '%TAG !p! tag:yaml.org,2002:python/\n---\na: !p!object/apply:os.system [id]\n',
        ],
        ['a tag in full', 'critical', 'a: !<tag:yaml.org,2002:python/object/apply:os.system> [id]\n'],
        ['aliases that multiply', 'medium', bomb()],
        [
          'settings',
          'honest',
          'name: x\nlayers:\n  - {type: linear, size: 3}\n  - &last {type: relu}\noutput: *last\n',
        ],
      ] as const,
      'config.yaml',
      (text) => text,
    ),
    ['a call by a tag in notes', 'critical', 'params.txt', 'a: !!python/object/apply:os.system [id]\n'],
    ['a call by a tag in JSON', 'critical', 'params.json', '{"a": !!python/object/apply:os.system ["id"]}'],
  ]),
  modelGroup('hydra', [
    ...rowsOf(
      [
        ['a function of os', 'critical', 'model:\n  _target_: os.system\n  command: id\n'],
        ['a name put together', 'critical', 'name: system\nmodel:\n  _target_: os.${name}\n  command: id\n'],
        [
          'a name relative to its place',
          'critical',
          'n: os.system\nmodel:\n  _target_: ${..n}\n  command: id\n',
        ],
        ['a name by default', 'critical', 'model:\n  _target_: ${oc.env:NOTHING,os.system}\n  command: id\n'],
        [
          'a class with arguments',
          'critical',
          'a: {class_path: subprocess.Popen, init_args: {args: [id]}}\n',
        ],
        ['a function of builtins', 'critical', 'a: {_target_: builtins.eval, _args_: ["1"]}\n'],
        ['a name looked up', 'high', 'a: {_target_: hydra.utils.get_method, path: os.system}\n'],
        ['a class of the author', 'low', 'model:\n  _target_: own.models.Net\n'],
        ['a layer', 'honest', 'model:\n  _target_: torch.nn.Linear\n  in_features: 2\n  out_features: 2\n'],
        ['an optimizer', 'honest', 'lr: 0.001\noptim:\n  _target_: torch.optim.AdamW\n  lr: ${lr}\n'],
      ] as const,
      'config.yaml',
      (text) => text,
    ),
  ]),
  modelGroup('hyperpyyaml', [
    ...rowsOf(
      [
        ['a call', 'critical', 'x: !apply:os.system ["id"]\n'],
        ['an object', 'critical', 'x: !new:subprocess.Popen\n  args: [id]\n'],
        ['a name', 'high', 'x: !name:os.system\n'],
        [
          'a layer',
          'honest',
          'seed: 1\nmodel: !new:torch.nn.Linear\n  in_features: 1\n  out_features: 2\nlr: !ref <seed>\n',
        ],
      ] as const,
      'hyperparams.yaml',
      (text) => text,
    ),
  ]),
  modelGroup('transformers', [
    ...file('config.json', [
      [
        'code of another repository',
        'medium',
        { model_type: 'x', auto_map: { AutoModel: 'someone/else--modeling.M' } },
      ],
      [
        'code of another repository, deep inside',
        'medium',
        { model_type: 'x', a: [{ auto_map: { AutoModel: 'a/b--m.M' } }] },
      ],
      [
        'a kernel of another repository',
        'high',
        { model_type: 'llama', _attn_implementation: 'someone/kernel' },
      ],
      [
        'a kernel of another repository, inside',
        'high',
        { model_type: 'llama', _attn_implementation_internal: 'someone/kernel:f' },
      ],
      [
        'kernels for layers',
        'high',
        { model_type: 'x', kernel_config: { kernel_mapping: { RMSNorm: 'someone/kernel:RMSNorm' } } },
      ],
      [
        'trust for a part',
        'medium',
        { model_type: 'lightglue', detector: { model_type: 'x', trust_remote_code: true } },
      ],
      ['its own code', 'low', { model_type: 'x', auto_map: { AutoModel: 'modeling.M' } }],
      ['a quantiser by name', 'critical', { model_type: 'x', quantization_config: { backend: 'os.system' } }],
      [
        'a model',
        'honest',
        {
          model_type: 'llama',
          architectures: ['LlamaForCausalLM'],
          hidden_size: 8,
          _attn_implementation: 'sdpa',
        },
      ],
      [
        'an encoder',
        'honest',
        { model_type: 'bert', _name_or_path: '/home/author/bert', id2label: { 0: 'os.system' } },
      ],
    ]),
    ...file('generation_config.json', [
      ['generation of another repository', 'medium', { custom_generate: 'someone/generate' }],
      ['settings', 'honest', { bos_token_id: 1, temperature: 0.7, transformers_version: '4.40.0' }],
    ]),
  ]),
  modelGroup('sentence-transformers', [
    ...rowsOf(
      [
        ['a function of os', 'critical', ['', 'os.system']],
        ['a folder outside', 'high', ['../../x', 'sentence_transformers.models.Pooling']],
        ['a class of the author', 'low', ['', 'own.Pooling']],
        ['a transformer', 'honest', ['', 'sentence_transformers.models.Transformer']],
      ] as const,
      'modules.json',
      ([path, type]) => [{ idx: 0, name: '0', path, type }],
    ),
    ...file('config.json', [
      [
        'an activation that is a function of os',
        'high',
        { in_features: 1, activation_function: 'os.system' },
      ],
      [
        'an activation',
        'honest',
        { in_features: 1, activation_function: 'torch.nn.modules.activation.Tanh' },
      ],
    ]),
    ...file('sentence_bert_config.json', [
      ['trust for the model', 'medium', { max_seq_length: 512, model_args: { trust_remote_code: true } }],
      ['settings', 'honest', { max_seq_length: 512, do_lower_case: false }],
    ]),
  ]),
  modelGroup('diffusers', [
    ...file('model_index.json', [
      [
        'a function of os',
        'critical',
        { _class_name: 'P', _diffusers_version: '0.30.0', unet: ['os', 'system'] },
      ],
      [
        'a pipeline of another repository',
        'medium',
        { _class_name: ['pipeline', 'P'], _diffusers_version: '0.30.0', custom_pipeline: 'someone/else' },
      ],
      ['its own pipeline', 'low', { _class_name: ['pipeline', 'P'], _diffusers_version: '0.30.0' }],
      [
        'a pipeline',
        'honest',
        {
          _class_name: 'StableDiffusionPipeline',
          _diffusers_version: '0.30.0',
          unet: ['diffusers', 'UNet2DConditionModel'],
        },
      ],
    ]),
  ]),
  modelGroup('peft', [
    ...file('adapter_config.json', [
      [
        'a function of os',
        'high',
        { peft_type: 'LORA', auto_mapping: { parent_library: 'os', base_model_class: 'system' } },
      ],
      [
        'a base of an address',
        'medium',
        { peft_type: 'LORA', base_model_name_or_path: 'http://192.0.2.1/x' },
      ],
      ['an adapter', 'honest', { peft_type: 'LORA', base_model_name_or_path: 'owner/model', r: 8 }],
    ]),
  ]),
  modelGroup('mlflow', [
    ...rowsOf(
      [
        ['a loader that is os', 'high', 'loader_module: os\n    model_path: model.pkl'],
        ['a model outside the folder', 'high', `loader_module: mlflow.sklearn\n    model_path: ${OUTSIDE}`],
        ['data of the passwords', 'high', `loader_module: mlflow.sklearn\n    data: ${PASSWORDS}`],
        ['a loader of the author', 'medium', 'loader_module: own_loader\n    code: code\n    model_path: m'],
        [
          'a model',
          'honest',
          'loader_module: mlflow.sklearn\n    model_path: model.pkl\n    env: conda.yaml',
        ],
      ] as const,
      'MLmodel',
      (flavour) => `flavors:\n  python_function:\n    ${flavour}\nmlflow_version: 2.9.0\n`,
    ),
  ]),
  modelGroup('requirements', [
    ...rowsOf(
      [
        ['an index in clear', 'medium', '--index-url http://192.0.2.1/simple\nnumpy\n'],
        ['a wheel of an address', 'medium', 'x @ https://example.org/x.whl\n'],
        ['packages', 'honest', 'numpy==2.1.0\n-r other.txt\n'],
      ] as const,
      'requirements.txt',
      (text) => text,
    ),
  ]),
  modelGroup('dvc', [
    [
      'data written outside',
      'high',
      'm.dvc',
      `outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  path: ${OUTSIDE}\n`,
    ],
    ['a command', 'medium', 'dvc.yaml', `stages:\n  a:\n    cmd: ${COMMAND}\n`],
    [
      'data',
      'honest',
      'm.dvc',
      'outs:\n- md5: d41d8cd98f00b204e9800998ecf8427e\n  size: 1\n  path: model.pkl\n',
    ],
    [
      'a stage',
      'honest',
      'dvc.yaml',
      'stages:\n  a:\n    cmd: python train.py\n    deps: [train.py]\n    outs: [m.pkl]\n',
    ],
  ]),
  modelGroup('oci', [
    ...file('index.json', [
      [
        'a layer outside the folder',
        'high',
        { schemaVersion: 2, layers: [{ digest: 'sha256:../../../etc/passwd' }] },
      ],
      [
        'a title outside the folder',
        'high',
        {
          schemaVersion: 2,
          layers: [
            {
              digest: `sha256:${'a'.repeat(64)}`,
              annotations: { 'org.opencontainers.image.title': '../../.bashrc' },
            },
          ],
        },
      ],
      [
        'a manifest',
        'honest',
        { schemaVersion: 2, manifests: [{ digest: `sha256:${'a'.repeat(64)}`, size: 1 }] },
      ],
    ]),
  ]),
  modelGroup('spark-ml', [
    ...rowsOf(
      [
        ['a class of the author', 'medium', 'com.example.Own'],
        ['a classifier', 'honest', 'org.apache.spark.ml.classification.LogisticRegressionModel'],
      ] as const,
      'metadata/part-00000',
      (name) => ({ class: name, timestamp: 1, sparkVersion: '3.4.0', uid: 'x', paramMap: {} }),
    ),
  ]),
];

/** Eight anchors, each a list of eight aliases of the one before. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 9; at++)
    lines.push(
      `a${at}: &a${at} [${Array(8)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}
