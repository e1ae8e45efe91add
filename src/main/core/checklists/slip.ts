import type { SheetBlock, SheetSlip } from '../../../devices/contract.ts';
import type { Checklist, ChecklistPaper } from '../../../shared/contract/checklists.ts';
import type { Language } from '../../../shared/contract/words.ts';
import { localClock } from '../tickets/local-time.ts';
import type { SlipPlace } from '../tickets/slip.ts';
import { numbersOf } from './dates.ts';
import { slipWords } from './slip-words.ts';

/** A checklist on the receipt printer's paper, in the person's language. Nothing in it names a person. */
export function checklistSlip(
  checklist: Checklist,
  language: Language,
  place: SlipPlace,
  { printedAtMs, practice }: { readonly printedAtMs: number; readonly practice: boolean },
): SheetSlip {
  const say = slipWords[language];
  const { time, date } = localClock(printedAtMs, place.timeZone, language);
  const { source, matter } = checklist;
  return {
    kind: 'sheet',
    language,
    centreTitle: place.title[language],
    centreName: place.name.vi.toUpperCase(),
    heading: say.heading,
    title: matter.name[language],
    blocks: [
      ...paperLists(checklist.papers, checklist.have, language),
      { block: 'rule', tear: false },
      { block: 'facts', facts: factRows(checklist, language) },
      ...checklist.doubts.map(
        ({ text }): SheetBlock => ({ block: 'text', text: say.note(text[language]), weight: 'normal' }),
      ),
      { block: 'rule', tear: true },
      { block: 'code', qr: checklist.mark, text: say.bringBack, facts: [] },
    ],
    foot: [
      say.source(matter.code, source.updatedAt && numbersOf(source.updatedAt), numbersOf(source.asOf)),
      say.printed(time, date, place.kioskName),
    ],
    practiceMark: practice ? say.practice : null,
    copyMark: null,
  };
}

/** Papers under their headings, what everyone needs first; a paper the person has says so. */
function paperLists(
  papers: readonly ChecklistPaper[],
  have: readonly number[],
  language: Language,
): SheetBlock[] {
  const say = slipWords[language];
  const lists = new Map<string, ChecklistPaper[]>();
  for (const paper of [...papers].sort((a, b) => rank(a) - rank(b))) {
    const heading = headingOf(paper, language);
    lists.set(heading, [...(lists.get(heading) ?? []), paper]);
  }
  return [...lists].map(([heading, group]) => ({
    block: 'list',
    heading,
    items: group.map(({ place, name, note }) => {
      const notes = [note?.[language], have.includes(place) ? say.held : undefined];
      const told = notes.filter((each) => each !== undefined).map((each) => `${each}.`);
      return { text: name[language], note: told.join(' ') || null, box: true };
    }),
  }));
}

const order: readonly ChecklistPaper['kind'][] = ['form', 'submit', 'present', 'conditional'];

function rank({ need, kind }: ChecklistPaper): number {
  return (need === 'only-if' ? order.length : 0) + order.indexOf(kind);
}

function headingOf({ need, kind, onlyIf, name }: ChecklistPaper, language: Language): string {
  const say = slipWords[language];
  if (need === 'only-if') return onlyIf ? say.onlyIf(onlyIf[language]) : say.sometimes;
  return kind === 'submit' && isOriginal(name.vi) ? say.original : say.kinds[kind];
}

/** Nobody is told that an original they hand over does not come back: records do not say so. */
function isOriginal(name: string): boolean {
  return /bản (chính|gốc)/i.test(name);
}

function factRows(checklist: Checklist, language: Language): { label: string; value: string }[] {
  const say = slipWords[language];
  const { fee, ready, where, time, told } = checklist;
  // Numbers mean nothing without their question; the fee tells them with their units.
  const chosen = told.map(({ answer }) => answer[language]).filter((answer) => !/^\d+$/.test(answer));
  const at = [...where.counters, where.groupName].map((each) => each[language]);
  return [
    ...(chosen.length > 0 ? [{ label: say.chosen, value: chosen.join('; ') }] : []),
    { label: say.fee, value: fee.text[language] },
    ...(fee.rule ? [{ label: say.feeRule, value: fee.rule[language] }] : []),
    { label: say.time, value: time[language] },
    { label: say.ready, value: ready.text[language] },
    { label: say.where, value: at.join(', ') },
    { label: say.hours, value: where.hours[language] },
  ];
}
