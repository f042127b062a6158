// Object graphs in XML: what XStream, java.beans.XMLDecoder and Weka read. Names of elements, and some attributes, are
// names of classes that the reader makes objects of. Source of truth: XStream (XmlFriendlyNameCoder, the converters of
// dynamic proxies and of serializable classes), java.beans.XMLDecoder, weka.core.xml.XMLSerialization.

import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import type { XmlDialect, XmlElement, XmlReader } from './xml-dialect.ts';

/** A class name with a package, as an element or attribute may hold it. */
const CLASS_NAME = /^\[{0,8}L?[a-zA-Z_$][\w$]{0,80}(?:\.[\w$]{1,100}){1,20};?$/;
/** Attributes by which XStream and XMLDecoder choose a class. */
const CLASS_ATTRIBUTES = ['class', 'resolves-to', 'defined-in', 'enum-type'];
/** Outermost elements of collections, as XStream calls them. */
const COLLECTIONS: ReadonlySet<string> = new Set(
  'map list set entry tree-map tree-set sorted-set linked-hash-map linked-hash-set linked-list vector properties hashtable object-stream dynamic-proxy named-map concurrent-hash-map'.split(
    ' ',
  ),
);
const FIRST_PACKAGES = /^(?:java|javax|jdk|sun|com|org|net|groovy|bsh|clojure|scala|weka|hex|ml|io)\./;

/** Documents whose outermost element names a class or a collection. */
export const objectGraph: XmlDialect = {
  id: 'xml-objects',
  isModel: true,

  recognise({ name, attributes }: XmlElement) {
    if (COLLECTIONS.has(name) || FIRST_PACKAGES.test(classOf(name))) return true;
    if (attributes['serialization'] === 'custom') return true;
    // XMLDecoder, and Weka.
    return (name === 'java' || name === 'object') && attributes['class'] !== undefined;
  },

  read: (context: FormatContext) => readClassNames(context, 'xstream'),
};

/**
 * Tells the names of classes in a document.
 *
 * @param loader `xstream` where a reader of objects will take them for classes, `xml-names` where they may be anything
 */
export function readClassNames(context: FormatContext, loader: 'xstream' | 'xml-names'): XmlReader {
  const told = new Set<string>();
  const tell = (path: string, line: number) => {
    if (told.has(path)) return;
    if (told.size >= LIMITS.javaClasses.value) {
      context.gap({
        kind: 'limit',
        reason: `The document names more classes than the limit javaClasses (${LIMITS.javaClasses.value}).`,
        consequence: 'Further classes were not judged.',
      });
      return;
    }
    told.add(path);
    context.emit({
      kind: 'callable.reference',
      loader,
      language: 'java',
      path,
      how: 'constructs',
      args: [],
      kwargs: [],
      place: `line ${line}`,
    });
  };
  return {
    open({ name, attributes, line }) {
      const path = classOf(name);
      if (name === 'dynamic-proxy') tell('java.lang.reflect.Proxy', line);
      else if (CLASS_NAME.test(path)) tell(path, line);
      for (const attribute of CLASS_ATTRIBUTES) {
        const value = classOf(attributes[attribute] ?? '');
        if (value === 'dynamic-proxy') tell('java.lang.reflect.Proxy', line);
        else if (CLASS_NAME.test(value)) tell(elementClass(value), line);
      }
    },
    // Elements that hold a class hold its name as text.
    text(text, { localName, line }) {
      const path = text.length < 300 ? text.trim() : '';
      if (
        /^(?:java-class|class|interface|declaring-class|target-class)$/.test(localName) &&
        CLASS_NAME.test(path)
      )
        tell(elementClass(path), line);
    },
  };
}

/** XStream writes `$` as `_-` and `_` as `__`. */
function classOf(name: string): string {
  return name
    .replaceAll('_-', '$')
    .replaceAll('__', '_')
    .replace(/-array$/, '');
}

/** `[Ljava.lang.String;` is about java.lang.String. */
function elementClass(name: string): string {
  return name.startsWith('[') ? name.replace(/^\[+L?/, '').replace(/;$/, '') : name;
}
