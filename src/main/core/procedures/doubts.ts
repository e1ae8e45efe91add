import type { Doubt } from '../../../shared/contract/procedures.ts';
import type { ProcedureRecord } from './catalogue-file.ts';

/** What is written against the record, and what the day brings against it. */
export function doubtsOn(record: ProcedureRecord, day: string): Doubt[] {
  return [...outOfDate(record, day), ...record.doubts, ...longUnchecked(record, day)];
}

function outOfDate({ validFrom, validTo, validBasis }: ProcedureRecord, day: string): Doubt[] {
  const early = validFrom !== null && day < validFrom;
  const late = validTo !== null && day > validTo;
  if (!early && !late) return [];
  const basis = validBasis ? ` (${validBasis})` : '';
  const text = early
    ? {
        vi: `Chỉ áp dụng từ ${validFrom}${basis}: xin hỏi cán bộ.`,
        en: `In force only from ${validFrom}: ask the officer.`,
      }
    : {
        vi: `Luật có thể đã đổi sau ${validTo}${basis}: xin hỏi cán bộ.`,
        en: `The law may have changed after ${validTo}: ask the officer.`,
      };
  return [{ kind: 'out-of-date', text }];
}

/** After a year a record of the portal has been replaced more often than not. */
const yearMs = 365 * 86_400_000;

function longUnchecked({ asOf }: ProcedureRecord, day: string): Doubt[] {
  if (Date.parse(day) - Date.parse(asOf) <= yearMs) return [];
  return [
    {
      kind: 'long-unchecked',
      text: {
        vi: 'Thông tin này đã hơn một năm chưa kiểm tra lại: xin hỏi cán bộ.',
        en: 'This has not been checked for over a year: ask the officer.',
      },
    },
  ];
}
