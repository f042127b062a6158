// Calls that read pickles, checkpoints, arrays and YAML, which may make any object. Data only.

import { isFalse, isTrue, type PythonCallRow } from './python-call-row.ts';

const pickled = 'reads a pickle, which can run anything';

/** In order: for one call and rule the first row that fits counts. */
export const CALLS_OF_DESERIALISERS: readonly PythonCallRow[] = [
  {
    rule: 'loads-pickle',
    effect: 'reads back what was pickled right here',
    paths: 'pickle.loads _pickle.loads cPickle.loads dill.loads cloudpickle.loads jsonpickle.decode',
    from: /^(?:_?pickle|cPickle|dill|cloudpickle)\.dumps$|^jsonpickle\.encode$/,
    severity: 'low',
  },
  {
    rule: 'loads-pickle',
    effect: pickled,
    paths: `pickle.load pickle.loads pickle.Unpickler.load _pickle.load _pickle.loads _pickle.Unpickler.load
      cPickle.load cPickle.loads cPickle.Unpickler.load pickle._load pickle._loads pickle._Unpickler.load
      pickle5.load pickle5.loads dill.load dill.loads dill.load_session dill.load_module dill.Unpickler.load
      cloudpickle.load cloudpickle.loads cloudpickle.cloudpickle.load cloudpickle.cloudpickle.loads cloudpickle.Unpickler.load joblib.numpy_pickle.NumpyUnpickler.load
      joblib.load joblib.numpy_pickle.load sklearn.externals.joblib.load six.moves.cPickle.load
      six.moves.cPickle.loads pandas.read_pickle pandas.io.pickle.read_pickle pandas.compat.pickle_compat.load
      pandas.DataFrame.read_pickle shelve.open shelve.DbfilenameShelf jsonpickle.decode jsonpickle.loads
      jsonpickle.unpickler.decode torch.multiprocessing.reductions.ForkingPickler.loads
      multiprocessing.reduction.ForkingPickler.loads pickleshare.PickleShareDB klepto.archives.file_archive.load
      compress_pickle.load compress_pickle.loads hickle.load numpy.core.numeric.pickle.load
      modin.pandas.read_pickle dask.dataframe.read_pickle cudf.read_pickle srsly.pickle_loads srsly.cloudpickle_loads
      ray.cloudpickle.load ray.cloudpickle.loads ray.cloudpickle.cloudpickle.loads distributed.protocol.pickle.loads
      distributed.protocol.deserialize mlflow.pyfunc.cloudpickle.load networkx.read_gpickle
      networkx.readwrite.gpickle.read_gpickle igraph.Graph.Read_Pickle statsmodels.iolib.smpickle.load_pickle
      statsmodels.api.load statsmodels.iolib.api.load fastai.basic_train.load_learner fastai.learner.load_learner
      fastai.?.load_learner fastai.?.all.load_learner fastai.torch_core.load_learner surprise.dump.load paddle.load
      paddle.framework.io.load paddle.framework.load pyarrow.deserialize pyarrow.deserialize_from
      pyarrow.deserialize_pandas multiprocessing.reduction.loads numba.core.serialize.loads torch.package._importlib.loads
      joblib.externals.cloudpickle.load joblib.externals.cloudpickle.loads joblib.externals.loky.cloudpickle_wrapper.loads
      sklearn.utils._joblib.load pyspark.serializers.CPickleSerializer.loads pyspark.serializers.PickleSerializer.loads
      pyspark.cloudpickle.loads pyspark.cloudpickle.load zodbpickle.pickle.loads zodbpickle.loads quickle.loads
      django.core.signing.loads django.contrib.sessions.serializers.PickleSerializer.loads kombu.serialization.pickle_loads
      *.recv_pyobj *.read_gpickle gluonts.core.serde.load_pickle sacremoses.util.pickle_load`,
  },
  {
    rule: 'loads-pickle',
    effect: pickled,
    paths: 'nltk.data.load',
    when: [{ keyword: 'resource_url', position: 0, is: ['text'], matches: /\.(?:pickle|pkl)$/i }],
  },
  {
    rule: 'loads-pickle',
    effect: 'reads the columns of objects as pickles',
    paths: 'pandas.read_hdf pandas.io.pytables.read_hdf pandas.HDFStore.get pandas.HDFStore.select',
    severity: 'low',
  },
  {
    rule: 'loads-pickle',
    effect: 'reads a pickle where the file holds one',
    paths: `stable_baselines3.?.load stable_baselines.?.load sb3_contrib.?.load stable_baselines3.common.save_util.load_from_pkl
      pycaret.classification.load_model pycaret.regression.load_model pycaret.clustering.load_model
      pycaret.?.load_model autogluon.tabular.TabularPredictor.load autogluon.?.?.load allennlp.models.archival.load_archive
      allennlp.predictors.predictor.Predictor.from_path allennlp.predictors.Predictor.from_path dgl.data.utils.load_info
      pyspark.SparkContext.pickleFile mlem.api.load bentoml.picklable_model.load_model bentoml.sklearn.load_model
      bentoml.?.load_model langchain.load.load.loads sktime.base.load evalml.pipelines.PipelineBase.load
      darts.models.?.load`,
    severity: 'medium',
  },
  {
    rule: 'loads-pickle',
    effect: 'reads a code object, ready to be run',
    paths: 'marshal.load marshal.loads',
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'lets every later torch.load read pickles that name anything',
    paths: 'os.environ.__setitem__ os.putenv os.environ.setdefault',
    when: [
      { keyword: 'key', position: 0, is: ['text'], matches: /^TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD$/ },
      { keyword: 'value', position: 1, is: ['text'], matches: /^(?:1|y|yes|true)$/i },
    ],
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'reads a pickle with weights_only=False',
    paths: 'torch.load torch.serialization.load',
    when: [isFalse('weights_only')],
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'trusts weights_only=True of a release before 2.6, which does not hold (CVE-2025-32434)',
    paths: 'torch.load torch.serialization.load',
    when: [isTrue('weights_only')],
    torch: 'older',
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'leaves weights_only to the default, which is safe from release 2.6 on alone',
    paths: 'torch.load torch.serialization.load',
    when: [{ keyword: 'weights_only', is: ['absent', 'none'] }],
    torch: 'safe',
    severity: 'medium',
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'reads a pickle, in releases before 2.6',
    paths: 'torch.load torch.serialization.load',
    when: [{ keyword: 'weights_only', is: ['absent', 'none'] }],
    confidence: 'medium',
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'leaves to others whether a pickle may name anything',
    paths: 'torch.load torch.serialization.load',
    when: [{ keyword: 'weights_only', is: ['unknown', 'other'] }],
    severity: 'low',
    confidence: 'medium',
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'reads a pickle without restriction',
    paths: 'torch.serialization._legacy_load torch.serialization._load torch.storage._load_from_bytes',
  },
  {
    rule: 'loads-numpy-objects',
    effect: 'reads pickled arrays',
    paths: `numpy.load numpy.lib.npyio.load numpy.lib.format.read_array numpy.lib.format.open_memmap jax.numpy.load
      cupy.load autograd.numpy.load`,
    when: [isTrue('allow_pickle', 2)],
  },
  {
    rule: 'loads-numpy-objects',
    effect: 'reads pickled arrays',
    paths: 'numpy.lib.format.read_array numpy.lib.npyio.NpzFile numpy.lib.format.open_memmap',
    when: [isTrue('allow_pickle', 1)],
  },
  {
    rule: 'loads-numpy-objects',
    effect: 'leaves to others whether arrays may be pickles',
    paths: 'numpy.load jax.numpy.load cupy.load',
    when: [{ keyword: 'allow_pickle', position: 2, is: ['unknown', 'other'] }],
    severity: 'low',
    confidence: 'medium',
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'reads YAML without a safe loader',
    paths: 'yaml.load yaml.load_all',
    when: [{ keyword: 'Loader', position: 1, is: ['absent', 'none'] }],
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'reads YAML with a loader that makes objects',
    paths: 'yaml.load yaml.load_all',
    when: [
      { keyword: 'Loader', position: 1, is: ['global'], matches: /(?:^|\.)(?:Unsafe|C?Unsafe|C)?Loader$/ },
    ],
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'makes any object that the YAML names',
    paths:
      'yaml.unsafe_load yaml.unsafe_load_all yaml.UnsafeLoader.get_data yaml.UnsafeLoader.get_single_data',
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'makes objects of some classes that the YAML names',
    paths: 'yaml.full_load yaml.full_load_all',
    severity: 'medium',
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'makes objects of some classes that the YAML names',
    paths: 'yaml.load yaml.load_all',
    when: [{ keyword: 'Loader', position: 1, is: ['global'], matches: /(?:^|\.)C?FullLoader$/ }],
    severity: 'medium',
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'makes any object that the YAML names',
    paths: 'ruamel.yaml.YAML ruamel_yaml.YAML',
    when: [{ keyword: 'typ', position: 0, is: ['text'], matches: /^unsafe$/ }],
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'reads YAML without a safe loader',
    paths: 'ruamel.yaml.load ruamel_yaml.load ruamel.yaml.unsafe_load',
    when: [{ keyword: 'Loader', position: 1, is: ['absent'] }],
  },
];
