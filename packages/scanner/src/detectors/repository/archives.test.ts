import { assembleTar, assembleZip } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const CONFIGURATION = 'model:\n  optim:\n    _target_: torch.optim.AdamW\n';

function nemo(configuration: string): Uint8Array {
  return assembleTar([
    { name: './model_config.yaml', data: configuration },
    { name: './model_weights/common.txt', data: 'x' },
    { name: './tokenizer.vocab', data: 'a\t0\n' },
  ]);
}

function mar(manifest: object, others: { name: string; data: string }[] = []): Uint8Array {
  return assembleZip({
    entries: [{ name: 'MAR-INF/MANIFEST.json', data: JSON.stringify(manifest) }, ...others],
  });
}

const HONEST = {
  runtime: 'python',
  model: { modelName: 'x', serializedFile: 'x.bin', handler: 'image_classifier', modelVersion: '1.0' },
  archiverVersion: '0.9.0',
};

describe('NeMo', () => {
  it('leaves an honest model alone', () => {
    expect(scanBytes(nemo(CONFIGURATION), 'model.nemo')).toMatchObject({ findings: [], gaps: [] });
  });
  it('finds what its configuration calls', () => {
    expect(scanBytes(nemo('a:\n  _target_: os.system\n'), 'model.nemo').worst).toBe('critical');
  });
});

describe('TorchServe', () => {
  it('leaves an honest archive alone', () => {
    expect(scanBytes(mar(HONEST), 'model.mar')).toMatchObject({ findings: [], gaps: [] });
  });
  it('finds handlers outside, and requirements from elsewhere', () => {
    const hostile = { ...HONEST, model: { ...HONEST.model, handler: '../../x.py' } };
    expect(scanBytes(mar(hostile), 'model.mar').worst).toBe('high');
    const requirements = { name: 'requirements.txt', data: '--index-url http://example.org/simple\n' };
    expect(scanBytes(mar(HONEST, [requirements]), 'model.mar').worst).toBe('medium');
  });
});
