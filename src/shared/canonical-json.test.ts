import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonObject, type JsonValue, MAX_JSON_DEPTH } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('writes the same text whatever order the members were written in', () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: [true, 'x'] } })).toBe(
      '{"a":{"c":[true,"x"],"d":null},"b":1}',
    );
    expect(canonicalJson({ a: { c: [true, 'x'], d: null }, b: 1 })).toBe(
      '{"a":{"c":[true,"x"],"d":null},"b":1}',
    );
  });

  it('sorts by code unit, not by the alphabet of the machine it runs on', () => {
    // The keys and their order are the example of RFC 8785, section 3.2.3.
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
    expect(canonicalJson({ đ: 1, z: 2, Z: 3 })).toBe('{"Z":3,"z":2,"đ":1}');
  });

  it('keeps the order of an array and the two forms of Vietnamese letters as they are', () => {
    expect(canonicalJson([2, 1, 'ế', 'e\u0302\u0301'])).toBe('[2,1,"ế","e\u0302\u0301"]');
  });

  it('leaves out a member that is undefined, because it does not travel', () => {
    expect(canonicalJson({ a: undefined, b: 0 })).toBe('{"b":0}');
  });

  it('treats a member named __proto__ like any other', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['an infinite number', Number.POSITIVE_INFINITY],
    ['a date', new Date(0)],
    ['a big integer', 1n],
    ['a hole in an array', new Array(1)],
    ['nothing at all', undefined],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson({ value: [value as JsonValue] })).toThrow(TypeError);
  });

  it('refuses a value nested so deep that reading it would run out of stack', () => {
    expect(() => canonicalJson(nested(MAX_JSON_DEPTH))).not.toThrow();
    expect(() => canonicalJson(nested(MAX_JSON_DEPTH + 1))).toThrow(RangeError);
    expect(() => canonicalJson(nested(1_000_000))).toThrow(`deeper than ${MAX_JSON_DEPTH}`);
  });

  it('survives the way over the wire: parsed and written again it is the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as JsonValue);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order of members at any depth', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(backwards as JsonObject)).toBe(canonicalJson(value as JsonObject));
      }),
    );
  });
});

function nested(depth: number): JsonValue {
  let value: JsonValue = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
