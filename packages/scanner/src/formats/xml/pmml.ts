// PMML: models of many kinds as XML. Functions that are no functions of PMML are classes to Java evaluators; extensions
// hold whatever their authors put there. Source of truth: PMML 4.4 (dmg.org), JPMML's FunctionRegistry.

import { LIMITS } from '../../limits.ts';
import { emitMetadata } from '../embedded-content.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance, limitedText } from '../limited-items.ts';
import type { XmlDialect, XmlElement, XmlReader } from './xml-dialect.ts';

/** Names of elements and of extensions that hold program text. */
const SCRIPT_NAME = /^(?:[\w-]{0,40}[-_:.])?(?:java|groovy|python|ruby|r|vb|j)?script$/i;
const SCRIPT_ELEMENT = /^(?:script|javascript|groovy|python|code)$/i;
const MODEL =
  /^(?:[A-Z]\w{0,40}Model|MiningModel|NeuralNetwork|Scorecard|AnomalyDetectionModel|BayesianNetworkModel)$/;
/** Free texts that are judged. */
const TEXTS = 2000;

/** Documents of `<PMML>`, with a prefix or without. */
export const pmml: XmlDialect = {
  id: 'pmml',
  isModel: true,
  recognise: ({ localName }: XmlElement) => localName === 'PMML',
  read: (context: FormatContext) => new PmmlReader(context),
};

class PmmlReader implements XmlReader {
  readonly #context: FormatContext;
  readonly #functions: ItemAllowance;
  /** Functions of the document, and those that it applies, with the line of the first use. */
  readonly #defined = new Set<string>();
  readonly #applied = new Map<string, number>();
  #texts = 0;
  #script = '';
  #isModelTold = false;

  constructor(context: FormatContext) {
    this.#context = context;
    this.#functions = new ItemAllowance(context, 'javaClasses', 'The other functions were not judged.');
    context.emit({ kind: 'model.info', property: 'framework', value: 'PMML' });
  }

  open(element: XmlElement): void {
    const { localName, attributes } = element;
    if (element.depth === 0) this.#tell('format-version', attributes['version']);
    if (localName === 'Application') this.#tell('producer', attributes['name']);
    if (localName === 'DefineFunction' && attributes['name'] !== undefined)
      this.#defined.add(attributes['name']);
    if (localName === 'Apply') this.#apply(attributes['function'], element.line);
    if (localName === 'Extension') this.#extension(element);
    if (!this.#isModelTold && MODEL.test(localName)) {
      this.#isModelTold = true;
      this.#tell('architecture', localName);
    }
    if (isScript(element)) this.#script = '';
  }

  text(text: string, element: XmlElement): void {
    if (isScript(element))
      this.#script += text.slice(0, LIMITS.dialectTextCharacters.value + 1 - this.#script.length);
    else if (insideExtension(element) && text.trim() !== '')
      this.#tellText(element.localName, text, element.line);
  }

  close(element: XmlElement): void {
    if (!isScript(element) || this.#script.trim() === '') return;
    this.#code(
      element,
      limitedText(
        this.#context,
        this.#script,
        'dialectTextCharacters',
        'The rest of a script was not judged.',
      ),
    );
    this.#script = '';
  }

  end(): void {
    for (const [name, line] of this.#applied) {
      // Java evaluators ask the class path first, so a package of Java counts whatever the document defines.
      if (this.#defined.has(name) && !/^javax?\./.test(name)) continue;
      this.#context.emit({
        kind: 'callable.reference',
        loader: 'pmml',
        language: 'java',
        path: limitedText(
          this.#context,
          name,
          'nameCharacters',
          'The rest of the name of a function was not judged.',
        ),
        how: 'calls',
        args: [],
        kwargs: [],
        place: `line ${line}`,
      });
    }
  }

  #apply(name: string | undefined, line: number): void {
    if (name === undefined || !name.includes('.') || this.#applied.has(name)) return;
    if (this.#functions.take()) this.#applied.set(name, line);
  }

  #extension(element: XmlElement): void {
    const { name = 'Extension', value } = element.attributes;
    if (value === undefined) return;
    if (SCRIPT_NAME.test(name))
      this.#code(
        element,
        limitedText(this.#context, value, 'dialectTextCharacters', 'The rest of a script was not judged.'),
      );
    else this.#tellText(name, value, element.line);
  }

  #code(element: XmlElement, text: string): void {
    this.#context.emit({
      kind: 'code.embedded',
      format: 'pmml',
      language: (element.attributes['language'] ?? element.attributes['type'] ?? 'script').slice(0, 40),
      what: element.localName,
      text,
      calls: [],
      runs: 'opt-in',
      place: `line ${element.line}`,
    });
  }

  #tellText(key: string, value: string, line: number): void {
    this.#texts += 1;
    if (this.#texts > TEXTS) {
      this.#context.gap({
        kind: 'limit',
        reason: `The extensions hold more than ${TEXTS} texts.`,
        consequence: 'Further texts were not judged.',
      });
    } else
      emitMetadata(this.#context, { format: 'pmml', key: key.slice(0, 200), value, place: `line ${line}` });
  }

  #tell(property: 'format-version' | 'producer' | 'architecture', value: string | undefined): void {
    if (value !== undefined) this.#context.emit({ kind: 'model.info', property, value: value.slice(0, 200) });
  }
}

function isScript({ localName, attributes }: XmlElement): boolean {
  if (SCRIPT_ELEMENT.test(localName)) return true;
  return localName === 'Extension' && SCRIPT_NAME.test(attributes['name'] ?? '');
}

function insideExtension(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent)
    if (at.localName === 'Extension') return true;
  return false;
}
