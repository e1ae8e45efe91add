import { fileURLToPath } from 'node:url';
import type { ChecklistMakerOutside } from '../core/checklists/checklist-maker.ts';
import type { Clock } from '../core/clock.ts';
import type { KioskConfiguration } from '../core/configuration/schema.ts';
import { detailsOf } from '../core/procedures/matters.ts';
import { type CatalogueSource, readCatalogue } from '../core/procedures/read-catalogue.ts';
import { localDay } from '../core/tickets/service-day.ts';

/** The catalogue that ships with this version, read from its folder: for questions asked without a running kiosk. */
export function shippedCatalogue(): ReturnType<typeof readCatalogue> {
  return readCatalogue(fileURLToPath(new URL('../../../assets/catalogue', import.meta.url)));
}

/** Answers from `source` as the kiosk would from its database. */
export function catalogueAtHand(
  source: CatalogueSource,
  { centre, queue, localFees }: Pick<KioskConfiguration, 'centre' | 'queue' | 'localFees'>,
  clock: Clock,
): ChecklistMakerOutside['procedures'] {
  const records = new Map(source.catalogue.procedures.map((record) => [record.code, record]));
  const laws = new Map(source.law.texts.map((text) => [text.number, text]));
  const fees = [...(source.localFees?.fees ?? []), ...localFees];
  return {
    facts: () => ({ version: source.number }),
    find(code) {
      const record = records.get(code);
      return record && { record, everyday: source.everyday.procedures[code] ?? null };
    },
    details: (stored) =>
      detailsOf(stored, queue.groups, {
        day: localDay(clock.now().wallMs, centre.timeZone),
        localFees: fees.filter((line) => line.code === stored.record.code),
        lawOf: (number) => laws.get(number),
      }),
    calendar: () => source.calendar,
    part: (name) => source.parts.get(name),
  };
}
