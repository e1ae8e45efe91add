import type { Bilingual, Language } from '../../../shared/contract/words.ts';
import type { Moment } from '../clock.ts';
import { localClock } from '../tickets/local-time.ts';

/** What every slip of an application says about where and when. */
export interface SlipPlace {
  readonly title: Bilingual;
  readonly name: Bilingual;
  readonly kioskName: string;
  readonly timeZone: string;
}

export function headOf(place: SlipPlace, language: Language) {
  return {
    kind: 'sheet' as const,
    language,
    centreTitle: place.title[language],
    centreName: place.name.vi.toUpperCase(),
    practiceMark: null,
    copyMark: null,
  };
}

/** "9:52, Thứ Tư 18/11/2026" */
export function whenOf({ wallMs }: Pick<Moment, 'wallMs'>, place: SlipPlace, language: Language): string {
  const { time, date } = localClock(wallMs, place.timeZone, language);
  return `${time}, ${date}`;
}

export const unsureClock: Bilingual = {
  vi: 'Giờ chưa được tỉnh xác minh.',
  en: 'The time was not verified by the province.',
};
