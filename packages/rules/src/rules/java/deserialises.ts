// Models kept as serialised Java objects.

import { defineRule } from '../../define-rule.ts';

export const deserialises = defineRule({
  id: 'java/deserialises',
  title: 'Loading this model makes Java objects of classes that it names',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['java', 'deserialisation'],
  message: 'The model is a stream of serialised Java objects',
  why: 'Its classes are known and ordinary, but the format can name any class of the application, and readers that do not filter classes obey.',
  fix: [
    'Read Java objects only with a filter of allowed classes (JEP 290)',
    'Prefer PMML, ONNX or a format of the library itself',
  ],
  falsePositives: 'Weka, OpenNLP and CoreNLP keep their models this way.',
  references: ['https://docs.oracle.com/en/java/javase/21/docs/specs/serialization/protocol.html'],
  samples: {
    fires: [
      'java(model.ser): object weka.classifiers.trees.J48 m_root=weka.classifiers.trees.j48.ClassifierTree',
    ],
    silent: ['text(model.json): {"class": "weka.classifiers.trees.J48"}'],
  },
});
