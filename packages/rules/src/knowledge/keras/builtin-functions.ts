// Functions that Keras looks up in its own modules where a configuration writes the module `builtins`.

/** Names of activations, losses, metrics, initializers, regularizers and constraints. */
export const KERAS_BUILTIN_FUNCTIONS = `
BCE KLD MAE MAPE MSE MSLE acc accuracy adam bce binary_accuracy binary_crossentropy binary_focal_crossentropy
categorical_accuracy categorical_crossentropy categorical_focal_crossentropy categorical_generalized_cross_entropy
categorical_hinge ce celu circle concordance_correlation constant cosine cosine_proximity cosine_similarity
crossentropy ctc dice elu exponential gelu glorot_normal glorot_uniform glu hard_shrink hard_sigmoid hard_silu
hard_swish hard_tanh he_normal he_uniform hinge huber identity kl_divergence kld kullback_leibler_divergence l1
l1_l2 l2 lambda leaky_relu lecun_normal lecun_uniform linear log_cosh log_sigmoid log_softmax logcosh mae mape
max_norm mean_absolute_error mean_absolute_percentage_error mean_squared_error mean_squared_logarithmic_error
min_max_norm mish mse msle non_neg normal one ones orthogonal orthogonal_regularizer pearson_correlation poisson
radial_constraint random_normal random_uniform relu relu6 rmsprop selu sgd sigmoid silu soft_shrink softmax
softplus softsign sparse_categorical_accuracy sparse_categorical_crossentropy sparse_plus sparse_sigmoid
sparse_top_k_categorical_accuracy sparsemax squared_hinge squareplus stft swish tanh tanh_shrink threshold
top_k_categorical_accuracy truncated_normal tversky uniform unit_norm variance_scaling zero zeros
`;
