// What model formulas do when they are evaluated: their terms are Python. patsy, formulaic and statsmodels.

import type { ModuleKnowledge } from '../callable-entry.ts';
import { describe, exec } from '../describe-module.ts';

const evaluates = 'evaluates a formula, whose terms are Python';

/** statsmodels classes that can be built from a formula, `module: classes` a line. */
const FROM_FORMULA = `
statsmodels.base.model: Model LikelihoodModel GenericLikelihoodModel
statsmodels.discrete.conditional_models: _ConditionalModel ConditionalLogit ConditionalPoisson ConditionalMNLogit
statsmodels.discrete.count_model: GenericZeroInflated ZeroInflatedPoisson ZeroInflatedGeneralizedPoisson ZeroInflatedNegativeBinomialP
statsmodels.discrete.discrete_model: DiscreteModel BinaryModel MultinomialModel CountModel Poisson GeneralizedPoisson Logit Probit MNLogit NegativeBinomial NegativeBinomialP
statsmodels.discrete.truncated_model: TruncatedLFGeneric TruncatedLFPoisson TruncatedLFNegativeBinomialP TruncatedLFGeneralizedPoisson _RCensoredGeneric _RCensoredPoisson _RCensoredGeneralizedPoisson _RCensoredNegativeBinomialP _RCensored HurdleCountModel
statsmodels.distributions.discrete: DiscretizedModel
statsmodels.duration.hazard_regression: PHReg
statsmodels.gam.generalized_additive_model: GLMGam LogitGam
statsmodels.genmod.bayes_mixed_glm: _BayesMixedGLM BinomialBayesMixedGLM PoissonBayesMixedGLM
statsmodels.genmod.generalized_estimating_equations: GEE OrdinalGEE NominalGEE
statsmodels.genmod.generalized_linear_model: GLM
statsmodels.genmod.qif: QIF
statsmodels.miscmodels.count: PoissonGMLE PoissonOffsetGMLE PoissonZiGMLE
statsmodels.miscmodels.nonlinls: NonlinearLS Myfunc
statsmodels.miscmodels.ordinal_model: OrderedModel
statsmodels.miscmodels.tmodel: TLinearModel
statsmodels.miscmodels.try_mlecov: MLEGLS
statsmodels.multivariate.cancorr: CanCorr
statsmodels.multivariate.factor: Factor
statsmodels.multivariate.manova: MANOVA
statsmodels.multivariate.multivariate_ols: _MultivariateOLS MultivariateLS
statsmodels.othermod.betareg: BetaModel
statsmodels.regression.dimred: _DimReductionRegression SlicedInverseReg PrincipalHessianDirections SlicedAverageVarianceEstimation CovarianceReduction SIR PHD SAVE CORE
statsmodels.regression.feasible_gls: GLSHet2 GLSHet
statsmodels.regression.linear_model: RegressionModel GLS WLS OLS GLSAR
statsmodels.regression.mixed_linear_model: MixedLM
statsmodels.regression.process_regression: ProcessMLE
statsmodels.regression.quantile_regression: QuantReg
statsmodels.regression.recursive_ls: RecursiveLS
statsmodels.regression.rolling: RollingWLS RollingOLS
statsmodels.robust.resistant_linear_model: RLMDetS RLMDetSMM
statsmodels.robust.robust_linear_model: RLM
statsmodels.sandbox.panel.panel_short: ShortPanelGLS
statsmodels.sandbox.regression.gmm: IV2SLS GMM IVGMM LinearIVGMM NonlinearIVGMM DistQuantilesGMM
statsmodels.sandbox.regression.penalized: TheilGLS
statsmodels.treatment.treatment_effects: _TEGMMGeneric1 _TEGMM _IPWGMM _AIPWGMM _AIPWWLSGMM _RAGMM _IPWRAGMM
statsmodels.tsa.ar_model: AutoReg
statsmodels.tsa.ardl.model: ARDL UECM
statsmodels.tsa.arima.model: ARIMA
statsmodels.tsa.base.tsa_model: TimeSeriesModel
statsmodels.tsa.exponential_smoothing.base: StateSpaceMLEModel
statsmodels.tsa.exponential_smoothing.ets: ETSModel
statsmodels.tsa.holtwinters.model: ExponentialSmoothing SimpleExpSmoothing Holt
statsmodels.tsa.mlemodel: TSMLEModel
statsmodels.tsa.regime_switching.markov_autoregression: MarkovAutoregression
statsmodels.tsa.regime_switching.markov_regression: MarkovRegression
statsmodels.tsa.regime_switching.markov_switching: MarkovSwitching
statsmodels.tsa.statespace._quarterly_ar1: QuarterlyAR1
statsmodels.tsa.statespace.dynamic_factor: DynamicFactor
statsmodels.tsa.statespace.dynamic_factor_mq: DynamicFactorMQ
statsmodels.tsa.statespace.exponential_smoothing: ExponentialSmoothing
statsmodels.tsa.statespace.mlemodel: MLEModel
statsmodels.tsa.statespace.sarimax: SARIMAX
statsmodels.tsa.statespace.structural: UnobservedComponents
statsmodels.tsa.statespace.varmax: VARMAX
statsmodels.tsa.vector_ar.svar_model: SVAR
statsmodels.tsa.vector_ar.var_model: VAR
statsmodels.tsa.vector_ar.vecm: VECM
`;

/** One row a module: `from_formula` of each class. */
function fromFormula(table: string): readonly ModuleKnowledge[] {
  const found: ModuleKnowledge[] = [];
  for (const line of table.split('\n')) {
    const [module, classes] = line.split(': ');
    if (module === undefined || classes === undefined) continue;
    const names = classes.split(' ').map((name) => `${name}.from_formula`);
    found.push(describe(module, exec('high', evaluates, names.join(' '))));
  }
  return found;
}

export const knowledge = [
  describe(
    'patsy patsy.highlevel',
    exec(
      'high',
      evaluates,
      'dmatrix dmatrices incr_dbuilder incr_dbuilders _try_incr_builders _do_highlevel_design',
    ),
  ),
  describe(
    'patsy patsy.build',
    exec(
      'high',
      evaluates,
      'design_matrix_builders build_design_matrices _eval_factor _factors_memorize _examine_factor_types',
    ),
  ),
  describe(
    'patsy patsy.eval',
    exec('critical', 'evaluates Python it is given', 'EvalEnvironment.eval'),
    exec(
      'high',
      'evaluates Python it is given',
      'EvalFactor.eval EvalFactor._eval EvalFactor.memorize_chunk EvalFactor.memorize_passes_needed',
    ),
  ),
  describe('patsy.constraint', exec('low', 'reads linear constraints', 'linear_constraint')),
  describe(
    'formulaic formulaic.sugar formulaic.formula formulaic.model_spec',
    exec(
      'high',
      evaluates,
      `model_matrix Formula.get_model_matrix SimpleFormula.get_model_matrix StructuredFormula.get_model_matrix
       ModelSpec.get_model_matrix ModelSpecs.get_model_matrix`,
    ),
  ),
  describe(
    'formulaic.materializers formulaic.materializers.base formulaic.materializers.pandas formulaic.materializers.narwhals formulaic.materializers.arrow',
    exec(
      'high',
      evaluates,
      `FormulaMaterializer.get_model_matrix FormulaMaterializer._evaluate FormulaMaterializer._evaluate_factor
       PandasMaterializer.get_model_matrix NarwhalsMaterializer.get_model_matrix ArrowMaterializer.get_model_matrix`,
    ),
  ),
  describe(
    'formulaic.utils.stateful_transforms',
    exec('critical', 'evaluates Python it is given', 'stateful_eval'),
  ),
  describe(
    'statsmodels.formula.api statsmodels.formula',
    exec(
      'high',
      evaluates,
      `gls wls ols glsar mixedlm glm rlm mnlogit logit probit poisson negativebinomial quantreg phreg ordinal_gee
       nominal_gee gee glmgam conditional_logit conditional_mnlogit conditional_poisson handle_formula_data`,
    ),
  ),
  describe('statsmodels.formula.formulatools', exec('high', evaluates, 'handle_formula_data')),
  ...fromFormula(FROM_FORMULA),
];
