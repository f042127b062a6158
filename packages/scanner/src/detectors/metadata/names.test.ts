import { assembleGguf, assembleSafetensors } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { packMsgpack } from '../../../../testkit/src/msgpack-assembler.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const CODE = "__import__('os').system('echo inert')";
const header = (metadata: Record<string, string>, tensor: string) =>
  JSON.stringify({
    __metadata__: metadata,
    [tensor]: { dtype: 'U8', shape: [24], data_offsets: [0, 24] },
  });

describe('commands in place of names', () => {
  it.each<[string, string, Uint8Array]>([
    ['a key of safetensors', 'm.safetensors', assembleSafetensors({ header: header({ [CODE]: 'x' }, 'w') })],
    ['a tensor of safetensors', 'm.safetensors', assembleSafetensors({ header: header({}, CODE) })],
    ['a key of GGUF', 'm.gguf', assembleGguf({ keys: [[CODE, 'x']] })],
    ['a tensor of GGUF', 'm.gguf', assembleGguf({ tensors: [{ name: CODE }] })],
    ['a key of msgpack', 'flax_model.msgpack', packMsgpack({ params: { [CODE]: 1 } })],
    [
      'a feature of XGBoost',
      'm.json',
      Buffer.from(
        JSON.stringify({
          learner: {
            attributes: {},
            feature_names: [CODE],
            gradient_booster: { model: { trees: [] }, name: 'gbtree' },
            learner_model_param: { num_feature: '1' },
            objective: { name: 'reg:squarederror' },
          },
          version: [2, 0, 0],
        }),
      ),
    ],
  ])('%s', (_, name, bytes) => {
    expect(scanBytes(bytes, name).findings).toContainEqual(
      expect.objectContaining({ ruleId: 'metadata/holds-code', severity: 'medium' }),
    );
  });

  it.each(['StatefulPartitionedCall/model/dense/Relu;Add;Const', 'transformer.h.0.attn(q|k|v)', '模型/层'])(
    'takes the tensor %j for a name',
    (name) => {
      expect(scanBytes(assembleSafetensors({ header: header({}, name) }), 'm.safetensors').worst).toBe(
        'none',
      );
    },
  );
});
