// `.nemo` of NVIDIA NeMo: a tar with model_config.yaml beside checkpoints, tokenizers and sub-configurations.

import type { Layout, Listing } from '../layout.ts';

export const layout: Layout = {
  id: 'nemo',
  title: 'NeMo model',

  recognise({ container, names }: Listing) {
    if (container !== 'tar') return undefined;
    const hasConfiguration = names.some((name) => /(?:^|\/)model_config\.ya?ml$/.test(name));
    const hasWeights = names.some((name) =>
      /\.(?:ckpt|nemo|safetensors|distcp)$|(?:^|\/)(?:model_weights|weights)\//.test(name),
    );
    if (!hasConfiguration || !hasWeights) return undefined;
    return {
      roleOf: () => undefined,
      facts: [{ kind: 'model.info', property: 'framework', value: 'NeMo' }],
    };
  },
};
