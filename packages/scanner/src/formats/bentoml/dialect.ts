// bento.yaml and bentofile.yaml of BentoML: what a service is built and run from.

import { type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { emitInformation } from '../model-information.ts';
import { tellRequirement } from '../python-requirements/tell-requirement.ts';
import { referTo } from '../refer-to.ts';

export const dialect: Dialect = {
  id: 'bentoml',
  title: 'BentoML service',

  recognise({ roots, name }: StructuredDocument) {
    const [root] = roots;
    if (root?.get('service')?.kind !== 'string') return false;
    return root.get('bentoml_version') !== undefined || /^bento(?:file)?\.ya?ml$/i.test(name);
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    context.emit({ kind: 'model.info', property: 'framework', value: 'BentoML' });
    emitInformation(context, 'framework-version', root.get('bentoml_version'));
    emitInformation(context, 'name', root.get('name'));
    const python = root.get('python');
    for (const key of ['index_url', 'extra_index_url', 'find_links'] as const) {
      const node = python?.get(key);
      for (const item of node?.kind === 'array' ? node.items() : node === undefined ? [] : [node]) {
        const address = stringOf(item);
        if (address !== undefined)
          tellRequirement(
            `--${key.replaceAll('_', '-')} ${address}`,
            { place: `/python/${key}`, offset: item.offset },
            context,
          );
      }
    }
    for (const item of python?.get('packages')?.items() ?? []) {
      const text = stringOf(item);
      if (text !== undefined)
        tellRequirement(text, { place: '/python/packages', offset: item.offset }, context);
    }
    for (const key of ['setup_script', 'dockerfile_template'] as const) {
      const node = root.get('docker')?.get(key);
      const target = stringOf(node);
      if (node !== undefined && target !== undefined)
        referTo(context, {
          format: 'bentoml',
          purpose: 'script',
          target,
          access: 'execute',
          place: `/docker/${key}`,
          offset: node.offset,
        });
    }
  },
};
