// Metadata of Spark ML: one line of JSON for each stage of a pipeline, which names the class that loads it. Spark loads it as a
// class of Java, PySpark imports it as one of Python. Source of truth: Apache Spark, org.apache.spark.ml.util.DefaultParamsReader
// and pyspark.ml.util.DefaultParamsReader.

import { type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';

export const dialect: Dialect = {
  id: 'spark-ml',
  title: 'Spark ML metadata',

  recognise({ roots }: StructuredDocument) {
    const root = roots[0];
    return (
      stringOf(root?.get('class')) !== undefined &&
      stringOf(root?.get('uid')) !== undefined &&
      root?.get('timestamp') !== undefined
    );
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    for (const root of limitedItems(context, roots, 'dialectItems', 'The other stages were not judged.')) {
      const offset = root.offset;
      for (const { key, value } of root.entries()) {
        if (key !== 'class' || value.kind !== 'string') continue;
        for (const language of ['java', 'python'] as const)
          context.emit({
            kind: 'callable.reference',
            loader: 'spark-ml',
            language,
            path: limitedText(
              context,
              value.text,
              'nameCharacters',
              'The rest of the name of a class was not judged.',
            ),
            how: 'constructs',
            args: [],
            kwargs: [],
            place: '#/class',
            offset,
          });
        context.emit({ kind: 'model.info', property: 'architecture', value: value.text.slice(0, 200) });
      }
      const version = stringOf(root.get('sparkVersion'));
      context.emit({ kind: 'model.info', property: 'framework', value: 'Spark ML' });
      if (version !== undefined)
        context.emit({ kind: 'model.info', property: 'framework-version', value: version.slice(0, 60) });
    }
  },
};
