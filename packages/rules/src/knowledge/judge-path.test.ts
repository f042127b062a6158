import { describe, expect, it } from 'vitest';
import { judgePath, reachedThroughModule } from './judge-path.ts';

describe('judgePath', () => {
  it.each([
    'os.system',
    'os:system',
    'shutil.os.system',
    'nemo.core.hydra_runner.os.system',
    'subprocess.Popen',
    'pickle.loads',
    'x.pickle.loads',
    'x.subprocess.Popen',
    'x.ctypes.CDLL',
    'x.socket.socket',
    'x.os.execv',
  ])('finds the danger of %s', (path) => expect(judgePath(path).standing).toBe('dangerous'));

  it.each([
    'acme.io.read_image',
    '${model.target}',
    '${a}',
    'os',
    'torchaudio.io.StreamReader',
    'kedro.logging.RichHandler',
    'src.utils.logging.Setup',
    'src.data.io.Reader',
    'src.signal.STFT',
    'src.types.T',
    'pkg.socket.Feature',
    'src.builtins.B',
    'src.code.Tokenizer',
    'kedro_datasets.pickle.PickleDataset',
  ])('takes %s for a name of its own package', (path) =>
    expect(judgePath(path).standing).not.toBe('dangerous'),
  );
});

it('knows what a path through another module comes down to', () => {
  expect(reachedThroughModule('logging.os.system')).toBe('os.system');
  expect(reachedThroughModule('random._os.popen')).toBe('os.popen');
  expect(reachedThroughModule('torch.utils.cpp_extension.subprocess.run')).toBe('subprocess.run');
  expect(reachedThroughModule('torch.os.path.join')).toBeUndefined();
  expect(reachedThroughModule('os.system')).toBeUndefined();
});
