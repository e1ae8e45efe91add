import type { UnitOption } from '../../../../shared/contract/applications.ts';
import { fold } from '../../../../shared/vietnamese/fold.ts';
import type { UnitFile } from './unit-file.ts';

/** A commune of today, with what it is searched by. */
export interface Unit {
  readonly code: string;
  /** "Xã Mậu A, tỉnh Lào Cai" */
  readonly text: string;
  readonly provinceCode: string;
  /** Folded, without its kind: "mau a". */
  readonly key: string;
  /** Folded name and province: "xa mau a tinh lao cai". */
  readonly words: string;
}

export interface Units {
  readonly all: readonly Unit[];
  textOf(code: string): string | undefined;
  byCode(code: string): Unit | undefined;
  /** Code of today's province by its name of today or of before, folded and without its kind. */
  provinceOf(key: string): string | undefined;
  /** Codes of communes an old one went into, wholly or in part. Folded names without their kinds. */
  wentInto(commune: string, district: string): readonly string[];
}

const kinds = /^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|tp|tt|tx|p|x|h|q) (?=\S)/;

/** A folded name without "xã", "thị trấn", "tỉnh" before it. */
export function nameKey(name: string): string {
  return fold(name).replace(kinds, '');
}

/** Units as `read` gives them, read when they are first asked for: the kiosk stands before anybody needs an address. */
export function openUnits(read: () => UnitFile): Units {
  let made: Units | undefined;
  const units = () => {
    made ??= indexUnits(read());
    return made;
  };
  return {
    get all() {
      return units().all;
    },
    byCode: (code) => units().byCode(code),
    textOf: (code) => units().textOf(code),
    provinceOf: (key) => units().provinceOf(key),
    wentInto: (commune, district) => units().wentInto(commune, district),
  };
}

function indexUnits(file: UnitFile): Units {
  const provinceNames = new Map(file.provinces.map(([code, name]) => [code, name]));
  const provinces = new Map(
    file.provinces.flatMap(([code, name, before]) => [name, ...before].map((each) => [nameKey(each), code])),
  );
  const all = file.units.map(([code, name, provinceCode]): Unit => {
    const text = `${name}, ${smallFirst(provinceNames.get(provinceCode) ?? '')}`;
    return { code, text, provinceCode, key: nameKey(name), words: fold(text) };
  });
  const byCode = new Map(all.map((unit) => [unit.code, unit]));
  const former = formerOf(file.former);
  return {
    all,
    byCode: (code) => byCode.get(code),
    textOf: (code) => byCode.get(code)?.text,
    provinceOf: (key) => provinces.get(key),
    wentInto: (commune, district) => former.get(`${commune}, ${district}`) ?? [],
  };
}

/** By commune and district; what two of one name went into stands together. */
function formerOf(provinces: UnitFile['former']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const districts of Object.values(provinces))
    for (const [district, communes] of Object.entries(districts))
      for (const [commune, ...codes] of communes) {
        const key = `${nameKey(commune)}, ${nameKey(district)}`;
        found.set(key, [...new Set([...(found.get(key) ?? []), ...codes])]);
      }
  return found;
}

export function optionOf({ code, text }: Unit): UnitOption {
  return { code, text };
}

function smallFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
