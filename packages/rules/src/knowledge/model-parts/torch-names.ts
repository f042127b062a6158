// Names of PyTorch of which configurations build models: layers, losses, optimisers, schedules and plain helpers. Nothing that
// reads files, loads or calls what it is given.

const LAYERS = `Identity Linear Bilinear LazyLinear Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d LazyConv1d
  LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d Threshold ReLU Hardtanh ReLU6 Sigmoid Tanh
  Softmax Softmax2d LogSoftmax ELU SELU CELU GLU GELU Hardshrink LeakyReLU LogSigmoid Softplus Softshrink MultiheadAttention PReLU
  Softsign Softmin Tanhshrink RReLU L1Loss NLLLoss KLDivLoss MSELoss BCELoss BCEWithLogitsLoss NLLLoss2d PoissonNLLLoss
  CosineEmbeddingLoss CTCLoss HingeEmbeddingLoss MarginRankingLoss MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss
  SmoothL1Loss GaussianNLLLoss HuberLoss SoftMarginLoss CrossEntropyLoss Container Sequential ModuleList ModuleDict ParameterList
  ParameterDict AvgPool1d AvgPool2d AvgPool3d MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d
  FractionalMaxPool2d FractionalMaxPool3d LPPool1d LPPool2d LPPool3d LocalResponseNorm BatchNorm1d BatchNorm2d BatchNorm3d
  InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm GroupNorm RMSNorm SyncBatchNorm Dropout Dropout1d Dropout2d Dropout3d
  AlphaDropout FeatureAlphaDropout ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d
  ReplicationPad3d CrossMapLRN2d Embedding EmbeddingBag RNNBase RNN LSTM GRU RNNCellBase RNNCell LSTMCell GRUCell PixelShuffle
  PixelUnshuffle Upsample UpsamplingNearest2d UpsamplingBilinear2d PairwiseDistance CosineSimilarity AdaptiveMaxPool1d
  AdaptiveMaxPool2d AdaptiveMaxPool3d AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d TripletMarginLoss
  TripletMarginWithDistanceLoss ZeroPad1d ZeroPad2d ZeroPad3d ConstantPad1d ConstantPad2d ConstantPad3d CircularPad1d
  CircularPad2d CircularPad3d SiLU Mish Hardsigmoid Hardswish Unfold Fold AdaptiveLogSoftmaxWithLoss TransformerEncoder
  TransformerDecoder TransformerEncoderLayer TransformerDecoderLayer Transformer ChannelShuffle Flatten Unflatten Parameter Module
  LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d Buffer`;
const FUNCTIONS = `relu relu6 gelu silu mish elu selu celu leaky_relu prelu glu sigmoid hardsigmoid hardswish hardtanh softplus softsign
  tanh softmax log_softmax logsigmoid gumbel_softmax normalize cross_entropy nll_loss binary_cross_entropy
  binary_cross_entropy_with_logits mse_loss l1_loss smooth_l1_loss huber_loss kl_div ctc_loss cosine_similarity pad interpolate
  dropout layer_norm group_norm batch_norm linear conv1d conv2d conv3d embedding one_hot scaled_dot_product_attention`;
const OPTIMISERS = `Adadelta Adafactor Adagrad Adam AdamW Adamax ASGD LBFGS Muon NAdam Optimizer RAdam RMSprop Rprop SGD SparseAdam`;
const SCHEDULES = `LRScheduler LambdaLR MultiplicativeLR StepLR MultiStepLR ConstantLR LinearLR ExponentialLR SequentialLR
  CosineAnnealingLR ChainedScheduler ReduceLROnPlateau CyclicLR CosineAnnealingWarmRestarts OneCycleLR PolynomialLR`;
const INITIALISERS = `uniform_ normal_ constant_ ones_ zeros_ eye_ dirac_ xavier_uniform_ xavier_normal_ kaiming_uniform_ kaiming_normal_
  trunc_normal_ orthogonal_ sparse_`;
const TOP = `manual_seed tensor zeros ones full arange linspace rand randn empty device dtype float16 float32 float64 bfloat16 float half
  double int8 int16 int32 int64 uint8 long int bool complex64 Size Generator relu tanh sigmoid sin cos exp log sqrt abs mean sum
  strided sparse_coo contiguous_format channels_last preserve_format Tensor FloatTensor LongTensor`;
const DATA = `DataLoader Dataset TensorDataset ConcatDataset Subset IterableDataset RandomSampler SequentialSampler BatchSampler
  WeightedRandomSampler SubsetRandomSampler DistributedSampler default_collate`;

/** Full dotted names, separated by white space. */
export const TORCH_NAMES: string = [
  ...under('torch.nn', LAYERS),
  ...under('torch.nn.functional', FUNCTIONS),
  ...under('torch.optim', OPTIMISERS),
  ...under('torch.optim.lr_scheduler', SCHEDULES),
  ...under('torch.nn.init', INITIALISERS),
  ...under('torch', TOP),
  ...under('torch.utils.data', DATA),
  ...under('torch.utils.data.distributed', 'DistributedSampler'),
  ...under('torch.nn.parallel', 'DataParallel DistributedDataParallel'),
  ...under(
    'torch.distributions',
    'Normal Bernoulli Categorical Beta Gamma Uniform MultivariateNormal Independent',
  ),
].join(' ');

function under(module: string, names: string): string[] {
  return names.split(/\s+/).map((name) => `${module}.${name}`);
}
