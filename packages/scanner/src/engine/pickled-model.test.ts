import { assemblePickle, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { format } from '../formats/pickle/index.ts';
import { pickledModel } from './pickled-model.ts';

function modelOf(source: string) {
  const context = new RecordingContext(assemblePickle(source));
  format.walk(context);
  return context.factsOf('pickle.program').map(pickledModel);
}

const tensor = (storage: string, ...shape: number[]) =>
  `GLOBAL torch._utils _rebuild_tensor_v2 | MARK | MARK | BINUNICODE storage | GLOBAL torch ${storage} | BINUNICODE 0 |
   BINUNICODE cpu | BININT 4 | TUPLE | BINPERSID | BININT1 0 | MARK | ${shape.map((size) => `BININT ${size} | `).join('')}TUPLE |
   BININT1 1 | TUPLE1 | NEWFALSE | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | TUPLE | REDUCE`;

describe('pickledModel', () => {
  it('counts the tensors of PyTorch with their dtypes', () => {
    const state = `PROTO 2 | EMPTY_DICT | MARK | BINUNICODE a | ${tensor('FloatStorage', 3, 4)} | BINUNICODE b | ${tensor('HalfStorage', 5)} | SETITEMS | STOP`;
    expect(modelOf(state)).toEqual([
      {
        frameworks: ['PyTorch'],
        tensors: [
          { dtype: 'float32', elements: 12 },
          { dtype: 'float16', elements: 5 },
        ],
      },
    ]);
  });

  it('names the class of an estimator and its framework', () => {
    expect(
      modelOf(
        'PROTO 2 | GLOBAL sklearn.linear_model._logistic LogisticRegression | EMPTY_TUPLE | NEWOBJ | STOP',
      ),
    ).toEqual([
      {
        className: 'sklearn.linear_model._logistic.LogisticRegression',
        frameworks: ['scikit-learn'],
        tensors: [],
      },
    ]);
  });

  it('has nothing to say of plain values', () => {
    expect(modelOf('PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP')).toEqual([
      { frameworks: [], tensors: [] },
    ]);
  });
});
