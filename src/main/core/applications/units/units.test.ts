import { describe, expect, test } from 'vitest';
import { findUnits } from './find-units.ts';
import { suggestUnits } from './suggest-units.ts';
import { readUnits } from './unit-file.ts';
import { nameKey, openUnits } from './units.ts';

const units = openUnits(readUnits);
const found = (text: string) => findUnits(units, text).map((unit) => unit.text);
const suggested = (address: string) => {
  const { units: some, place } = suggestUnits(units, address);
  return { units: some.map((unit) => unit.text), place };
};

describe('the list', () => {
  test('has 3,321 communes, each with a code of its own, in a province of the list', () => {
    expect(units.all).toHaveLength(3321);
    expect(units.all.filter((unit) => unit.text.endsWith(', '))).toEqual([]);
    expect(new Set(units.all.map((unit) => unit.code)).size).toBe(3321);
  });

  test('leads each of the 63 provinces of before, and Huế by its older name, to one of the 34 of today', () => {
    const names = readUnits().provinces.flatMap(([, name, before]) => [name, ...before]);
    expect(new Set(names.map((name) => units.provinceOf(nameKey(name)))).size).toBe(34);
    expect(names).toHaveLength(63 + 1);
    expect(units.provinceOf(nameKey('Tỉnh Thừa Thiên Huế'))).toBe('46');
    expect(units.provinceOf(nameKey('Yên Bái'))).toBe('15');
    expect(units.provinceOf(nameKey('TP. Hồ Chí Minh'))).toBe('79');
  });
});

describe('the communes of before', () => {
  const { former, units: today } = readUnits();
  const led = Object.values(former).flatMap((districts) => Object.values(districts).flat());

  test('are all of the 63 provinces, and lead to communes of today in the province theirs went into', () => {
    expect(Object.keys(former)).toHaveLength(63);
    const astray = Object.entries(former).flatMap(([name, districts]) => {
      const province = units.provinceOf(nameKey(name));
      const codes = Object.values(districts).flatMap((communes) => communes.flatMap(([, ...each]) => each));
      return codes.filter((code) => units.byCode(code)?.provinceCode !== province);
    });
    expect(astray).toEqual([]);
  });
  test('leave none of today without any, but the islands that had no communes', () => {
    const reached = new Set(led.flatMap(([, ...codes]) => codes));
    const without = today.filter(([code]) => !reached.has(code)).map(([, name]) => name);
    expect(without.sort()).toEqual([
      'Đặc khu Bạch Long Vĩ',
      'Đặc khu Côn Đảo',
      'Đặc khu Cồn Cỏ',
      'Đặc khu Hoàng Sa',
      'Đặc khu Lý Sơn',
    ]);
  });
});

describe('looking for a commune', () => {
  test('typed without marks, the commune of that very name comes first', () => {
    expect(found('mau a')[0]).toBe('Xã Mậu A, tỉnh Lào Cai');
  });
  test('with kind and province typed in full, it is alone', () => {
    expect(found('Xã Mậu A, tỉnh Lào Cai')).toEqual(['Xã Mậu A, tỉnh Lào Cai']);
  });
  test('a name borne in several provinces is told apart by the province', () => {
    expect(found('phường tân an').length).toBeGreaterThan(1);
    expect(found('tân an cần thơ')).toEqual(['Phường Tân An, thành phố Cần Thơ']);
  });
  test('nothing typed, and a name of nowhere, find nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('xã suối mây')).toEqual([]);
  });
});

describe('an old address', () => {
  test('of three levels is offered in the commune it went into, with what stands before it', () => {
    expect(suggested('Thôn Ví Dụ, Mậu A, Văn Yên, Yên Bái')).toEqual({
      place: 'Thôn Ví Dụ',
      units: ['Xã Mậu A, tỉnh Lào Cai'],
    });
  });
  test('whose commune was renamed is offered in the new name, the reused name only behind it', () => {
    expect(suggested('Bản Thử, Làng Mô, Sìn Hồ, Lai Châu').units[0]).toBe('Xã Tủa Sín Chải, tỉnh Lai Châu');
  });
  test('of a numbered ward is offered where it went', () => {
    expect(suggested('Tổ 1, Phường 11, Đà Lạt, Lâm Đồng')).toEqual({
      units: ['Phường Xuân Trường - Đà Lạt, tỉnh Lâm Đồng'],
      place: 'Tổ 1',
    });
  });
  test('whose commune was split is offered in every part of it, for the person to choose', () => {
    const { units: parts } = suggested('Số 5, Phường Cống Vị, Quận Ba Đình, Thành phố Hà Nội');
    expect(parts).toHaveLength(3);
  });
  test('that is already of two levels keeps its commune', () => {
    expect(suggested('Thôn Bản Sen, Xã Bảo Hà, Tỉnh Lào Cai')).toEqual({
      units: ['Xã Bảo Hà, tỉnh Lào Cai'],
      place: 'Thôn Bản Sen',
    });
  });
  test.each(['', ',,,', 'không rõ', 'Xóm 3, Xã Suối Mây, Huyện Nào Đó, Tỉnh Không Có', '🙂'.repeat(100)])(
    'that names no province known suggests nothing: %s',
    (address) => {
      expect(suggested(address)).toEqual({ units: [], place: '' });
    },
  );
});
