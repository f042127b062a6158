// What PyYAML makes of `!!python/` tags: `yaml.unsafe_load` imports and calls any name, as `yaml.load` did before 5.1.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'yaml-tag',
  title: 'PyYAML',
  calls: 'load',
  // Importing the module of a name runs that module, whatever is done with the name.
  named: 'critical',
  unknown: 'critical',
  advisories: ['CVE-2017-18342 (PyYAML 5.1)', 'CVE-2020-14343 (PyYAML 5.4)'],
  allows: `argparse.Namespace collections.OrderedDict collections.defaultdict collections.Counter datetime.date datetime.datetime
    datetime.timedelta datetime.timezone decimal.Decimal fractions.Fraction uuid.UUID pathlib.Path pathlib.PosixPath
    pathlib.WindowsPath pathlib.PurePosixPath pathlib.PureWindowsPath copyreg._reconstructor builtins.set builtins.frozenset
    builtins.complex builtins.bytearray builtins.object __builtin__.object numpy.core.multiarray.scalar numpy._core.multiarray.scalar
    numpy.dtype numpy.ndarray numpy.core.multiarray._reconstruct numpy._core.multiarray._reconstruct torch.Size torch.device
    torch.dtype easydict.EasyDict yacs.config.CfgNode addict.addict.Dict omegaconf.dictconfig.DictConfig
    omegaconf.listconfig.ListConfig omegaconf.base.ContainerMetadata omegaconf.base.Metadata omegaconf.nodes.AnyNode
    pytorch_lightning.utilities.parsing.AttributeDict lightning.fabric.utilities.data.AttributeDict
    lightning_fabric.utilities.data.AttributeDict`,
});
