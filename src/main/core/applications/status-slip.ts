import type { SheetBlock, SheetSlip } from '../../../devices/contract.ts';
import type { DossierStatus, DossierStep } from '../../../shared/contract/applications.ts';
import type { Language } from '../../../shared/contract/words.ts';
import type { Moment } from '../clock.ts';
import { headOf, type SlipPlace, whenOf } from './slip-place.ts';
import { stepWords } from './status-words.ts';

const words = {
  vi: {
    heading: 'HỒ SƠ ĐẾN ĐÂU',
    asked: (when: string) => `Hỏi lúc ${when}.`,
    live: 'Tỉnh đang trả lời.',
    asOf: (when: string) => `Theo lần biết gần nhất, ${when}.`,
    never: 'Máy chưa liên lạc được với tỉnh.',
    reference: 'Mã phiếu máy',
    notACode: 'Đây không phải mã hồ sơ.',
    dossierCode: 'Mã hồ sơ',
    receipt: 'Số tỉnh nhận',
    appointment: 'Ngày hẹn',
    foot: ['Phiếu này không phải giấy tiếp nhận hồ sơ.'],
  },
  en: {
    heading: 'HOW FAR IT IS',
    asked: (when: string) => `Asked at ${when}.`,
    live: 'The province answers now.',
    asOf: (when: string) => `As last heard, ${when}.`,
    never: 'The kiosk has not reached the province yet.',
    reference: 'Slip code',
    notACode: 'This is not a dossier code.',
    dossierCode: 'Dossier code',
    receipt: 'Province’s receipt',
    appointment: 'Appointment',
    foot: ['This slip is not a receipt of the office.'],
  },
};

export function statusSlip(
  status: DossierStatus,
  now: Moment,
  language: Language,
  place: SlipPlace,
): SheetSlip {
  const say = words[language];
  const asOf = status.asOf === null ? say.never : say.asOf(whenOf({ wallMs: status.asOf }, place, language));
  const facts = status.steps.flatMap((step) => factsOf(step, language));
  return {
    ...headOf(place, language),
    heading: say.heading,
    title: status.procedure.name[language],
    blocks: [
      {
        block: 'text',
        text: `${say.asked(whenOf(now, place, language))} ${status.live ? say.live : asOf}`,
        weight: 'normal',
      },
      { block: 'steps', steps: stepsOf(status, language, place) },
      ...status.steps.flatMap(({ note }): SheetBlock[] =>
        note ? [{ block: 'text', text: note, weight: 'strong' }] : [],
      ),
      ...(facts.length > 0 ? [{ block: 'facts', facts } satisfies SheetBlock] : []),
      { block: 'plate', label: say.reference, value: status.localReference, note: say.notACode },
    ],
    foot: say.foot,
  };
}

function stepsOf({ steps }: DossierStatus, language: Language, place: SlipPlace) {
  return steps.slice(-12).map((step) => ({
    text: [
      stepWords[step.state][language],
      step.at === null ? '' : whenOf({ wallMs: step.at }, place, language),
    ]
      .filter(Boolean)
      .join(' · '),
    mark: step.state === 'waiting' ? ('now' as const) : ('done' as const),
  }));
}

function factsOf({ state, code, appointment }: DossierStep, language: Language) {
  const say = words[language];
  const found: { label: string; value: string }[] = [];
  if (code !== null) found.push({ label: state === 'accepted' ? say.dossierCode : say.receipt, value: code });
  if (appointment !== null)
    found.push({ label: say.appointment, value: appointment.split('-').reverse().join('/') });
  return found;
}
