import { assembleKeras, kerasLayer, sequentialOf } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const fn = (module: string | null, name: string, more: object = {}) => ({
  module,
  class_name: 'function',
  config: name,
  registered_name: name,
  ...more,
});

function scan(config: unknown) {
  return scanBytes(assembleKeras(config), 'model.keras');
}

/** What current releases refuse by name (keras/src/saving/serialization_lib.py, NON_MODELING_APIS). */
const REFUSED = `
  keras.backend.clear_session keras.config.enable_unsafe_deserialization keras.models.load_model
  keras.models.model_from_json keras.models.save_model keras.preprocessing.image_dataset_from_directory
  keras.preprocessing.image.load_img keras.preprocessing.image.save_img
  keras.preprocessing.text_dataset_from_directory keras.saving.deserialize_keras_object keras.saving.load_model
  keras.saving.load_weights keras.saving.register_keras_serializable keras.saving.save_model
  keras.saving.save_weights keras.saving.serialize_keras_object keras.utils.audio_dataset_from_directory
  keras.utils.clear_session keras.utils.deserialize_keras_object keras.utils.get_file
  keras.utils.image_dataset_from_directory keras.utils.load_img keras.utils.register_keras_serializable
  keras.utils.save_img keras.utils.serialize_keras_object keras.utils.text_dataset_from_directory`;

describe('names in Keras configurations', () => {
  it.each([
    ['a function', fn('os', 'system'), 'callable/runs-code', 'critical'],
    [
      'a class',
      { module: 'subprocess', class_name: 'Popen', config: { args: ['id'] } },
      'callable/runs-code',
      'critical',
    ],
    ['a builtin', fn('builtins', 'eval'), 'callable/runs-code', 'critical'],
    ['a download', fn('keras.utils', 'get_file'), 'callable/reaches-network', 'high'],
    ['another model', fn('keras.models', 'load_model'), 'callable/runs-code', 'high'],
    [
      'a folder of pictures',
      fn('keras.utils', 'image_dataset_from_directory'),
      'callable/accesses-files',
      'high',
    ],
    [
      'the switch of safe mode',
      fn('keras.config', 'enable_unsafe_deserialization'),
      'keras/switches-off-safety',
      'critical',
    ],
    [
      'the state of Keras',
      fn('keras.src.backend.common.global_state', 'set_global_attribute'),
      'keras/switches-off-safety',
      'critical',
    ],
    [
      'a helper of Keras',
      fn('keras.src.utils.file_utils', 'makedirs_safely'),
      'keras/calls-non-layer',
      'high',
    ],
    [
      'a class of the author',
      { module: 'mine.layers', class_name: 'Block', config: {} },
      'callable/unknown',
      'low',
    ],
    ['a registered class', { module: null, class_name: 'mine>Block', config: {} }, 'callable/unknown', 'low'],
    ['a registered function', fn('builtins', 'my_loss'), 'callable/unknown', 'low'],
    [
      'a TensorFlow function',
      { class_name: 'TFOpLambda', config: { function: 'io.write_file' } },
      'callable/accesses-files',
      'high',
    ],
  ])('judges %s by its name', (_, node, ruleId, severity) => {
    const { findings, gaps } = scan(sequentialOf(node));
    expect(findings[0]).toMatchObject({ ruleId, severity });
    expect(gaps).toEqual([]);
  });

  it.each([
    ['StringLookup', { vocabulary: '/etc/passwd' }, 'reference/escapes-folder', 'high'],
    ['TextVectorization', { vocabulary: 'http://example.org/words' }, 'reference/remote', 'high'],
    ['IndexLookup', { vocabulary: 'file:///etc/passwd' }, 'reference/escapes-folder', 'high'],
    ['BytePairTokenizer', { vocabulary: null, merges: '/etc/passwd' }, 'reference/escapes-folder', 'high'],
    ['SentencePieceTokenizer', { proto: '/etc/passwd' }, 'reference/escapes-folder', 'high'],
    ['TFSMLayer', { filepath: '/srv/saved' }, 'reference/escapes-folder', 'high'],
    ['TFSMLayer', { filepath: 'saved' }, 'reference/beside-model', 'high'],
    ['Dense', { name: '../../outside' }, 'keras/name-leaves-folder', 'medium'],
  ])('tells where %s leads: %o', (className, config, ruleId, severity) => {
    expect(scan(sequentialOf(kerasLayer(className, config))).findings[0]).toMatchObject({ ruleId, severity });
  });

  it('tells every name that Keras itself refuses', () => {
    for (const path of REFUSED.trim().split(/\s+/)) {
      const dot = path.lastIndexOf('.');
      const { worst } = scan(sequentialOf(fn(path.slice(0, dot), path.slice(dot + 1))));
      expect(['high', 'critical'], path).toContain(worst);
    }
  });

  it('states what Keras resolves once, and nothing that is named like a module of Python', () => {
    const decoding = { class_name: 'TFOpLambda', config: { name: 'd', function: 'io.decode_image' } };
    expect(scan(sequentialOf(decoding)).worst).toBe('none');
    expect(scan(sequentialOf(fn('os', 'system'))).findings).toHaveLength(1);
    // What is no part of Keras is judged by the others, whatever stands beside it.
    const hidden = { ...decoding, _target_: 'os.system', config: {} };
    expect(scan(sequentialOf(hidden)).worst).toBe('critical');
  });

  it('takes a function among classes of Keras for none of a model', () => {
    const scanOf = (name: string) => scan(sequentialOf(fn('keras.src.layers.core.lambda_layer', name)));
    expect(scanOf('serialize_something').findings[0]).toMatchObject({ ruleId: 'keras/calls-non-layer' });
    expect(scan(sequentialOf(fn('keras.ops', 'newer_than_this'))).worst).toBe('low');
  });

  it('tells a class once, however many layers have it', () => {
    const layers = Array.from({ length: 3000 }, () => ({ class_name: 'mine>Block', config: {} }));
    expect(scan(sequentialOf(...layers)).findings).toHaveLength(1);
  });
});
