// LightGBM models: text of `key=value` lines, a block a tree, and parameters of the training at the end.
// Source of truth: LightGBM, src/boosting/gbdt_model_text.cpp (LoadModelFromString).

import { beginsWith } from '../../bytes/begins-with.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { emitMetadata } from '../embedded-content.ts';
import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { headText } from '../text/head-text.ts';
import { checkTree, TREE_ROWS } from './check-tree.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** Keys of the head whose values are names and numbers of features. */
const TABLES: ReadonlySet<string> = new Set([
  'feature_names',
  'feature_infos',
  'tree_sizes',
  'monotone_constraints',
]);
/** What ends the trees; releases before 2.2 went on with the importances at once. */
const END_OF_TREES = /^(?:end of trees|feature[_ ]importances:|parameters:)$/;
/** Keys of the head that are looked at again. */
const HEAD_KEYS: ReadonlySet<string> = new Set(['version', 'objective', 'max_feature_idx', 'tree_sizes']);
const TEXTS = 1000;
const LINES_PER_CLOCK = 1024;

export const format: Format = {
  id: 'lightgbm',
  title: 'LightGBM model',
  extensions: ['.lgb', '.lgbm'],

  identify({ head }: Probe): Certainty | undefined {
    return beginsWith(head, 'tree') && /^tree\r?\n(?:version=v\d|num_class=\d)/.test(headText(head))
      ? 'certain'
      : undefined;
  },

  walk(context: FormatContext): void {
    new ModelText(context).read();
  },
};

class ModelText {
  readonly #context: FormatContext;
  readonly #anomalies: AnomalyRecorder;
  readonly #head = new Map<string, string>();
  #rows = new Map<string, string>();
  #part: 'head' | 'tree' | 'tail' | 'end' = 'head';
  #trees = 0;
  #leaves = 0;
  #treeAt = 0;
  #firstTreeAt: number | undefined;
  readonly #treeStarts = new Set<number>();
  #texts = 0;
  #textEnd = 0;

  constructor(context: FormatContext) {
    this.#context = context;
    this.#anomalies = new AnomalyRecorder(context, 'lightgbm');
  }

  read(): void {
    const { bytes, budget } = this.#context;
    let lines = 0;
    for (const line of textLines(bytes)) {
      lines += 1;
      if (lines % LINES_PER_CLOCK === 0 && budget.isOutOfTime()) {
        this.#stop('timeout', 'time was up', line);
        break;
      }
      if (line.isCut) {
        this.#stop(
          'limit',
          `a line is longer than the limit structuredStringBytes (${LIMITS.structuredStringBytes.value})`,
          line,
        );
        break;
      }
      if (/[\x00-\x08\x0e-\x1f]/.test(line.text)) {
        this.#anomalies.tell(
          'trailing-bytes',
          `${bytes.sizeBytes - line.start} bytes are no text`,
          line.start,
        );
        break;
      }
      this.#line(line);
      this.#textEnd = line.end;
    }
    if (this.#part === 'head' || this.#part === 'tree') this.#tellMissingEnd();
    this.#closeTree();
    this.#context.explain(0, this.#textEnd);
    this.#checkSizes();
    this.#anomalies.finish();
    this.#tellModel();
  }

  #stop(kind: 'timeout' | 'limit', reason: string, line: TextLine): void {
    this.#context.gap({
      kind,
      reason: `The model was read up to offset ${line.start}: ${reason}.`,
      consequence: 'Trees and texts behind that place were not checked.',
      location: { offset: line.start, lengthBytes: this.#context.bytes.sizeBytes - line.start },
    });
  }

  #tellMissingEnd(): void {
    this.#context.gap({
      kind: 'truncated',
      reason: `The model ends at offset ${this.#textEnd} before its trees do.`,
      consequence: 'Trees that are missing were not checked.',
    });
  }

  #line(line: TextLine): void {
    const { text, start } = line;
    if (this.#part === 'end') this.#afterEnd(line);
    else if (END_OF_TREES.test(text)) {
      this.#closeTree();
      this.#part = 'tail';
    } else if (this.#part === 'tail') this.#parameter(line);
    else if (/^Tree=\d{1,10}$/.test(text)) {
      this.#closeTree();
      this.#part = 'tree';
      this.#treeAt = start;
      this.#firstTreeAt ??= start;
      if (this.#treeStarts.size < LIMITS.modelTrees.value) this.#treeStarts.add(start);
    } else {
      const equals = text.indexOf('=');
      const key = equals < 0 ? text : text.slice(0, equals);
      const value = equals < 0 ? '' : text.slice(equals + 1);
      if (this.#part === 'tree') {
        if (TREE_ROWS.has(key)) this.#rows.set(key, value);
      } else this.#headLine(key, value, start);
    }
  }

  #headLine(key: string, value: string, start: number): void {
    if (HEAD_KEYS.has(key)) this.#head.set(key, value);
    if (!TABLES.has(key) && value.length >= 8) this.#text(key, value, start);
  }

  #parameter({ text, start }: TextLine): void {
    if (text === 'end of parameters' || text.startsWith('pandas_categorical:')) this.#part = 'end';
    else if (!/^(?:$|feature_importances:$|parameters:$|[^=\s]{1,500}=[\d.e+-]{1,40}$)/.test(text))
      this.#text('parameters', text, start);
  }

  #afterEnd({ text, start }: TextLine): void {
    if (text.trim() !== '' && !text.startsWith('pandas_categorical:'))
      this.#text('behind the parameters', text, start);
  }

  #text(key: string, value: string, offset: number): void {
    this.#texts += 1;
    if (this.#texts > TEXTS) {
      this.#context.gap({
        kind: 'limit',
        reason: `The model holds more than ${TEXTS} texts beside its trees.`,
        consequence: 'Further texts were not judged.',
      });
    } else
      emitMetadata(this.#context, {
        format: 'lightgbm',
        key: key.slice(0, 200),
        value,
        place: `offset ${offset}`,
        offset,
      });
  }

  #closeTree(): void {
    if (this.#part !== 'tree') return;
    const features = Number(this.#head.get('max_feature_idx') ?? -1) + 1;
    const tree = { rows: this.#rows, place: `Tree=${this.#trees}`, offset: this.#treeAt };
    this.#leaves += checkTree(tree, Number.isInteger(features) ? features : 0, this.#anomalies);
    this.#trees += 1;
    this.#rows = new Map();
  }

  /** Loaders jump from tree to tree by these sizes. */
  #checkSizes(): void {
    const sizes = (this.#head.get('tree_sizes') ?? '')
      .split(' ')
      .filter((size) => size !== '')
      .map(Number);
    if (sizes.length > LIMITS.modelTrees.value || this.#trees > LIMITS.modelTrees.value) {
      this.#context.gap({
        kind: 'limit',
        reason: `The model has more trees than the limit modelTrees (${LIMITS.modelTrees.value}).`,
        consequence: 'Their sizes were not compared.',
      });
      return;
    }
    if (sizes.length === 0 || this.#firstTreeAt === undefined || this.#hasReturns()) return;
    let at = this.#firstTreeAt;
    for (const [index, size] of sizes.entries()) {
      if (
        !Number.isInteger(size) ||
        size < 0 ||
        at + size > this.#context.bytes.sizeBytes ||
        !this.#treeStarts.has(at)
      ) {
        this.#anomalies.tell('tree-sizes', `tree ${index} of ${size} bytes is not where tree_sizes say`, at);
        return;
      }
      at += size;
    }
    if (sizes.length !== this.#trees)
      this.#anomalies.tell('tree-sizes', `${sizes.length} sizes for ${this.#trees} trees`, this.#firstTreeAt);
  }

  /** Where line ends were changed on the way, the sizes are wrong and nobody lied. */
  #hasReturns(): boolean {
    return this.#context.bytes.read(0, 16).includes(0x0d);
  }

  #tellModel(): void {
    const tell = (
      property: 'framework' | 'format-version' | 'task' | 'inputs' | 'tensors' | 'parameters',
      value: string,
    ) => this.#context.emit({ kind: 'model.info', property, value: value.slice(0, 200) });
    tell('framework', 'LightGBM');
    tell('format-version', this.#head.get('version') ?? '');
    tell('task', this.#head.get('objective') ?? '');
    tell('inputs', `${Number(this.#head.get('max_feature_idx') ?? -1) + 1} features`);
    tell('tensors', `${this.#trees} trees`);
    tell('parameters', `${this.#leaves} leaves`);
  }
}
