// What PySpark may load: any class that the metadata names is imported and made. Names of Java are judged as such.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'spark-ml',
  title: 'pyspark.ml load',
  calls: 'load',
  allows: '',
  // Most names are classes of Java, which the Python side does not know.
  unknown: 'ordinary',
});
