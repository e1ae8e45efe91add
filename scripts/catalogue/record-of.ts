import type { z } from 'zod';
import type { ProcedureRecord } from '../../src/main/core/procedures/catalogue-file.ts';
import type { FeeRule } from '../../src/shared/contract/fee-rule.ts';
import type { CapturedRecord } from './capture.ts';
import type { corrections } from './corrections.ts';

type Corrections = z.infer<typeof corrections>;

const channels = { ONLINE: 'online', POSTAL: 'post', DIRECT: 'counter' } as const;

/** A captured record in the catalogue's own shape, with what is known to be wrong in it corrected or doubted. */
export function recordOf(captured: CapturedRecord, known: Corrections): ProcedureRecord {
  const { code, onlineOnlyClaim: claim } = captured;
  const law = captured.field.vi === known.civilStatusLaw.field ? known.civilStatusLaw : null;
  return {
    code,
    nameVi: captured.nameVi,
    nameEn: captured.nameEn,
    field: captured.field,
    authority: captured.authority.vi,
    level: captured.level,
    onlineLevel: captured.onlineLevel,
    // Amounts stay behind: they repeat, contradict and omit; `fee.rule` is what was understood of them. Missions abroad
    // take dollars in entries of their own, which are no channel of a commune.
    channels: captured.channels
      .filter(({ feeCurrency }) => feeCurrency !== 'USD')
      .map(({ channel, unit, qty }) => ({ channel: channels[channel], unit, qty })),
    processing: { ...(known.times[code] ?? timeOf(captured)), rule: captured.processing.rule },
    fee: { rule: known.fees[code] ?? ruleOf(captured), words: captured.fee.rule },
    documents: captured.documents as ProcedureRecord['documents'],
    forms: captured.forms.map(({ code: name, basis }) => ({
      id: known.forms[code]?.[name] ?? null,
      name,
      basis: actOnly(basis),
    })),
    results: known.wrongResults.includes(code) ? [] : captured.results,
    law: captured.legalBasis.map((each) => each.replace(/^Luật /, '')),
    announcedBy: captured.announcedBy,
    onlineFirst: claim && { since: claim.since, basis: claim.basis, url: claim.url },
    doubts: doubtsOf(captured, known),
    validFrom: null,
    validTo: law?.validTo ?? null,
    validBasis: law?.basis ?? null,
    portalUpdatedAt: captured.portalUpdatedAt,
    asOf: captured.asOf,
    sourceUrl: captured.sourceUrl,
  };
}

function timeOf({
  processing: { qty, unit },
}: CapturedRecord): Pick<ProcedureRecord['processing'], 'qty' | 'unit'> {
  return { unit, qty: unit === 'SAME_DAY' || unit === 'OTHER' || qty === 0 ? null : qty };
}

/** Some records name a role instead of an act: "printed by officer", "result". */
function actOnly(basis: string | null): string | null {
  return basis !== null && /\d/.test(basis) ? basis : null;
}

const usualExemption = {
  vi: 'người có công, hộ nghèo, người khuyết tật',
  en: 'people of merit, poor households, people with disabilities',
};

function ruleOf({ code, fee }: CapturedRecord): FeeRule {
  switch (fee.kind) {
    case 'free':
      return { kind: 'free' };
    case 'portal_zero':
      return { kind: 'unknown', why: 'portal-zero' };
    case 'not_stated':
      return { kind: 'unknown', why: 'not-stated' };
    case 'province':
      return { kind: 'province', freeWhen: fee.rule.vi.includes(usualExemption.vi) ? usualExemption : null };
    case 'per_page': {
      const { first, firstPages, next, maxPerCopy } = fee.perPage ?? twoThenOne;
      return { kind: 'per-page', firstVnd: first, firstPages, nextVnd: next, mostVnd: maxPerCopy };
    }
    case 'fixed':
      throw new Error(`${code}: a fixed fee wants its rule in corrections.json`);
  }
}

/** Circular 226/2016/TT-BTC, Art. 4: the price of a certified copy. */
const twoThenOne = { first: 2000, firstPages: 2, next: 1000, maxPerCopy: 200_000 };

function doubtsOf(
  { code, fee, processing, onlineOnlyClaim, channels: ways }: CapturedRecord,
  known: Corrections,
) {
  const doubts: ProcedureRecord['doubts'] = (known.doubts[code] ?? []).map(({ kind, vi, en }) => ({
    kind,
    text: { vi, en },
  }));
  if (fee.kind === 'portal_zero') doubts.push(zero);
  if (fee.kind === 'not_stated') doubts.push(silent);
  if (processing.unit === 'OTHER') doubts.push(noTime);
  if (onlineOnlyClaim?.conflict) {
    doubts.push(ways.some(({ channel }) => channel === 'ONLINE') ? alsoAtCounter : onlyAtCounter);
  }
  return doubts;
}

type Doubt = ProcedureRecord['doubts'][number];

const zero: Doubt = {
  kind: 'fee-unexplained-zero',
  text: {
    vi: 'Cổng ghi 0 đồng mà không giải thích; không chắc là miễn phí.',
    en: 'The portal shows 0 VND and does not explain it; it may not be free.',
  },
};
const silent: Doubt = {
  kind: 'fee-not-stated',
  text: { vi: 'Cổng không ghi lệ phí.', en: 'The portal states no fee.' },
};
const noTime: Doubt = {
  kind: 'time-not-stated',
  text: { vi: 'Cổng không ghi số ngày giải quyết.', en: 'The portal states no number of days.' },
};
const alsoAtCounter: Doubt = {
  kind: 'online-list-conflict',
  text: {
    vi: 'Danh sách từ 1-10-2025 ghi chỉ nộp trực tuyến; Cổng ngày 18-7-2026 vẫn ghi nhận trực tiếp.',
    en: 'Lists since 1 October 2025 say online only; the portal of 18 July 2026 still takes it in person.',
  },
};
const onlyAtCounter: Doubt = {
  kind: 'online-list-conflict',
  text: {
    vi: 'Danh sách từ 1-10-2025 ghi chỉ nộp trực tuyến; Cổng ngày 18-7-2026 chỉ ghi nhận trực tiếp.',
    en: 'Lists since 1 October 2025 say online only; the portal of 18 July 2026 takes it in person only.',
  },
};
