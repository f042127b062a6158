// Walks every value of a Keras configuration: whatever names a class or function is built by some loader, however deep
// it stands and whatever key it stands under.

import type { CallableReferenceFact } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { type DataNode, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, type VisitedNode, visitNodes } from '../data-tree/visit-nodes.ts';
import type { FormatContext } from '../format.ts';
import { limitedText } from '../limited-items.ts';
import { referTo } from '../refer-to.ts';
import { openTorchModule, tellOperation } from './carried-content.ts';
import { FUNCTION_OPTIONS, firstOf, isFunctionPlace, simpleNameOf, untupled } from './function-options.ts';
import { looksLikeCode, readMarshalledCode } from './marshalled-code.ts';
import { argumentsOf, optionsOf } from './plain-arguments.ts';
import { repeatedKey, type SerialisedObject, serialisedObject } from './serialised-object.ts';

/** Options of lookups and tokenizers that hold words, or as a text the name of a file with them. */
const FILE_OPTIONS = ['vocabulary', 'merges', 'proto'];

/** Functions of `builtins` that do more than compute: what else is written as one is a function of Keras or the author. */
const ACTING_BUILTINS: ReadonlySet<string> = new Set(
  '__import__ breakpoint compile delattr eval exec execfile exit getattr globals help input locals open quit reload setattr vars'.split(
    ' ',
  ),
);

/**
 * States what a loader makes of a configuration.
 *
 * @param roots the values at the top
 * @param loader `keras-v3`, `keras-h5`, `tf-keras`
 * @param prefix what stands before the pointer in places; default: the name of the artifact
 */
export function readConfiguration(
  roots: readonly DataNode[],
  context: FormatContext,
  loader: string,
  prefix = context.name,
): void {
  const reader = new ConfigurationReader(context, loader, prefix);
  const consequence = 'Layers behind it were not judged.';
  visitNodes(roots, (visited) => reader.visit(visited), { context, consequence });
}

class ConfigurationReader {
  readonly #context: FormatContext;
  readonly #loader: string;
  readonly #prefix: string;
  /** Callables that were told: a model has thousands of layers of a few classes. */
  readonly #told = new Set<string>();
  #codes = 0;
  #hasArchitecture = false;

  constructor(context: FormatContext, loader: string, prefix: string) {
    this.#context = context;
    this.#loader = loader;
    this.#prefix = prefix;
  }

  visit(visited: VisitedNode): undefined {
    const { node } = visited;
    if (node.kind === 'string') this.#visitText(visited);
    const object = serialisedObject(node);
    if (object !== undefined) this.#visitObject(object, visited);
    return undefined;
  }

  #placeOf(visited: VisitedNode): string {
    return `${this.#prefix}#${pointerOf(visited)}`;
  }

  /** Code that stands where no rule of the format puts it, such as in an option of a wrapper of the author. */
  #visitText(visited: VisitedNode): void {
    if (isFunctionPlace(visited)) return;
    const { text } = visited.node;
    if (looksLikeCode(text)) this.#tellCode(text, '__lambda__', visited, undefined);
  }

  #visitObject(object: SerialisedObject, visited: VisitedNode): void {
    const { className, module, config } = object;
    const place = this.#placeOf(visited);
    const repeated = repeatedKey(object.node);
    if (repeated !== undefined) this.#tellRepeated(repeated, object, place);
    if (!this.#hasArchitecture && this.#context.name !== 'training_config') this.#tellArchitecture(object);
    switch (className) {
      case '__lambda__':
        this.#tellLambda(config?.get('code') ?? config?.get('value') ?? config, object, visited);
        return;
      case '__typespec__': {
        const name = stringOf(object.node.get('spec_name')) ?? '';
        this.#tellCallable({ ...named(module ?? '', name), how: 'constructs' }, object, place);
        return;
      }
      case 'function':
        this.#tellFunction(object, place);
        return;
      case '__tensor__':
      case '__numpy__':
      case '__keras_tensor__':
      case '__bytes__':
      case '__slice__':
      case '__ellipsis__':
        return;
    }
    this.#tellClass(object, place);
    if (config?.kind === 'object') this.#visitOptions(object, config, visited, place);
  }

  #visitOptions(object: SerialisedObject, config: DataNode, visited: VisitedNode, place: string): void {
    const simpleName = simpleNameOf(object.className);
    if (simpleName === 'Lambda') this.#visitLambda(object, config, visited, place);
    if (simpleName === 'TorchModuleWrapper' && openTorchModule(this.#context, config, place)) {
      this.#tellLayer(object, place, [{ name: 'module', value: '' }]);
    }
    if (simpleName === 'TFOpLambda' || simpleName === 'SlicingOpLambda') {
      const path = `tensorflow.${stringOf(config.get('function')) ?? stringOf(config.get('symbol')) ?? ''}`;
      this.#tellCallable({ loader: 'keras-tf-op', path, how: 'calls' }, object, place);
    }
    if (simpleName === 'ClassMethod' || simpleName === 'InstanceMethod') {
      const owner = stringOf(config.get('cls_symbol')) ?? '';
      const path = `tensorflow.${owner}.${stringOf(config.get('method_name')) ?? ''}`;
      this.#tellCallable({ loader: 'keras-tf-op', path, how: 'calls' }, object, place);
    }
    if (simpleName === 'TensorFlowOpLayer') tellOperation(this.#context, config, place);
    for (const option of FILE_OPTIONS) this.#tellPath('vocabulary', config.get(option), object, place);
    if (simpleName === 'TFSMLayer') this.#tellPath('saved-model', config.get('filepath'), object, place);
    const name = stringOf(config.get('name')) ?? stringOf(object.node.get('name'));
    if (name !== undefined && leavesFolder(name))
      this.#tellLayer(object, place, [{ name: 'name', value: name }]);
  }

  /** A Lambda: a function by value, or by a name that the author's program knows. */
  #visitLambda(object: SerialisedObject, config: DataNode, visited: VisitedNode, place: string): void {
    for (const option of FUNCTION_OPTIONS) {
      const value = untupled(config.get(option));
      const type = stringOf(config.get(`${option}_type`));
      const first = value?.kind === 'array' ? firstOf(value) : undefined;
      if (first?.kind === 'string') this.#tellLambda(first, object, visited);
      else if (value?.kind === 'string' && (type === 'lambda' || looksLikeCode(value.text))) {
        this.#tellLambda(value, object, visited);
      } else if (value?.kind === 'string' && option === 'function' && value.text !== '') {
        this.#tellCallable({ ...ofProgram(value.text), how: 'names' }, object, place);
      }
    }
  }

  #tellLambda(value: DataNode | undefined, object: SerialisedObject, visited: VisitedNode): void {
    const text = value?.kind === 'array' ? (firstOf(value)?.text ?? '') : (value?.text ?? '');
    this.#tellCode(text, simpleNameOf(object.className), visited, object);
  }

  #tellCode(
    text: string,
    className: string,
    visited: VisitedNode,
    object: SerialisedObject | undefined,
  ): void {
    this.#codes += 1;
    if (this.#codes === 1) {
      this.#context.emit({ kind: 'model.info', property: 'custom-code', value: 'Lambda layer' });
    }
    const place = this.#placeOf(visited);
    const { offset } = visited.node;
    if (this.#codes > LIMITS.kerasFunctions.value) {
      if (this.#codes === LIMITS.kerasFunctions.value + 1) {
        this.#context.gap({
          kind: 'limit',
          reason: `The configuration holds more functions than kerasFunctions allows (${LIMITS.kerasFunctions.value}).`,
          consequence: 'The code of the others was not judged.',
          location: { offset },
        });
      }
      return;
    }
    const { code, problem } = readMarshalledCode(text);
    const shared = {
      kind: 'layer.config',
      loader: this.#loader,
      className,
      module: object?.module ?? null,
      registeredName: object?.registeredName ?? null,
      place,
      strings: [],
      offset,
    } as const;
    for (const summary of code) this.#context.emit({ ...shared, code: summary });
    if (code.length === 0) this.#context.emit(shared);
    if (problem === undefined) return;
    this.#context.gap({
      kind: problem.kind,
      reason: `The code of the function at ${place} was not read in full: ${problem.reason}.`,
      consequence: 'What it does was not judged in full.',
      location: { offset },
    });
  }

  #tellFunction(object: SerialisedObject, place: string): void {
    const { module, config } = object;
    const name = stringOf(config) ?? stringOf(config?.get('name')) ?? object.registeredName ?? '';
    if (name === '') return;
    // Keras writes functions of its own and of the author alike as builtins, and looks them up elsewhere first.
    const isOwn =
      module === undefined || module === '' || (module === 'builtins' && !ACTING_BUILTINS.has(name));
    this.#tellCallable({ ...(isOwn ? ofProgram(name) : named(module, name)), how: 'calls' }, object, place);
  }

  #tellClass(object: SerialisedObject, place: string): void {
    const { module, className } = object;
    const isOwn = module === undefined || module === '';
    const called = isOwn ? ofProgram(simpleNameOf(className)) : named(module, className);
    this.#tellCallable({ ...called, how: 'constructs' }, object, place);
  }

  #tellCallable(
    called: Pick<CallableReferenceFact, 'loader' | 'path' | 'how'>,
    object: SerialisedObject,
    place: string,
  ): void {
    const path = limitedText(
      this.#context,
      called.path,
      'nameCharacters',
      'The rest of the name of a callable was not judged.',
    );
    const key = `${called.loader} ${called.how} ${path}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#context.emit({
      kind: 'callable.reference',
      loader: called.loader,
      language: 'python',
      path,
      how: called.how,
      args: argumentsOf(object.node.get('inbound_nodes')),
      kwargs: optionsOf(object.config),
      place,
      offset: object.node.offset,
    });
  }

  #tellPath(purpose: string, value: DataNode | undefined, object: SerialisedObject, place: string): void {
    const target = stringOf(value);
    if (target === undefined || target === '' || isEncodedModel(target)) return;
    referTo(this.#context, {
      format: 'keras',
      purpose,
      target,
      access: purpose === 'saved-model' ? 'execute' : 'read',
      place: `${place} (${object.className.slice(0, 80)})`,
      offset: value?.offset ?? object.node.offset,
    });
  }

  #tellLayer(
    object: SerialisedObject,
    place: string,
    strings: readonly { readonly name: string; readonly value: string }[],
  ): void {
    this.#context.emit({
      kind: 'layer.config',
      loader: this.#loader,
      className: simpleNameOf(object.className),
      module: object.module ?? null,
      registeredName: object.registeredName ?? null,
      place,
      strings,
      offset: object.node.offset,
    });
  }

  #tellRepeated(key: string, { node }: SerialisedObject, place: string): void {
    this.#context.emit({
      kind: 'format.anomaly',
      format: 'keras',
      anomaly: 'duplicate-key',
      detail: `"${key}" stands more than once in one object`,
      offset: node.offset,
      place,
    });
  }

  #tellArchitecture({ className, config }: SerialisedObject): void {
    this.#hasArchitecture = true;
    const name = stringOf(config?.get('name'));
    const value = name === undefined ? className : `${className} ${name}`;
    this.#context.emit({ kind: 'model.info', property: 'architecture', value: value.slice(0, 200) });
  }
}

/** A name that the loader looks up among its own parts and what the author's program registered. */
function ofProgram(name: string) {
  return { loader: 'keras-legacy', path: `__main__.${name}` } as const;
}

/** A name in a module that the loader imports. */
function named(module: string, name: string) {
  return { loader: 'keras', path: `${module}.${name}` } as const;
}

/** A SentencePiece model in place of its file's name. */
function isEncodedModel(text: string): boolean {
  return text.length > 64 && /^[A-Za-z0-9+/\s]*={0,2}\s{0,4}$/.test(text);
}

/** A name that becomes part of a path and leads upwards in it. */
function leavesFolder(name: string): boolean {
  return name.split(/[/\\]/, 64).includes('..');
}
