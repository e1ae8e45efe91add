import { describe, expect, test } from 'vitest';
import type { ChecklistPaper } from '../../../../shared/contract/checklists.ts';
import { formOf, formsApart, groupsOf, missingPapers } from './groups.ts';

const paper = (place: number, change: Partial<ChecklistPaper> = {}): ChecklistPaper => ({
  place,
  kind: 'submit',
  need: 'always',
  name: { vi: `Giấy ${place}`, en: `Paper ${place}` },
  note: null,
  onlyIf: null,
  formId: null,
  ...change,
});
const rich = { vi: 'đi thay người khác', en: 'acting for someone else' };
const papers = [
  paper(0, { kind: 'conditional', need: 'only-if', onlyIf: rich }),
  paper(1, { kind: 'present' }),
  paper(2, { kind: 'form' }),
  paper(3),
  paper(4, { kind: 'conditional', need: 'only-if' }),
  paper(5, { kind: 'conditional', need: 'this-case', onlyIf: rich }),
];

describe('papers under their headings', () => {
  test('kept ones first, shown ones next, uncertain ones last, each in the record’s order', () => {
    expect(
      groupsOf({ papers }).map((group) => [
        group.kind,
        group.kind === 'onlyIf' ? [group.paper.place] : group.papers.map(({ place }) => place),
      ]),
    ).toEqual([
      ['submit', [2, 3, 5]],
      ['present', [1]],
      ['onlyIf', [0]],
      ['perhaps', [4]],
    ]);
  });
  test('a record without papers has no heading either', () => {
    expect(groupsOf({ papers: [] })).toEqual([]);
  });
});

test('a paper that only some people need is never missing, one of this case is', () => {
  expect(missingPapers({ papers }, [2, 3]).map(({ place }) => place)).toEqual([1, 5]);
});

describe('forms of papers', () => {
  const form = (id: string) => ({
    id,
    name: rich,
    pages: 1,
    fillable: true,
    law: null,
    checked: false,
  });
  const listed = [paper(0, { kind: 'form', formId: 'birth' }), paper(1)];

  test('stand at the paper they are for, and nowhere else', () => {
    expect(listed.map((each) => formOf(each, [form('birth'), form('slip')])?.id)).toEqual([
      'birth',
      undefined,
    ]);
    expect(formsApart({ papers: listed }, [form('birth'), form('slip')]).map(({ id }) => id)).toEqual([
      'slip',
    ]);
  });
  test('a form that may not be printed today is offered nowhere', () => {
    expect(listed.map((each) => formOf(each, []))).toEqual([null, null]);
  });
});
