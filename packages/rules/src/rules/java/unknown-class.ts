// Java classes that belong to no known library.

import { defineRule } from '../../define-rule.ts';

export const unknownClass = defineRule({
  id: 'java/unknown-class',
  title: 'This file makes objects of a Java class that nobody knows',
  category: 'code-execution',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['java', 'deserialisation'],
  message: '{format} {use} {name}, of which nothing is known',
  why: 'Reading serialised Java objects runs code of every class that they name, if the application has it. This class belongs to no library that models are made with.',
  fix: [
    'Find out which library the class comes from',
    'Read Java objects only with a filter of allowed classes (JEP 290)',
  ],
  falsePositives: 'Models of libraries that are not known here, and classes of the author.',
  references: ['https://docs.oracle.com/en/java/javase/21/docs/specs/serialization/protocol.html'],
  samples: {
    fires: ['java(model.ser): object com.example.Helper'],
    silent: [
      'java(model.ser): object weka.classifiers.trees.J48 m_root=weka.classifiers.trees.j48.ClassifierTree',
    ],
  },
});
