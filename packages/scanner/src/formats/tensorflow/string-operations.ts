// How operations of TensorFlow hand strings on (tensorflow/core/ops: array_ops, control_flow_ops, data_flow_ops,
// string_ops, functional_ops). For following a string from a constant to the operation that works on it.

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}

/** Constants. */
export const CONSTANTS = setOf('Const HostConst _EagerConst');

/** What the caller feeds. */
export const FED = setOf('Placeholder PlaceholderV2 _Arg _DeviceArg Arg');

/** The result is (an element of, a rearrangement of) the first input. */
export const FIRST_INPUT = setOf(
  `Identity IdentityV2 StopGradient PreventGradient Snapshot CheckNumerics EnsureShape Reshape Squeeze ExpandDims
  Gather GatherV2 GatherNd Slice StridedSlice Tile BroadcastTo DeepCopy Copy CopyHost _HostCast RandomShuffle Reverse
  ReverseV2 Transpose Switch RefSwitch _SwitchN RefIdentity Enter RefEnter Exit RefExit NextIteration RefNextIteration
  Unpack Split StringSplit StringSplitV2 Substr StringStrip UniqueV2 Unique GuaranteeConst Bitcast
  MatchingFiles ShardedFilespec DebugIdentity DebugIdentityV2 DebugIdentityV3 RefSelect Print LoopCond OptionalFromValue
  OptionalGetValue TensorDataset TensorSliceDataset RepeatDataset TakeDataset SkipDataset ShuffleDataset ShuffleDatasetV2
  ShuffleDatasetV3 PrefetchDataset BatchDataset BatchDatasetV2 CacheDataset CacheDatasetV2 ModelDataset OptionsDataset
  ShardDataset MatchingFilesDataset WrapDatasetVariant UnwrapDatasetVariant`,
);

/** The result is one of the inputs. */
export const ANY_INPUT = setOf(
  'Merge RefMerge _XlaMerge Pack Stack ConcatV2 Concat ParallelConcat ParallelDynamicStitch DynamicStitch AccumulateNV2 ZipDataset ConcatenateDataset RegexReplace',
);

/** The result is one of the inputs behind the first. */
export const LATER_INPUTS = setOf('Select SelectV2 Fill');

/** Texts one after the other. */
export const JOINING = setOf('StringJoin ReduceJoin UnsortedSegmentJoin ShardedFilename');

/** The result at a position is the input at that position. */
export const BY_POSITION = setOf('IdentityN');

/** Calls of one function with the node's inputs as its arguments, and the attribute that names it. */
export const PLAIN_CALLS: Readonly<Record<string, string>> = {
  PartitionedCall: 'f',
  StatefulPartitionedCall: 'f',
  TPUPartitionedCall: 'f',
  RemoteCall: 'f',
  SymbolicGradient: 'f',
  BatchFunction: 'f',
};

/** Branches: the first input decides, the others are the functions' arguments. */
export const BRANCHES: Readonly<Record<string, readonly string[]>> = {
  If: ['then_branch', 'else_branch'],
  StatelessIf: ['then_branch', 'else_branch'],
  _If: ['then_branch', 'else_branch'],
  Case: ['branches'],
  StatelessCase: ['branches'],
};

/** Loops: what the body returns goes round. */
export const LOOPS = setOf('While StatelessWhile _While');

/** A value is put into the variable that the first input is. */
export const ASSIGNMENTS = setOf('Assign AssignVariableOp');

/** Comparisons that a condition may come down to. */
export const COMPARISONS = setOf(
  'Equal NotEqual ApproximateEqual Greater GreaterEqual Less LessEqual RegexFullMatch StaticRegexFullMatch StringRegexFullMatch',
);

/** What a condition passes through between the comparison and the branch. */
export const CONDITION_STEPS = setOf(
  'Identity Cast Squeeze Reshape ExpandDims All Any LogicalAnd LogicalOr LogicalNot ToBool StopGradient Max Min Mean Sum Prod Switch Merge Enter Exit LoopCond Select SelectV2 StridedSlice GatherV2 Gather',
);
