// The rule for source that puts values into SQL text.

import { defineRule } from '../../define-rule.ts';

export const composesSql = defineRule({
  id: 'python/composes-sql',
  title: 'Source puts values into the text of an SQL statement',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [89],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0049'],
  tags: ['source', 'sql'],
  message: '`{call}` in {where} {effect}',
  why: 'A value with a quote in it becomes part of the statement.',
  fix: ['Pass values as parameters: execute("... WHERE id = ?", (id,))'],
  falsePositives: 'Names of tables and columns that the program chooses itself.',
  samples: {
    fires: [
      'python: cursor.execute(f"SELECT * FROM users WHERE name = \'{name}\'")',
      "python: cursor.execute('DELETE FROM t WHERE id = %s' % key)",
    ],
    silent: [
      "python: cursor.execute('SELECT * FROM users WHERE name = ?', (name,))",
      "python: run.execute(f'select the best of {n}')",
    ],
  },
});
