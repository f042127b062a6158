// What people call the packages that write models, by the name that Python imports.

const NAMES: Readonly<Record<string, string>> = {
  catboost: 'CatBoost',
  fastai: 'fastai',
  flair: 'Flair',
  gensim: 'gensim',
  keras: 'Keras',
  lightgbm: 'LightGBM',
  mlxtend: 'mlxtend',
  pandas: 'pandas',
  prophet: 'Prophet',
  pytorch_lightning: 'PyTorch Lightning',
  sentence_transformers: 'Sentence Transformers',
  sklearn: 'scikit-learn',
  spacy: 'spaCy',
  statsmodels: 'statsmodels',
  tensorflow: 'TensorFlow',
  torch: 'PyTorch',
  transformers: 'Transformers',
  xgboost: 'XGBoost',
};

/** The framework that a module belongs to; undefined for any other package. */
export function frameworkOfModule(module: string): string | undefined {
  const [root = ''] = module.split('.', 1);
  return Object.hasOwn(NAMES, root) ? NAMES[root] : undefined;
}
