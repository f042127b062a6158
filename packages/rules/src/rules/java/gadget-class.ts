// Classes that deserialisation exploits are built from.

import { defineRule } from '../../define-rule.ts';

export const gadgetClass = defineRule({
  id: 'java/gadget-class',
  title: 'This file makes objects of a Java class that exploits are built from',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['java', 'deserialisation'],
  message: '{format} {use} {name}, which {effect}',
  why: 'Reading serialised Java objects or XStream XML makes objects of whatever classes it names and runs code of theirs. Models have no use for this class; exploits are chains of such classes.',
  fix: [
    'Do not load the file; report it to where it was published',
    'Read Java objects only with a filter of allowed classes (JEP 290)',
  ],
  falsePositives: 'Streams of applications that keep connections or proxies in their objects.',
  references: [
    'https://docs.oracle.com/en/java/javase/21/docs/specs/serialization/protocol.html',
    'https://github.com/frohoff/ysoserial',
  ],
  samples: {
    fires: [
      'java(model.ser): object java.util.PriorityQueue | object org.apache.commons.collections4.functors.InvokerTransformer',
      'text(model.xml): <java.util.PriorityQueue><comparator class="java.beans.EventHandler"/><java.lang.ProcessBuilder/></java.util.PriorityQueue>',
    ],
    silent: [
      'java(model.ser): object weka.classifiers.trees.J48 m_root=weka.classifiers.trees.j48.ClassifierTree',
    ],
  },
});
