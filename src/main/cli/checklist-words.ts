import type { Checklist } from '../../shared/contract/checklists.ts';

const needs = { always: 'luôn cần', 'this-case': 'trường hợp này', 'only-if': 'chỉ khi' } as const;

/** A checklist for a person at a terminal, in Vietnamese. */
export function checklistWords({ matter, papers, fee, ready, where, source, mark }: Checklist): string {
  const rows = papers.map(({ kind, need, name, note, onlyIf }) => {
    const when = need === 'only-if' && onlyIf ? `${needs[need]} ${onlyIf.vi}` : needs[need];
    return `  [ ] ${name.vi}${note ? ` – ${note.vi}` : ''} (${kind}, ${when})`;
  });
  return [
    `${matter.code} ${matter.name.vi}`,
    ...rows,
    `  Lệ phí: ${fee.text.vi}`,
    `  Ngày xong: ${ready.text.vi}`,
    `  Ở đâu: ${[...where.counters, where.groupName].map((each) => each.vi).join(', ')}; ${where.text.vi}`,
    `  Nguồn: ${source.url} (${source.asOf})`,
    `  Mã: ${mark}`,
    '',
  ].join('\n');
}
