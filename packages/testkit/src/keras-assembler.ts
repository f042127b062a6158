// Writes Keras configurations and archives: code of Lambda layers from readable bytecode.

import { assembleCode } from './code-assembler.ts';
import { assembleZip, type ZipPlan } from './zip-assembler.ts';

/** The text in which Keras keeps a function by value. @param source bytecode, as for assembleCode */
export function marshalledText(source: string): string {
  return Buffer.from(assembleCode(source)).toString('base64');
}

/** A Sequential model of these layers, as Keras 3 writes it. */
export function sequentialOf(...layers: readonly unknown[]): object {
  return {
    module: 'keras',
    class_name: 'Sequential',
    config: { name: 'sequential', trainable: true, layers },
    registered_name: null,
  };
}

/** One layer of Keras itself, as Keras 3 writes it. */
export function kerasLayer(className: string, config: object = {}): object {
  return { module: 'keras.layers', class_name: className, config, registered_name: null };
}

/** A `.keras` archive. @param config the configuration, or its text as bytes */
export function assembleKeras(config: unknown, more: ZipPlan['entries'] = []): Uint8Array {
  const text = config instanceof Uint8Array ? config : Buffer.from(JSON.stringify(config));
  return assembleZip({
    entries: [
      { name: 'metadata.json', data: '{"keras_version": "3.11.0", "date_saved": "2025-09-01@12:00:00"}' },
      { name: 'config.json', data: text },
      ...more,
    ],
  });
}

/** Reads a configuration in which `{"lambda": "python 3.10 | ..."}` stands for the text of that code. */
export function kerasConfigurationOf(source: string): unknown {
  return JSON.parse(source, (_, value: unknown) => {
    const code =
      value !== null && typeof value === 'object' ? (value as { lambda?: unknown }).lambda : undefined;
    return typeof code === 'string' ? marshalledText(code) : value;
  });
}
