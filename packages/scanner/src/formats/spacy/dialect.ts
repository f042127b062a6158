// config.cfg of spaCy: pipelines whose parts are functions of registries, by name. A name outside spaCy's own comes from a
// package that the model needs.

import { type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { emitInformation } from '../model-information.ts';

export const dialect: Dialect = {
  id: 'spacy',
  title: 'spaCy pipeline',

  recognise({ roots, syntax }: StructuredDocument) {
    const nlp = roots[0]?.get('nlp');
    if (syntax === 'toml') return nlp?.get('lang') !== undefined && nlp.get('pipeline') !== undefined;
    return roots[0]?.get('spacy_version') !== undefined && roots[0]?.get('lang') !== undefined;
  },

  walk({ roots, syntax }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    context.emit({ kind: 'model.info', property: 'framework', value: 'spaCy' });
    if (syntax !== 'toml') {
      emitInformation(context, 'framework-version', root?.get('spacy_version'));
      emitInformation(context, 'name', root?.get('name'));
      emitInformation(context, 'licence', root?.get('license'));
      return;
    }
    const known = new Set<string>();
    const functions = new ItemAllowance(context, 'dialectItems', 'The other functions were not judged.');
    visitNodes(
      roots,
      ({ node, key }) => {
        const name = key?.startsWith('@') === true ? stringOf(node) : undefined;
        if (name === undefined || known.has(name) || !functions.take()) return undefined;
        known.add(name);
        if (!/^(?:spacy|thinc|catalogue|srsly|confection)\b|^[A-Za-z_]\w{0,60}\.v\d{1,3}$/.test(name))
          context.emit({ kind: 'model.info', property: 'custom-code', value: name.slice(0, 200) });
        return undefined;
      },
      { context, consequence: 'The functions behind them were not judged.' },
    );
  },
};
