import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../limits.ts';
import { NodeKind, ValueStore } from './value-store.ts';

describe('ValueStore', () => {
  test('tuples keep what stood on the stack', () => {
    const store = new ValueStore();
    const tuple = store.tuple(Float64Array.of(9, 1, 2, 3), 1, 4);
    expect(store.kind(tuple)).toBe(NodeKind.tuple);
    expect(store.items(tuple)).toEqual([1, 2, 3]);
    expect(store.isExact(tuple)).toBe(true);
  });

  test('plain items beyond the first are counted, things that call are kept', () => {
    const store = new ValueStore();
    const list = store.node(NodeKind.list);
    const global = store.node(NodeKind.global, 0);
    for (let k = 0; k < 100; k++) store.add(list, k);
    store.add(list, global);
    expect(store.count(list)).toBe(101);
    expect(store.items(list)).toContain(global);
    expect(store.isExact(list)).toBe(false);
  });

  test('a dict keeps keys with their values, and counts pairs', () => {
    const store = new ValueStore();
    const dict = store.node(NodeKind.dict);
    store.addPair(dict, 1, 2);
    store.addPair(dict, 3, 4);
    expect(store.items(dict)).toEqual([1, 2, 3, 4]);
    expect(store.count(dict)).toBe(2);
    expect(store.isExact(dict)).toBe(true);
  });

  test('a container that something else may have changed is not exact', () => {
    const store = new ValueStore();
    const list = store.node(NodeKind.list);
    store.add(list, 1);
    store.markChanged(list);
    expect(store.isExact(list)).toBe(false);
  });

  test('an item can be taken out, from either end', () => {
    const store = new ValueStore();
    const list = store.node(NodeKind.list);
    for (const item of [1, 2, 3]) store.add(list, item);
    expect(store.removeAt(list, -1)).toBe(3);
    expect(store.removeAt(list, 0)).toBe(1);
    expect(store.items(list)).toEqual([2]);
    expect(store.isExact(list)).toBe(true);
    expect(store.removeAt(store.node(NodeKind.list), 0)).toBeUndefined();
  });

  test('attributes belong to one object and one name', () => {
    const store = new ValueStore();
    const object = store.node(NodeKind.call, 0);
    store.setAttribute(object, 'append', -7);
    expect(store.attribute(object, 'append')).toBe(-7);
    expect(store.attribute(object, 'extend')).toBeUndefined();
    const attribute = store.attributeNode(object, 'x');
    expect(store.items(attribute)[0]).toBe(object);
    expect(store.textOf(store.items(attribute)[1] as number)).toBe('x');
  });

  test('past the limit: globals stay themselves, containers share one, what calls is unknown', () => {
    const store = new ValueStore();
    for (let k = 0; k < LIMITS.pickleNodes.value; k++) store.node(NodeKind.list);
    const first = store.node(NodeKind.list);
    expect(store.node(NodeKind.list)).toBe(first);
    expect(store.isExact(first)).toBe(false);
    expect(store.node(NodeKind.call, 1)).toBe(store.unknown);
    expect(store.text('x')).toBe(store.unknown);
    const global = store.node(NodeKind.global, 5);
    expect(store.aux(global)).toBe(5);
    expect(store.tuple(Float64Array.of(1, 2), 0, 2)).toBe(store.data);
    expect(store.tuple(Float64Array.of(1, global), 0, 2)).toBe(store.unknown);
  });
});
