import { mostUnits } from './find-units.ts';
import { nameKey, type Unit, type Units } from './units.ts';

export interface UnitSuggestion {
  /** Best first: those it went into, then communes of the same name in today's province, then of the district's name. */
  readonly units: readonly Unit[];
  /** What stands before the commune in the old address: village, street, house. */
  readonly place: string;
}

/**
 * Today's communes an address of three levels ("Thôn Ví Dụ, Mậu A, Văn Yên, Yên Bái") or of two may lie in. Communes
 * were split and names are used again, so this only ever suggests: a person confirms, or finds another.
 */
export function suggestUnits(units: Units, oldAddress: string): UnitSuggestion {
  const parts = oldAddress
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const keys = parts.map(nameKey);
  const province = units.provinceOf(keys.at(-1) ?? '');
  if (province === undefined) return { units: [], place: '' };
  const inProvince = units.all.filter((unit) => unit.provinceCode === province);
  const named = (key: string | undefined) => inProvince.filter((unit) => unit.key === key);

  // Of three levels the commune stands third from the end, of two second.
  const communeAt = keys.length >= 3 ? keys.length - 3 : -1;
  const commune = keys[communeAt];
  const merged =
    commune === undefined
      ? []
      : units
          .wentInto(commune, keys[communeAt + 1] ?? '')
          .flatMap((code) => units.byCode(code) ?? [])
          .filter((unit) => unit.provinceCode === province);
  const oldLevels = [...merged, ...(commune === undefined ? [] : named(commune))];
  const second = named(keys.at(-2));
  const found = [...new Set([...oldLevels, ...second])].slice(0, mostUnits);
  const ofTwoLevels = oldLevels.length === 0 && second.length > 0 && keys.length < 4;
  const before = ofTwoLevels ? keys.length - 2 : Math.max(communeAt, 0);
  return { units: found, place: parts.slice(0, before).join(', ') };
}
