// Serialised Java objects: what ObjectOutputStream writes and ObjectInputStream makes objects of, class by class. Weka,
// OpenNLP, CoreNLP and others keep models this way. Source of truth: Java Object Serialization Specification.

import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { ByteCursor } from '../byte-cursor.ts';
import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { isZeroed } from '../zero-bytes.ts';
import { findClassNames } from './class-names.ts';
import type { ClassUse, StreamListener } from './stream-listener.ts';
import { StreamWalk } from './walk-stream.ts';

const MAGIC = [0xac, 0xed, 0x00, 0x05];

/** Packages of the frameworks that keep models this way. */
const FRAMEWORKS: readonly (readonly [string, string])[] = [
  ['weka.', 'Weka'],
  ['hex.', 'H2O'],
  ['ml.dmlc.', 'XGBoost4J'],
  ['org.apache.spark.', 'Apache Spark'],
  ['smile.', 'Smile'],
  ['org.deeplearning4j.', 'Deeplearning4j'],
  ['opennlp.', 'OpenNLP'],
  ['edu.stanford.nlp.', 'Stanford CoreNLP'],
  ['cc.mallet.', 'MALLET'],
  ['moa.', 'MOA'],
  ['org.tribuo.', 'Tribuo'],
];

export const format: Format = {
  id: 'java-stream',
  title: 'Serialised Java objects',
  extensions: ['.ser'],

  identify({ head }: Probe): Certainty | undefined {
    return MAGIC.every((byte, index) => head[index] === byte) ? 'certain' : undefined;
  },

  walk(context: FormatContext): void {
    const { bytes } = context;
    const teller = new ClassTeller(context);
    context.explain(0, MAGIC.length);
    const walk = new StreamWalk(new ByteCursor(bytes, MAGIC.length), teller, context.budget);
    const stop = walk.run();
    teller.explainUpTo(walk.readTo);
    teller.readObject();
    if (bytes.sizeBytes <= MAGIC.length) {
      context.gap({
        kind: 'truncated',
        reason: 'The stream ends before its first object.',
        consequence: 'What it should hold is not known.',
      });
    }
    if (stop !== undefined && stop.offset - 1 === walk.readTo && walk.contents > 0)
      tellTail(context, teller, walk.readTo);
    else if (stop !== undefined) {
      teller.explainUpTo(stop.offset);
      // What an object of a class without marks says is not known, its classes still are.
      const mayGoOn = () => !context.budget.isOutOfTime();
      for (const { name, offset, isOverlong } of findClassNames(bytes, stop.offset, bytes.sizeBytes, mayGoOn))
        teller.class(name, 'constructs', offset, isOverlong);
      context.gap({
        kind: stop.kind,
        reason: `The Java objects were read up to offset ${stop.offset}: ${stop.reason}.`,
        consequence: 'Behind it only names of classes were looked for.',
        location: { offset: stop.offset, lengthBytes: bytes.sizeBytes - stop.offset },
      });
    }
    teller.anomalies.finish();
  },
};

/** Readers stop after the objects they ask for: what follows is read by none of them. */
function tellTail(context: FormatContext, teller: ClassTeller, end: number): void {
  const { bytes } = context;
  const lengthBytes = bytes.sizeBytes - end;
  const anomaly = isZeroed(bytes, end, bytes.sizeBytes) ? 'trailing-zeros' : 'trailing-bytes';
  teller.anomalies.tell(anomaly, `${lengthBytes} bytes follow the last object`, end);
  for (const { name, offset, isOverlong } of findClassNames(
    bytes,
    end,
    bytes.sizeBytes,
    () => !context.budget.isOutOfTime(),
  ))
    teller.class(name, 'constructs', offset, isOverlong);
}

/** Makes a fact of each class, and accounts for the bytes. */
class ClassTeller implements StreamListener {
  readonly anomalies: AnomalyRecorder;
  readonly #context: FormatContext;
  readonly #told = new Set<string>();
  #explainedTo = 0;
  #isFrameworkTold = false;

  constructor(context: FormatContext) {
    this.#context = context;
    this.anomalies = new AnomalyRecorder(context, 'java-stream');
  }

  class(name: string, use: ClassUse, offset: number, isOverlong: boolean): void {
    if (isOverlong)
      this.anomalies.tell(
        'overlong-name',
        `the class ${name.slice(0, 100)} is spelled in more bytes than it needs`,
        offset,
      );
    // Longer names are none that anyone loads, and are told by their beginning.
    const path = elementClass(name.length > LIMITS.nameCharacters.value ? shortened(name) : name);
    const key = `${use} ${path}`;
    if (path === '' || this.#told.has(key) || this.#told.has(`constructs ${path}`)) return;
    if (this.#told.size >= LIMITS.javaClasses.value) {
      this.#context.gap({
        kind: 'limit',
        reason: `The stream names more classes than the limit javaClasses (${LIMITS.javaClasses.value}).`,
        consequence: 'Further classes were not judged.',
      });
      return;
    }
    this.#tellModel(path);
    this.#told.add(key);
    this.#emit(path.slice(0, LIMITS.nameCharacters.value), use, offset);
  }

  /** The call that every loader of such a stream makes. */
  readObject(): void {
    this.#emit('java.io.ObjectInputStream.readObject', 'calls', 0);
  }

  #emit(path: string, how: ClassUse | 'calls', offset: number): void {
    this.#context.emit({
      kind: 'callable.reference',
      loader: 'java-stream',
      language: 'java',
      path,
      how,
      args: [],
      kwargs: [],
      place: `offset ${offset}`,
      offset,
    });
  }

  data(start: number, end: number, isBytes: boolean): void {
    this.explainUpTo(start);
    if (isBytes) {
      this.#context.explain(start, end);
      this.#context.explainValue(start, end);
    } else this.#context.explainOpaque(start, end);
    this.#explainedTo = Math.max(this.#explainedTo, end);
  }

  explainUpTo(end: number): void {
    if (end > this.#explainedTo) this.#context.explain(this.#explainedTo, end);
    this.#explainedTo = Math.max(this.#explainedTo, end);
  }

  #tellModel(path: string): void {
    if (this.#told.size === 0)
      this.#context.emit({ kind: 'model.info', property: 'architecture', value: path.slice(0, 200) });
    const framework = FRAMEWORKS.find(([prefix]) => path.startsWith(prefix))?.[1];
    if (framework === undefined || this.#isFrameworkTold) return;
    this.#isFrameworkTold = true;
    this.#context.emit({ kind: 'model.info', property: 'framework', value: framework });
  }
}

/** A copy: a slice would keep the whole. */
function shortened(name: string): string {
  return Buffer.from(name.slice(0, LIMITS.nameCharacters.value)).toString();
}

/** `[[Ljava.lang.String;` is about java.lang.String, `[[D` about no class. */
function elementClass(name: string): string {
  const element = name.replace(/^\[+/, '');
  if (element === name) return name;
  return element.startsWith('L') ? element.slice(1).replace(/;$/, '') : '';
}
