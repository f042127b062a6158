// The dialects of XML that are known.

import { objectGraph } from './object-graph.ts';
import { openvino } from './openvino.ts';
import { pmml } from './pmml.ts';
import type { XmlDialect } from './xml-dialect.ts';

/** Every dialect that matches reads the document. */
export const XML_DIALECTS: readonly XmlDialect[] = [openvino, pmml, objectGraph];
