// Names that ordinary model files hold beside plain classes: rebuilders, compiled classes, and modules of older versions.

import { byArgument, describe, imports, readsFile, safe, unpickles } from '../../describe-module.ts';
import { safeClasses } from '../../safe-classes.ts';

const rebuilds = 'rebuilds a plain object from parts';

export const knowledge = [
  describe(
    'numpy.core numpy._core',
    byArgument(
      imports('critical', 'imports a module and takes an attribute, both by name', '_ufunc_reconstruct'),
    ),
  ),
  describe('numpy.core.numeric numpy._core.numeric numpy.core.numerictypes', safe(rebuilds, '_frombuffer')),
  describe('numpy.core._internal numpy._core._internal', safe(rebuilds, '_reconstruct')),
  describe(
    'numpy.matrixlib.defmatrix numpy.lib.index_tricks numpy.lib._index_tricks_impl numpy.rec numpy.lib.polynomial numpy.polynomial.polynomial numpy.core.records numpy._core.records numpy.core.defchararray',
    safe(rebuilds, 'matrix nd_grid poly1d Polynomial recarray record chararray'),
  ),
  describe(
    'scipy.sparse.csr scipy.sparse.csc scipy.sparse.coo scipy.sparse.lil scipy.sparse.dok scipy.sparse.dia scipy.sparse.bsr scipy.sparse._csr scipy.sparse._csc scipy.sparse._coo scipy.sparse._lil scipy.sparse._dok scipy.sparse._dia scipy.sparse._bsr scipy.sparse',
    safe(
      rebuilds,
      'csr_matrix csc_matrix coo_matrix lil_matrix dok_matrix dia_matrix bsr_matrix csr_array csc_array coo_array lil_array dok_array dia_array bsr_array',
    ),
  ),
  describe(
    'scipy.stats._distn_infrastructure scipy.stats.distributions scipy.stats._continuous_distns scipy.stats._discrete_distns scipy.stats._multivariate scipy.stats.kde scipy.stats._kde',
    safe(
      'a probability distribution',
      'rv_frozen rv_continuous_frozen rv_discrete_frozen rv_continuous rv_discrete norm_gen uniform_gen randint_gen expon_gen gamma_gen beta_gen t_gen lognorm_gen loguniform_gen reciprocal_gen poisson_gen binom_gen gaussian_kde multivariate_normal_gen multivariate_normal_frozen',
    ),
  ),
  describe(
    'scipy.interpolate.interpolate scipy.interpolate._interpolate scipy.interpolate.fitpack2 scipy.interpolate._fitpack2 scipy.interpolate.interpnd scipy.spatial._ckdtree scipy.spatial.ckdtree scipy.spatial.kdtree scipy.spatial._kdtree scipy.spatial.qhull scipy.spatial._qhull scipy._lib._bunch scipy.interpolate.polyint scipy.interpolate._cubic scipy.optimize.optimize scipy.optimize._optimize',
    safe(
      rebuilds,
      'interp1d interp2d BSpline PPoly UnivariateSpline InterpolatedUnivariateSpline LSQUnivariateSpline RectBivariateSpline CloughTocher2DInterpolator LinearNDInterpolator cKDTree KDTree Delaunay ConvexHull CubicSpline OptimizeResult',
    ),
  ),
  describe(
    'pandas._libs.internals pandas._libs.tslibs.timestamps pandas._libs.tslibs.timedeltas pandas._libs.tslibs.period pandas._libs.tslibs.offsets pandas._libs.tslibs.nattype pandas._libs.tslibs.timezones pandas._libs.arrays pandas._libs.interval pandas._libs.missing pandas._libs.lib pandas.indexes.base pandas.core.indexes.base pandas.core.index pandas.core.indexes.frozen pandas.core.internals.managers pandas.core.internals pandas.core.internals.blocks pandas.core.indexes.datetimes pandas.core.indexes.period pandas.core.indexes.timedeltas pandas.core.indexes.multi pandas.indexes.range pandas.indexes.numeric pandas.tslib pandas._libs.sparse pandas._libs.hashtable pandas._libs.index pandas._period pandas.core.arrays.sparse',
    safe(
      rebuilds,
      '_unpickle_block BlockManager SingleBlockManager BlockPlacement Block NumericBlock _unpickle_timestamp __nat_unpickle _timedelta_unpickle _unpickle_period __pyx_unpickle_NDArrayBacked NDArrayBacked __pyx_unpickle_IntervalMixin Interval IntervalMixin NAType C_NAType _new_Index _new_DatetimeIndex _new_PeriodIndex _new_TimedeltaIndex new_block make_block Index RangeIndex Int64Index Float64Index MultiIndex FrozenList FrozenNDArray Timestamp Timedelta Period BaseOffset Day Hour Minute Second MonthEnd MonthBegin BusinessDay BDay Tick DateOffset NaTType Int64HashTable PyObjectHashTable IntIndex BlockIndex Period_restore _new_SparseIndex ',
    ),
  ),
  describe(
    'sklearn.tree._tree sklearn.tree.tree sklearn.neighbors._kd_tree sklearn.neighbors._ball_tree sklearn.neighbors.kd_tree sklearn.neighbors.ball_tree sklearn.neighbors._dist_metrics sklearn.neighbors.dist_metrics sklearn.metrics._dist_metrics sklearn.neighbors.typedefs sklearn.utils._typedefs sklearn.linear_model._sgd_fast sklearn.linear_model.sgd_fast sklearn._loss._loss sklearn._loss.loss sklearn._loss.link sklearn.ensemble._hist_gradient_boosting.binning sklearn.ensemble._hist_gradient_boosting.predictor sklearn.ensemble._gb_losses sklearn.ensemble.gradient_boosting sklearn.utils._random sklearn.utils._fast_dict sklearn.manifold._barnes_hut_tsne sklearn.neighbors.quad_tree sklearn.neighbors._quad_tree sklearn.svm._libsvm sklearn.svm.libsvm sklearn.utils.deprecation sklearn.utils._bunch sklearn.utils sklearn.feature_extraction._hashing sklearn.isotonic sklearn.calibration sklearn.cluster._k_means_fast sklearn.cluster._hdbscan._tree',
    safe(
      rebuilds,
      `Tree newObj KDTree BinaryTree BallTree KDTree32 KDTree64 BallTree32 BallTree64 EuclideanDistance EuclideanDistance64 EuclideanDistance32 ManhattanDistance ManhattanDistance64 MinkowskiDistance MinkowskiDistance64 ChebyshevDistance ChebyshevDistance64 DistanceMetric DistanceMetric32 DistanceMetric64 HammingDistance JaccardDistance HaversineDistance SEuclideanDistance MahalanobisDistance PyFuncDistance
       Hinge Log SquaredLoss ModifiedHuber Huber EpsilonInsensitive SquaredEpsilonInsensitive SquaredHinge Classification LossFunction Regression Huber64 __pyx_unpickle_CyHalfBinomialLoss CyHalfBinomialLoss CyHalfSquaredError CyHalfMultinomialLoss CyHalfPoissonLoss CyHalfGammaLoss CyAbsoluteError CyPinballLoss __pyx_unpickle_CyHalfMultinomialLoss __pyx_unpickle_CyHalfSquaredError __pyx_unpickle_CyLossFunction __pyx_unpickle_Enum Interval IdentityLink LogLink LogitLink MultinomialLogit
       IntFloatDict _QuadTree DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor Bunch TreePredictor _BinMapper BinomialDeviance MultinomialDeviance LeastSquaresError LogOddsEstimator ZeroEstimator MeanEstimator PriorProbabilityEstimator GradientBoostingClassifier GradientBoostingRegressor IsotonicRegression CalibratedClassifierCV _CalibratedClassifier _SigmoidCalibration`,
    ),
  ),
  describe(
    'xgboost.compat lightgbm.compat catboost._catboost _catboost',
    safe(rebuilds, 'XGBoostLabelEncoder _LGBMLabelEncoder LabelEncoder _CatBoost _PoolBase'),
  ),
  describe(
    'gensim.models.keyedvectors gensim.models.word2vec gensim.models.doc2vec gensim.models.fasttext gensim.models.ldamodel gensim.models.phrases gensim.models.tfidfmodel gensim.models.lsimodel gensim.models.callbacks gensim.corpora.dictionary gensim.utils gensim.matutils gensim.models.ldaseqmodel',
    safe(
      rebuilds,
      'KeyedVectors Word2VecKeyedVectors EuclideanKeyedVectors FastTextKeyedVectors Doc2VecKeyedVectors Vocab CompatVocab SimpleVocab Word2Vec Word2VecVocab Word2VecTrainables Doc2Vec Doctag FastText LdaModel LdaState Phrases Phraser FrozenPhrases TfidfModel LsiModel Projection Dictionary',
    ),
  ),
  describe(
    'fastai.learner fastai.data.core fastai.data.transforms fastai.data.load fastai.torch_core fastai.vision.core fastai.vision.learner fastai.callback.core fastai.optimizer fastai.layers fastai.losses fastai.metrics fastcore.transform fastcore.foundation fastcore.basics fastcore.dispatch',
    safe(
      'part of a learner',
      'Learner DataLoaders TfmdLists Datasets TfmdDL Categorize ToTensor Normalize IntToFloatTensor TensorImage TensorBase TensorCategory PILImage Pipeline Transform L Recorder Optimizer Flatten AdaptiveConcatPool2d CrossEntropyLossFlat AvgMetric CategoryMap ColSplitter',
    ),
  ),
  describe(
    'facenet_pytorch.models.inception_resnet_v1 resemblyzer.voice_encoder madmom.ml.nn madmom.ml.nn.layers madmom.ml.nn.activations madmom.ml.crf madmom.ml.gmm madmom.ml.hmm',
    safe(
      'part of a model',
      'InceptionResnetV1 VoiceEncoder NeuralNetwork NeuralNetworkEnsemble FeedForwardLayer RecurrentLayer BidirectionalLayer LSTMLayer GRULayer GRUCell Gate Cell ConvolutionalLayer MaxPoolLayer BatchNormLayer PadLayer AverageLayer StrideLayer ReshapeLayer TransposeLayer Layer sigmoid tanh relu softmax linear elu ConditionalRandomField GMM HiddenMarkovModel TransitionModel',
    ),
  ),
  describe(
    'keras_preprocessing.sequence keras.preprocessing.sequence',
    safe('a plain generator', 'TimeseriesGenerator'),
  ),
  describe(
    'pyannote.audio.core.task torch_audiomentations.utils.object_dict',
    safe('a setting', 'Specifications Problem Resolution Scope ObjectDict'),
  ),
  describe(
    'torch.torch_version packaging.version packaging._structures',
    safe('a version number', 'TorchVersion Version LegacyVersion InfinityType NegativeInfinityType _Version'),
  ),
  describe(
    'torch.jit._pickle',
    safe(
      rebuilds,
      'build_intlist build_tensorlist build_doublelist build_boollist build_tensor_from_id build_list restore_type_tag',
    ),
  ),
  describe(
    'torch.cuda.amp.grad_scaler torch.amp.grad_scaler',
    safe(rebuilds, '_refresh_per_optimizer_state GradScaler OptState'),
  ),
  describe(
    'sklearn.externals.joblib.numpy_pickle sklearn.externals.joblib.numpy_pickle_compat',
    safe('describes an array inside the stream', 'NumpyArrayWrapper'),
    readsFile('low', 'names a sibling file that holds the array', 'NDArrayWrapper ZNDArrayWrapper'),
    unpickles('critical', 'reads a pickle, which can run anything', 'load _unpickle NumpyUnpickler'),
  ),
  describe('pytz pytz.tzinfo', safe('names a time zone', '_UTC _p UTC StaticTzInfo DstTzInfo _FixedOffset')),
  describe(
    'dateutil.tz.tz dateutil.tz dateutil.relativedelta dateutil.rrule',
    safe('names a time zone or span', 'tzutc tzlocal tzoffset relativedelta weekday'),
  ),
  describe(
    'pandas._libs.tslibs.dtypes pandas._libs.tslibs.nattype pandas._libs.tslibs.offsets',
    safe(rebuilds, 'PeriodDtypeBase _nat_unpickle __nat_unpickle'),
  ),
  describe('numpy.random', safe(rebuilds, '__RandomState_ctor __randomstate_ctor')),
  describe(
    'preshed.counter murmurhash.mrmr spacy.lexeme spacy.tokens.span',
    safe('a language table', 'PreshCounter'),
  ),
  describe(
    'huggingface_hub.hub_mixin',
    safe('a plain description', 'MixinInfo ModelHubMixin PyTorchModelHubMixin'),
  ),
  describe('mlflow.pyfunc.model mlflow.pyfunc', safe('a base class', 'PythonModel PythonModelContext')),
  ...safeClasses(`
torch.cuda: FloatTensor DoubleTensor HalfTensor BFloat16Tensor ByteTensor CharTensor ShortTensor IntTensor LongTensor BoolTensor FloatStorage DoubleStorage HalfStorage BFloat16Storage LongStorage IntStorage ByteStorage BoolStorage ShortStorage CharStorage
torch.functional: Tensor
torch.nn.quantized.modules.linear: Linear LinearPackedParams
torch.nn.quantized.modules.conv: Conv2d Conv1d
torch.nn.modules.linear: NonDynamicallyQuantizableLinear
torch.distributions.normal: Normal
tensorflow.python.trackable.data_structures: ListWrapper _DictWrapper _TupleWrapper NoDependency
tensorflow.python.training.tracking.data_structures: ListWrapper _DictWrapper NoDependency
tensorflow.python.framework.dtypes: DType
tensorflow.python.framework.tensor_shape: TensorShape Dimension
prophet.forecaster: Prophet
fbprophet.forecaster: Prophet
nltk.tokenize.treebank: TreebankWordTokenizer
`),
];
