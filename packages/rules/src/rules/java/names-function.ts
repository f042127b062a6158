// Functions of PMML that are Java classes.

import { defineRule } from '../../define-rule.ts';

export const namesFunction = defineRule({
  id: 'java/names-function',
  title: 'This model applies a Java class as a function',
  category: 'code-execution',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [470, 829],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['java', 'pmml'],
  message: 'The {format} applies {name}{effect}',
  why: 'A function that PMML does not have is the name of a class to Java evaluators, which load it from the class path and call it.',
  fix: ['Ask the author which library the function belongs to', 'Define the function inside the document'],
  falsePositives: 'Models for applications that bring functions of their own.',
  references: ['https://github.com/jpmml/jpmml-evaluator'],
  samples: {
    fires: [
      'text(model.pmml): <PMML version="4.4"><TransformationDictionary><DerivedField><Apply function="com.example.Helper"/></DerivedField></TransformationDictionary></PMML>',
      'text(model.pmml): <PMML version="4.4"><TransformationDictionary><DerivedField><Apply function="java.lang.Runtime"/></DerivedField></TransformationDictionary></PMML>',
    ],
    silent: [
      'text(model.pmml): <PMML version="4.4"><TransformationDictionary><DerivedField><Apply function="uppercase"/></DerivedField></TransformationDictionary></PMML>',
    ],
  },
});
