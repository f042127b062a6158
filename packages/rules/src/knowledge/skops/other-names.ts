// Types and functions beside scikit-learn's that honest skops files hold: numbers, arrays, ufuncs, containers, and the
// estimators of libraries that follow scikit-learn. One module a line; names that follow are in it.

/** A line for each module. */
export const OTHER_NAMES = `
builtins: NoneType abs bool bytearray bytes complex dict float frozenset int len list map max method_descriptor min
builtins: object round set slice sorted str sum tuple
catboost.core: CatBoost CatBoostClassifier CatBoostRanker CatBoostRegressor
collections: OrderedDict defaultdict
datetime: date datetime time timedelta timezone
decimal: Decimal
functools: partial
imblearn.over_sampling._smote.base: SMOTE
imblearn.pipeline: Pipeline
lightgbm.basic: Booster
lightgbm.sklearn: LGBMClassifier LGBMRanker LGBMRegressor
numpy: absolute add amax amin arccos arccosh arcsin arcsinh arctan arctan2 arctanh bitwise_and bitwise_count
numpy: bitwise_or bitwise_xor bool bytes_ cbrt ceil clongdouble complex128 complex64 conjugate copysign cos cosh datetime64
numpy: deg2rad degrees divide divmod dtype equal exp exp2 expm1 fabs float16 float32 float64 float_power floor floor_divide
numpy: fmax fmin fmod frexp gcd greater greater_equal heaviside hypot int16 int32 int64 int8 invert isfinite isinf isnan
numpy: isnat lcm ldexp left_shift less less_equal log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not
numpy: logical_or logical_xor longdouble longlong matmul matrix matvec max maximum mean median min minimum modf multiply
numpy: ndarray negative nextafter not_equal object_ positive power rad2deg radians reciprocal remainder right_shift rint
numpy: sign signbit sin sinh spacing sqrt square std str_ subtract sum tan tanh timedelta64 trunc uint16 uint32 uint64
numpy: uint8 ulonglong var vecdot vecmat void
numpy.ma: MaskedArray
numpy.ma.core: MaskedArray
numpy.random: MT19937 PCG64 PCG64DXSM Philox SFC64
numpy.random._generator: Generator
numpy.random.mtrand: RandomState
operator: attrgetter itemgetter methodcaller
pathlib: PosixPath PurePosixPath WindowsPath
quantile_forest._quantile_forest: ExtraTreesQuantileRegressor RandomForestQuantileRegressor
quantile_forest._quantile_forest_fast: QuantileForest
scipy._lib.array_api_compat.numpy._aliases: asarray
scipy.interpolate._bsplines: BSpline
scipy.interpolate._interpolate: interp1d
scipy.sparse._bsr: bsr_matrix
scipy.sparse._coo: coo_array coo_matrix
scipy.sparse._csc: csc_array csc_matrix
scipy.sparse._csr: csr_array csr_matrix
scipy.sparse._dia: dia_matrix
scipy.sparse._dok: dok_matrix
scipy.sparse._lil: lil_matrix
scipy.sparse.csc: csc_matrix
scipy.sparse.csr: csr_matrix
scipy.special._special_ufuncs: airy airye bei beip ber berp besselpoly beta betaln binom cbrt cosdg cosm1 cotdg dawsn
scipy.special._special_ufuncs: ellipe ellipeinc ellipj ellipk ellipkinc ellipkm1 erf erfc erfcx erfi exp1 exp10 exp2 expi expit expm1 exprel
scipy.special._special_ufuncs: fresnel gamma gammainc gammaincc gammainccinv gammaincinv gammaln gammasgn hankel1 hankel1e hankel2 hankel2e hyp2f1
scipy.special._special_ufuncs: i0 i0e i1 i1e it2i0k0 it2j0y0 it2struve0 itairy iti0k0 itj0y0 itmodstruve0 itstruve0 iv ive j0 j1 jv jve k0 k0e k1
scipy.special._special_ufuncs: k1e kei keip kelvin ker kerp kv kve log1p log_expit log_ndtr log_wright_bessel loggamma logit mathieu_a mathieu_b
scipy.special._special_ufuncs: mathieu_cem mathieu_modcem1 mathieu_modcem2 mathieu_modsem1 mathieu_modsem2 mathieu_sem modfresnelm modfresnelp
scipy.special._special_ufuncs: modstruve ndtr obl_ang1 obl_ang1_cv obl_cv obl_rad1 obl_rad1_cv obl_rad2 obl_rad2_cv pbdv pbvv pbwa pro_ang1
scipy.special._special_ufuncs: pro_ang1_cv pro_cv pro_rad1 pro_rad1_cv pro_rad2 pro_rad2_cv psi radian rgamma sindg struve tandg voigt_profile wofz
scipy.special._special_ufuncs: wright_bessel xlog1py xlogy y0 y1 yv yve zetac
scipy.special._ufuncs: agm bdtr bdtrc bdtri bdtrik bdtrin betainc betaincc betainccinv betaincinv boxcox boxcox1p
scipy.special._ufuncs: btdtria btdtrib chdtr chdtrc chdtri chdtriv chndtr chndtridf chndtrinc chndtrix elliprc elliprd elliprf elliprg
scipy.special._ufuncs: elliprj entr erfcinv erfinv eval_chebyc eval_chebys eval_chebyt eval_chebyu eval_gegenbauer eval_genlaguerre
scipy.special._ufuncs: eval_hermite eval_hermitenorm eval_jacobi eval_laguerre eval_legendre eval_sh_chebyt eval_sh_chebyu eval_sh_jacobi
scipy.special._ufuncs: eval_sh_legendre expn fdtr fdtrc fdtri fdtridfd gdtr gdtrc gdtria gdtrib gdtrix huber hyp0f1 hyp1f1 hyperu
scipy.special._ufuncs: inv_boxcox inv_boxcox1p kl_div kn kolmogi kolmogorov lpmv nbdtr nbdtrc nbdtri nbdtrik nbdtrin ncfdtr ncfdtri
scipy.special._ufuncs: ncfdtridfd ncfdtridfn ncfdtrinc nctdtr nctdtridf nctdtrinc nctdtrit ndtri ndtri_exp nrdtrimn nrdtrisd owens_t pdtr
scipy.special._ufuncs: pdtrc pdtri pdtrik poch powm1 pseudo_huber rel_entr round shichi sici smirnov smirnovi spence stdtr stdtridf stdtrit
scipy.special._ufuncs: tklmbda wrightomega yn
scipy.stats._distn_infrastructure: rv_continuous_frozen rv_frozen
uuid: UUID
xgboost.core: Booster
xgboost.sklearn: XGBClassifier XGBRFClassifier XGBRFRegressor XGBRanker XGBRegressor
zoneinfo: ZoneInfo
`;
