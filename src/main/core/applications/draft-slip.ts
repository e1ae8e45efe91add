import type { SheetSlip } from '../../../devices/contract.ts';
import type { Bilingual, Language } from '../../../shared/contract/words.ts';
import { headOf, type SlipPlace, whenOf } from './slip-place.ts';

const words = {
  vi: {
    heading: 'ĐANG GHI DỞ, CHƯA NỘP',
    kept: (until: string) => `Máy khóa và giữ phần đã ghi đến ${until}, rồi xóa.`,
    keptAt: (kiosk: string) => `Giữ tại ${kiosk}.`,
    code: 'Mã ghi tiếp',
    notACode: 'Đây không phải mã hồ sơ.',
    show: 'Đưa mã này vào đúng máy này, hoặc gõ mã, để ghi tiếp.',
    foot: ['Chỉ mã này mở được phần đã ghi: xin cất giữ. Mất phiếu thì phải ghi lại.'],
  },
  en: {
    heading: 'HALF WRITTEN, NOT HANDED IN',
    kept: (until: string) => `The kiosk keeps what you wrote locked until ${until}, then erases it.`,
    keptAt: (kiosk: string) => `Kept at ${kiosk}.`,
    code: 'Code to go on',
    notACode: 'This is not a dossier code.',
    show: 'Show this code to this same kiosk, or type it, to go on.',
    foot: ['Only this code opens what you wrote: keep it safe. Without it you write again.'],
  },
};

export interface DraftTold {
  readonly name: Bilingual;
  readonly resumeCode: string;
  readonly mark: string;
  readonly expiresMs: number;
}

export function draftSlip(told: DraftTold, language: Language, place: SlipPlace): SheetSlip {
  const say = words[language];
  const until = whenOf({ wallMs: told.expiresMs }, place, language);
  return {
    ...headOf(place, language),
    heading: say.heading,
    title: told.name[language],
    blocks: [
      { block: 'text', text: say.kept(until), weight: 'normal' },
      { block: 'plate', label: say.code, value: told.resumeCode, note: say.notACode },
      { block: 'code', qr: told.mark, text: say.show, facts: [] },
      { block: 'rule', tear: true },
    ],
    foot: [...say.foot, say.keptAt(place.kioskName)],
  };
}

/** The code as it stands on a slip that was already asked for: the one place it is kept in. */
export function codeOnSlip(slip: {
  readonly blocks: readonly { readonly block: string }[];
}): string | undefined {
  const plate = slip.blocks.find((each): each is { block: 'plate'; value: string } => each.block === 'plate');
  return plate?.value;
}
